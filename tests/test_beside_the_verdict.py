"""What is told beside the verdict: remarks about the page, signs of a level, words that are meant, kinds of results."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from ats_sim.asking import plan
from ats_sim.domain.branches import branch_gap
from ats_sim.domain.counts import counts
from ats_sim.domain.level_signs import level_signs
from ats_sim.domain.meant_words import implied, usual_words
from ats_sim.domain.result_kinds import result_kind
from ats_sim.domain.told_parts import missing_parts
from ats_sim.model.settings import Rules, Settings
from ats_sim.model.simulation import Simulation
from ats_sim.pipeline import grade_bullet, parse_posting, prepare
from ats_sim.reporting.check_beside import changed_settings
from tests.command import run
from tests.written import AS_OF, resume_text, simulate_text, tried

ENGINEER = ("Machine Learning Engineer, Example Parcels", "March 2021 – Present")
FRAUD = (
    "Machine Learning Engineer, Fraud\n\nRequirements\n- 3+ years of machine learning engineering\n- Python\n"
    "- TensorFlow\n- A/B testing\n- Model deployment and monitoring\n- Fraud detection\n"
)
NURSE = "Staff Nurse\n\nRequirements\n- Triage\n- Wound care\n- Medication administration\n"


def _told(
    posting: str, *statements: str, title: str = ENGINEER[0], skills: str = "Python", extra: str = ""
) -> Simulation:
    role = (title, ENGINEER[1], list(statements))
    return simulate_text(resume_text(role, skills=skills, extra=extra), posting)


def _risks(result: Simulation) -> str:
    return "\n".join(point.sentence for point in result.verdict.risks)


def _strengths(result: Simulation) -> str:
    return "\n".join(point.sentence for point in result.verdict.strengths)


LISTED = "Python, TensorFlow, fraud detection, model deployment, monitoring, A/B testing"


def test_keywords_in_a_list_only_are_a_risk_and_no_strength() -> None:
    empty = _told(FRAUD, "Worked on projects of the team", "Helped with data", skills=LISTED)
    assert "stand in a list, and no work shows them" in _risks(empty)
    assert "required things are named" not in _strengths(empty)
    shown = _told(
        FRAUD,
        "Deployed a fraud detection model in TensorFlow and Python; fraud losses fell by 22%",
        "Ran A/B testing of thresholds and set up monitoring of drift",
        skills=LISTED,
    )
    assert "stand in a list, and no work" not in _risks(shown)
    assert "required things are named" in _strengths(shown)


def test_what_is_little_is_no_strength() -> None:
    result = _told(FRAUD, "Built a fraud detection service that stops 300 payments a day", skills="Excel")
    assert "1 of 6" not in _strengths(result)


@pytest.mark.parametrize(
    ("posting", "statements", "plain"),
    [
        (
            FRAUD,
            ["Cut fraud losses by 22%", "Taught 9 new engineers", "Deployed the model that stops payments"],
            True,
        ),
        (
            NURSE,
            ["Cut the wait from 50 to 30 minutes", "Cared for 12 patients a night", "Taught 8 new nurses triage"],
            True,
        ),
        (NURSE, ["Cut the wait from 50 to 30 minutes", "Cared for 12 patients a night"], False),
    ],
)
def test_plain_words_are_a_strength_from_three_statements_on(posting: str, statements: list[str], plain: bool) -> None:
    assert ("in short and plain words" in _strengths(_told(posting, *statements))) == plain


def test_a_title_whose_work_is_of_another_lane_is_told_and_the_work_decides_the_lane() -> None:
    result = _told(
        FRAUD,
        "Analysed churn with regression and segmentation for product managers",
        "Ran A/B tests on pricing and presented insights",
    )
    assert "says one kind of work, the statements tell that of a data scientist" in _risks(result)
    assert result.matches.lane == "Data scientist"
    own = _told(FRAUD, "Deployed a ranking model whose latency fell by 30%", "Set up monitoring of drift of the models")
    assert "says one kind of work" not in _risks(own)
    assert own.matches.lane == "ML engineer"


def test_somebody_who_came_back_to_a_kind_of_work_is_asked_why() -> None:
    roles = [
        ("Staff Nurse, Example Hospital", "March 2024 – Present", ["Cared for 12 patients a night on the ward"]),
        ("Sales Manager, Example Shops", "March 2022 – February 2024", ["Sold 40 contracts a year to hotels"]),
        (
            "Staff Nurse, Example Clinic",
            "March 2019 – February 2022",
            ["Cared for 9 patients a shift after operations"],
        ),
    ]
    assert "nothing says why" in _risks(simulate_text(resume_text(*roles), NURSE))
    assert "nothing says why" not in _risks(simulate_text(resume_text(roles[0], roles[2]), NURSE))
    near = [
        ("Warehouse Lead, Example Freight", "March 2024 – Present", ["Led 11 people who unload 45 containers a week"]),
        (
            "Shipping and Receiving Clerk, Example Tiles",
            "March 2022 – February 2024",
            ["Received 20 containers a month"],
        ),
        ("Package Handler, Example Hub", "March 2019 – February 2022", ["Sorted 900 parcels a shift"]),
    ]
    assert "nothing says why" not in _risks(simulate_text(resume_text(*near), NURSE))


PROJECTS = "## Projects\n\n" + "".join(
    f"### {name}\n\n- {text}\n\n"
    for name, text in [
        ("Sudoku", "Wrote a solver in Python"),
        ("Weather", "Deployed a forecast that 300 gardeners use each day"),
        ("Music", "Built a player in Java"),
        ("Queue", "Cut the waiting time of a food bank from 50 to 20 minutes"),
        ("Chess", "Deployed a bot that 90 pupils play against every week"),
    ]
)


def test_of_many_projects_those_that_show_most_are_named() -> None:
    risks = _risks(_told(FRAUD, "Deployed the model that stops payments", extra=PROJECTS))
    assert '5 projects; "Weather", "Queue", "Chess" show most' in risks
    few = PROJECTS.split("### Queue")[0]
    assert "projects;" not in _risks(_told(FRAUD, "Deployed the model that stops payments", extra=few))


def test_no_programming_language_is_a_remark_where_code_is_written_only() -> None:
    line = "Deployed the model that stops payments; losses fell by 22%"
    assert "no programming language" in _risks(_told("Machine Learning Engineer", line, skills="Excel"))
    assert "no programming language" not in _risks(_told("Machine Learning Engineer", line, skills="Java"))
    assert "no programming language" not in _risks(_told(NURSE, "Cared for 12 patients a night", skills="Excel"))


def test_years_that_nothing_fills_are_a_risk() -> None:
    summary = "## Summary\n\nNurse with 6 years of experience in intensive care."
    text = resume_text((ENGINEER[0], ENGINEER[1], ["Worked on things for the ward"]), extra=summary)
    assert "years are stated, and no statement tells" in _risks(simulate_text(text, NURSE))
    filled = resume_text((ENGINEER[0], ENGINEER[1], ["Cut the wait for triage from 50 to 30 minutes"]), extra=summary)
    assert "years are stated, and no statement tells" not in _risks(simulate_text(filled, NURSE))


WALL = " ".join(
    ["In my role I was part of a team which was working on many things for the house and for the town,"] * 6
)


def test_several_faults_of_the_page_and_no_result_are_clutter() -> None:
    lines = ["worked on projects", "helped with data", "worked with various tools", WALL]
    result = _told(FRAUD, *lines, skills=LISTED)
    clear = result.verdict.checklist[2]
    assert (clear.answer, clear.cause) == (False, "clutter")
    assert result.verdict.disposition == "reject"
    assert "the page cannot be scanned" in result.verdict.funnel_stage
    told = _told(FRAUD, *lines, "Cut fraud losses by 22% in a year", skills=LISTED)
    assert told.verdict.checklist[2].answer


def test_the_third_question_says_what_spoils_the_look() -> None:
    result = _told(FRAUD, "worked on projects", "helped with data", "worked with various tools", "worked on things")
    assert result.verdict.checklist[2].answer
    assert (
        "what spoils the look: 4 of 4 statements with empty words or names only" in result.verdict.checklist[2].reason
    )
    assert "spoils" not in _told(FRAUD, "Cut fraud losses by 22%").verdict.checklist[2].reason


def test_piles_of_names_are_told_as_the_cause() -> None:
    piles = [
        "Used Python, TensorFlow, PyTorch, Keras, XGBoost and Docker",
        "Trained CNN, RNN, GAN, LSTM and SVM models",
    ]
    assert "names and terms of the trade stand where" in _told(FRAUD, *piles, skills=LISTED).verdict.funnel_stage
    bare = _told(FRAUD, "Was part of the team", "Worked on projects", skills=LISTED)
    assert "names and terms of the trade" not in bare.verdict.funnel_stage


def test_the_latest_title_speaks_where_it_is_near_enough() -> None:
    roles = [
        ("Senior Machine Learning Engineer, Example Parcels", "March 2021 – Present", ["Led a team of 4 engineers"]),
        ("Machine Learning Engineer, Example Media", "March 2018 – February 2021", ["Deployed the model for 9 shops"]),
    ]
    result = simulate_text(resume_text(*roles), "Machine Learning Engineer\n\nRequirements\n- Python\n")
    assert 'the latest title, "Senior Machine Learning Engineer"' in result.verdict.checklist[0].reason
    turned = [
        (roles[1][0], roles[0][1], roles[1][2]),
        ("Cook, Example Inn", "March 2018 – February 2021", ["Cooked 80 covers"]),
    ]
    other = simulate_text(resume_text(turned[1], turned[0]), "Machine Learning Engineer\n\nRequirements\n- Python\n")
    assert 'title, "Machine Learning Engineer"' in other.verdict.checklist[0].reason


@pytest.mark.parametrize(
    ("title", "years", "said"),
    [("Machine Learning Intern, Example Parcels", 5.8, True), ("Apprentice Electrician, Example Works", 5.8, True),
     ("Machine Learning Engineer, Example Parcels", None, False)],
)  # fmt: skip
def test_years_as_an_intern_are_told_apart(title: str, years: float | None, said: bool) -> None:
    result = _told(FRAUD, "Built a parcel model in Python", title=title)
    assert result.matches.experience.learned == years
    why = next(item.why for item in result.matches.criteria if item.name == "experience")
    assert ("as an intern or apprentice" in why) == said


def test_a_branch_that_is_missing_comes_before_a_tool() -> None:
    result = _told(FRAUD, "Built a parcel model in Python")
    names = next(action for action in tried(result)[2].actions if action.kind == "name")
    assert names.pairs[0].asked == "Fraud detection"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Cut fraud losses by 22%", "business"),
        ("Closed $1.2M of new business in 2024", "business"),
        ("Cut the wait for triage from 50 to 30 minutes", "business"),
        ("Raised the attendance of the class by 12%", "business"),
        ("Cut p95 latency from 310 ms to 90 ms", "performance"),
        ("Improved the accuracy of the model by 7%", "score"),
        ("Delivered the ward plan two months early", "time"),
        ("Cared for patients on the ward", None),
    ],
)
def test_kinds_of_results(text: str, kind: str | None) -> None:
    assert result_kind(grade_bullet(text)) == kind


def test_a_score_and_time_won_stand_behind_what_came_of_the_work() -> None:
    lines = ["Improved the accuracy of the fraud detection model by 7%", "Cut the losses from fraud by 22%"]
    assert [proof.highlight.text for proof in _told(FRAUD, *lines).verdict.proofs] == lines[::-1]


def test_counts_tell_kinds_of_results_research_and_cases() -> None:
    result = _told(
        FRAUD,
        "Cut fraud losses by 22%",
        "Cut p95 latency from 310 ms to 90 ms",
        "Published two papers at a conference",
        "Was part of the team",
    )
    found = {one.name: one.statements for one in counts(result.case)}
    assert found["of them in money or for people"] == 1
    assert found["in speed or load"] == 1
    assert found["research and papers"] == 1
    assert found["a case: who or what, and how it ended"] == 2


@pytest.mark.parametrize(
    ("title", "lines", "shown"),
    [
        ("Junior Nurse", ["Cared for 12 patients"], {"an internship": False, "a project or coursework": False}),
        ("Senior Staff Nurse", ["Led the night shift of 6 nurses", "Designed the plan of the new ward"],
         {"people led or taught": True, "something designed or built up": True,
          "a direction that others followed": False}),
    ],
)  # fmt: skip
def test_what_a_level_is_asked_to_show(title: str, lines: list[str], shown: dict[str, bool]) -> None:
    result = _told(f"{title}\n\nRequirements\n- Triage\n", *lines, title="Staff Nurse, Example Hospital")
    assert {sign.name: sign.quote is not None for sign in level_signs(result.case)} == shown


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("We need someone who can scale recommender systems", ("collaborative filtering",)),
        ("You will keep our books in order and answer the telephone", ("reconciliation",)),
        ("You keep the line running at night", ("preventive maintenance",)),
        ("We bake bread", ()),
    ],
)
def test_what_a_managers_sentence_may_mean(text: str, said: tuple[str, ...]) -> None:
    means = {word for one in implied(parse_posting(f"Helper\n\n{text}.\n")) for word in one.means}
    assert set(said) <= means
    assert bool(said) == bool(means)


def test_what_the_posting_names_itself_is_not_told_as_meant() -> None:
    posting = parse_posting("Helper\n\nYou scale recommender systems with embeddings and A/B testing.\n")
    assert not {"embeddings", "A/B testing"} & {word for one in implied(posting) for word in one.means}


def test_usual_words_stand_in_for_a_posting_that_names_nothing() -> None:
    thin = _told(
        "Machine Learning Engineer\n\nJoin our friendly team.\n", "Deployed the model; set up monitoring of drift"
    )
    assert {one.word for one in usual_words(thin.case) if one.there} >= {"deployed", "monitoring", "drift"}
    assert usual_words(_told(FRAUD, "Deployed the model").case) == ()
    assert thin.verdict.disposition == "undecided"


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("Cut the wait from 50 to 30 minutes by moving triage to the door", ()),
        ("Moved triage to the door because patients waited outside", ("effect",)),
        ("Moved triage to the door", ("problem", "effect")),
    ],
)
def test_parts_that_a_statement_does_not_tell(text: str, missing: tuple[str, ...]) -> None:
    assert missing_parts(grade_bullet(text)) == missing


def test_another_branch_is_a_matter_of_direction() -> None:
    away = _told(FRAUD, "Deployed demand forecasting for 40 shops in Python")
    gap = branch_gap(away.case)
    assert gap
    assert (gap.asked, gap.done.text) == ("Fraud detection", "demand forecasting")
    direction = next(row for row in away.verdict.alignments if row.name == "direction")
    assert "Fraud detection" in direction.why
    assert branch_gap(_told(FRAUD, "Deployed fraud detection for 40 shops").case) is None


def test_made_from_scratch_is_no_tool_alone() -> None:
    assert grade_bullet("Implemented logistic regression from scratch and benchmarked it").grade == "plain"
    assert grade_bullet("Implemented logistic regression").grade == "tool_only"


def test_settings_that_differ_are_told(tmp_path: Path) -> None:
    assert list(changed_settings(Settings())) == []
    other = replace(Settings(), rules=replace(Rules(), bullet_words=10))
    assert list(changed_settings(other)) == [("rules.bullet_words", "10")]
    for name, text in [("r.md", resume_text((*ENGINEER, ["Cut fraud losses by 22%"]))), ("p.txt", FRAUD),
                       ("ats-sim.toml", "[rules]\nbullet-words = 10\n")]:  # fmt: skip
        (tmp_path / name).write_text(text, encoding="utf-8")
    words = ("check", tmp_path / "r.md", "--posting", tmp_path / "p.txt", "--as-of", "2026-11-30", "--full")
    printed = run(*words, "--config", tmp_path / "ats-sim.toml").stdout.decode()
    assert "rules.bullet_words = 10" in printed
    assert "rules.bullet_words" not in run(*words, "--isolated").stdout.decode()


@pytest.mark.parametrize(
    ("asked", "held", "answer", "said"),
    [
        (
            "Degree in computer science or statistics",
            "BA History, Testland University, 2015",
            "unknown",
            "History",
        ),
        (
            "Degree in computer science or statistics",
            "BSc Statistics, Testland University, 2015",
            "pass",
            "",
        ),
        ("Bachelor's degree in nursing", "BA History, Testland University", "unknown", "History"),
    ],
)
def test_a_degree_in_another_field_is_told_with_both_fields(asked: str, held: str, answer: str, said: str) -> None:
    text = resume_text((*ENGINEER, ["Cut fraud losses by 22%"]), education=held)
    result = simulate_text(text, f"Specialist\n\nRequirements\n- {asked}\n- Python\n")
    row = next(item for item in result.matches.criteria if item.name == "education")
    assert row.answer == answer
    assert said in row.why


@pytest.mark.parametrize(
    ("lines", "persona"),
    [
        (["Published two papers at NeurIPS", "Presented at ICML on novel losses"], "researcher"),
        (["Published two papers at NeurIPS", "Deployed the fraud model that 40 shops use"], "mid"),
    ],
)
def test_somebody_from_research_gets_what_translates_it(lines: list[str], persona: str) -> None:
    kit = prepare(_told(FRAUD, *lines))
    assert kit.persona == persona
    tasks = [task.words for phase in plan(kit, AS_OF).phases for task in phase.tasks]
    assert any("what a wrong answer cost" in words for words in tasks) == (persona == "researcher")


@pytest.mark.parametrize(
    ("lines", "answer", "most"),
    [
        (["Won three Kaggle medals", "Completed the Titanic tutorial"], False, 1),
        (["Deployed a fraud model that 40 shops use", "Cut fraud losses by 22%"], True, 4),
    ],
)
def test_a_contest_counts_a_little_and_answers_nothing(lines: list[str], answer: bool, most: int) -> None:
    verdict = _told(FRAUD, *lines).verdict
    applied = next(pillar for pillar in verdict.pillars if pillar.name == "applied work")
    assert verdict.checklist[1].answer == answer
    assert applied.score is not None
    assert 1 <= applied.score <= most


def test_words_that_show_code_are_counted() -> None:
    verdict = _told(
        FRAUD, "Debugged and profiled the scoring service", "Benchmarked three solvers", "Led a team"
    ).verdict
    assert next(pillar.said for pillar in verdict.pillars if pillar.name == "coding").startswith("2 of 3 statements")


@pytest.mark.parametrize(
    ("title", "line", "equivalent"),
    [
        (
            "Machine Learning Engineer",
            "Deployed a churn model in production that the retention team uses every day",
            True,
        ),
        ("Machine Learning Engineer", "Deployed the data model of the shop in production for 40 users", False),
        (
            "Senior Machine Learning Engineer",
            "Deployed a churn model in production that the team uses every day",
            False,
        ),
    ],
)
def test_one_model_in_use_stands_in_for_a_title_below_senior(title: str, line: str, equivalent: bool) -> None:
    posting = f"{title}\n\nRequirements\n- Python\n- Churn prediction\n- A/B testing\n- Models in production\n"
    item = _told(posting, line, title="Software Engineer, Example Parcels").verdict.checklist[0]
    assert item.answer == equivalent
    assert (item.cause == "equivalent") == equivalent
