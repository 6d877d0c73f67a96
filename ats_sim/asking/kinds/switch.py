"""A change of trade without its reason.

## What it finds

The latest position of the opening's area of work, the one before it of another, and a summary that gives no reason.

## Why it matters

A change needs one sentence. Without it everybody makes up their own.

Source: recruiters' own accounts of their calls; no study known to us.

## Example

- Before:
  [posting-title] Data Analyst
  [posting] SQL
  [entry] Data Analyst, Nordbane, Mar 2022 - Present
  [past] Cared for 20 patients on the ward
  Built a model of 40 routes in SQL that planners use
- After:
  [summary] Nurse for five years, then retrained as an analyst.
  [posting-title] Data Analyst
  [posting] SQL
  [entry] Data Analyst, Nordbane, Mar 2022 - Present
  [past] Cared for 20 patients on the ward
  Built a model of 40 routes in SQL that planners use
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.domain.months import latest_first, months_of
from ats_sim.lexicon.fields import fields
from ats_sim.lexicon.shapes import LETTERS
from ats_sim.lexicon.titles import heads, parse_title
from ats_sim.lexicon.wordlists import finder
from ats_sim.model.case import Case
from ats_sim.model.document import Quote
from ats_sim.model.question import QuestionKind, Raised
from ats_sim.model.resume import Field, Work

_LONG = 18  # months of a position that tells a trade; ours
_HANDS = frozenset({"trades", "logistics", "operations"})  # areas that run into one another; ours
_SURE = 0.6  # of a title as it was read; ours


def _find(case: Case) -> Iterator[Raised]:
    summary = case.resume.basics.summary
    told = " ".join(item.text for item in case.resume.prose) + (summary.text if summary else "")
    if finder("switch-reason").search(told):
        return
    work = [case.resume.work[index] for index in latest_first(case.resume.work)]
    titles = [held for held in work if _told(held) and (months_of([held.dates], case.as_of) or 0) >= _LONG]
    for later, earlier in [titles[:2]] if len(titles) > 1 else []:
        if not (later.position and earlier.position and _is_here(case, later.position)):
            continue
        if _other_area(later.position, earlier.position):
            before = Quote(earlier.position.text, earlier.position.span)
            text = f'before it "{before.text}": what made you change, and what of it do you use today?'
            yield Raised(Quote(later.position.text, later.position.span), text, near=(before,))


def _is_here(case: Case, title: Field) -> bool:
    """Whether a title is of the opening's area of work: the change was made for it."""
    wanted = parse_title(case.posting.title.text).family if case.posting.title else None
    held = parse_title(title.text).family
    return bool(wanted and held and fields()[wanted].area == fields()[held].area)


def _told(work: Work) -> bool:
    """Whether a position has a title that tells a trade."""
    title = work.position
    if title is None or _is_plural(title.text):
        return False
    return title.confidence >= _SURE and not finder("learner-title").search(title.text)


def _is_plural(text: str) -> bool:
    """Whether a name ends in an occupation in the plural: a firm is called so, nobody's post is."""
    words = LETTERS.findall(text.lower())
    return bool(words) and words[-1].endswith("s") and words[-1] not in heads() and words[-1][:-1] in heads()


def _other_area(later: Field, earlier: Field) -> bool:
    """Whether two titles are surely of different areas of work, with no word in common, and not neighbours."""
    known, parsed = fields(), [parse_title(title.text) for title in (later, earlier)]
    if any(title.family is None or title.family not in known or title.function is None for title in parsed):
        return False
    first, second = (known[title.family] for title in parsed if title.family)
    shared = set(parsed[0].words) & set(parsed[1].words)
    apart = first.area != second.area and not {first.area, second.area} <= _HANDS
    return apart and second.name not in first.near and not shared


KIND = QuestionKind(
    "switch",
    _find,
    why="two kinds of work, and no line says why",
    bring="I began in <...>, saw that <...>, and now I want <...>.",
    listen=("a reason of their own", "what they bring along"),
    beware=("away from something only", "a person or employer run down"),
)
