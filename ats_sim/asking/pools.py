"""The pools of questions: those of the lexicon, and a team's own file."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Sequence
from functools import cache
from itertools import islice
from typing import TypeVar

import msgspec

from ats_sim.errors import ConfigError
from ats_sim.lexicon import table
from ats_sim.lexicon.fields import fields
from ats_sim.lexicon.table import rows, split
from ats_sim.lexicon.titles import parse_title
from ats_sim.lexicon.trades import trade_of, trades
from ats_sim.lexicon.wordlists import Finder, finder
from ats_sim.model.case import Case
from ats_sim.model.interview import POOLS, PoolQuestion, QuestionPool
from ats_sim.model.posting import Level, Posting
from ats_sim.model.resume import Field

_T = TypeVar("_T")
_TOLD = 3  # lines from which a trade is told; ours


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


def pool_for(posting: Posting) -> QuestionPool:
    """The pool for an opening: by its title; where that tells no field, or another one than the lines of the posting,
    by the trade of those."""
    named = pool_of(posting.title.text) if posting.title else None
    if named and not _is_denied(posting):
        return pool(named)
    counts = Counter(name for field in sorted(_told(posting)) if (name := _of_field(field)))
    return pool(counts.most_common(1)[0][0] if counts else "general")


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


def sure_pool(case: Case) -> str:
    """The pool of the trade of the opening that the latest title held names too; "" where they are not surely one."""
    held = case.matches.latest_title
    name = pool_for(case.posting).name
    return name if case.posting.title and held and pool_of(held.text) == name else ""


def _family(title: Field | None) -> str | None:
    return parse_title(title.text).family if title else None


def take(case: Case, most: int) -> tuple[PoolQuestion, ...]:
    """The questions of the trade that a kit asks, where it is surely this person's."""
    name = sure_pool(case)
    if not name:
        return ()
    page = case.document.text
    leads = finder("people-told").search(page) is not None
    level: Level = case.matches.posting_level or "mid"
    fit = (
        one
        for one in fitting(pool(name), level, case.posting)
        if (leads or not one.people) and (not one.shows or Finder(one.shows).search(page))
        if not one.fields or _family(case.matches.latest_title) in one.fields
    )
    return tuple(islice(fit, most))
