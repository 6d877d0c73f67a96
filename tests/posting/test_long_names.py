"""Long names of bodies and laws, which small words join."""

from __future__ import annotations

import pytest

from ats_sim.posting import read_posting

LONG = (
    "Health and Care Professions Council",
    "Nursing and Midwifery Council",
    "Royal Institution of Chartered Surveyors",
    "Chartered Institute of Personnel and Development",
    "Control of Substances Hazardous to Health Regulations",
    "Health and Safety at Work Act",
    "International Traffic in Arms Regulations",
    "Guild of Kiln and Oven Inspectors Board",
)


@pytest.mark.parametrize("name", LONG)
@pytest.mark.parametrize(
    "frame",
    ["Registration with the {}", "Knowledge of the {}", "{} (KLN) registration", "You must be registered with the {}."],
)
def test_a_long_name_is_never_cut(name: str, frame: str) -> None:
    found = read_posting(f"Kiln Hand\n\nRequirements\n• {frame.format(name)}\n• Good communication skills\n")
    terms = {term.text for demand in found.demands for term in demand.terms}
    own = set(name.split())
    assert any(name in term for term in terms), terms
    assert not any(set(term.split()) < own for term in terms), terms
