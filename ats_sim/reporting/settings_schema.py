"""docs/schema/settings.json: the JSON Schema of the settings file, in the form of SchemaStore, for editors.

It says what a value may be; whether a rule is there, and whether a table of words can be used, only the program says.
"""

from __future__ import annotations

import inspect
from typing import Any, get_args, get_type_hints

from msgspec import Meta, Struct

from ats_sim.model.settings import Settings
from ats_sim.reporting.encode import pretty
from ats_sim.reporting.settings_page import comments

_TEXTS = {"type": "array", "items": {"type": "string"}}
_TABLES = ("per_file_ignores", "sources")


def render() -> str:
    """The schema as indented JSON. A setting may be written with hyphens or with underscores."""
    schema = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$id": f"{Settings().docs_url}/schema/settings.json",
        "title": "Settings of ats-sim (ats-sim.toml, or [tool.ats-sim] of pyproject.toml)",
        **_object(Settings),
    }
    return pretty(schema) + "\n"


def _object(settings: type) -> dict[str, Any]:
    types, told, defaults = get_type_hints(settings, include_extras=True), comments(settings), settings()
    properties: dict[str, Any] = {}
    for name, type_ in types.items():
        default = getattr(defaults, name)
        if isinstance(default, Struct):
            shape = {"description": inspect.getdoc(type(default)) or "", **_object(type(default))}
        else:
            shape = {"description": told.get(name, ""), **_value(name, type_, default)}
        for written in dict.fromkeys((name.replace("_", "-"), name)):
            properties[written] = shape
    return {"type": "object", "additionalProperties": False, "properties": properties}


def _value(name: str, type_: Any, default: Any) -> dict[str, Any]:
    if name in _TABLES:
        return {"type": "object", "additionalProperties": _TEXTS}
    if isinstance(default, tuple):
        return {**_TEXTS, "default": list(default)}
    if isinstance(default, str):
        choices = get_args(type_)
        return {"enum": list(choices)} | {"default": default} if choices else {"type": "string", "default": default}
    if isinstance(default, bool):
        return {"type": "boolean", "default": default}
    meta = next((mark for mark in get_args(type_) if isinstance(mark, Meta)), Meta(ge=0))
    bounds = {"minimum": meta.ge, "exclusiveMinimum": meta.gt, "maximum": meta.le}
    kind = "integer" if isinstance(default, int) else "number"
    return {"type": kind, **{key: bound for key, bound in bounds.items() if bound is not None}, "default": default}
