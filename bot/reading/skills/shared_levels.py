"""One level for all that was named before it: "bash, cron, nginx, all at a good level", "very good at both"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.advice.catalogue import Level

_VERY = r"(?:very|really|extremely|super|so) "
_GRADE = (
    rf"(?:(?P<advanced>{_VERY}(?:good|well|strong|solid|confident|comfortable)|expert|advanced|fluent|strong|"
    r"excellent|great|proficient|perfect)|(?P<intermediate>(?:pretty |quite |fairly )?(?:good|ok(?:ay)?(?:[- ]?ish)?|"
    r"decent|solid|comfortable|confident|intermediate|medium|average|fine|fair|reasonable|well))|"
    r"(?P<basic>(?:(?:just|only|the|very|a|at) )*(?:basics?|beginner'?s?|novice|rusty|dusty|hazy|faded|patchy|"
    r"(?:a bit|a little|pretty) (?:rusty|dusty|hazy|faded)|weak|poor|a (?:little|"
    r"bit)|little|"
    r"elementary|low|school)))"
)
_LEVEL = r"(?: (?:level|knowledge|user|standard))?"
_ALL = r"(?:all(?: of (?:it|them|that|those|these))?|both(?: of them)?|everything|each(?: of them)?|the lot)"
_END = r"(?=\s*(?:$|[.;!?)\n]|,|\bi (?:think|guess|would say|suppose)\b|i'd say|overall|honestly|tbh|really|\bbut\b))"
_SHARED = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?<![\w'])(?P<which>{_ALL})(?: that)?,? ?(?:(?:are|is|at|on|to|an?|i'd say|i'm|about|around|"
        rf"roughly|just|only|"
        rf"more or less|:|=|-) ?)*{_GRADE}{_LEVEL}{_END}",
        rf"(?<![\w'])(?<!not ){_GRADE}{_LEVEL},? (?:(?:in|at|with|on|for) )?(?P<which>all(?: of (?:it|them|that|those|"
        rf"these))?(?: that)?|both(?: of them)?|everything|each of them|across the board|throughout)"
        rf"(?! (?:the|my|our|kinds|sorts|day|round|the time)\b){_END}",
    )
)


def shared_levels(masked: str, skills: Sequence[re.Match[str]], found: dict[int, Level]) -> dict[int, Level]:
    """The levels found with that of each skill before a level that is told of all; one told of itself keeps its own."""
    if len(skills) < 2:
        return found
    for pattern in _SHARED:
        for match in pattern.finditer(masked):
            before = [n for n, skill in enumerate(skills) if skill.end() <= match.start()]
            before = before[-2:] if match["which"].startswith("both") else before
            gap = masked[skills[before[-1]].end() : match.start()] if before else "."
            if len(before) < 2 or len(gap) > 60 or re.search(r"[.!?\n][^§]*[.!?\n]|\b(?:not|never|no)\b", gap):
                continue
            groups = (("advanced", Level.ADVANCED), ("intermediate", Level.INTERMEDIATE), ("basic", Level.BASIC))
            level = next(level for name, level in groups if match[name])
            closest = before[-1]
            own = {n: one for n, one in found.items() if n != closest}  # what stands next to the last was of all
            found = {**dict.fromkeys(before, level), **own}
    return found
