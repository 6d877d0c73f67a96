"""What the words of a clause say it is: whether it asks, offers, orders, or speaks of the employer or of the law."""

from __future__ import annotations

from functools import cache
from typing import Literal

from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.posting_patterns import Signs
from ats_sim.lexicon.posting_words import words
from ats_sim.lexicon.verbs import verbs

Role = Literal["demand", "person", "duty", "offer", "training", "story", "equal", "apply", "waived", "fact"]

FIRST = expression(r"(?:[a-z]{3,}ly,? )?(?P<word>[^\W\d_][\w'-]*)")
_HAVE = expression(
    r"\b(?:have|has|having|possess\w*|bring\w*|must|should|hold|holds|know|knows|needs?|demonstrates?|with|got"
    r"|required?"
    r"|requires?|expect)\b"
)
_WILL_DO = expression(r"(?:will|would|'ll|may|can)\s(?:also\s)?(?:be\s)?$")
_PLEASE = expression(
    r"\W*(?:(?:(?:interested|qualified|all|eligible|suitable) )?(?:candidates|applicants|individuals|persons"
    r"|parties)\b[^.;\n]{0,40}\b(?:send|submit|apply|e-?mail|contact|forward|call|complete|upload)|if interested"
    r"|your (?:cv|resume|application|cover letter)"
    r"|please|apply|send|click|submit|email|forward|contact|upload|visit|for more"
    r"|if you(?! (?:have|possess|hold|are (?:an? )?(?:fully )?(?:experienced|qualified|registered|skilled))\b))\b"
)
_TO_APPLY_NEEDS = expression(
    r"\W*(?:in order )?to apply(?: for this (?:role|position|job|post|vacancy))?,? "
    r"(?:you(?:'ll| will)?|candidates|applicants) (?:need|must|should|have)\b"
)
_BE = (" will be ", " should be ", " must be ", " shall be ", " will ideally be ")
_VERB_BETWEEN = expression(r"\b(?:is|are|was|will|has|have)\b")
_IS = expression(
    r"\s(?:is|are|would be|will be|an? (?:must|plus|bonus|advantage)|required|preferred|essential|desirable|needed)\b"
)
_NOUN_BREAKS = expression(r"[,;]|\b(?:the|an?|our|your|their|and|or|to|in|with|of|all|new|on)\b")
_NEAR = expression(r"(?:[ /-][\w/-]+){0,2}? (?=[a-z])")
EARLY = 60  # characters from the beginning of a clause; ours
_PRONOUN = expression(r"(?:they|it|this|these|those|we|he|she|there|our)\b")


@cache
def acts(low: str) -> bool:
    """Whether a word is a verb in a form that opens a duty: base form, third person or gerund."""
    if low in words("weak") or low in words("opener") or low in words("function"):
        return False
    verb = verbs().get(low)
    return low in words("verb") or (verb is not None and (verb.base == low or low.endswith(("s", "ing"))))


class ClauseReader:
    """Tells by the signs of the pattern table what the words of a clause of one posting say."""

    def __init__(self, text: str, signs: Signs) -> None:
        self.text, self.low, self.signs = text, signs.low, signs

    def verb_first(self, start: int, end: int) -> bool:
        """Whether a clause begins with what is to be done, and no noun phrase: "Design looms", not "Design skills"."""
        if self.signs.language != "en":
            return False
        match = FIRST.search(self.low, start, min(end, start + 40))
        if not match or not acts(match["word"]):
            return False
        if match["word"].endswith("ing") and _IS.match(self.low, match.end(), end):
            return False  # "Welding is a must"
        after = _NEAR.match(self.low, match.end(), end)
        near = match.end() + (after.end() - match.end() if after else 0)
        noun = self.signs.first("bring", match.end(), min(end, near + 25))
        return noun is None or _NOUN_BREAKS.search(self.low, match.end(), noun.start) is not None

    def imperative(self, start: int, end: int) -> bool:
        """Whether a clause says what to do in the form of an order: "Prepare invoices for the board"."""
        verb = FIRST.match(self.low, start, end)
        said = verbs().get(verb["word"]) if verb else None
        long = end - start > EARLY // 2
        return (
            long and verb is not None and said is not None and said.base == verb["word"] and self.verb_first(start, end)
        )

    def asks(self, start: int, end: int) -> int:
        """How plainly a clause asks the candidate for something: 2, 1 or 0."""
        lead = self.signs.begins("lead", start, end)
        at = lead.end if lead else start
        said = self.low[start:at]
        if self.signs.begins("clause-start", start, end) or self.signs.begins("clause-start", at, end):
            return 2
        if lead and _HAVE.search(said) and not _WILL_DO.search(said):
            return 2
        if self.signs.language != "en":
            return 2 if self.signs.has("bring", start, end) or self.signs.has("prefer-back", start, end) else 0
        if self.verb_first(start, end):
            return 1 if self.signs.has("bring", start, end) else 0
        if self.signs.has("require-back", start, end) or self.signs.has("prefer-back", start, end):
            return 2
        noun = self.signs.first("bring", start, end)
        if noun is None:
            return 2 if self.signs.has("must", start, end) and self.signs.has("person", start, end) else 0
        if self.signs.has("duty", start, noun.start):
            return 1
        firm = self.signs.first("must", start, noun.end)
        closes = not self.low[noun.end : end].strip(" .,;")
        early = (closes or noun.start - start < EARLY) and not _PRONOUN.match(self.low, start)
        will_be = noun.name == "bring.word" and self.low.endswith(_BE, start, noun.start)
        plain = will_be or not _VERB_BETWEEN.search(self.low, start, noun.start)
        return 2 if firm or (early and plain) else 1

    def apart(self, start: int, end: int, asking: bool) -> Role | None:
        """What a clause is where it is surely no demand, by the words of law, process, offer or training in it."""
        brings = self.asks(start, end) == 2
        if self.signs.has("equal", start, end) or (
            not asking and not brings and self.signs.has("equal-theme", start, end)
        ):
            return "equal"
        if self.signs.has("aside", start, end) or self._of_company(start, end):
            return "story"
        applies = self.signs.has("apply", start, end) and not _TO_APPLY_NEEDS.match(self.low, start)
        if applies and (_PLEASE.match(self.low, start) or not brings):
            return "apply"
        if self.signs.has("train", start, end) and not (brings and asking):
            return "training"
        given = list(self.signs.within("offer", start, end))
        offers = given[0] if given else None
        if len(given) > 1 and len(given) >= len(list(self.signs.within("bring", start, end))):
            return "offer"
        if offers and not (brings and (asking or not self.signs.has("employer", start, offers.end))):
            return "offer"
        return None

    def _of_company(self, start: int, end: int) -> bool:
        """Whether a clause tells what the employer is, does or has: "We follow the science", "With 20 years experience,
        Example is a leading provider"."""
        told = self.signs.begins("company", start, end)
        if told is None or self.signs.has("seek", start, end) or self.signs.has("must", start, end):
            return False
        return told.name == "company.we" or not self.signs.has("person", start, end)

    def employer(self, start: int, end: int) -> bool:
        """Whether a clause speaks of the employer and not of the candidate."""
        sign = self.signs.first("employer", start, end)
        if self.signs.has("person", start, end) or self.signs.has("seek", start, end):
            return False
        if sign is None:
            return self.low.startswith("with ", start)  # "With over 138 years of experience, Example is ..."
        return sign.start - start < EARLY or not self.signs.has("bring", start, sign.start)
