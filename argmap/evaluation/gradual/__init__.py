"""Gradual semantics: how strong each argument is, from 0 to 1."""
