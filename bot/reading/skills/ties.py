"""Which skills a length of time speaks of: "5 years of Python", "SQL since 2019"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.reading.lexical.mask import compiled
from bot.reading.times.amounts import Duration

_TO_SKILL = compiled(
    r"(?:[\s:(-]|'|\b(?:of|in|with|using|on|doing|coding|programming|writing|working|work|worked|"
    r"professional(?:ly)?|hands-on|commercial|solid|experience|exp|"
    r"practical|daily|in using|the|production|real|experience with|developing|development|full-time|mainly|"
    r"mostly|both|apache|microsoft|ms|worth|good|strong)\b)*"
)
_FROM_SKILL = compiled(
    r"(?:[\s:(~=-]|\b(?:for|since|about|around|over|with|experience|exp|has been|have been|more than|almost|"
    r"nearly|roughly|approximately|at least|is|are|the|last|past|at|"
    r"work|daily|professionally|every day|in production|a|now|already|it|been using|using|used|i've|i have|"
    r"programming|development|for the|skills?|like|maybe|some|good|pretty much|another|i guess|going on|"
    r"coming up to)\b)*"
)
_APART = re.compile(r"\s*[,(-]+\s*(?:(?:only|just|about|like|for|maybe|since|around|almost|so far|roughly)\s+)*")
_OF_WORK = re.compile(
    r"[\s-]*(?:as|at|in|of|with)?\s*(?:an?\s+|my\s+)?(?:intern\w*|work\w*|jobs?|experience|trainee\w*|total|all\b)"
)
"""What makes a length behind a skill one of work all the same: "SQL, 6 months as an intern"."""
_OF_EACH = re.compile(
    r"\s*(?:(?:of|in|with|on|for|using)\s+)?(?:(?P<two>both|either)|each|all (?:of )?(?:them|those|these|"
    r"three|four))\b(?! (?:jobs?|"
    r"roles?|companies|places|cases|year|time))"
)
"""Behind a length that is one of each skill before it: "three years of both"."""
SKILL = compiled("§")
_JOINT = re.compile(r"\s*(?:,|,?\s*and|,?\s*or|&|/|\+)?\s*")
PLAN_BEFORE = re.compile(
    r"\b(?:in|within|for the next|over the next|(?:the )?next|after|takes?|take me|give me|gives me|budget of|"
    r"deadline (?:is|in)|by|every|coming|during the next|giving me|planning|"
    r"can i .{0,20} in|there in|ready in|once in|every few)\s+(?:about |the |around |only |a |maybe |like |"
    r"just |approximately |another )*$"
)


def timed(masked: str, spans: Iterable[Duration], skills: list[re.Match[str]]) -> frozenset[int]:
    """The numbers of the skills that have a length of their own right behind them."""
    behind = ((_first(skills, one.start, ends=True) - 1, one) for one in spans)
    return frozenset(at for at, one in behind if at >= 0 and _beside(masked, one, skills[at].end()))


def tie(
    masked: str,
    one: Duration,
    skills: list[re.Match[str]],
    tied: dict[int, float],
    own: frozenset[int] = frozenset(),
) -> bool:
    """Binds a duration to the skills it speaks of, if any; True also where it is not a length of experience.

    `own` are the skills that have one behind them, which a length before a list passes over.
    """
    behind = _first(skills, one.start, ends=True) - 1
    ahead = _first(skills, one.end)
    if behind >= 1 and (each := _OF_EACH.match(masked, one.end)):
        tied |= dict.fromkeys(range(behind - 1 if each["two"] else 0, behind + 1), one.years)
        return True
    if behind >= 0 and behind not in tied and _beside(masked, one, skills[behind].end()):
        if re.match(r"[\s-]*(?:old|ago|plan|course|from now)\b", masked[one.end :]):
            return False
        _spread(masked, skills, behind, -1, one.years, tied, frozenset())
        return True
    if (
        ahead < len(skills)
        and _TO_SKILL.fullmatch(masked, one.end, skills[ahead].start())
        and not _title(masked, skills[ahead])
    ):
        if PLAN_BEFORE.search(masked[max(0, one.start - 40) : one.start]):
            return False
        _spread(masked, skills, ahead, 1, one.years, tied, own - {ahead})
        return True
    return False


def _beside(masked: str, one: Duration, end: int) -> bool:
    """Whether a length stands right behind a skill; one of months also as an afterthought: "a little SQL, 2 months"."""
    if _FROM_SKILL.fullmatch(masked, end, one.start):
        return True
    return one.years < 1 and bool(_APART.fullmatch(masked, end, one.start)) and not _OF_WORK.match(masked, one.end)


def _first(skills: list[re.Match[str]], place: int, ends: bool = False) -> int:
    """The number of the first skill that begins at the place or behind it; with `ends`, that ends behind it."""
    low, high = 0, len(skills)
    while low < high:
        middle = (low + high) // 2
        if (skills[middle].end() > place) if ends else (skills[middle].start() >= place):
            high = middle
        else:
            low = middle + 1
    return low


def _title(masked: str, skill: re.Match[str]) -> bool:
    return bool(
        re.match(
            r"\s+(?:developer|engineer|analyst|scientist|programmer|consultant|dev|architect|admin|clerk|assistant|"
            r"operator|agent|officer|specialist|technician|worker|manager|tester|rep\b|advis[eo]r|trainer|teacher|nurse)",
            masked[skill.end() :],
        )
    )


def _spread(
    masked: str,
    skills: list[re.Match[str]],
    at: int,
    step: int,
    years: float,
    tied: dict[int, float],
    own: frozenset[int],
) -> None:
    while 0 <= at < len(skills) and at not in tied and at not in own:
        tied[at] = years
        other = at + step
        if not 0 <= other < len(skills):
            return
        left, right = (skills[at], skills[other]) if step > 0 else (skills[other], skills[at])
        if not _JOINT.fullmatch(masked, left.end(), right.start()):
            return
        if step < 0 and "," in masked[left.end() : right.start()]:
            return
        at = other
