"""Diagram languages of other tools: a map's graph as text that they draw. They are written only."""
