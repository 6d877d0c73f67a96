"""A credential counts only for its holder: laws over every credential of the lexicon."""

import pytest

from ats_sim.lexicon.credentials import credentials
from ats_sim.matching.holding import is_credential, is_held
from ats_sim.model.document import Quote, Span
from ats_sim.model.posting import Requirement
from tests.matching.made import Made, asks

NAMES = sorted({one.name for one in credentials()})
OWN = ("{}", "{}, valid to 2028", "{} (no. 12345)", "Licences: {}")
OTHERS = (
    "Worked under {} supervision on the ward",
    "Managed two colleagues with a {}",
    "Supported the {} holders of the site",
    "Signed off by my senior, Jo Lindqvist ({})",
)


def _held(shape: str, name: str, *, statement: bool) -> bool:
    text = shape.format(name)
    start = text.index(name)
    return is_held(text, start, start + len(name), statement=statement)


@pytest.mark.parametrize("name", NAMES)
def test_every_credential_counts_for_its_holder_only(name: str) -> None:
    assert is_credential(Requirement(name, "required", Quote(name, Span(0, len(name)))))
    assert all(_held(shape, name, statement=False) for shape in OWN)
    assert not any(_held(shape, name, statement=True) for shape in OTHERS)
    assert _held("Renewed my {} in 2024", name, statement=True)
    assert _held("I hold a {}", name, statement=True)


def test_a_skill_is_no_credential() -> None:
    assert not is_credential(Requirement("Python", "required", Quote("Python", Span(0, 6))))


def test_who_holds_a_credential_holds_what_it_implies() -> None:
    implied = [(one.name, name) for one in credentials() for name in one.implies]
    assert implied
    missed = []
    for held, name in implied:
        made = Made().section("certifications")
        made.line(f"{held}, 2024")
        (matched,) = made.against(asks(name)).requirements
        missed += [(held, name)] if not matched.named else []
    assert missed == []
