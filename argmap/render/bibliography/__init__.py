"""Bibliographies: the documents of a map in a citation style, or for other programs."""
