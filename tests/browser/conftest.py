"""One server and one browser for the tests of a file."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from tests.browser.chromium import Page, browser, server
from tests.cases import AS_OF


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave the tests of this folder out where that was asked for by name, and never silently."""
    if os.environ.get("ATS_SIM_NO_BROWSER") == "1":
        for item in items:
            if "tests/browser/" in item.nodeid:
                item.add_marker(pytest.mark.skip(reason="ATS_SIM_NO_BROWSER=1"))


@pytest.fixture(scope="session")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """One browser for all tests."""
    with browser(tmp_path_factory.mktemp("browser")) as made:
        yield made


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """The candidate's page."""
    with server("--as-of", AS_OF.isoformat()) as (url, _):
        yield url
