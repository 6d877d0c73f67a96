"""How groups fare, by figures worked out by hand."""

from __future__ import annotations

import pytest

from ats_sim.bulk.audit import audited, read_groups
from ats_sim.errors import ConfigError
from ats_sim.model.screening import Failure, Screening


def _row(path: str, score: float) -> Screening:
    return Screening(path, disposition="advance", filtered="pass", understood_score=score, answers=(True,) * 3)


ROWS = [_row(f"pool/{n}.pdf", float(n)) for n in range(1, 11)] + [Screening("pool/x.pdf", Failure("empty", ""))]
CSV = "file,sex,origin\n" + "".join(f"{n}.pdf,{'f' if n % 2 else 'm'},{'a' if n < 9 else 'b'}\n" for n in range(1, 10))
SELECTED = {"pool/2.pdf", "pool/4.pdf", "pool/5.pdf", "pool/7.pdf", "pool/9.pdf"}


def test_rates_and_ratios() -> None:
    audit = audited(ROWS, read_groups(CSV.encode(), "groups.csv"), SELECTED, "five")
    sex = {rate.group: rate for rate in audit.rates if rate.category == "sex"}
    # f: 1 3 5 7 9, three selected; m: 2 4 6 8, two selected; the median of 1..10 is 5.5: f has 7 and 9, m has 6 and 8
    assert (sex["f"].size, sex["f"].selected, sex["f"].selection_rate, sex["f"].impact_ratio) == (5, 3, 0.6, 1.0)
    assert (sex["m"].size, sex["m"].selected) == (4, 2)
    assert sex["m"].impact_ratio == pytest.approx(0.5 / 0.6)
    assert (sex["f"].scoring_rate, sex["m"].scoring_rate) == (0.4, 0.5)
    assert sex["f"].scoring_ratio == pytest.approx(0.8)
    assert not sex["f"].flagged
    assert not sex["m"].flagged
    assert dict(audit.unknown) == {"sex": 1, "origin": 1, "sex x origin": 1}
    assert audit.read == 10


def test_intersections_and_the_flag() -> None:
    audit = audited(ROWS, read_groups(CSV.encode(), "groups.csv"), SELECTED, "five")
    both = {rate.group: rate for rate in audit.rates if rate.category == "sex x origin"}
    assert {group: rate.size for group, rate in both.items()} == {"f x a": 4, "f x b": 1, "m x a": 4}
    assert both["m x a"].impact_ratio == 0.5
    assert both["m x a"].flagged


def test_nobody_selected_divides_by_nothing() -> None:
    audit = audited(ROWS, read_groups(b"file,group\n1.pdf,a\n99.pdf,b\n", "groups.csv"), (), "none")
    assert [rate.impact_ratio for rate in audit.rates] == [None]
    assert audit.absent == 1


def test_small_groups_are_marked() -> None:
    rows = [_row(f"{n}", 1.0) for n in range(100)]
    table = "file,group\n" + "".join(f"{n},{'one' if n == 0 else 'rest'}\n" for n in range(100))
    audit = audited(rows, read_groups(table.encode(), "groups.csv"), {"1"}, "one")
    assert {rate.group: rate.small for rate in audit.rates} == {"one": True, "rest": False}


@pytest.mark.parametrize(
    "table",
    [b"", b"name,group\n", b"file\n1.pdf\n", b"file,a,a\n", b"file,a\n1.pdf\n", b"file,a\n1,x\n1,y\n", b"\xff\xfe\0f"],
)
def test_a_table_that_is_none_is_refused(table: bytes) -> None:
    with pytest.raises(ConfigError, match=r"groups\.csv") as caught:
        read_groups(table, "groups.csv")
    assert "\n" not in caught.value.message
