"""Other tools' files: `loads` from a text, `dumps` to one, side by side in one module a format."""
