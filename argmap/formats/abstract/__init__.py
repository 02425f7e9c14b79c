"""Abstract frameworks in the formats of solvers: arguments by name, attacks, no words."""
