"""Screens many files for one posting: a row for each, ranked by keys that can be read off the row."""
