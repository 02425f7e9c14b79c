"""Cited documents: their texts, the quotations checked against them, and who relies on them."""
