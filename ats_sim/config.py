"""Settings from a file: ``[tool.ats-sim]`` of pyproject.toml, or ats-sim.toml. Whatever it cannot mean is an error."""

from __future__ import annotations

import math
import os
from collections.abc import Iterable, Iterator, Mapping
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any, get_type_hints

from msgspec import Struct, field
from msgspec.structs import replace

from ats_sim.errors import ConfigError
from ats_sim.model.settings import OwnTable, Settings

OWN_FILE = "ats-sim.toml"
_OWN_TABLE = 5_000_000  # characters of a table of the user's own; ours


class Configuration(Struct, frozen=True):
    """Settings, and where those that were set come from.

    ``folder`` is the one that globs are relative to; ``origins`` maps a setting ("scan.budget_seconds") to the file or
    the option that set it last.
    """

    settings: Settings
    folder: Path
    origins: Mapping[str, str] = field(default_factory=dict)

    def changed(self, values: Mapping[str, object], origin: str) -> Configuration:
        """The same with other values, in the shape of a settings file. Raises ``ConfigError``."""
        origins = dict(self.origins)
        settings: Settings = _changed(self.settings, values, "", (origin, self.folder), origins)
        return replace(self, settings=settings, origins=origins)

    def excluded(self, path: Path) -> bool:
        """Whether a file found in a folder is to be passed over."""
        return any(self._fits(path, glob) for glob in self.settings.exclude)

    def ignored(self, path: Path) -> tuple[str, ...]:
        """The rules to be left out for one file, by code, name or family."""
        here = (names for glob, names in self.settings.per_file_ignores if self._fits(path, glob))
        return (*self.settings.ignore, *(name for names in here for name in names))

    def sources(self, path: Path) -> tuple[str, ...]:
        """The globs of what a document is made from, those of the first of the settings that fits it."""
        return next((globs for glob, globs in self.settings.sources if self._fits(path, glob)), ())

    def _fits(self, path: Path, glob: str) -> bool:
        """Whether a glob fits a file's name or its path from the settings' folder; "*" goes across folders."""
        whole = Path(os.path.abspath(path))
        inside = whole.relative_to(self.folder) if whole.is_relative_to(self.folder) else whole
        return fnmatchcase(path.name, glob) or fnmatchcase(inside.as_posix(), glob)


def load(start: Path | None = None, *, file: Path | None = None, isolated: bool = False) -> Configuration:
    """The settings for a run: of ``file``, else of the file found from ``start``, else from the working folder.

    ``isolated`` looks for no file. Raises ``ConfigError`` that names the file and the setting.
    """
    if file and isolated:
        raise ConfigError("config", "--config and --isolated contradict each other; leave one out")
    here = Path.cwd()
    if isolated:
        return Configuration(Settings(), here)
    found = file or (_found(start) if start else None) or _found(here)
    if not found:
        return Configuration(Settings(), here)
    table = _table(found)
    if table is None:
        raise ConfigError("config", f"{found}: it has no table [tool.ats-sim]; add it or name another file")
    whole = Path(os.path.abspath(found))
    shown = str(whole.relative_to(here)) if whole.is_relative_to(here) else str(found)
    return Configuration(Settings(), whole.parent).changed(table, shown)


def _found(start: Path) -> Path | None:
    """The nearest settings file in the folder of ``start`` or above it."""
    first = Path(os.path.abspath(start))
    for folder in (first, *first.parents):
        for path in (folder / OWN_FILE, folder / "pyproject.toml"):
            if path.is_file() and (path.name == OWN_FILE or _table(path) is not None):
                return path
    return None


def _table(path: Path) -> Mapping[str, object] | None:
    """The settings of a file as its TOML has them, None for a pyproject.toml that is not about us."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise ConfigError("config", f"{path}: cannot be read ({error.strerror}); check the path") from error
    except UnicodeDecodeError as error:
        raise ConfigError("config", f"{path}: this is not UTF-8; save it as UTF-8") from error
    project = path.name == "pyproject.toml"
    if project and "ats-sim" not in text:
        return None  # whatever is wrong in it is not ours to say

    import tomllib

    try:
        whole = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        reason = "nested too deeply" if isinstance(error, RecursionError) else str(error)
        raise ConfigError("config", f"{path}: this is no valid TOML: {reason}") from error
    if not project:
        if "tool" in whole:
            raise ConfigError("config", f"{path}: write the settings without [tool.ats-sim], as in [scan]")
        return whole
    tool = whole.get("tool")
    table = tool.get("ats-sim") if isinstance(tool, dict) else None
    if table is not None and not isinstance(table, dict):
        raise ConfigError("config", f"{path}: tool.ats-sim must be a table")
    return table


def _changed(
    values: Any, table: Mapping[str, object], prefix: str, source: tuple[str, Path], origins: dict[str, str]
) -> Any:
    """Settings with the values of a TOML table; notes in ``origins`` where each comes from.

    ``source`` is the file or option, and the folder that files named in it are relative to.
    """
    origin, folder = source
    types = get_type_hints(type(values), include_extras=True)
    new: dict[str, object] = {}
    for key, value in table.items():
        name = key.replace("-", "_")
        if name not in types:
            raise ConfigError("config", f"{origin}: unknown setting {prefix}{key}{_advice(key, prefix, types)}")
        if name in new:
            raise ConfigError("config", f"{origin}: {prefix}{key} is set twice")
        if isinstance(getattr(values, name), Struct):
            if not isinstance(value, dict):
                raise ConfigError("config", f"{origin}: {prefix}{key} must be a table, as in [{prefix}{key}]")
            new[name] = _changed(getattr(values, name), value, f"{prefix}{name}.", source, origins)
            continue
        new[name] = _value(value, types[name], f"{origin}: {prefix}{key}", name, folder)
        origins[prefix + name] = origin
    return replace(values, **new)


def _value(value: object, type_: Any, where: str, name: str, folder: Path) -> object:
    """One value as its setting's type. Raises ``ConfigError`` for another type and for one out of range."""
    import msgspec

    table = dict[str, tuple[str, ...]]
    shapes: dict[str, Any] = {"per_file_ignores": table, "sources": table, "extend": tuple[str, ...]}
    try:
        wanted: Any = msgspec.convert(value, shapes.get(name, type_))
    except msgspec.ValidationError as error:
        raise ConfigError("config", f"{where}: {str(error)[:1].lower()}{str(error)[1:]}") from error
    if isinstance(wanted, float | int) and (not math.isfinite(wanted) or wanted < 0):
        raise ConfigError("config", f"{where}: expected a number that is finite and not below 0")
    if name == "sources":
        return tuple(wanted.items())
    if name == "per_file_ignores":
        _check_rules([rule for rules in wanted.values() for rule in rules], where)
        return tuple(wanted.items())
    if name == "extend":
        return tuple(_own_table(path, folder, where) for path in wanted)
    if name in ("select", "ignore"):
        _check_rules(wanted, where)
    return wanted


def _own_table(name: str, folder: Path, where: str) -> OwnTable:
    """A table of the user's own with its text, if every line can be used. Raises ``ConfigError``."""
    from ats_sim.lexicon.own import checked

    try:
        text = (folder / name).read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise ConfigError("config", f"{where}: {name} cannot be read ({error.strerror}); check the path") from error
    except UnicodeDecodeError as error:
        raise ConfigError("config", f"{where}: {name} is not UTF-8; save it as UTF-8") from error
    if len(text) > _OWN_TABLE:
        raise ConfigError("config", f"{where}: {name} is longer than {_OWN_TABLE:,} characters; part it")
    return checked(OwnTable(name, text))


def _check_rules(names: Iterable[str], where: str) -> None:
    """Raise ``ConfigError`` for a name that no rule, code or family bears."""
    from ats_sim import rules

    for name in names:
        if rules.chosen([name]):
            continue
        raise ConfigError("config", f"{where}: no rule {name}; {rule_advice(name)}")


def rule_advice(name: str) -> str:
    """Which rule may be meant by a name that none bears."""
    from ats_sim import rules

    successor = rules.RETIRED.get(name.strip().upper())
    known = [word for rule in rules.RULES for word in (rule.code, rule.name, rule.code[:3])]
    near = successor or _nearest(name.strip(), known) or _nearest(name.strip().upper(), known)
    return f"did you mean {near}?" if near else "ats-sim rules lists them all"


def _advice(key: str, prefix: str, siblings: Iterable[str]) -> str:
    """The setting that was probably meant: one of this name elsewhere, else the nearest here, else elsewhere."""
    name = key.replace("-", "_")
    last = {dotted: dotted.rpartition(".")[2] for dotted in _dotted()}
    beside, anywhere = _nearest(name, siblings), _nearest(name, last.values())
    meant = [dotted for dotted in last if last[dotted] == name]
    if not meant:
        meant = [prefix + beside] if beside else [dotted for dotted in last if last[dotted] == anywhere]
    return f"; did you mean {' or '.join(meant)}?" if meant else "; ats-sim lint --show-config lists them all"


def _dotted() -> Iterator[str]:
    """The names of all settings, tables left out."""
    for outer in Settings.__struct_fields__:
        table = getattr(Settings(), outer)
        yield from (f"{outer}.{inner}" for inner in table.__struct_fields__) if isinstance(table, Struct) else (outer,)


def _nearest(word: str, words: Iterable[str]) -> str | None:
    from difflib import get_close_matches

    return next(iter(get_close_matches(word, sorted(set(words)), 1)), None)
