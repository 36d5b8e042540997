"""The one door before the meaning of a message: what its words alone make plain is answered here, in this order.

A message that its words make unmistakable is answered by them; the meaning the classifier settled on decides in every
other case.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from bot.services.desk import Desk, Reply, Turn
from bot.services.documents import postings
from bot.services.early import EARLY
from bot.services.followup import whereabouts
from bot.services.plan import moves, noplan
from bot.services.record import letting_go
from bot.services.roles import bars, staying
from bot.services.row import Answer, Row
from bot.services.rows import ROWS
from bot.services.urgent import URGENT
from bot.services.wellbeing import (
    aftercare,
    circumstances,
    feelings,
    limits,
    remarks,
    weary,
    worries,
)

LONGEST = 2_500
"""Characters above which a message is no remark in passing, whatever words are in it."""


def answered(desk: Desk, turn: Turn) -> Reply | None:
    """The answer to what is plain from its words; None where the message is none of these."""
    if not turn.text or turn.facts.kind != "talk":
        return None
    after = aftercare.answered(desk, turn)
    after = after or (noplan.put_aside(desk, turn) if noplan.REFUSES.search(turn.text) else None)
    if after:
        return after
    bars.keep(desk, turn)
    whereabouts.keep(desk, turn)
    if kept := staying.as_is(desk, turn):
        return kept
    dropped = letting_go.done(desk, turn) if letting_go.SIGN.search(turn.text) or turn.offer == "erase" else None
    dropped = dropped or (postings.dropped(desk, turn) if postings.ORDERS.search(turn.text) else None)
    if dropped:
        return dropped
    early = _first(desk, turn, EARLY, {})
    if early:
        return early
    felt = _felt(desk, _unplanned(desk, turn))
    if felt:
        return felt
    hushed = limits.quiet(desk, turn)
    if hushed:
        return hushed
    if len(turn.text) > LONGEST:
        return None
    return _first(desk, turn, ROWS, URGENT)


def _first(desk: Desk, turn: Turn, rows: Iterable[Row], urgent: Mapping[str, tuple[Answer, ...]]) -> Reply | None:
    """The first row's answer that is one; under an `urgent` meaning only of the rows that go even before it."""
    for row in rows:
        allowed = turn.intent not in row.yields and row.answer in urgent.get(turn.intent, (row.answer,))
        reply = row.answer(desk, turn) if allowed and row.words.search(turn.text) else None
        if reply is not None:
            return reply
    return None


def _felt(desk: Desk, turn: Turn) -> Reply | None:
    """The answer to what is felt or told of a life."""
    answers = (weary.swears, worries.comforted, remarks.answered, feelings.answered, circumstances.heard)
    for answer in (*answers, whereabouts.told):
        reply = answer(desk, turn)
        if reply is not None:
            return reply
    return None


def _unplanned(desk: Desk, turn: Turn) -> Turn:
    """The turn without a report on a plan, where there is none: what sounds like one is told of a life."""
    if turn.intent not in worries.STUCK:
        return turn
    with desk.memory.unit() as unit:
        return turn if moves.seen(desk, unit, turn) is not None else replace(turn, intent="chitchat")
