"""A statement names a tool, and nothing that came of it.

## What it finds

A statement that names a tool, a technology or a method of machine learning, but no result, no scale and no sign that
the work was ever used. The tool may stay; what is missing is what follows it. Only a name as it is written is sure:
words that may be an everyday activity ("sales force", "answer questions", "power tools"), standards, and names that no
list knows stay silent, and so do lines that no deed opens ("Proficient in Excel"), lines that say what it helped to do
("a page that lets the guests order"), and lines whose opening hides the role, which other rules report. In a wall of
text it is a note, and so is a line by itself that says what was done with the tool. Three lines of one position or more
(the setting `rules.group_lines`) are one finding, a warning. The grade of such a statement is still told by `check` and
`bullet`.

## Why it matters

A tool is replaceable and thousands list the same one. The first questions of a recruiter are what came of it, whether
it was used, and to whom it mattered. A line that answers none of them proves only that the tool was once open.

Source: recruiters' own accounts of the first screen, and the form "accomplished X as measured by Y by doing Z" that
Google's recruiters made known. No controlled study is known to us.

## Example

- Before: Used TensorFlow to train image models
- After: Trained image models with TensorFlow that cut manual label checks by 35%
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.lexicon import patterns
from ats_sim.lexicon.inflections import small_words
from ats_sim.lexicon.skill import SOFTWARE_KINDS, Skill
from ats_sim.lexicon.skills import skills
from ats_sim.lexicon.wordlists import finder
from ats_sim.model.case import Case
from ats_sim.model.evidence import Evidence, Tool
from ats_sim.model.finding import Rule, Severity, Violation
from ats_sim.rules.faults import MODEL_TABLES, primary_fault, tells_a_deed
from ats_sim.rules.groups import Told, by_position
from ats_sim.rules.paragraphs import walled
from ats_sim.rules.places import listed
from ats_sim.rules.roles import duty_words, helper_words

_GROUP = "name tools, and tell no result"
_DOING = 2  # ours: words beside the names that say what was done with them
_HINT = "Say what changed because of it, who used it, or both."


def _check(case: Case) -> Iterator[Violation]:
    yield from by_position(case, _found(case), _GROUP, _HINT, alone=_alone)


def _alone(evidence: Evidence) -> Severity | None:
    """A line that says what was done with the tool may be enough by itself; one of names says nothing."""
    text = evidence.highlight.text
    for tool in evidence.tools:
        text = text.replace(tool.quote.text, " ")
    words = [word for word in text.lower().split()[1:] if word.strip(".,;:&") not in small_words()]
    return None if len(words) < _DOING else "note"


def _found(case: Case) -> Iterator[Told]:
    walls = walled(case)
    for evidence in case.evidence:
        if primary_fault(evidence, case.settings.rules) != "tool" or not _is_about_work(evidence):
            continue
        names = list(dict.fromkeys(tool.quote.text for tool in evidence.tools if _is_sure(evidence, tool)))
        if not names:
            continue
        milder = evidence.highlight.span() in walls
        text = f"names {listed(names, 3)}, and tells no result"
        yield evidence, Violation(evidence.highlight.span(), text, _HINT, severity="note" if milder else None)


def _is_about_work(evidence: Evidence) -> bool:
    """Whether a deed of the writer's opens a statement that says nothing of what it served."""
    text = patterns.regex("subject").sub("", evidence.highlight.text.strip(), count=1)
    if not tells_a_deed(text) or finder("reception", "new-post").match(text) or patterns.first("what-it-served", text):
        return False
    return helper_words(evidence) is None and duty_words(evidence) is None


def _is_sure(evidence: Evidence, tool: Tool) -> bool:
    """Whether a name is written as that of a tool, or has the words of a method of machine learning."""
    skill = skills().get(tool.label)
    if skill is None:
        return False
    words = tool.quote.text.lower()
    if skill.kind not in SOFTWARE_KINDS:
        names = {name.lower().removesuffix("s") for name in (skill.label, *skill.aliases)}
        known = skill.table in MODEL_TABLES or (skill.kind == "technique" and _is_acronym(tool.quote.text))
        return known and words.removesuffix("s") in names
    if _is_common_noun(skill.label) or _is_other_acronym(tool.quote.text, skill):
        return False
    opens = tool.quote.span.start == evidence.quote.span.start  # a capital there says nothing
    written = tool.quote.text[1 if opens else 0 :]
    return words == skill.label.lower() or any(sign.isupper() or sign.isdigit() for sign in written)


def _is_common_noun(label: str) -> bool:
    """Whether a label is a common noun and no name: one whose further words are all small ("Power tools")."""
    first, *rest = label.split()
    return bool(rest) and all(word.isalpha() and word.islower() for word in rest) and first[1:].islower()


def _is_other_acronym(written: str, skill: Skill) -> bool:
    """Whether a name has the letters of an acronym in other capitals: "ADLs" for ADLS."""
    names = [name for name in (skill.label, *skill.aliases) if name.lower() == written.lower()]
    mixed = any(letter.islower() for letter in written) and any(letter.isupper() for letter in written[1:])
    return mixed and bool(names) and all(name.isupper() for name in names)


def _is_acronym(name: str) -> bool:
    """Whether a name is an acronym and a word: "TIG welding"."""
    first, _, rest = name.replace("-", " ").partition(" ")
    return bool(rest) and len(first) > 1 and first.isupper()


RULE = Rule("HLT001", "tool-only", "warning", _check)
