"""Checks of quotations and of the texts that they are looked for in."""
