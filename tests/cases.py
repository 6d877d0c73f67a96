"""The made fixtures: what they contain and what is expected of them."""

from __future__ import annotations

import datetime
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from ats_sim import read_posting, read_resume, simulate
from ats_sim.model.simulation import Simulation

FIXTURES = Path(__file__).resolve().parent.parent / "fixtures"
AS_OF = datetime.date(2026, 11, 1)


@dataclass(frozen=True)
class Fixture:
    """One folder of fixtures/resumes."""

    name: str
    resume: Path
    posting: Path
    content: dict[str, Any]
    expect: dict[str, Any]


def fixtures() -> list[Fixture]:
    """All made cases, sorted by name."""
    found = []
    for path in sorted((FIXTURES / "resumes").glob("*/expected.toml")):
        expected = tomllib.loads(path.read_text(encoding="utf-8"))
        made = expected["made"]
        content = tomllib.loads((FIXTURES / "content" / f"{made['content']}.toml").read_text(encoding="utf-8"))
        found.append(
            Fixture(
                path.parent.name, path.parent / made["file"], path.parent / "posting.txt", content, expected["expect"]
            )
        )
    return found


READABLE = [fixture for fixture in fixtures() if "error" not in fixture.expect]


@cache
def simulated(name: str) -> Simulation:
    """The result for one readable fixture, computed once."""
    fixture = next(fixture for fixture in READABLE if fixture.name == name)
    return simulate(read_resume(fixture.resume), read_posting(fixture.posting), as_of=AS_OF)
