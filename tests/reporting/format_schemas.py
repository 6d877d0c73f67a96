"""What the formats of ``lint`` may hold, written from their specifications: no field but these, each of its own type.

SARIF 2.1.0 (OASIS, sections 3.13 to 3.58) and GitHub's page "SARIF support for code scanning"; GitLab's page "Code
Quality report format"; reviewdog's ``DiagnosticResult``.
"""

from __future__ import annotations

from typing import Any


def _object(required: str, optional: str = "", **types: Any) -> dict[str, Any]:
    """An object of these fields and no others; those without a type of their own are texts that are not empty."""
    text = {"type": "string", "minLength": 1}
    names = [*required.split(), *optional.split()]
    return {
        "type": "object",
        "additionalProperties": False,
        "required": required.split(),
        "properties": {name: types.get(name, text) for name in names},
    }


def _list(items: dict[str, Any], least: int = 0) -> dict[str, Any]:
    return {"type": "array", "items": items, "minItems": least}


_NUMBER = {"type": "integer", "minimum": 1}
_TEXT = _object("text")
_LEVEL = {"enum": ["none", "note", "warning", "error"]}
_URI = {"type": "string", "pattern": r"^(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-F]{2})+$"}
_ARTIFACT = _object("uri", "uriBaseId", uri={**_URI, "not": {"pattern": "^/"}})
_REGION = _object(
    "startLine startColumn endLine endColumn",
    startLine=_NUMBER,
    startColumn=_NUMBER,
    endLine=_NUMBER,
    endColumn=_NUMBER,
)
_PHYSICAL = _object("artifactLocation", "region", artifactLocation=_ARTIFACT, region=_REGION)
_LOCATION = _object("physicalLocation", physicalLocation=_PHYSICAL)
_RELATED = _object("id message physicalLocation", id=_NUMBER, message=_TEXT, physicalLocation=_PHYSICAL)
_RULE = _object(
    "id name shortDescription fullDescription help helpUri defaultConfiguration properties",
    name={"type": "string", "pattern": "^[A-Z][A-Za-z0-9]+$"},
    shortDescription=_TEXT,
    fullDescription=_TEXT,
    help=_object("text markdown"),
    helpUri={**_URI, "format": "uri"},
    defaultConfiguration=_object("level", level=_LEVEL),
    properties={
        **_object("precision problem.severity tags", tags=_list({"type": "string"})),
        "properties": {
            "precision": {"enum": ["very-high", "high", "medium", "low"]},
            "problem.severity": {"enum": ["error", "warning", "recommendation"]},
            "tags": _list({"type": "string"}),
        },
    },
)
_RESULT = _object(
    "ruleId ruleIndex level message locations partialFingerprints",
    "relatedLocations suppressions baselineState kind",
    ruleIndex={"type": "integer", "minimum": -1},
    level=_LEVEL,
    message=_TEXT,
    locations=_list(_LOCATION, 1),
    partialFingerprints=_object("primaryLocationLineHash"),
    relatedLocations=_list(_RELATED, 1),
    suppressions=_list(_object("kind justification", kind={"enum": ["inSource", "external"]}), 1),
    baselineState={"enum": ["new", "unchanged", "absent"]},
    kind={"enum": ["notApplicable"]},
)
_NOTIFICATION = _object("level message locations", level=_LEVEL, message=_TEXT, locations=_list(_LOCATION, 1))
_INVOCATION = _object(
    "executionSuccessful",
    "toolExecutionNotifications",
    executionSuccessful={"type": "boolean"},
    toolExecutionNotifications=_list(_NOTIFICATION, 1),
)
_DRIVER = _object("name version informationUri rules", rules=_list(_RULE), informationUri={**_URI, "format": "uri"})
_RUN = _object(
    "tool automationDetails originalUriBaseIds columnKind invocations results",
    tool=_object("driver", driver=_DRIVER),
    automationDetails=_object("id"),
    originalUriBaseIds=_object("SRCROOT", SRCROOT=_object("description", description=_TEXT)),
    columnKind={"enum": ["unicodeCodePoints"]},
    invocations=_list(_INVOCATION, 1),
    results=_list(_RESULT),
)
SARIF = {
    **_object("$schema version runs"),
    "properties": {
        "$schema": {"type": "string", "format": "uri"},
        "version": {"enum": ["2.1.0"]},
        "runs": {**_list(_RUN, 1), "maxItems": 1},
    },
}

GITLAB = _list(
    _object(
        "description check_name fingerprint severity location",
        severity={"enum": ["info", "minor", "major", "critical", "blocker"]},
        location=_object("path lines", lines=_object("begin", begin=_NUMBER)),
    )
)

_POSITION = _object("line column", line=_NUMBER, column=_NUMBER)
RDJSON = _object(
    "source diagnostics",
    source=_object("name url"),
    diagnostics=_list(
        _object(
            "message location severity",
            "code",
            location=_object("path", "range", range=_object("start end", start=_POSITION, end=_POSITION)),
            severity={"enum": ["ERROR", "WARNING", "INFO"]},
            code=_object("value", "url"),
        )
    ),
)
