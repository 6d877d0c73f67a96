"""One server and one browser for the tests of a file."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.browser.chromium import Page, browser, server
from tests.cases import AS_OF


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
