"""From tokens to the syntax tree, and what to say of a text that breaks the grammar."""
