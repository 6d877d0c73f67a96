"""What was asked of the product, shown end to end: a resume and a posting in, the answer out (docs/requirements.md)."""

from __future__ import annotations

import pytest

from ats_sim.evidence import grade_text
from ats_sim.hints import hint_for
from ats_sim.model.evidence import MetricKind
from ats_sim.model.settings import Scan, Settings
from ats_sim.model.simulation import Simulation
from ats_sim.model.verdict import Verdict
from ats_sim.pipeline import parse_resume, read_posting, simulate
from ats_sim.reading import read
from tests.written import AS_OF, resume_text, simulate_text

ML = """Machine Learning Engineer

Requirements
- 3+ years of experience
- Python and SQL
- Docker
- Models in production

Nice to have
- Kafka
"""
SENIOR = ML.replace("Machine Learning Engineer\n", "Senior Machine Learning Engineer\n", 1).replace("3+", "5+")
JUNIOR = """Junior Machine Learning Engineer

Requirements
- 0-2 years of experience
- Python
- scikit-learn or PyTorch
"""
ENGINEER, SINCE = "Machine Learning Engineer, Nordbane", "January 2020 - present"
FORECAST = (
    "Deployed a Python delay forecast as a Docker service that 40 dispatchers use each day; missed slots fell by 22%"
)
FASTER = "Cut training time from 6 hours to 50 minutes with incremental SQL features"
SHIPPED = [FORECAST, FASTER]
KAGGLE = "## Projects\n\n### Kaggle\n\n- Trained a sentiment model in Python for a Kaggle contest with 91% accuracy\n"


def _run(*statements: str, posting: str = ML, title: str = ENGINEER, when: str = SINCE, **more: str) -> Simulation:
    return simulate_text(resume_text((title, when, list(statements)), **more), posting)


def _codes(result: Simulation, text: str) -> set[str]:
    """The rules that speak about one statement."""
    proof = next(proof for proof in result.case.evidence if proof.highlight.text == text)
    return {finding.code for finding in result.findings if finding.quote.span.overlaps(proof.highlight.span())}


# Statements


def test_one_tool_is_weak_alone_and_strong_with_what_came_of_it() -> None:
    weak, strong = "Used TensorFlow to build models", "Built a TensorFlow model that cut cancellations by 12%"
    result = _run(weak, strong)
    assert "HLT001" in _codes(result, weak)
    assert not _codes(result, strong) & {"HLT001", "HLT005"}


def test_a_line_about_tools_is_asked_what_came_of_it_whether_it_shipped_and_for_whom() -> None:
    hint = hint_for(grade_text("Used TensorFlow to build models"))
    assert hint
    assert [question.split(":")[0].rstrip("?") for question in hint.missing] == [
        "What was the result",
        "Did it ship",
        "Did it matter to someone",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Built and deployed a fraud detection system on AWS",  # real use, no number
        "Reduced inference latency by 30%",  # a number; no tool, no word of use
        "Served the model through an API, checked drift weekly and retrained it each quarter",  # kept running
    ],
)
def test_a_result_or_real_use_is_enough(text: str) -> None:
    assert grade_text(text).grade == "evidenced"
    assert hint_for(grade_text(text)) is None


def test_worked_on_is_forgiven_where_the_number_is_said() -> None:
    said, unsaid = "Worked on model latency and cut it by 40%", "Worked on machine learning models"
    result = _run(said, unsaid)
    assert grade_text(said).grade == "evidenced"
    assert "HLT002" not in _codes(result, said)
    assert "HLT004" in _codes(result, unsaid)


def test_a_helper_gets_no_credit_for_the_deployment() -> None:
    evidence = grade_text("I helped deploy the model")
    assert evidence.deployment
    assert evidence.minimized
    assert evidence.grade == "vague"


def test_a_test_score_is_no_result_and_a_change_of_it_is_one() -> None:
    assert grade_text("Trained a CNN with 95% accuracy").metric == "offline"
    assert grade_text("Cut the error of churn forecasts by 15%").metric == "outcome"
    result = _run("Trained a Python CNN with 95% accuracy", "Trained a forest with 85% accuracy")
    assert "offline_metrics_only" in result.verdict.flags
    assert not result.verdict.checklist[1].answer


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Saved $1.2M a year in refunds", "outcome"),
        ("Brought response time down by 30%", "outcome"),
        ("Serves 10k users per day", "scale"),
        ("Rebuilt the search in under six weeks", "outcome"),
        ("Has 5 years of machine learning experience", None),
        ("Sent weekly and quarterly reports", None),
    ],
)
def test_kinds_of_numbers(text: str, kind: MetricKind | None) -> None:
    assert grade_text(text).metric == kind


def test_fashionable_names_without_a_result_are_a_list_of_tools() -> None:
    names = ["Fine-tuned Llama and diffusion models", "Used transformers for text", "Explored LangChain and GANs"]
    result = _run(*names)
    assert {proof.grade for proof in result.case.evidence} <= {"tool_only", "vague"}
    assert "tool_only" in result.verdict.flags
    assert result.verdict.disposition != "advance"


def test_the_page_is_told_how_many_statements_show_a_result() -> None:
    impact = _run(*SHIPPED, "Used pandas for data preparation").verdict.checklist[1]
    assert impact.answer
    assert impact.reason.startswith("at least 2 of 3 statements show a result or real use")


def test_the_strongest_statement_comes_first_among_the_strengths() -> None:
    use, both = "Deployed the SQL feature store on Docker", FORECAST
    strengths = _run(use, both).verdict.strengths
    assert [point.sentence for point in strengths[:2]] == [
        "a result with a number, in use",
        "work that is in use; with a number, if there is one, it says how much: <how many> or <X%>",
    ]
    assert strengths[0].quote
    assert strengths[0].quote.text == both


def test_what_is_only_listed_finds_and_proves_nothing() -> None:
    result = _run("Wrote monthly reports for the board", skills="Python, SQL, Docker, Models in production")
    assert result.matches.literal_score
    assert result.matches.proven_score == 0
    assert {"POS003"} <= {finding.code for finding in result.findings}


# Filter


def test_a_doctorate_is_neither_asked_for_nor_a_stand_in_for_work() -> None:
    with_one = _run(*SHIPPED, education="PhD Statistics, Testland University, 2015")
    without = _run(*SHIPPED, education="BSc Statistics, Testland University, 2015")
    assert with_one.verdict.disposition == without.verdict.disposition == "advance"
    assert with_one.matches.understood_score == without.matches.understood_score
    papers = "## Publications\n\n- A bound on trees, Journal of Testland, 2016\n- On forests, Testland Letters, 2018\n"
    theory = _run("Proved bounds on trees", title="Postdoctoral Researcher, Testland University",
                  education="PhD Statistics, Testland University, 2015", extra=papers)  # fmt: skip
    assert theory.verdict.disposition != "advance"
    assert "too_academic" in theory.verdict.flags


def test_a_degree_counts_only_where_the_posting_asks_for_one() -> None:
    criteria = {item.name: item.answer for item in _run(*SHIPPED).matches.criteria}
    assert criteria["education"] == "unknown"
    asked = _run(*SHIPPED, posting=ML.replace("- Docker\n", "- Docker\n- Master's degree in statistics\n"))
    assert {item.name: item.answer for item in asked.matches.criteria}["education"] == "fail"


def test_equivalent_work_stands_in_for_a_title() -> None:
    result = _run(*SHIPPED, title="Timetable Planner, Nordbane")
    title = result.verdict.checklist[0]
    assert title.answer
    assert title.reason.startswith("equivalent experience")
    assert title.evidence


def test_other_words_are_understood_and_named() -> None:
    posting = "Machine Learning Engineer\n\nRequirements\n- Recommendation systems\n- Kubernetes\n- Python\n"
    result = _run(
        "Built a recommender engine in Python on k8s that raised orders by 8%", posting=posting, skills="Python"
    )
    assert result.matches.literal_score is not None
    assert result.matches.understood_score is not None
    assert result.matches.literal_score < result.matches.understood_score
    assert "near_miss_wording" in result.verdict.flags
    assert "POS002" in {finding.code for finding in result.findings}
    assert [hint.kind for hint in result.hints if hint.kind == "wording"]


def test_the_share_of_required_things_that_a_skim_passes_is_said() -> None:
    early = _run(*SHIPPED).verdict.visibility
    assert early.required is not None
    assert early.required > 0.5
    filler = ["Kept the list of spare parts for the northern depots in good order from season to season"] * 60
    late = _run(*filler, "Wrote notes in Rust", skills="Excel").verdict.visibility
    assert late.required == 0
    assert late.metric is None


# Verdict


def test_clutter_without_an_outcome_ends_the_scan_whatever_the_keywords() -> None:
    block = " ".join(
        ["Python and SQL and Docker work on models in production planning and machine learning engineering"] * 8
    )
    result = _run(block, block + " too")
    assert "cluttered" in result.verdict.flags
    assert result.verdict.disposition == "reject"
    assert result.verdict.seconds <= 10


def test_a_senior_opening_meets_nothing_shipped() -> None:
    idle = ["Trained a gradient-boosted model in Python", "Wrote SQL queries for features", "Designed a Docker image"]
    result = _run(
        *idle, posting=SENIOR, title="Senior Machine Learning Engineer, Nordbane", when="January 2015 - present"
    )
    assert result.verdict.disposition == "reject"


def test_a_senior_who_led_what_many_use_advances() -> None:
    led = "Led five engineers who deployed a Python and Docker recommendation engine for 1M users; orders rose 9%"
    result = _run(
        led, FASTER, posting=SENIOR, title="Senior Machine Learning Engineer, Nordbane", when="2015 - present"
    )
    assert result.verdict.disposition == "advance"
    assert result.verdict.level in ("senior", "lead")


def test_a_project_is_enough_for_a_junior_opening_only() -> None:
    project = "## Projects\n\n### Bikes\n\n- Trained a PyTorch model in Python on street photos\n"
    graduate = resume_text(
        ("Machine Learning Intern, Elvekraft", "June 2026 - present", ["Wrote Python"]), extra=project
    )
    assert simulate_text(graduate, JUNIOR).verdict.checklist[1].answer
    assert not simulate_text(graduate, ML).verdict.checklist[1].answer


def test_an_internship_counts_for_a_graduate() -> None:
    intern = _run("Wrote Python tests of models", title="Machine Learning Intern, Elvekraft", when="2026 - present",
                  posting=JUNIOR)  # fmt: skip
    assert intern.verdict.checklist[1].answer
    assert intern.verdict.disposition != "reject"
    waiter = _run("Served guests", title="Waiter, Café Fjord", when="2026 - present", posting=JUNIOR)
    assert not waiter.verdict.checklist[1].answer


def test_a_graduate_with_a_contest_is_asked_for_use() -> None:
    result = simulate_text(resume_text(extra=KAGGLE), ML)
    assert "too_academic" in result.verdict.flags
    assert result.verdict.disposition != "advance"


def test_a_switcher_with_one_shipped_model_is_no_reject_and_without_is_no_advance() -> None:
    years = "January 2016 - present"
    other = ["Cut the build time of the booking site from 40 to 9 minutes", "Wrote its SQL reports"]
    with_model = _run(FORECAST, *other, title="Software Engineer, Nordbane", when=years)
    without = _run(*other, title="Software Engineer, Nordbane", when=years)
    assert "career_switcher" in with_model.verdict.flags
    assert with_model.verdict.disposition != "reject"
    assert with_model.verdict.checklist[1].answer
    assert without.verdict.disposition != "advance"


def test_papers_are_misaligned_with_an_engineering_opening_and_not_with_research() -> None:
    papers = ["Published a paper on bounds for Python models at a conference", "Wrote a thesis on learning algorithms"]
    posting = "Research Scientist, Machine Learning\n\nRequirements\n- Publications in machine learning\n- Python\n"
    title = "Research Scientist, Testland Institute"
    engineering, research = _run(*papers, title=title), _run(*papers, title=title, posting=posting)
    assert {"too_academic", "other_lane"} <= set(engineering.verdict.flags)
    assert engineering.verdict.disposition != "advance"
    assert "too_academic" not in research.verdict.flags


def _through(lens: str, *statements: str, label: str = "") -> Verdict:
    settings = Settings(scan=Scan(lens=lens))
    text = resume_text((ENGINEER, SINCE, list(statements)), label=label)
    document = read(text.encode(), "resume.md", settings.limits, settings.reading)
    return simulate(parse_resume(document), read_posting(ML), as_of=AS_OF, settings=settings).verdict


def test_a_lens_asks_for_code_written_by_hand() -> None:
    by_hand = "Implemented the delay forecast from scratch and profiled it"
    assert "lens_coding" in _through("google", *SHIPPED).flags
    assert "lens_coding" not in _through("google", *SHIPPED, by_hand).flags
    assert "lens_coding" not in _through("", *SHIPPED).flags


def test_a_lens_forgives_a_broad_headline() -> None:
    label = "Data Scientist / ML Engineer / Full-Stack Developer / Product Manager"
    assert _through("", *SHIPPED, label=label).disposition == "borderline"
    assert _through("startup", *SHIPPED, label=label).disposition == "advance"


def test_a_borderline_resume_brings_its_question_and_its_risk() -> None:
    label = "Data Scientist / ML Engineer / Full-Stack Developer / Product Manager"
    verdict = _run(*SHIPPED, label=label).verdict
    assert verdict.disposition == "borderline"
    assert verdict.question == "Which of these jobs do you want, and what have you done in it most recently?"
    assert any(point.quote and point.quote.text == label for point in verdict.risks)


def test_every_verdict_has_strengths_risks_and_what_it_cannot_know() -> None:
    verdict = _run(*SHIPPED).verdict
    assert verdict.note
    assert verdict.strengths
    assert any(
        "Kafka" in point.sentence for point in _run("Wrote notes", posting=ML.replace("SQL", "Kafka")).verdict.risks
    )
    assert "whether the numbers and claims are true" in verdict.unknown


def test_few_of_the_postings_own_words_are_told_as_near_misses_and_not_of_the_page() -> None:
    posting = "Machine Learning Engineer\n\nRequirements\n- Kubernetes\n- PostgreSQL\n- JavaScript\n- Python\n"
    verdict = _run("Ran k8s and postgres for 40 sites; JS pages load 30% faster", posting=posting, skills="k8s").verdict
    assert verdict.checklist[2].answer
    assert "near_miss_wording" in verdict.flags
