"""DOC: what a parser loses of the file."""
