"""The settings that the front matter of a map may hold, under all their spellings."""
