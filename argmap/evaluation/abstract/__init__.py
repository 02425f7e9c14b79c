"""Abstract frameworks: which arguments are accepted together, one semantics a module."""
