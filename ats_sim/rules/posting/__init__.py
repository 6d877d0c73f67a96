"""POS: the resume against a posting. These rules are silent without one."""
