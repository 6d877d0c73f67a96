"""HLT: what the statements about work prove, and how they read."""
