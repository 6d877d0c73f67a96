"""Findings that somebody accepted: by a comment in the source, or by a baseline of those that were there before."""
