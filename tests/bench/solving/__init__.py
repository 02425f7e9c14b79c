"""`python -m tests.bench solve`: abstract frameworks beside other solvers."""
