"""YAML in a map, with the place of each value."""
