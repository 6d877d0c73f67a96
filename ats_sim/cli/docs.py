"""``ats-sim docs FOLDER``: writes the generated pages: those of rules and flags, the JSON schemas, the settings."""

from __future__ import annotations

from pathlib import Path

import click


@click.command(epilog="Example: ats-sim docs docs --check")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option("--check", is_flag=True, help="Write nothing; leave with status 1 if a page is stale.")
def command(folder: Path, check: bool) -> int:
    """Write the generated pages into FOLDER: rules, flags, questions, schema, configuration.md, glossary.md."""
    from ats_sim import asking, rules, scan
    from ats_sim.asking import manual as question_manual
    from ats_sim.reporting import glossary_page, settings_page, settings_schema
    from ats_sim.reporting.records import schemas
    from ats_sim.scan import manual

    wanted = {f"rules/{rule.name}.md": rules.page(rule) for rule in rules.RULES}
    wanted["rules/README.md"] = rules.index()
    wanted |= {f"flags/{flag.name}.md": manual.page(flag) for flag in scan.FLAGS}
    wanted["flags/README.md"] = manual.index(scan.FLAGS)
    wanted |= {f"questions/{kind.name}.md": question_manual.page(kind) for kind in asking.KINDS}
    wanted["questions/README.md"] = question_manual.index(asking.KINDS)
    wanted |= {f"schema/{name}": text for name, text in schemas().items()}
    wanted["schema/settings.json"] = settings_schema.render()
    wanted["configuration.md"] = settings_page.render()
    wanted["glossary.md"] = glossary_page.render()
    found = {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for pattern in ("rules/*", "flags/*", "questions/*", "schema/*", "configuration.md", "glossary.md")
        for path in sorted(folder.glob(pattern))
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
