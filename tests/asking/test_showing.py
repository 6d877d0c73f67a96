"""What lines show beside results, by the table: each word once, with a number where one is asked for."""

from __future__ import annotations

import pytest

from ats_sim.asking.rounds import cue_lines, results, rounds
from ats_sim.asking.showing import acronyms, scopes, shown
from ats_sim.lexicon.table import rows as table_rows
from ats_sim.lexicon.table import split
from tests.parts import build_sent

HEAD = "[posting-title] Machine Learning Engineer\n[posting] Python\n[entry] Engineer, Nordbane, Mar 2019 - Present\n"


@pytest.mark.parametrize("row", table_rows("shows.tsv"), ids=[row["name"] for row in table_rows("shows.tsv")])
def test_each_word_of_a_row_shows_it(row: dict[str, str]) -> None:
    for word in split(row["words"]):
        text = f"Worked on {word.rstrip('*')} for the planning desk" + (
            " and cut the bill by 40%" if row["number"] else ""
        )
        assert row["name"] in {one.name for one in shown(build_sent(HEAD + text))}, word


def test_words_of_cost_count_beside_a_number_only() -> None:
    assert list(shown(build_sent(HEAD + "Built caching for the planning desk"))) == []


def test_nothing_of_software_is_looked_for_in_other_work() -> None:
    text = "Trained and caching on call with p95 for the wards"
    assert {one.name for one in shown(build_sent(text))} <= {"a price told", "many hats"}


def test_trades_of_statements_are_counted_where_enough_tell() -> None:
    lines = "\n".join(["Dispensed prescriptions at the pharmacy"] * 3 + ["Welded pipes by TIG in the shop"] * 2)
    counted = dict(scopes(build_sent(lines)))
    assert sum(counted.values()) <= 5
    assert scopes(build_sent("Cut the waiting time for triage")) == ()


def test_acronyms_are_named_once() -> None:
    assert acronyms(build_sent("Wrote SOPs for QRX and QRX audits")) == ("SOPs", "QRX")


def test_words_heard_in_a_call_name_the_lines_that_fit() -> None:
    case = build_sent(HEAD + "Deployed a routing model that 310 drivers use\nWrote the guide for new colleagues")
    assert [quote.text for quote in cue_lines(case, "scalable routing for drivers")] == [
        "Deployed a routing model that 310 drivers use"
    ]
    assert cue_lines(case, "payroll") == ()


def test_rounds_are_those_of_the_work_and_results_are_counted() -> None:
    software = build_sent(HEAD + "Deployed a routing model that 310 drivers use")
    names = [one.name for one in rounds(software)]
    assert {"coding", "design"} < set(names)
    assert {"coding", "design"} & {one.name for one in rounds(build_sent("Led a ward of 20 beds"))} == set()
    assert results(software) == (1, 1)
