"""Licences, certificates and registrations in what a posting asks for, by their shape."""

from __future__ import annotations

from ats_sim.lexicon.credential_shapes import find_credentials

__all__ = ["find_credentials"]
