"""The organisation that seeks somebody."""

from __future__ import annotations

from collections.abc import Sequence

from ats_sim.lexicon.expressions import expression
from ats_sim.model.document import Quote, Span
from ats_sim.posting.sections import Sentence

_LABELS = frozenset({"company", "employer", "organization", "organisation", "hiring organization", "client"})
_SEEKS = expression(
    r"^(?P<name>(?:[A-Z][\w&'.-]*|of|and|&|the|de|la)(?: (?:[A-Z][\w&'.-]*|of|and|&|the|de|la|Inc\.?|LLC)){0,5}),? "
    r"(?:\([^()]{0,30}\) )?(?:is (?:\w+ )?(?:seeking|hiring|looking|recruiting)|seeks|is (?:an?|the) (?!role|position"
    r"|job)"
    r"[\w-]+(?:,? [\w-]+){0,5} (?:company|firm|provider|agency|organi[sz]ation|university|school|hospital|practice"
    r"|startup"
    r"|manufacturer|retailer|charity|bank|business))\b"
)
_PRONOUNS = frozenset(
    {"we", "this", "the", "our", "it", "you", "they", "he", "she", "the company", "our client", "there"}
)


def organization_of(text: str, sentences: Sequence[Sentence], title: Quote | None) -> Quote | None:
    """The organisation named by a label, beside its place below the title, or as the one that seeks; None where it is
    not named plainly."""
    line = _LINE.match(text)
    if line:
        return Quote(line["name"].strip(), Span(*_trimmed(line.start("name"), line["name"])))
    for one in sentences:
        if one.part == "facts" and one.heading in _LABELS and len(one.quote.text.split()) <= _WORDS:
            return one.quote
    for one in sentences:
        match = _SEEKS.match(one.quote.text)
        if match and match["name"].lower() not in _PRONOUNS and (title is None or match["name"] not in title.text):
            start = one.span.start
            return Quote(match["name"], Span(start, start + match.end("name")))
    return None


def _trimmed(start: int, name: str) -> tuple[int, int]:
    lead = len(name) - len(name.lstrip())
    return start + lead, start + lead + len(name.strip())


_LINE = expression(r"\s*[^\n]{3,120}\n+(?P<name>[ \t]*[^\W_][^·\n]{1,60}?) · ")
_WORDS = 8  # of a name; ours
