"""The opening words make the writer's part smaller than it may have been.

## What it finds

Statements that open with a helper's words: helped, assisted, supported, participated in, was involved in, worked on,
part of a team, exposure to. Where a result follows it is a note. Helping those whom the work is for ("helped customers
choose a frame", "helped 175 students") is the work itself and stays silent, and so does a team with its size;
"responsible for" and its kin are left to the rule duty-opening.

## Why it matters

A reader cannot tell what the writer did. "Helped" describes a bystander and leaves the deed to somebody else, and a
recruiter in doubt assumes the smaller part.

Source: career guides' lists of weak openers (College Central's among them), extended by us.

## Example

- Before: Helped with the move of patient files to the new system
- After: Moved 12,000 patient files to the new system in six weeks
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.lexicon.verbs import verbs
from ats_sim.lexicon.wordlists import finder, word_set
from ats_sim.model.case import Case
from ats_sim.model.document import Quote
from ats_sim.model.evidence import Evidence
from ats_sim.model.finding import Rule, Violation
from ats_sim.rules.faults import is_duty

_BEFORE = 3  # words before the opening that may be a subject and its adverbs; ours
_NEAR = 4  # words behind the opening among which those who are helped stand; ours


def _check(case: Case) -> Iterator[Violation]:
    for evidence in case.evidence:
        words = evidence.minimizing_phrase
        if words and _opens(evidence, words) and not is_duty(evidence) and not _is_the_work(evidence, words):
            yield Violation(
                words.span,
                f'"{words.text}" hides what you did yourself',
                "Open with your own deed: what did you write, build, run, treat, sell or decide?",
                severity="note" if evidence.metric == "outcome" else None,
            )


def _opens(evidence: Evidence, words: Quote) -> bool:
    """Whether a helper's words open a statement, behind a label, a subject or an adverb; later they hide nothing."""
    before = evidence.highlight.text.partition(words.text)[0].rpartition(":")[2].split()
    return evidence.is_statement and len(before) <= _BEFORE and not any(verbs().get(word.strip(",")) for word in before)


def _is_the_work(evidence: Evidence, words: Quote) -> bool:
    """Whether those who are helped are whom the work is for, the team has its size, or the words speak of a thing."""
    before, _, after = evidence.highlight.text.partition(words.text)
    behind = [word.lower().strip(".,;:'’") for word in after.split()[:_NEAR]]
    size = next(
        (number for number, word in enumerate(behind) if word[:1].isdigit() or word in word_set("team-size")), None
    )
    if size is not None and size <= 1:
        return True
    ends = next(
        (number for number, word in enumerate(behind) if word in word_set("circumstance", "helped-with")), _NEAR
    )
    if not word_set("given-honour").isdisjoint(behind):
        return True
    helped = word_set("helped-people") if finder("helping").match(words.text) else frozenset()
    told = before.rstrip().rpartition(" ")[2].lower()
    return not helped.isdisjoint(behind[:ends]) or told in word_set("told-before")


RULE = Rule("HLT004", "undersold", "warning", _check)
