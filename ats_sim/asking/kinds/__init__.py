"""Every kind of question, one a file."""
