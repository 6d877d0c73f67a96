"""Rewrite hints: what a statement leaves open and how to say it, in the candidate's own words, only if true.

A hint never holds a number or a claim that the resume does not hold: what is not known is a slot such as ``<X%>``.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from ats_sim.domain.untold import untold
from ats_sim.hints.asks import asks_for_a_figure
from ats_sim.hints.bullet import bullet_hint, has_open_slot
from ats_sim.hints.match import another_occupation, missing_hints, wording_hints
from ats_sim.hints.position import fields_of_position, tense_around
from ats_sim.lexicon.wordlists import finder
from ats_sim.model.case import Case
from ats_sim.model.document import Quote, Span
from ats_sim.model.evidence import Evidence
from ats_sim.model.hint import Hint

__all__ = ["hint_for", "write_hints"]

_STORY = 15  # words above which a plain line tells a story; ours
_BARE = 8  # words up to which a plain line without a number or a name tells nothing of its own; ours


def hint_for(evidence: Evidence) -> Hint | None:
    """The hint for one statement by itself; None if it proves enough or is no statement about work."""
    return bullet_hint(evidence)


def write_hints(case: Case) -> tuple[Hint, ...]:
    """All hints for a resume: its weak statements in the order of the page, then wording, then what is missing.

    A statement that stands twice in the same words gets one hint. With a posting whose occupation ships nothing, no
    statement is asked whether it shipped. The findings name the statements; a finding that no rewrite can mend (dates,
    headings) brings none. Where the posting is for another occupation and nothing it requires is shown, the first
    says that wording changes nothing there, and none is of wording.
    """
    flagged = [span for finding in case.findings if finding.family == "HLT" for span in finding.spans]
    bullets = _bullet_hints(case, flagged)
    plainly = another_occupation(case)
    if plainly:
        return (plainly, *bullets)
    return (*bullets, *wording_hints(case), *missing_hints(case))


def _bullet_hints(case: Case, flagged: Sequence[Span]) -> list[Hint]:
    ships = case.posting.ships
    model = _strongest(case)
    asked = [demand.quote.text for demand in case.posting.demands]
    asked += [duty.text for duty in case.posting.responsibilities]
    hints: list[Hint] = []
    seen: set[str] = set()
    used: list[str] = []
    for evidence in case.evidence:
        text = " ".join(evidence.highlight.text.split()).lower()
        place = evidence.highlight.span()
        if (
            text in seen
            or _tells_a_story(evidence)
            or not (_in_a_position(evidence) or any(span.overlaps(place) for span in flagged))
        ):
            continue
        fields = fields_of_position(case, evidence)
        hint = bullet_hint(
            evidence,
            ships=ships,
            tense=tense_around(case, evidence),
            fields=fields,
            used=used,
            domains=[domain.text for domain in case.posting.domain],
            posting=asked,
            most_words=case.settings.rules.bullet_words,
        )
        if hint:
            seen.add(text)
            used += [hint.measure] if hint.measure else []
            hints.append(replace(hint, model=model))
    return hints


def _in_a_position(evidence: Evidence) -> bool:
    """Whether a weak line is a bullet of a position, where silence would pass for praise."""
    held = evidence.highlight.bulleted and evidence.highlight.section in ("work", "volunteer")
    weak = evidence.grade in ("vague", "tool_only") or evidence.minimized or _is_bare(evidence)
    return held and (weak or has_open_slot(evidence) or untold(evidence) is not None or asks_for_a_figure(evidence))


def _tells_a_story(evidence: Evidence) -> bool:
    """Whether a long line tells its own deed with its circumstances: what it lacks, no law of ours can say."""
    counted = evidence.metrics or finder("small-number").search(evidence.highlight.text)
    told = evidence.grade == "plain" or (evidence.grade == "tool_only" and counted)
    weak = evidence.minimized or untold(evidence) or asks_for_a_figure(evidence)
    return bool(told) and not weak and len(evidence.highlight.text.split()) > _STORY


def _is_bare(evidence: Evidence) -> bool:
    """Whether a plain line is short and holds no number and no name: a deed that anybody in the trade did."""
    words = evidence.highlight.text.split()
    named = any(word[:1].isupper() or not word.isalpha() for word in (word.strip(".,;") for word in words[1:]))
    return evidence.grade == "plain" and len(words) <= _BARE and not named


def _strongest(case: Case) -> Quote | None:
    """The candidate's own best statement that fits the posting: a result in use first, then a result; else the shorter.

    It fits where a thing that is asked for was found in it; where nothing is asked for, any does.
    """
    asked = case.matches.requirements
    fitting = {found.highlight for match in asked for found in match.where}
    results = [
        proof
        for number, proof in enumerate(case.evidence)
        if proof.grade == "evidenced" and proof.metric == "outcome" and (not asked or number in fitting)
    ]
    told = [proof for proof in results if not (proof.minimized or proof.academic or _is_price(proof.highlight.text))]
    best = min(told, key=lambda proof: (not proof.deployment, len(proof.highlight.text)), default=None)
    return best.quote if best else None


def _is_price(text: str) -> bool:
    """Whether a statement says what was paid, which is no result: "Acquired a company for $1.1 billion"."""
    return finder("paid-for").match(text) is not None
