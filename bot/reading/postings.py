"""What a job posting demands: skills and any-of groups with level and importance, and years of experience.

Headings set the importance of the lines below them ("nice to have"), words in a line outrank its heading ("a plus"),
and what the employer says of itself or offers demands nothing. Among the same skill's demands the strictest holds.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.advice.catalogue import Importance, Level
from bot.advice.posting import Demand
from bot.reading.lexicon import Hit
from bot.reading.text import Text

LONGEST_QUOTE = 120
"""Characters of a posting's line kept as the demand's own words."""

_NICE_HEAD = re.compile(
    r"nice[- ]to[- ]have|preferred|bonus|desirable|desired|optional|\bplus(?:es)?\b|would be great|extra|good to have"
    r"|ideally|advantage|brownie"
)
_MUST_HEAD = re.compile(
    r"require|must|qualification|what you(?:'ll| will)? (?:bring|need|have)|you (?:bring|have)|who you are"
    r"|your (?:profile|skills)|skills|competenc|experience|minimum|essential|looking for|about you"
    r"|tech(?:nical)? stack|what we expect"
)
_DUTY_HEAD = re.compile(
    r"responsib|what you(?:'ll| will) (?:do|be doing|work on)|your (?:tasks|role|mission|job)|duties|tasks|the role"
    r"|day[- ]to[- ]day|you will\s*:?$"
)
_IDLE_HEAD = re.compile(
    r"benefit|we offer|what(?:'s| is) in it|perks|about (?:us|the company|our)|who we are"
    r"|our (?:company|values|culture)"
    r"|compensation|salary|how to apply|equal opportunit|why (?:join|work|us)"
)
_NICE = re.compile(
    r"nice[- ]to[- ]have|\b(?:a|an|is|are|as|big|huge|real|strong) plus\b|\bplus\s*[.!)]?\s*$|\bbonus\b"
    r"|\bpreferred\b|\bpreferabl[ey]\b|\bideally\b|\bdesirable\b|\boptional(?:ly)?\b|\badvantage(?:ous)?\b"
    r"|\bnot (?:required|mandatory|a must)\b"
    r"|\bwould be (?:great|nice|good)\b|\bgood to have\b|\bbeneficial\b"
)
_MUST = re.compile(r"\bmust\b|\brequired\b|\bessential\b|\bmandatory\b|\bneed to\b")
_ADVANCED = re.compile(
    r"\b(?:expert(?:ise)?|advanced|deep|in[- ]depth|extensive|excellent|mastery|very (?:good|strong)"
    r"|highly (?:proficient|skilled)|strong|outstanding|senior[- ]level|profound|thorough)\b"
    r"|\b(?:[5-9]|1\d)\+? ?(?:years|yrs)(?=.{0,50}$)"
)
_BASIC = re.compile(
    r"\b(?:basic|basics|familiar(?:ity)?|exposure|awareness|some|first experience|fundamental(?:s)?"
    r"|introductory|understanding|interest)\b"
)
_OF_COMPANY = re.compile(r"\bwe(?:'re| are| have|'ve)?\b|\bour\b|\bfounded\b|\bcompany\b|\bsince\b")
_REPORTS = re.compile(r"\breport(?:s|ing)? (?:directly )?to\b")
_INSIDE = re.compile(r"\([^()]*\)")
_NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "ten": 10}
_YEARS = re.compile(
    rf"\b(\d{{1,2}}(?:\.\d)?|{'|'.join(_NUMBERS)})\s*(?:\+|plus)?\s*"
    r"(?:(?:-+|to|or)\s*\d{1,2}\+?\s*)?(?:\(\w+\)\s*)?(?:years?|yrs?)\b"
)
_OR = re.compile(r"^[\s,]*(?:and/or|or|/|or similar|\|)\s*(?:in |with |even )?$")
_COMMA = re.compile(r"^\s*,\s*$")
_EXAMPLES = re.compile(
    r"(?:such as|like|e\.?g\.?|for example|one (?:or more )?of|any of|either|at least one of)[\s,:(]*$"
)
_BREAK = re.compile(r"\.\s|[;!?]\s")
_ORDER = [Importance.NICE, Importance.SHOULD, Importance.MUST]


def demands(text: Text, hits: Sequence[Hit]) -> tuple[Demand, ...]:
    """All demands of a posting, in order; each skill, alone or in a group, once."""
    found: list[Demand] = []
    heading: Importance | None = Importance.MUST
    for start, end in _lines(text.folded):
        line = text.folded[start:end]
        inside = [h for h in hits if h.form.skill and start <= h.start < end]
        named = _heading(line, bool(inside))
        heading = named[0] if named else heading
        if _REPORTS.search(line) or (heading is None and not _demanding(line)):
            continue
        for group in _groups(text.folded, inside):
            found.append(_demand(text, (start, end), group, heading or Importance.SHOULD))
    return _strictest(found)


def years_demanded(folded: str) -> float | None:
    """The experience a posting asks for: the longest of the least years it names, not what it says of itself."""
    asked = []
    for start, end in _lines(folded):
        line = folded[start:end]
        for match in _YEARS.finditer(line):
            near = line[max(0, match.start() - 40) : match.end() + 40]
            if "ago" in near or "old" in near or (_OF_COMPANY.search(line) and "experience" not in line):
                continue
            asked.append(float(_NUMBERS.get(match[1], 0) or match[1]))
    return max((years for years in asked if years <= 20), default=None)


def _lines(folded: str) -> list[tuple[int, int]]:
    """Lines and, in running text, sentences: what one heading or one "is a plus" can be about."""
    spans, start = [], 0
    for line in folded.split("\n"):
        at = start
        for stop in _BREAK.finditer(line):
            spans.append((at, start + stop.end()))
            at = start + stop.end()
        spans.append((at, start + len(line)))
        start += len(line) + 1
    return [span for span in spans if folded[slice(*span)].strip()]


def _heading(line: str, skilled: bool) -> tuple[Importance | None] | None:
    """What a heading makes of the lines below it; (None,) demands nothing, None is no heading."""
    words = line.strip(" *#:-\t")
    colon = line.rstrip().endswith(":")
    if len(words.split()) > 8 or (skilled and not colon) or words.endswith(".") or not words:
        return None
    for pattern, importance in (
        (_NICE_HEAD, Importance.NICE),
        (_IDLE_HEAD, None),
        (_DUTY_HEAD, Importance.SHOULD),
        (_MUST_HEAD, Importance.MUST),
    ):
        if pattern.search(words):
            return (importance,)
    return None


def _demanding(line: str) -> bool:
    return bool(re.search(r"\b(?:you (?:have|bring|need|know|should)|required|must|experience (?:in|with))\b", line))


def _groups(folded: str, hits: Sequence[Hit]) -> list[list[Hit]]:
    """Hits of a line in demands: names joined by "or" or "/" or given as examples are one demand, any of them."""
    runs: list[list[Hit]] = []
    either: list[bool] = []
    for hit in hits:
        between = folded[runs[-1][-1].end : hit.start] if runs else ""
        joined = bool(runs) and bool(_COMMA.match(between) or _OR.match(between))
        if joined:
            runs[-1].append(hit)
            either[-1] = either[-1] or bool(_OR.match(between))
        else:
            runs.append([hit])
            either.append(bool(_EXAMPLES.search(folded[max(0, hit.start - 30) : hit.start])))
    return [
        group for run, any_of in zip(runs, either, strict=True) for group in ([run] if any_of else [[h] for h in run])
    ]


def _demand(text: Text, span: tuple[int, int], group: Sequence[Hit], heading: Importance) -> Demand:
    line = text.folded[slice(*span)]
    before = text.folded[span[0] : group[0].start]
    skills = tuple(dict.fromkeys(str(hit.form.skill) for hit in group))
    quote = " ".join(text.quote(*_stripped(text.folded, *span)).split())
    cut = quote if len(quote) <= LONGEST_QUOTE else quote[: LONGEST_QUOTE - 1].rstrip() + "…"
    own = _without_brackets(line, group[0].start - span[0])
    return Demand(skills, _level(before, line, group, span), _importance(own, heading), cut)


def _without_brackets(line: str, at: int) -> str:
    """The line without brackets that do not hold this place: "(preferably Azure)" says nothing of what is outside."""
    return _INSIDE.sub(lambda m: m[0] if m.start() <= at < m.end() else " " * len(m[0]), line)


def _importance(line: str, heading: Importance) -> Importance:
    if _NICE.search(line):
        return Importance.NICE
    return Importance.MUST if heading is Importance.SHOULD and _MUST.search(line) else heading


def _level(before: str, line: str, group: Sequence[Hit], span: tuple[int, int]) -> Level:
    """The level of the words nearest before the names, else of those of the line, else intermediate."""
    last = max((m.start() for m in _ADVANCED.finditer(before)), default=-1)
    low = max((m.start() for m in _BASIC.finditer(before)), default=-1)
    if max(last, low) >= 0:
        return Level.ADVANCED if last > low else Level.BASIC
    after = line[group[-1].end - span[0] :][:30]
    if re.match(r"\s*\(?(?:expert|advanced|strong)|[\s\w,&]{0,20}\bvery well\b", after):
        return Level.ADVANCED
    return Level.BASIC if re.match(r"\s*\(?(?:basics?|fundamentals)", after) else Level.INTERMEDIATE


def _stripped(folded: str, start: int, end: int) -> tuple[int, int]:
    while start < end - 1 and not folded[start].isalnum():
        start += 1
    while end - 1 > start and folded[end - 1] in " \t\n,;:-*":
        end -= 1
    return start, end


def _strictest(found: Sequence[Demand]) -> tuple[Demand, ...]:
    """Each skill once: a demand of one skill outranks a group that holds it, then must over nice, then the level."""
    single = {d.skills[0] for d in found if len(d.skills) == 1}
    kept: dict[tuple[str, ...], Demand] = {}
    for demand in found:
        if len(demand.skills) > 1 and single.intersection(demand.skills):
            continue
        key = tuple(sorted(demand.skills))
        held = kept.get(key)
        if held is None or _rank(demand) > _rank(held):
            kept[key] = demand
    return tuple(kept.values())


def _rank(demand: Demand) -> tuple[int, int]:
    return _ORDER.index(demand.importance), int(demand.level)
