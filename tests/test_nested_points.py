"""A bullet with short points below it is one statement, with long ones it is a title over statements of their own."""

from __future__ import annotations

from pathlib import Path

import pytest

from ats_sim.pipeline import read_resume

HEAD = "# Ana Roe\n\nana.roe@example.com\n\n## Experience\n\n### Ward Nurse, Lakeside Clinic\nMar 2019 - Present\n\n"
SHORT = ("Built a rota in Excel", ["Used by 14 wards every week", "Taken over by the north site"])
LONG = ("Moved the clinic to new rooms", [" ".join(["Packed and carried every box of the old ward"] * 3)] * 2)


def markdown(parent: str, points: list[str]) -> str:
    return HEAD + f"- {parent}\n" + "".join(f"  - {point}\n" for point in points) + "- Kept the keys of two wards\n"


def html(parent: str, points: list[str]) -> str:
    inner = "".join(f"<li>{point}</li>" for point in points)
    listed = f"<ul><li>{parent}<ul>{inner}</ul></li><li>Kept the keys of two wards</li></ul>"
    head = "<h1>Ana Roe</h1><p>ana.roe@example.com</p><h2>Experience</h2><h3>Ward Nurse, Lakeside Clinic</h3>"
    return f"<html><body>{head}<p>Mar 2019 - Present</p>{listed}</body></html>"


@pytest.mark.parametrize(("suffix", "write"), [("md", markdown), ("html", html)])
def test_short_points_belong_to_their_bullet(tmp_path: Path, suffix: str, write) -> None:
    path = tmp_path / f"resume.{suffix}"
    path.write_text(write(*SHORT), encoding="utf-8")
    resume = read_resume(path)
    said = [proof.highlight.text for proof in resume.evidence]
    assert said == [" - ".join([SHORT[0], *SHORT[1]]), "Kept the keys of two wards"]
    assert resume.evidence[0].grade == "evidenced"
    first = resume.evidence[0].highlight
    assert resume.document.text[first.span().start : first.span().end].startswith(SHORT[0])


@pytest.mark.parametrize(("suffix", "write"), [("md", markdown), ("html", html)])
def test_long_points_are_statements_of_their_own(tmp_path: Path, suffix: str, write) -> None:
    path = tmp_path / f"resume.{suffix}"
    path.write_text(write(*LONG), encoding="utf-8")
    said = [proof.highlight.text for proof in read_resume(path).evidence]
    assert said == [LONG[0], *LONG[1], "Kept the keys of two wards"]
