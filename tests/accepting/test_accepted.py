"""What comments and baselines accept, of findings made by hand."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from ats_sim.accepting import baseline
from ats_sim.accepting.accepted import accept
from ats_sim.accepting.fingerprints import fingerprinted, without_repeats
from ats_sim.errors import ConfigError
from ats_sim.model.document import Location, Quote, Span
from ats_sim.model.finding import Finding
from ats_sim.model.linted import Linted, Reported, SourcePlace, repository_path

CODES = {"HLT001": "tool-only", "HLT011": "duty-opening", "SKL001": "skill-only-listed"}


def _codes(name: str) -> frozenset[str]:
    return frozenset(code for code, rule in CODES.items() if name.upper() in (code, code[:3]) or name == rule)


def _found(code: str, line: int, quote: str = "Used SQL", path: str = "cv.tex", end: int = 0) -> Reported:
    finding = Finding(code, CODES[code], "warning", "m", "h", Quote(quote, Span(0, 1)), Location(1, line))
    return Reported(finding, SourcePlace(path, line, 1, end or line, 9, 100.0), f"{quote} for the team")


def _file(*found: Reported, path: str = "cv.pdf") -> Linted:
    return Linted(path, "pdf", 1, found)


def _accept(text: str, *found: Reported, ran: frozenset[str] = frozenset(CODES)) -> list[tuple[str, str, str]]:
    """Each finding as code, by what it is accepted, and message if it is about a comment."""
    (file,) = accept([_file(*found)], {"cv.pdf": {"cv.tex": text}}, _codes, lambda _: ran, lambda _: "advice")
    return [
        (one.finding.code, one.accepted, one.finding.message if one.finding.code.startswith("LNT") else "")
        for one in file.reported
    ]


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("a\nb % ats-sim: ignore[HLT011]", "comment"),
        ("a\nb % ats-sim: ignore[duty-opening]", "comment"),
        ("a\nb % ats-sim: ignore[HLT]", "comment"),
        ("a\nb % ats-sim: ignore", "comment"),
        ("% ats-sim: ignore-next-line[HLT011]\nb", "comment"),
        ("a\nb\n\n% ats-sim: ignore-file[HLT011]", "comment"),
    ],
)
def test_a_comment_accepts(text: str, by: str) -> None:
    assert _accept(text, _found("HLT011", 2)) == [("HLT011", by, "")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a % ats-sim: ignore[HLT011]\nb", ("LNT001", "", '"ats-sim: ignore" HLT011 accepts nothing')),
        ("a\nb % ats-sim: ignore[SKL001]", ("LNT001", "", '"ats-sim: ignore" SKL001 accepts nothing')),
        ("a\nb\n% ats-sim: ignore-next-line\nc", ("LNT001", "", '"ats-sim: ignore-next-line" accepts nothing')),
        ("a\nb % ats-sim: ignore[HTL011]", ("LNT002", "", 'no rule is called "HTL011"; advice')),
    ],
)
def test_a_comment_that_accepts_nothing_is_told(text: str, told: tuple[str, str, str]) -> None:
    assert _accept(text, _found("HLT011", 2)) == [("HLT011", "", ""), told]


def test_each_name_of_a_comment_is_told_by_itself() -> None:
    assert _accept("b % ats-sim: ignore[HLT011, SKL001]", _found("HLT011", 1)) == [
        ("HLT011", "comment", ""),
        ("LNT001", "", '"ats-sim: ignore" SKL001 accepts nothing'),
    ]


def test_a_comment_about_a_rule_that_did_not_run_is_left_alone() -> None:
    assert _accept("b % ats-sim: ignore[SKL001]", ran=frozenset({"HLT011"})) == []


def test_a_statement_over_several_lines_is_accepted_from_each_of_them() -> None:
    for line in (1, 2, 3):
        text = "\n".join(f"x{' % ats-sim: ignore' if at == line else ''}" for at in (1, 2, 3))
        assert _accept(text, _found("HLT011", 1, end=3)) == [("HLT011", "comment", "")]


def test_a_comment_in_a_source_of_two_documents_is_needed_if_one_needs_it() -> None:
    texts = {path: {"cv.tex": "b % ats-sim: ignore[HLT011]"} for path in ("a.pdf", "b.pdf")}
    files = [_file(path="a.pdf"), _file(_found("HLT011", 1), path="b.pdf")]
    done = accept(files, texts, _codes, lambda _: frozenset(CODES), str)
    assert [[(one.finding.code, one.accepted) for one in file.reported] for file in done] == [
        [],
        [("HLT011", "comment")],
    ]
    unused = accept([_file(path="a.pdf"), _file(path="b.pdf")], texts, _codes, lambda _: frozenset(CODES), str)
    assert [len(file.reported) for file in unused] == [1, 0]


def test_what_has_no_place_is_accepted_for_the_whole_file_only() -> None:
    nowhere = replace(_found("SKL001", 1), source=None)
    assert _accept("b % ats-sim: ignore-file[SKL001]", nowhere) == [("SKL001", "comment", "")]
    assert _accept("b % ats-sim: ignore[SKL001]", nowhere)[0] == ("SKL001", "", "")


@given(st.lists(st.tuples(st.sampled_from(sorted(CODES)), st.sampled_from(["a", "b"]), st.integers(1, 9)), max_size=12))
def test_no_two_fingerprints_are_alike_and_lines_change_none(made: list[tuple[str, str, int]]) -> None:
    found = [_found(code, line, quote) for code, quote, line in made]
    place = SourcePlace("cv.tex", 77, 3, 78, 4, 80.0)
    moved = [replace(one, source=place, finding=replace(one.finding, location=Location(2, 77))) for one in found]
    files = fingerprinted([_file(*found), _file(*found, path="b.pdf")], "")
    marks = [one.fingerprint for file in files for one in file.reported]
    assert len(set(marks)) == len(marks)
    assert all(len(mark) == 32 for mark in marks)
    (again,) = fingerprinted([_file(*moved)], "")
    assert [one.fingerprint for one in again.reported] == marks[: len(made)]


def test_fingerprints_are_those_of_the_repository_wherever_one_stands() -> None:
    marks = [
        fingerprinted([_file(_found("HLT011", 1, path=path))], prefix)[0].reported[0].fingerprint
        for path, prefix in (("out/cv.pdf", ""), ("./out/cv.pdf", ""), ("cv.pdf", "out"), ("../out/cv.pdf", "src"))
    ]
    assert len(set(marks)) == 1
    assert repository_path("..\\out\\cv.pdf", "src") == "out/cv.pdf"


def _baselined(before: list[Linted], after: list[Linted]) -> tuple[list[tuple[str, str]], list[str]]:
    """What of a run is accepted by the baseline of another, and the quotes of its stale entries."""
    entries = baseline.entries(fingerprinted(before, ""), (), ("cv.tex",), "")
    marked, stale = baseline.apply(fingerprinted(after, ""), entries, ("cv.tex",), "")
    states = [(one.finding.quote.text, one.accepted) for file in marked for one in file.reported]
    return states, [entry.quote for entry in stale]


A, B, C = (_found("HLT011", line, quote) for line, quote in ((1, "Used A"), (2, "Used B"), (3, "Used C")))


@pytest.mark.parametrize(
    ("before", "after", "states", "stale"),
    [
        ((A, B), (A, B), [("Used A", "baseline"), ("Used B", "baseline")], []),
        ((A,), (A, B), [("Used A", "baseline"), ("Used B", "")], []),
        ((A, B), (B,), [("Used B", "baseline")], ["Used A"]),
        ((), (A,), [("Used A", "")], []),
        ((A,), (A, A), [("Used A", "baseline"), ("Used A", "")], []),
        ((A, C), (replace(A, statement="Used A, again"), C), [("Used A", "baseline"), ("Used C", "baseline")], []),
        (
            (A,),
            (replace(A, statement="a new statement"), A),
            [("Used A", ""), ("Used A", "baseline")],
            [],
        ),
        ((A,), (replace(A, accepted="comment"),), [("Used A", "comment")], []),
    ],
)
def test_a_baseline_accepts_what_was_there(
    before: tuple[Reported, ...],
    after: tuple[Reported, ...],
    states: list[tuple[str, str]],
    stale: list[str],
) -> None:
    assert _baselined([_file(*before)], [_file(*after)]) == (states, stale)


def test_files_that_were_not_judged_keep_their_entries(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("b.tex").write_text("x", encoding="utf-8")
    gone = replace(_found("HLT011", 3, "Used C", "gone.tex"))
    both = fingerprinted([_file(A), _file(_found("HLT011", 2, "Used B", "b.tex")), _file(gone)], "")
    before = baseline.entries(both, (), (), "")
    assert [entry.path for entry in before] == ["b.tex", "cv.tex", "gone.tex"]
    after = baseline.entries(fingerprinted([_file(B)], ""), before, ("cv.pdf", "cv.tex"), "")
    assert [(entry.path, entry.quote) for entry in after] == [("b.tex", "Used B"), ("cv.tex", "Used B")]
    _, stale = baseline.apply(fingerprinted([_file(A)], ""), before, ("cv.pdf", "cv.tex"), "")
    assert [entry.path for entry in stale] == ["gone.tex"]


def test_a_baseline_is_read_as_it_was_written(tmp_path: Path) -> None:
    entries = baseline.entries(fingerprinted([_file(A, B, C)], ""), (), (), "")
    path = tmp_path / "b.json"
    path.write_text(baseline.rendered(entries), encoding="utf-8")
    assert list(baseline.read(path)) == entries
    assert baseline.rendered(entries).count("\n") > 3 * 4
    path.write_text("[]", encoding="utf-8")
    assert baseline.read(path) == ()


@pytest.mark.parametrize("text", ["", "{", "{}", '[{"path": 1}]', "[" * 5000, '[{"path": "a"}]'])
def test_a_broken_baseline_is_one_line_that_says_what_to_do(tmp_path: Path, text: str) -> None:
    path = tmp_path / "b.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError, match=r"b\.json: this is no baseline of lint: .*delete it and write it with"):
        baseline.read(path)


def test_a_missing_baseline_says_how_to_write_it(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"cannot be read .*; write it with --write-baseline"):
        baseline.read(tmp_path / "no.json")


def test_what_a_document_and_its_source_both_say_is_told_once() -> None:
    nowhere = replace(A, source=None)
    files = [_file(A, B, nowhere), _file(A, C, nowhere, path="b.pdf"), _file(A, path="cv.tex")]
    kept = [[one.finding.quote.text for one in file.reported] for file in without_repeats(files)]
    assert kept == [["Used A", "Used B", "Used A"], ["Used C", "Used A"], []]
