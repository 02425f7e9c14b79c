"""Whether the words that a map quotes stand in the documents it cites, and where."""
