"""What the desk's page asks, as plain values with their bounds."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec
from msgspec import Struct

from ats_sim.model.screening import DecisionAnswer
from ats_sim.page.questions import PostingAsked

_Number = Annotated[int, msgspec.Meta(ge=0)]
_Factor = Annotated[float, msgspec.Meta(ge=0, le=10)]
_Words = Annotated[str, msgspec.Meta(max_length=5_000)]
_Reason = Annotated[str, msgspec.Meta(max_length=300)]
Format = Literal["csv", "xlsx", "jsonl", "html", "parquet"]


HANDED = 200  # ours: so many files a browser reads in some minutes; of more the command line is faster
DecisionKept = dict[str, str | int | float | None]


class Weights(Struct, frozen=True, forbid_unknown_fields=True):
    """How many times its own weight a part of the fit, or a thing asked for, is to count."""

    parts: dict[str, _Factor] = {}
    things: dict[str, _Factor] = {}


class Rows(Struct, frozen=True, forbid_unknown_fields=True):
    """The rows that were read since the first ``since`` of the reading with the number ``reading``."""

    reading: _Number = 0
    since: _Number = 0
    blind: bool = False


class Order(Struct, frozen=True, forbid_unknown_fields=True):
    """The ranks of all rows by some weights."""

    weights: Weights = Weights()


class Decide(Struct, frozen=True, forbid_unknown_fields=True):
    """What a person decided about a file; with nothing in it the decision is taken back."""

    id: _Number
    reading: _Number
    answer: DecisionAnswer = ""
    reason: _Reason = ""
    note: _Words = ""
    rank: _Number | None = None
    fit: float | None = None


class One(Struct, frozen=True, forbid_unknown_fields=True):
    """The report on a file, or the file itself."""

    id: _Number
    reading: _Number
    blind: bool = False


class Export(Struct, frozen=True, forbid_unknown_fields=True):
    """The list as a file, by some weights."""

    format: Format
    weights: Weights = Weights()
    blind: bool = False


class Audit(Struct, frozen=True, forbid_unknown_fields=True):
    """The rates of the groups in the file "groups": of simulated advances, or of what people decided."""

    selected: Literal["advance", "yes", "yes or maybe"] = "advance"


class Again(Struct, frozen=True, forbid_unknown_fields=True):
    """Read the pool again with the posting as it was mended."""

    posting: PostingAsked = PostingAsked()


class Begin(Struct, frozen=True, forbid_unknown_fields=True):
    """A pool that is handed in file by file, by the names of its files. After an engine was ended: the number of the
    reading, the rows that were made, and what was decided, by the content of the file."""

    posting: PostingAsked
    names: Annotated[list[_Reason], msgspec.Meta(min_length=1, max_length=HANDED)]
    reading: _Number = 1
    rows: list[str] = []
    decisions: dict[str, DecisionKept] = {}


class Lost(Struct, frozen=True, forbid_unknown_fields=True):
    """A file that cannot be handed in, or over which the engine was ended."""

    id: _Number
    reading: _Number
    kind: _Reason
    message: _Reason


class Nothing(Struct, frozen=True, forbid_unknown_fields=True):
    """A question that says no more than its name."""
