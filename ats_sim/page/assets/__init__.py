"""The files of the page, which are served as they are, from a server or a folder."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib import resources
from pathlib import PurePath

TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
}


@cache
def assets(package: str = "ats_sim.page.assets") -> tuple[str, ...]:
    """The names of all files of a package that a browser may ask for."""
    return tuple(sorted(one.name for one in resources.files(package).iterdir() if PurePath(one.name).suffix in TYPES))


@cache
def asset(name: str, package: str = "ats_sim.page.assets") -> tuple[bytes, str]:
    """The bytes and the type of a file. Raises ``KeyError`` for any other name."""
    if name not in assets(package):
        raise KeyError(name)
    return (resources.files(package) / name).read_bytes(), TYPES[PurePath(name).suffix]


@cache
def style_hashes() -> tuple[str, ...]:
    """What a content policy must allow so that a report, shown inside the page, keeps its own styles."""
    templates = resources.files("ats_sim.reporting") / "templates"
    style = (templates / "check.css").read_text(encoding="utf-8")
    return (f"'sha256-{base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()}'",)
