"""The four things an applicant tracking system is commonly set up to filter by, each with its reason in numbers.

Real systems rank and search and seldom reject by themselves; "fail" means that a filter set to the criterion would
not show this resume.
"""

from __future__ import annotations

from collections.abc import Sequence

from ats_sim.domain.articles import with_article
from ats_sim.domain.coverage import coverage
from ats_sim.model.fits import Answer, Criterion, DegreeStanding, ExperienceFit
from ats_sim.model.matches import Matches, RequirementGroup
from ats_sim.model.posting import Posting
from ats_sim.model.settings import Matching


def judge(matches: Matches, posting: Posting, settings: Matching) -> tuple[Criterion, ...]:
    """Keywords, titles, experience and education, in this order."""
    return (
        keywords(matches.required, settings),
        title(posting, matches, settings),
        experience(matches.experience),
        education(posting, matches),
    )


def keywords(required: Sequence[RequirementGroup], settings: Matching) -> Criterion:
    """Whether enough of what is required is there by its own or another name."""
    if not required:
        return Criterion("keywords", "unknown", "The posting names no required skill that could be searched for.")
    count = coverage(required)
    why = (
        f"{count.named} of {count.total} required things are named, {count.literal} of them in the posting's own words"
    )
    why += f"; {count.related} more only by something related." if count.related else "."
    return Criterion("keywords", _answer(count.named >= settings.keyword_share * count.total), why)


def _answer(passed: bool) -> Answer:
    return "pass" if passed else "fail"


def title(posting: Posting, matches: Matches, settings: Matching) -> Criterion:
    """Whether a title held, or the headline, is near the posting's.

    A headline is a claim, which a filter cannot tell from a title. Work that stands in for a title is noted, and a
    filter does not see it.
    """
    if posting.title is None:
        return Criterion("titles", "unknown", "The posting's title was not found.")
    headline = matches.headline
    bar = settings.title_similarity
    best = matches.nearest_title(bar)
    if headline and headline.similarity >= bar and (best is None or best.similarity < bar):
        why = f'The headline names it: "{headline.title.text}" and "{posting.title.text}" are {headline.similarity:.0f}'
        return Criterion("titles", "pass", f"{why} of 100 alike (bar {bar:.0f}); no position held has such a title.")
    if best is None:
        return Criterion("titles", "unknown", "No position of the resume has a title.")
    which = "latest" if best.latest else "earlier"
    said = f'the {which} title "{best.title.text}" and "{posting.title.text}"'
    if best.similarity >= bar:
        return Criterion(
            "titles", "pass", f"Near enough: {said} are {best.similarity:.0f} of 100 alike (bar {bar:.0f})."
        )
    required = matches.required
    shown = sum(any(match.named and match.in_work for match in group.members) for group in required)
    why = f"The nearest, {said}, are {best.similarity:.0f} of 100 alike (bar {bar:.0f})"
    if required and shown >= settings.equivalent_share * len(required):
        why += f", but work shows {shown} of {len(required)} required things, which a reader may take as equivalent"
    return Criterion("titles", "fail", why + ".")


def experience(fit: ExperienceFit) -> Criterion:
    """Whether the dated positions cover the years asked for."""
    answer = _answer(not fit.below) if fit.standing != "unknown" else "unknown"
    if fit.asked is None:
        learned = f" Internships and apprenticeships cover {fit.learned:g} years." if fit.learned else ""
        return Criterion("experience", answer, f"The posting states no minimum of years.{learned}")
    wanted = f"{fit.asked:g} year{'' if fit.asked == 1 else 's'}"
    if fit.counted is None:
        why = f"The posting asks for {wanted}; no position of the resume has dates that could be read."
        return Criterion("experience", answer, why)
    why = f"Dated positions cover {fit.counted:g} years, overlaps counted once; the posting asks for {wanted}."
    if fit.relevant is not None and fit.relevant != fit.counted:
        kind = (
            f"of which {fit.relevant:g} in work of this kind" if fit.relevant else "none of them in work of this kind"
        )
        if fit.sure is not None and fit.sure < fit.relevant:
            kind = f"of which {fit.relevant:g} may be in work of this kind and {fit.sure:g} surely are"
        why = f"Dated positions cover {fit.counted:g} years, {kind}; the posting asks for {wanted}."
    if fit.learned:
        why += f" Of those, {fit.learned:g} as an intern or apprentice."
    return Criterion("experience", answer, why)


_EDUCATION: dict[DegreeStanding, Answer] = {"met": "pass", "equivalent": "pass", "short": "fail"}
"""The other standings are "unknown": a degree under way is neither held nor missing."""


def education(posting: Posting, matches: Matches) -> Criterion:
    """Whether the highest degree held is the one required; asked only if the posting requires one."""
    return Criterion("education", _EDUCATION.get(matches.education.standing, "unknown"), _education(posting, matches))


def _education(posting: Posting, matches: Matches) -> str:
    fit = matches.education
    if fit.asked == "none":
        also = (
            f"; it prefers {with_article(posting.education.preferred)} degree"
            if posting.education.preferred != "none"
            else ""
        )
        return f"The posting requires no degree{also}."
    if fit.standing == "met":
        return (
            f"The resume states {with_article(fit.held)} degree; the posting asks for {with_article(fit.asked)} degree."
        )
    if fit.standing == "other field":
        fields = " or ".join(field.text for field in posting.education.fields)
        return f"The posting asks for a degree in {fields}; the resume states {' and '.join(fit.fields)}."
    if fit.standing == "field not shown":
        fields = " or ".join(field.text for field in posting.education.fields)
        said = " and ".join(filter(None, fit.fields)) or with_article(fit.held) + " degree"
        return f"The posting asks for a degree in {fields}; the resume states {said}, which is not shown to fit."
    if fit.standing == "equivalent":
        instead = f"The posting takes experience for {with_article(fit.asked)} degree"
        return f"{instead}; such work covers {matches.experience.of_kind:g} years."
    asked = f"The posting asks for {with_article(fit.asked)} degree"
    if fit.standing == "pending":
        return f"{asked}; the resume states {with_article(fit.pending)} degree in progress, not held."
    if fit.standing == "unknown" and not posting.education.equivalent:
        return f"{asked}; no education section was found."
    asked += " or what is worth the same" if fit.standing == "unknown" else ""
    shown = "no degree that could be recognised" if fit.held == "none" else f"{with_article(fit.held)} degree at most"
    return f"{asked}; the resume states {shown}."
