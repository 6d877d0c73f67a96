"""What lies around a resume in a repository: which files are passed over, and which source a document was made from."""
