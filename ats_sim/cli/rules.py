"""``ats-sim rules``: all rules."""

from __future__ import annotations

import click

from ats_sim.cli.options import format_option, write


@click.command(epilog="Example: ats-sim rules")
@format_option("text", "json")
def command(format_: str) -> int:
    """List all rules, a line each."""
    from ats_sim import rules

    if format_ == "json":
        from ats_sim.reporting.rules_json import render

        write(render((rule, rules.manual(rule).title) for rule in rules.RULES), None)
    else:
        rows = [(rule.code, rule.severity, rule.name, rules.manual(rule).title) for rule in rules.RULES]
        write("\n".join(f"{code}  {severity:8}{name:26}{title}" for code, severity, name, title in rows), None)
    return 0
