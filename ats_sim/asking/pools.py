"""The pools of questions: those of the lexicon, and a team's own file."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Collection, Sequence
from functools import cache
from typing import TypeVar

import msgspec

from ats_sim.errors import ConfigError
from ats_sim.lexicon import table
from ats_sim.lexicon.fields import fields
from ats_sim.lexicon.stems import stem, stems_of
from ats_sim.lexicon.table import rows, split
from ats_sim.lexicon.titles import parse_title
from ats_sim.lexicon.trades import trade_of, trades
from ats_sim.lexicon.wordlists import Finder, finder
from ats_sim.model.case import Case
from ats_sim.model.interview import POOLS, PoolQuestion, QuestionPool
from ats_sim.model.posting import Level, Posting
from ats_sim.model.question import Question
from ats_sim.model.resume import Field

_T = TypeVar("_T")
_WHOLE, _FEWEST = 7, 4  # questions of a kit, and how many it is filled up to; ours
_FROM_POOL, _OF_ALL = 4, 2  # of those from a pool, from the general one; ours
_TOLD = 3  # lines from which a trade is told; ours
_NAMED = 2  # required things that a page must name to show the work by them; ours
_SAID = ("summary", "skills")  # sections that say a thing and show none
_NEAR = 60  # of 100, the similarity of a title that shows the work of an opening; ours


@cache
def pool(name: str) -> QuestionPool:
    """A pool of the lexicon. Raises KeyError for a name that is none."""
    if name not in POOLS:
        raise KeyError(name)
    return read_pool(table.text(f"pools/{name}.toml"), f"pools/{name}.toml")


def read_pool(text: str, name: str) -> QuestionPool:
    """A pool out of the text of a file. Raises ``ConfigError`` with one line for a mistake in it."""
    read = read_toml(text, name, QuestionPool)
    if read.pool != 1:
        raise ConfigError("pool", f"{name}: pool = {read.pool} is not known; this program reads pool = 1")
    if len({question.id for question in read.question}) < len(read.question):
        raise ConfigError("pool", f"{name}: two questions have one id; give each its own")
    if not read.question:
        raise ConfigError("pool", f"{name}: it has no [[question]]; a pool needs one at least")
    return read


def read_toml(text: str, name: str, kind: type[_T]) -> _T:
    """A value out of TOML. Raises ``ConfigError`` with one line for what is no TOML, or not of this shape."""
    try:
        return msgspec.convert(tomllib.loads(text), kind)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError("toml", f"{name}: this is no TOML ({error})") from error
    except msgspec.ValidationError as error:
        raise ConfigError("toml", f"{name}: {str(error).replace('`', '')}") from error


def pool_for(posting: Posting, latest: Field | None = None) -> QuestionPool:
    """The pool for an opening: by its title; where that tells no field, or another one than the lines of the posting,
    by the trade of those; by the latest title held where the posting's text has the words of that."""
    named = pool_of(posting.title.text) if posting.title else None
    if named and not _is_denied(posting):
        return pool(named)
    held = pool_of(latest.text) if latest else None
    counts = Counter(name for field in sorted(_told(posting)) if (name := _of_field(field)))
    if counts:
        return pool(held if held in counts else counts.most_common(1)[0][0])
    is_held = named is None and latest is not None and _is_of(parse_title(latest.text).words, posting.text)
    return pool((is_held and held) or "general")


def _is_of(words: Collection[str], text: str) -> bool:
    said = stems_of(text)
    return 2 * sum(stem(word) in said for word in words) > len(words)


@cache
def pool_of(title: str) -> str | None:
    """The name of the pool for a title: by the words it ends in, else by its field."""
    parsed = parse_title(title)
    return _of_words(parsed.words) or (_of_field(parsed.family) if parsed.family else None)


def _of_words(words: Sequence[str]) -> str | None:
    ends = {" ".join(words[-count:]) for count in (1, 2, 3)}
    return next((row["pool"] for row in rows("pools.tsv") if ends.intersection(split(row["heads"]))), None)


def _of_field(field: str) -> str | None:
    return next((row["pool"] for row in rows("pools.tsv") if field in split(row["fields"])), None)


def _told(posting: Posting) -> frozenset[str]:
    """The fields of the trade that lines of a posting tell most often; none where too few tell."""
    lines = [*(duty.text for duty in posting.responsibilities), *(demand.quote.text for demand in posting.demands)]
    counts = Counter(trade.name for text in lines if (trade := trade_of(text)))
    often = counts.most_common(2)
    if not often or often[0][1] < _TOLD or (len(often) > 1 and often[1][1] == often[0][1]):
        return frozenset()
    return trades()[often[0][0]].fields


def _is_denied(posting: Posting) -> bool:
    """Whether the lines of a posting tell a trade of another area of work than its title does."""
    title = parse_title(posting.title.text) if posting.title else None
    family = title.family if title and not _of_words(title.words) else None
    told = _told(posting)
    areas = {fields()[name].area for name in told if name in fields()}
    return bool(family and told and fields()[family].area not in areas)


def words_of(posting: Posting) -> str:
    """Title, duties and demands of a posting, a line each."""
    title = posting.title.text if posting.title else ""
    parts = [*(duty.text for duty in posting.responsibilities), *(demand.quote.text for demand in posting.demands)]
    return "\n".join([title, *parts])


def fitting(own: QuestionPool, level: Level, posting: Posting) -> list[PoolQuestion]:
    """The questions of a pool that an opening asks, those of its level first."""
    said = words_of(posting)
    title = parse_title(posting.title.text) if posting.title else None
    people = finder("people-asked").search(said) is not None
    found = [
        one
        for one in own.question
        if level in one.levels
        and (not one.needs or Finder(one.needs).search(said))
        and (not one.fields or (title is not None and title.family in one.fields))
        and (people or not one.people)
    ]
    return sorted(found, key=lambda one: (level not in one.first, level not in one.next))


def take(own: QuestionPool, level: Level, case: Case, asked: Sequence[Question]) -> tuple[PoolQuestion, ...]:
    """The questions of a pool that fit the resume too, as many as a kit has room for, and none on what is asked
    already; where that shows other work, those only that can be asked of anybody."""
    kinds = {question.source for question in asked}
    page = case.document.text
    leads = finder("people-told").search(page) is not None
    at_home = own.name == "general" or shows_trade(case, own.name)

    def fit(pool: QuestionPool) -> list[PoolQuestion]:
        return [
            one
            for one in fitting(pool, level, case.posting)
            if not kinds.intersection(one.follow)
            and (leads or not one.people)
            and (not one.shows or Finder(one.shows).search(page))
            and (at_home or pool.name == "general" or _is_for_others(one, page))
        ]

    room = min(_FROM_POOL, max(_WHOLE - len(asked), 1))
    taken = fit(own)[: min(room, _OF_ALL) if own.name == "general" else room]
    lacking = _FEWEST - len(asked) - len(taken)
    if lacking > 0 and own.name != "general":
        taken += fit(pool("general"))[: min(lacking, _OF_ALL)]
    return tuple(taken)


def _is_for_others(question: PoolQuestion, page: str) -> bool:
    """Whether a question can be asked of somebody whose page shows other work."""
    return question.anyone and (not question.others or Finder(question.others).search(page) is not None)


def shows_trade(case: Case, name: str) -> bool:
    """Whether a resume shows work of a pool: by a title held, one near to the opening's, most of what is required, or
    the trade of most lines."""
    titles = [work.position.text for work in case.resume.work if work.position]
    if not titles and not case.statements:
        return True  # nothing was read, so nothing is known against it
    if any(pool_of(title) == name for title in titles) or any(one.similarity >= _NEAR for one in case.matches.titles):
        return True
    required = [group for group in case.matches.required if not group.soft]
    named = [group for group in required if group.named and group.place and group.place.section not in _SAID]
    if len(named) >= _NAMED and 2 * len(named) >= len(required):
        return True
    told = [trade for proof in case.statements if (trade := trade_of(proof.highlight.text))]
    here = [trade for trade in told if any(_of_field(field) == name for field in trade.fields)]
    return len(here) >= _TOLD and 2 * len(here) >= len(told)
