"""Benchmarks: whole processes side by side, printed as ratios; run by hand."""
