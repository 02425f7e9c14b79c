"""Formats in which claims hang from groups, and groups from claims."""
