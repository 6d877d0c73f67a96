"""The sheet for a talk: which questions of a pool, what this resume adds to each, who should ask the rest.

Level and posting alone choose the questions, so that every candidate of an opening is asked the same; the follow-ups
come from the resume. Only with ``by_gaps`` does the resume choose as well.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import get_args

from msgspec.structs import replace

from ats_sim.asking.choosing import choose
from ats_sim.asking.pools import fitting, read_toml, words_of
from ats_sim.errors import ConfigError
from ats_sim.lexicon.wordlists import Finder
from ats_sim.model.case import Case
from ats_sim.model.document import Span
from ats_sim.model.evidence import Stage
from ats_sim.model.interview import (
    AREAS,
    CONDITIONAL,
    STRONG,
    Category,
    PoolQuestion,
    QuestionPool,
    Reach,
    Score,
    Sheet,
    SheetQuestion,
)
from ats_sim.model.posting import Level, Posting
from ats_sim.model.question import Question

Place = Callable[[Question], str]
"""Says where a question's line stands ("line 12", "")."""

_LONG, _MANY, _FEW = 45, 4, 3  # minutes from which so many questions are asked, else fewer; the guides' three to four
_FOLLOWS, _FURTHER = 2, 3  # follow-ups after one question, and after all; ours
_KINDS = {"baseline", "counterpart", "own_part", "offline_score", "after_release", "method"}
"""What ``by_gaps`` counts first: results and use that a line leaves open; ours."""


def make_sheet(
    case: Case,
    asked: Sequence[Question],
    pool: QuestionPool,
    minutes: int,
    *,
    by_gaps: bool,
    place: Place,
    candidate: str,
) -> Sheet:
    """The sheet of a candidate."""
    posting = case.posting
    level: Level = posting.seniority or "mid"
    open_kinds = {question.source for question in asked} if by_gaps else set()
    chosen = _chosen(pool, level, case.posting, open_kinds, _MANY if minutes >= _LONG else _FEW)
    raised = [*choose(asked, "call"), *choose(asked, "screen"), *choose(asked, "mend")]
    follow, further = _follow_ups(chosen, [one for one in raised if one.about and one.source != "gate"])
    others = [question.title for question in pool.question if question not in chosen]
    return Sheet(
        " ".join(posting.title.text.split()) if posting.title else "",
        level if posting.seniority else f"{level} (the posting does not say)",
        minutes,
        pool.name,
        tuple(
            SheetQuestion(
                question.id,
                question.title,
                question.ask,
                _why(question, level, case, pool, open_kinds),
                tuple(_told(one, place) for one in follow[question.id]),
                question.listen,
                question.beware,
            )
            for question in chosen
        ),
        candidate,
        tuple(_told(one, place) for one in further),
        tuple(others),
        tuple(_reach(case, pool, chosen)),
    )


def like(sheet: Sheet, first: Sheet) -> Sheet:
    """The sheet with the questions of another one of the same opening; the follow-ups stay this candidate's."""
    own = {question.id: question.follow for question in sheet.question}
    taken = tuple(replace(one, follow=own.get(one.id, ()), quote="", mark=0) for one in first.question)
    kept = {question.id for question in taken}
    spare = tuple(line for question in sheet.question if question.id not in kept for line in question.follow)
    return replace(
        sheet,
        minutes=first.minutes,
        pool=first.pool,
        question=taken,
        not_chosen=first.not_chosen,
        further=(*spare, *sheet.further)[:_FURTHER],
    )


def _chosen(
    pool: QuestionPool, level: Level, posting: Posting, open_kinds: Collection[str], most: int
) -> Sequence[PoolQuestion]:
    def opened(question: PoolQuestion) -> bool:
        return bool(_KINDS.intersection(question.follow).intersection(open_kinds))

    return sorted(fitting(pool, level, posting), key=lambda question: not opened(question))[:most]


def _follow_ups(
    chosen: Sequence[PoolQuestion], raised: Sequence[Question]
) -> tuple[dict[str, list[Question]], tuple[Question, ...]]:
    """The questions of the resume behind those of the pool, a line once, and the first of those that fit none."""
    found: dict[str, list[Question]] = {question.id: [] for question in chosen}
    rest = []
    used: list[Span] = []
    for one in raised:
        part = one.within or one.about
        if part is None or any(span.overlaps(part.span) for span in used):
            continue
        used.append(part.span)
        home = next((question.id for question in chosen if one.source in question.follow), None)
        if home and len(found[home]) < _FOLLOWS:
            found[home].append(one)
        elif one.room != "mend":
            rest.append(one)
    return found, tuple(rest[:_FURTHER])


def _told(question: Question, place: Place) -> str:
    part = question.within or question.about
    words = " ".join(part.text.split()) if part else ""
    where = place(question)
    return f'{where[:1].upper()}{where[1:]}: "{words.replace(chr(34), chr(39))}": {question.sentence}'


def _why(question: PoolQuestion, level: Level, case: Case, pool: QuestionPool, open_kinds: Collection[str]) -> str:
    """Why it was taken."""
    parts = [f"{level} level"] if level in question.first or level in question.next else ["next in the pool"]
    if question.needs:
        parts.append("the posting asks for it")
    told = {stage for proof in case.statements for stage in proof.lifecycle}
    stages = get_args(Stage)
    if question.category == "production" and pool.name == "machine-learning":
        named = ", ".join(stage for stage in stages if stage in told) or "none"
        parts.append(f"the resume names of {len(stages)} stages: {named}")
    if _KINDS.intersection(question.follow).intersection(open_kinds):
        parts.append("the resume leaves it open")
    return "; ".join(parts)


def _reach(case: Case, pool: QuestionPool, chosen: Sequence[PoolQuestion]) -> list[Reach]:
    said = words_of(case.posting)
    found = []
    for category in pool.category:
        if category.needs and not Finder(category.needs).search(said):
            found.append(Reach(category.about, "", "not asked for by this posting"))
            continue
        number = next((at for at, one in enumerate(chosen, 1) if one.category == category.name), None)
        found.append(
            Reach(category.about, _line_about(case, category), f"this call, question {number}" if number else "")
        )
    return found


def _line_about(case: Case, category: Category) -> str:
    """The number of the first line whose words are about a category, "" without one."""
    search = Finder(category.words)
    proof = next((proof for proof in case.statements if search.search(proof.highlight.text)), None)
    return f"line {case.document.location(proof.highlight.span()).line}" if proof else ""


def read_sheet(text: str, name: str) -> Sheet:
    """A sheet out of the text of a file. Raises ``ConfigError`` for a mistake, and for a mark that is none."""
    sheet = read_toml(text, name, Sheet)
    if sheet.sheet != 1:
        raise ConfigError("sheet", f"{name}: sheet = {sheet.sheet} is not known; this program reads sheet = 1")
    marks = [(area, getattr(sheet.marks, area)) for area in AREAS]
    marks += [(f"question {question.id}", question.mark) for question in sheet.question]
    for what, mark in marks:
        if mark not in (0, 1, 2, 3):
            raise ConfigError("mark", f"{name}: the mark of {what} is {mark}; marks are 1, 2 and 3 (0: none yet)")
    return sheet


def score(sheet: Sheet, name: str) -> Score:
    """What people's marks come to; nothing is added up while one is missing."""
    missing = tuple(area for area in AREAS if getattr(sheet.marks, area) == 0)
    total = sum(getattr(sheet.marks, area) for area in AREAS)
    if missing:
        return Score(name, sheet, total, "unfinished", missing)
    return Score(name, sheet, total, "strong" if total >= STRONG else "conditional" if total >= CONDITIONAL else "not")
