"""A document sentence by sentence: who relies on it, who answers, and what nobody cites."""
