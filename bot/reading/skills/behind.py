"""What stands behind a skill and rules it: titles of jobs, courses, a yes or a no. Over one masked clause."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.advice.catalogue import Level
from bot.advice.profile import Polarity
from bot.reading.lexical.heads import gate
from bot.reading.lexical.mask import compiled
from bot.reading.skills.endings import AFTER, BEHIND
from bot.reading.skills.standing import MEANING, Stand

_AFTER = tuple((kind, compiled(f"{BEHIND}(?:{pattern})")) for kind, pattern in AFTER)
_MAY_FOLLOW = gate(BEHIND, (compiled(pattern).pattern for _, pattern in AFTER))
_JOINED = compiled(r"^[\s]*(?:and|or|nor|&|/|\+)[\s]*$")
_LISTED = re.compile(r"^[\s]*(?:,|,?\s*and|,?\s*or|&|/|\+|nor)?[\s]*$")
_TITLE = re.compile(
    r"^[\s-]+(?:developers?|devs?|engineers?|analysts?|scientists?|architects?|admins?|administrators?|"
    r"specialists?|"
    r"consultants?|programmers?|jobs?|roles?|positions?|profiles?|leads?|researchers?|trainers?|recruiters?|people|crowd|lot|"
    r"vacanc(?:y|ies))\b"
)
_ABOUT = re.compile(
    r"^\s+(?:courses?|books?|tutorials?|resources?|certifications?|certificates?|exam|roadmap|step|phase|"
    r"interview|salary)\b"
)
_DONE = re.compile(
    r"^\s+(?:(?:\w+ )?(?:courses?|tutorials?|steps?|modules?|homework|assignments?|exams?|class|training|project|part|"
    r"lessons?|chapters?|bootcamp|exercises?) )(?:(?:is|are|was|has|have|got|been|now|finally|all|"
    r"already)\W+)*(?:done|"
    r"completed?|finished|passed|submitted|handed in|behind me|wrapped up|over|accepted|ticked off|in the bag)\b"
)
"""What was learned is over: "the Spark homework has been submitted"."""
_OWN_COURSE = re.compile(
    r"\b(?:\d+|two|three|four|five|several|many|some|my|both)(?: [\w-]+){0,2} ?$|\b(?:t(?:ook|aking)|d(?:id|one|oing)|"
    r"(?:i|we) do|finish(?:ed)?|completed|passed|have|got|earned|hold|started|"
    r"through|thru|with|attend\w*|joined|enroll?ed|signed up|(?:i'm|i am|im|am|been|now) (?:in|on|doing|"
    r"taking|following))\b"
)
_WELL_NOT = compiled(
    r"^[\s,]*(?:very|that|so|too|really|all that|particularly)?\s*(?:well|much|in depth|deeply|fluently|good|often)\b"
    r"(?!\s+§|\s+(?:at|in|with|on)\s+§)"
)
_FOR = re.compile(r"\b(?:only|just|mostly|mainly|purely|merely)\b.*\b(?:to|for) \w+\W*$")
"""What a skill is only for: what stands behind is its object."""


def titles(text: str, skills: list[re.Match[str]], found: list[Stand]) -> None:
    """`Python developer` names a job; `Docker course` is not Docker known unless it was taken."""
    for number, skill in enumerate(skills):
        rest = text[skill.end() :]
        if _TITLE.match(rest):
            found[number] = Stand(None, kind="title")
        elif _DONE.match(rest):
            found[number] = Stand(Polarity.HAS, kind="has")
        elif (
            _ABOUT.match(rest)
            and found[number].polarity is Polarity.HAS
            and not _OWN_COURSE.search(text[: skill.start()])
        ):
            found[number] = Stand(None, kind="ask")


def posts(text: str, skills: list[re.Match[str]], found: list[Stand]) -> None:
    """What stands behind a skill rules it and those joined to it."""
    for number, skill in enumerate(skills):
        rest = text[skill.end() : skills[number + 1].start()] if number + 1 < len(skills) else text[skill.end() :]
        following = text[skill.end() :]
        if found[number].kind in ("title",) or rest.strip(" ,/&+") in ("", "and", "or"):
            continue
        if found[number].polarity is Polarity.LACKS and _WELL_NOT.match(following):
            found[number] = Stand(Polarity.HAS, Level.BASIC, kind="basic")
            continue
        for kind, pattern in _AFTER if _MAY_FOLLOW.match(following) else ():
            match = pattern.match(following)
            if match and match.end() <= len(rest) and not _pulled(kind, rest[match.end() :], following, rest):
                if kind in ("basic", "good", "has", "started") and _only_listed(text, skills, found, number):
                    found[number] = Stand(Polarity.HAS, said=False)
                _set_group(text, skills, found, number, kind, rest[: match.end()])
                break


def _only_listed(text: str, skills: list[re.Match[str]], found: list[Stand], number: int) -> bool:
    """`no docker, kubernetes a bit`: lacking only because the one before it is, so what follows it wins."""
    gap = text[skills[number - 1].end() : skills[number].start()] if number else ""
    return found[number].polarity is Polarity.LACKS and gap.strip() == ","


def _pulled(kind: str, tail: str, following: str, rest: str) -> bool:
    """Whether the word behind belongs to the next skill: `docker, no kubernetes`."""
    if len(rest) == len(following) or _FOR.search(rest[: len(rest) - len(tail)]):
        return False
    return not re.match(r"(?: (?:to|for|with) me)?(?:\s*[,;.!)]|\s+(?:and|but|or)\b)", tail) and not re.search(
        r"\b(?:no|yes|yep|nope)(?: (?:nothing|anything|none|at all|either|more))?(?:\W*$|[.!?])", following
    )


def _set_group(text: str, skills: list[re.Match[str]], found: list[Stand], last: int, kind: str, words: str) -> None:
    polarity, level = MEANING[kind]
    stand = Stand(polarity, level, kind=kind)
    if kind != "lacks" and found[last].said and found[last].kind == "ask" and words.strip()[:1] not in "?:=-(":
        return  # what is asked in so many words is not claimed by what stands behind: "is it a lot of work?"
    if kind == "has" and found[last].said and found[last].kind not in ("ask",):
        return
    if found[last].said and found[last].kind not in ("has", "ask", "") and kind != "lacks":
        return
    together = bool(re.match(r"\s*[:-]|.*\b(?:them|those|either|any of|both|all)\b", words))
    at = last
    while at >= 0:
        found[at] = replace(stand)
        if at == 0 or found[at - 1].kind in ("title", "other", "lacks", "wants"):
            return
        gap = text[skills[at - 1].end() : skills[at].start()]
        if not (_JOINED.match(gap) or (together and _LISTED.match(gap))):
            return
        at -= 1
