"""Whether a statement says that the work reached real use or was kept running there, and which lifecycle stages it "
"names."""

from __future__ import annotations

import re
from typing import get_args

from ats_sim.evidence.statement import Statement
from ats_sim.lexicon.verbs import verbs
from ats_sim.lexicon.wordlists import any_of, finder
from ats_sim.model.document import Quote
from ats_sim.model.evidence import Stage

_GAP = r"(?:[\w/&'.,()-]+\s+)"
_GOODS = (
    r"(?!\s+(?:of\s+)?(?:[\w,+-]+\s+){0,3}?(?:orders?|packages|parcels|goods|pallets|boxes|freight|merchandise|"
    r"containers|cargo|items|units|mail|samples)\b)"
)
_PRODUCTION = (
    r"(?:(?:to|into|in|for)\s+(?:live\s+|the\s+|full\s+|clinical\s+)?(?:production|prod)\b(?!\s+(?:department|"
    r"planning|line|lines|control|"
    r"area|floor|engineering|team|management|facility|scheduling|support|data|report|reports|plant|process|issues?|"
    r"environment issues|and\s+\w+\s+planning))"
    r"|(?:to|into)\s+(?:the\s+)?(?:production|prod|live)\s+(?:environments?|servers?|systems?|site|clusters?))"
)
_MOVES = (
    r"(?:mov|transport|promot|push|migrat|releas|deliver|bring|brought|put|taken?|taking|took|mak|made|get|got|ship|"
    r"roll|cut)\w*"
)
_OWNS = (
    r"(?:led|lead|leading|managed|managing|executed|executing|performed|performing|completed|delivered|oversaw|"
    r"overseeing|handled|handling|coordinated|drove|driving|directed|supervised|owned|conducted|supported)"
)
_RELEASES = (
    r"(?:deployments?|roll-?outs?|roll outs?|launch(?:es)?|go-lives?|production releases?|releases|redeployments?)"
)
_WIDE = (
    r"(?:org|organi[sz]ation|company|firm|group|trust|region|school|site|country|nation|team|department|bank|state|"
    r"world)[\s-]?wide\b"
)
_SCHEDULE = (
    r"(?:nightly|hourly|daily|overnight|(?:every|each)\s+(?:single\s+)?(?:night|day|morning|evening|hour|minute|week|"
    r"weekend|month|\d+ \w+|mon|tues|wednes|thurs|fri|satur|sun)(?:day)?s?)\b"
)
_OBJECT = (
    r"(?:model|models|drift|service|services|microservices|pipeline|pipelines|platform|cluster|clusters|endpoint|"
    r"endpoints|production|bot|app|application in|website|infrastructure in|deployed|live)"
)

_SIGNS = tuple(
    re.compile(part)
    for part in (
        r"\b(?:re)?deploy(?:ed|ing|s)?\b(?!\s+(?:to|in|overseas|with)\s+(?:iraq|afghanistan|kuwait|combat|"
        r"support of operation|the field))",
        rf"\b(?:shipped|shipping|ships?)\b(?=\s+\w){_GOODS}(?!\s+(?:and receiving|company|industry|clerk|department|"
        rf"documents|lines?|cost))",
        r"\b(?:launched|launching|launch|relaunched|launches)\b(?=\s+\w)(?!\s+(?:vehicle|site|pad|control))",
        r"\b(?:released|releasing)\b(?=\s+\w)(?!\s+(?:funds|patients|notes|from|payments?|invoices?|orders?|on time))",
        r"\b(?:roll(?:ed|ing)?[\s-]out|rolls out)\b|\b(?:went|go(?:ing|es)?|gone|took it|taken|bringing|"
        r"brought)\s+live\b|\bcut over\b",
        r"\b(?:productioni[sz]ed|productioni[sz]ing|operationali[sz]ed|operationali[sz]ing|open-sourced|"
        r"open sourced)\b",
        rf"\b{_MOVES}\s+{_GAP}{{0,8}}?\W?{_PRODUCTION}|\b{_MOVES}\s[^.;]{{0,40}}?(?:to|into|\()\s*production\b\s*[.)]",
        r"\b(?:running|runs|run|ran|live|used|still|now|kept\s\w+|operating|stable|maintained|model|models|system|"
        r"systems|service|services|app|it|them)\s+in\s+production\b(?!\s+(?:department|planning|line))",
        r"\bin\s+production\b(?=\s*(?:[.,;)]|$|for\b|since\b|at\b|on\b|with\b|and\b|across\b))",
        r"\b(?:serving|serves|that served|which served)\s+(?!as\b)(?:[\w$%,.+-]+\s+){0,4}?(?:users|customers|clients|"
        r"subscribers|requests|queries|shoppers|predictions|traffic|members|merchants|visitors|people|teams)\b",
        r"\b(?:used|adopted|in use|relied on|in daily use)\s+(?:daily\s|internally\s|today\s|in production\s|"
        r"now\s)?(?:by|at|across|throughout|company-wide)\b(?!\s+(?:me|default|using|means))",
        r"\b(?:now|currently|still)\s+(?:\w+\s)?(?:used|uses?|runs?|running|relies|rely|serves|in use|on offer|live|"
        r"deployed|has)\b|\b(?:now|still)\s+runs\b|\bother \w+ use\b",
        r"\bpublish(?:ed|ing)\s+(?:[\w-]+\s+){0,6}?(?:app|apps|package|packages|plugin|plug-in|extension|library|"
        r"module|crate|gem|add-on|game)\b|\bpublish\w*\s[^.;]{0,60}\b(?:app store|play store|google play|pypi|npm|"
        r"maven|marketplace|docker hub|cran|steam|nuget)\b",
        r"\blive\s+(?:since|from|for)\s+\w",
        r"\b(?:live|available|listed)\s+(?:on|in|at|across)\s+(?:the\s+)?(?:app store|play store|google play|"
        r"\w+ store|\d+|production|pypi|npm|steam|marketplace)",
        rf"\bretrain(?:ed|s|ing)\b|\bmonitor(?:ed|ing|s)\s+(?:[\w,'-]+\s+){{0,5}}?(?:{_OBJECT})\b(?!\s+(?:status|"
        rf"members|issues))",
        r"\boperat(?:ed|es|ing)\s+(?:and\s+\w+\s+)?(?:(?:a|an|the|our|its|\d+)\s+)?(?:[\w/.&'-]+\s+){0,4}?(?:cluster|"
        r"clusters|platform|service|services|microservices|pipeline|pipelines|website|infrastructure|data centers?|"
        r"data centres?|server|servers|cloud)\b",
        r"(?<!through )(?<!through the )(?<!through their )(?<!first )(?<!platform )\b(?:on-call|"
        r"oncall)\b(?!\s+(?:staff|nurse|doctor|physician)s?\b)|\bon call\b(?=\s*(?:[.,;)/]|$|for|every|rotation|24|"
        r"support|engineer|and|during|as|with|on|at|duty|one|\d))",
        rf"\b{_OWNS}\s+(?:and\s+\w+\s+)?(?:of\s+)?(?:the\s+|a\s+|an\s+|all\s+|successful\s+|full\s+|"
        rf"\d+\+?\s+)?(?:[\w-]+\s+){{0,3}}?{_RELEASES}\b(?!\s+(?:plan|plans|process|processes|scripts?|documentation|"
        rf"pipeline|pipelines|strategy|time|tools?))",
        r"^\W*(?:successful\s+|end-to-end\s+|production\s+)?(?:deployment|rollout|roll-out|launch|go-live)\s+(?:of|"
        r"and\s+\w+\s+of)\b",
        r"\b(?:integrated|incorporated|merged|built)\s+into\s+\w|\bintegrat(?:ed|es|ing)\s+(?:(?:it|them|this|these|"
        r"the|model|models)\s+){1,3}(?:into|in|with)\b|\bintegrated\s+[^.;]{1,50}?\binto\s+(?:the|our|a|"
        r"its)\s+(?:[\w'-]+\s+){0,3}?(?:product|products|production|website|workflow|workflows|app|live)\b",
        rf"\b(?:used|read|adopted|relied on|consulted|reused|copied|followed|taken up|picked up|rolled out)\s+"
        rf"(?:(?:\w+ly|every|each|twice|per|a|day|week|month|morning|night|later|since|then)\s+){{0,4}}?"
        rf"(?:by\s+(?!me\b|using\b|means\b)(?=(?:[\w&',-]+\s+){{0,7}}?{any_of('adopter')}\b)|"
        rf"across\b|throughout\b|{_WIDE})",
        r"\b(?:in|into)\s+(?:daily|everyday|regular|full|live|active|constant|general|clinical|nightly)\s+(?:use|"
        r"service|operation)\b|\b(?:is|are|went|put|goes|came|stays?|been|still|now|kept|entered)\s+(?:in\s|"
        r"into\s)?(?:use|service|operation)\b(?=\s*(?:[.,;)]|$|in\b|on\b|at\b|by\b|across\b|for\b|since\b|there\b))",
        rf"\b(?:that|which|it|they|is|are|was|were|now|still)\s+(?:[\w'-]+\s+){{0,2}}?(?:runs?|run|computed|refreshed|"
        rf"retrains?|retrained|rebuilt|executed|generated|sent|checked|used|read|opened|checks?|updated|updates?)\s+"
        rf"(?:[\w'-]+\s+){{0,5}}?{_SCHEDULE}|\b(?:runs?|running|computed|recomputed|refreshed)\s+"
        rf"(?:automatically\s|unattended\s)?{_SCHEDULE}",
        r"\b(?:that|which)\s+retrains?\b|\b(?:drift|model|model[\s-]performance)\s+(?:monitoring|monitors|checks|"
        r"alerts|alarms)\b",
        rf"^\W*(?:i\s+|we\s+|co-?)?(?:re-?)?opened\s+(?!and\b)(?:[\w'&-]+\s+){{1,5}}?{any_of('premises')}\b"
        rf"(?!\s+(?:every|each|on time|daily|in the morning|at \d))",
        r"\b(?:maintainer|author|creator|developer)\s+of\s+(?:[\w'/&+#.-]+\s+){0,6}?(?:library|package|crate|plugin|"
        r"plug-in|extension|module|gem|add-on|theme|app|game|open[\s-]source project)\b",
        r"\b\d[\d,.]*\s?[km]?\+?\s+(?:[a-z]+\s+)?(?:downloads|installs|stars|active users)\b",
        r"\bcommissioned\s+(?:[\w'/&-]+\s+){1,5}?(?:lines?|plants?|systems?|machines?|cells?|stations?|substations?|"
        r"boilers?|turbines?|robots?|pumps?|panels?|installations?|equipment|unit)\b",
    )
)
_NOW = re.compile(r"\b(?P<passive>(?:is|are)\s+)?(?:now|still|today)\s+(?P<verb>[a-z]{2,})\b")
_MEASURED = frozenset({"takes", "take", "costs", "cost", "needs", "need", "lasts", "stands", "weighs", "averages"})
_NOT_A_THING = re.compile(r"\b(?:i|we|who|he|she|you|not|but|and|while)\s*$")
_NEGATED = re.compile(
    r"(?:\b(?:not|never|no|without|nor|yet|cannot|before|nearly|will|would|shall|plan(?:s|ned|ning)?(?: to)?|going to|"
    r"ready (?:to|for)|intended|could|can|should|soon|pending|awaiting|hope[sd]? to|aim(?:s|ed|ing)? to|to be|"
    r"tried to|attempted to|if|until|prior to)"
    r"|n't)\b(?:\s+[\w']+){0,3}\s*$"
)
_PURPOSE = re.compile(
    rf"\b{any_of('means')}\b[^.;]{{0,60}}\b(?:for|to|of)\s+(?:\w+\s+){{0,3}}$|\b(?:scripts?|tools?|"
    rf"pipelines?|framework|templates?|playbooks?|way|ability|"
    r"knowledge|experience|expertise|skills?|proficien\w+|familiar\w*|responsible)\s+(?:\w+\s+){0,2}?(?:for|to|that|"
    r"in|of|with)\s+(?:[\w,/&-]+\s+){0,4}$"
)
_DUTIES = re.compile(
    r"(?:[a-z-]+,\s+){2,}(?:and|&)\s+$|(?:[a-z-]+,\s+)+[a-z-]+\s+(?:and|&)\s+$"
)  # a list of what a job consists of
_PLANNED_AFTER = re.compile(
    r"^[^.;]{0,40}\b(?:next (?:quarter|month|year|week)|planned|is pending|was (?:cancelled|canceled|abandoned|"
    r"shelved)|later this year|soon)\b"
)
_COMPOUND = re.compile(
    r"^(?:[\s-]+(?:scripts?|pipelines?|process(?:es)?|time|times|packages?|guides?|documentation|strategy|strategies|"
    r"automation|tools?|plan|plans)\b)"
)


def find_deployment(statement: Statement) -> tuple[Quote, ...]:
    """The words that say that the work is in real use, in order; negated, planned and merely intended use is left "
    "out."""
    if finder("academic").search(statement.low):
        return ()
    spans: list[tuple[int, int]] = []
    for sign in _SIGNS:
        for match in sign.finditer(statement.low):
            if not any(s < match.end() and match.start() < e for s, e in spans) and _is_real(statement.low, match):
                spans.append(match.span())
    spans += [span for span in _still_used(statement.low) if not any(s < span[1] and span[0] < e for s, e in spans)]
    return tuple(statement.quote(*span) for span in sorted(spans))


def _still_used(low: str) -> list[tuple[int, int]]:
    """A thing of which is said what it does, or what is done with it, now: "which the wards now carry"."""
    found: list[tuple[int, int]] = []
    for match in _NOW.finditer(low):
        verb = verbs().get(match["verb"])
        word = match["verb"]
        if not verb or word in verb.nouns or word in _MEASURED or word.endswith("ing"):
            continue
        if _NOT_A_THING.search(low[max(0, match.start() - 12) : match.start()]):
            continue
        done = word not in (verb.base, verb.base + "s", verb.base + "es", verb.base[:-1] + "ies")
        if done == bool(match["passive"]):
            found.append(match.span())
    return found


def _is_real(low: str, match: re.Match[str]) -> bool:
    before, after = low[max(0, match.start() - 90) : match.start()], low[match.end() :]
    clause = re.split(r"[.;]\s", before)[-1]
    if (
        _NEGATED.search(clause[-40:])
        or _PLANNED_AFTER.match(after)
        or _COMPOUND.match(after)
        or before.endswith(("-", "/"))
    ):
        return False
    if _DUTIES.search(clause) and not _did_it(match[0]):
        return False
    return not (_PURPOSE.search(clause) and not _did_it(match[0]))


def _did_it(words: str) -> bool:
    """Whether the sign is a finished action, which no purpose before it takes back."""
    first = words.split()[0]
    return first.endswith("ed") or first in (
        "went",
        "put",
        "brought",
        "took",
        "made",
        "now",
        "still",
        "live",
        "on",
        "on-call",
        "that",
        "which",
        "it",
        "they",
        "is",
        "are",
        "runs",
    )


def find_lifecycle(statement: Statement, deployed: bool) -> tuple[Stage, ...]:
    """The stages of a data or model lifecycle that a statement names, in their order; none where neither is meant."""
    if not deployed and not finder("model", "dataflow").search(statement.low):
        return ()
    stages: tuple[Stage, ...] = get_args(Stage)
    return tuple(
        stage
        for stage in stages
        if (deployed if stage == "deployment" else finder(f"stage-{stage}").search(statement.low) is not None)
        and (stage != "training" or finder("model").search(statement.low))
    )
