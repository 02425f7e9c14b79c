"""What stops a command; faults in a map are `argmap.diagnostics`, and stop nothing."""


class ArgmapError(Exception):
    """Something that cannot be done, said in words for the user."""


class LimitError(ArgmapError):
    """A limit of time or size that stopped the work, and what to try instead."""
