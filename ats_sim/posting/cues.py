"""Words inside a sentence that say how much it asks for, and whether it asks at all."""

from __future__ import annotations

import re

from ats_sim.model.posting import RequirementKind

_FORWARD = re.compile(
    r"\b(?:preferably|ideally|bonus (?:points )?(?:for|if)|nice to have|we'd love|would love"
    r"|even better|plus if|extra points|(?:so|as) would)\b",
    re.IGNORECASE,
)
_BACKWARD = re.compile(
    r"\b(?:(?:is|are|be|as|considered|also)? ?(?:strongly |highly |much |also )?(?:preferred"
    r"|desired|desirable|advantageous|beneficial|appreciated|welcome|optional)"
    r"|(?:a|an|strong|big|huge|definite|distinct|added|is|as|considered an?) (?:plus|advantage"
    r"|asset|bonus)|nice[- ]to[- ]haves?|good to have|great to have|would be (?:nice|great|good"
    r"|helpful|useful|ideal|lovely)|ideal$"
    r"|(?:is |are |be )?(?:helpful|useful)(?! to our)|not (?:strictly )?(?:essential|required"
    r"|necessary|mandatory)|preferably \(|secondary skills?|but not required|ideally suited)\b",
    re.IGNORECASE,
)
_MUST = re.compile(
    r"\b(?:must|required(?! by| to)|mandatory|essential|need to have|needs to have|have to have"
    r"|non-negotiable|a requirement)\b",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\b(?:(?:thorough|sound|good|strong|excellent|solid|working|deep|proven|previous|prior|relevant"
    r"|similar|some|extensive|an?|have|has|with|hands-on|in-depth|basic|advanced|significant) (?:[\w/-]+ ){0,3}"
    r"(?:experience|knowledge|understanding|command|background|expertise|proficiency|familiarity)\b"
    r"|(?:experience|knowledge|understanding|proficiency|proficient|expertise|familiarity|familiar"
    r"|fluency|fluent|skilled|versed|qualified|experienced) (?:in|with|of|on|using)\b"
    r"|\bcandidates? (?:will|must|should) (?:have|be|possess)\b|you(?:'ll| will| must| should)? (?:have"
    r"|need|possess|bring|hold)\b(?! (?:the |an? (?:great |unique |real )?)?(?:opportunit|chance"
    r"|access|fun|your own|proper|been|full))|\b(?:must|should|need to) (?:have|possess|hold"
    r"|be (?:able|proficient|familiar|fluent))|"
    r"\b(?:should|must|need to|will) (?:know|be able to|be (?:comfortable|confident|at home))\b"
    r"|\bbe comfortable (?:with|in|using)\b|\bideal candidate (?:has|have|will have|is|possess\w*|should)\b"
    r"|\bsuccessful (?:candidate"
    r"|applicant) will (?:have|be)|\byears?['’]? (?:of )?(?:[\w-]+ ){0,3}experience|\bqualified\b.{0,20}\b(?:nurse"
    r"|teacher|accountant)|skill-?sets?)",
    re.IGNORECASE,
)
_WANTED = re.compile(
    r"\b(?:is|are) (?:also |strongly |highly |very |much )?(?:required|mandatory|essential|desired|desirable|preferred"
    r"|a must|a plus|an advantage|advantageous)\b(?! (?:by|to)\b)",
    re.IGNORECASE,
)
_GROWS = re.compile(
    r"\b(?:deepen\w*|build(?:s|ing)?|gain\w*|develop(?:s|ing)?|grow(?:s|ing)?|shar(?:e|es|ing)|expand\w*|provid(?:e|es|ing)"
    r"|increas(?:e|es|ing)|enhanc(?:e|es|ing)|appl(?:y|ies|ying)|acquir\w+|broaden\w*) (?:[\w'-]+ ){0,4}"
    r"(?:understanding|knowledge|expertise|experiences?|skills?|skillset|background)\b",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\((?:preferably|ideally|bonus)\b[^()]*\)", re.IGNORECASE)
_YOURS = re.compile(
    r"\byour (?:[\w-]+ ){0,3}(?:understanding|knowledge|expertise|experience|skills?) (?:will|can)\b", re.IGNORECASE
)
_HAVING = re.compile(r"^(?:[\w+#./-]+,? ){1,14}(?:experience|knowledge|background)\.?$", re.IGNORECASE)
_DUTY = re.compile(
    r"\b(?:you(?:'ll| will| would| are going to| get to)\b|you'?re (?:going|responsible)|responsib(?:le"
    r"|ility|ilities)|(?:role|position|job|duties|work|candidate|applicant|engineer|analyst|manager"
    r"|developer|nurse|teacher|holder|incumbent|individual|person|assistant|officer) (?:will"
    r"|would|may|includes?|involves?|is to|are to)\b|"
    r"incumbent|in this role|tasked with|duties|day[- ]to[- ]day|will be (?:working|responsible"
    r"|involved|joining|building|handling))",
    re.IGNORECASE,
)
_BOILERPLATE = re.compile(
    r"^(?:thanks|(?:kind |best |warm )?regards)\b|"
    r"\bequal (?:employment )?opportunit|\bwithout regard to\b|\bregardless of\b|\bprotected (?:veteran"
    r"|by law|characteristic|status)|\ball qualified applicants\b|\breasonable (?:accommodation"
    r"|adjustment)|\bdiversity\b|\bdiscriminat|"
    r"\b401\s?\(?k|\bhealth insurance\b|\bpaid (?:time off|holidays?|vacation|leave)\b|\bpension\b"
    r"|\bannual leave\b|\bdays? (?:of )?(?:holiday|leave|vacation|off)\b|\bbenefits package\b"
    r"|\bcompetitive (?:salary|pay|compensation|package)|\bfree (?:parking|lunch|snacks)|\bgym\b"
    r"|"
    r"\b(?:this role|we|the company|our client) (?:also )?offers?\b|\bin return\b|\bcareer (?:prospects"
    r"|progression|development)\b|\bwe (?:also )?(?:offer|provide you|value|celebrate|encourage applications)"
    r"|\bsalary\b|\bremuneration\b|\bcommission structure|"
    r"\bapply (?:now|today|via|online|directly|with|by|here|through)\b|\bclick\b|\bsend (?:your"
    r"|us|a) (?:cv|resume|application)|\bcover letter\b|\byour (?:cv|resume)\b|\bclosing date\b"
    r"|\bshortlist|\bprivacy\b|\bcopyright\b|\ball rights reserved\b|\bemployment (?:agency|business)\b"
    r"|"
    r"\bthis job was originally posted|\bopportunity for (?:skills )?training|\bwill (?:also )?support you to\b"
    r"|\b(?:is|are) (?:proud|committed) to\b|\bfind out more\b|\bvisit (?:our|us|“|https?)|\bnot a fit\b"
    r"|\bplease (?:note|visit|see|apply|send|upload|contact)|\bdocumentation process\b|\bE-?Verify\b"
    r"|"
    r"\bthe application process\b|\brequire assistance\b|\bif you have (?:any )?questions\b"
    r"|\bcriminal (?:histor|background|record)|\bcredit (?:report|check|score)|\b(?:is|are) contingent up?on\b"
    r"|\bqualified (?:candidates|applicants) with\b|\bveterans?\b.{0,60}\b(?:consider|status)|\baffirmative action\b"
    r"|\bwill be (?:considered|used) (?:for|to assess)\b|\bpersonal data\b"
    r"|\bcomply with (?:our|all|related) [\w ]{2,30}polic"
    r"|"
    r"\bprocess takes\b|\binvite you to apply\b|\blike to hear from you\b|\b(?:thanks|kind|best"
    r"|warm)\s(?:&|and\s)?\s?regards\b|\binterview(?:s)? (?:with|process|stage)|\btake-home\b"
    r"|\brelocation (?:package|assistance)|\bhours per week\b|\bper (?:annum|hour)\b|\bverify identity"
    r"|\bdental\b.{0,40}\bvision\b",
    re.IGNORECASE,
)


def boilerplate(text: str) -> bool:
    """Whether a sentence is a legal notice, an offer or a word about the process, wherever it stands."""
    return _BOILERPLATE.search(text) is not None


def asks(text: str) -> bool:
    """Whether a sentence outside a list of requirements says what the candidate should have.

    What one will learn ("deepen your understanding of") is no demand.
    """
    return _ASKS.search(_plainly(text)) is not None or _MUST.search(text) is not None


def _plainly(text: str) -> str:
    """A sentence without what somebody will learn, or does with what he knows already."""
    return _YOURS.sub("", _GROWS.sub("", text))


def states(text: str) -> bool:
    """Whether a sentence among duties names knowledge or experience and not an act."""
    asked = _ASKS.search(_plainly(text)) or _HAVING.search(text) or _WANTED.search(text)
    return asked is not None


def duty(text: str) -> bool:
    """Whether a sentence outside a list of duties says what the work is."""
    return _DUTY.search(text) is not None


def must(text: str) -> bool:
    """Whether a sentence says of something that it is required."""
    return _MUST.search(text) is not None


def kind_at(text: str, place: int, base: RequirementKind) -> RequirementKind:
    """How much is asked for what is named at a place of a sentence whose part asks ``base``.

    "Preferably" and its like look forward to the end of the clause, "is a plus" looks back to its beginning.
    """
    if text.rfind("(", 0, place) <= text.rfind(")", 0, place):  # "(preferably Rust)" speaks of Rust only
        text = _ASIDE.sub(lambda match: " " * len(match[0]), text)
    clauses = re.finditer(r"[;.](?=\s)|\(|\bbut\b|\band (?=(?:will|must|should) have\b)", text[:place])
    clause_start = max((m.end() for m in clauses), default=0)
    stop = re.compile(r"[;](?=\s)|\.(?=\s[A-Z])|\)").search(text, place)
    clause_end = stop.start() if stop else len(text)
    if any(m.start() < place for m in _FORWARD.finditer(text, clause_start, clause_end)):
        return "preferred"
    soft = _BACKWARD.search(text, place, min(len(text), clause_end + (20 if stop and stop[0] == ")" else 0)))
    if soft:
        between = text[place : soft.start()]
        if re.search(r"\brequired\b|\bmust\b|\bessential\b(?!\))", between, re.IGNORECASE):
            return base if base != "mentioned" else "required"
        return "preferred"
    if re.match(r"\W*(?:ideally|preferably|preferred|nice to have|bonus|a plus|desirable)\b", text, re.IGNORECASE):
        return "preferred"
    if base == "preferred":
        return (
            "required"
            if re.search(
                r"\b(?:is|are) (?:required|mandatory|essential)\b|\bmust have\b",
                text[clause_start:clause_end],
                re.IGNORECASE,
            )
            else base
        )
    return base
