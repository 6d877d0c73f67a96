"""What several postings say of one resume."""

from __future__ import annotations

from msgspec import Struct

from ats_sim.model.fits import Fit
from ats_sim.model.screening import Failure
from ats_sim.model.verdict import Disposition


class Opening(Struct, frozen=True):
    """One posting held against the resume; with an ``error`` nothing else is known but ``path``.

    ``missing`` are required things that the resume does not name, alternatives as one, ``asked`` how many are required.
    ``fit`` is None where the resume was not read well enough to be judged.
    """

    path: str
    error: Failure | None = None
    title: str | None = None
    fit: Fit | None = None
    disposition: Disposition | None = None
    asked: int = 0
    missing: tuple[str, ...] = ()


class Helpful(Struct, frozen=True):
    """A thing that the resume does not name, and the paths of the openings that require it."""

    name: str
    paths: tuple[str, ...]


class Openings(Struct, frozen=True):
    """Several openings in the order of their fit, those that could not be read last, and ``helps``: what most of them
    require and the resume does not name, the most often asked for first; nothing that only one asks for."""

    resume: str
    openings: tuple[Opening, ...]
    helps: tuple[Helpful, ...] = ()
