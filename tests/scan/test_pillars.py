"""Five pillars are counts of what the page shows: a strong resume counts more on its pillar than a weak one."""

from __future__ import annotations

import pytest

from ats_sim.model.verdict import Pillar
from tests.written import resume_text, simulate_text

ML = "Machine Learning Engineer\n\nRequirements\n- Python\n- SQL\n- Models in production\n"
BACKEND = "Backend Engineer\n\nRequirements\n- Python\n- SQL\n- REST APIs\n"
NURSE = "Staff Nurse, Intensive Care\n\nRequirements\n- Wound care\n- Triage\n"
LONG = "January 2020 - present"


def pillars(
    *statements: str, title: str = "Machine Learning Engineer", posting: str = ML, extra: str = ""
) -> dict[str, Pillar]:
    written = resume_text((f"{title}, Nordbane", LONG, list(statements)), extra=extra)
    return {pillar.name: pillar for pillar in simulate_text(written, posting).verdict.pillars}


PAIRS = [
    ("coding", "Completed the Titanic tutorial with pandas",
     "Implemented logistic regression from scratch and debugged it"),
    ("applied work", "Won two medals in online contests with Python",
     "Deployed a Python churn model that 30 agents use daily; losses fell by 12%"),
    ("system design", "Trained a CNN in Python with 95% accuracy",
     "Cleaned the raw data, built features, trained, deployed and monitored the model in production, retrained weekly"),
    ("communication", "Applied matrix factorization embeddings with stochastic gradient optimisation",
     "Explained to the sales team in plain words which customers are likely to leave"),
    ("collaboration", "Built a churn model in Python",
     "Built a churn model with the product team and two data engineers"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "weak", "strong"), PAIRS, ids=[pair[0] for pair in PAIRS])
def test_the_strong_one_of_a_pair_counts_more(name: str, weak: str, strong: str) -> None:
    less, more = pillars(weak)[name].score, pillars(strong)[name].score
    assert less is not None
    assert more is not None
    assert less < more


def test_scores_are_counts_up_to_four() -> None:
    coded = [f"Implemented and benchmarked the {place} parser in Python" for place in ("north", "south", "east")]
    assert pillars(*coded)["coding"].score == 3
    assert pillars(*coded, *(f"Refactored the {name} loader" for name in ("old", "new", "shared")))["coding"].score == 4
    assert [quote.text for quote in pillars(*coded)["coding"].evidence] == coded[:2]


def test_coursework_counts_as_one_at_most() -> None:
    contests = [f"Ranked {place}th of 900 teams in a Kaggle contest with Python" for place in (11, 12, 13)]
    assert pillars(*contests, title="Waiter")["applied work"].score == 1


def test_only_talks_tell_of_communication_and_collaboration() -> None:
    proxies = {name for name, pillar in pillars("Wrote a guide").items() if pillar.proxy}
    assert proxies == {"communication", "collaboration"}


def test_code_and_systems_are_not_asked_of_a_nurse() -> None:
    found = pillars("Cut triage waiting time by 30% with a second desk", title="Staff Nurse", posting=NURSE)
    assert {name for name, pillar in found.items() if pillar.score is None} == {"coding", "system design"}
    assert found["applied work"].score == 2


def test_other_software_is_asked_for_design_and_not_for_training() -> None:
    found = pillars(
        "Redesigned the order API; p99 latency fell from 900 ms to 120 ms", title="Backend Engineer", posting=BACKEND
    )
    assert found["system design"].score == 1
    assert "training" not in found["system design"].said


def test_pillars_decide_nothing() -> None:
    plain = "Deployed a Python churn model that 30 agents use daily; losses fell by 12%"
    one = simulate_text(resume_text(("Machine Learning Engineer, Nordbane", LONG, [plain])), ML).verdict
    two = simulate_text(
        resume_text(("Machine Learning Engineer, Nordbane", LONG, [f"{plain}, with the sales team"])), ML
    ).verdict
    assert one.pillars != two.pillars
    assert one.disposition == two.disposition


def test_no_statement_is_no_number_for_communication() -> None:
    assert pillars()["communication"].score is None


def test_a_course_never_outranks_a_model_trained_at_work() -> None:
    course = "## Projects\n\n- Predicted survival on the Titanic dataset with Python\n"
    worked = pillars("Trained a fraud model in Python on the books of two years", extra=course)["applied work"]
    taught = pillars("Served guests", title="Waiter", extra=course)["applied work"]
    assert worked.score is not None
    assert taught.score is not None
    assert worked.score >= taught.score
    assert "work of this kind" in worked.said
    assert "Titanic" not in " ".join(quote.text for quote in worked.evidence)


def test_practices_that_keep_models_in_order_count_as_design() -> None:
    kept = pillars("Built a feature store and a model registry", "Set up experiment tracking and rollbacks")
    assert kept["system design"].score == 4
    assert "kept in order by" in kept["system design"].said
