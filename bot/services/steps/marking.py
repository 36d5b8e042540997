"""Keeps what is reported of steps: state, share, day and what was shown, with the milestone it makes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.advice.progress import StepState, earned
from bot.advice.roadmap import Step
from bot.memory import Person, Unit
from bot.memory.journal import Report
from bot.reading.steps.proofs import Proof, proof_of
from bot.reading.steps.reports import day_of
from bot.reports.chat import amount, hours, listing
from bot.services.desk import Desk, Part, Turn
from bot.services.gaps import report_for
from bot.services.plan import moves, plans
from bot.services.steps import milestones

LONGEST = 500
PRESSED = "I finished it"
"""What the button says by which a step is reported as finished without a word typed."""

NAMED = 5
"""Steps that are named where many are finished at once."""

SHOWN = {
    "repository": "the repository",
    "link": "the link",
    "certificate": "the certificate",
    "quiz": "the result",
    "review": "the review",
}


def keep(
    desk: Desk,
    unit: Unit,
    turn: Turn,
    person: Person,
    steps: Sequence[Step],
    state: StepState,
    share: float | None = None,
) -> Proof | None:
    """Keeps the state of steps with when it came about and what was shown, which is returned."""
    proof = proof_of(turn.text) if state in (StepState.DONE, StepState.DOING) else None
    day = day_of(turn.text, desk.today(turn)).isoformat()
    shown = (proof.kind, proof.words, proof.score) if proof else ("", "", None)
    for step in steps:
        unit.set_step(person.id, step.id, state.value, turn.text[:LONGEST], turn.instant)
        report = Report(step.id, state.value, day, share, *shown, turn.text[:LONGEST], turn.instant)
        unit.add_report(person.id, report)
    return proof


def ready(desk: Desk, unit: Unit, turn: Turn, person: Person) -> float:
    """The person's readiness now, 0 to 100."""
    role = desk.role(person)
    assert role is not None
    return report_for(desk, unit, turn, role).readiness


def earn(desk: Desk, unit: Unit, turn: Turn, person: Person, steps: Sequence[Step]) -> None:
    """Keeps what finished steps earn, in the words of the report: the level moves as their done-when rule says."""
    role = desk.role(person)
    assert role is not None
    words = turn.text[:200] or PRESSED
    for step in steps:
        claims = [replace(c, said_at=turn.instant, quote=words) for c in earned(step, role, desk.catalogue)]
        unit.add_claims(person.id, claims)


def take_back(desk: Desk, unit: Unit, turn: Turn, person: Person, step: Step) -> None:
    """Opens a finished step again: what it had earned counts no more."""
    role = desk.role(person)
    assert role is not None
    unit.reopen_step(person.id, step.id, earned(step, role, desk.catalogue), turn.instant)


def finish(desk: Desk, unit: Unit, turn: Turn, person: Person, steps: Sequence[Step]) -> tuple[Part, ...]:
    """Closes steps and keeps what they earn: the sentence on it, and thanks for what was shown."""
    before = amount(ready(desk, unit, turn, person))
    proof = keep(desk, unit, turn, person, steps, StepState.DONE)
    earn(desk, unit, turn, person, steps)
    after = amount(ready(desk, unit, turn, person))
    titles = listing([plans.step_title(desk, step) for step in steps], NAMED)
    one, several = ("utter_step_done", "utter_steps_done")
    if before == after:
        one, several = ("utter_step_done_still", "utter_steps_done_still")
    values = {"before": before, "after": after, "count": len(steps), "step": titles}
    return (Part(several if len(steps) > 1 else one, values), *thanks_for(proof))


def under_way(desk: Desk, step: Step, share: float | None) -> Part:
    """The sentence on a step that is begun, with how much of it is done where that was told."""
    values = {"step": plans.step_title(desk, step), "metric": step.metric}
    if share is None:
        return Part("utter_step_doing", values)
    done = {"share": amount(round(100 * share)), "hours": amount(round(share * step.hours, 1))}
    return Part("utter_step_part", {**values, **done, "whole": hours(step.hours)})


def settle(desk: Desk, unit: Unit, turn: Turn, person: Person) -> None:
    """Keeps the milestone that a report makes."""
    held = moves.seen(desk, unit, turn)
    if held is not None:
        milestones.mark(desk, unit, person, held.roadmap, turn.instant)


def thanks_for(proof: Proof | None) -> tuple[Part, ...]:
    """That what was shown is kept with the step."""
    if proof is None:
        return ()
    score = f", {proof.score:g} percent" if proof.score is not None else ""
    return (Part("utter_proof_kept", {"shown": f"{SHOWN[proof.kind]}{score}"}),)
