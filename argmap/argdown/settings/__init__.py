"""The settings that the front matter of a map may hold, under all their spellings."""

CONFIG_FILE = "argdown.config.json"
"""What a file is called that holds settings for many maps."""
