"""Questions that their words alone make plain: answered before the meaning the classifier settled on is acted upon."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from bot.services import beginnings, comparing, ending, lessons, limits, papers, roadmaps, supposing, weighing, wishes
from bot.services.desk import Desk, Reply, Turn

Answer = Callable[[Desk, Turn], Reply | None]

FIRST: Mapping[str, tuple[Answer, ...]] = {
    "abuse": (supposing.suppose_hours, ending.how_long),
    "distress": (),
    "privacy_delete": (),
    "privacy_export": (),
    "start_over": (beginnings.assume_nothing,),
}
"""Meanings that nothing goes before but these answers, whose words leave no doubt."""

ASIDES: tuple[tuple[re.Pattern[str], Answer], ...] = (
    (limits.PROMISE, limits.promise),
    (limits.SPEAKS, limits.language),
    (limits.IDENTITY, limits.identity),
    (limits.BACK, limits.back),
    (limits.FAREWELL, limits.farewell),
    (limits.STARTS, limits.started),
    (beginnings.ASSUMES, beginnings.assume_nothing),
    (beginnings.KNOWS_NOTHING, beginnings.offer_zero),
    (beginnings.OTHER_GOAL, beginnings.other_goal),
    (beginnings.LIST, beginnings.list_musts),
    (papers.ABOUT_POSTING, papers.about_posting),
    (weighing.READINESS, weighing.readiness),
    (weighing.MATTERS, weighing.importance),
    (weighing.ORDER, weighing.order),
    (weighing.QUICK, weighing.quickest),
    (lessons.ORDINAL, lessons.listed),
    (lessons.NO_MONEY, lessons.free_only),
    (wishes.SAVES, wishes.saved),
    (supposing.MAY_LEAVE, supposing.without),
    (wishes.LEAVES, wishes.leave),
    (supposing.ADOPTS, roadmaps.adopt),
    (comparing.INSTEAD, comparing.instead),
    (supposing.OTHER_HOURS, supposing.suppose_hours),
    (ending.HOW_LONG, ending.how_long),
    (ending.HOW_LONG, roadmaps.how_long),
)
"""Words, and what answers them; the first answer that is one counts."""


def answered(desk: Desk, turn: Turn) -> Reply | None:
    """The answer to a question plain from its words; None where the message is none of these."""
    if not turn.text or turn.facts.kind != "talk":
        return None
    hushed = limits.quiet(desk, turn)
    if hushed:
        return hushed
    for words, answer in ASIDES:
        allowed = answer in FIRST.get(turn.intent, (answer,))
        reply = answer(desk, turn) if allowed and words.search(turn.text) else None
        if reply is not None:
            return reply
    return None
