"""The Argument Interchange Format in its dialects: AIFdb's JSON, OVA's, and RDF."""
