"""The resume part of ``view`` is JSON Resume: the fields, types and date forms of its schema (version 1.3.1)."""

from __future__ import annotations

from typing import Any

import jsonschema
import pytest

from ats_sim.reporting.json_resume import resume_json
from tests.cases import READABLE, Fixture, simulated

TEXT = {"type": "string"}
TEXTS = {"type": "array", "items": TEXT}
DATE = {"type": "string", "pattern": r"^([12][0-9]{3}-[01][0-9]-[0-3][0-9]|[12][0-9]{3}-[01][0-9]|[12][0-9]{3})$"}


def _list(*texts: str, lists: tuple[str, ...] = (), dates: tuple[str, ...] = (), also: tuple[str, ...] = ()) -> Any:
    properties: dict[str, Any] = dict.fromkeys(texts, TEXT) | dict.fromkeys(lists, TEXTS)
    properties |= dict.fromkeys(dates, DATE) | {name: {} for name in also}
    return {"type": "array", "items": {"type": "object", "properties": properties, "additionalProperties": False}}


RANGE = ("startDate", "endDate")
OURS = ("current",)  # a present position, which the standard says by leaving endDate out
SCHEMA = {
    "type": "object",
    "additionalProperties": False,
    "properties": {
        "basics": {
            "type": "object",
            "additionalProperties": False,
            "properties": {
                **dict.fromkeys(("name", "label", "image", "email", "phone", "url", "summary"), TEXT),
                "location": {
                    "type": "object",
                    "additionalProperties": False,
                    "properties": dict.fromkeys(("address", "postalCode", "city", "countryCode", "region"), TEXT),
                },
                "profiles": _list("network", "username", "url"),
            },
        },
        "work": _list(
            "name", "location", "description", "position", "url", "summary", lists=("highlights",), dates=RANGE,
            also=OURS,
        ),
        "volunteer": _list(
            "organization", "position", "url", "summary", lists=("highlights",), dates=RANGE, also=(*OURS, "location")
        ),
        "education": _list(
            "institution", "url", "area", "studyType", "score", lists=("courses",), dates=RANGE, also=OURS
        ),
        "awards": _list("title", "awarder", "summary", dates=("date",)),
        "certificates": _list("name", "issuer", "url", dates=("date",)),
        "publications": _list("name", "publisher", "url", "summary", dates=("releaseDate",)),
        "skills": _list("name", "level", lists=("keywords",)),
        "languages": _list("language", "fluency"),
        "interests": _list("name", lists=("keywords",)),
        "references": _list("name", "reference"),
        "projects": _list(
            "name", "description", "url", "entity", "type", lists=("highlights", "keywords", "roles"), dates=RANGE,
            also=OURS,
        ),
        "meta": {"type": "object"},
    },
}  # fmt: skip


@pytest.mark.parametrize("fixture", READABLE, ids=lambda fixture: fixture.name)
def test_every_made_resume_is_json_resume(fixture: Fixture) -> None:
    record = resume_json(simulated(fixture.name).case.resume)
    jsonschema.Draft7Validator(SCHEMA).validate(record)
    assert record["basics"]["name"] == fixture.content["name"]


def test_the_schema_can_refuse() -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft7Validator(SCHEMA).validate({"work": [{"startDate": "March 2022"}]})
