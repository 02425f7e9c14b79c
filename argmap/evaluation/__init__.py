"""What a map comes to: which claims nobody answered, and what stands."""
