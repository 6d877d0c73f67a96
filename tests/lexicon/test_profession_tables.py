import pytest

from ats_sim.lexicon.skills import KINDS, Skill, Skills, skills
from ats_sim.lexicon.table import names, rows, split

TABLES = [name for name in names("skills") if name.startswith("skills/prof-")]
OWN = [row for name in TABLES for row in rows(name)]


PROFESSIONS = Skills(Skill(row["label"], row["kind"], split(row["aliases"]), when=split(row["when"])) for row in OWN)


def bare(alias: str) -> str:
    return alias.removesuffix("?").lower()


def test_there_are_enough_tables_and_entries() -> None:
    assert len(TABLES) >= 25
    assert len(OWN) >= 1200


def test_no_name_stands_for_two_entries() -> None:
    seen: dict[str, str] = {}
    twice = []
    for row in OWN:
        for name in (row["label"], *split(row["aliases"])):
            if bare(name) in seen:
                twice.append((name, row["label"], seen[bare(name)]))
            seen[bare(name)] = row["label"]
    assert twice == []


def test_broader_and_related_are_labels_of_some_table() -> None:
    labels = {row["label"] for name in names("skills") for row in rows(name)}
    named = {(row["label"], label) for row in OWN for column in ("broader", "related") for label in split(row[column])}
    assert len(named) > 1000
    assert {(owner, label) for owner, label in named if label not in labels} == set()
    assert {owner for owner, label in named if owner == label} == set()


def test_kinds_are_known() -> None:
    assert {row["kind"] for row in OWN} <= KINDS


def test_broader_has_no_circles() -> None:
    broader = {row["label"]: split(row["broader"]) for row in OWN}
    for start in broader:
        level = list(broader[start])
        for _ in range(12):
            level = [up for label in level for up in broader.get(label, ())]
            assert start not in level
        assert level == []


@pytest.mark.parametrize(
    ("text", "label", "kind"),
    [
        ("Closed the books under U.S. GAAP and IFRS", "US GAAP", "standard"),
        ("Prepared returns in Lacerte", "Lacerte", "tool"),
        ("Licensed CPA since 2012", "CPA", "certification"),
        ("Passed CFA Level II", "CFA", "certification"),
        ("FINRA Series 7 and Series 63", "FINRA Series 7", "license"),
        ("Registered Nurse on a 30-bed ward", "RN", "license"),
        ("NCLEX-RN passed", "NCLEX", "certification"),
        ("Placed peripheral IV lines and drew blood by venepuncture", "Venipuncture", "technique"),
        ("BLS and ACLS certified", "BLS", "certification"),
        ("Coded visits with CPT and HCPCS", "CPT codes", "standard"),
        ("Trauma-focused CBT with teenagers", "Cognitive behavioral therapy", "technique"),
        ("Wrote IEPs for 14 pupils", "Individualized education program", "technique"),
        ("Document review in RelativityOne", "Relativity eDiscovery", "tool"),
        ("Garnishments and W-2s", "Payroll taxes", "concept"),
        ("SHRM-CP", "SHRM-CP", "certification"),
        ("Raised purchase orders", "Purchase orders", "concept"),
        ("Ran 5S and Kaizen events", "5S", "technique"),
        ("Root causes closed through CAPA and PFMEA", "FMEA", "technique"),
        ("Drew parts in SolidWorks with GD&T", "Geometric dimensioning and tolerancing", "technique"),
        ("BIM models in Autodesk Revit", "Revit", "tool"),
        ("Retouched photos in Adobe Photoshop", "Adobe Photoshop", "tool"),
        ("HACCP plans for two kitchens", "HACCP", "standard"),
        ("GTAW and MIG on stainless pipe", "TIG welding", "technique"),
        ("Class A CDL, no points", "CDL Class A", "license"),
        ("Quantified cytokines by ELISA", "ELISA", "technique"),
        ("Validated HPLC methods", "HPLC", "technique"),
        ("eCRF data under 21 CFR Part 11", "21 CFR Part 11", "standard"),
        ("Trials run to ICH-GCP", "Good Clinical Practice", "standard"),
        ("MSP Practitioner", "MSP Practitioner", "certification"),
        ("Groomed vines and pruned trees; certified arborist", "ISA Certified Arborist", "certification"),
        ("Repaired conduit after conduit bending class", "Conduit bending", "technique"),
    ],
)
def test_what_people_write_is_found(text: str, label: str, kind: str) -> None:
    found = {mention.skill.label: mention.skill for mention in PROFESSIONS.find(text)}
    assert label in found
    assert found[label].kind == kind


@pytest.mark.parametrize(
    "text",
    [
        "We tally the votes every workday",
        "Put the vegetables into the blender and cook",
        "The model is in production and serves requests",
        "Concordance between two raters was high",
    ],
)
def test_common_words_are_no_tools(text: str) -> None:
    assert [mention.skill.label for mention in PROFESSIONS.find(text) if mention.skill.is_tool] == []


@pytest.mark.parametrize("field", ["Accounting", "Nursing", "Law", "Teaching", "Human resources", "Welding"])
def test_whole_fields_are_no_tools(field: str) -> None:
    found = skills().get(field)
    assert found is not None
    assert not found.is_tool
