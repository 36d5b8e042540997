"""The last report put right: less was done than it said, or somebody else did it.

Both count only right after the report, while nothing else was told: later "I only started it" is news of its own.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime

from bot.advice.progress import StepState
from bot.memory import Unit
from bot.memory.changes import Change
from bot.memory.journal import Report
from bot.reading.steps import second_thoughts, shares_put_right
from bot.reading.steps.proofs import Proof, proof_of
from bot.reading.steps.second_thoughts import NOT_ME, SHORT, UNDO_WHY, undone_why
from bot.services import flow
from bot.services.desk import Desk, Reply, Turn
from bot.services.plan import finishing, moves, plans
from bot.services.record import undoing
from bot.services.steps import marking, matched, progress

WORDS = re.compile(f"{NOT_ME.pattern}|{UNDO_WHY.pattern}", re.IGNORECASE)
"""What may take the last report back with a reason."""

RIGHT_AFTER = re.compile(
    r"\d|\b(?:half|halfway|most|first|second|thirds?|fourth|quarters?|fifth|sixth|tenth|last|only|just)\b", re.I
)
"""What may tell a share anew, or steps by their place."""


def less(desk: Desk, turn: Turn) -> Reply | None:
    """A step just reported as finished, or a skill just told, is only begun; None where neither was."""
    if "?" in turn.text or len(turn.text.split()) > SHORT:
        return None
    with desk.memory.unit() as unit:
        change = _fresh(unit, turn)
        done = _finished(change) if change else []
        skills = {step.partition(":")[0] for step in done} or (_told(unit, change) if change else set())
        if change is None or not skills or not _named(turn) <= skills or _answers(turn):
            return None
        undone = undoing.back(desk, unit, turn, change)
        held = moves.seen(desk, unit, turn)
        steps = held.roadmap.steps if held else ()
        found = next((s.id for s in steps if s.id in done), "") or next((s.id for s in steps if s.skill in skills), "")
        if not found:
            return undone
        unit.mark_question(turn.person_id, undoing.FRESH, "kept", turn.instant)  # what follows can be undone itself
    return progress.report(desk, _about(turn, found), StepState.DOING)


def right_after(desk: Desk, turn: Turn) -> Reply | None:
    """What is said right after a report of its share, of more steps or of fewer; None where it is none of these."""
    return share_anew(desk, turn) or also(desk, turn) or only(desk, turn)


def also(desk: Desk, turn: Turn) -> Reply | None:
    """More steps of the phase at hand, told by their place right after a report; None where none was just made."""
    places = second_thoughts.places_also(turn.text)
    if not places or "?" in turn.text or turn.data or turn.facts.told:
        return None
    with desk.memory.unit() as unit:
        change, held = _fresh(unit, turn), moves.seen(desk, unit, turn)
        done = _finished(change) if change else []
        phase = plans.phase_of(held.roadmap, done[-1]) if held and done else None
        if phase is None or held is None:
            return None
        among = [phase.steps if place <= len(phase.steps) else held.roadmap.steps for place in places]
        steps = [s[p - 1 if p > 0 else -1] for s, p in zip(among, places, strict=True) if p <= len(s)]
        states = unit.steps(turn.person_id)
        if steps and all(states.get(step.id) in plans.CLOSED for step in steps):
            return finishing.already(desk, unit, turn, steps)
    data = {"steps": ",".join(step.id for step in steps)}
    return progress.report(desk, replace(turn, data=data), StepState.DONE) if steps else None


def only(desk: Desk, turn: Turn) -> Reply | None:
    """One of the steps just reported in the place of them all; None where the message before reported no several."""
    found = second_thoughts.ONLY.match(turn.text)
    if found is None or "?" in turn.text or turn.data:
        return None
    with desk.memory.unit() as unit:
        change, held = _fresh(unit, turn), moves.seen(desk, unit, turn)
        done = _finished(change) if change else []
        if change is None or held is None or len(done) < 2:
            return None
        steps = [s for s in held.roadmap.steps if s.id in done]
        places = second_thoughts.places_also(f"and {found['what']}")
        here = plans.phase_of(held.roadmap, steps[-1].id) if steps else None
        pointed = [here.steps[p - 1] for p in places if here and p <= len(here.steps)]
        said = replace(turn, text=found["what"])
        meant = [s for s in steps if s in pointed or matched.names(desk, said, s.skill)][: max(1, len(places))]
        if not meant:
            return undoing.back(desk, unit, turn, change)
        undoing.back(desk, unit, turn, change)
        unit.mark_question(turn.person_id, undoing.FRESH, "kept", turn.instant)
    data = {"steps": ",".join(step.id for step in meant)}
    said = replace(turn, text=LATEST, facts=replace(turn.facts, skills=()), data=data)
    return progress.report(desk, said, StepState.DONE)


LATEST = "only that one"
"""What is kept as said of the one step meant of several, in place of words that deny the others."""


def share_anew(desk: Desk, turn: Turn) -> Reply | None:
    """The last report with another share of its step: put right, or gone on; None where none was reported of late."""
    if turn.data or turn.facts.hours_per_week is not None or turn.facts.target or _answers(turn):
        return None
    with desk.memory.unit() as unit:
        held, reported = moves.seen(desk, unit, turn), unit.reports(turn.person_id)
        if held is None or not reported or (turn.now - datetime.fromisoformat(reported[-1].at)).days >= RECENT:
            return None
        last, change = reported[-1], _fresh(unit, turn)
        notes = [r.note for r in reversed(reported) if r.step_id == last.step_id]
        former = next((note for note in notes if shares_put_right.COUNTED.search(note)), last.note)
        if last.score is not None and shares_put_right.rights(turn.text):
            return _score_anew(desk, unit, turn, last)
        told = shares_put_right.anew(turn.text, former)
        steps = [s for s in held.roadmap.steps if matched.names(desk, turn, s.skill)]
        steps = steps or ([] if _named(turn) else list(held.roadmap.steps))
        of = [r.step_id for r in reversed(reported) if any(s.id == r.step_id for s in steps)]
        states = unit.steps(turn.person_id)
        step = next(
            (i for i in of if states.get(i) == StepState.DOING.value or (change and i in _finished(change))), ""
        )
        if told is None or not step or (not change and not told.rights and last.step_id != step):
            return None
        if change and step in _finished(change) and told.rights:
            undoing.back(desk, unit, turn, change)
            unit.mark_question(turn.person_id, undoing.FRESH, "kept", turn.instant)
    state = StepState.DONE if told.share >= 1 else StepState.DOING
    data = {"step": step, "state": state.value, "share": f"{told.share:.2f}"}
    return progress.report(desk, replace(turn, facts=replace(turn.facts, skills=()), data=data), state)


def _score_anew(desk: Desk, unit: Unit, turn: Turn, last: Report) -> Reply | None:
    """The result of the test reported last, put right: the step stays what it is; None where no figure is told."""
    proof = proof_of(f"quiz: {turn.text}")
    if proof is None or proof.score is None or not last.shown:
        return None
    unit.show_proof(turn.person_id, last.step_id, last.shown, proof.words, proof.score)
    return flow.go_on(desk, unit, turn).after(*marking.thanks_for(Proof(last.shown, proof.words, proof.score)))


RECENT = 7
"""Days in which a share said anew goes with the last report."""


def begun(desk: Desk, turn: Turn) -> Reply | None:
    """An open step that is named as not finished but begun; None where no such step is named."""
    if "?" in turn.text or len(turn.text.split()) > SHORT:
        return None
    with desk.memory.unit() as unit:
        held = moves.seen(desk, unit, turn)
        bare = replace(turn, facts=replace(turn.facts, skills=()))
        steps = matched.named_step(desk, held.roadmap, bare, unit.steps(turn.person_id)) if held else ()
    return progress.report(desk, _about(turn, steps[0].id), StepState.DOING) if len(steps) == 1 else None


def not_mine(desk: Desk, turn: Turn) -> Reply | None:
    """The last report is taken back, whose reason is told beside it; None where nothing was reported just before."""
    if "?" in turn.text or len(turn.text.split()) > SHORT:
        return None
    plain = undone_why(turn.text)
    with desk.memory.unit() as unit:
        change = unit.last_change(turn.person_id) if plain else _fresh(unit, turn)
        if change is None:
            return None
        meant = {step.partition(":")[0] for step in change.after.get("steps") or {}} | _told(unit, change)
        if not meant and not plain:
            return None
        if (
            (not plain and _answers(turn))
            or not _named(turn) <= meant
            or turn.facts.hours_per_week
            or turn.facts.target
        ):
            return None
        return undoing.back(desk, unit, turn, change)


def denied(desk: Desk, turn: Turn) -> Reply | None:
    """The report of the message before is taken back, for who says that it is not so; None where none was made."""
    if "?" in turn.text or turn.data or (turn.facts.told and not turn.facts.skills):
        return None
    with desk.memory.unit() as unit:
        change = _fresh(unit, turn)
        if change is None or not any(change.after.get("steps") or {}) or _answers(turn):
            return None
        return undoing.back(desk, unit, turn, change)


def by_place(desk: Desk, turn: Turn) -> Reply | None:
    """Finished steps, named by their place in the phase at hand, open again; None where none is finished."""
    places = second_thoughts.places_back(turn.text)
    if not places or "?" in turn.text or turn.data:
        return None
    with desk.memory.unit() as unit:
        held = moves.seen(desk, unit, turn)
        if held is None:
            return None
        change = _fresh(unit, turn)
        closed = [step for step, state in unit.steps(turn.person_id).items() if state == StepState.DONE.value]
        fresh = (_finished(change) if change else []) or closed
        last = next((s for s in reversed(held.roadmap.steps) if s.id in fresh), None)
        phase = plans.phase_of(held.roadmap, last.id) if last else None
        here = phase.steps if phase else ()
        among = [here if 0 < place <= len(here) else held.roadmap.steps for place in places]
        found = [s[p - 1] if p > 0 else last for s, p in zip(among, places, strict=True) if p < 0 or p <= len(s)]
        steps = [step for step in dict.fromkeys(found) if step and step.id in closed]
        return undoing.reopen(desk, unit, turn, steps) if steps else None


def _named(turn: Turn) -> set[str]:
    """The skills that the words themselves name, without those of which the bot had asked."""
    whole = turn.text.strip()
    return {m.skill for m in turn.facts.skills if m.quote.strip() != whole or m.skill not in turn.asked.skills}


def _answers(turn: Turn) -> bool:
    """Whether the words may as well answer the question that stands: only some of them put something right for sure."""
    return turn.asked.kind in ABOUT and _RIGHTS.search(turn.text) is None


ABOUT = ("checks", "confirm", "level", "skills")
_RIGHTS = re.compile(
    r"\b(?:wait|hang on|hold on|i me(?:an|ant)|o+ps\w*|whoops|sorry|actually|correction|my (?:bad|mistake)|scratch|"
    r"wasn'?t me|(?:finished|did) (?:it|that), not me|began|installed|opened|downloaded|signed up|half|"
    r"first part|got through)\b",
    re.IGNORECASE,
)


def _fresh(unit: Unit, turn: Turn) -> Change | None:
    """The change that the message before made."""
    return unit.last_change(turn.person_id) if undoing.FRESH in unit.questions(turn.person_id) else None


def _finished(change: Change) -> list[str]:
    steps = change.after.get("steps") or {}
    return [step for step, kept in steps.items() if kept and kept[0] == StepState.DONE.value]


def _told(unit: Unit, change: Change) -> set[str]:
    """The skills that a change told."""
    return {skill for skill, _ in unit.told_in(list(change.before.get("claims") or {}))}


def _about(turn: Turn, step: str) -> Turn:
    """The turn as a report on one step that is begun."""
    facts = replace(turn.facts, skills=())
    return replace(turn, facts=facts, data={"step": step, "state": StepState.DOING.value})
