"""The findings about one document, each with its place in a text where that is known."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec import Struct

from ats_sim.model.document import Document, Span
from ats_sim.model.finding import Finding
from ats_sim.model.linted import Reported, SourcePlace
from ats_sim.repository.source_text import SourceText
from ats_sim.repository.sources import Sources

_TEXTS = frozenset({"text", "markdown", "html", "json", "yaml", "latex"})


class Placed(Struct, frozen=True):
    """Findings with their places, and the ``texts`` that were looked through, the document itself if it is one.

    ``place`` tells where any other span of the document stands in them.
    """

    reported: tuple[Reported, ...]
    texts: tuple[SourceText, ...] = ()
    place: Callable[[Span], SourcePlace | None] = lambda _: None


def placed(path: Path, document: Document, findings: Sequence[Finding], sources: Sources) -> Placed:
    """The findings, each with the place of its words: in the document itself if that is a text, else in what it is made
    from.

    Raises ``ConfigError`` for a named source that is not there.
    """
    if document.kind in _TEXTS:
        text = sources.itself(path)
        if text is None:
            return Placed(tuple(map(Reported, findings)))
        from ats_sim.repository.own_place import own_place

        own = (Reported(finding, own_place(text, finding.location, finding.quote)) for finding in findings)
        return Placed(tuple(own), (text,), lambda span: own_place(text, document.location(span), document.quote(span)))
    texts = tuple(sources.of(path, document))
    if not texts or not findings:
        return Placed(tuple(map(Reported, findings)), texts)
    from ats_sim.repository.alignment import Aligner

    aligner = Aligner(document, texts, sources.configuration.settings.alignment)
    reported = tuple(Reported(finding, aligner.place(finding.quote)) for finding in findings)
    return Placed(reported, texts, lambda span: aligner.place(document.quote(span)))
