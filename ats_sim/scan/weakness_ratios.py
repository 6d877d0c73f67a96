"""How much of a resume is weak, and in which way.

A weakness is many of all statements, or many of those that have it or none: another weak statement must not thin it
out, or padding a list of tools with empty phrases would better the verdict.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from ats_sim.model.case import Case
from ats_sim.model.document import Quote, Span
from ats_sim.model.evidence import Evidence
from ats_sim.scan.flag import Flag
from ats_sim.scan.words import count_words

_Weakness = Literal["vague", "tool_only", "undersold", "dense"]
_SAID = {
    "vague": "statements say nothing specific",
    "tool_only": "statements name a tool and no result",
    "undersold": "statements open as a helper's; the own part is unclear",
}


@dataclass(frozen=True, slots=True)
class _Share:
    """The statements with one weakness, of ``total``; ``clean`` of the total have none."""

    name: _Weakness
    found: Sequence[Evidence]
    total: int
    clean: int
    bar: float

    @property
    def exceeds_of_all(self) -> bool:
        """Whether they are many of all."""
        return bool(self.found) and len(self.found) >= self.bar * self.total

    @property
    def exceeds_of_strong_and_weak(self) -> bool:
        """Whether they are many beside those without a weakness; so are they always where they are many of all."""
        return bool(self.found) and len(self.found) >= self.bar * (len(self.found) + self.clean)


def weakness_ratios(case: Case, proofs: Sequence[Evidence]) -> Iterator[Flag]:
    """Flags for what many statements share: nothing specific, only tools, only test scores, a helper's words."""
    measured = _measured(case)
    many = [share for share in measured if share.exceeds_of_all] or [
        share for share in measured if share.exceeds_of_strong_and_weak
    ][:1]
    for share in many:
        others = share.total - share.clean - len(share.found)
        more = "" if share.exceeds_of_all else f"; {others} more are weak in another way"
        text = f"{len(share.found)} of {share.total} {_SAID[share.name]}{more}"
        quote = _words(share.found[0])
        if share.name == "vague":
            yield Flag("vague", text, quote)
        elif share.name == "tool_only":
            yield Flag("tool_only", text, quote)
        else:
            yield Flag("undersold", text, quote)
    offline = [proof for proof in _statements(case) if proof.metric == "offline"]
    if offline and not proofs:
        yield Flag("offline_metrics_only", "the only numbers are scores on test data", _words(offline[0]))


def reads_vague(case: Case) -> bool:
    """Whether statements that say nothing are many beside those that say something, however many lists pad them."""
    return any(share.exceeds_of_strong_and_weak for share in _measured(case) if share.name == "vague")


def _statements(case: Case) -> list[Evidence]:
    return [proof for proof in case.evidence if proof.is_statement]


def _measured(case: Case) -> tuple[_Share, ...]:
    settings, statements = case.settings.scan, _statements(case)
    in_work = [proof for proof in statements if proof.highlight.section == "work"]
    return (
        _share("vague", statements, settings.vague_share, settings.dense_words),
        _share("tool_only", statements, settings.tool_only_share, settings.dense_words),
        _share("undersold", in_work, settings.undersold_share, settings.dense_words),
    )


def _share(name: _Weakness, statements: Sequence[Evidence], bar: float, dense_words: int) -> _Share:
    weak = [set(_weaknesses(proof, dense_words)) for proof in statements]
    found = [proof for proof, weaknesses in zip(statements, weak, strict=True) if name in weaknesses]
    return _Share(name, found, len(statements), sum(not weaknesses for weaknesses in weak), bar)


def clutter(case: Case, _proofs: Sequence[Evidence]) -> Iterator[Flag]:
    """Blocks that nobody reads, or more words than a page can be scanned for."""
    settings, evidence, document = case.settings.scan, case.evidence, case.document
    share = _share("dense", evidence, settings.clutter_share, settings.dense_words)
    dense = share.found
    words = count_words(case, Span(0, len(document.text)))
    crowded = words > settings.page_words * max(document.pages, 1) and document.kind in ("pdf", "docx")
    if share.exceeds_of_all or (share.exceeds_of_strong_and_weak and len(dense) > 1):
        text = f"{len(dense)} of {len(evidence)} statements are blocks of more than {settings.dense_words} words"
        yield Flag("cluttered", text, _words(dense[0]))
    elif crowded:
        yield Flag("cluttered", f"{words} words on {document.pages} page(s) cannot be scanned")


def _weaknesses(proof: Evidence, dense_words: int) -> Iterator[_Weakness]:
    if proof.grade == "vague":
        yield "vague"
    if proof.grade == "tool_only":
        yield "tool_only"
    if proof.minimized:
        yield "undersold"
    if len(proof.highlight.text.split()) > dense_words:
        yield "dense"


def _words(proof: Evidence) -> Quote:
    return proof.quote
