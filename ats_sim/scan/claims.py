"""Whether a resume claims the level it shows: too much for a beginner, too little for a senior, or nothing clear.

These are risks to ask about. None of them turns an advance into a borderline by itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ats_sim.lexicon.titles import parse_title
from ats_sim.lexicon.wordlists import finder
from ats_sim.model.case import Case
from ats_sim.model.document import Quote
from ats_sim.model.evidence import Evidence
from ats_sim.model.posting import Level
from ats_sim.scan.flag import Flag


def overclaim(case: Case, _proofs: Sequence[Evidence]) -> Iterator[Flag]:
    """Grand words ("architected", "at scale") without a number in the statement that bears them out.

    One such statement is enough of a beginner, several are of anybody who has not the years of a senior.
    """
    bars, years = case.settings.matching, case.matches.years
    bare = [
        (proof, found)
        for proof in _statements(case)
        if proof.metric not in ("outcome", "scale") and (found := finder("claim-grand").search(proof.highlight.text))
    ]
    if years is None and case.resume.work:
        return  # undated work says nothing either way
    enough = 1 if years is None or years < bars.junior_years else case.settings.scan.grand_statements
    if len(bare) >= enough and (years is None or years < bars.senior_years):
        proof, found = bare[0]
        quote = Quote(found.text, proof.highlight.span(found.start, found.end))
        shown = f"dated positions cover {years:.1f} years" if years is not None else "no position is shown"
        yield Flag("overclaim", f'"{found.text}" is a large claim where {shown} and no number bears it out', quote)


def underclaim(case: Case, _proofs: Sequence[Evidence]) -> Iterator[Flag]:
    """More done than said: a senior who shows no leading, or results told in a helper's words."""
    statements = _statements(case)
    helped = [proof for proof in statements if proof.minimized and proof.metric == "outcome"]
    years = case.matches.years
    if len(helped) >= case.settings.scan.helper_results:
        text = f"{len(helped)} results are told in a helper's words; the own part may be larger"
        yield Flag("underclaim", text, _words(helped[0]))
    elif (
        _asks_for_senior(case)
        and case.matches.level in ("mid", "senior", "lead")  # by years in this kind of work
        and statements
        and years is not None
        and years >= case.settings.matching.senior_years
        and not any(finder("claim-leading").search(proof.highlight.text) for proof in statements)
    ):
        text = f"{years:.1f} years, an opening for a senior, and no statement tells of leading, mentoring or design"
        yield Flag("underclaim", text)


def _asks_for_senior(case: Case) -> bool:
    """Whether the posting's title does; years alone ask for practice, not for leading."""
    title = case.posting.title
    return case.posting.management is not None or (title is not None and _rank(title.text) is not None)


def title_above_work(case: Case, _proofs: Sequence[Evidence]) -> Iterator[Flag]:
    """A senior's title over few years of that work, or over statements none of which is the writer's own deed."""
    latest = next((match.title for match in case.matches.titles if match.latest), None)
    related = case.settings.matching.same_work
    if latest is None or not any(match.latest and match.similarity >= related for match in case.matches.titles):
        return
    rank, years = _rank(latest.text), case.matches.years
    if rank is None:
        return
    quote = Quote(latest.text, latest.span)
    statements = _statements(case)
    early = years is not None and years < case.settings.matching.senior_years
    if case.matches.level in ("junior", "mid"):
        text = f'the latest title is "{latest.text}"; the dated positions of this work read as {case.matches.level}'
        yield Flag("title_above_work", text, quote)
    elif rank == "lead" and early and parse_title(latest.text).function != "lead":  # a shift has young leaders
        text = f'the latest title is "{latest.text}"; dated positions cover {years:.1f} years'
        yield Flag("title_above_work", text, quote)
    elif len(statements) >= case.settings.scan.title_statements and not any(map(_own, statements)):
        text = f'the latest title is "{latest.text}"; no statement opens with an own deed'
        yield Flag("title_above_work", text, quote)


def _rank(title: str) -> Level | None:
    """The rank above the ordinary that a title says; "staff" alone says none: most staff nurses are beginners."""
    said = parse_title(title)
    return said.seniority if said.seniority in ("senior", "lead") and said.ranks != ("staff",) else None


def _own(proof: Evidence) -> bool:
    return proof.ownership is not None and not proof.minimized


def level_unclear(case: Case, _proofs: Sequence[Evidence]) -> Iterator[Flag]:
    """Positions without a date that could be read, or without a title: nobody can tell the level."""
    work = case.resume.work
    if not work:
        return
    if case.matches.years is None:
        yield Flag("level_unclear", "no position has dates that could be read, so the level cannot be told")
    elif not any(entry.position for entry in work):
        yield Flag("level_unclear", "no position has a title that could be read, so the level cannot be told")


def _statements(case: Case) -> list[Evidence]:
    return [proof for proof in case.evidence if proof.is_statement]


def _words(proof: Evidence) -> Quote:
    return proof.quote
