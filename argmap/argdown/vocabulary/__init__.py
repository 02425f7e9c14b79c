"""What the keys of a map mean: parties, documents, who said what and when."""
