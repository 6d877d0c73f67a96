"""The pools of questions: those of the lexicon, and a team's own file."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Sequence
from functools import cache
from itertools import chain
from typing import TypeVar

import msgspec

from ats_sim.errors import ConfigError
from ats_sim.lexicon import table
from ats_sim.lexicon.stems import stem, stems_of
from ats_sim.lexicon.table import rows, split
from ats_sim.lexicon.titles import parse_title
from ats_sim.lexicon.wordlists import Finder
from ats_sim.model.interview import POOLS, PoolQuestion, QuestionPool
from ats_sim.model.posting import Level, Posting
from ats_sim.model.question import Question
from ats_sim.model.resume import Field

_T = TypeVar("_T")
_WHOLE, _LEAST = 10, 3  # questions of a kit, of those from a pool at least; ours


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
    """The pool for an opening, by the field of its title; by that of the latest title held where the posting's tells no
    field and its text has the words of the other."""
    title = parse_title(posting.title.text) if posting.title else None
    family = title.family if title else None
    ends = {" ".join(title.words[-count:]) for count in (1, 2)} if title else set()
    if family is None and latest:
        held = parse_title(latest.text)
        family = held.family if _is_of(held.words, posting.text) else None
    ended = (row["pool"] for row in rows("pools.tsv") if ends.intersection(split(row["heads"])))
    of_field = (row["pool"] for row in rows("pools.tsv") if family in split(row["fields"]))
    return pool(next(chain(ended, of_field), "general"))


def _is_of(words: Collection[str], text: str) -> bool:
    said = stems_of(text)
    return 2 * sum(stem(word) in said for word in words) > len(words)


def words_of(posting: Posting) -> str:
    """Title, duties and demands of a posting, a line each."""
    title = posting.title.text if posting.title else ""
    parts = [*(duty.text for duty in posting.responsibilities), *(demand.quote.text for demand in posting.demands)]
    return "\n".join([title, *parts])


def take(own: QuestionPool, level: Level, posting: Posting, asked: Sequence[Question]) -> tuple[PoolQuestion, ...]:
    """As many questions of a pool as a kit has room for: those of the level, and none on what is asked already."""
    kinds = {question.source for question in asked}
    said = words_of(posting)
    fit = [one for one in own.question if level in one.levels and not kinds.intersection(one.follow)
           and (not one.needs or Finder(one.needs).search(said))]  # fmt: skip
    fit.sort(key=lambda one: (level not in one.first, level not in one.next))
    wanted = max(_LEAST, _WHOLE - len(asked))
    return tuple([*fit, *(_of_all(level) if len(fit) < wanted and own.name != "general" else ())][:wanted])


def _of_all(level: Level) -> list[PoolQuestion]:
    """The questions of a level that suit all work."""
    return [one for one in pool("general").question if level in one.levels]
