"""Which statements count as evidence of applied work for this posting."""

from __future__ import annotations

from ats_sim.domain.result_kinds import LESSER, result_kind
from ats_sim.lexicon.titles import parse_title
from ats_sim.model.case import Case
from ats_sim.model.evidence import Evidence
from ats_sim.scan.objections import kind_of_work

_ANY_FIELD = (None, "entrepreneurship")
"""What is read of titles that stand in any trade: "Lead", "Owner"."""


def relevant_proofs(case: Case) -> tuple[Evidence, ...]:
    """The evidenced statements that have to do with the posting, strongest first.

    A statement has to do with it when it shows something the posting asks for, or belongs to a position whose title
    counts as relevant, in trades that build no software also one of kindred work, and one whose title tells no field
    ("Owner") beside work of the kind. Competitions, coursework and tutorials prove no applied work, except for a junior
    opening.
    """
    shown = shown_statements(case)
    scan, ships = case.settings.scan, case.posting.ships
    bar = scan.title_similarity if ships else scan.kindred_title
    fitting = {match.title.span for match in case.matches.titles if match.similarity >= bar}
    open_ = not ships and kind_of_work(case) in ("same", "kindred")
    entries = {
        index
        for index, work in enumerate(case.resume.work)
        if (work.position and work.position.span in fitting)
        or (open_ and (work.position is None or parse_title(work.position.text).family in _ANY_FIELD))
    }
    junior = case.matches.posting_level == "junior"
    found = [
        proof
        for index, proof in enumerate(case.evidence)
        if proof.grade == "evidenced"
        and (junior or not proof.academic)
        and (index in shown or (proof.highlight.section == "work" and proof.highlight.entry in entries))
    ]
    return tuple(sorted(found, key=strength))


def shown_statements(case: Case) -> set[int]:
    """The statements (indices in ``Case.evidence``) that name something the posting asks for."""
    return {
        place.highlight
        for match in (*case.matches.requirements, *case.matches.spoken)
        if match.requirement.kind != "mentioned" or match.requirement.category == "domain"
        for place in match.where
        if place.highlight >= 0 and place.named
    }


def strength(proof: Evidence) -> tuple[int, int]:
    """A sort key: an outcome that is in use first, then outcomes, use at scale, use; ties by place.

    The score of a model and the time that a delivery took say less than what came of the work.
    """
    outcome = proof.metric == "outcome"
    rank = (1 if proof.deployment else 2) if outcome else 3 if proof.metric == "scale" else 4
    lesser = outcome and result_kind(proof) in LESSER
    return rank + lesser + (5 if proof.minimized else 0), proof.highlight.anchors[0][1]
