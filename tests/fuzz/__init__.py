"""Fuzzing by coverage, with atheris; run by hand."""
