"""Whether a resume claims the level it shows: too much for a beginner, too little for a senior, or nothing clear.

These are risks to ask about. None of them turns an advance into a borderline by itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ats_sim.lexicon.claims import claim_words
from ats_sim.lexicon.titles import parse_title, ranks
from ats_sim.model.document import Quote
from ats_sim.model.evidence import Evidence
from ats_sim.scan.application import Application
from ats_sim.scan.flag import Flag


def overclaim(sent: Application, _proofs: Sequence[Evidence]) -> Iterator[Flag]:
    """Grand words of a beginner ("architected", "at scale") in a statement without a number that bears them out."""
    if not _beginner(sent):
        return
    for proof in _statements(sent):
        found = claim_words("grand").search(proof.highlight.text)
        if found and proof.metric not in ("outcome", "scale"):
            quote = Quote(found[0], proof.highlight.span(found.start(), found.end()))
            years = sent.matches.years
            shown = f"dated positions cover {years:.1f} years" if years is not None else "no position is shown"
            yield Flag("overclaim", f'"{found[0]}" is a large claim where {shown} and no number bears it out', quote)
            return


def _beginner(sent: Application) -> bool:
    """Whether fewer years are dated than a junior has, or no work at all; undated work says nothing either way."""
    years = sent.matches.years
    if years is None:
        return not sent.case.resume.work
    return years < sent.case.settings.matching.junior_years


def underclaim(sent: Application, _proofs: Sequence[Evidence]) -> Iterator[Flag]:
    """More done than said: a senior who shows no leading, or results told in a helper's words."""
    statements = _statements(sent)
    helped = [proof for proof in statements if proof.undersold and proof.metric == "outcome"]
    years = sent.matches.years
    if len(helped) >= sent.settings.helper_results:
        text = f"{len(helped)} results are told in a helper's words; the own part may be larger"
        yield Flag("underclaim", text, _words(helped[0]))
    elif (
        sent.matches.posting_level in ("senior", "lead")
        and sent.matches.level in ("mid", "senior", "lead")  # by years in this kind of work
        and statements
        and years is not None
        and years >= sent.case.settings.matching.senior_years
        and not any(claim_words("leading").search(proof.highlight.text) for proof in statements)
    ):
        text = f"{years:.0f} years, a {sent.matches.posting_level} opening, and no word of leading, mentoring or design"
        yield Flag("underclaim", text)


def title_above_work(sent: Application, _proofs: Sequence[Evidence]) -> Iterator[Flag]:
    """A senior's title over few years of that work, or over statements none of which is the writer's own deed."""
    latest = next((match.title for match in sent.matches.titles if match.latest), None)
    related = sent.case.settings.matching.same_work
    if latest is None or not any(match.latest and match.similarity >= related for match in sent.matches.titles):
        return
    if not _says_senior(latest.text):
        return
    quote = Quote(latest.text, latest.span)
    statements = _statements(sent)
    if sent.matches.level in ("junior", "mid"):
        text = f'the latest title is "{latest.text}"; the dated positions of this work read as {sent.matches.level}'
        yield Flag("title_above_work", text, quote)
    elif len(statements) >= sent.settings.title_statements and not any(map(_own, statements)):
        text = f'the latest title is "{latest.text}"; no statement opens with an own deed'
        yield Flag("title_above_work", text, quote)


def _says_senior(title: str) -> bool:
    """Whether a word of rank makes the title a senior's. "Staff" does not: most staff nurses and accountants begin."""
    said = parse_title(title)
    return any(ranks()[word][0] in ("senior", "lead") and word != "staff" for word in said.ranks if word in ranks())


def _own(proof: Evidence) -> bool:
    return proof.ownership is not None and proof.undersold is None


def level_unclear(sent: Application, _proofs: Sequence[Evidence]) -> Iterator[Flag]:
    """Positions without a date that could be read, or without a title: nobody can tell the level."""
    work = sent.case.resume.work
    if not work:
        return
    if sent.matches.years is None:
        yield Flag("level_unclear", "no position has dates that could be read; the level is anybody's guess")
    elif not any(entry.position for entry in work):
        yield Flag("level_unclear", "no position has a title that could be read; the level is anybody's guess")


def _statements(sent: Application) -> list[Evidence]:
    return [proof for proof in sent.case.evidence if proof.grade != "not_bullet"]


def _words(proof: Evidence) -> Quote:
    return Quote(proof.highlight.text, proof.highlight.span())
