"""A kit as sections of rows, which every format draws in its own way: the words are chosen here, once."""

from __future__ import annotations

from msgspec import Struct


class Row(Struct, frozen=True):
    """One thing that is told: a label, a sentence with its place, and notes below it, each with a label of its own."""

    text: str
    label: str = ""
    place: str = ""
    notes: tuple[tuple[str, str], ...] = ()


class Section(Struct, frozen=True):
    """A part of the kit: ``name`` for programs, ``title`` and ``lead`` for people, ``end`` below its rows."""

    name: str
    title: str
    lead: str = ""
    rows: tuple[Row, ...] = ()
    end: tuple[str, ...] = ()


class Kit(Struct, frozen=True):
    """A whole kit: its heading, what has to be known before reading it, the parts, what it cannot tell."""

    title: str
    intro: tuple[str, ...]
    sections: tuple[Section, ...]
    end: tuple[str, ...] = ()
