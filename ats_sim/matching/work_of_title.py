"""What a title says without saying it: an electrician does electrical work, a plumber plumbing.

A requirement that nothing in the resume names is shown by a title held whose words are forms of all of its own, one of
them the noun that says what somebody is. "Account Executive" shows no accounting: "account" is no such noun. Who is
asked for by the name of a job ("an experienced retail manager") is there where a title names the same job.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from ats_sim.lexicon.titles import head_of, is_generic, parse_title
from ats_sim.lexicon.wordlists import word_set
from ats_sim.matching.holding import is_credential
from ats_sim.matching.requirements import Hit
from ats_sim.matching.titles import title_similarity, word_root
from ats_sim.model.document import Quote
from ats_sim.model.matches import Found
from ats_sim.model.posting import Requirement
from ats_sim.model.resume import Work
from ats_sim.model.settings import Settings


def work_of_title(
    requirement: Requirement, work: Sequence[Work], held: Sequence[int], settings: Settings
) -> tuple[Hit, ...]:
    """The titles held, by index in ``work``, whose work the requirement is; as work described, without a result."""
    asked = tuple(word for word in requirement.skill.lower().split() if word not in word_set("work-in-general"))
    if not asked or is_credential(requirement):
        return ()
    job = requirement.category == "occupation"
    return tuple(
        Hit(Found(Quote(position.text, position.span), "work", index, -1, "kind"), "used")
        for index in held
        if (position := work[index].position)
        and (_does(position.text, asked) or (job and _is_same(requirement.skill, position.text, settings)))
    )


def _is_same(job: str, title: str, settings: Settings) -> bool:
    return title_similarity(job, title, settings.titles) >= settings.scan.title_similarity


@lru_cache(maxsize=5_000)
def _does(title: str, asked: tuple[str, ...]) -> bool:
    words = parse_title(title).words
    roots = {word_root(word): word for word in words}
    shown = [roots.get(word_root(word)) for word in asked]
    named = [word for word in shown if word is not None and head_of(word)]
    if None in shown or not named:
        return False
    return len(asked) > 1 or not is_generic(named)
