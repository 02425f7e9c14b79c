"""Who answered whom: what nobody replied to, by whom it is owed, in which part, since when."""
