"""A kit as one HTML file that needs nothing else: no script, no network, and a policy that forbids both."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from ats_sim.reporting.kit import Kit
from ats_sim.reporting.plain import printable

if TYPE_CHECKING:
    from jinja2 import Template


def render(kit: Kit) -> str:
    """The kit as a page."""
    style = _file("kit.css")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return _template().render(kit=kit, style=style, digest=digest) + "\n"


@cache
def _file(name: str) -> str:
    return (resources.files("ats_sim.reporting") / "templates" / name).read_text(encoding="utf-8")


@cache
def _template() -> Template:
    from jinja2 import DictLoader, Environment, StrictUndefined

    environment = Environment(
        loader=DictLoader({"kit.html": _file("kit.html")}),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=lambda value: printable(value) if type(value) is str else value,
    )
    return environment.get_template("kit.html")
