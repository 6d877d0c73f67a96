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
  [entry] Data Analyst, Nordbane, Mar 2024 - Present
  [past] Cared for 20 patients on the ward
  Built a model of 40 routes in SQL that planners use
- After:
  [summary] Nurse for five years, then retrained as an analyst.
  [posting-title] Data Analyst
  [posting] SQL
  [entry] Data Analyst, Nordbane, Mar 2024 - Present
  [past] Cared for 20 patients on the ward
  Built a model of 40 routes in SQL that planners use
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.asking.conditions import title_held
from ats_sim.asking.pools import pool_for, shows_trade
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
_SETTLED = 36  # months in the later work, after which nobody asks why it was begun; ours
_AHEAD = "why this work after that, and what have you done already that is nearest to it?"
_SURE = 0.6  # of a title as it was read; ours


def _find(case: Case) -> Iterator[Raised]:
    latest, wanted = case.matches.latest_title, case.posting.title
    if latest and wanted and not finder("learner-title").search(latest.text) and not _is_plural(latest.text):
        other = _other_area(Quote(wanted.text, wanted.span), latest)
        own = pool_for(case.posting, latest).name
        if other and own != "general" and not shows_trade(case, own):
            yield Raised(title_held(latest), _AHEAD, " ".join(wanted.text.split()))
            return
    summary = case.resume.basics.summary
    told = " ".join(item.text for item in case.resume.prose) + (summary.text if summary else "")
    if finder("switch-reason").search(told):
        return
    work = [case.resume.work[index] for index in latest_first(case.resume.work)]
    titles = [held for held in work if _told(held) and (months_of([held.dates], case.as_of) or 0) >= _LONG]
    for later, earlier in [titles[:2]] if len(titles) > 1 else []:
        if not (later.position and earlier.position and _is_here(case, later.position)):
            continue
        if _same_house(later, earlier) or (months_of([later.dates], case.as_of) or 0) >= _SETTLED:
            continue
        if _other_area(later.position, earlier.position):
            before = title_held(earlier.position)
            text = f'before it "{before.text}": what made you change, and what of it do you use today?'
            yield Raised(title_held(later.position), text, near=(before,))


def _same_house(later: Work, earlier: Work) -> bool:
    """Whether two positions are with one employer: a step, not a change."""
    names = [work.name.text.casefold() if work.name else "" for work in (later, earlier)]
    return bool(names[0]) and names[0] == names[1]


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


def _other_area(later: Field | Quote, earlier: Field) -> bool:
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
    why="two kinds of work; who listens wants the reason, and what carries over",
    bring="I began in <...>, saw that <...>, and now I want <...>.",
    listen=("a reason of their own", "what they bring along"),
    beware=("away from something only", "a person or employer run down"),
)
