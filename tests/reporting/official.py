"""The official schemas of the formats of ``lint``, as checks that raise."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
from lxml import etree

_FOLDER = Path(__file__).parents[1] / "official_schemas"


def check(format_: str, text: str) -> None:
    """Raise where a report in a format is not as the official schema of that format has it."""
    if format_ == "junit":
        _junit().assertValid(etree.fromstring(text.encode()))
    elif format_ == "gitlab":
        for entry in json.loads(text):
            _json("gitlab-codeclimate.json").validate(entry)
    elif format_ == "sarif":
        _json("sarif-schema-2.1.0.json").validate(json.loads(text))
    elif format_ == "rdjson":
        _json("reviewdog-DiagnosticResult.json").validate(json.loads(text))
    else:
        raise KeyError(format_)


OFFICIAL = ("sarif", "gitlab", "junit", "rdjson")


@cache
def _json(name: str) -> Any:
    schema = json.loads((_FOLDER / name).read_text(encoding="utf-8"))
    kind = jsonschema.validators.validator_for(schema, default=jsonschema.Draft4Validator)
    return kind(schema)


@cache
def _junit() -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(_FOLDER / "junit-10.xsd"))
