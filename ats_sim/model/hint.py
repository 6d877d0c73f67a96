"""What `hints` hands on."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from ats_sim.model.document import Quote

HintKind = Literal["bullet", "question", "wording", "other_occupation", "missing"]
"""A statement with its rewrite; one with advice, which is a question to ask oneself; the
posting's words for what the resume calls otherwise, or a neighbour told as such; that no wording helps, because the
opening is for another occupation; what is asked for and not shown."""


class Hint(Struct, frozen=True):
    """One sentence of advice for a statement, in its own words, or a rewrite of it with slots, only if true.

    ``about`` is the statement or phrase it is for, ``missing`` what the three recruiter questions leave open,
    ``rewrite`` the whole statement with one thing changed, or a question or sentence by ``kind``, ``reason`` why it
    matters here. ``model`` is the strongest of the candidate's own statements, for a weak one to be shaped after; None
    where there is none. ``requirements`` are those it is about (indices of ``Matches.requirements``).
    """

    kind: HintKind
    about: Quote
    missing: tuple[str, ...]
    rewrite: str
    reason: str
    model: Quote | None = None
    requirements: tuple[int, ...] = ()
    measure: str | None = None
    """What the trade counts, as the question that the advice is made of (lexicon/files/measures.tsv)."""

    @property
    def of_statement(self) -> bool:
        """Whether it is for a weak statement."""
        return self.kind in ("bullet", "question")

    @property
    def rewrites(self) -> bool:
        """Whether it offers words, which are to be used only if they are true."""
        return self.kind in ("bullet", "wording", "missing")
