"""What makes a recruiter hesitate, each with its reason."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from ats_sim.lexicon.titles import parse_title
from ats_sim.model.case import Case
from ats_sim.model.document import Quote
from ats_sim.model.evidence import Evidence
from ats_sim.model.matches import RequirementMatch, required_units
from ats_sim.scan.attention import latest
from ats_sim.scan.claims import level_unclear, overclaim, title_above_work, underclaim
from ats_sim.scan.conditions import degree_short, licence_pending, no_management
from ats_sim.scan.flag import Flag
from ats_sim.scan.lens import lens_flags
from ats_sim.scan.lifecycle import stops_at_model
from ats_sim.scan.path import other_lane
from ats_sim.scan.requirements import OWN, is_named, missing_required
from ats_sim.scan.retrieval import rag_mislabel
from ats_sim.scan.weakness_ratios import clutter, weakness_ratios

_LEVELS = ("junior", "mid", "senior", "lead")


def raise_flags(case: Case, proofs: Sequence[Evidence]) -> tuple[Flag, ...]:
    """All flags of a case, in a fixed order."""
    found = [flag for check in _CHECKS for flag in check(case, proofs)]
    return (*found, *lens_flags(case))


def _level(case: Case, _proofs: Sequence[Evidence]) -> Iterator[Flag]:
    asked, shown = case.matches.posting_level, case.matches.level
    years, minimum = case.matches.years, case.posting.min_years
    if minimum and years is not None and years < minimum * case.settings.scan.years_slack:
        text = f"the posting asks for {minimum:g} or more years; dated positions cover {years:.1f}"
        yield Flag("level_mismatch_up", text)
    elif asked in ("mid", "senior", "lead") and shown == "junior":
        text = f"the opening is for a {asked} person; in this kind of work the resume reads as junior"
        yield Flag("level_mismatch_up", text)
    elif asked == "junior" and shown in ("senior", "lead"):
        stated = f"{years:.1f} years in dated positions" if years is not None else f"a {shown} career"
        yield Flag("level_mismatch_down", f"a junior opening would be a step down: the resume shows {stated}")
    elif asked and shown and _LEVELS.index(asked) - _LEVELS.index(shown) >= 2:
        yield Flag("level_mismatch_up", f"the posting is for a {asked} person; the resume reads as {shown}")
    elif (asked and shown and _LEVELS.index(shown) - _LEVELS.index(asked) >= 2) or _leads_elsewhere(case):
        title = case.matches.latest_title
        held = f': the latest title is "{title.text}"' if title else ""
        yield Flag("level_mismatch_down", f"the opening would be a step down{held}")


def _leads_elsewhere(case: Case) -> bool:
    """Whether a head of other work stands before an opening that names no level and manages nobody."""
    title, posting = case.matches.latest_title, case.posting
    if title is None or case.matches.posting_level or posting.management or posting.title is None:
        return False
    nearest = max((match.similarity for match in case.matches.titles), default=0.0)
    wanted = parse_title(posting.title.text).seniority
    head = parse_title(title.text).seniority == "lead" and wanted != "lead"
    return head and nearest < case.settings.scan.kindred_title


def _required(case: Case, _proofs: Sequence[Evidence]) -> Iterator[Flag]:
    missing = missing_required(case.matches)
    required = required_units(case.matches.requirements)
    text = f"not named: {', '.join(missing[:5])} ({len(missing)} of {len(required)} required)"
    if missing and len(missing) / len(required) > 1 - case.settings.scan.enough_coverage:
        yield Flag("missing_required", text)
    elif missing:
        yield Flag("missing_some", text)
    for match in (match for unit in required for match in _reworded(unit)):
        said = next((found.quote for found in match.where if found.status == "alias"), match.where[0].quote)
        text = f'the posting says "{match.requirement.skill}", the resume "{said.text}"'
        yield Flag("near_miss_wording", text + "; a literal search misses it", said)
        return


def _reworded(unit: list[RequirementMatch]) -> list[RequirementMatch]:
    """Those of a unit that are there by another name; none where one of it is there in the posting's own words."""
    if any(match.status in OWN for match in unit) or not is_named(unit):
        return []
    return [match for match in unit if match.status == "alias" and match.where]


def _breadth(case: Case, _proofs: Sequence[Evidence]) -> Iterator[Flag]:
    label = case.resume.basics.label
    roles: list[str] = []
    for part in _parts(label.text) if label else []:
        family = parse_title(part).family
        if family and family not in roles:
            roles.append(family)
    if label and len(roles) >= case.settings.scan.many_roles:
        quote = Quote(label.text, label.span)
        yield Flag("too_broad", f"the headline names {len(roles)} different jobs", quote)


def _parts(headline: str) -> list[str]:
    for separator in ("|", "•", "·", ";", ","):
        headline = headline.replace(separator, "/")
    return [part.strip() for part in headline.split("/") if part.strip()]


def _academic(case: Case, proofs: Sequence[Evidence]) -> Iterator[Flag]:
    if case.posting.research or proofs or not case.posting.ships:
        return
    academic = [proof for proof in case.evidence if proof.academic]
    if academic or len(case.resume.publications) >= 2:
        quote = academic[0].academic[0] if academic else None
        yield Flag("too_academic", "competitions, courses or papers, and no work in use", quote)


def _switch(case: Case, proofs: Sequence[Evidence]) -> Iterator[Flag]:
    bar = case.settings.scan.title_similarity
    if case.matches.titles and all(match.similarity < bar for match in case.matches.titles):
        experienced = case.matches.years is not None and case.matches.years >= 2
        evidenced = any(proof.grade == "evidenced" for proof in case.evidence)
        if experienced and evidenced and latest(case.resume.work):
            state = "with" if proofs else "without"
            yield Flag("career_switcher", f"an established career in another job, {state} work of the kind asked for")


_Check = Callable[[Case, Sequence[Evidence]], Iterator[Flag]]
_CHECKS: tuple[_Check, ...] = (
    _level,
    _required,
    weakness_ratios,
    _breadth,
    _academic,
    _switch,
    clutter,
    degree_short,
    no_management,
    licence_pending,
    overclaim,
    underclaim,
    title_above_work,
    level_unclear,
    other_lane,
    stops_at_model,
    rag_mislabel,
)
