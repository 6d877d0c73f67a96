"""YAML resumes: each value with its line, and what is no resume told as such."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from ats_sim.errors import ReadingError
from ats_sim.model.document import Document
from ats_sim.model.settings import Limits, Reading
from ats_sim.pipeline import outline_resume
from ats_sim.reading import read

RENDERCV = """\
cv:
  name: Ana Roe
  location: Porto
  email: ana.roe@example.com
  phone: "+1 555 010 0199"
  website: https://roe.example.com
  social_networks:
    - network: LinkedIn
      username: anaroe
  sections:
    summary:
      - Nurse with **nine** years on wards.
      - Trains [others](https://x.example).
    experience:
      - company: Lakeside Clinic
        position: Staff Nurse
        start_date: 2019-03
        end_date: present
        highlights:
          - Moved 12,000 patient files
          - >
            Kept the stock of the ward
            without a loss
    Volunteer Work:
      - company: Soup Kitchen
        position: Cook
        start_date: 2017-01
        end_date: 2018-02
    education:
      - institution: Riverside University
        area: Nursing
        degree: BSc
        end_date: 2014
    skills:
      - label: Ward
        details: Triage, Wound care
    languages:
      - label: English
        details: fluent
    certifications:
      - bullet: Advanced life support
    papers:
      - title: On wards
        authors: [A. Roe]
        journal: Ward Letters
        date: 2020-05
design:
  theme: classic
"""
_ALIASES = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{new}: &{new} [{','.join([f'*{old}'] * 7)}]\n" for old, new in zip("abcdef", "bcdefg", strict=True)
)


def _read(text: str, name: str = "cv.yaml") -> Document:
    return read(text.encode(), name, Limits(), Reading())


def test_rendercv_is_read_by_its_fields() -> None:
    resume = outline_resume(_read(RENDERCV))
    basics = resume.basics
    assert basics.name
    assert basics.email
    assert (basics.name.text, basics.email.text) == ("Ana Roe", "ana.roe@example.com")
    (work,) = resume.work
    assert work.name
    assert work.position
    assert (work.name.text, work.position.text) == ("Lakeside Clinic", "Staff Nurse")
    assert work.dates
    assert work.dates.start
    assert [highlight.text for highlight in resume.highlights if highlight.section == "work"] == [
        "Moved 12,000 patient files",
        "Kept the stock of the ward without a loss",
    ]
    assert [one.name.text for one in resume.volunteer if one.name] == ["Soup Kitchen"]
    (study,) = resume.education
    assert study.institution
    assert study.institution.text == "Riverside University"
    assert [skill.text for group in resume.skills for skill in group.keywords] == ["Triage", "Wound care"]


def test_each_field_knows_its_line() -> None:
    document = _read(RENDERCV)
    lines = RENDERCV.split("\n")
    for words, row in (
        ("Staff Nurse", "position: Staff Nurse"),
        ("Moved 12,000 patient files", "Moved 12,000"),
        ("Kept the stock", "Kept the stock"),
        ("Triage", "label: Ward"),
        ("Riverside University", "institution"),
    ):
        line = next(one for one in document.lines if words in document.line_text(one))
        assert row in lines[line.source - 1]


def test_markup_of_rendercv_is_no_text() -> None:
    assert "Nurse with nine years on wards. Trains others." in _read(RENDERCV).text


def test_json_resume_may_be_written_as_yaml() -> None:
    rows = ("basics:", "  name: Ana Roe", "work:", "- name: Clinic", "  position: Nurse", "  startDate: 2019-03")
    text = "\n".join((*rows, "  highlights:", "  - Moved files"))
    resume = outline_resume(_read(text, "resume.yml"))
    assert [highlight.text for highlight in resume.highlights] == ["Moved files"]
    assert resume.work[0].dates


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("services:\n  web:\n    image: x\n", "no-resume"),
        ("cv: 3\n", "no-resume"),
        ("- a\n- b\n", "no-resume"),
        ("basics: text\n", "no-resume"),
        ("# nothing\n", "no-resume"),
        ("a: [b\n", "yaml"),
        ("a: &x [*x]\n", "yaml"),
        ("{" * 5000, "yaml"),
        ("--- a\n--- b\n", "yaml"),
        (_ALIASES, "yaml"),
        ("!!python/object/apply:os.system ['true']\n", "no-resume"),
    ],
)
def test_what_is_no_resume_is_one_line(text: str, kind: str) -> None:
    with pytest.raises(ReadingError) as told:
        _read(text)
    assert told.value.kind == kind
    assert "\n" not in told.value.message


_KEYS = ["name", "cv", "sections", "experience", "company", "highlights", "details", "label", "basics", "work"]
_VALUES = st.recursive(
    st.none() | st.text(max_size=20) | st.integers(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(_KEYS), inner, max_size=4),
    max_leaves=20,
)


@given(_VALUES)
def test_any_values_are_read_or_refused(value: object) -> None:
    for sections in (value, {"experience": value}):
        _tried(yaml.safe_dump({"cv": {"name": "Ana", "sections": sections}}))
    _tried(yaml.safe_dump(value))


def _tried(text: str) -> None:
    try:
        document = _read(text)
    except ReadingError:
        return
    outline_resume(document)
