"""Why a claim has its status or its strength, and what would change it."""
