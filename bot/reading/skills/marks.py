"""Ticks and crosses as answers: "docker ✅ aws ❌", or before each name, one a line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.reading.skills.standing import HAS, LACKS, Stand

_MARK = re.compile("[\u2705\u2714\u2611\u2713\U0001f44d\u274c\u2716\u2717\u2718\U0001f44e\U0001f6ab]")
_NO = "\u274c\u2716\u2717\u2718\U0001f44e\U0001f6ab"
_SKILL = re.compile("§\x02*")
_JOINT = re.compile(r"[\s,/&+:=-]*(?:and|or)?[\s,/&+:=-]*")


def marked(masked: str, found: list[Stand]) -> list[Stand]:
    """The stands with those changed that a tick or a cross speaks of; whether marks lead or follow shows the first."""
    marks = list(_MARK.finditer(masked))
    skills = list(_SKILL.finditer(masked)) if marks else []
    if not marks or len(skills) != len(found):
        return found
    for mark in marks:
        stand = Stand(LACKS, kind="lacks") if mark[0] in _NO else Stand(HAS, kind="has")
        for at in _spoken_of(masked, mark, skills, leads=marks[0].start() < skills[0].start()):
            told = found[at].polarity is LACKS or found[at].kind in ("started", "basic", "forgot", "good")
            found[at] = found[at] if stand.polarity is HAS and told else stand
    return found


def _spoken_of(masked: str, mark: re.Match[str], skills: Sequence[re.Match[str]], leads: bool) -> list[int]:
    """The skills beside a mark, and those joined to them on that side."""
    order = range(len(skills)) if leads else range(len(skills) - 1, -1, -1)
    at, reached = mark.end() if leads else mark.start(), []
    for number in order:
        skill = skills[number]
        if (skill.start() < at) if leads else (skill.end() > at):
            continue
        gap = masked[at : skill.start()] if leads else masked[skill.end() : at]
        if not _JOINT.fullmatch(gap.replace("\ufe0f", "")):
            break
        reached.append(number)
        at = skill.end() if leads else skill.start()
    return reached
