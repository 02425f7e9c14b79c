"""A map as an exercise on paper or on a screen: blanks to fill in, questions, and the key.

`choice` says what is left blank and `exercise` makes of it two figures of the same form, one
to fill in and one filled in.
"""
