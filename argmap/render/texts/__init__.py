"""A map and what is found of it in words: outlines, reports, explanations."""
