"""SKL: the skills section beside the work."""
