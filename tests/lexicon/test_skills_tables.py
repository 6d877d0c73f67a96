from collections import Counter, defaultdict

import pytest

from ats_sim.lexicon.skills import KINDS, Skill, skills
from ats_sim.lexicon.spellings import key
from ats_sim.lexicon.table import names, rows

OWN = [name for name in names("skills") if not name.startswith("skills/prof-")]
ENTRIES = [skill for skill in skills().all if skill.table in OWN]


def sure_names(skill: Skill) -> list[str]:
    """The names that stand for the skill without a condition."""
    if not skill.when:
        return [skill.label, *skill.aliases]
    if any(alias.endswith("?") for alias in skill.aliases):
        return [skill.label, *(alias for alias in skill.aliases if not alias.endswith("?"))]
    return [alias for alias in skill.aliases if len(alias) > 5] + ([skill.label] if " " in skill.label else [])


def test_every_table_has_rows_and_together_they_are_many() -> None:
    sizes = Counter(skill.table for skill in ENTRIES)
    assert set(sizes) == set(OWN)
    assert len(OWN) >= 28
    assert min(sizes.values()) >= 10
    assert len(ENTRIES) >= 1800


def test_columns_and_cells_are_tidy() -> None:
    columns = ("label", "kind", "aliases", "broader", "related", "when")
    for name in OWN:
        for row in rows(name):
            assert tuple(row) == columns
            assert "|" not in row["label"] + row["kind"]
            for cell in row.values():
                assert all(item == item.strip() and item for item in cell.split("|") if cell), (name, row["label"])


def test_every_kind_is_known() -> None:
    assert {skill.kind for skill in ENTRIES} <= KINDS


def test_every_name_has_letters_and_can_be_looked_up() -> None:
    for skill in ENTRIES:
        for name in (skill.label, *skill.aliases):
            bare = name.removesuffix("?")
            assert any(letter.isalpha() for letter in bare), name
            assert key(bare), name


def test_no_label_stands_twice_in_any_table() -> None:
    labels = Counter(skill.label.lower() for skill in skills().all)
    assert [label for label, count in labels.items() if count > 1] == []


def test_broader_and_related_are_labels_of_some_table() -> None:
    labels = {skill.label for skill in skills().all}
    named = {(skill.label, label) for skill in ENTRIES for label in (*skill.broader, *skill.related)}
    assert len(named) > 3000
    assert {(owner, label) for owner, label in named if label not in labels} == set()
    assert {owner for owner, label in named if owner == label} == set()


def test_broader_has_no_circles() -> None:
    broader = {skill.label: skill.broader for skill in ENTRIES}
    for start in broader:
        seen: set[str] = set()
        level = list(broader[start])
        while level:
            assert start not in level
            seen.update(level)
            level = [up for label in level for up in broader.get(label, ()) if up not in seen]


def test_no_sure_name_stands_for_two_entries() -> None:
    owners = defaultdict(set)
    for skill in ENTRIES:
        for name in sure_names(skill):
            owners[key(name)].add(skill.label)
    assert {name: found for name, found in owners.items() if len(found) > 1} == {}


def test_no_alias_is_the_label_of_another_entry() -> None:
    labels = {key(skill.label): skill.label for skill in ENTRIES}
    clash = [
        (skill.label, alias)
        for skill in ENTRIES
        for alias in skill.aliases
        if labels.get(key(alias.removesuffix("?")), skill.label) != skill.label
    ]
    assert clash == []


CONDITIONED = [skill for skill in ENTRIES if set(skill.when) - {"asked"}]


@pytest.mark.parametrize("skill", CONDITIONED, ids=lambda skill: skill.label)
def test_conditions_can_hold_for_some_name(skill: Skill) -> None:
    marked = any(alias.endswith("?") for alias in skill.aliases)
    short = " " not in skill.label or any(len(alias) <= 5 for alias in skill.aliases)
    assert marked or short
    assert all(word not in ("exact-", "-") for word in skill.when)


def test_fields_and_duties_are_no_tools() -> None:
    for label in ("Machine learning", "Deep learning", "NLP", "Computer vision", "Data analysis", "Databases"):
        assert not skill_of(label).is_tool
    for label in ("Cloud computing", "Web development", "Statistics", "Monitoring", "Data pipelines", "Scalability"):
        assert not skill_of(label).is_tool
    for label in ("Random forest", "Convolutional neural network", "Matrix factorization", "Ensemble methods", "ETL"):
        assert skill_of(label).is_tool
    for label in ("REST API", "TCP/IP", "BGP", "OAuth", "HL7", "ISO 27001", "Linux", "iOS", "Python", "Excel", "AWS"):
        assert skill_of(label).is_tool


def skill_of(label: str) -> Skill:
    found = skills().get(label)
    assert found is not None
    return found
