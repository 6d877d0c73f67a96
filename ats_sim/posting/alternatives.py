"""How the terms of a clause relate: every one, any one ("Python or R"), or examples of a wider thing ("such as")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from msgspec import Struct

from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.posting_words import words
from ats_sim.lexicon.skill import SOFTWARE_KINDS
from ats_sim.lexicon.skills import TOOL_KINDS
from ats_sim.model.posting import Logic
from ats_sim.posting.known_names import Found

_OR = expression(r"(?<![\w-])(?:(?:and|&) ?/ ?)?or(?![\w-])", re.IGNORECASE)
_AFTER_OR = expression(r"[;.]\s*(?!or\b)|(?<![\w-])(?:and|plus|but)(?! ?/ ?or)(?![\w-])|&(?!/)", re.IGNORECASE)
_CLOSED_OR = expression(
    r"(?<![\w-])or (?:an?y? |its |some(?:thing)? )?(?:(?:better|above|more|higher|greater|less|over|not|none|neither)\b"
    r"|(?:similar|equivalent|comparable|others?|relat(?:ed|ive)|relevant|like)\b\s*(?:\w+\s)?"
    r"(?:(?:with|for|in|at|plus|from|to|who|that|which|of|on|is|are|years?|within)\b|[),.;:]))",
    re.IGNORECASE,
)
_MANY = 9  # words between two alternatives; ours
_EXAMPLE = expression(
    r"\s*(?:tools?|software|systems?|platforms?|packages?|languages?|frameworks?|technolog\w+|solutions?|databases?"
    r"|applications?|programs?|products?|services?|providers?|certifications?|methodolog\w+)?"
    r"\s*[,(–-]?\s*(?:such as|like|e\.g\.?,?:?|eg\.?,?|for example,?|for instance,?|i\.e\.?,?|including|incl\.?|namely"
    r"|preferably|ideally)?\s*(?:but not limited to\s)?(?:an?\s+)?",
    re.IGNORECASE,
)
_SUCH = expression(
    r"such as|\blike\b|\be\.?g\b|for example|for instance|\bi\.e|\bincl|namely|preferably|ideally", re.IGNORECASE
)
_JOIN_AND = expression(
    r"\s*(?:skills|experience|knowledge|certifications?|development|programming|scripting)?\s*,?\s*(?:and|&|plus|\+)\s+"
    r"(?:an?\s+|in\s+|with\s+|the\s+|other\s+)?",
    re.IGNORECASE,
)
_JOIN_COMMA = expression(r"\s*,\s*(?:and\s)?")
_SLASH = expression(r"\s*[/|]\s*")
_LIKE = expression(
    r"(?:\bsuch as|\bincluding(?:,? but not limited to)?:?"
    r"|\be\.g\.?,?:?|\beg\.?|\bfor example,?|\blike|\bone of:?|\bone or more of:?|\bany of:?"
    r"|\bat least (?:one|two) of:?"
    r"|\beither|\bfor instance,?|\bone (?:or more )?(?:\w+ ){1,3}\(|\bone or more(?: of)?:?|\bany(?: \w+){0,2}:"
    r"|\bi\.e\.?,?)"
    r"\W{0,3}(?:the following\W{0,3})?(?:\w+\s){0,3}\W{0,2}$",
    re.IGNORECASE,
)
_SIMILAR = expression(
    r"\s*[,(]?\s*(?:and/)?or\s+(?:an?\s+|some(?:thing)?\s+|any\s+)?(?:similar|equivalent|comparable|related|other|another"
    r"|like|alike)\b|\s*,?\s*etc\b",
    re.IGNORECASE,
)
_WIDER = expression(
    r"([A-Za-z][\w/+#&-]*(?:[ ][\w/+#&-]+){0,3}?)\s*[,(–-]?\s*(?:such as|like|e\.?g\.?|for example|including)?\W*$"
)
_SUBJECTS = frozenset(["concept", "field", "technique", "domain", "algorithm", "equipment"])


class Choice(Struct, frozen=True):
    """Terms by their index that belong together: ``logic`` any or examples, of a wider thing ``of`` if it is named."""

    members: tuple[int, ...]
    logic: Logic
    of: str | None = None


def choices(text: str, start: int, end: int, terms: Sequence[Found]) -> tuple[Choice, ...]:
    """The terms of ``text[start:end]`` that are alternatives or examples; what is in none is asked for by itself."""
    found: list[Choice] = []
    index = 0
    while index < len(terms):
        run = _run(text, terms, index)
        members = run.terms if _is_choice(text, start, end, terms, run) else run.ors or run.slashes
        if not members and len(run.terms) == 1 and _exemplifies(text, start, terms, index):
            members = run.terms
        if len(members) > 1 or (members and _exemplifies(text, start, terms, members[0])):
            found.append(_choice(text, start, terms, members))
        index = run.terms[-1] + 1
    return tuple(_widened(text, terms, found))


def _choice(text: str, start: int, terms: Sequence[Found], members: Sequence[int]) -> Choice:
    lead = text[max(start, terms[members[0]].start - 60) : terms[members[0]].start]
    examples = len(members) == 1 or (_LIKE.search(lead) is not None and _SUCH.search(lead[-30:]) is not None)
    wider = _WIDER.search(lead) if examples else None
    named = (
        expression(r"\b(?:with|in|of|using|as|for|to|and|or|on|the|an?)\b\s*").split(wider[1])[-1].strip()
        if wider
        else ""
    )
    own = named.split()
    while own and _light(own[0].lower()):
        del own[0]
    said = own and not any(word[0].isdigit() or word.lower() in words("function") for word in own)
    return Choice(tuple(members), "examples" if examples else "any", " ".join(own) if said else None)


def _exemplifies(text: str, start: int, terms: Sequence[Found], index: int) -> bool:
    """Whether a single term is only an example: "operational frameworks like ITIL"."""
    lead = text[max(start, terms[index].start - 60) : terms[index].start]
    if _SIMILAR.match(text, terms[index].end):  # "GitHub Actions or equivalent"
        return True
    return expression(r"\b(?:such as|like|e\.g\.?,?)\W{0,3}(?:an?\s)?$", re.IGNORECASE).search(lead) is not None


def _widened(text: str, terms: Sequence[Found], found: Sequence[Choice]) -> list[Choice]:
    """The choices, each with the general name that its members are examples of: "a workflow tool such as Airflow"."""
    taken = {member for choice in found for member in choice.members}
    widened = list(found)
    for index in range(len(terms) - 2, -1, -1):
        between = text[terms[index].end : terms[index + 1].start]
        if index in taken or not _EXAMPLE.fullmatch(between) or not between.strip():
            continue
        bracket = "(" in between and not _is_tool(terms[index]) and _is_kind_of(terms[index + 1], terms[index])
        if not (_SUCH.search(between) or bracket):
            continue
        at = next((n for n, choice in enumerate(widened) if choice.members[0] == index + 1), None)
        name = " ".join(text[terms[index].start : terms[index].end].split())
        if at is None and _is_kind_of(terms[index + 1], terms[index]):
            listed = [one for one in _run(text, terms, index + 1).terms if one not in taken]
            widened.append(Choice((index, *listed), "examples", name))
        elif at is not None and (_is_kind_of(terms[index + 1], terms[index]) or not _is_tool(terms[index])):
            widened[at] = Choice((index, *widened[at].members), "examples", name)
        taken.add(index)
    return widened


def _is_tool(one: Found) -> bool:
    return one.skill is not None and one.skill.kind in TOOL_KINDS


def _is_kind_of(one: Found, general: Found) -> bool:
    return one.skill is not None and general.skill is not None and general.skill.label in one.skill.broader


def offers_choice(between: str) -> bool:
    """Whether what stands between two terms makes the second stand for the first: an "or", and beside it only words
    that say nothing of their own ("certification or a qualification in", "or have worked with")."""
    joint = _OR.search(between)
    if joint is None or _AFTER_OR.search(between) or _CLOSED_OR.search(between):
        return False
    wider = between.rstrip().endswith("(")  # "or managed services (EKS": what is named stands in the bracket
    own = (between[: joint.end()] if wider else between).replace("/", " ").split()
    return len(own) <= _MANY and all(_light(word.strip("(),;:&\"'”").lower()) or _abbreviates(word) for word in own)


def _abbreviates(word: str) -> bool:
    """Whether a word is a short form in brackets, which only repeats what stands before it."""
    return word[0] == "(" and word.rstrip(",;")[-1] == ")" and word.isupper()


@cache
def _light(low: str) -> bool:
    kinds = ("function", "weak", "opener", "empty", "tail", "item-end", "light")
    return not low or any(low in words(kind) for kind in kinds)


class _Run(Struct):
    """A list of terms by index: those joined by "or", those by slashes, and whether "and" joins some."""

    terms: list[int]
    ors: list[int]
    slashes: list[int]
    mixed: bool = False


def _run(text: str, terms: Sequence[Found], first: int) -> _Run:
    """The list that begins at a term."""
    run = _Run([first], [], [])
    while run.terms[-1] + 1 < len(terms):
        last = run.terms[-1]
        between = text[terms[last].end : terms[last + 1].start]
        pair = (last, last + 1)
        if offers_choice(between):
            run.ors += [i for i in pair if i not in run.ors]
        elif _SLASH.fullmatch(between) and _alike(terms[last], terms[last + 1]):
            run.slashes += [i for i in pair if i not in run.slashes]
        elif run.ors and _JOIN_AND.fullmatch(between):
            break  # "A, B or C and D" is a choice, and D beside it
        elif _JOIN_AND.fullmatch(between):
            run.mixed = True
        elif not _JOIN_COMMA.fullmatch(between) or (run.ors and _level(text[terms[first].start : terms[last].end])):
            break  # "A or B, C or D" are two choices
        run.terms.append(last + 1)
    return run


def _level(part: str) -> bool:
    """Whether no bracket stays open in it."""
    return part.count("(") <= part.count(")")


def _alike(one: Found, other: Found) -> bool:
    """Whether two names with a slash between are of one sort."""
    sorts = {_sort(one), _sort(other)}
    return one.category == other.category or "name" in sorts or len(sorts) == 1 or (_is_tool(one) and _is_tool(other))


def _sort(one: Found) -> str:
    """The sort of thing that a term names: software, something one can do or knows, or its category."""
    if one.category in SOFTWARE_KINDS:
        return "software"
    return "subject" if one.category in _SUBJECTS else one.category


def _is_choice(text: str, start: int, end: int, terms: Sequence[Found], run: _Run) -> bool:
    """Whether a whole list offers a choice: "A, B or C", "such as A, B", "A, B or similar"."""
    members = run.terms
    if len(members) < 2:
        return False
    before, after = text[start : terms[members[0]].start], text[terms[members[-1]].end : end]
    if run.slashes and not run.ors and not _LIKE.search(before):
        return len(run.slashes) == len(members)  # "A/B, C" is A or B, and C
    return bool((run.ors and not run.mixed) or _LIKE.search(before) or (_SIMILAR.match(after) and not run.mixed))
