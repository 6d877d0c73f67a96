"""The pools of questions: those of the lexicon, and a team's own file."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import TypeVar

import msgspec

from ats_sim.errors import ConfigError
from ats_sim.lexicon import table
from ats_sim.lexicon.titles import parse_title
from ats_sim.model.interview import QuestionPool
from ats_sim.model.posting import Posting

_T = TypeVar("_T")
POOLS = ("machine-learning", "data", "backend", "nursing", "sales", "accounting", "teaching", "general")
"""Kinds of work; ``general`` is for all others."""


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
    """The pool for an opening, by the field of its title."""
    family = parse_title(posting.title.text).family if posting.title else None
    return next((pool(name) for name in POOLS if family in pool(name).fields), pool("general"))
