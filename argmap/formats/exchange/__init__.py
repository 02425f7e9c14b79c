"""What all formats of other tools share: statements joined by steps, and what did not fit."""
