"""What no scan of a resume can know, said at the end of every report."""

from __future__ import annotations

from ats_sim.model.case import Case

_ALWAYS = (
    "whether the numbers and claims are true",
    "how much of a team's result was the candidate's own",
    "how the candidate works with others, explains, and decides",
    "what this employer's own system and people would do: this is a model, not a measurement",
)


def cannot_know(case: Case) -> tuple[str, ...]:
    """The limits of this verdict, with what the posting asks on forms rather than in resumes."""
    asked = [
        f'"{" ".join(knockout.quote.text.split())}" is answered on a form or in a call'
        for knockout in case.posting.knockouts
    ]
    return (*_ALWAYS, *list(dict.fromkeys(asked))[:3])
