"""From a map to a figure: what is to be drawn, without colours or places."""
