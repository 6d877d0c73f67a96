"""Whether a statement says that the work reached real use or was kept running there, and which lifecycle stages it
names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from ats_sim.domain.remembered import remembered
from ats_sim.evidence.statement import Statement
from ats_sim.lexicon import patterns
from ats_sim.lexicon.patterns import Find, regex
from ats_sim.lexicon.verbs import verbs
from ats_sim.lexicon.wordlists import finder, word_set
from ats_sim.model.evidence import Sign, Stage


@remembered(2)
def find_deployment(statement: Statement) -> tuple[Sign, ...]:
    """The words that say that the work is in real use, in order; negated, planned and merely intended use is left
    out."""
    low = statement.low
    if finder("academic").search(low):
        return ()
    found: list[Find] = []
    real = (sign for sign in patterns.find("deployment", low) if _is_real(low, sign))
    for sign in (*real, *_in_use_now(low)):
        if not any(sign.overlaps(other) for other in found):
            found.append(sign)
    return tuple(Sign(sign.row, statement.quote(*sign.span)) for sign in sorted(found, key=lambda sign: sign.span))


def _in_use_now(low: str) -> Iterator[Find]:
    """A thing of which is said what it does, or what is done with it, now: "which the wards now carry"."""
    for sign in patterns.find("deployment-now", low):
        word = sign.match["verb"]
        verb = verbs().get(word)
        if not verb or word in verb.nouns or word in word_set("measured-now") or word.endswith("ing"):
            continue
        if patterns.first("deployment-subject", low[max(0, sign.span[0] - 12) : sign.span[0]]):
            continue
        done = word not in (verb.base, verb.base + "s", verb.base + "es", verb.base[:-1] + "ies")
        if done == bool(sign.match["passive"]):
            yield sign


def _is_real(low: str, sign: Find) -> bool:
    """Whether nothing around a sign says that it did not happen, is planned, or is what a tool or a job is for."""
    start, end = sign.span
    before, after = low[max(0, start - 90) : start], low[end:]
    clause = regex("deployment-clause-edge").split(before)[-1]
    denied = patterns.first("deployment-denied", clause[-40:]) or patterns.first("deployment-planned", after)
    if denied or patterns.regex("nothing-behind").match(after) or before.endswith(("-", "/")) or _is_handled(after):
        return False
    if after.lstrip().startswith("<"):
        return False  # an open place of a rewrite: nobody is named yet
    first = sign.match[0].split()[0]
    if first.endswith("ed") or first in word_set("finished-sign"):
        return True  # a finished action, which no purpose before it takes back
    return not (patterns.first("deployment-duties", clause) or patterns.first("deployment-purpose", clause))


def _is_handled(after: str) -> bool:
    """Whether a thing of matter stands behind a word of release, which is handled and not put into use: "the boats"."""
    return any(word.strip(",.;") in word_set("handled-thing") for word in after.split(None, 2)[:2])


def find_lifecycle(statement: Statement, deployed: bool) -> tuple[Stage, ...]:
    """The stages of a data or model lifecycle that a statement names, in their order; none where neither is meant."""
    if not deployed and not finder("model", "dataflow").search(statement.low):
        return ()
    stages: tuple[Stage, ...] = get_args(Stage)
    return tuple(
        stage
        for stage in stages
        if (
            (deployed if stage == "deployment" else finder(f"stage-{stage}").search(statement.low) is not None)
            and (stage != "training" or finder("model").search(statement.low))
        )
        or (stage == "training" and _is_model_made(statement.low))
    )


def _is_model_made(low: str) -> bool:
    """Whether a learned model was built or developed, which no one does without training it."""
    verb = verbs().get(low.removeprefix("i ").removeprefix("we ").partition(" ")[0])
    return verb is not None and verb.cls == "built" and finder("model-in-use").search(low) is not None
