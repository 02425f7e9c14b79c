"""Maps and reports as pages for a browser: one file each, which loads nothing."""
