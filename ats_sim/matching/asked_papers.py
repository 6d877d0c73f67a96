"""The licences, registrations and certificates that a posting makes a condition, one by one.

They are named in its required demands: by an entry of the table of credentials, or by the shape of a name. Names in
one line that "or" or a stroke joins are alternatives, of which one is enough; a name in brackets is another name of
the same thing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from msgspec import Struct

from ats_sim.lexicon.credential_shapes import bars_in, named_credentials
from ats_sim.lexicon.credentials import credential, credentials
from ats_sim.lexicon.degrees import find_degrees
from ats_sim.lexicon.patterns import first, regex
from ats_sim.lexicon.places import regions_in
from ats_sim.lexicon.skills import skills
from ats_sim.lexicon.wordlists import finder, word_set, words
from ats_sim.matching.bearing import Grade, grade_in
from ats_sim.matching.holding import Paper, is_credential
from ats_sim.model.document import Quote, Span
from ats_sim.model.posting import Demand, Posting, Requirement, Term

LICENCES = frozenset({"licence", "registration"})
"""Kinds without which the work may not be done."""
_LEAD = 120
"""Characters before a name in which it may be said to be only known; ours."""
_FULL = 2
"""Words that the full name of a register has more of; ours."""
_BESIDE = 25
"""Characters beside a name in which its noun is looked for; ours."""


class AskedPaper(Struct, frozen=True):
    """A paper that is asked for: its ``names``, of which any is enough, in the words of ``quote``."""

    quote: Quote
    kind: str
    names: tuple[Requirement, ...]

    @property
    def trade(self) -> str:
        """By the table of credentials; "" where it has none of the names."""
        known = (credential(name.label or name.skill) for name in self.names)
        return next((one.trade for one in known if one), "")


@lru_cache(maxsize=64)
def asked_papers(posting: Posting) -> tuple[AskedPaper, ...]:
    """Those of the required demands, in the order of the posting, each line once."""
    lines: dict[str, list[int]] = {}
    for index, demand in enumerate(posting.demands):
        if demand.kind == "required" and demand.facet not in ("schedule", "trait") and not _of_study(posting, demand):
            lines.setdefault(demand.quote.text, []).append(index)
    return distinct(paper for indices in lines.values() for paper in _of_line(posting, indices))


def distinct(found: Iterable[AskedPaper]) -> tuple[AskedPaper, ...]:
    """Each paper once, in the words that say where it is to be issued."""
    papers: list[AskedPaper] = []
    for paper in found:
        at = next((index for index, one in enumerate(papers) if _is_same(one, paper)), None)
        if at is None:
            papers.append(paper)
        elif regions_in(paper.quote.text) and not regions_in(papers[at].quote.text):
            papers[at] = paper
    return tuple(papers)


def _is_same(one: AskedPaper, other: AskedPaper) -> bool:
    """Whether two lines ask for one paper: by its label, or by the words that tell what it is for."""
    if _rank(grade_in(one.quote.text)) != _rank(grade_in(other.quote.text)):
        return False
    labels = {name.label for name in one.names if name.label} & {name.label for name in other.names}
    ways = [{part for name in paper.names[:1] for part in Paper(name.skill).ways} for paper in (one, other)]
    return bool(labels) or bool(ways[0] & ways[1])


def papers_in(quote: Quote) -> tuple[AskedPaper, ...]:
    """Those that a line names by their shape or by the table."""
    text = quote.text
    spans = [(m.start, m.end) for m in skills().find(text) if credential(m.skill.label)]
    return tuple(_papers(quote, _named(text, [*spans, *named_credentials(text)], ()), choice=False))


def is_only_known(text: str) -> bool:
    """Whether a line asks for knowledge of something, or work with it, and for no paper."""
    return regex("paper-only-known").search(text[:_LEAD]) is not None


def _of_line(posting: Posting, indices: Sequence[int]) -> Iterator[AskedPaper]:
    demands = [posting.demands[index] for index in indices]
    quote = demands[0].quote
    mine = [_required(demand, term) for demand in demands for term in demand.terms]
    asked = [one for one in mine if is_credential(one)]
    if asked and _is_choice(demands):
        asked = mine  # what is named beside a paper in a choice is one
    spans = [span for one in asked if (span := _place(quote.text, one.skill))]
    firm = any(demand.facet == "credential" for demand in demands)
    spans += named_credentials(quote.text) if firm else bars_in(quote.text)
    if firm and not spans:  # "a valid PCV (D) licence": the paper is known by its name alone
        texts = [one.skill for one in mine if one.facet == "credential" and not one.skill.islower()]
        texts = [text for text in texts if not find_degrees(text)]
        spans += [span for name in texts if (span := _place(quote.text, name))]
    lacked = finder("paper-lacked").search(quote.text)
    if (
        not spans
        or lacked
        or regex("paper-only-known").search(posting.text, max(0, quote.span.start - _BESIDE), quote.span.start)
    ):
        return
    names = _named(quote.text, spans, asked)
    yield from _papers(quote, names, choice=_is_choice(demands))


def _rank(grade: Grade | None) -> tuple[str, int]:
    return (grade.word, grade.rank) if grade else ("", 0)


def _required(demand: Demand, term: Term) -> Requirement:
    return Requirement(term.text, demand.kind, demand.quote, term.label, term.category, facet=demand.facet)


def _of_study(posting: Posting, demand: Demand) -> bool:
    """Whether a demand is told by the gate of the degree, and names no bar beside it."""
    quote = posting.education.quote
    studied = demand.facet == "degree" and quote is not None and demand.quote.span.overlaps(quote.span)
    return studied and not bars_in(demand.quote.text)


def _is_choice(demands: Sequence[Demand]) -> bool:
    return len(demands) == 1 and demands[0].logic == "any"


def _place(text: str, words: str) -> tuple[int, int] | None:
    at = text.find(words)
    return (at, at + len(words)) if at >= 0 else None


def _named(
    text: str, spans: Sequence[tuple[int, int]], asked: Sequence[Requirement]
) -> list[tuple[int, int, Requirement]]:
    """Each name with its place, the longest of those that overlap."""
    found: list[tuple[int, int, Requirement]] = []
    labels = {one.skill: one.label for one in asked}
    for start, end in sorted(set(spans), key=lambda span: (span[0] - span[1], span[0])):
        if any(start < stop and begin < end for begin, stop, _ in found):
            continue
        name = text[start:end]
        known = labels.get(name) or next(
            (m.skill.label for m in skills().find(name) if credential(m.skill.label)), None
        )
        paper = credential(known or name)
        car = paper and paper.name.lower() in word_set("car-licence")
        if car or (paper is None and "driv" in name.lower()):
            continue  # the gate of driving has words of its own
        if name[-1:] == "s" and name[:-1].isupper() and known and known.endswith("S"):
            continue  # several of another thing: "ACLs" are no ACLS
        if regex("paper-worked-with").match(text, end) or regex("paper-only-known").search(
            text, max(0, start - _LEAD), start
        ):
            continue  # what one knows of, or has worked with, is no paper
        quote = Quote(name, Span(start, end))
        found.append((start, end, Requirement(name, "required", quote, known, "certification", facet="credential")))
    return sorted(found, key=lambda one: one[0])


def _papers(quote: Quote, names: Sequence[tuple[int, int, Requirement]], *, choice: bool) -> Iterator[AskedPaper]:
    groups: list[list[tuple[int, int, Requirement]]] = []
    between = [quote.text[before[1] : after[0]] for before, after in pairwise(names)]
    for at, (start, end, name) in enumerate(names):
        several = bool(at) and groups[-1][0][2].skill.lower().endswith(words("several-papers"))
        if at and (choice or several or _is_or(between, at - 1)):
            groups[-1].append((start, end, name))
        else:
            groups.append([(start, end, name)])
    for group in groups:
        own = quote if len(groups) == 1 else _part(quote, group[0][0], group[-1][1])
        every = [name for _, _, name in group]
        near = quote.text[max(0, group[0][0] - _BESIDE) : group[-1][1] + _BESIDE]
        yield AskedPaper(own, _kind(every, near), (*every, *_of_issuers(every)))


def _is_or(between: Sequence[str], at: int) -> bool:
    """Whether two names are alternatives: "A or B", and the first two of "A, B or C"."""
    while at < len(between) - 1 and between[at].strip() == ",":
        at += 1
    return regex("paper-or").search(between[at]) is not None


def _part(quote: Quote, start: int, end: int) -> Quote:
    return Quote(quote.text[start:end], Span(quote.span.start + start, quote.span.start + end))


def _kind(names: Sequence[Requirement], near: str) -> str:
    for name in names:
        known = credential(name.label or name.skill)
        if known:
            return known.kind
    said = [name.skill for name in names]
    kinds = (found.row.removeprefix("paper-") for text in (*said, near) if (found := first("paper-kind", text)))
    return next(kinds, "certificate")


def _of_issuers(names: Sequence[Requirement]) -> Iterator[Requirement]:
    """The papers of those by whom a paper is only named: "registered with the General Pharmaceutical Council"."""
    for name in names:
        known = credential(name.label or name.skill)
        if known and known.kind in ("registration", "membership"):  # told by the register itself
            for issuer in known.issuers:
                if len(issuer.split()) > _FULL:
                    yield Requirement(issuer, "required", name.quote, None, "certification", facet="credential")
        elif known is None:
            for label in _issued_by(name.skill.lower()):
                yield Requirement(label, "required", name.quote, label, "certification", facet="credential")


@lru_cache(maxsize=1_000)
def _issued_by(asked: str) -> tuple[str, ...]:
    """The labels of what is issued by whom a text names."""
    issued = (one for one in credentials() if any(len(i.split()) > 1 and i.lower() in asked for i in one.issuers))
    return tuple(dict.fromkeys(known.label for one in issued if (known := skills().get(one.name, asked=True))))
