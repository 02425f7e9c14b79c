"""What can be put right in the text of a map from what was found out about its quotations."""
