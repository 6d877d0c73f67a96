"""The statements that questions are about: whole, and of a position that was read."""

from __future__ import annotations

from ats_sim.domain.months import latest_first
from ats_sim.lexicon import patterns
from ats_sim.lexicon.shapes import LETTERS
from ats_sim.lexicon.stems import stems_of
from ats_sim.lexicon.wordlists import word_set
from ats_sim.model.case import Case
from ats_sim.model.document import Quote
from ats_sim.model.evidence import Evidence
from ats_sim.model.question import Raised

_RECENT = 2  # positions,
_LONG = 3  # and letters of a word that tells something; both ours
_LEAST, _MOST = 3, 45  # words of a statement that is asked about; ours


def statements(case: Case) -> list[Evidence]:
    """The statements that can be asked about: those of the latest position first, then as they stand."""
    order = {("work", index): place for place, index in enumerate(latest_first(case.resume.work))}

    def key(proof: Evidence) -> tuple[int, int]:
        highlight = proof.highlight
        return (order.get((highlight.section, highlight.entry), len(order)), highlight.anchors[0][1])

    return sorted((proof for proof in case.statements if _belongs(case, proof) and is_whole(proof)), key=key)


def _belongs(case: Case, proof: Evidence) -> bool:
    """Whether a statement is of a position whose title or employer was read, or of a project."""
    highlight = proof.highlight
    if highlight.section != "work":
        return highlight.section == "projects"
    work = case.resume.work[highlight.entry] if highlight.entry >= 0 else None
    return work is not None and (work.position is not None or work.name is not None)


def is_whole(proof: Evidence) -> bool:
    """Whether a statement is one sentence or bullet from its beginning to its end, and none that lines were run
    together into."""
    text = proof.highlight.text.strip()
    words = text.split()
    if not _LEAST <= len(words) <= _MOST or not (text[0].isupper() or text[0].isdigit()):
        return False
    if patterns.regex("experience-claimed").search(text):
        return False
    last = LETTERS.findall(words[-1].lower())
    if last and last[-1] in word_set("small-word") and words[-1][-1] not in ".!?":
        return False
    return proof.highlight.bulleted or len(proof.highlight.anchors) == 1 or text[-1] in ".!?"


def recent(case: Case) -> set[int]:
    """The positions (indices of ``Resume.work``) whose lines are asked about by themselves: the latest ones."""
    return set(latest_first(case.resume.work)[:_RECENT])


def asked_words(case: Case) -> set[str]:
    """The stems of the words by which a posting tells its work: title, duties and demands."""
    posting = case.posting
    parts = [*(duty.text for duty in posting.responsibilities), *(demand.quote.text for demand in posting.demands)]
    said = " ".join([posting.title.text if posting.title else "", *parts])
    return telling(said if parts else posting.text)


def telling(text: str) -> set[str]:
    """The stems of the words of a text that tell what it is about."""
    return stems_of(text, _LONG, word_set("small-word") | word_set("years-matter-skipped"))


def raised(proof: Evidence, part: Quote, text: str, near: tuple[Quote, ...] = ()) -> Raised:
    """A question about a statement, which stands whole, and the part of it that raises the question."""
    return Raised(proof.quote, text, near=near, within=part)
