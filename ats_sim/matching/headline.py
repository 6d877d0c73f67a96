"""The headline of a resume beside the title of a posting. It is a claim: nobody gave it but the candidate."""

from __future__ import annotations

from itertools import pairwise

from ats_sim.domain.remembered import remembered
from ats_sim.lexicon.patterns import regex
from ats_sim.matching.aspirations import without_aspirations
from ats_sim.matching.titles import title_similarity
from ats_sim.model.document import Span
from ats_sim.model.fits import TitleMatch
from ats_sim.model.posting import Posting
from ats_sim.model.resume import Field, Resume
from ats_sim.model.settings import Settings


@remembered(4)
def read_headline(resume: Resume, posting: Posting, settings: Settings) -> TitleMatch | None:
    """The part of the headline that is nearest to the posting's title; what somebody hopes to become is none."""
    label = resume.basics.label
    if label is None or posting.title is None:
        return None
    text, found = without_aspirations(label.text), []
    cuts = [(0, 0), *(match.span() for match in regex("headline-edge").finditer(text)), (len(text), len(text))]
    for (_, start), (end, _) in pairwise(cuts):
        part = text[start:end].rstrip()
        if part.strip():
            field = Field(part, Span(label.span.start + start, label.span.start + start + len(part)), label.confidence)
            found.append(TitleMatch(field, title_similarity(part, posting.title.text, settings.titles), latest=False))
    whole = TitleMatch(label, title_similarity(text, posting.title.text, settings.titles), latest=False)
    return max((whole, *found), key=lambda match: (match.similarity, -match.title.span.start))
