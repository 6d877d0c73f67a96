"""The cases of the tables."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ats_sim.model.case import Case
from tests.parts import build


@pytest.fixture(scope="session")
def build_case() -> Callable[[str], Case]:
    """``build`` for the tests of this folder."""
    return build
