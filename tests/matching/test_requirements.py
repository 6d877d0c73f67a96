import pytest

from ats_sim.model.matches import Proof, Status
from tests.matching.made import Made, Says, asks, dates


@pytest.mark.parametrize(
    ("wanted", "said", "status"),
    [
        ("Python", "Wrote tools in python for the press room", "literal"),
        ("Python", "Looked after snakes in the reptile house", "missing"),
        ("SQL", "Moved the register to a NoSQL store", "missing"),
        ("C++", "Wrote C code for the valve driver", "missing"),
        ("Kubernetes", "Runs on k8s with two nodes", "alias"),
        ("relational database", "Moved the grader to PostgreSQL", "kind"),
        ("invoice matching", "Matched invoices of forty suppliers by hand", "stemmed"),
        ("wound care", "Wound\u00a0care on two wards", "literal"),
        ("stock rotation", "Rotated the stock of the cold room daily", "stemmed"),
        ("mural planning", "Planned menus. Murals were set by others", "related"),
        ("welding", "Welded frames for bus seats", "stemmed"),
        ("marketing", "Sold bread on three markets", "missing"),
        ("Excel", "Kept the budget in Excel for the parish", "literal"),
        ("Excel", "Excel in all you do", "missing"),
        ("Go", "Let visitors go to the platform", "missing"),
        ("forklift licence", "Kept the books of a bakery", "missing"),
    ],
)
def test_status_of_one_statement(wanted: str, said: str, status: Status) -> None:
    made = Made().section("work").position("Porter", says=[Says(said)])
    (matched,) = made.against(asks(wanted)).requirements
    assert matched.status == status
    assert bool(matched.where) == (status != "missing")


def test_where_says_section_position_statement_and_words() -> None:
    made = (
        Made()
        .section("work")
        .position("Porter")
        .position("Clerk", says=[Says("Typed"), Says("Kept a ledger in PostgreSQL")])
    )
    made.listed("PostgreSQL", "Word")
    (matched,) = made.against(asks("PostgreSQL")).requirements
    statement, listed = matched.where
    assert (statement.section, statement.work, statement.highlight) == ("work", 1, 1)
    assert (listed.section, listed.work, listed.highlight) == ("skills", -1, -1)
    for found in matched.where:
        assert made.text[found.quote.span.start : found.quote.span.end] == found.quote.text == "PostgreSQL"


@pytest.mark.parametrize(
    ("proofs", "expected"),
    [
        (["shipped"], "shipped"),
        (["outcome"], "measured"),
        (["scale"], "measured"),
        (["used"], "used"),
        (["helped"], "used"),
        (["no statement"], "claimed"),
        (["used", "shipped"], "shipped"),
        ([], "claimed"),
    ],
)
def test_proof_is_that_of_the_best_place(proofs: list[str], expected: Proof) -> None:
    says = [Says(f"Number {index}: price list in Python", proof) for index, proof in enumerate(proofs)]
    made = Made().section("work").position("Clerk", says=says).listed("Python", "Excel")
    assert made.against(asks("Python")).requirements[0].proof == expected


def test_nothing_found_proves_nothing() -> None:
    (matched,) = Made().against(asks("Python")).requirements
    assert (matched.status, matched.proof, matched.months, matched.last_used) == ("missing", "none", None, None)


def test_months_are_the_union_of_positions_that_show_it() -> None:
    made = Made().section("work")
    made.position("Clerk", dates("2024-01", "now"), says=[Says("Price list in Python")])
    made.position("Porter", dates("2022-01", "2023-12"), says=[Says("Carried boxes")])
    made.position("Aide", dates("2021", "2021"), says=[Says("Ledger in Python")])
    (matched,) = made.against(asks("Python")).requirements
    assert matched.months == 30 + 12  # January 2024 to June 2026, and the whole of 2021
    assert matched.last_used == "present"


def test_a_name_a_school_an_employer_and_an_address_prove_nothing() -> None:
    made = Made("Ruby Kafka").section("work").position("Clerk", employer="Oracle House").studied("MSc", "Python School")
    made.line("ruby@docker.example.com github.com/kubernetes-fan")
    posting = asks("Ruby", "Kafka", "Oracle", "Python", "Docker", "Kubernetes")
    assert {matched.status for matched in made.against(posting).requirements} == {"missing"}


def test_a_list_over_two_lines_is_read_as_one() -> None:
    made = Made().section("skills")
    made.line("Ledgers, Word, machine")
    made.line("learning, Python")
    assert made.against(asks("machine learning")).requirements[0].status == "literal"


@pytest.mark.parametrize("said", ["Ran A/B tests on three pages", "A/B tested three pages"])
def test_a_form_of_the_same_words_is_stemmed(said: str) -> None:
    made = Made().section("work").position("Analyst", says=[Says(said)])
    (matched,) = made.against(asks("A/B testing")).requirements
    assert matched.status == "stemmed"
