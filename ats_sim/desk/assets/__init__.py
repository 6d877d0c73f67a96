"""The files of the desk's page, beside those of ``page/assets``, which it uses too."""

from __future__ import annotations

from ats_sim.page.assets import asset as page_asset
from ats_sim.page.assets import assets as page_assets

_HERE = "ats_sim.desk.assets"


def asset(name: str) -> tuple[bytes, str]:
    """The bytes and the type of a file of the desk or of the page. Raises ``KeyError`` for any other name."""
    return page_asset(name, _HERE) if name in page_assets(_HERE) else page_asset(name)
