"""``ats-sim rules``: all rules."""

from __future__ import annotations

from pathlib import Path

import click

from ats_sim.cli.options import format_option, write
from ats_sim.errors import ConfigError


@click.command(epilog="Example: ats-sim rules")
@format_option("text", "json")
@click.option("--write-docs", type=click.Path(file_okay=False, path_type=Path), help="Write each rule's page there.")
@click.option("--check", is_flag=True, help="With --write-docs: write nothing, leave with 1 if a page is stale.")
def command(format_: str, write_docs: Path | None, check: bool) -> int:
    """List all rules, a line each."""
    from ats_sim import rules

    if write_docs:
        return _pages(write_docs, check)
    if check:
        raise ConfigError("usage", "--check goes with --write-docs FOLDER")
    if format_ == "json":
        from ats_sim.reporting.rules_json import render

        write(render((rule, rules.manual(rule).title) for rule in rules.RULES), None)
    else:
        rows = [(rule.code, rule.severity, rule.name, rules.manual(rule).title) for rule in rules.RULES]
        write("\n".join(f"{code}  {severity:8}{name:26}{title}" for code, severity, name, title in rows), None)
    return 0


def _pages(folder: Path, check: bool) -> int:
    from ats_sim import rules

    pages = {f"{rule.name}.md": rules.page(rule) for rule in rules.RULES}
    found = {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.md")} if folder.is_dir() else {}
    stale = sorted(name for name in pages.keys() | found.keys() if pages.get(name) != found.get(name))
    if check:
        if stale:
            click.echo(f"ats-sim: stale pages in {folder}: {', '.join(stale)}; run without --check", err=True)
        return 1 if stale else 0
    folder.mkdir(parents=True, exist_ok=True)
    for name in stale:
        if name in pages:
            (folder / name).write_text(pages[name], encoding="utf-8")
        else:
            (folder / name).unlink()
    click.echo(f"{len(pages)} pages, {len(stale)} written or removed")
    return 0
