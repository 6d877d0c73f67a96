"""``--show-config``: the settings in effect as a settings file, each with where it came from."""

from __future__ import annotations

import json
from collections.abc import Mapping

from msgspec import Struct

from ats_sim.model.settings import Settings
from ats_sim.reporting.plain import printable


def render(settings: Settings, origins: Mapping[str, str]) -> str:
    """All settings in the form of ats-sim.toml; ``origins`` names the source of those that were set."""
    values, tables = [], []
    for name in settings.__struct_fields__:
        part = getattr(settings, name)
        if isinstance(part, Struct):
            rows = [_row(one, getattr(part, one), origins.get(f"{name}.{one}")) for one in part.__struct_fields__]
            tables += ["", f"[{name}]", *rows]
        elif name in ("per_file_ignores", "sources"):
            origin = origins.get(name)
            tables += ["", f"[{name.replace('_', '-')}]"]
            tables += [_row(_quoted(glob), names, origin) for glob, names in part]
        else:
            values.append(_row(name.replace("_", "-"), part, origins.get(name)))
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
