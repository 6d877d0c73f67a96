"""TXT: the words as a proofreader sees them."""
