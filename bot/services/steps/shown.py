"""A link sent by itself: it goes with the certificate told just now, or with the last report; it never ticks a step."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.advice.profile import Evidence
from bot.advice.progress import StepState
from bot.advice.roadmap import Step
from bot.memory import Unit
from bot.reading.lexical.text import words_of
from bot.reading.steps.proofs import Proof, proof_of
from bot.services import flow
from bot.services.desk import Desk, Reply, Turn
from bot.services.plan import moves
from bot.services.record import undoing
from bot.services.steps import marking, whichstep

RECENT = 7
"""Days in which a link sent by itself still goes with the last report."""
_LINK = re.compile(r"(?:https?://|www\.)\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|io|dev|net|app)/\S+", re.IGNORECASE)
_IDLE = frozenset(
    words_of(
        "here it is the a my link proof this that's that see look at "
        "url for you to ok and certificate its it's i put on up github "
        "git hub there here's heres in repo repository code online published uploaded pushed can "
        "find work"
    )
)
"""Words beside a link that tell nothing of what it shows."""


def bare(text: str) -> bool:
    """Whether a message is a link and nothing that says what it is for."""
    rest = _LINK.sub(" ", text)
    return rest != text and set(re.findall(r"[\w']+", rest.casefold())) <= _IDLE


def alone(desk: Desk, turn: Turn) -> Reply | None:
    """A bare link, kept with what it shows, or the question which step it is for; None without a plan."""
    proof = proof_of(turn.text)
    if proof is None or turn.data:
        return None
    with desk.memory.unit() as unit:
        held = moves.seen(desk, unit, turn)
        if held is None:
            return None
        kept = _certified(desk, unit, turn, proof) or reported(desk, unit, turn)
        return kept or whichstep.which(desk, unit, turn, held, (), StepState.DONE)


def _certified(desk: Desk, unit: Unit, turn: Turn, proof: Proof) -> Reply | None:
    """The link beside the words of a certificate that was told a moment ago; None where none was."""
    change = unit.last_change(turn.person_id) if undoing.FRESH in unit.questions(turn.person_id) else None
    if change is None or change.after.get("steps"):
        return None
    fresh = {skill for skill, kind in unit.told_in(change.before.get("claims", {})) if kind == Evidence.CERTIFIED.value}
    claims = [c for c in unit.claims(turn.person_id) if c.skill in fresh]
    if not claims:
        return None
    unit.add_claims(
        turn.person_id, [replace(c, quote=f"{c.quote} {proof.words}", said_at=turn.instant) for c in claims]
    )
    return flow.go_on(desk, unit, turn).after(*marking.thanks_for(proof))


def reported(desk: Desk, unit: Unit, turn: Turn, among: Sequence[Step] = ()) -> Reply | None:
    """A link sent after a report goes with it; None where nothing was reported of late, or none of those named."""
    reports = unit.reports(turn.person_id)
    proof = proof_of(turn.text)
    recent = reports and (turn.now - datetime.fromisoformat(reports[-1].at)).days < RECENT
    if not recent or proof is None or (among and reports[-1].step_id not in {step.id for step in among}):
        return None
    unit.show_proof(turn.person_id, reports[-1].step_id, proof.kind, proof.words, proof.score)
    return flow.go_on(desk, unit, turn).after(*marking.thanks_for(proof))
