"""SEC: the parts of the resume and their headings."""
