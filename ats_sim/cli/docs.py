"""``ats-sim docs FOLDER``: writes the generated pages, the rules' manual and the JSON schemas; for contributors."""

from __future__ import annotations

from pathlib import Path

import click


@click.command(epilog="Example: ats-sim docs docs --check")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option("--check", is_flag=True, help="Write nothing; leave with status 1 if a page is stale.")
def command(folder: Path, check: bool) -> int:
    """Write the generated pages into FOLDER/rules and FOLDER/schema."""
    from ats_sim import rules
    from ats_sim.reporting.records import schemas

    wanted = {f"rules/{rule.name}.md": rules.page(rule) for rule in rules.RULES}
    wanted |= {f"schema/{name}": text for name, text in schemas().items()}
    found = {
        f"{part}/{path.name}": path.read_text(encoding="utf-8")
        for part in ("rules", "schema")
        for path in sorted((folder / part).glob("*"))
    }
    stale = sorted(name for name in wanted.keys() | found.keys() if wanted.get(name) != found.get(name))
    if check:
        if stale:
            click.echo(f"ats-sim: stale in {folder}: {', '.join(stale)}; run ats-sim docs {folder}", err=True)
        return 1 if stale else 0
    for name in stale:
        target = folder / name
        if name in wanted:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(wanted[name], encoding="utf-8")
        else:
            target.unlink()
    click.echo(f"{len(wanted)} pages, {len(stale)} written or removed")
    return 0
