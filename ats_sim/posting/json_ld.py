"""Job postings that name their own fields: schema.org JobPosting (JSON-LD, also inside a web page) and the JSON Resume
job schema. They are written out as a plain posting with headings, which is then read like any other.

Sources: schema.org/JobPosting, Google's page on job posting structured data, jsonresume.org/job-description-schema.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.shapes import SIGNS

_SCRIPT = expression(r"<script\b[^<>]{0,500}\bld\+json\b[^<>]{0,500}>", re.IGNORECASE)
_BLOCKS = 50  # scripts of a page that are looked at; ours
_DEPTH = 8  # levels of nesting that are looked into; ours
_SECTIONS = (
    ("responsibilities", "Responsibilities"),
    ("qualifications", "Qualifications"),
    ("skills", "Required skills"),
    ("experienceRequirements", "Required experience"),
    ("educationRequirements", "Required education"),
    ("physicalRequirement", "Requirements"),
    ("sensoryRequirement", "Requirements"),
    ("securityClearanceRequirement", "Requirements"),
    ("eligibilityToWorkRequirement", "Requirements"),
    ("specialCommitments", "Requirements"),
    ("jobBenefits", "Benefits"),
    ("incentiveCompensation", "Benefits"),
)
_CREDENTIALS = (
    ("high school", "High school diploma"),
    ("associate", "Associate degree"),
    ("bachelor", "Bachelor's degree"),
    ("postgraduate", "Master's degree"),
    ("master", "Master's degree"),
    ("doctora", "Doctorate"),
)
_ITEM = expression(r"<li\b[^<>]{0,500}>", re.IGNORECASE)
_APART = expression(r"<h[1-6]\b[^<>]{0,500}>|</(?:ul|ol|p|h[1-6])\s*>", re.IGNORECASE)
_BLOCK = expression(r"</?(?:p|div|br|tr|section|article|ul|ol|dl|dt|dd|table)\b[^<>]{0,500}>", re.IGNORECASE)
_TAG = expression(r"<!--[^<>]{0,2000}-->|</?[a-zA-Z][^<>]{0,2000}>")


class NamedPosting(Struct, frozen=True):
    """A posting that names its own fields, written out: ``text`` begins with ``title``, which may be empty."""

    text: str
    title: str = ""


def read_named(raw: str) -> NamedPosting | None:
    """The posting in a JSON text, or in the JSON-LD of a web page; None if there is none."""
    start = raw.lstrip("\ufeff \t\r\n")[:1]
    for node in [_parsed(raw)] if start in ("{", "[") else _scripts(raw):
        found = _job(node, 0)
        if found is not None:
            return _written(found)
    return None


def _scripts(page: str) -> Iterator[Any]:
    """What the JSON-LD scripts of a web page hold."""
    low = page.lower() if len(page.lower()) == len(page) else page
    for number, match in enumerate(_SCRIPT.finditer(page)):
        end = low.find("</script", match.end())
        if end < 0 or number >= _BLOCKS:
            return
        body = page[match.end() : end].strip().removeprefix("<!--").removesuffix("-->")
        yield _parsed(body) or _parsed(_unescaped(body))


def _unescaped(text: str) -> str:
    import html

    return html.unescape(text)


def _parsed(text: str) -> Any:
    """The value of a JSON text, None if it is none."""
    import json

    try:
        return json.loads(text.lstrip("\ufeff"), strict=False)
    except (ValueError, RecursionError):
        return None


def _job(node: Any, depth: int) -> dict[str, Any] | None:
    """The first job posting in a parsed value, in order."""
    if depth > _DEPTH:
        return None
    if isinstance(node, list):
        return next((found for item in node[:500] if (found := _job(item, depth + 1))), None)
    if not isinstance(node, dict):
        return None
    kinds = node.get("@type")
    if any(str(kind).rpartition("/")[2] == "JobPosting" for kind in (kinds if isinstance(kinds, list) else [kinds])):
        return node
    told = any(node.get(key) for key in ("responsibilities", "qualifications", "skills", "description"))
    if depth == 0 and kinds is None and "basics" not in node and told and isinstance(node.get("title"), str):
        return node
    return next((found for value in node.values() if (found := _job(value, depth + 1))), None)


def _written(node: dict[str, Any]) -> NamedPosting:
    """A posting's fields as plain text: title, description, then each further field under its heading."""
    title = " ".join(_lines(node.get("title") or node.get("name")))[:200]
    description = "\n".join(_lines(node.get("description")))
    known = _bare(description)
    blocks = [title, description]
    for key, heading in _SECTIONS:
        lines = [line for line in _items(node, key) if _bare(line) not in known]
        if lines:
            blocks.append("\n".join([heading, *(f"- {line.removeprefix('- ')}" for line in lines)]))
    return NamedPosting("\n\n".join(block for block in blocks if block), title)


def _bare(text: str) -> str:
    return " ".join(SIGNS.findall(text.lower()))


def _items(node: dict[str, Any], key: str) -> list[str]:
    """The lines of one field; those whose values schema.org types are put into words."""
    value = node.get(key)
    if key == "experienceRequirements" and isinstance(value, dict) and "monthsOfExperience" in value:
        months = value["monthsOfExperience"]
        if isinstance(months, int | float) and 0 < months < 600:
            return [f"At least {round(months / 12, 1):g} years of experience"]
        return []
    if key != "educationRequirements":
        return _lines(value)
    or_else = " or equivalent experience" if node.get("experienceInPlaceOfEducation") is True else ""
    found = []
    for item in value if isinstance(value, list) else [value]:
        category = item.get("credentialCategory") if isinstance(item, dict) else None
        name = next((words for sign, words in _CREDENTIALS if sign in str(category).lower()), None)
        found += [name + or_else] if name else _lines(item)
    return found


def _lines(value: Any, depth: int = 0) -> list[str]:
    """The lines of a value: a text (with or without markup), a list of such, or an object with a name."""
    if isinstance(value, str):
        return [line for part in _unmarked(value).split("\n") if (line := " ".join(part.split())) or part == ""]
    if depth > _DEPTH:
        return []
    if isinstance(value, list):
        return [line for item in value[:500] for line in _lines(item, depth + 1) if line]
    if isinstance(value, dict):
        parts = [value.get(key) for key in ("name", "value", "description", "text", "keywords")]
        return [line for part in parts if part for line in _lines(part, depth + 1) if line]
    return []


def _unmarked(text: str) -> str:
    """The text of a piece of HTML with its list items and paragraphs on lines of their own."""
    if "<" not in text and "&lt;" in text:
        text = _unescaped(text)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "</" in text or "<br" in text.lower():
        text = " ".join(text.split())
    text = _ITEM.sub("\n- ", text)
    text = _APART.sub("\n\n", text)
    text = _TAG.sub("", _BLOCK.sub("\n", text))
    return re.sub(r"\n[ \t]*(?:\n[ \t]*)+", "\n\n", _unescaped(text)).strip()
