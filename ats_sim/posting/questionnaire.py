"""The questions of an application form below a posting: their answers are choices, and nothing that is asked for."""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.lexicon.posting_words import headings
from ats_sim.model.document import Span

_KINDS = ("supplemental", "supplementary", "screening", "pre-screening", "prescreening", "application", "applicant")
_NAMES = ("question", "questions", "questionnaire")
_CHOICE = ("choose", "select", "indicate")
_OF = ("response", "answer", "option", "choice")
_ANSWERS = frozenset({"yes", "no", "n/a"})
_NEAR = 3  # lines below a question in which its answers begin; ours
_HEAD = 7  # words of a heading; ours


def forms_in(text: str) -> tuple[Span, ...]:
    """The stretches that are such a form, in order: each to the next heading of demands, or to the end."""
    return tuple(_forms(text))


def _forms(text: str) -> Iterator[Span]:
    begin: int | None = None
    start = 0
    lines = text.split("\n")
    for number, line in enumerate(lines):
        low = " ".join(line.lower().split()).strip(" :*#-•")
        if begin is None and _opens(low, lines[number + 1 : number + 1 + 2 * _NEAR]):
            begin = start
        elif begin is not None and headings().get(low) in ("required", "preferred"):
            yield Span(begin, start)
            begin = None
        start += len(line) + 1
    if begin is not None:
        yield Span(begin, len(text))


def _opens(low: str, below: list[str]) -> bool:
    """Whether a line begins a form: its heading, a request to choose, a question with yes and no below."""
    words = low.split()
    if len(words) < _HEAD and any(kind in words for kind in _KINDS) and any(name in words for name in _NAMES):
        return True
    if low.startswith("please") and any(f" {verb} " in low for verb in _CHOICE) and any(noun in words for noun in _OF):
        return True
    answers = [one.lower().strip(" .:*-•○()[]") for one in below if one.strip()][:_NEAR]
    return low.endswith("?") and len(_ANSWERS.intersection(answers)) > 1
