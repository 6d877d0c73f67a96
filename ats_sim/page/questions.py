"""What the page asks, as plain values with their bounds."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Annotated, Any, TypeVar

import msgspec
from msgspec import Struct

from ats_sim.errors import ConfigError
from ats_sim.model.posting import DemandKind
from ats_sim.posting.editing import Mended

_Place = Annotated[int, msgspec.Meta(ge=0)]
_Name = Annotated[str, msgspec.Meta(max_length=200)]
_Text = Annotated[str, msgspec.Meta(max_length=500_000)]
_Words = Annotated[str, msgspec.Meta(max_length=5_000)]
_NAME = 120  # ours: characters of a file's name that are kept

Asked = TypeVar("Asked")


class Upload(Struct, frozen=True):
    """A file as it was dropped on the page: its name and its bytes."""

    name: str
    data: bytes

    @property
    def short_name(self) -> str:
        """Its name without folders, fit to be shown."""
        from ats_sim.reporting.plain import printable

        return printable(PurePosixPath(self.name.replace("\\", "/")).name)[-_NAME:] or "resume"


class LineMended(Struct, frozen=True, forbid_unknown_fields=True):
    """What becomes of a line of the posting's scorecard, by its index in what was read."""

    index: _Place
    now: Mended


class Added(Struct, frozen=True, forbid_unknown_fields=True):
    """A thing that the posting asks for besides."""

    words: _Name
    now: DemandKind = "required"


class Reworded(Struct, frozen=True, forbid_unknown_fields=True):
    """Other words for the statement that begins at a place of the resume as it was dropped; none take it out."""

    start: _Place
    text: _Words


class PostingAsked(Struct, frozen=True, forbid_unknown_fields=True):
    """A posting, as text where no file of it came along, and how the reading of it was mended."""

    text: _Text = ""
    lines: tuple[LineMended, ...] = ()
    added: tuple[Added, ...] = ()
    gates: tuple[_Place, ...] = ()
    """Indices of gates that were struck."""
    years: bool = True
    degree: bool = True


class Simulate(Struct, frozen=True, forbid_unknown_fields=True):
    """Hold the resume that came along, with some statements reworded, against a posting."""

    posting: PostingAsked = PostingAsked()
    statements: tuple[Reworded, ...] = ()
    as_of: datetime.date | None = None
    report: bool = False
    """Whether the report of ``check --format html`` is wanted too."""


class Compare(Struct, frozen=True, forbid_unknown_fields=True):
    """Hold two versions of a resume, files "old" and "new", beside each other for a posting."""

    posting: PostingAsked = PostingAsked()
    as_of: datetime.date | None = None


class ReadPosting(Struct, frozen=True, forbid_unknown_fields=True):
    """Only show how a posting is read."""

    posting: PostingAsked = PostingAsked()


def asked(payload: Mapping[str, Any], type_: type[Asked]) -> Asked:
    """The question in a payload. Raises ``ConfigError`` for what cannot be meant."""
    try:
        return msgspec.convert(payload, type_)
    except msgspec.ValidationError as error:
        raise ConfigError("question", f"the page asked for what cannot be meant: {error}; load it again") from error
