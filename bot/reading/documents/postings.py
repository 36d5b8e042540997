"""What a job posting demands: skills and any-of groups with level, importance and years, and years of experience.

Headings set the importance of the lines below them ("nice to have"), words in a line outrank its heading ("a plus"),
and what the employer says of itself or offers demands nothing. Among the same skill's demands the strictest holds.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Collection, Sequence

from bot.advice.catalogue import Importance, Level
from bot.advice.posting import Demand
from bot.reading.documents.posting_lines import Line, importance
from bot.reading.lexical.lexicon import Hit
from bot.reading.lexical.text import Text

LONGEST_QUOTE = 120
"""Characters of a posting's line kept as the demand's own words."""

LONG_YEARS = 5
"""Years with a skill that are asked of no one but an advanced user."""

Kin = Callable[[str, str], bool]
"""Whether two skills are of one sort, so that "or" can join them."""

_NOUN = r"(?: (?:\w+ )?(?:understanding|knowledge|familiarity|grasp|command|experience|background|skills|exposure))?"
_LEVELS = re.compile(
    r"(?<![\w-])(?:(?P<advanced>(?:expert(?:ise)?|advanced|deep|in[- ]depth|extensive|excellent|mastery|"
    r"very (?:good|strong)|(?:highly )?(?:proficient|proficiency|skilled|fluent|fluency)|native(?: speaker)?|strong|"
    r"outstanding|senior[- ]level|profound|thorough|business[- ]fluent|flies+end\w*|verhandlungssicher\w*|"
    r"sehr gute?|c[12])"
    rf"{_NOUN})|(?P<intermediate>(?:good|solid|sound|clear|working|practical|hands[- ]on|proven|intermediate|"
    rf"conversational|gute?|b[12]){_NOUN})|(?P<basic>basic|basics|familiar(?:ity)?|exposure|awareness|some|first "
    r"experience|fundamentals?|introductory|understanding|interest|beginner|grundkenntnisse|a[12]))(?![\w+#])"
)
_BEHIND = re.compile(
    r"[\s,(:|-]*(?:at )?(?:an? )?(?P<word>expert|advanced|strong|proficient|fluent|native|c[12]|intermediate|good|"
    r"b[12]|basics?|fundamentals|beginner|a[12])(?: level| knowledge| skills?| speaker)?\s*(?:$|[,;.()|/])|"
    r"[\s\w,&]{0,20}\b(?P<well>very well|fluently)\b"
)
_SCOPE = re.compile(r"[;:]|\bas well as\b|\balong with\b|\bplus\b|\bbut\b")
_NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "several": 3, "a few": 3, "few": 3, "a couple of": 2, "couple of": 2, "mehrere": 3,
}  # fmt: skip
_YEARS = re.compile(
    rf"(?<![\w.,-])(\d{{1,2}}(?:\.\d)?|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})\s*(?:\+|plus)?\s*"
    r"(?:(?:-+|to|or|bis)\s*(?:\d{1,2}|\w{3,5})\+?\s*)?(?:\(\w+\)\s*)?(?:more )?(?:years?|yrs?|yoe|jahren?)\b"
)
_PAST = re.compile(r"\bago\b|\bold\b|\bfounded\b|\bhistory of\b|\bbehind us\b|\bon the market\b")
_TO_SKILL = re.compile(
    r"(?:['\s+/-]|\([^)]*\)|\b(?:of|in|with|using|on|as|a|an|the|experience|experiance|exp|professional|hands-on|practical|"
    r"working|work|relevant|solid|strong|proven|commercial|production|development|programming|coding|industry|overall|"
    r"erfahrung|mit|writing|building)\b)*"
)
_FROM_SKILL = re.compile(r"[\s(:,|-]*(?:(?:at least|minimum|min\.?|over|about|experience|for|of)[\s:]*)*")
_OR = re.compile(r"^[\s,]*(?:and/or|or|/|or similar|\||oder)\s*(?:in |with |even )?$")
_COMMA = re.compile(r"^\s*,\s*$")
_AND = re.compile(r"^\s*(?:,|,?\s*and|&|\+|,?\s*or|/)\s*$")
_PAIR = re.compile(r"^\s*(?:and|&|\+|/)\s*$")
_OF = re.compile(r"\b(?:with|in|of|using|on|experience|exp)\b")
"""Words by which years are of all that a list names; without them they are of what they stand before."""
_EXAMPLES = re.compile(
    r"(?:such as|like|e\.?g\.?|for example|one (?:or more )?of(?: the following)?|any of|either|at least one of|"
    r"z\.?b\.?)"
    r"[\s,:(]*$"
)
_ORDER = [Importance.NICE, Importance.SHOULD, Importance.MUST]


def demands(text: Text, asking: Sequence[Line], hits: Sequence[Hit], kin: Kin) -> tuple[Demand, ...]:
    """All demands of a posting's asking lines, in order; each skill, alone or in a group, once."""
    found: list[Demand] = []
    named = [h for h in hits if h.form.skill]
    starts = [h.start for h in named]
    for line in asking:
        inside = named[bisect_left(starts, line.start) : bisect_left(starts, line.end)]
        groups = _groups(text.folded, inside, line, kin)
        years = _years(text.folded, line, groups)
        quote = _quote(text, line) if groups else ""
        found += [_demand(text, line, quote, group, years.get(n)) for n, group in enumerate(groups)]
    return _strictest(found)


def years_demanded(folded: str, asking: Sequence[Line]) -> float | None:
    """The experience a posting asks for: the longest of the least years it names, not what it says of itself."""
    asked = []
    for line in asking:
        words = folded[line.start : line.end]
        asked += [_least(match) for match in _YEARS.finditer(words) if not _past(words, match)]
    return max((years for years in asked if years <= 20), default=None)


def _least(match: re.Match[str]) -> float:
    return float(_NUMBERS.get(match[1], 0) or match[1])


def _past(words: str, match: re.Match[str]) -> bool:
    return _PAST.search(words[max(0, match.start() - 40) : match.end() + 40]) is not None


def _groups(folded: str, hits: Sequence[Hit], line: Line, kin: Kin) -> list[list[Hit]]:
    """Hits of a line in demands: names joined by "or" or "/" or given as examples are one demand, any of them."""
    runs: list[list[Hit]] = []
    either: list[str] = []
    for hit in hits:
        between = folded[runs[-1][-1].end : hit.start] if runs else ""
        if runs and (_COMMA.match(between) or _OR.match(between)):
            runs[-1].append(hit)
            either[-1] = either[-1] or ("or" if _OR.match(between) else "")
        else:
            runs.append([hit])
            either.append("of" if _EXAMPLES.search(folded[max(line.start, hit.start - 35) : hit.start]) else "")
    found: list[list[Hit]] = []
    for run, joined in zip(runs, either, strict=True):
        alone = not re.search(r"\w", folded[line.start : run[0].start])
        found += _parted(run, kin) if joined == "or" and not alone else [run] if joined else [[h] for h in run]
    return found


def _parted(run: list[Hit], kin: Kin) -> list[list[Hit]]:
    """A list that ends in "or", without the names at its head that are of another sort: "Python, Tableau or Looker"."""
    first = len(run) - 2
    while first > 0 and any(kin(run[first - 1].form.skill, other.form.skill) for other in run[first:]):
        first -= 1
    return [*([h] for h in run[:first]), run[first:]]


def _demand(text: Text, line: Line, quote: str, group: Sequence[Hit], years: float | None) -> Demand:
    words = text.folded[line.start : line.end]
    skills = tuple(dict.fromkeys(str(hit.form.skill) for hit in group))
    level = _level(words, group[0], group[-1].end - line.start, line.start)
    level = level or (Level.ADVANCED if years is not None and years >= LONG_YEARS else Level.INTERMEDIATE)
    return Demand(skills, level, importance(words, group[0].start - line.start, line.importance), quote, years)


def _quote(text: Text, line: Line) -> str:
    """The words of a line as a quote; the same for all that it demands."""
    quote = " ".join(text.quote(*_stripped(text.folded, line.start, line.end)).split())
    return quote if len(quote) <= LONGEST_QUOTE else quote[: LONGEST_QUOTE - 1].rstrip() + "…"


def _level(line: str, first: Hit, end: int, start: int) -> Level | None:
    """The level right behind the names, else that of the nearest words before them; None where none is said."""
    behind = _BEHIND.match(line, end)
    if behind:
        word = _LEVELS.match(behind["word"] or "expert")
        return _named(word) if word else Level.BASIC
    own = list(_LEVELS.finditer(first.form.text))
    if own:
        return _named(own[-1])
    at = first.start - start
    scope = max((m.end() for m in _SCOPE.finditer(line, 0, at)), default=0)
    before = list(_LEVELS.finditer(line, scope, at))
    return _named(before[-1]) if before else None


def _named(match: re.Match[str]) -> Level:
    return Level.ADVANCED if match["advanced"] else Level.INTERMEDIATE if match["intermediate"] else Level.BASIC


def _years(folded: str, line: Line, groups: Sequence[Sequence[Hit]]) -> dict[int, float]:
    """The years demanded of single groups, by their number."""
    tied: dict[int, float] = {}
    for match in _YEARS.finditer(folded, line.start, line.end) if groups else ():
        ahead = next((n for n, group in enumerate(groups) if group[0].start >= match.end()), None)
        if ahead is not None and _TO_SKILL.fullmatch(folded, match.end(), groups[ahead][0].start):
            tied[ahead] = _least(match)
            joins = _AND if _OF.search(folded, match.end(), groups[ahead][0].start) else _PAIR
            while ahead + 1 < len(groups) and joins.match(folded[groups[ahead][-1].end : groups[ahead + 1][0].start]):
                ahead += 1
                tied[ahead] = _least(match)
            continue
        behind = next((n for n in range(len(groups) - 1, -1, -1) if groups[n][-1].start < match.start()), None)
        if behind is None:
            continue
        end = groups[behind][-1].end
        if behind and "," in folded[end : match.start()]:
            continue  # at the end of a list years are of none of it
        if match.start() < end or _FROM_SKILL.fullmatch(folded, end, match.start()):  # "Python 3 years": no version
            tied.setdefault(behind, _least(match))
    return tied


def _stripped(folded: str, start: int, end: int) -> tuple[int, int]:
    while start < end - 1 and not folded[start].isalnum():
        start += 1
    while end - 1 > start and folded[end - 1] in " \t\n,;:-*":
        end -= 1
    return start, end


def _strictest(found: Sequence[Demand]) -> tuple[Demand, ...]:
    """Each skill once: a demand of one skill outranks a group that holds it, then must over nice, then the level.

    A group that counts for more than a skill of it alone, which a duty merely names, takes that skill in.
    """
    single = {d.skills[0]: 0 for d in found if len(d.skills) == 1}
    for demand in found:
        if len(demand.skills) == 1:
            single[demand.skills[0]] = max(single[demand.skills[0]], _ORDER.index(demand.importance))
    groups = [d for d in found if len(d.skills) > 1]
    above = {s for d in groups for s in d.skills if single.get(s, 9) < _ORDER.index(d.importance)}
    kept: dict[tuple[str, ...], Demand] = {}
    for demand in found:
        if len(demand.skills) > 1 and (single.keys() - above).intersection(demand.skills):
            continue
        if len(demand.skills) == 1 and _within(demand.skills[0], groups, single.keys() - above):
            continue
        key = tuple(sorted(demand.skills))
        held = kept.get(key)
        if held is None or _rank(demand) > _rank(held):
            kept[key] = demand
    return tuple(kept.values())


def _within(skill: str, groups: Sequence[Demand], alone: Collection[str]) -> bool:
    """Whether a group that is kept holds the skill and counts for more."""
    return skill not in alone and any(skill in g.skills and not set(alone).intersection(g.skills) for g in groups)


def _rank(demand: Demand) -> tuple[int, int, float]:
    return _ORDER.index(demand.importance), int(demand.level), demand.years or 0.0
