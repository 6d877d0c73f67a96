"""How much of a resume is weak, and in which way.

A share of one weakness is taken among the statements that have it and those that have none: another weak statement
must not thin out the first weakness, or padding a list of tools with empty phrases would better the verdict.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from ats_sim.model.document import Quote, Span
from ats_sim.model.evidence import Evidence
from ats_sim.scan.application import Application
from ats_sim.scan.flag import Flag
from ats_sim.scan.words import count_words

_Weakness = Literal["vague", "tool_only", "undersold", "dense"]


def shares(sent: Application, proofs: Sequence[Evidence]) -> Iterator[Flag]:
    """Flags for what many statements share: nothing specific, only tools, only test scores, a helper's words."""
    statements = [proof for proof in sent.case.evidence if proof.grade != "not_bullet"]
    if not statements:
        return
    settings, total = sent.settings, len(statements)
    vague, among = _weak(statements, "vague", settings.dense_words)
    if vague and len(vague) >= settings.vague_share * among:
        yield Flag("vague", f"{len(vague)} of {total} statements say nothing specific", _words(vague[0]))
    tools, among = _weak(statements, "tool_only", settings.dense_words)
    if tools and len(tools) >= settings.tool_only_share * among:
        yield Flag("tool_only", f"{len(tools)} of {total} statements name a tool and no result", _words(tools[0]))
    offline = [proof for proof in statements if proof.metric == "offline"]
    if offline and not proofs:
        yield Flag("offline_metrics_only", "the only numbers are scores on test data", _words(offline[0]))
    in_work = [proof for proof in statements if proof.highlight.section == "work"]
    undersold, among = _weak(in_work, "undersold", settings.dense_words)
    if undersold and len(undersold) >= settings.undersold_share * among:
        text = f"{len(undersold)} of {len(in_work)} statements open as a helper's; the own part is unclear"
        yield Flag("undersold", text, _words(undersold[0]))


def clutter(sent: Application, _proofs: Sequence[Evidence]) -> Iterator[Flag]:
    """Blocks that nobody reads, or more words than a page can be scanned for."""
    settings, evidence, document = sent.settings, sent.case.evidence, sent.case.document
    dense, among = _weak(evidence, "dense", settings.dense_words)
    words = count_words(sent.case, Span(0, len(document.text)))
    crowded = words > settings.page_words * max(document.pages, 1) and document.kind in ("pdf", "docx")
    if dense and len(dense) >= settings.clutter_share * among and len(dense) >= min(2, among):
        text = f"{len(dense)} of {len(evidence)} statements are blocks of more than {settings.dense_words} words"
        yield Flag("cluttered", text, _words(dense[0]))
    elif crowded:
        yield Flag("cluttered", f"{words} words on {document.pages} page(s) cannot be scanned")


def _weak(statements: Sequence[Evidence], which: _Weakness, dense_words: int) -> tuple[list[Evidence], int]:
    """The statements with a weakness, and the number of those that have it or none."""
    found, among = [], 0
    for proof in statements:
        weaknesses = set(_weaknesses(proof, dense_words))
        if which in weaknesses:
            found.append(proof)
        among += not weaknesses or which in weaknesses
    return found, among


def _weaknesses(proof: Evidence, dense_words: int) -> Iterator[_Weakness]:
    if proof.grade == "vague":
        yield "vague"
    if proof.grade == "tool_only":
        yield "tool_only"
    if proof.undersold:
        yield "undersold"
    if len(proof.highlight.text.split()) > dense_words:
        yield "dense"


def _words(proof: Evidence) -> Quote:
    return Quote(proof.highlight.text, proof.highlight.span())
