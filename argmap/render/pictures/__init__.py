"""From a layout to a finished picture: SVG, PNG, and the pages of a PDF."""
