"""How well, and for how long, a CV says each skill is known: words, stars, tables and groups under a level."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import partial

from bot.advice.catalogue import Level
from bot.reading.documents.sections import Piece, Section
from bot.reading.lexical.mask import compiled
from bot.reading.skills.levels import level_of, levels

_STARS = re.compile(
    r"([\u2605\u2b50\u25cf\u25a0\u25c6\u2b24\u2022*]{1,5})([\u2606\u25cb\u25a1\u25c7\u25e6\u00b7.]{0,4})(?=[\s,;|)]|$)"
)
_FULL = 5
_WORDS = tuple(
    (re.compile(rf"(?<![\w-])(?:{words})(?!\w)"), plain)
    for words, plain in (
        (r"(?:full |limited )?professional(?: working)? proficien(?:cy|t)|bilingual proficien(?:cy|t)", "fluent"),
        (r"limited working proficien(?:cy|t)|conversational|alltagstauglich|konversationssicher", "good"),
        (r"elementary proficien(?:cy|t)|grundkenntnisse|basiskenntnisse|basico|notions", "low"),
        (r"(?:knowledge of the )?basics of|familiar(?:ity)? with|expos(?:ed|ure) to|first contact with", "low"),
        (r"native(?: speaker)?|mother tongue|muttersprachl?(?:e|er|ich)|bilingual|lengua materna|langue maternelle|"
         r"business[- ]fluent|verhandlungssicher|flies+end|fluido|courant|sehr gute?|experte|experto|avanzado", "c1"),
        (r"gute? kenntnisse|gute?|fortgeschritten|intermedio|bien", "b1"),
    )
)  # fmt: skip
"""Words of CVs as the words that every level reader knows; none of these is longer than what it stands for."""
_ALONE = re.compile(r"[\s(\[]*(?:level\s*:?\s*)?([a-z/ \d-]{2,24}?)[\s)\].:]*")
_YEARS = r"(\d{1,2}(?:[.,]\d)?)\s*(?:\+|(?:-+|to)\s*\d{1,2}\+?)?\s*(?:years?|yrs?|yr|y\b|jahre?n?|anos|ans)(?![a-z])"
_BEHIND = compiled(
    rf"§(?:(?!\d+\s*(?:\+|years|yrs))[^§;\n]){{0,28}}?(?<![\w.])(?:{_YEARS})"
    r"(?!'?\s*(?:of|in|with|using|experience (?:in|with|of))\b)"
)
_BEFORE = compiled(
    rf"(?<![\w.]){_YEARS}'?(?:\s+of)?(?:\s+(?:[a-z-]+\s+)?experience)?(?:\s+(?:in|with|of|using))?\s*"
    r"(§(?:(?:,\s*|\s*/\s*|\s*&\s*|,?\s+and\s+)§)*)"
)
_SINCE = compiled(r"§[\s,:(-]{0,3}(?:since|seit)\s+((?:19|20)\d\d)")
_BARE = compiled(r"§[^§]*?[\s|](\d{1,2})[\s|]*$")
_SKILL = compiled("§")
_LENGTH = re.compile(rf"{_YEARS}\s*,?")
_ELEMENTARY = compiled(r"§[\s:(|=-]*a[12]\b")
_LONE = compiled(r"[\s|:-]*§[\s|:-]*")
_TABLE = re.compile(r"\bskills?\b.*\b(?:years?|yrs)\b")
_UNRATED = (Section.STUDY, Section.CERTIFICATES, Section.IDLE)
"""Parts whose words are no levels: a master in economics is no master of it."""


def levels_said(masked: str, parts: Sequence[Piece]) -> dict[int, Level]:
    """The level of each skill of a masked CV, by the offset of the skill."""
    found: dict[int, Level] = {}
    group: Level | None = None
    lone, seen, block = -1, False, -1
    for part in parts:
        words = _translated(masked[part.start : part.end])
        skills = list(_SKILL.finditer(words))
        if part.section in _UNRATED:
            continue
        if part.block != block:
            group, lone, seen, block = None, -1, False, part.block
        alone = None if skills else _level_alone(words)
        if alone is not None and lone >= 0 and lone not in found:
            found[lone] = alone
        elif alone is not None and (not seen or group is not None):
            group = alone
        own = _own(words, skills)
        for number, skill in enumerate(skills):
            level = own.get(number) or group
            if level is not None:
                found[part.start + skill.start()] = level
        lone = part.start + skills[0].start() if _LONE.fullmatch(words) and group is None else -1
        seen = seen or bool(skills)
    return found


def years_said(masked: str, parts: Sequence[Piece], today: date) -> dict[int, float]:
    """The years with single skills, by the offset of the skill."""
    found: dict[int, float] = {}
    table = False
    for part in parts:
        words = masked[part.start : part.end]
        table = bool(_TABLE.search(words)) or (table and "§" in words)
        for match in _BEFORE.finditer(words):
            for skill in _SKILL.finditer(match[2]):
                found.setdefault(part.start + match.start(2) + skill.start(), _number(match[1]))
        for match in _BEHIND.finditer(words):
            found.setdefault(part.start + match.start(), _number(match[1]))
        for match in _SINCE.finditer(words):
            found.setdefault(part.start + match.start(), float(today.year - int(match[1])))
        bare = _BARE.search(words) if table else None
        if bare:
            found.setdefault(part.start + bare.start(), float(bare[1]))
    return found


def _number(figures: str) -> float:
    return float(figures.replace(",", "."))


def _own(words: str, skills: Sequence[re.Match[str]]) -> dict[int, Level]:
    """The levels that a piece says of its own skills; those after "Advanced:" at its head all share it."""
    own = levels(words)
    starts = {skill.start(): number for number, skill in enumerate(skills)}
    own |= {starts[low.start()]: Level.BASIC for low in _ELEMENTARY.finditer(words)}
    head, colon, _ = words.partition(":")
    led = _level_alone(head) if colon and "§" not in head else None
    if led is None:
        return own
    return {number: own.get(number, led) for number in range(len(skills))}


def _level_alone(words: str) -> Level | None:
    """The level of a piece that says nothing else."""
    whole = _ALONE.fullmatch(words)
    if whole is None or len(whole[1].split()) > 3:
        return None
    rest = re.sub(r"\b(?:level|knowledge|proficiency|skills?|user|in|with|of)\b", "", whole[1]).strip()
    return level_of(rest, figures=False) if 0 < len(rest.split()) <= 2 and _whole(rest) else None


def _whole(words: str) -> bool:
    """Whether the words are nothing but a level: a level word stands at their head and nothing follows."""
    return bool(
        re.fullmatch(
            r"(?:very )?(?:expert|advanced|proficient|fluent|strong|excellent|good|solid|intermediate|medium|basics?|"
            r"beginner|elementary|novice|low|working|familiar|limited|\d+ ?/ ?\d+|[abc][12])(?: level)?",
            words,
        )
    )


def _translated(words: str) -> str:
    """Stars and the words of CVs in the words that level readers know; every offset stays as it is."""
    words = _STARS.sub(_score, words)
    words = _LENGTH.sub(lambda m: ":".ljust(len(m[0])), words)
    for pattern, plain in _WORDS:
        words = pattern.sub(partial(_as_long, plain), words)
    if words.count("§") == 1:
        words = words.replace("|", ":").replace(",", ":")
    return words


def _as_long(plain: str, match: re.Match[str]) -> str:
    return plain.ljust(len(match[0]))[: len(match[0])]


def _score(match: re.Match[str]) -> str:
    """ "***" as "3/5"; a single sign that is a bullet is left alone."""
    whole = len(match[0])
    full = len(match[1])
    if whole < 3 or (not match[2] and match[1][0] in "*\u2022\u00b7"):
        return match[0]
    top = whole if match[2] else _FULL
    return f"{round(full * _FULL / top)}/{_FULL}".ljust(whole)
