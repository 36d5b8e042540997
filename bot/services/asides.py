"""The one door before the meaning of a message: what its words alone make plain is answered here, in this order.

A message that its words make unmistakable is answered by them; the meaning the classifier settled on decides in every
other case.
"""

from __future__ import annotations

from dataclasses import replace

from bot.services.desk import Desk, Reply, Turn
from bot.services.documents import chances, postings, turned_down, twoposts
from bot.services.followup import whereabouts
from bot.services.plan import ending, moves, noplan, realism
from bot.services.record import letting_go, put_right
from bot.services.roles import bars, fits, staying, switching, urged
from bot.services.rows import ROWS
from bot.services.urgent import URGENT
from bot.services.wellbeing import (
    aftercare,
    circumstances,
    feelings,
    jesting,
    limits,
    presence,
    remarks,
    weary,
    worries,
)

LONGEST = 2_500
"""Characters above which a message is no remark in passing, whatever words are in it."""


_FELT = frozenset({"closest_role", "deny_skill", "state_experience", "state_skills", "complaint", "chitchat"})
"""Meanings beside which who asks where they would fit is answered that, whatever else they dislike."""


def answered(desk: Desk, turn: Turn) -> Reply | None:
    """The answer to what is plain from its words; None where the message is none of these."""
    if not turn.text or turn.facts.kind != "talk":
        return None
    after = aftercare.answered(desk, turn)
    after = after or (noplan.put_aside(desk, turn) if noplan.REFUSES.search(turn.text) else None)
    if after:
        return after
    bars.keep(desk, turn)
    if kept := staying.as_is(desk, turn):
        return kept
    dropped = letting_go.done(desk, turn) if letting_go.SIGN.search(turn.text) or turn.offer == "erase" else None
    dropped = dropped or (postings.dropped(desk, turn) if postings.ORDERS.search(turn.text) else None)
    if dropped:
        return dropped
    early = None if turn.intent in URGENT else ending.by_day(desk, turn)
    early = early or (chances.worth(desk, turn) if chances.FITS.search(turn.text) else None)
    early = early or (realism.verdict(desk, turn) if realism.WORDS.search(turn.text) else None)
    if early is None and turn.offer == twoposts.OFFER and turn.facts.kind == "talk":
        early = twoposts.compared(desk, turn) if twoposts.COMPARES.search(turn.text) else None
        early = early or twoposts.picked(desk, turn) or twoposts.named(desk, turn)
    if early is None and turn.intent in _FELT and (fits.FITS.search(turn.text) or fits.WORK.search(turn.text)):
        early = fits.for_work(desk, turn)
    early = early or (presence.here(desk, turn) if presence.ASKS.search(turn.text) else None)
    early = early or (put_right.level(desk, turn) if put_right.levels(turn.text) else None)
    if early is None and turn.intent not in URGENT and turn.intent not in switching.YIELDS:
        early = switching.weighed(desk, turn)
    if early is None and turn.intent not in URGENT:
        early = _of_oneself(desk, turn)
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
    for row in ROWS:
        allowed = turn.intent not in row.yields and row.answer in URGENT.get(turn.intent, (row.answer,))
        reply = row.answer(desk, turn) if allowed and row.words.search(turn.text) else None
        if reply is not None:
            return reply
    return None


def _of_oneself(desk: Desk, turn: Turn) -> Reply | None:
    """What is told of oneself and claims nothing: a no, a joke, going back, others' advice, what was liked."""
    if turned_down.WORDS.search(turn.text) and (weighed := turned_down.weighed(desk, turn)):
        return weighed
    for answer in (jesting.heard, staying.back, urged.advised, urged.more_of):
        reply = answer(desk, turn)
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
