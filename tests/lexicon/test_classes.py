"""Classes of things (CRM, spreadsheets, forklifts) and their instances: laws over the whole lexicon, and facts."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from pathlib import Path

import pytest

from ats_sim.lexicon.kinds import kinds_of, main_work, of_computing, parts_of
from ats_sim.lexicon.skill import SOFTWARE_KINDS
from ats_sim.lexicon.skills import Skill, skills

HAND = {skill.label: skill for skill in skills().all if not skill.table.startswith("layers/")}
WHOLE = ("field", "domain")
HEADS = frozenset(
    [
        "software",
        "system",
        "platform",
        "tool",
        "program",
        "package",
        "application",
        "solution",
        "technology",
        "database",
    ]
)
"""Words that say of a class only that it is one."""

BELOW: dict[str, list[Skill]] = defaultdict(list)
for _skill in HAND.values():
    for _label in _skill.broader:
        BELOW[_label].append(_skill)

CLASSES = sorted(
    label
    for label, below in BELOW.items()
    if HAND[label].kind not in (*WHOLE, "language") and sum(one.kind in SOFTWARE_KINDS for one in below) > 1
)

FACTS = [
    line.split("\t") for line in (Path(__file__).parent / "kinds.tsv").read_text(encoding="utf-8").splitlines()[2:]
]

HOMOGRAPHS = frozenset(
    [
        "access control",
        "ai",
        "automation",
        "cad/cam",
        "clinical",
        "cmm",
        "cnc",
        "contract management",
        "email",
        "legal",
        "data integration",
        "defect tracking",
        "hotel reservation",
        "issue tracking",
        "machine learning",
        "messaging",
        "ml",
        "oracle",
        "pm",
        "power",
        "project planning",
        "property management",
        "record management",
        "streaming",
        "social listening",
        "static analysi",
    ]
)
"""One word for two classes: property is let or is a hotel, a message goes to a colleague or to a queue."""


def _named(name: str) -> Skill:
    found = skills().get(name, asked=True)
    assert found is not None, name
    return found


@pytest.mark.parametrize(("asked", "said", "kind"), FACTS, ids=lambda cell: cell)
def test_what_is_an_instance_of_what(asked: str, said: str, kind: str) -> None:
    wider, narrower = _named(asked), _named(said)
    shown = wider.label == narrower.label or wider.label.lower() in kinds_of(narrower.label)
    assert shown == (kind == "yes")


def test_there_are_classes_of_many_trades() -> None:
    assert len(CLASSES) > 400
    assert len(FACTS) > 150


def test_an_instance_counts_for_its_class_under_all_names_and_never_the_reverse() -> None:
    for label in CLASSES:
        for name in HAND[label].aliases:
            assert _named(name.rstrip("?~")).label == label, name
        for below in BELOW[label]:
            assert label.lower() in kinds_of(below.label) or below.kind == "certification", (below.label, label)
            assert below.label.lower() not in kinds_of(label), (below.label, label)


def test_no_tool_is_a_kind_of_the_language_it_is_written_in_or_tests() -> None:
    languages = {label.lower() for label, skill in HAND.items() if skill.kind == "language"}
    kinds = frozenset({"programming language", "scripting language"})
    for label, skill in HAND.items():
        if skill.kind in ("language", "framework", "library"):
            assert skill.kind == "language" or not kinds_of(label) & kinds, label
        else:
            asked_in = {"sql"} if skill.kind == "database" else set()
            assert not kinds_of(label) & (languages - asked_in | kinds - {"programming language"}), label


def test_a_whole_field_is_shown_by_no_single_tool_or_piece() -> None:
    wholes = {label.lower() for label, skill in HAND.items() if skill.kind in WHOLE and not of_computing(label)}
    for label, skill in HAND.items():
        shown = kinds_of(label) & wholes
        if skill.kind in WHOLE:
            continue
        if skill.kind in ("technique", "algorithm", "certification", "license"):
            named = {above.label.lower() for above in map(_named, skill.broader)}
            assert all(whole in named or label.lower().endswith(whole) for whole in shown), (label, shown)
        else:
            work = {field.lower() for field, pieces in main_work().items() if label in pieces}
            assert shown <= work, (label, shown)


def test_main_work_stands_right_below_its_field_and_is_no_tool() -> None:
    for field, pieces in main_work().items():
        assert HAND[field].kind in WHOLE
        for piece in pieces:
            assert field in HAND[piece].broader, (field, piece)
            assert HAND[piece].kind not in SOFTWARE_KINDS


def test_a_piece_leads_to_the_whole_and_does_not_show_it() -> None:
    assert "auto repair" in parts_of("emissions testing")
    assert "auto repair" in parts_of("parts ordering")
    for label in HAND:
        assert not parts_of(label) & kinds_of(label)


def test_broader_leads_nowhere_in_a_circle() -> None:
    for start in HAND:
        seen: set[str] = set()
        level = list(HAND[start].broader)
        while level:
            assert start not in level, start
            seen.update(level)
            level = [up for label in level if label in HAND for up in HAND[label].broader if up not in seen]


def test_classes_of_one_meaning_know_each_other() -> None:
    meant: dict[str, set[str]] = defaultdict(set)
    for label in CLASSES:
        for name in (label, *HAND[label].aliases):
            meant[_core(name.rstrip("?~"))].add(label)
    apart = [
        (core, one, other)
        for core, labels in meant.items()
        if core not in HOMOGRAPHS
        for one, other in combinations(sorted(labels), 2)
        if one.lower() not in kinds_of(other) and other.lower() not in kinds_of(one)
    ]
    assert apart == []


def _core(name: str) -> str:
    """A name without the words that say it is a class, in the singular: "CRM systems" is "crm"."""
    words = [word[:-1] if word[-1:] == "s" != word[-2:-1] else word for word in name.lower().replace("-", " ").split()]
    while len(words) > 1 and words[-1] in HEADS:
        words.pop()
    return " ".join(words)


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Send invoices to 40 clients in Los Angeles", []),
        ("Changed the cam belts and sis bearings", []),
        ("Taught SEND pupils in Year 4", ["special educational needs"]),
        ("Kept 900 loans in the LOS", ["Loan origination system"]),
    ],
)
def test_an_acronym_of_a_class_is_no_everyday_word(text: str, labels: list[str]) -> None:
    acronyms = ("special educational needs", "Loan origination system", "CAM software", "Student information system")
    found = [mention.skill.label for mention in skills().find(text, everyday=True)]
    assert [label for label in found if label in acronyms] == labels
