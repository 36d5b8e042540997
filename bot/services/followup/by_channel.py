"""Wishes to be asked in another channel: taken where the person can be reached there, else said plainly and kept."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.memory import promises
from bot.reading.followup.channels import channel_in
from bot.reading.followup.rhythms import speaks
from bot.services import flow
from bot.services.desk import Desk, Reply, Turn
from bot.services.followup import checkin_offer, checkins, promising, reach, rhythms
from bot.services.meant import ASKING

_OPEN = frozenset({rhythms.OPT_IN, checkins.ZONE, rhythms.WHEN, promising.CHECKIN, promising.REST})
_TO_THE_BOT = re.compile(r"\b(?:you|instead|rather|please|pls|possible|reminders?|check-?ins?)\b", re.IGNORECASE)
"""Words by which the bare name of a channel is no answer to a question about skills."""


def taken(desk: Desk, turn: Turn) -> Reply | None:
    """What a message says of check-ins, and the honest word on another channel where it wishes for one."""
    channel = _wished(desk, turn)
    if not channel:
        return checkins.taken(desk, turn)
    intent = "reschedule_checkin" if turn.intent in ASKING or speaks(turn.text) else turn.intent
    said = checkins.taken(desk, replace(turn, intent=intent))
    with desk.memory.unit() as unit:
        reach.keep(unit, turn, channel)
        here = reach.chosen(desk, unit, turn, channel)
        on = promising.on(promises.wishes(unit, turn.person_id))
        fresh = (
            "view:plan" in unit.questions(turn.person_id)
            and not on
            and unit.questions(turn.person_id).get(checkin_offer.KEY) in (None, "due", "asked")
        )
        if said is None:
            said = rhythms.offer() if fresh else flow.go_on(desk, unit, turn)
        if fresh and said.offer == rhythms.OPT_IN:
            unit.mark_question(turn.person_id, checkin_offer.KEY, "asked", turn.instant)
        return said.after(here)


def _wished(desk: Desk, turn: Turn) -> str:
    """The channel that a message wishes for; empty in what is no talk or tells of somebody's work."""
    if not turn.text or turn.data or turn.facts.kind != "talk" or turn.intent in checkin_offer.LEFT_ALONE:
        return ""
    open_question = turn.offer in _OPEN or (
        rhythms.just_set(desk, turn) and (not turn.asked.kind or _TO_THE_BOT.search(turn.text) is not None)
    )
    return channel_in(turn.text, open_question)
