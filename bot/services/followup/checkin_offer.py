"""The offer of check-ins: made one time once the plan was shown, and once more where its answer was none."""

from __future__ import annotations

from dataclasses import replace

from bot.memory import promises
from bot.reading.followup.checkin_answers import turns_to_else
from bot.services.desk import Desk, Reply, Turn
from bot.services.followup import carrying, promising, rhythms
from bot.services.standing import STOPPED

KEY = "checkins"
"""The key of the one offer: `due` once the plan was shown, then `asked`."""

LEFT_ALONE = frozenset(
    {
        "abuse",
        "distress",
        "human_handoff",
        "paste_job_description",
        "paste_resume",
        "privacy_delete",
        "privacy_export",
        "start_over",
    }
)
"""Meanings that come before check-ins."""


def followed(desk: Desk, turn: Turn, reply: Reply) -> Reply:
    """After any message: it counts as a sign of life, and once the plan was shown check-ins are offered, one time."""
    if reply.forget:
        return reply
    with desk.memory.unit() as unit:
        reply = reply if turn.intent in LEFT_ALONE else carrying.carried(desk, unit, turn, reply)
        promising.wrote(desk, unit, turn.person_id, turn.now)
        held = unit.questions(turn.person_id)
        if turn.offer == rhythms.OPT_IN and held.get(KEY) == "asked" and turns_to_else(turn.text):
            unit.mark_question(turn.person_id, KEY, "due", turn.instant)  # that no was said of something else
        if (
            STOPPED in held
            or "view:plan" not in held
            or held.get(KEY) not in (None, "due")
            or promises.wishes(unit, turn.person_id)
        ):
            return reply
        if KEY not in held:
            unit.mark_question(turn.person_id, KEY, "due", turn.instant)
        if KEY not in held or turn.intent in LEFT_ALONE or not carrying.gives_way(turn, reply):
            return reply
        unit.mark_question(turn.person_id, KEY, "asked", turn.instant)
    asked = rhythms.offer()
    return replace(
        reply, parts=(*reply.parts[:-1], *asked.parts), buttons=asked.buttons, asked=asked.asked, offer=asked.offer
    )
