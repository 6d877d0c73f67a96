"""The recruiter's desk: a pool that is read in the background, its list in any order, and what people decide.

Like ``page/`` it answers questions as plain values and knows no network. It reads files with the workers of ``bulk/``
and keeps decisions with it. Nothing here rejects anybody: the order is computed, a decision is entered by a person.
"""

from __future__ import annotations

from ats_sim.desk.assets import asset
from ats_sim.desk.desk import Desk

__all__ = ["Desk", "asset"]
