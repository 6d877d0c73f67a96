"""Nouns beside a number, and what the number then states.

Table: ``files/units.tsv`` with the columns ``unit``, ``class`` (one of ``CLASSES``) and ``forms``: plural, other
spellings and names of the same class, ``|`` between them. A form in lower case is found in any capitals; a form with
capitals only as it is written (``mAP``, which must not find "map").
"""

from __future__ import annotations

from functools import cache

from ats_sim.lexicon.table import rows, split

CLASSES = frozenset(
    {
        "outcome_business",  # what an employer wants more or less of: revenue, churn, errors, falls
        "performance",  # how fast or cheap a system or a process works
        "scale",  # how much real use or responsibility: users, patients, stores, budget
        "offline",  # a model's or a test's score on data
        "count",  # things made: papers, dashboards, reports
        "duration",
        "money",  # names of currencies
        "excluded",  # no achievement: years of experience, GPA, versions, cadence
    }
)


@cache
def _classes() -> dict[str, str]:
    return {form: row["class"] for row in rows("units.tsv") for form in (row["unit"], *split(row["forms"]))}


def unit_class(word_or_phrase: str) -> str | None:
    """The class of a noun or phrase such as "patients" or "days sales outstanding", None where it is no unit."""
    phrase = " ".join(word_or_phrase.split())
    return _classes().get(phrase) or _classes().get(phrase.lower())
