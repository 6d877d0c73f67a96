"""JSON Resume against its schema (jsonresume.org, 1.0.0): what fits, and each fault with its path and line."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Any, Final

from ats_sim.lexicon import calendar
from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.patterns import regex
from ats_sim.lexicon.shapes import line_starts

Fault = tuple[str, str]
"""The path of a value ("work.0.startDate") and what is wrong with it."""

_WORK: Final = {"position": "text", "url": "text", "startDate": "date", "endDate": "date", "summary": "text",
                "highlights": "texts", "location": "text", "description": "text"}  # fmt: skip
SCHEMA: Final[Mapping[str, Mapping[str, str]]] = {
    "work": {"name": "text", "company": "text", **_WORK},
    "volunteer": {"organization": "text", **_WORK},
    "education": {"institution": "text", "url": "text", "area": "text", "studyType": "text", "startDate": "date",
                  "endDate": "date", "score": "text", "gpa": "text", "courses": "texts"},
    "awards": {"title": "text", "date": "date", "awarder": "text", "summary": "text"},
    "certificates": {"name": "text", "date": "date", "url": "text", "issuer": "text"},
    "publications": {"name": "text", "publisher": "text", "releaseDate": "date", "url": "text", "summary": "text"},
    "skills": {"name": "text", "level": "text", "keywords": "texts"},
    "languages": {"language": "text", "fluency": "text"},
    "interests": {"name": "text", "keywords": "texts"},
    "references": {"name": "text", "reference": "text"},
    "projects": {"name": "text", "description": "text", "highlights": "texts", "keywords": "texts", "startDate": "date",
                 "endDate": "date", "url": "text", "roles": "texts", "entity": "text", "type": "text",
                 "summary": "text"},
}  # fmt: skip
"""The lists of a resume with the fields of their objects; "company", "gpa", a summary of projects are of older ones."""
_BASICS: Final = {"name": "text", "label": "text", "image": "text", "picture": "text", "email": "email",
                  "phone": "text", "url": "text", "website": "text", "summary": "text", "location": "place",
                  "profiles": "profiles"}  # fmt: skip
_PLACE: Final = dict.fromkeys(("address", "postalCode", "city", "countryCode", "region"), "text")
_PROFILE: Final = dict.fromkeys(("network", "username", "url"), "text")
_FREE: Final = ("meta", "$schema")
_TOKEN: Final = expression(r'[{}\[\],:]|"(?:[^"\\]|\\.)*+"|[^\s{}\[\],:"]++', re.DOTALL)
_MOST: Final = 50  # ours: faults that are told


def checked(resume: Mapping[str, Any]) -> tuple[dict[str, Any], list[Fault]]:
    """The resume without what cannot be believed, and its faults."""
    faults: list[Fault] = []
    found: dict[str, Any] = {}
    for key, value in resume.items():
        if key in _FREE or key.startswith(("x-", "_")) or value is None:
            continue
        if key == "basics":
            found[key] = _object(value, _BASICS, key, faults)
        elif key in SCHEMA:
            found[key] = _objects(value, SCHEMA[key], key, faults)
        else:
            faults.append((key, _unknown(key, (*SCHEMA, "basics"))))
    return found, faults[:_MOST]


def is_present(text: str) -> bool:
    """Whether a date says that something goes on."""
    return text.strip().casefold() in calendar.words("present")


def _unknown(key: str, known: Iterator[str] | tuple[str, ...]) -> str:
    near = get_close_matches(key.lower(), [name.lower() for name in known], 1, 0.75)
    return f'the key "{key[:60]}" is not of the schema and not read' + (f'; is it "{near[0]}"?' if near else "")


def _objects(value: Any, fields: Mapping[str, str], path: str, faults: list[Fault]) -> list[dict[str, Any]]:
    if not isinstance(value, list):
        faults.append((path, "this is no list and not read"))
        return []
    found: list[dict[str, Any]] = []
    for number, item in enumerate(value):
        found.append(_object(item, fields, f"{path}.{number}", faults))
    return found


def _object(value: Any, fields: Mapping[str, str], path: str, faults: list[Fault]) -> dict[str, Any]:
    if not isinstance(value, dict):
        faults.append((path, "this is no object and not read"))
        return {}
    found: dict[str, Any] = {}
    for key, item in value.items():
        if item is None or key.startswith(("x-", "_")):
            continue
        if key not in fields:
            faults.append((f"{path}.{key}", _unknown(key, tuple(fields))))
            continue
        kept = _value(item, fields[key], f"{path}.{key}", faults)
        if kept is not None:
            found[key] = kept
    return found


def _value(value: Any, kind: str, path: str, faults: list[Fault]) -> Any:
    """A value as far as it is to be believed."""
    if kind == "place":
        return _object(value, _PLACE, path, faults)
    if kind == "profiles":
        return _objects(value, _PROFILE, path, faults)
    if kind == "texts":
        return _texts(value, path, faults)
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        faults.append((path, "this is no text and not read"))
        return None
    text = str(value)
    if not isinstance(value, str) and kind != "text":
        faults.append((path, f"{text[:20]} is a number, no text"))
    if kind == "date" and text.strip() and not regex("json-date").fullmatch(text.strip()) and not is_present(text):
        faults.append((path, f'"{text[:40]}" is no date (2021, 2021-03 or 2021-03-15)'))
    if kind == "email" and text.strip() and not regex("json-mail").fullmatch(text.strip()):
        faults.append((path, f'"{text[:60]}" is no e-mail address'))
        return None
    return text


def _texts(value: Any, path: str, faults: list[Fault]) -> list[Any]:
    if isinstance(value, str):
        faults.append((path, "this is one text, no list of texts"))
        return [value]
    if not isinstance(value, list):
        faults.append((path, "this is no list and not read"))
        return []
    for number, item in enumerate(value):
        if isinstance(item, bool) or not isinstance(item, (str, int, float)):
            faults.append((f"{path}.{number}", "this is no text and not read"))
    return value


def lines(text: str) -> dict[str, int]:
    """The path of each value of a valid JSON text with the line in which it begins, counted from 1."""
    starts = line_starts(text)
    found: dict[str, int] = {}
    stack: list[list[Any]] = []  # of each open object or list: its path, its number of items or None, its last key
    key = ""
    expects_key = False
    for token in _TOKEN.finditer(text):
        mark = token[0]
        if mark in "}]":
            stack.pop()
            expects_key = False
        elif mark == ",":
            expects_key = bool(stack) and stack[-1][1] is None
        elif mark == ":":
            expects_key = False
        elif expects_key:
            key = _unquoted(mark)
        else:
            path = _path(stack, key)
            found[path] = bisect_right(starts, token.start())
            if mark in "{[":
                stack.append([path, None if mark == "{" else 0])
                expects_key = mark == "{"
    return found


def _path(stack: list[list[Any]], key: str) -> str:
    if not stack:
        return ""
    above, count = stack[-1]
    if count is None:
        step = key
    else:
        step = str(count)
        stack[-1][1] = count + 1
    return f"{above}.{step}" if above else step


def _unquoted(token: str) -> str:
    return re.sub(r'\\(["\\/])', r"\1", token[1:-1])
