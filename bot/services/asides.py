"""The one door before the meaning of a message: what its words alone make plain is answered here, in this order.

A message that its words make unmistakable is answered by them; the meaning the classifier settled on decides in every
other case.
"""

from __future__ import annotations

from bot.services import (
    chances,
    feelings,
    letting_go,
    limits,
    postings,
    presence,
    put_right,
    remarks,
    switching,
    worries,
)
from bot.services.desk import Desk, Reply, Turn
from bot.services.rows import ROWS, URGENT

LONGEST = 2_500
"""Characters above which a message is no remark in passing, whatever words are in it."""


def answered(desk: Desk, turn: Turn) -> Reply | None:
    """The answer to what is plain from its words; None where the message is none of these."""
    if not turn.text or turn.facts.kind != "talk":
        return None
    dropped = letting_go.done(desk, turn) if letting_go.SIGN.search(turn.text) or turn.offer == "erase" else None
    dropped = dropped or (postings.dropped(desk, turn) if postings.ORDERS.search(turn.text) else None)
    if dropped:
        return dropped
    early = chances.worth(desk, turn) if chances.FITS.search(turn.text) else None
    early = early or (presence.here(desk, turn) if presence.ASKS.search(turn.text) else None)
    early = early or (put_right.level(desk, turn) if put_right.LEVEL.search(turn.text) else None)
    if early is None and turn.intent not in URGENT and turn.intent not in switching.YIELDS:
        early = switching.weighed(desk, turn)
    if early:
        return early
    felt = worries.comforted(desk, turn) or remarks.answered(desk, turn) or feelings.answered(desk, turn)
    if felt:
        return felt
    hushed = limits.quiet(desk, turn)
    if hushed:
        return hushed
    if len(turn.text) > LONGEST:
        return None
    for row in ROWS:
        allowed = turn.intent not in row.yields and row.answer in URGENT.get(turn.intent, (row.answer,))
        reply = row.answer(desk, turn) if allowed and row.words.search(turn.text) else None
        if reply is not None:
            return reply
    return None
