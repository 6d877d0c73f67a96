"""The built index is that of the tables; the layers from O*NET and ESCO never overrule what is written by hand."""

from __future__ import annotations

import pytest

from ats_sim.lexicon.skill import SOFTWARE_KINDS
from ats_sim.lexicon.skill_index import SkillIndex
from ats_sim.lexicon.skill_index_text import index_text
from ats_sim.lexicon.skills import INDEX, Skill, Skills, skills, written, written_index
from ats_sim.lexicon.spellings import key
from ats_sim.lexicon.table import names, rows, text

LAYERS = ("layers/esco.tsv", "layers/esco_tasks.tsv", "layers/onet.tsv", "layers/onet_equipment.tsv")
BY_HAND = Skills(skill for skill in written() if skill.table not in LAYERS)
LAYERED = [skill for skill in written() if skill.table in LAYERS]


def test_the_index_is_built_from_the_tables_as_they_stand() -> None:
    assert text(INDEX) == written_index(), "run python bench/build_index.py"


def test_plain_words_are_those_of_labels_that_name_no_tool() -> None:
    made = Skills(
        [
            Skill("wound care", "concept"),
            Skill("Crème making", "concept"),
            Skill("wound scanner", "tool"),
            Skill("work with SAP", "concept"),
        ]
    )
    assert made.plain_words == ["care", "crème", "making", "wound"]
    plain = [skill.label for skill in skills().all if not skill.is_tool and skill.label[1:].islower()]
    assert set(skills().plain_words) == {word for label in plain for word in label.lower().split()}


def test_all_layers_are_there_and_large() -> None:
    assert tuple(names("layers")) == LAYERS
    sizes = {name: sum(skill.table == name for skill in LAYERED) for name in LAYERS}
    assert sizes["layers/onet.tsv"] > 6_700
    assert sizes["layers/esco.tsv"] > 2_000
    assert sizes["layers/esco_tasks.tsv"] > 15_000
    assert sizes["layers/onet_equipment.tsv"] > 12_000


def test_their_cells_are_tidy() -> None:
    for name in LAYERS:
        for row in rows(name):
            assert tuple(row) == ("label", "kind", "aliases", "broader", "related", "when")
            assert row["kind"] in ("tool", "concept", "soft", "equipment")
            assert row["when"] in ("", "exact", "asked", "exact|asked")
            cells = [row["label"], *row["aliases"].split("|")]
            assert all(cell == cell.strip() for cell in cells)


def test_no_name_of_a_layer_is_known_to_the_tables_written_by_hand() -> None:
    assert len(LAYERED) > 9_000
    assert [
        (skill.label, name)
        for skill in LAYERED
        for name in (skill.label, *skill.aliases)
        if BY_HAND.get(name.rstrip("?"))
    ] == []


def test_a_tool_with_the_word_software_behind_it_is_no_other_tool() -> None:
    named = [skill.label.removesuffix(" software") for skill in LAYERED if skill.label.endswith(" software")]
    assert len(named) > 200
    assert [name for name in named if (found := BY_HAND.get(name)) and found.kind in SOFTWARE_KINDS] == []


def test_no_name_stands_twice_in_the_layers() -> None:
    keys = [key(name.rstrip("?")) for skill in LAYERED for name in (skill.label, *skill.aliases)]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize(
    ("said", "label"),
    [
        ("Modelled terrain in STATGRAPHICS.", "Statgraphics"),
        ("Scheduled maintenance in Maximo and eMaint.", "eMaint"),
        ("Taught seismology to guides", "seismology"),
        ("Read circuit schematics", "circuit diagrams"),
    ],
)
def test_names_of_the_layers_are_found(said: str, label: str) -> None:
    assert label in [mention.skill.label for mention in skills().find(said)]


@pytest.mark.parametrize(
    "said",
    [
        "Answered a call from a fast growing firm",  # CALL and FAST are acronyms of tools
        "Grew algae in tanks; saved cents on the dollar",
        "Worked at Abbott and Ericsson",
        "Led a team of site managers",
    ],
)
def test_english_words_and_makers_are_no_tools(said: str) -> None:
    assert [mention for mention in skills().find(said) if mention.skill.table in LAYERS] == []


def test_an_index_gives_back_what_it_was_made_of() -> None:
    made = (
        Skill("Foo Suite", "tool", ("Foo?", "FooBase"), ("Suite",), ("Bar",), ("exact", "database"), "a.tsv"),
        Skill("Bar", "library", table="a.tsv"),
        Skill("Foo", "concept", table="b.tsv"),
    )
    index = SkillIndex(index_text(made).encode())
    back = [index.skill(number) for number in range(len(index))]
    fields = ("label", "kind", "aliases", "broader", "related", "when", "table")
    assert [[getattr(skill, f) for f in fields] for skill in back] == [[getattr(s, f) for f in fields] for s in made]
    assert [skill.neighbours for skill in back] == [("Bar",), ("Foo Suite",), ()]
    assert [(n.skill.label, n.written, n.sure) for n in index.names("foo")] == [
        ("Foo Suite", "Foo", False),
        ("Foo", "Foo", True),
    ]
    assert index.names("nothing") == ()
    assert index_text(back) == index_text(made)
