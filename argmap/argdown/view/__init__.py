"""What Argdown's own tools draw of a map: selection, groups and colours."""
