"""What is quoted as showing a thing shows it to a reader who doubts: the part asked for, and the writer's own."""

from __future__ import annotations

import pytest

from ats_sim.lexicon.kinds import kinds_of, main_work
from ats_sim.lexicon.skill import SOFTWARE_KINDS
from ats_sim.lexicon.skills import skills
from ats_sim.matching.asked_phrase import narrowed_by
from ats_sim.matching.wanted import made_ready
from ats_sim.model.document import Quote, Span
from ats_sim.model.matches import RequirementMatch
from ats_sim.model.posting import Requirement
from ats_sim.model.simulation import Simulation
from tests.written import resume_text, simulate_text

DONE = ["Cut waiting time from 50 to 30 minutes"]
NARROW = [
    (f"{name} {skill.label.lower()}", skill.label)
    for name in ("pipe", "marine", "equine", "offshore", "paediatric")
    for skill in skills().all
    if skill.kind == "field" and not skill.layered and " " not in skill.label and skill.table.startswith("skills/prof")
][::9]

WHOLE = [skill for skill in skills().all if skill.kind in ("field", "domain") and not skill.layered]
ONE_WORD = [
    (wide, skill.label)
    for skill in skills().all
    if not skill.layered and skill.kind not in SOFTWARE_KINDS and skill.label.isalpha() and skill.label[1:].islower()
    for wide in WHOLE
    if wide.label.lower() in kinds_of(skill.label) and skill.label not in main_work().get(wide.label, ())
]


def _places(asked: str, text: str) -> set[str]:
    known = skills().get(asked, asked=True)
    wanted = made_ready(Requirement(asked, "required", Quote(asked, Span(0, 0)), known.label if known else None), "")
    return {status for status, _, _ in wanted.places(text, True, "work") or ()}


def _match(result: Simulation, thing: str) -> RequirementMatch:
    return next(one for one in result.matches.requirements if thing.lower() in one.requirement.skill.lower())


@pytest.mark.parametrize(("asked", "field"), NARROW)
def test_a_field_shows_no_part_of_it(asked: str, field: str) -> None:
    skill = skills().get(field)
    assert skill is not None
    assert narrowed_by(asked, skill)
    assert not narrowed_by(field, skill)
    for softer in (f"strong {field.lower()}", f"professional {field.lower()}", f"applied {field.lower()}"):
        assert not narrowed_by(softer, skill)


@pytest.mark.parametrize(
    ("asked", "line", "named"),
    [
        ("pipe welding", "MIG welding of trailer frames in mild steel", False),
        ("pipe welding", "Welded stainless pipe in all positions", True),
        ("field sales", "Sales of phone contracts in the shop", False),
        ("clinical pharmacy", "Dispensing of 300 items a day", False),
        ("long-haul trucking", "Trucking of gravel inside the county", False),
    ],
)
def test_who_did_the_wider_thing_is_near_and_no_more(asked: str, line: str, named: bool) -> None:
    posting = f"Specialist\n\nRequirements\n- 3 years of {asked}\n- Excel\n"
    result = simulate_text(resume_text(("Specialist, Lakeside Works", "2015 - 2024", [line])), posting)
    assert _match(result, asked).named == named


OTHERS = [
    "Ana Marsh, Financial Controller, Harbour Ltd",
    "Prepared the month end with the financial controller",
    "References: my supervisor, a financial controller",
]


@pytest.mark.parametrize("line", OTHERS)
def test_a_job_of_somebody_else_is_not_the_writers(line: str) -> None:
    section = "## References\n\n" if line[0] == "A" else ""
    statement = [line] if line[0] == "P" else []
    extra = "" if statement else f"{section or '## More' + chr(10) * 2}{line}\n"
    text = resume_text(("Clerk, Lakeside Works", "2019 - 2024", DONE + statement), extra=extra)
    result = simulate_text(text, "Controller\n\nRequirements\n- Experience as a financial controller\n- Excel\n")
    assert not _match(result, "controller").named


def test_a_job_that_a_statement_says_was_done_is_shown() -> None:
    text = resume_text(("Clerk, Lakeside Works", "2019 - 2024", [*DONE, "Served as financial controller for a year"]))
    result = simulate_text(text, "Controller\n\nRequirements\n- Experience as a financial controller\n- Excel\n")
    assert _match(result, "controller").named


@pytest.mark.parametrize(
    ("asked", "line", "how"),
    [
        ("Certified Paralegal required", "Paralegal certificate, Alder College, 2021", "not stated"),
        ("Certified Paralegal required", "Certified Paralegal, 2021", "held"),
        ("First aid at work certificate required", "Emergency First Aid at Work, 1 day, 2025", "lower"),
        ("First aid at work certificate required", "First Aid at Work, 3 days, 2025", "held"),
        ("Class B license required", "Class C license; Class B permit since May", "lower"),
    ],
)
def test_a_paper_is_shown_by_no_course_and_no_lower_one(asked: str, line: str, how: str) -> None:
    text = resume_text(("Clerk, Lakeside Works", "2019 - 2024", DONE), extra=f"## Certificates\n\n- {line}\n")
    gates = simulate_text(text, f"Clerk\n\nRequirements\n- {asked}\n- Excel\n").matches.gates
    assert [fit.how for fit in gates if fit.gate.answer == "resume" and fit.gate.kind != "years"] == [how]


def test_new_hires_are_no_hiring_and_a_title_names_its_place() -> None:
    text = resume_text(("Warehouse Operative, Keel Parts", "2019 - 2024", ["Trained six new hires"]))
    posting = "Warehouse Lead\n\nRequirements\n- Experience with hiring\n- Previous warehouse experience\n"
    result = simulate_text(text, posting)
    assert not _match(result, "hiring").named
    assert _match(result, "warehouse").in_work


@pytest.mark.parametrize("asked", ["NPDES permit", "ZQRX reporting", "HACCPX plan reviews", "COSH risk forms"])
def test_an_acronym_beside_another_head_is_near_and_no_more(asked: str) -> None:
    wanted = made_ready(Requirement(asked, "required", Quote(asked, Span(0, len(asked)))), "")
    mark = asked.split()[0]
    told = wanted.places(f"Drafted the monthly {mark} numbers", True, "work") or ()
    assert [status for status, _, _ in told] == ["related"]
    assert not wanted.places(f"Drafted the monthly {mark.lower()}s and numbers", True, "work")


@pytest.mark.parametrize(
    ("asked", "line"),
    [("order picking", "Voice picking in chill, 200 lines an hour"), ("basic maths", "GCSE Maths 5, 2018")],
)
def test_what_is_asked_for_in_its_simplest_form_is_shown_by_what_is_more(asked: str, line: str) -> None:
    text = resume_text(("Operative, Lakeside Works", "2019 - 2024", [line]), education=line)
    result = simulate_text(text, f"Warehouse Operative\n\nRequirements\n- {asked.capitalize()}\n- Excel\n")
    assert _match(result, asked).named


@pytest.mark.parametrize(
    ("title", "held", "paper"),
    [
        ("Registered Nurse", "Certified Nursing Assistant", "Active RN license"),
        ("Social Worker", "Family Support Worker", "Registration with Social Work England"),
        ("Speech-Language Pathologist", "Speech-Language Pathology Assistant", "Current SLP license"),
        ("Physical Therapist", "Physical Therapist Assistant", "Licensed Physical Therapist in Georgia"),
    ],
)
def test_who_assists_in_licensed_work_has_no_title_of_it(title: str, held: str, paper: str) -> None:
    text = resume_text((f"{held}, Lakeside Works", "2019 - 2024", DONE))
    result = simulate_text(text, f"{title}\n\nRequirements\n- {paper}\n- Excel\n")
    assert not result.verdict.checklist[0].answer
    assert f'no title is worded like "{title}"' in result.verdict.checklist[0].reason


@pytest.mark.parametrize("tool", ["SQL", "Python", "Power BI", "Tableau"])
def test_what_others_were_asked_for_is_not_the_writers(tool: str) -> None:
    posting = f"Analyst\n\nRequirements\n- {tool}\n- Reporting\n"
    asked = resume_text(
        ("Analyst, Lakeside Works", "2019 - 2024", [f"Ask the developer for {tool} extracts"]), skills="Excel"
    )
    assert not _match(simulate_text(asked, posting), tool).named
    own = resume_text(
        ("Analyst, Lakeside Works", "2019 - 2024", [f"Wrote {tool} extracts for the developer"]), skills="Excel"
    )
    assert _match(simulate_text(own, posting), tool).named


@pytest.mark.parametrize(
    ("asked", "line"),
    [
        ("supplier management", "Manages 12 to 20 subcontractors and suppliers per project"),
        ("budget management", "Holds the budget of eleven projects"),
    ],
)
def test_dealing_with_a_thing_is_seen_behind_numbers(asked: str, line: str) -> None:
    text = resume_text(("Project Manager, Lakeside Works", "2019 - 2024", [line]))
    result = simulate_text(text, f"Project Manager\n\nRequirements\n- {asked.capitalize()}\n- Excel\n")
    assert _match(result, asked).named


COMPOUNDS = sorted(
    {
        tuple(name.lower().split())
        for skill in skills().all
        for name in (skill.label, *skill.aliases)
        if len(name.split()) == 2 and len(name) < 25 and all(part.isalpha() and len(part) > 3 for part in name.split())
    }
)[::97]


@pytest.mark.parametrize(("first", "second"), COMPOUNDS)
def test_a_compound_is_one_in_all_its_spellings(first: str, second: str) -> None:
    spellings = (f"{first} {second}", f"{first}-{second}", f"{first}{second}")
    for asked in spellings:
        wanted = made_ready(Requirement(asked, "required", Quote(asked, Span(0, len(asked)))), "")
        for said in spellings:
            found = wanted.places(f"Kept {said} for two sites", True, "work")
            assert found, (asked, said)
            assert found[0][0] in ("literal", "stemmed", "alias"), (asked, said)


@pytest.mark.parametrize("kind", ["tool", "platform", "database", "language", "standard", "license", "certification"])
def test_what_has_one_name_is_not_found_and_all_else_has_no_hit(kind: str) -> None:
    skill = next(one for one in skills().all if one.kind == kind and one.label[0].isupper())
    posting = f"Clerk\n\nRequirements\n- {skill.label}\n- stock counts\n"
    result = simulate_text(resume_text(("Clerk, Example Works", "2019 - 2024", DONE)), posting)
    groups = {group.name: group.named_only for group in result.matches.groups}
    assert groups == {skill.label: True, "stock counts": False}


def test_one_common_word_shows_no_whole_field() -> None:
    assert len(ONE_WORD) > 200
    wrong = [
        (w.label, said)
        for w, said in ONE_WORD
        if "kind" in _places(w.label, f"Wrote the sheet of {said.lower()} posts")
    ]
    assert not wrong


def test_two_of_one_line_and_its_main_work_show_it() -> None:
    assert "kind" in _places("Auto repair", "Did brakes, suspension and oil changes")
    assert "kind" in _places("Construction", "Did the framing of 12 houses")
    assert "kind" not in _places("Engineering", "Wrote the sheet for embedded posts")


@pytest.mark.parametrize("way", ["with", "for", "to", "by", "alongside"])
@pytest.mark.parametrize("whose", ["the", "our", "two"])
@pytest.mark.parametrize(
    ("asked", "people"),
    [
        ("welding", "welding people"),
        ("finance", "finance team"),
        ("HR", "HR manager"),
        ("purchasing", "purchasing department"),
    ],
)
def test_what_others_are_is_not_the_writers(way: str, whose: str, asked: str, people: str) -> None:
    text = resume_text(("Clerk, Lakeside Works", "2019 - 2024", [f"Weekly calls {way} {whose} {people}, 12 sites"]))
    result = simulate_text(text, f"Clerk\n\nRequirements\n- Experience in {asked}\n- Excel\n")
    assert not _match(result, asked).named


@pytest.mark.parametrize(
    ("asked", "line", "named"),
    [
        ("assembly", "Weekly call with the contract assembler on 3 faults", False),
        ("roofing", "Called on 60 roofers a month", False),
        ("writing", "Carried out plans written by my supervisor for 44 pupils", False),
        ("roofing", "Worked as roofer on 60 houses", True),
        ("nursing", "Charge nurse four shifts a month", True),
        ("PCB design", "Converted 40 boards in Altium Designer", True),
        ("finance", "Led the finance team of 12", True),
    ],
)
def test_agents_are_others_unless_the_writer_was_one(asked: str, line: str, named: bool) -> None:
    text = resume_text(("Specialist, Lakeside Works", "2019 - 2024", [line]))
    result = simulate_text(text, f"Specialist\n\nRequirements\n- Experience in {asked}\n- Excel\n")
    assert _match(result, asked).named == named


@pytest.mark.parametrize(("said", "named"), [("Tissue-Tek", False), ("Tissue-Culture", True), ("Tissue", True)])
def test_a_word_of_a_hyphenated_name_is_none(said: str, named: bool) -> None:
    assert bool(_places("tissue", f"Kept the {said} station clean")) == named
