"""Parts of a text that one can point to: sentences, and what a locator names."""
