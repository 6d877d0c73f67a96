"""The years in work of the posting's kind: those of positions that its title or what it asks years of tells.

"Three years as a product manager" are not met by ten as an engineer. A position counts whose title is near the
posting's, or unknown, or which tells of the very thing; so unknown is never no. Where the work
needs a licence, years as an assistant are none of it.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from ats_sim.domain.months import years_of
from ats_sim.domain.short_titles import is_cut_short
from ats_sim.domain.wordings import CATEGORY
from ats_sim.lexicon.titles import parse_title
from ats_sim.lexicon.wordlists import finder
from ats_sim.matching.asked_papers import LICENCES, asked_papers
from ats_sim.matching.level import is_kindred
from ats_sim.matching.requirements import find_requirement
from ats_sim.matching.searchable_text import Everything, Passage
from ats_sim.model.document import Quote, Span
from ats_sim.model.evidence import Evidence
from ats_sim.model.matches import RequirementMatch
from ats_sim.model.posting import Posting, Requirement
from ats_sim.model.resume import Resume, Work
from ats_sim.model.settings import Settings


def relevant_years(
    posting: Posting,
    resume: Resume,
    held: Sequence[int],
    matches: Sequence[RequirementMatch],
    passages: Sequence[Passage],
    together: Everything,
    evidence: Sequence[Evidence],
    settings: Settings,
    as_of: datetime.date,
) -> float | None:
    """Years of the ``held`` positions of this kind; None where the posting does not say what they are asked of."""
    of = posting.experience.of
    if posting.min_years is None or posting.title is None:
        return None
    telling = {found.work for match in _asked(of, matches) for found in match.where if found.named}
    if of:
        asked = Requirement(of, "required", Quote(of, Span(0, 0)), category=CATEGORY)
        hits = find_requirement(asked, passages, together, evidence)
        telling |= {hit.found.work for hit in hits if hit.found.named}
    wanted, bar = posting.title.text, settings.scan.kindred_title
    if parse_title(wanted).family is None:
        return None
    licensed = any(paper.kind in LICENCES for paper in asked_papers(posting))
    kind = [
        index
        for index in held
        if (
            index in telling
            or is_kindred(resume.work[index], wanted, bar, settings)
            or _is_cut_short(resume.work[index], wanted)
        )
        and not (licensed and _assists(resume.work[index], wanted))
    ]
    if not kind:
        return 0.0 if any(resume.work[index].dates for index in held) else None
    return years_of([resume.work[index] for index in kind], as_of)


def _is_cut_short(work: Work, wanted: str) -> bool:
    return work.position is not None and is_cut_short(work.position.text, wanted)


def _assists(work: Work, wanted: str) -> bool:
    """Whether a position only helps those who do the work: "Nursing Assistant" for a nurse."""
    words = finder("paper-lower")
    less = words.search(work.position.text) if work.position else None
    return less is not None and words.search(wanted) is None


def _asked(of: str, matches: Sequence[RequirementMatch]) -> list[RequirementMatch]:
    """What the years are asked of, as it is searched for."""
    low = of.lower()
    return [match for match in matches if match.requirement.skill.lower() in low and match.requirement.skill]
