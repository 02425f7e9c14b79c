"""Maps to look at: pictures, print and outlines.

`draw.draw` is the way in. A map becomes a figure (`compose`), the figure a graph in
the DOT language (`dot`), and Graphviz lays that out (`layout`). A part of a
figure (`around`, `parts`, `pages`) is a figure too.
"""
