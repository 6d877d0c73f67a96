"""A result without the person: name, contact, links, address, schools and graduation years out of all that is echoed.

The values are changed before anything is rendered, so that no format can forget it: the text of the document, every
quote of it, and the sentences made from them. What was judged stays as it was judged.
"""

from __future__ import annotations

from ats_sim.blinding.masks import Masks
from ats_sim.blinding.personal import personal_words, private_values
from ats_sim.blinding.values import blinded_value
from ats_sim.model.case import Case, ParsedResume
from ats_sim.model.question import Question
from ats_sim.model.simulation import Simulation
from ats_sim.model.whatif import WhatIf

__all__ = ["blind", "blind_questions", "unnamed"]


def blind(result: Simulation, whatif: WhatIf) -> tuple[Simulation, WhatIf]:
    """Both with placeholders such as "[name]" for what says who somebody is.

    Results of two resumes that differ only in such words become equal, as far as the words fill as many lines.
    """
    case = result.case
    parsed = ParsedResume(case.document, case.resume, case.evidence)
    masks = Masks(case.document, personal_words(parsed), private_values(parsed))
    return blinded_value(result, masks), blinded_value(whatif, masks)


def blind_questions(case: Case, questions: tuple[Question, ...]) -> tuple[Case, tuple[Question, ...]]:
    """A case and its questions with placeholders for what says who somebody is."""
    parsed = ParsedResume(case.document, case.resume, case.evidence)
    masks = Masks(case.document, personal_words(parsed), private_values(parsed))
    return blinded_value(case, masks), blinded_value(questions, masks)


def unnamed(text: str, parsed: ParsedResume) -> str:
    """A sentence without the name, the addresses and the telephone number of a resume."""
    return Masks(parsed.document, (), private_values(parsed)).sentence(text)
