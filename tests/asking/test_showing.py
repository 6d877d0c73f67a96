"""What lines show beside results, by the table: each word once, with a number where one is asked for."""

from __future__ import annotations

import pytest

from ats_sim.asking.showing import acronyms, scopes, shown
from ats_sim.lexicon.table import rows, split
from tests.parts import build_sent

HEAD = "[posting-title] Machine Learning Engineer\n[posting] Python\n[entry] Engineer, Nordbane, Mar 2019 - Present\n"


@pytest.mark.parametrize("row", rows("shows.tsv"), ids=[row["name"] for row in rows("shows.tsv")])
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
