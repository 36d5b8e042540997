"""The one door before the meaning of a message: what its words alone make plain is answered here, in this order.

A message that its words make unmistakable is answered by them; the meaning the classifier settled on decides in every
other case.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.services import (
    away,
    beginnings,
    blocking,
    brief,
    comparing,
    ending,
    lessons,
    limits,
    papers,
    pastes,
    plainly,
    reporting,
    roadmaps,
    steering,
    supposing,
    undoing,
    versions,
    weighing,
    wishes,
)
from bot.services.desk import Desk, Reply, Turn

Answer = Callable[[Desk, Turn], Reply | None]


@dataclass(frozen=True)
class Row:
    """Words, what answers them (None where it is no answer after all), and what it gives way to beside the urgent."""

    words: re.Pattern[str]
    answer: Answer
    yields: frozenset[str] = frozenset()


URGENT: Mapping[str, tuple[Answer, ...]] = {
    "abuse": (supposing.suppose_hours, ending.how_long, undoing.undo, undoing.slip),
    "distress": (),
    "privacy_delete": (undoing.undo,),
    "privacy_export": (),
    "start_over": (beginnings.assume_nothing, undoing.undo, versions.go_back),
}
"""Meanings that nothing goes before but these answers, whose words leave no doubt."""

ROWS: tuple[Row, ...] = (
    Row(limits.PROMISE, limits.promise),
    Row(limits.SPEAKS, limits.language),
    Row(limits.IDENTITY, limits.identity),
    Row(limits.BACK, limits.back),
    Row(limits.FAREWELL, limits.farewell),
    Row(limits.STARTS, limits.started),
    Row(brief.SHORTER, brief.shorter),
    Row(brief.FULL, brief.full),
    Row(steering.UNDECIDED, steering.choose),
    Row(steering.SAID, steering.said_about),
    Row(steering.JOBS, steering.no_jobs),
    Row(steering.ROLES, steering.roles),
    Row(steering.DONE_WHEN, steering.done_when),
    Row(steering.FIRST, steering.first),
    Row(comparing.FASTER, comparing.faster),
    Row(undoing.UNDO, undoing.undo),
    Row(undoing.NOT_DONE, undoing.not_done),
    Row(undoing.SLIP, undoing.slip),
    Row(undoing.WRONG, undoing.wrong),
    Row(beginnings.ASSUMES, beginnings.assume_nothing),
    Row(beginnings.KNOWS_NOTHING, beginnings.offer_zero),
    Row(beginnings.OTHER_GOAL, beginnings.other_goal),
    Row(beginnings.LIST, beginnings.list_musts),
    Row(pastes.MISREAD, pastes.other),
    Row(papers.ABOUT_POSTING, papers.about_posting),
    Row(weighing.READINESS, weighing.readiness),
    Row(weighing.MATTERS, weighing.importance),
    Row(weighing.ORDER, weighing.order),
    Row(weighing.QUICK, weighing.quickest),
    Row(lessons.ORDINAL, lessons.listed),
    Row(blocking.WORDS, blocking.remedied),
    Row(away.WORDS, away.told),
    Row(reporting.WORDS, reporting.plainly),
    Row(lessons.NO_MONEY, lessons.free_only),
    Row(versions.CHANGED, versions.changed),
    Row(versions.BACK, versions.go_back),
    Row(wishes.SAVES, wishes.saved),
    Row(supposing.MAY_LEAVE, supposing.without),
    Row(wishes.LEAVES, wishes.leave),
    Row(supposing.ADOPTS, roadmaps.adopt),
    Row(comparing.INSTEAD, comparing.instead),
    Row(supposing.OTHER_HOURS, supposing.suppose_hours),
    Row(ending.HOW_LONG, ending.how_long),
    Row(ending.HOW_LONG, roadmaps.how_long),
    Row(plainly.SHORT, plainly.of_the_plan, plainly.GIVES_WAY),
)
"""The first answer that is one counts."""


def answered(desk: Desk, turn: Turn) -> Reply | None:
    """The answer to what is plain from its words; None where the message is none of these."""
    if not turn.text or turn.facts.kind != "talk":
        return None
    hushed = limits.quiet(desk, turn)
    if hushed:
        return hushed
    for row in ROWS:
        allowed = turn.intent not in row.yields and row.answer in URGENT.get(turn.intent, (row.answer,))
        reply = row.answer(desk, turn) if allowed and row.words.search(turn.text) else None
        if reply is not None:
            return reply
    return None
