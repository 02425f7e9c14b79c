"""Documents described in files of their own: BibTeX, CSL-JSON and CSL-YAML."""
