"""A kit as sections of rows, which every format draws in its own way: the words are chosen here, once."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that is told: a label, a sentence with its place, and notes below it, each with a label of its own."""

    text: str
    label: str = ""
    place: str = ""
    notes: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the kit: ``name`` for programs, ``title`` and ``lead`` for people, ``end`` below its rows."""

    name: str
    title: str
    lead: str = ""
    rows: tuple[Row, ...] = ()
    end: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Kit:
    """A whole kit: its heading, what has to be known before reading it, the parts, what it cannot tell."""

    title: str
    intro: tuple[str, ...]
    sections: tuple[Section, ...]
    end: tuple[str, ...] = ()
