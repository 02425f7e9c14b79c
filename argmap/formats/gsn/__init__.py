"""The goal structuring notation, in the YAML of gsn2x."""
