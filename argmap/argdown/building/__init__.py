"""From the syntax tree to the map."""
