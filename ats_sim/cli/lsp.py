"""``ats-sim lsp``: the findings of ``lint`` in an editor, by the Language Server Protocol over standard input and
output."""

from __future__ import annotations

import click

from ats_sim.cli.options import Configured, config_options
from ats_sim.errors import ConfigError


@click.command(epilog="Example: ats-sim lsp (started by an editor)")
@config_options
def command(configured: Configured) -> int:
    """Serve an editor: findings while a resume is written, the page of a rule, comments that accept a finding.

    For Markdown, text, HTML, JSON Resume, YAML and LaTeX of one file; for Typst, Org and LaTeX in several files what is
    found in the PDF beside them, at the lines of the source, when the file is opened and saved.
    """
    try:
        from ats_sim.cli.lsp_server import serve
    except ImportError as error:
        raise ConfigError("lsp", "an editor needs the extra lsp: python -m pip install 'ats-sim[lsp]'") from error
    serve(configured(None))
    return 0
