"""Results as text: one format a file, nothing computed here."""
