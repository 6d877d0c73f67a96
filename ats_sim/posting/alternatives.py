"""Finds which terms of a sentence are alternatives, so that one of them is enough: "Python or R", "one of: A, B"."""

from __future__ import annotations

import re

from ats_sim.posting.terms import Term

_JOIN_OR = re.compile(
    r"\s*(?:roles?|positions?|jobs?|backgrounds?|experience|skills|environments?)?"
    r"\s*[)\"'”]?\s*[,(]?\s*(?:and/)?or\s+(?:an?\s+|another\s+|any\s+|in\s+|with\s+|the\s+|some\s+)?"
    r"(?:(?:other|comparable|similar|equivalent|related)\s+)?",
    re.IGNORECASE,
)
_EXAMPLE = re.compile(
    r"\s*[,(–-]?\s*(?:such as|like|e\.g\.?,?|for example,?|for instance,?|preferably|ideally)\s+(?:an?\s+)?",
    re.IGNORECASE,
)
_JOIN_AND = re.compile(r"\s*,?\s*(?:and|&|plus)\s+(?:an?\s+|in\s+|with\s+)?", re.IGNORECASE)
_JOIN_COMMA = re.compile(r"\s*,\s*")
_SLASH = re.compile(r"\s*/\s*")
_LIKE = re.compile(
    r"(?:\bsuch as|\be\.g\.,?|\bfor example,?|\blike|\bone of:?|\bone or more of:?|\bany of:?"
    r"|\beither|\bat least one of:?|\bfor instance,?)\W{0,3}(?:the following\W{0,3})?(?:\w+\s){0,3}\W{0,2}$",
    re.IGNORECASE,
)
_SIMILAR = re.compile(
    r"\s*,?\s*(?:and/)?or\s+(?:an?\s+|some(?:thing)?\s+|any\s+)?(?:similar|equivalent|comparable"
    r"|related|other|another|like|alike)\b",
    re.IGNORECASE,
)


def alternatives(text: str, terms: list[Term]) -> dict[int, int]:
    """Index of a term to the number of its group of alternatives, counted from 0 within the sentence."""
    groups: dict[int, int] = {}
    number = 0
    index = 0
    while index < len(terms):
        run, ors, mixed = _run(text, terms, index)
        members = run if _is_choice(text, terms, run, ors, mixed) else ors
        if len(members) > 1:
            groups |= dict.fromkeys(members, number)
            number += 1
        index = run[-1] + 1
    return _with_examples(text, terms, groups, number)


def _with_examples(text: str, terms: list[Term], groups: dict[int, int], number: int) -> dict[int, int]:
    """The groups, each with the general name that its members are examples of: "a workflow tool such as Airflow"."""
    for index in range(len(terms) - 2, -1, -1):
        between = text[terms[index].end : terms[index + 1].start]
        if index in groups or not _EXAMPLE.fullmatch(between) or not _is_kind_of(terms[index + 1], terms[index]):
            continue
        if index + 1 not in groups:
            groups[index + 1] = number
            number += 1
        groups[index] = groups[index + 1]
    return groups


def _is_kind_of(one: Term, general: Term) -> bool:
    return one.skill is not None and general.skill is not None and general.skill.label in one.skill.broader


def _run(text: str, terms: list[Term], first: int) -> tuple[list[int], list[int], bool]:
    """The list that begins at a term: its terms, those joined by "or", and whether "and" joins some."""
    run, ors, mixed = [first], [], False
    while run[-1] + 1 < len(terms):
        last = run[-1]
        between = text[terms[last].end : terms[last + 1].start]
        joined_or = _JOIN_OR.fullmatch(between) or (
            _SLASH.fullmatch(between) and _same_kind(terms[last], terms[last + 1])
        )
        if joined_or:
            ors += [i for i in (last, last + 1) if i not in ors]
        elif ors and _JOIN_AND.fullmatch(between):
            break  # "A, B or C and D" is a choice, and D beside it
        elif _JOIN_AND.fullmatch(between):
            mixed = True
        elif not _JOIN_COMMA.fullmatch(between):
            break
        run.append(last + 1)
    return run, ors, mixed


def _same_kind(one: Term, other: Term) -> bool:
    return one.skill is not None and other.skill is not None and one.skill.kind == other.skill.kind


def _is_choice(text: str, terms: list[Term], run: list[int], ors: list[int], mixed: bool) -> bool:
    """Whether a whole list offers a choice: "A, B or C", "such as A, B", "A, B or similar"."""
    if len(run) < 2:
        return False
    before, after = text[: terms[run[0]].start], text[terms[run[-1]].end :]
    return bool((ors and not mixed) or _LIKE.search(before) or (_SIMILAR.match(after) and not mixed))
