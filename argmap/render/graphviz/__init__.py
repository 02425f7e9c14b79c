"""From a figure to a graph in the DOT language, and its layout."""
