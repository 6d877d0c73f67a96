"""YAML resumes: RenderCV (docs.rendercv.com, ``cv`` with ``sections``), and JSON Resume written as YAML.

Every value is text and knows its line: the nodes of the file are read, nothing is made of them (no tags, no numbers, no
dates). RenderCV's entries are told apart by their keys, as RenderCV itself does, and read as those of JSON Resume.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

import yaml
from msgspec import Struct, field

from ats_sim.errors import ReadingError
from ats_sim.lexicon.headings import heading
from ats_sim.lexicon.patterns import regex
from ats_sim.model.document import Document, Loss
from ats_sim.model.settings import Limits
from ats_sim.reading.assemble import assemble
from ats_sim.reading.json_resume import SECTIONS, numbered, rows_of
from ats_sim.reading.json_schema import checked
from ats_sim.reading.text import check_length, decode

_NODES: Final = 50_000  # ours: a file that means more (by aliases of aliases) is no resume
_LISTED: Final = ("highlights", "courses", "keywords")
_FIELDS: Final[Mapping[str, Mapping[str, str]]] = {
    "work": {"company": "name", "organization": "name", "position": "position"},
    "volunteer": {"company": "organization", "organization": "organization", "position": "position"},
    "education": {"institution": "institution", "area": "area", "degree": "studyType", "gpa": "score"},
    "projects": {"name": "name"},
    "publications": {"title": "name", "journal": "publisher", "date": "releaseDate"},
    "awards": {"name": "title", "title": "title", "bullet": "title"},
    "certificates": {"name": "name", "title": "name", "bullet": "name"},
    "languages": {"name": "language", "label": "language", "details": "fluency", "bullet": "language"},
}
_COMMON: Final = {
    "start_date": "startDate",
    "end_date": "endDate",
    "date": "startDate",
    "location": "location",
    "summary": "summary",
    "highlights": "highlights",
}
_KINDS: Final = {"certifications": "certificates"}


class _Text(str):
    """A scalar of the file with its line."""

    __slots__ = ("line",)

    line: int


class _Made(Struct):
    """A resume in the shape of JSON Resume, and the line of each of its fields by its path; ``is_sound`` where it was
    made here."""

    resume: dict[str, Any] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    is_sound: bool = False

    def entry(self, key: str) -> tuple[dict[str, Any], str]:
        """A new entry of a section, and its path."""
        entries = self.resume.setdefault(key, [])
        entries.append({})
        return entries[-1], f"{key}.{len(entries) - 1}"

    def put(self, into: dict[str, Any], path: str, name: str, value: Any) -> None:
        """A field with its line: a text, or a list of texts."""
        if isinstance(value, _Text) and value.strip() and name not in _LISTED:
            into[name] = _plain(value)
            self.lines[f"{path}.{name}"] = value.line
        elif isinstance(value, list) and name in _LISTED:
            texts = [item for item in value if isinstance(item, _Text) and item.strip()]
            into[name] = [_plain(item) for item in texts]
            self.lines |= {f"{path}.{name}.{number}": item.line for number, item in enumerate(texts)}


def read_yaml_resume(data: bytes, name: str, limits: Limits) -> Document:
    """Read a YAML resume. Raises ReadingError: "yaml" for what is no YAML, "no-resume" for YAML of another kind."""
    check_length(data, name, limits)
    try:
        node = yaml.compose(decode(data), Loader=yaml.SafeLoader)
        whole = _value(node, [0]) if node else None
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        reason = getattr(error, "problem", None) or "nested too deeply, or too much of it"
        where = f", line {mark.line + 1}" if mark else ""
        raise ReadingError("yaml", f"{name}: this is no valid YAML{where}: {reason}; correct it.") from error
    made = _made(whole if isinstance(whole, dict) else {})
    if made is None:
        message = (
            f"{name}: this YAML is no resume: it is neither RenderCV's (cv, sections) nor JSON Resume; see the docs."
        )
        raise ReadingError("no-resume", message)
    sound, faults = (made.resume, []) if made.is_sound else checked(made.resume)
    losses = [Loss("schema", f"{path}: {what}", line=made.lines.get(path, 0)) for path, what in faults]
    rows = (numbered(row, made.lines) for row in rows_of(sound))
    return assemble(name, "yaml", rows, limits, size=len(data), losses=losses)


def _value(node: yaml.Node, count: list[int]) -> Any:
    """A node as texts, lists and dictionaries. Raises ValueError where aliases make it too much."""
    count[0] += 1
    if count[0] > _NODES:
        raise ValueError
    if isinstance(node, yaml.ScalarNode):
        text = _Text("" if node.style is None and node.value in ("null", "~", "Null", "NULL") else node.value)
        text.line = node.start_mark.line + 1 + (node.style in ("|", ">"))
        return text
    if isinstance(node, yaml.SequenceNode):
        return [_value(item, count) for item in node.value]
    return {str(_value(key, count)): _value(value, count) for key, value in node.value}


def _made(whole: dict[str, Any]) -> _Made | None:
    """What a file holds in the shape of JSON Resume, None where it is no resume."""
    cv = whole.get("cv")
    if isinstance(cv, dict) and (isinstance(cv.get("sections"), dict) or cv.get("name")):
        return _from_rendercv(cv)
    if any(whole.get(key) for key in ("basics", *(key for key, _ in SECTIONS))) and isinstance(
        whole.get("basics", {}), dict
    ):
        made = _Made()
        made.resume = {key: _bare(value, key, made.lines) for key, value in whole.items()}
        return made
    return None


def _bare(value: Any, path: str, lines: dict[str, int]) -> Any:
    """Values as JSON would have them, with the line of each text noted."""
    if isinstance(value, dict):
        return {key: _bare(item, f"{path}.{key}", lines) for key, item in value.items()}
    if isinstance(value, list):
        return [_bare(item, f"{path}.{number}", lines) for number, item in enumerate(value)]
    lines[path] = value.line
    return str(value) or None


def _from_rendercv(cv: dict[str, Any]) -> _Made:
    made = _Made(is_sound=True)
    basics: dict[str, Any] = {}
    for name, known in (("name", "name"), ("label", "label"), ("headline", "label"), ("email", "email"),
                        ("phone", "phone"), ("website", "url")):  # fmt: skip
        made.put(basics, "basics", known, cv.get(name))
    if isinstance(cv.get("location"), _Text):
        basics["location"] = {"city": str(cv["location"])}
        made.lines["basics.location"] = cv["location"].line
    networks = cv.get("social_networks")
    profiles: list[dict[str, Any]] = []
    for profile in networks if isinstance(networks, list) else []:
        if isinstance(profile, dict):
            profiles.append({})
            for name in ("network", "username"):
                made.put(profiles[-1], f"basics.profiles.{len(profiles) - 1}", name, profile.get(name))
    made.resume["basics"] = basics | ({"profiles": profiles} if profiles else {})
    sections = cv.get("sections")
    for title, entries in sections.items() if isinstance(sections, dict) else ():
        for entry in entries if isinstance(entries, list) else []:
            _add(made, title, entry)
    return made


def _add(made: _Made, title: str, entry: Any) -> None:
    """One entry of a section, by its keys and the heading over it."""
    found = heading(title.replace("_", " "))
    kind = _KINDS.get(found.kind, found.kind) if found else ""
    if isinstance(entry, _Text):
        if kind == "summary":
            basics = made.resume["basics"]
            basics["summary"] = " ".join(filter(None, (basics.get("summary"), _plain(entry))))
            made.lines.setdefault("basics.summary", entry.line)
            return
        entry = {"bullet": entry}
    if not isinstance(entry, dict):
        return
    key = _kind_of(entry, str(kind))
    into, path = made.entry(key)
    if key == "skills":
        made.put(into, path, "name", entry.get("label") or entry.get("name"))
        made.put(into, path, "keywords", _parts(entry.get("details") or entry.get("bullet")))
        return
    names = {**_COMMON, "bullet": "name", **_FIELDS[key]}
    for name, known in names.items():
        value = entry.get(name)
        if known == "endDate" and isinstance(value, _Text) and value.strip().lower() == "present":
            continue
        if known not in into:
            made.put(into, path, known, value)


def _kind_of(entry: Mapping[str, Any], kind: str) -> str:
    """The section of JSON Resume that an entry of RenderCV belongs to."""
    if entry.get("institution"):
        return "education"
    if entry.get("company") or entry.get("position"):
        return "volunteer" if kind == "volunteer" else "work"
    if entry.get("authors") or entry.get("journal"):
        return "publications"
    if kind == "languages":
        return kind
    if kind == "skills" or (entry.get("label") and entry.get("details")):
        return "skills"
    return kind if kind in _FIELDS and kind not in ("work", "volunteer", "education") else "projects"


def _parts(value: Any) -> list[_Text]:
    """The items of a text, parted at its commas."""
    if not isinstance(value, _Text):
        return []
    return list(_split(value))


def _split(value: _Text) -> Iterator[_Text]:
    for part in regex("yaml-items").split(value):
        text = _Text(part.strip().rstrip("."))
        text.line = value.line
        yield text


def _plain(text: str) -> str:
    """A text of RenderCV without its Markdown."""
    return regex("yaml-strong").sub(r"\1", regex("yaml-link").sub(r"\1", text))
