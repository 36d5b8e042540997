"""Numbers in figures and words, ranges, and durations in years."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bot.reading.lexical.heads import Scanner
from bot.reading.lexical.text import words_of

MOST = 60
"""Amounts of a message that are looked at, as each costs time; nobody tells more of themselves."""
_UNITS = words_of(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60}
_WORDS: dict[str, float] = {word: float(number) for number, word in enumerate(_UNITS)}
_WORDS.update({word: float(number) for word, number in _TENS.items()})
_WORDS.update(
    {
        "a": 1,
        "an": 1,
        "half a": 0.5,
        "half an": 0.5,
        "half": 0.5,
        "couple": 2,
        "a couple": 2,
        "a couple of": 2,
        "couple of": 2,
        "a few": 3,
        "few": 3,
        "several": 5,
        "a dozen": 12,
        "another": 1,
        "a single": 1,
        "a good": 1,
        "a full": 1,
        "a half": 0.5,
        "a whole": 1,
        "one and a half": 1.5,
        **dict.fromkeys(("a quarter of an", "quarter of an", "a quarter of a", "quarter of a", "quarter a"), 0.25),
        "three quarters of an": 0.75,
        "a solid": 1,
        "1/2": 0.5,
        "½": 0.5,
        "some": 3,
    }
)
_MISSPELT = dict(
    zip(
        words_of(
            "thre fife sevn seaven eigth eigt nien twelv twelfe tweleve thirten forteen fiveteen fiften sixten "
            "eightteen eighten ninteen twenti fourty"
        ),
        (3, 5, 7, 7, 8, 8, 9, 12, 12, 12, 13, 14, 15, 15, 16, 18, 18, 19, 20, 40),
        strict=True,
    )
)
_WORDS.update({word: float(value) for word, value in _MISSPELT.items()})
_TEN_WORDS = "|".join(_TENS)
_ONE_WORDS = "|".join(_UNITS[1:10])
NUMBER = (
    rf"(?:\d+(?:[.,]\d+)?(?!\d)|(?:{_TEN_WORDS})[ -](?:{_ONE_WORDS})|(?:{_TEN_WORDS})|one and a half|"
    rf"(?:a )?quarter(?: of)? an?|three quarters of an|(?:a )?couple(?: of)?|(?:a )?few|"
    rf"half an?|a half|{'|'.join(reversed(_UNITS))}|{'|'.join(_MISSPELT)}|several|some(?= (?:weeks|months))|½|"
    rf"a dozen|a (?:single|good|full|whole|solid)|another|an?(?![a-z]))"
)
HALF = r"(?:\s+(?:and|n|&)\s+(?:a|one)?[ -]?half|\s*½|[ -]1/2)"
RANGE = (
    rf"(?:between\s+|from\s+)?(?P<low>{NUMBER})(?P<lowhalf>{HALF})?\s*(?P<plus>\+|plus\b|ish\b|-ish\b|"
    rf"-?something\b|-?odd\b|-?some(?= (?:years|months))|"
    rf"or more\b|or so\b)?"
    rf"(?:\s*(?:-|to|or|and|~|/)\s*(?P<high>{NUMBER})(?P<highhalf>{HALF})?\s*\+?)?"
)
"""A number or a range: groups low, lowhalf, plus, high, highhalf."""

MONTHS = {
    name: number % 12 + 1
    for number, name in enumerate(
        words_of(
            "january february march april may june july august september october november december jan feb mar apr "
            "may jun jul aug sep oct nov dec"
        )
    )
}
MONTHS["sept"] = 9
MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))

YEAR = r"(?:years?|yrs?|yoe|ye+a?rs?|yeas?|yaers?|yeras?|yeares?|yars?|yesrs?|jears?|yearz)"
MONTHS_WORD = r"(?:months?|mos?|mths?|mnths?|monts?|monhts?|mounths?|moths?|munths?)"
HOUR = r"(?:hours?|hrs?|h|hors?|houres?|ho?urs|houers?|huors?|horus|hous|howrs?|huor|ours|stunden)"
"""Units in the spellings people give them."""
EXPERIENCE = r"(?:exp|experi\w+|exper[aeu]\w+|expi?r\w+|ex[ps]i?e?ri?e\w*nc\w*|e[xks]+p\w{0,5}[nm][cs]e?s?)"
"""The word experience however it is spelt."""

_PERIODS = {"c": 100.0, "d": 10.0, "y": 1.0, "m": 1 / 12, "w": 1 / 52}
_UNIT = rf"(?:{YEAR}|y|{MONTHS_WORD}|decades?|century|weeks?|wks?)"
_DURATION = Scanner(
    rf"(?P<less>(?:less|fewer) than\s+|under\s+|not (?:even|quite|yet)\s+|below\s+|"
    rf"barely\s+)?{RANGE}[\s-]*(?:(?:more|full|whole|long|solid|good|straight|extra|additional|happy|other|"
    rf"calendar) |of (?:those|these|the|my) )?"
    rf"(?P<unit>{_UNIT})(?:'s?|s')?(?:\b|(?=\d+ ?m))"
    rf"(?P<tail>{HALF})?(?:\s*(?:,|and|&)?\s*(?P<more>{NUMBER})\s*(?P<unit2>{MONTHS_WORD}|m)\b)?",
    before=r"(?<![\w.,/$#-])",
)
_RATE = re.compile(rf"(?:\d|\b)(?:{HOUR}|minutes?|mins?|times|once|twice|days|evenings|nights|mornings|sessions) an? $")
"""Before the unit of a rate: the week in "6 hours a week" is no length."""
_AGAIN = re.compile(
    rf"[^.!?;\n]{{0,40}}?(?:,|\+|\b(?:then|and|plus|later|followed by|afterwards)\b)(?:\s+(?:and|then|after that|"
    rf"later|plus))*"
    rf"\s+(?:(?:[\w&'.-]+\s+){{0,5}}?for\s+(?:another\s+|about\s+)?(?P<n>{NUMBER})"
    rf"(?=\s*(?:[.,;!]|$|and\b|then\b|as\b|at\b|in\b))|"
    rf"(?:another\s+|about\s+|the last\s+)?(?P<m>(?!an?\b(?! couple| few)|another){NUMBER})"
    r"(?=\s+(?:more\s+)?(?:at|with|as|in|on|doing|running|driving|selling|teaching|freelanc\w+|(?!evening|"
    r"morning)[a-z]{3,}ing)\b))"
)
_NO_JOB = re.compile(r"\b(?:stud\w+|learn\w*|school|uni\w*|off|unemployed|home|break|travel\w*|lived|married)\b")
_TIMED = re.compile(rf"\d|decade|century|\b(?:{_UNIT})\b")
_NEGATED = re.compile(r"not (?:even|yet|quite)")
_SINCE = re.compile(
    rf"\b(?:since|sice|sinse|sinc|sence|scince|sins|(?:working|work|worked|employed)\b(?: \w+)?,? (?:from|"
    rf"as of)(?=[^.!?]{{0,12}}\b(?:19|20)\d\d\b"
    r"(?!\s*(?:-|to\b|until|till|through|and\b)))|(?:career|working|work|job|working life)\b.{0,20}\b(?:started|"
    r"began) in|"
    r"(?:started|began) (?:working|my career|work|my first job|in the (?:field|industry)|as .{3,30})\s*(?:back )?in)"
    rf"\s+(?:about |around |early |late |mid |the (?:start|end|"
    rf"beginning) of |(?:the )?(?:spring|summer|autumn|fall|"
    rf"winter)(?: of)? )*(?:(?P<month>{MONTH})\.?,?\s+)?(?P<year>(?:19|20)\d\d)\b"
)
_SINCE_LEFT = re.compile(
    r"\bsince (?:i (?:was |had )?)?(?:left|leaving|finish(?:ed|ing)|graduat(?:ed|ing|ion)|quit(?:ting)?|out "
    r"of|got out of|"
    r"dropp(?:ed|ing) out of)(?: from)?(?: (?!in\b|back\b)[\w-]+){0,3}(?:,? (?:back )?in)? (?P<year>(?:19|20)\d\d)\b"
)
"""A year that something ended in, from which on one worked: "since leaving school in 2012"."""
_EVER_SINCE = re.compile(
    r"\b(?:in|graduated|from|school|degree|finished|until)\s+(?:in )?(?P<year>(?:19|20)\d\d)\b[^!?\n]{0,80}?"
    r"\b(?:ever since|since then)\b|\b(?P<year2>(?:19|20)\d\d)\b[^!?\n]{0,60}\bever since\b"
)
_SPAN = Scanner(
    rf"(?:\b(?:from|between)\s+)?(?<![\d/.-])(?:(?P<m1>{MONTH})\.?,?\s+|(?P<n1>\d\d?)[/.])?(?P<y1>(?:19|"
    rf"20)\d\d)\s*(?:-+|to|until|till|and|through)\s*"
    rf"(?:(?:(?P<m2>{MONTH})\.?,?\s+|(?P<n2>\d\d?)[/.])?(?P<y2>(?:19|20)\d\d)\b|(?P<now>now|today|present|"
    rf"current(?:ly)?|date|ongoing|this day))",
)


@dataclass(frozen=True)
class Duration:
    """A length of time in years; `kind` is "length", "since" or "span"; the last two are dated.

    `again` says that it leaves out the unit of the one before.
    """

    start: int
    end: int
    years: float
    kind: str = "length"
    unit: str = "y"
    again: bool = False


def number(text: str) -> float:
    """A number in figures or words; 0 where there is none."""
    text = text.strip()
    if text[:1].isdigit():
        return float(text.replace(",", "."))
    if text in _WORDS:
        return _WORDS[text]
    tens, _, ones = text.replace("-", " ").partition(" ")
    return _WORDS.get(tens, 0.0) + _WORDS.get(ones, 0.0)


def middle(match: re.Match[str]) -> float:
    """The number of a RANGE match, the middle of a range."""
    low = number(match["low"]) + (0.5 if match["lowhalf"] else 0)
    if not match["high"]:
        return low
    high = number(match["high"]) + (0.5 if match["highhalf"] else 0)
    if match["low"] in ("a", "an") and high < low:
        return low
    return (low + high) / 2


def durations(folded: str, today: date) -> list[Duration]:
    """All lengths of time and dated spans, in order, none overlapping."""
    if not _TIMED.search(folded):
        return []
    found = [_length(m) for m in _DURATION.finditer(folded) if not _rated(folded, m.end("low") + 1)]
    if "19" in folded or "20" in folded:
        found += [_since(m, today) for m in _SINCE.finditer(folded)]
        found += [_ended(m, today) for m in _SINCE_LEFT.finditer(folded)]
        found += (
            [_ever(m, today) for m in _EVER_SINCE.finditer(folded)]
            if "ever since" in folded or "since then" in folded
            else []
        )
        found += [_between(m, today) for m in _SPAN.finditer(folded)]
    found += [d for one in found if one.kind == "length" for d in _elliptic(folded, one)]
    found = sorted((d for d in found if 0 < d.years < 60), key=lambda d: (d.start, -d.end))
    return [d for n, d in enumerate(found) if n == 0 or d.start >= found[n - 1].end]


def _rated(folded: str, end: int) -> bool:
    """Whether a number belongs to a rate that stands right before it."""
    return _RATE.search(folded, max(0, end - 60), end) is not None


def _length(match: re.Match[str]) -> Duration:
    unit = match["unit"][0]
    value = middle(match) + (0.5 if match["tail"] else 0)
    years = value * _PERIODS[unit]
    if match["more"]:
        years += number(match["more"]) / 12
    if match["less"]:
        years = 0.5 if years <= 1 else years - 0.5
    return Duration(match.start(), match.end(), round(years, 2), unit=unit)


def _elliptic(folded: str, one: Duration) -> Iterator[Duration]:
    """Lengths behind another that leave out the unit: "at Shell for 2 years, then Esso for 3"."""
    end = one.end
    while match := _AGAIN.match(folded, end):
        end = match.end()
        if _NO_JOB.search(match[0]):
            continue
        group = "n" if match["n"] else "m"
        yield Duration(
            match.start(group), end, round(number(match[group]) * _PERIODS[one.unit], 2), unit=one.unit, again=True
        )


def _since(match: re.Match[str], today: date) -> Duration:
    month = MONTHS.get(match["month"] or "")
    years = float(today.year - int(match["year"]))
    if month:
        years = round(years + (today.month - month) / 12, 1)
    return Duration(match.start(), match.end(), max(years, 0.5) if years >= 0 else 0, "since")


def _ended(match: re.Match[str], today: date) -> Duration:
    years = float(today.year - int(match["year"]))
    return Duration(match.start(), match.end(), max(years, 0.5) if years >= 0 else 0, "since")


def _ever(match: re.Match[str], today: date) -> Duration:
    years = float(today.year - int(match["year"] or match["year2"]))
    return Duration(match.start(), match.end(), max(years, 0.5) if years >= 0 else 0, "since")


def _between(match: re.Match[str], today: date) -> Duration:
    first, last = int(match["y1"]), int(match["y2"]) if match["y2"] else today.year
    m1 = MONTHS.get(match["m1"] or "") or int(match["n1"] or 0)
    m2 = MONTHS.get(match["m2"] or "") or int(match["n2"] or 0) or (today.month if match["now"] else 0)
    years = float(last - first)
    if m1 and m2:
        years = round(years + (m2 - m1) / 12, 1)
    return Duration(match.start(), match.end(), max(years, 0.5) if years >= 0 else 0, "span")
