"""Values of the model without what says who somebody is, whatever they are made of."""

from __future__ import annotations

from typing import Any, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from ats_sim.blinding.masks import Masks
from ats_sim.model.document import Document, Quote, Span
from ats_sim.model.finding import Finding, FindingLine
from ats_sim.model.matches import Matches
from ats_sim.model.posting import Gate, Posting, Requirement
from ats_sim.model.resume import Basics, Field, Highlight
from ats_sim.model.settings import Settings

_T = TypeVar("_T")
_OTHERS = (Posting, Requirement, Gate, Settings)
"""What says nothing of the resume; quotes in it are of the posting."""

_PERSONAL = frozenset({"BAS007", "DOC017"})
"""Rules about the address and the name of the file: what they find differs from person to person."""


def blinded_value(value: _T, masks: Masks) -> _T:
    """The same value with its texts, quotes and spans as they are in the blinded document."""
    return _blinded(value, masks)  # type: ignore[no-any-return]


def _blinded(value: Any, masks: Masks) -> Any:
    if isinstance(value, str):
        return masks.sentence(value)
    if isinstance(value, tuple):
        return tuple(_blinded(item, masks) for item in value if not _is_personal(item))
    if isinstance(value, _OTHERS) or not isinstance(value, Struct):
        return value
    return _blinded_record(value, masks)


def _is_personal(value: Any) -> bool:
    """Whether a finding speaks of nothing but who the person is, so that even its place would tell."""
    return isinstance(value, Finding) and value.code in _PERSONAL


def _blinded_record(value: Any, masks: Masks) -> Any:
    match value:
        case Document():
            return masks.document
        case Span():
            return masks.span(value)
        case Quote():
            return masks.quote(value)
        case Highlight():
            return masks.highlight(value)
        case Field():
            return replace(value, text=masks.words(value.text, value.span), span=masks.span(value.span))
        case Basics():
            return replace(_by_field(value, masks), profiles=())
        case Finding():
            return _finding(value, masks)
        case Matches():
            return replace(_by_field(value, masks), duties=value.duties)
    return _by_field(value, masks)


def _by_field(value: Any, masks: Masks) -> Any:
    changed = {name: _blinded(getattr(value, name), masks) for name in value.__struct_fields__}
    return replace(value, **changed)


def _finding(finding: Finding, masks: Masks) -> Finding:
    span = finding.quote.span
    return replace(
        finding,
        message=masks.message(finding.message, span),
        hint=masks.message(finding.hint, span),
        quote=masks.quote(finding.quote),
        location=masks.document.location(masks.span(span)),
        lines=tuple(
            FindingLine(masks.quote(line.quote), masks.document.location(masks.span(line.quote.span)))
            for line in finding.lines
        ),
    )
