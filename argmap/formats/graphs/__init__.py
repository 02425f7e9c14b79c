"""Formats of graphs in general: GraphML both ways, Cytoscape's JSON, and a map's own graph."""
