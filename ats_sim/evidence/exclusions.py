"""Digits that measure nothing: dates, versions, names, standards, addresses, experience, cadence, ages, grades."""

from __future__ import annotations

import re

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|"
    r"dec(?:ember)?)\b\.?"
)
_YEAR = r"(?:19[4-9]\d|20[0-4]\d)"
_NUMBER = r"\d+(?:[.,]\d+)*"
_SPELLED = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty)"

_DATES = (
    rf"\b{_MONTH},?\s*'?(?:\d{{1,2}}(?:st|nd|rd|th)?,?\s+)?(?:{_YEAR}|\d{{2}}\b)",
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}(?:,?\s*{_YEAR})?",
    rf"\b{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?\b",
    r"\b\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}\b",
    rf"\b\d{{1,2}}/{_YEAR}\b",
    rf"\b{_YEAR}\s*(?:-|–|—|/|to|until)\s*(?:{_YEAR}|\d{{2}}|present|now|date|current|till)\b",
    rf"\b(?:q[1-4]|h[12]|fy)[\s'/-]*(?:{_YEAR}|\d{{2}})?(?!\w)",
    rf"(?<![\d$€£₹.,])\b{_YEAR}'?s?\b(?![,.]?\d|\s*%|\+)(?!\s+(?:[a-z]+\s+)?(?:users|customers|clients|people|"
    r"employees|students|patients|records|rows|requests|calls|orders|units|products|servers|devices|documents|members|"
    r"households|invoices|transactions|parts|pages|hours|stores|volunteers|participants)\b)",
    r"\b\d{1,2}(?::\d{2})?\s?[ap]\.?m\b",
    r"\bclass of \d{2,4}",
)
_NAMES = (
    r"\S{1,80}@\S{1,80}|\bhttps?://\S+|\bwww\.\S+",
    r"\+\d{1,3}[\s().-]*\d(?:[\s().-]*\d){6,12}|\(\d{2,4}\)\s*\d{3,4}[\s.-]?\d{3,4}|\b\d{3}[.-]\d{3}[.-]\d{4}\b|"
    r"\b\d{10,}\b",
    r"\bv(?:ersion)?[\s.]?\d+(?:\.\d+)*(?:\.x)?\b|\b\d+\.\d+\.\d+(?:\.\d+)*\b|\b\d+\.x\b",
    r"\b(?!(?:sub|top|over|under|mid|pre|near|"
    r"x)-?\d)[a-z][a-z/]{0,20}-?\d[\w.]*(?:-\d[\w.]*)*(?!\w)",  # GPT-4, EC2, ISO9001
    r"\b(?:iso|iec|ieee|rfc|osha|nfpa|astm|ansi|asme|aws|api|en|bs|din|cfr|part|section|§|title|article|form|"
    r"schedule|asc|"
    r"sfas|ifrs|ias|soc|pci|reg|rule|nist|mil-std|fas|sas|level|tier|phase|grade|class|stage|type|series|module|"
    r"chapter|"
    r"step|semester|category|cat|route|highway|room|sector|no\.|nr\.|gate|key stage|industry|web|windows|office|log4j|"
    r"rev|revision|gen|part no|figure|suite|apt|page|vol|eurocode|articles|sections|levels|grades|tiers|phases|stages)"
    r"[\s-]?#?(?:\d+[\w.:-]*|[ivx]{1,4}\b)(?:\s*(?:,|&|/|-|–|and|to)\s*\d+(?:\.\d+)*)*(?!\s?%)",
    r"\bbig (?:4|four|3|three|5|five)\b|\bfortune[\s-](?:global\s)?\d+|\bftse[\s-]\d+|\bs&p[\s-]\d+|\b\d+ under \d+|"
    r"\blower[\s-](?:48|forty-eight)\b|\binc\.? 5000|\bglobal 2000|\bam law \d+|\bnasdaq[\s-]100|"
    r"\b(?:six|6)[\s-]?sigma|\b5s\b|\b2d\b|\b3d\b|\b[2-6]g\b|"
    r"\b24\s?[/x×*]\s?7(?:\s?[/x×*]\s?365)?|\b365 days\b|(?<!from )\b9\s?(?:-|to)\s?5\b"
    r"(?!\s(?:working |business )?(?:days?|hours?|minutes?|weeks?|months?))|"
    r"\b360[\s-]?(?:degrees?|°)|\b360\b",
    r"\b10-[kq]s?\b|\b10k (?:filings?|reports?|runs?|race)|\b8-k\b|\b401\s?\(?k\)?|\b403\s?\(?b\)?|\bw-?2s?\b|"
    r"\bi-?9s?\b|\bh-?1b|"
    r"\bk-?12\b|\b1099s?\b|\b1040s?\b|\b802\.\d\w*|\b360\b|\b4k (?:video|tv|monitors?)|\b\d{3,4}p\b|\b\d+\s?dpi\b|"
    r"\b\d+-?bit\b",
    r"\b[a-z]{2,4}[\s-]?\d{3}[a-z]?\s*[:(–-]",  # a course: CS 101: ...
    r"\b(?:one|two|three|four|1|2|3|4)(?:-|\s)?(?:on|to|way|factor|tier|dimensional|in)-(?:one|1|\w+)\b|\b\d:\d\b|"
    r"\b(?:two|multi|one|2|3|three)"
    r"[\s-](?:factor|way|tier|fold authentication|sided|step|phase|stage|dimensional|time)\b",
    r"#\d{3,}",
)
_PERSONAL = (
    rf"\b(?:{_NUMBER}|{_SPELLED})\s?\+?\s?(?:\(\w+\)\s)?(?:plus\s)?(?:years?|yrs?|months?)['s.]*(?:\s(?:and|"
    rf"&)?\s?\d+\s(?:months?))?\s+"
    r"(?:of\s+)?(?:[\w/&,+#.'-]+\s+){0,6}?(?:experience|exp|expertise|background|track record)\b",
    rf"\bexperience\s+(?:of|with|:|for)?\s*(?:over\s|more than\s|around\s|about\s)?{_NUMBER}\s?\+?\s?(?:years?|yrs?|"
    rf"months?)",
    r"\b(?:aged?|ages)\s+(?:from\s+)?\d+(?:\s*(?:-|–|to|and)\s*\d+)?|\b\d+(?:\s*(?:-|to)\s*\d+)?[\s-]years?[\s-]old",
    rf"\bc?gpa\b\W{{0,3}}(?:of\s)?{_NUMBER}(?:\s*(?:/|out of)\s*{_NUMBER})?|\b\d\.\d+\s*/\s*(?:4|5|10)(?:\.0+)?\b|"
    rf"\b\d(?:\.\d+)?\s*c?gpa\b",
    r"\b(?:every|each)\s+(?:\d+|other|two|three|four|six)\s+(?:hours?|days?|weeks?|months?|years?|quarters?)",
    rf"\b(?:once|twice|thrice|(?:{_NUMBER}|{_SPELLED})\s+(?:times|days|nights|shifts|evenings))\s+(?:a|an|per|each|"
    rf"every)\s+(?:day|week|month|year|quarter)",
    rf"\b{_NUMBER}\s?[bm](?:illion)?[\s-]?param\w*|\b\d+(?:\.\d+)?b\b(?=\s(?:model|llm|llama|mistral))|"
    rf"\b{_NUMBER}\s?(?:million|billion|m|b)\s+parameters?\b",
    rf"\b{_NUMBER}\s?%\s+(?:remote|hands[\s-]on|travel|of (?:my|the|his|her|work) time|scholarship|marks|aggregate|"
    rf"equity|stake|cotton|disab\w+)",
    r"\b(?:full|part)[\s-]time\b",
)
_PATTERN = re.compile("|".join(f"(?:{part})" for part in (*_PERSONAL, *_DATES, *_NAMES)))


def excluded(low: str) -> list[tuple[int, int]]:
    """The parts of a lower-case text whose digits are no quantity, in order."""
    return [match.span() for match in _PATTERN.finditer(low)]
