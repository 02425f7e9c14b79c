"""The report on the documents of a map: which words were found in them, and where."""
