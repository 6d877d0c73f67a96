"""A screened pool as one HTML file: sortable, without network, without anything of a resume taken as markup."""

from __future__ import annotations

from importlib import resources

from jinja2 import Environment, StrictUndefined

from ats_sim.model.screening import Pool
from ats_sim.reporting.plain import printable
from ats_sim.reporting.screen_summary import REVIEW, lines


def render(pool: Pool) -> str:
    """The page."""
    text = resources.files("ats_sim.reporting").joinpath("templates", "screen.html").read_text(encoding="utf-8")
    page = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    page.filters["printable"] = printable
    page.filters["figure"] = lambda value: "" if value is None else f"{value:g}"
    return page.from_string(text).render(pool=pool, summary="\n".join(lines(pool)), review=REVIEW)
