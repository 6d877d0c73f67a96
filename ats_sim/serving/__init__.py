"""The page of ``page/`` behind a server on this machine: the only part of the program that knows HTTP."""

from __future__ import annotations
