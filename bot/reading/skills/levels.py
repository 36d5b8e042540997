"""How well a skill is known: words and scales, before it or behind it, for one skill or a whole list."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from bot.advice.catalogue import Level
from bot.reading.lexical.heads import Scanner
from bot.reading.lexical.mask import FILL
from bot.reading.skills.level_words import ADVANCED, BASIC, INTERMEDIATE, SCALE
from bot.reading.skills.scales import told_once
from bot.reading.skills.shared_levels import shared_levels

_FIGURES = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_OWN = re.compile(r"\s+(?:daily|every day|all the time|a lot|yes|no|never|not|for \w+ years|\d+ years|since)\b")
"""What is said behind a skill in a list is its own: "some kafka, docker daily"."""
_ENDS = re.compile(r"\s*(?:level)?\s*(?:$|[.;!)\n])")
_APART = re.compile(r"\s*,(?!\s*(?:and |or )?(?:some |a (?:bit|little) of )?§)")
_ASIDE = re.compile(r"\s*,?\s*(?:on the other hand|meanwhile|however|by contrast|in contrast)\s*,?\s*")
"""Words between a skill and its level that set it off from another: "sql on the other hand, very strong"."""
_RATED = re.compile(r" (?:in|at|for|on|with) §")
_STARS = "★⭐●■"
_OPENED = re.compile(r"(?:^|[\n,;|/•·]|(?<![§\x02\s])[ ])\s*$")
_SHOULD = re.compile(
    r"\b(?:should (?:be|say|read|have been)|make (?:it|that)|ought to be|needs to be|must be|change (?:it|that) to|"
    r"is (?:really|actually|only|more like)|it's (?:really|actually|only|more like))\b"
)
"""The level behind these words replaces one that stands before."""
_WORDS = Scanner(
    rf"(?:(?P<scale>{SCALE})|(?P<advanced>{ADVANCED})|(?P<intermediate>{INTERMEDIATE})|"
    rf"(?P<basic>{BASIC}))(?![\w'])",
    before=r"(?<![\w'/])",
)
_MINE = re.compile(
    rf"\bmy (?P<skill>§{FILL}*)(?: (?:skills?|knowledge|level))?(?:,? (?:is|are|was|were|has always been))?"
    r" (?:(?:really|very|so|pretty|quite|still|just|also|honestly|a bit|kind of|rather|total|complete|a|the)\s)*"
    r"(?:bad|terrible|awful|horrible|horrid|lousy|rubbish|crap(?:py)?|shit(?:ty)?|sucks?|suck|mess|joke|disaster|"
    r"worst|pathetic|"
    r"hopeless|embarrassing|dreadful|abysmal|laughable|trash|garbage|miserable)\b"
)
"""Hard words on a skill of one's own; of the tool itself, without "my", they are an opinion."""
_ADVERB = re.compile(
    r"(?:well|without|teach|in and out|little|bit|fluently|deeply|thoroughly|inside|depth|sleep|heart|once|twice|"
    r"times|decently|"
    r"comfortably|solidly|a lot|perfectly)"
)
_SKILL = re.compile(f"§{FILL}*")
_LEAD = re.compile(
    r"(?:[\s,/&+:-]|\b(?:and|or|in|at|with|of|on|about|knowledge|skills?|skill|experience|understanding|level|"
    r"user|users|programmer|coder|developer|command|grasp|"
    r"proficiency|notions?|background|using|working|the|my|hands-on|expertise|when|it|comes|to|both|also|programming|"
    r"coding|writing|as|a|an|exposure|familiarity|like|"
    r"especially|mainly|know|knew|do|speak|e\.g\.|such|idea|practical|theoretical|technical|use|i'm|am|is|are|languages?|"
    r"tools?)\b|§\x02*)*"
)
_TRAIL = re.compile(
    r"(?:[\s:(=>*~|?-]|(?<=[(\s])\d{1,2}\+? ?(?:years?|yrs?|y|months?)[,;] |"
    r",(?=\s*(?:i'm|im|i'd|i would|rather|more like|it should|it's|so|which|where|about|"
    r"quite|pretty|very|at|but only|only|just|"
    r"around))|\b(?:is|also|already|read|write|speak|follow|understand|"
    r"are|am|at|an?|my|level|skills?|i'm|im|i'd|i|say|about|quite|knowledge|it|it's|its|"
    r"not (?:an? )?\w+,? but|so|it|to|should|which|where|only|just|really|skill|programming|language|be|would|rate|"
    r"myself|give|as|pretty|maybe|"
    r"probably|currently|the|thing|jam|forte|strength|around|roughly|use|know|knowledge|experience|"
    r"both|them|all|though|but|still|on|own|independently|years|practice|'d|would|that|are my|in|of|rating|"
    r"more like|more of|rather|closer to|put|call it|let's say|honestly|tbh|actually|"
    r"self-rated|score|proficiency|can|could|do|with|coding|user|was|better than|more than|beyond|above|past)\b)*"
)
_JOINT = re.compile(r"(?:\s+skills?)?\s*(?:,|,?\s*and|,?\s*or|&|/|\+)?\s*(?:(?:in |at |with )?the\s+)?")
_TIGHT = re.compile(r"\s*(?:and|or|&|/|\+)\s*")
_CUT = re.compile(r"[;.!?\n]|\bbut\b|,\s*(?:i|i'm)\b")
_SPENT = re.compile(
    r"\b(?:good|great|best|perfect|fine|ok|okay|strong|well|excellent|high|some|low)\b\s+(?:\w+\s+)?(?:courses?|"
    r"books?|resources?|way|ways|to|idea|luck|morning|day|job|jobs|for(?! me\b)|news|interest|fit|place|paid|pay|time|"
    r"point|enough|known|first|next|people|of (?:these|them|the)|reason|other|more)\b"
)
_OPENING = re.compile(r"^[^\w§\x02]*(?:ok(?:ay)?|alright|all right)(?=[ ,.]+§)")
"""A word that opens a message agrees, and tells no level: "ok mlops"."""
_RATHER = re.compile(r",? (?:but|rather)\b")
_NOT = re.compile(
    r"(?:\b(?:not|no|never|far from|isn't|don't|aren't|hardly)|\b(?:would|do|could|can)(?:n't| not) (?:call|say|"
    r"consider|claim|describe)(?: (?:myself|that|i'm|i am|me|to|be|it)){0,3})(?: (?:an?|that|so|very|too|really|"
    r"exactly|quite|particularly|being|as))* $"
)
_BEYOND = re.compile(
    r"(?<!no )(?<!not )(?<!nothing )(?<!isn't )(?<!not much )\b(?:(?:more|better|further|higher|"
    r"stronger) than|beyond|past|"
    r"above)(?: (?:just|only|mere|merely|an?|the|my))* $"
)
"""Before a level that one is above: "more than some docker"."""


@dataclass(frozen=True)
class _Said:
    start: int
    end: int
    level: Level
    scale: bool
    adverb: bool


def level_of(text: str, figures: bool = True) -> Level | None:
    """The level that a folded text without skills names; `figures` says that a bare number may be one."""
    said = _found(text)
    if said:
        return said[-1].level
    number = re.fullmatch(r"\D{0,20}?(\d{1,2}(?:[.,]\d)?)(?! ?\+? ?(?:years?|yrs?|y\b|months?))\D{0,30}", text.strip())
    if not number or not figures:
        return None
    score = float(number[1].replace(",", "."))
    return scaled(score, 5 if score <= 5 else 10) if score <= 10 else None


def scaled(score: float, top: float) -> Level:
    """1-2 of 5 and 1-3 of 10 are basic; 3 and 4-7 intermediate; 4-5 and 8-10 advanced."""
    if top <= 5:
        return Level.BASIC if score < 2.5 else Level.INTERMEDIATE if score < 3.75 else Level.ADVANCED
    return Level.BASIC if score < 3.5 else Level.INTERMEDIATE if score < 7.5 else Level.ADVANCED


_ENDED = re.compile(
    r"\s*(?:(?:level|knowledge|only|just|at (?:best|most)|i (?:guess|think)|"
    r"though)\s*){0,2}(?:$|[,.;!])"
)
_WELL = re.compile(r"(?:^|(?<=[,.;:!?] ))well(?=,? )(?! (?:versed|known|above|enough)\b)")
"""A word to begin with that says nothing of a level: "none really, well excel"."""


def levels(masked: str) -> dict[int, Level]:
    """The level said of each masked skill, by its number."""
    masked = _WELL.sub("    ", masked)
    said, mine = _found(masked), [match.start("skill") for match in _MINE.finditer(masked)]
    once = told_once(masked)
    if not said and not mine and not once:
        return {}
    skills = list(_SKILL.finditer(masked))
    starts, ends = [s.start() for s in skills], [s.end() for s in skills]
    found = {starts.index(start): Level.BASIC for start in mine if start in starts}
    found |= {starts.index(start): scaled(*score) for start, score in once.items()}
    for number, one in enumerate(said):
        ahead, behind = bisect_left(starts, one.end), bisect_right(ends, one.start) - 1
        post = behind >= 0 and _follows(masked, skills[behind], one)
        pre = ahead < len(skills) and _LEAD.fullmatch(masked, one.end, starts[ahead]) is not None
        pre = (
            pre
            and not _CUT.search(masked, one.end, starts[ahead])
            and (not one.scale or _starred(masked, one) or _RATED.match(masked, one.end) is not None)
        )
        if post and pre:
            post = _belongs_behind(masked, skills[behind], one, skills[ahead], found, behind)
        if post:
            _spread_back(masked, skills, behind, one, found)
        elif pre:
            stop = said[number + 1].start if number + 1 < len(said) else len(masked)
            _spread_ahead(masked, skills, ahead, stop, one, found)
            last = bisect_right(ends, stop) - 1
            if last > ahead and number + 1 < len(said) and _closes(masked, ends[last], said[number + 1]):
                found.pop(last, None)  # "a bit of excel, powerpoint good": the word behind is its own
    for at in range(1, len(skills)):
        if at not in found and at - 1 in found and _LIKEWISE.match(masked, skills[at].end()):
            found[at] = found[at - 1]
    return shared_levels(masked, skills, found)


_LIKEWISE = re.compile(r"\s*,? (?:too|as well|likewise|same)(?=\s*(?:[.,;!)]|$))")
"""Behind a skill that is known as the one before it: "sql well, python too"."""


def _starred(masked: str, one: _Said) -> bool:
    """Whether stars stand before the skill they are of: "★★★☆☆ C++", behind no skill and no colon."""
    return masked[one.start] in _STARS and _OPENED.search(masked, 0, one.start) is not None


_TOLD_OF = re.compile(r"(?:i|i'm|is)\b[\w' ]{0,20}$|[:=(-]")


def _closes(masked: str, end: int, one: _Said) -> bool:
    """Whether a word of level stands right behind a skill and ends what is said of it."""
    gap = masked[end : one.start].strip()
    return (not gap or _TOLD_OF.match(gap) is not None) and _ENDED.match(masked, one.end) is not None


def _found(masked: str) -> list[_Said]:
    found: list[_Said] = []
    opening = _OPENING.match(masked)
    agreed = opening.end() if opening else -1
    for match in _WORDS.finditer(masked):
        if _SPENT.match(masked, match.start()) or match.end() <= agreed:
            continue
        if match["scale"]:
            level = _scale(match)
        else:
            level = (
                Level.ADVANCED if match["advanced"] else Level.INTERMEDIATE if match["intermediate"] else Level.BASIC
            )
        if _NOT.search(masked[max(0, match.start() - 40) : match.start()]):
            if _RATHER.match(masked, match.end()):
                continue
            if level is Level.BASIC:  # "not a beginner" tells no level
                continue
            level = Level.BASIC if level is not Level.ADVANCED or "very" in match[0] else Level.INTERMEDIATE
        if level is not Level.ADVANCED and _BEYOND.search(masked[max(0, match.start() - 40) : match.start()]):
            level = Level(level + 1)
        found.append(_Said(match.start(), match.end(), level, bool(match["scale"]), bool(_ADVERB.search(match[0]))))
    return found


def _scale(match: re.Match[str]) -> Level:
    if match["stars"]:
        return scaled(float(sum(match["stars"].count(full) for full in "★⭐●■")), 5)
    if match["percent"]:
        return scaled(min(10.0, int(match["percent"]) / 10), 10)
    top = {"five": 5, "ten": 10}.get(match["top"]) or int(match["top"])
    score = match["score"]
    return scaled(float(_FIGURES.index(score) if score in _FIGURES else score.replace(",", ".")), top)


def _follows(masked: str, skill: re.Match[str], one: _Said) -> bool:
    gap = masked[skill.end() : one.start]
    if gap.strip() == "," and (_ENDS.match(masked, one.end) or _APART.match(masked, one.end)):
        return True
    if _ASIDE.fullmatch(gap):
        return True
    if one.adverb or one.scale:
        return len(gap) < 40 and not _CUT.search(gap.replace("?", "")) and _TRAIL.fullmatch(gap) is not None
    return len(gap) < 30 and _TRAIL.fullmatch(gap) is not None and "§" not in gap


def _belongs_behind(
    masked: str, skill: re.Match[str], one: _Said, following: re.Match[str], found: dict[int, Level], number: int
) -> bool:
    """Between two skills: signs bind to the first, "and" and commas part from it, else the order so far decides."""
    left, right = masked[skill.end() : one.start], masked[one.end : following.start()]
    if re.search(r"[:(=>]|-\s|\b(?:is|are|i'm|at)\b", left):
        return True
    if re.match(r"\s*[,;)/|]|\s+(?:and|but)\b", right):
        return True
    if re.search(r"\bsome\b|\bin\b|\bwith\b|\bof\b|\bat\b", right) or "of" in masked[one.start : one.end].split():
        return False
    return number not in found


def _spread_back(masked: str, skills: Sequence[re.Match[str]], last: int, one: _Said, found: dict[int, Level]) -> None:
    gap = masked[skills[last].end() : one.start]
    wide = (
        ":" in gap
        or (one.adverb and one.level is not Level.BASIC and "(" not in gap)
        or re.search(
            r"\b(?:both|all|them|are|"
            r"at an?)\b",
            gap,
        )
        is not None
    )
    at = last
    if one.scale or _SHOULD.search(gap):
        found.pop(last, None)
    while at >= 0 and at not in found:
        found[at] = one.level
        if at == 0 or "(" in gap:
            return
        between = masked[skills[at - 1].end() : skills[at].start()]
        if not (_TIGHT.fullmatch(between) or (wide and _JOINT.fullmatch(between))):
            return
        at -= 1


def _spread_ahead(
    masked: str, skills: Sequence[re.Match[str]], first: int, stop: int, one: _Said, found: dict[int, Level]
) -> None:
    at = first
    while at < len(skills) and skills[at].start() < stop:
        if at > first and _OWN.match(masked, skills[at].end()):
            return
        found.setdefault(at, one.level)
        if at + 1 == len(skills) or not _JOINT.fullmatch(masked, skills[at].end(), skills[at + 1].start()):
            return
        at += 1
