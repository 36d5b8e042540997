"""A certificate told of a step of the plan: the step counts as done with that proof, and readiness with it."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.reading.steps.proofs import certificate_held
from bot.services.desk import Desk, Reply, Turn
from bot.services.plan import moves, plans
from bot.services.steps import matched, progress

WORDS = re.compile(r"\b(?:certif\w*|certs?|exams?|badges?|diplomas?)\b", re.IGNORECASE)
_FOR_IT = re.compile(
    r"\b(?:for|with|in|on) (?:it|that|this|(?:that|this|the) (?:step|one|part|course))\b|\b(?:that|this|the) step\b",
    re.I,
)


def told(desk: Desk, turn: Turn) -> Reply | None:
    """The steps that a certificate is for, done; None where it is for none that is open, or none is held."""
    if not certificate_held(turn.text) or turn.data:
        return None
    with desk.memory.unit() as unit:
        held = moves.seen(desk, unit, turn)
        if held is None:
            return None
        states = unit.steps(turn.person_id)
        steps = matched.named_step(desk, held.roadmap, turn, states)
        if not steps and _FOR_IT.search(turn.text):
            open_steps = [s for s in held.roadmap.steps if states.get(s.id) not in plans.CLOSED]
            steps = tuple([s for s in open_steps if s.id == turn.focus] or open_steps[:1])
    if not steps:
        return None
    return progress.done(desk, replace(turn, data={"steps": ",".join(step.id for step in steps)}))
