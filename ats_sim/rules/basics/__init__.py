"""BAS: name and contact data."""
