"""A tool or standard that the posting requires by its name, and the page nowhere names.

## What it finds

Something the posting requires that every page calls by its name (a program, a standard), and this page does not.

## Why it matters

It is asked for in one sentence. An honest nearest thing is a better answer than a silent page.

Source: recruiters' own accounts of their calls; no study known to us.

## Example

- Before:
  [posting-title] Machine Learning Engineer
  [posting] Docker
  [posting] Python
  Deployed a routing model in Python that 310 drivers use
- After:
  [posting-title] Machine Learning Engineer
  [posting] Docker
  [posting] Python
  Deployed a routing model in Python and Docker that 310 drivers use
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.asking.conditions import stems
from ats_sim.lexicon.wordlists import finder
from ats_sim.model.case import Case
from ats_sim.model.question import QuestionKind, Raised

_TEXT = "no line of the page has this name: have you worked with it, where, and how lately?"
_NO_NAMES = frozenset({"certification", "license", "spoken"})
_SHORT = 3  # letters of a name that can be no number of a list,
_OFTEN = 3  # times that a posting names its own firm or product, and no demand; both ours


def _find(case: Case) -> Iterator[Raised]:
    page, posting = stems(case.document.text), case.posting.text.lower()
    for group in case.matches.required:
        everyday = any(
            len(name) < _SHORT
            or name.islower()
            or finder("everyday-tool").fullmatch(name.lower())
            or posting.count(name.lower()) >= _OFTEN
            for name in group.names
        )
        paper = any(one.requirement.category in _NO_NAMES or not one.requirement.label for one in group.members)
        if (
            group.named_only
            and group.absent
            and not (everyday or paper or any(stems(name) & page for name in group.names))
        ):
            yield Raised(None, _TEXT, group.short_name)


KIND = QuestionKind(
    "not_found",
    _find,
    why="required by name, and on no line",
    bring="used it for <what>, last in <year>; or the nearest thing: <which, and what differs>",
    listen=("a case, or a plain no with the nearest thing",),
    beware=("everything is said to be the same",),
)
