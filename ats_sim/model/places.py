"""Values at another place of a document: the same words, so many characters further on."""

from __future__ import annotations

from typing import Any, TypeVar, cast

from msgspec import Struct
from msgspec.structs import replace

from ats_sim.model.document import Span
from ats_sim.model.evidence import Evidence
from ats_sim.model.resume import Highlight

T = TypeVar("T")


def unplaced(highlight: Highlight) -> Highlight:
    """A statement as if it began at the beginning of the document."""
    first = highlight.anchors[0][1]
    return replace(highlight, anchors=tuple((at, place - first) for at, place in highlight.anchors))


def proof_at(highlight: Highlight, proof: Evidence) -> Evidence:
    """What the same statement proves at another place."""
    by = highlight.anchors[0][1] - proof.highlight.anchors[0][1]
    return replace(moved(proof, by), highlight=highlight) if by else proof


def moved(value: T, by: int) -> T:
    """A value with every span in it so many characters further on."""
    found: Any = value
    if isinstance(value, Span):
        found = Span(value.start + by, value.end + by)
    elif isinstance(value, tuple):
        found = tuple([moved(part, by) for part in value])
    elif isinstance(value, Struct):
        parts = {name: getattr(value, name) for name in value.__struct_fields__}
        changed = {name: new for name, part in parts.items() if (new := moved(part, by)) is not part}
        found = replace(value, **changed) if changed else value
    return cast("T", found)
