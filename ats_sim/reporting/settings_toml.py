"""``--show-config``: the settings in effect as a settings file, each with where it came from."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass

from ats_sim.model.settings import Settings
from ats_sim.reporting.plain import printable


def render(settings: Settings, origins: Mapping[str, str]) -> str:
    """All settings in the form of ats-sim.toml; ``origins`` names the source of those that were set."""
    values, tables = [], []
    for field in fields(settings):
        part = getattr(settings, field.name)
        if is_dataclass(part):
            rows = [_row(one.name, getattr(part, one.name), origins.get(f"{field.name}.{one.name}"))
                    for one in fields(part)]  # fmt: skip
            tables += ["", f"[{field.name}]", *rows]
        elif field.name == "per_file_ignores":
            origin = origins.get(field.name)
            tables += ["", *(_row(_quoted(glob), names, origin) for glob, names in part)]
            tables.insert(len(tables) - len(part), "[per-file-ignores]")
        else:
            values.append(_row(field.name.replace("_", "-"), part, origins.get(field.name)))
    return "\n".join([*values, *tables]) + "\n"


def _row(key: str, value: object, origin: str | None) -> str:
    return f"{key} = {_shown(value)}" + (f"  # {printable(origin)}" if origin else "")


def _shown(value: object) -> str:
    if isinstance(value, tuple):
        return f"[{', '.join(_quoted(str(item)) for item in value)}]"
    return _quoted(value) if isinstance(value, str) else repr(value)


def _quoted(text: str) -> str:
    """A basic string of TOML, whose escapes are those of JSON; DEL must be escaped too."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
