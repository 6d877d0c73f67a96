"""What `hints` hands on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ats_sim.model.document import Quote

_IF_TRUE = " (only if true)"


@dataclass(frozen=True, slots=True)
class Hint:
    """A rewrite to consider, in the candidate's own words, with slots such as ``<X%>``; only if true.

    ``about`` is the statement or phrase it is for, ``missing`` what the three recruiter questions leave open,
    ``rewrite`` the whole statement with one thing changed, or a question where its deed is not understood (then without
    slots and without "only if true"), ``reason`` why it matters here. ``model`` is the strongest of the candidate's own
    statements, for a weak one to be shaped after; None where there is none.
    """

    kind: Literal["bullet", "wording", "missing"]
    about: Quote
    missing: tuple[str, ...]
    rewrite: str
    reason: str
    model: Quote | None = None

    @property
    def advice(self) -> str:
        """``rewrite`` without its reservation, for where that is said once for all."""
        return self.rewrite.removesuffix(_IF_TRUE)

    @property
    def asks(self) -> bool:
        """Whether ``rewrite`` is a question to ask oneself, for a statement whose deed is not understood."""
        return self.kind == "bullet" and not self.rewrite.endswith(_IF_TRUE)

    @property
    def is_other_occupation(self) -> bool:
        """Whether it says that no wording helps, because the opening is for another occupation."""
        return self.kind == "wording" and not self.rewrite.endswith(_IF_TRUE)
