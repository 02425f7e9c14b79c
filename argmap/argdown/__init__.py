"""The Argdown language: from text to map, and from the syntax tree back to text."""
