"""A word of the posting's title that says what the work is of, and hardly a line about it.

## What it finds

The words of the title of an opening that say which of its kind it is ("IT" of an IT project manager), where they stand
once on the page at most.

## Why it matters

Somebody of the same trade and of another branch is asked first how much of the branch is there, and what would be new.

Source: interview guides for structured interviews; the words are ours.

## Example

- Before:
  [posting-title] Pensions Administrator
  [posting] Fluent Norwegian
  [entry] Claims Administrator, Nordbane, Mar 2019 - Present
  Settled 40 claims a week for owners of small boats
- After:
  [posting-title] Pensions Administrator
  [posting] Fluent Norwegian
  [entry] Pensions Administrator, Nordbane, Mar 2019 - Present
  Settled 40 claims a week for owners of small boats
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.asking.conditions import title_held
from ats_sim.asking.lines import statements
from ats_sim.asking.pools import pool_for, shows_trade
from ats_sim.lexicon.shapes import JOINED
from ats_sim.lexicon.stems import stem
from ats_sim.lexicon.titles import heads, is_generic
from ats_sim.lexicon.trades import trade_of
from ats_sim.lexicon.wordlists import word_set
from ats_sim.model.case import Case
from ats_sim.model.question import QuestionKind, Raised

_INITIALS = 2  # letters of initials that may be another word; ours
_TEXT = "how much of it was of that kind, and what would be new to you?"


def _find(case: Case) -> Iterator[Raised]:
    title, latest = case.posting.title, case.matches.latest_title
    pool = pool_for(case.posting, latest).name
    if title is None or latest is None or pool == "general" or not shows_trade(case, pool):
        return
    told = {stem(trade.name) for proof in case.statements if (trade := trade_of(proof.highlight.text))}
    wanted = {word for word in _kind_words(title.text) if word not in told}
    initials = {word for word in wanted if word.isupper()}
    for words in (wanted, initials):
        there = [mark for word in JOINED.findall(case.document.text) if (mark := _mark(word)) in words]
        lines = [proof for proof in statements(case) if words & set(map(_mark, JOINED.findall(proof.highlight.text)))]
        if words and len(there) <= len(lines) <= 1:
            about = lines[0].quote if lines else title_held(latest)
            yield Raised(about, _TEXT, " ".join(title.text.split()))
            return


def _kind_words(title: str) -> list[str]:
    """The words before the head of a title that say which of its kind it is."""
    first = title.split(" - ")[0].split(",")[0].split("(")[0].split("/")[0]
    words = JOINED.findall(first)
    at = next((at for at, word in enumerate(words) if word.lower() in heads()), 0)
    scope = word_set("title-scope")
    kind = [word for word in words[:at] if word.lower() not in scope and not is_generic([word.lower()])]
    return [_mark(word) for word in kind]


def _mark(word: str) -> str:
    """A word by its stem; one of two capitals as it is, so that "IT" is no "it"."""
    return word if word.isupper() and len(word) == _INITIALS else stem(word.lower())


KIND = QuestionKind(
    "of_title",
    _find,
    why="the title says which of its kind it is, and hardly a line is about that",
    bring="of that kind: <where>, <how much of the time>; new: <what>, and how you would learn it: <how>",
    listen=("a share or a case, with its size", "says what would be new, unasked"),
    beware=("says that the kind makes no difference",),
)
