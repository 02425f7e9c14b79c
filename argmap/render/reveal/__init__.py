"""A map revealed step by step, to be talked about in front of a class.

`steps` says in which order things appear, and `frames` what each step shows. Nothing
that was shown moves: every frame has its place in the picture of the whole.
"""
