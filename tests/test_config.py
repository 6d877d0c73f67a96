"""Settings files: where they are found, what they may hold, and what ``--show-config`` prints of them."""

from __future__ import annotations

import re
import tomllib
from contextlib import suppress
from pathlib import Path
from typing import Any, Literal, get_args, get_origin, get_type_hints

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec import Meta, Struct
from msgspec.structs import asdict, fields

from ats_sim import rules
from ats_sim.config import Configuration, load
from ats_sim.errors import ConfigError
from ats_sim.model.settings import Settings
from ats_sim.reporting import settings_page, settings_toml
from tests.written import AS_OF, SETTINGS, resume_text

ROOT = Path(__file__).resolve().parent.parent
TABLES = {name: type(part) for name, part in asdict(SETTINGS).items() if isinstance(part, Struct)}
START = Configuration(Settings(), Path("/nowhere"))


def _error(text: str, folder: Path, name: str = "ats-sim.toml") -> str:
    (folder / name).write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        load(folder, file=folder / name)
    assert "\n" not in caught.value.message
    return caught.value.message


def test_both_files_mean_the_same(tmp_path: Path) -> None:
    for name, prefix in (("ats-sim.toml", ""), ("pyproject.toml", "tool.ats-sim.")):
        head = f"[{prefix[:-1]}]\n" if prefix else ""
        (tmp_path / name).write_text(
            f'{head}select = ["HLT"]\nignore = ["tool-only", "POS001"]\nfail-on = "note"\n'
            f'[{prefix}per-file-ignores]\n"a/*" = ["SKL"]\n'
            f"[{prefix}scan]\nbudget_seconds = 20\n[{prefix}rules]\npages = 3\n",
            encoding="utf-8",
        )
    own, project = (load(file=tmp_path / name).settings for name in ("ats-sim.toml", "pyproject.toml"))
    assert own == project
    assert (own.select, own.ignore, own.fail_on) == (("HLT",), ("tool-only", "POS001"), "note")
    assert own.per_file_ignores == (("a/*", ("SKL",)),)
    assert (own.scan.budget_seconds, own.rules.pages) == (20.0, 3)
    assert own.scan.words_per_second == Settings().scan.words_per_second


def test_hyphens_and_underscores_are_the_same() -> None:
    assert START.changed({"fail_on": "error"}, "x").settings == START.changed({"fail-on": "error"}, "x").settings
    assert START.changed({"scan": {"budget-seconds": 5}}, "x").settings.scan.budget_seconds == 5.0


def test_the_nearest_file_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    deep = tmp_path / "resumes" / "mine"
    deep.mkdir(parents=True)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    assert load(deep).settings == Settings()
    (elsewhere / "ats-sim.toml").write_text('fail-on = "never"\n')
    assert load(deep).settings.fail_on == "never"  # nothing above the path: the working folder's
    (tmp_path / "pyproject.toml").write_text('[tool.ats-sim]\nfail-on = "note"\n')
    assert load(deep / "resume.md").settings.fail_on == "note"
    (tmp_path / "resumes" / "pyproject.toml").write_text('[tool.other]\nats-sim = "no table of ours"\n')
    assert load(deep).settings.fail_on == "note"  # a file without our table is passed over
    (tmp_path / "ats-sim.toml").write_text('fail-on = "error"\n')
    assert load(deep).settings.fail_on == "error"
    assert load(deep, isolated=True).settings == Settings()


def test_a_broken_pyproject_of_others_is_not_our_business(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.other\n")
    assert load(tmp_path).settings == Settings()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "[scan]\nbudget_second = 1",
            "ats-sim.toml: unknown setting scan.budget_second; did you mean scan.budget_seconds",
        ),
        ("budget_seconds = 20", "unknown setting budget_seconds; did you mean scan.budget_seconds?"),
        ("failon = 'error'", "unknown setting failon; did you mean fail_on?"),
        ("[rulez]\npages = 1", "unknown setting rulez; did you mean rules?"),
        ("[rules]\nword_gap = 1", "unknown setting rules.word_gap; did you mean reading.word_gap?"),
        ("zzzzzz = 1", "unknown setting zzzzzz; ats-sim lint --show-config lists them all"),
        ("[tool.ats-sim]\nselect = []", "write the settings without [tool.ats-sim]"),
        ("scan = 3", "scan must be a table, as in [scan]"),
        ("[scan]\nbudget_seconds = '20'", "scan.budget_seconds: expected `float`, got `str`"),
        ("[scan]\nbudget_seconds = 0", "scan.budget_seconds: expected `float` > 0.0"),
        ("[scan]\nbudget_seconds = inf", "scan.budget_seconds: expected a number that is finite"),
        ("[scan]\nbudget_seconds = nan", "scan.budget_seconds: expected"),
        ("[scan]\nbudget_seconds = 1979-05-27", "scan.budget_seconds: expected `float`"),
        ("[scan]\nvague_share = 1.5", "scan.vague_share: expected `float` <= 1.0"),
        ("[rules]\npages = 2.5", "rules.pages: expected `int`, got `float`"),
        ("[rules]\npages = true", "rules.pages: expected `int`, got `bool`"),
        ("[rules]\npages = 0", "rules.pages: expected `int` >= 1"),
        ("select = 'HLT'", "select: expected `array`, got `str`"),
        ("select = [1]", "select: expected `str`, got `int`"),
        ("select = ['HTL001']", "select: no rule HTL001; did you mean HLT001?"),
        ("ignore = ['']", "ignore: no rule"),
        ("fail-on = 'fatal'", "fail-on: invalid enum value 'fatal'"),
        ("per-file-ignores = ['a']", "per-file-ignores: expected `object`, got `array`"),
        ("[per-file-ignores]\n'*.md' = ['tool-olny']", "per-file-ignores: no rule tool-olny; did you mean tool-only?"),
        ("fail-on = 'note'\nfail_on = 'note'", "fail_on is set twice"),
        ("select = [", "ats-sim.toml: this is no valid TOML"),
        ("a = " + "[" * 5_000, "this is no valid TOML"),
    ],
)
def test_what_it_cannot_mean_is_one_line(text: str, said: str, tmp_path: Path) -> None:
    assert said in _error(text, tmp_path)


def test_a_file_must_be_readable_and_be_ours(tmp_path: Path) -> None:
    assert "no table [tool.ats-sim]" in _error("[tool.ruff]\n", tmp_path, "pyproject.toml")
    assert "must be a table" in _error("[tool]\nats-sim = 1\n", tmp_path, "pyproject.toml")
    (tmp_path / "latin.toml").write_bytes(b"# caf\xe9\n")
    for name, said in (("latin.toml", "UTF-8"), ("nowhere.toml", "cannot be read"), (".", "cannot be read")):
        with pytest.raises(ConfigError, match=said):
            load(file=tmp_path / name)


def test_a_retired_code_names_its_successor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(rules.RETIRED, "HLT999", "HLT002")
    assert "did you mean HLT002?" in _error("ignore = ['HLT999']", tmp_path)


def test_globs_are_held_against_name_and_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    globs = {"old/*": ["HLT"], "*.txt": ["SKL"], "cv.md": ["BAS001"]}
    own = Configuration(Settings(), tmp_path).changed({"ignore": ["POS"], "per-file-ignores": globs}, "x")
    assert own.ignored(Path("cv.pdf")) == ("POS",)
    assert own.ignored(Path("old/deep/cv.txt")) == ("POS", "HLT", "SKL")
    assert own.ignored(Path("old/../cv.md")) == ("POS", "BAS001")
    assert own.ignored(tmp_path / "new" / "cv.md") == ("POS", "BAS001")
    assert own.ignored(Path("..") / "old" / "cv.pdf") == ("POS",)


def _value(type_: Any) -> st.SearchStrategy[Any]:
    """A value inside the range of a setting."""
    if get_origin(type_) is Literal:
        return st.sampled_from(get_args(type_))
    if get_origin(type_) is tuple:
        return st.just([])  # files that are not there are refused; tests/lexicon/test_own.py has some
    if type_ is str:
        return st.text(st.characters(codec="utf-8"), max_size=20)
    base, *marks = get_args(type_) or (type_,)
    meta = next((mark for mark in marks if isinstance(mark, Meta)), Meta(ge=0))
    if base is int:
        return st.integers(meta.ge or 0, 10**6)
    least = meta.ge if meta.ge is not None else 0.001
    return st.floats(least, meta.le if meta.le is not None else 1e6)


def _table(type_: type) -> st.SearchStrategy[dict[str, Any]]:
    types = get_type_hints(type_, include_extras=True)
    return st.fixed_dictionaries({}, optional={name: _value(hint) for name, hint in types.items()})


_NAMES = st.lists(st.sampled_from([rule.code for rule in rules.RULES] + ["HLT", "tool-only"]), max_size=3)
_FILES = st.fixed_dictionaries(
    {},
    optional={name: _table(type_) for name, type_ in TABLES.items()}
    | {"select": _NAMES, "ignore": _NAMES, "exclude": st.lists(st.text(st.characters(codec="utf-8")), max_size=3)}
    | {"fail-on": st.sampled_from(["error", "warning", "note", "never"])}
    | {"per-file-ignores": st.dictionaries(st.text(st.characters(codec="utf-8")), _NAMES, max_size=3)},
)


@given(_FILES)
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
def test_what_show_config_prints_is_the_same_settings(table: dict[str, Any]) -> None:
    wanted = START.changed(table, "a file\n[scan]")
    shown = settings_toml.render(wanted.settings, wanted.origins)
    again = START.changed(tomllib.loads(shown), "again")
    assert again.settings == wanted.settings
    assert settings_toml.render(again.settings, wanted.origins) == shown


_LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | st.text()
_KEYS = st.sampled_from([*TABLES, "select", "x"])


@given(st.recursive(_LEAVES, lambda inner: st.lists(inner, max_size=2) | st.dictionaries(_KEYS, inner)))
@settings(max_examples=60)
def test_any_value_anywhere_is_taken_or_refused(value: object) -> None:
    for name in ("scan", "select", "fail-on", "per-file-ignores", "exclude", "lexicon"):
        with suppress(ConfigError):
            START.changed({name: value}, "a file")


@given(st.fixed_dictionaries({}, optional={name: _table(type_) for name, type_ in TABLES.items() if name != "limits"}))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_setting_in_its_range_breaks_a_run(table: dict[str, Any]) -> None:
    from ats_sim.pipeline import lint, parse_resume, read_posting, simulate
    from ats_sim.reading import read

    chosen = START.changed(table, "a file").settings
    text = resume_text(
        ("Data Engineer, Blue Harbour", "Jan 2020 - Present", ["Cut costs by 40% with Python", "Used SQL and Docker"]),
        ("Analyst, Red Barn", "Mar 2016 - Dec 2019", ["Responsible for weekly reports"]),
    )
    resume = parse_resume(read(text.encode(), "resume.md", SETTINGS.limits, SETTINGS.reading), chosen)
    wanted = "Data Engineer\n\nRequirements\n- 5+ years of Python\n- Kubernetes or Docker\n- BSc\n"
    posting = read_posting(wanted, chosen)
    simulate(resume, posting, as_of=AS_OF, settings=chosen)
    lint(resume, posting, as_of=AS_OF, settings=chosen)


def test_origins_name_what_was_set_last() -> None:
    once = START.changed({"scan": {"budget_seconds": 20}, "select": ["HLT"]}, "ats-sim.toml")
    twice = once.changed({"select": ["SKL"]}, "command line")
    assert twice.origins == {"scan.budget_seconds": "ats-sim.toml", "select": "command line"}
    lines = settings_toml.render(twice.settings, twice.origins).splitlines()
    assert [line for line in lines if "#" in line] == [
        'select = ["SKL"]  # command line',
        "budget_seconds = 20.0  # ats-sim.toml",
    ]


def _sources() -> str:
    return "\n".join(
        path.read_text(encoding="utf-8") for path in (ROOT / "ats_sim").rglob("*.py") if path.name != "settings.py"
    )


def test_every_setting_is_read_somewhere() -> None:
    sources = _sources()
    names = [name for type_ in (*TABLES.values(), Settings) for name in type_.__struct_fields__]
    assert len(names) > 60
    assert [name for name in names if not re.search(rf"\.{name}\b", sources)] == []


def test_the_page_is_made_from_the_settings_and_says_where_each_is_from() -> None:
    page = (ROOT / "docs" / "configuration.md").read_text(encoding="utf-8")
    assert page == settings_page.render(), "run: ats-sim docs docs"
    rows = [line.split(" | ") for line in page.splitlines() if line.startswith("| `")]
    assert len(rows) == sum(len(fields(type_)) for type_ in TABLES.values()) + len(fields(Settings)) - len(TABLES)
    assert [row[0] for row in rows if len(row[3].strip(" |")) < 4] == []


def test_the_example_of_the_page_and_of_the_readme_are_valid(tmp_path: Path) -> None:
    for page in ("docs/configuration.md", "README.md"):
        blocks = re.findall(r"```toml\n(.*?)```", (ROOT / page).read_text(encoding="utf-8"), re.DOTALL)
        assert blocks
        for block in blocks:
            (tmp_path / "pyproject.toml").write_text(block, encoding="utf-8")
            assert load(tmp_path).settings != Settings()
