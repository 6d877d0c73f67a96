"""Something required that was last told of in an earlier post.

## What it finds

Software, a tool or a method that the posting requires, and that no line of the present post tells of.

## Why it matters

"What do you write today?" is asked of everything that ended with an earlier post.

Source: recruiters' own accounts of their calls; no study known to us.

## Example

- Before:
  [posting-title] Machine Learning Engineer
  [posting] SQL
  [entry] Machine Learning Engineer, Nordbane, Mar 2022 - Present
  [past] Replaced eleven spreadsheets with one SQL model
  Cut the waiting time for triage from 50 to 30 minutes
- After:
  [posting-title] Machine Learning Engineer
  [posting] SQL
  [entry] Machine Learning Engineer, Nordbane, Mar 2022 - Present
  [past] Replaced eleven spreadsheets with one SQL model
  Cut the waiting time for triage from 50 to 30 minutes with one SQL query
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.lexicon.skill import TOOL_KINDS
from ats_sim.lexicon.wordlists import finder
from ats_sim.model.case import Case
from ats_sim.model.question import QuestionKind, Raised
from ats_sim.model.resume import PartialDate


def _find(case: Case) -> Iterator[Raised]:
    bar = case.settings.scan.kindred_title
    near = any(title.latest and title.similarity >= bar for title in case.matches.titles)
    current = near and any(work.dates and work.dates.current for work in case.resume.work)
    for group in case.matches.required if current and case.posting.ships else ():
        place, used = group.place, group.last_used
        kind = group.strongest.requirement.category
        elsewhere = any(
            found.section not in ("work", "skills", "summary") for one in group.members for found in one.where
        )
        if elsewhere or finder("everyday-tool").fullmatch(group.strongest.requirement.skill):
            continue
        if place and group.described and isinstance(used, PartialDate) and kind in TOOL_KINDS and place.work >= 0:
            ended = case.resume.work[place.work].dates
            if ended is None or ended.start is None or ended.start == (ended.end or ended.start):
                continue  # a lone year may be of anything inside the position: a promotion, a course
            until = case.document.quote(ended.span).text
            text = f'last told of in the post of "{until}", and in no line of the present one: do you use it today?'
            yield Raised(place.quote, text, group.strongest.requirement.quote.text)


KIND = QuestionKind(
    "last_used",
    _find,
    why="it ended with an earlier post, as the page tells it",
    bring="a line of the present post, if it is used there: <for what>",
    listen=("used last: when, and for what",),
    beware=("says today what the page says of years ago",),
    room="mend",
)
