"""``ats-sim init``: a settings file to begin with."""

from __future__ import annotations

from pathlib import Path

import click

from ats_sim.cli.options import write
from ats_sim.errors import ConfigError


@click.command(epilog="Example: ats-sim init")
@click.option("--force", is_flag=True, help="Write it also where there is one already.")
def command(force: bool) -> int:
    """Write ats-sim.toml into this folder: the settings that most repositories need, as comments.

    A baseline that lies here is named in it, and for each PDF or Word resume the sources that lint finds.
    """
    from ats_sim.cli.lint_files import Linting, linted
    from ats_sim.cli.options import as_of_date
    from ats_sim.config import OWN_FILE, load
    from ats_sim.model.linted import BASELINE
    from ats_sim.reporting import init_toml
    from ats_sim.repository.sources import Sources

    target = Path(OWN_FILE)
    if target.exists() and not force:
        raise ConfigError("init", f"{OWN_FILE} is here already; change it, or write it again with --force")
    here = Path()
    configuration = load(here, isolated=True)
    how = Linting(None, as_of_date(None), configuration, Sources(configuration, top=here))
    files = linted([here], how).linted
    made = [(file.path, list(how.texts[file.path])) for file in files if file.path in how.texts]
    sources = [(path, texts) for path, texts in made if texts and texts != [path]]
    baseline = BASELINE if Path(BASELINE).is_file() else ""
    write(init_toml.render(baseline, sources, configuration.settings.docs_url), target)
    click.echo(f"{OWN_FILE} written: {len(files)} resume{'' if len(files) == 1 else 's'} here")
    return 0
