"""Over the table of credentials: how a page stands to a paper that is asked for, and which way the verdict goes."""

from __future__ import annotations

import pytest

from ats_sim.lexicon.credentials import credentials
from ats_sim.matching.validity import in_force
from ats_sim.model.simulation import Simulation
from tests.written import AS_OF, resume_text, simulate_text

SHAPES = ["- {} required", "- Must hold a current {}", "- Possession of a valid {} at the time of hire"]
LINES = [
    ("held", "{}, 2021"),
    ("held", "{}, valid to March 2029"),
    ("pending", "{}: application sent, decision awaited"),
    ("pending", "{} (exam booked for May 2027)"),
    ("lapsed", "{}, expired June 2023"),
    ("lapsed", "{}. Certificate period ended June 30, 2025"),
    ("denied", "No {} yet"),
    ("not stated", ""),
]
OTHERS = ["Worked under the supervision of a colleague with {}", "Managed six holders of {}"]
DONE = ["Cut waiting time from 50 to 30 minutes", "Trained 12 new colleagues"]
PAPERS = ("licence", "registration", "certificate", "membership")
_SURE = [one for one in credentials() if one.trade not in ("driving", "library", "education") and one.kind != "check"]
SAMPLE = [one for one in _SURE if "." not in one.name][  # a sentence may end at a point
    ::37
]


def _against(asked: str, line: str = "", done: str = "", more: str = "") -> Simulation:
    work = ("Coordinator, Lakeside Works", "2019 - present", [*DONE, done] if done else DONE)
    extra = f"## Licences and certificates\n\n{line}\n" if line else ""
    posting = f"Coordinator\n\nRequirements\n{asked}\n- Two years of coordination\n- Excel\n{more}"
    return simulate_text(resume_text(work, extra=extra), posting)


def _how(result: Simulation) -> list[str]:
    return [fit.how for fit in result.matches.gates if fit.gate.kind in PAPERS]


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("name", [one.name for one in SAMPLE])
def test_every_paper_stands_as_its_line_says(name: str, shape: str) -> None:
    asked = shape.format(name)
    wrong = [
        (how, line, told)
        for how, line in LINES
        if (told := _how(_against(asked, line.format(name) if line else ""))) != [how]
    ]
    assert wrong == []


@pytest.mark.parametrize("name", [one.name for one in SAMPLE])
def test_nobody_holds_the_paper_of_another_and_no_unmet_one_advances(name: str) -> None:
    for line in OTHERS:
        result = _against(SHAPES[0].format(name), done=line.format(name))
        assert _how(result) == ["another's"]
        assert result.verdict.disposition != "advance"
    for how, line in LINES:
        if how in ("lapsed", "denied"):
            assert _against(SHAPES[0].format(name), line.format(name)).verdict.disposition != "advance"


@pytest.mark.parametrize(("one", "other"), [("ACCA", "CIMA"), ("NEBOSH", "IOSH"), ("CCTV licence", "SIA licence")])
def test_alternatives_are_met_by_any(one: str, other: str) -> None:
    for held in (one, other):
        assert _how(_against(f"- {one} or {other} required", f"{held}, 2022")) == ["held"]
    assert _how(_against(f"- {one} or {other} required")) == ["not stated"]


FORMS = [
    "- Must pass a background check and a drug screen",
    "- Must be authorized to work in the country",
    "- Able to work weekends and night shifts",
    "- Must be able to lift 50 lbs",
]


@pytest.mark.parametrize("form", FORMS)
def test_what_a_form_asks_changes_no_verdict(form: str) -> None:
    plain, asked = _against("- Coordination"), _against("- Coordination", more=f"{form}\n")
    assert plain.verdict.disposition == asked.verdict.disposition
    assert not any(fit.standing == "not met" for fit in asked.matches.gates if fit.gate.answer == "form")


TRADES = [
    ("Registered Nurse", "Active Ohio RN license", "RN, Ohio Board of Nursing, active through 10/2028", "held"),
    ("Registered Nurse", "Current NMC registration", "NMC PIN 00A0000E, revalidation due March 2028", "held"),
    ("Staff Nurse", "NMC registration", "NMC: awaiting PIN, OSCE passed in October 2026", "pending"),
    ("Registered Nurse", "RN license in the state of Oregon", "Registered Nurse, Washington State", "elsewhere"),
    ("Physical Therapist", "Licensed Physical Therapist in Georgia", "Physical Therapist Assistant license", "lower"),
    ("Occupational Therapist", "HCPC registered Occupational Therapist", "HCPC registered (OT), 2019", "held"),
    ("Electrician", "Journeyman electrician license", "Apprentice electrician, journeyman exam in May 2027", "pending"),
    ("Electrician", "A current electrical licence (A-grade)", "A-grade electrical licence, exp. 11/2027", "held"),
    ("Plumber", "Licensed plumber (QLD)", "Provisional plumbing licence, QLD", "lower"),
    ("Gas Engineer", "Gas Safe registered", "Gas Safe card expired January 2026", "lapsed"),
    ("HVAC Technician", "EPA 608 Universal", "EPA 608 Type II", "lower"),
    ("Welder", "AWS D1.1 certification", "AWS certified welder, D1.1, out of date since 2022", "lapsed"),
    ("Security Officer", "Valid SIA licence", "SIA licence valid until August 2025", "lapsed"),
    ("Security Officer", "Valid SIA licence", "SIA licence, valid until August 2027", "held"),
    ("Teacher", "Full registration with the Victorian Institute of Teaching", "VIT provisional registration", "lower"),
    ("Teacher", "Texas teaching certificate", "Texas Standard Certificate, EC-6 Core Subjects", "held"),
    ("Accountant", "CPA required", "CPA, three of four sections passed", "pending"),
    ("Accountant", "ACCA, ACA or CIMA qualified", "ACA, ICAEW, 2018", "held"),
    ("Accountant", "CA ANZ or CPA Australia", "Member of CPA Australia since 2016", "held"),
    ("Attorney", "Member in good standing of the Illinois bar", "Illinois bar, results awaited", "pending"),
    ("Real Estate Agent", "Active Florida real estate license", "Florida real estate license, inactive", "lapsed"),
    ("Social Worker", "LCSW", "LMSW, New York; working toward LCSW hours", "pending"),
    ("Dental Nurse", "GDC registered dental nurse", "Trainee dental nurse, GDC registration to follow", "pending"),
    (
        "Educator",
        "Certificate III in Childcare or working towards",
        "Certificate III in Childcare, begun",
        "equivalent",
    ),
    ("Early Years Practitioner", "Level 3 childcare qualification", "Level 2 Certificate in Childcare", "lower"),
    ("Crane Operator", "NCCCO certification", "NCCCO Mobile Crane, expires 04/2025", "lapsed"),
    ("Chef", "Level 3 Food Hygiene", "Food Hygiene Level 2, 2024", "lower"),
    ("Bartender", "RSA certificate", "RSA (NSW), 2023", "held"),
    ("Network Engineer", "CCNP required", "CCNA, 2022", "lower"),
    ("Project Manager", "PMP certification", "PMP, 2017 to 2020, not renewed", "lapsed"),
    ("Civil Engineer", "PE license", "EIT; PE exam in April 2027", "pending"),
    ("Truck Driver", "CDL Class A", "Class B CDL", "lower"),
    ("Hairdresser", "Cosmetology license", "Texas cosmetology operator, exp. 2027", "held"),
    ("Counsellor", "BACP accredited", "BACP member, accreditation application being assessed", "pending"),
]


@pytest.mark.parametrize(("title", "asked", "line", "how"), TRADES)
def test_papers_of_many_trades_in_their_own_words(title: str, asked: str, line: str, how: str) -> None:
    posting = f"{title}\n\nRequirements\n- {asked}\n- Two years of such work\n- Team player\n"
    role = (f"{'Assistant' if how == 'pending' else title}, Lakeside", "2019 - present", DONE)
    result = simulate_text(resume_text(role, extra=f"## Licences and certificates\n\n{line}\n"), posting)
    assert _how(result) == [how]


@pytest.mark.parametrize(
    ("said", "lasts"),
    [
        ("valid to May 2030", True),
        ("exp. 04/28/2024", False),
        ("Certificate period ended June 30, 2026", False),
        ("expires December 2026", True),
        ("valid through 2026", True),
        ("2019 - 2021", None),
        ("issued March 2019", None),
        ("expired 2021, renewed to 2028", True),
    ],
)
def test_a_paper_is_in_force_up_to_its_last_day(said: str, lasts: bool | None) -> None:
    assert in_force(said, AS_OF) is lasts


@pytest.mark.parametrize(
    "line",
    [
        "- Knowledge of the NPDES permit",
        "- Experience with Gas Safe engineers in the field",
        "- You notice the guest who has been standing for two minutes",
    ],
)
def test_what_is_known_or_told_is_no_condition(line: str) -> None:
    kinds = {fit.gate.kind for fit in _against(line).matches.gates}
    assert kinds.isdisjoint({*PAPERS, "physical"})


@pytest.mark.parametrize(
    ("line", "how"),
    [
        ("Starting CDL school at Loess Technical in January", "not stated"),
        ("CDL Class A course booked for 18 January 2027", "pending"),
        ("Enrolled on a Class A CDL course since May", "pending"),
        ("Box truck under 26,000 lbs, no CDL needed", "not stated"),
        ("Class A CDL, valid", "held"),
    ],
)
def test_a_course_towards_a_paper_and_one_that_is_not_needed_are_no_paper(line: str, how: str) -> None:
    role = ("Delivery Driver, Prairie Freight", "2019 - 2024", ["Nine stops a day"])
    posting = "Truck Driver\n\nRequirements\n- Class A CDL\n- Current DOT medical card\n"
    found = simulate_text(resume_text(role, extra=f"## Licences\n\n- {line}\n"), posting).matches.gates
    assert {fit.how for fit in found if "CDL" in fit.gate.quote.text} == {how}


def test_a_title_holds_no_registration_that_the_page_says_has_run_out() -> None:
    role = ("Social Worker, Teifi Valley Council", "2016 - 2024", ["Caseload of 24 adults"])
    said = "On the register with Social Care until March 2024, when I let it lapse."
    posting = "Social Worker\n\nRequirements\n- You must be a registered social worker\n"
    extra = f"## Standing with the regulator\n\n{said}\n"
    found = simulate_text(resume_text(role, extra=extra), posting).matches.gates
    assert [(fit.how, fit.found and fit.found.text) for fit in found] == [("lapsed", said)]
    assert [fit.how for fit in simulate_text(resume_text(role), posting).matches.gates] == ["not stated"]


def test_a_degree_is_quoted_with_its_field() -> None:
    role = ("Accountant, Harbour Ltd", "2016 - 2024", ["Closed the books of 12 shops"])
    posting = "Accountant\n\nRequirements\n- Bachelor's degree in business administration or similar\n"
    result = simulate_text(resume_text(role, education="B.S. in Business Administration, Alder College, 2015"), posting)
    [fit] = [fit for fit in result.matches.gates if fit.gate.kind == "degree"]
    assert (fit.how, fit.found and fit.found.text) == ("held", "B.S. in Business Administration")


COMING = [
    "Ability to become {} certified",
    "Willingness to obtain a {}",
    "Must be able to get a {}",
    "Able to work towards {}",
]


@pytest.mark.parametrize("name", ["NEBOSH", "Class A CDL", "CPA license"])
def test_the_will_to_get_a_paper_is_no_condition_and_a_paper_named_twice_is_told_once(name: str) -> None:
    for shape in COMING:
        assert _how(_against(f"- {shape.format(name)}")) == [], shape
    for again in (
        "- MUST hold a valid {0}\n- The person needs to possess a current {0}",
        "- {0}\n- Current {0} required",
    ):
        assert _how(_against(again.format(name))) == ["not stated"], again


SCHOOL = ["- High school diploma or GED", "- High school graduate or equivalent required", "- HS diploma"]


@pytest.mark.parametrize("asked", SCHOOL)
def test_the_end_of_school_is_told_by_its_name_or_by_a_degree_and_speaks_against_nobody(asked: str) -> None:
    for line, how in (
        ("GED, 2014", "held"),
        ("Lakeside High School, 2012", "held"),
        ("BA History, Hill College, 2015", "held"),
    ):
        role = ("Coordinator, Lakeside Works", "2019 - present", DONE)
        posting = f"Coordinator\n\nRequirements\n{asked}\n- Excel\n"
        told = simulate_text(resume_text(role, extra=f"## Education\n\n{line}\n"), posting).matches.gates
        assert [fit.how for fit in told if fit.gate.kind == "school"] == [how], line
    silent = simulate_text(resume_text(("Coordinator, Lakeside Works", "2019 - present", DONE)), posting)
    assert [fit.standing for fit in silent.matches.gates if fit.gate.kind == "school"] in (["met"], ["not stated"])
    assert silent.verdict.cause != "gate"


DRIVERS = [
    ("Driver's license, clean", "held"),
    ("OR license, own truck", "held"),
    ("Full clean licence", "held"),
    ("Cat B licence", "held"),
    ("I lost my licence in May for a year", "lapsed"),
]


@pytest.mark.parametrize(("line", "how"), DRIVERS)
def test_a_licence_to_drive_is_found_under_its_usual_names(line: str, how: str) -> None:
    posting = "Coordinator\n\nRequirements\n- Valid driver's license\n- Excel\n"
    role = ("Coordinator, Lakeside Works", "2019 - present", DONE)
    result = simulate_text(resume_text(role, extra=f"## Other\n\n{line}\n"), posting)
    assert [fit.how for fit in result.matches.gates if fit.gate.kind == "driving-licence"] == [how]


def test_who_is_going_to_join_a_register_is_not_on_it() -> None:
    asked = ["are on the GDC register of dental nurses", "have at least a year in practice after qualifying"]
    asked += ["Strong knowledge of radiography", "drive"]
    posting = "Dental Nurse\n\nYou\n" + "".join(f"- {line}\n" for line in asked)
    role = ("Student Dental Nurse, Lakeside Practice", "2024 - present", DONE)
    summary = "Student dental nurse; I expect to join the register in March 2027."
    result = simulate_text(resume_text(role, extra=f"## Profile\n\n{summary}\n"), posting)
    stands = {fit.gate.kind: fit.how for fit in result.matches.gates}
    assert stands["registration"] == "pending"
    assert stands["years"] == "pending"
    assert result.verdict.disposition == "reject"


@pytest.mark.parametrize("letters", ["P.E.", "PE"])
def test_letters_behind_a_name_tell_no_place_where_a_line_tells_another(letters: str) -> None:
    asked = "Must be a registered Professional Engineer in the State of Minnesota or can be within 6 months"
    posting = f"Structural Engineer\n\nRequirements\n- {asked}\n- Steel\n"
    role = ("Structural Engineer, Lakeside", "2019 - present", DONE)
    extra = "## Licenses\n\nProfessional Engineer, Wisconsin, 2023\n"
    result = simulate_text(resume_text(role, name=f"Robin Quist, {letters}", extra=extra), posting)
    assert [(fit.how, fit.standing) for fit in result.matches.gates if fit.gate.kind == "licence"] == [
        ("elsewhere", "not stated")
    ]
    here = simulate_text(resume_text(role, extra=extra.replace("Wisconsin", "Minnesota")), posting)
    assert [fit.how for fit in here.matches.gates if fit.gate.kind == "licence"] == ["held"]


def test_lists_of_skills_and_offers_are_no_papers() -> None:
    for line in ("- Routing, VLANs, ACLs and NAT", "- We offer annual leave and a Blue Light card"):
        assert _how(_against(line)) == [], line


PLACES = [
    ("Ohio", "PE, Indiana #10022; comity application for Ohio sent in March", "elsewhere"),
    ("Texas", "PE, Oklahoma, exp. 10/2027", "elsewhere"),
    ("Texas", "PE 88123 (OK), exp. 10/2027", "elsewhere"),
    ("Texas", "PE 88123 (TX), exp. 10/2027", "held"),
]


@pytest.mark.parametrize(("place", "line", "how"), PLACES)
def test_a_licence_is_of_the_place_that_its_line_names(place: str, line: str, how: str) -> None:
    assert _how(_against(f"- PE license in {place}", line)) == [how]


LEARNERS = [
    "Student nurse, final year",
    "Nursing student, exam in July",
    "RN candidate",
    "Trainee nurse, RN course in May",
]


@pytest.mark.parametrize("line", LEARNERS)
def test_who_learns_for_a_paper_does_not_hold_it(line: str) -> None:
    role = ("Assistant, Lakeside Ward", "2019 - present", DONE)
    posting = "Registered Nurse\n\nRequirements\n- Active RN license\n- Two years of care\n- Team player\n"
    result = simulate_text(resume_text(role, extra=f"## Licences and certificates\n\n{line}\n"), posting)
    assert "held" not in _how(result)
    assert result.verdict.disposition != "advance"


LIKED = ["{} preferred", "Preferred: {}", "{} is a plus", "{} isn't a must", "Ideally {}", "Nice: {}", "{} an asset"]
LIKED += ["{} helps but is no condition", "It would please us: {}", "{} (preferred)", "{} is not required"]
THINGS = [
    "CPR certification",
    "Class A CDL",
    "fluent Spanish",
    "a bachelor's degree in business",
    "valid driver's license",
]
THINGS += ["NEBOSH certificate", "membership of CIPS", "5 years of payroll experience", "high school diploma"]


@pytest.mark.parametrize("shape", LIKED)
def test_what_is_only_liked_is_no_condition(shape: str) -> None:
    role = ("Coordinator, Lakeside", "2019 - present", DONE)
    for thing in THINGS:
        said = shape.format(thing)
        posting = f"Coordinator\n\nRequirements\n- {said[0].upper()}{said[1:]}\n- Excel\n- Team player\n"
        result = simulate_text(resume_text(role), posting)
        assert [fit for fit in result.matches.gates if fit.gate.answer == "resume" or fit.found] == [], said


def test_a_heading_that_names_a_paper_speaks_by_the_lines_below() -> None:
    head = "# Robin Quist\n\n## Experience\n\n### Technician, Lakeside Hospital\n2016 - present\n\n- Ran 40 lists\n"
    posting = "Staff Nurse\n\nRequirements\n- Current registration with the NMC\n- Wound care\n"
    for below, how in (("Application sent in October. No number yet.", "pending"), ("PIN 12A3456E", "held")):
        fits = simulate_text(f"{head}\n## Papers\n\nNMC\n{below}\n", posting).matches.gates
        assert [fit.how for fit in fits if fit.gate.kind == "registration"] == [how]
