"""``ats-sim rule CODE``: the manual page of one rule."""

from __future__ import annotations

import click

from ats_sim.errors import ConfigError


@click.command(epilog="Example: ats-sim rule HLT001")
@click.argument("code")
def command(code: str) -> int:
    """Explain the rule CODE (a code such as HLT001 or a name such as tool-only)."""
    from ats_sim import rules
    from ats_sim.cli.options import write

    rule = rules.find(code)
    if rule is None:
        successor = rules.RETIRED.get(code.upper())
        advice = f"it was retired in favour of {successor}" if successor else "ats-sim rules lists them all"
        raise ConfigError("rule", f"no rule {code}: {advice}")
    write(rules.page(rule), None)
    return 0
