"""Reports on a step by what it is made of: its level, its work, its material, a part of it.

A report on a step of the plan is progress on that step. It never only tells a skill: the step would leave the plan
then, and nothing of the work on it would count.
"""

from __future__ import annotations

import json
import re
from dataclasses import replace

from bot.advice.portions import portions
from bot.advice.progress import StepState
from bot.advice.roadmap import Step
from bot.memory import Person, Unit
from bot.reading.steps import step_signs as signs
from bot.reading.steps.reports import share_of
from bot.reports.chat import listing
from bot.services import flow
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.followup.promising import CHECKIN
from bot.services.hearing import hypothetical
from bot.services.plan import moves, plans
from bot.services.steps import marking, matched, progress, whichstep

WORDS = re.compile(r"\w{3}")
SEVERAL = 2
"""Skills of a list told at once, from which a message answers that list whatever it looks like."""
LONGEST = 30
"""Words up to which a message is one report."""
_ASKS = re.compile(r"\?|\b(?:show|tell|what|which|how|why|where|explain|give)\b", re.IGNORECASE)
_DID = re.compile(
    r"^\W*(?:(?:ok|okay|so|well|i|yes|just|have|i've|and|now)\W+)*(?:did|done|finished|completed|made)\b", re.I
)
"""A report by its first word, whatever the part is called: "ok did the small thing"."""
YIELDS = frozenset({"human_handoff", "stop_checkins", "reschedule_checkin", "change_time_budget", "paste_resume"})
"""Meanings that come before a report."""


def reported(desk: Desk, turn: Turn) -> Reply | None:
    """What a message says was done of one step; None where it reports nothing, or of several steps at once."""
    if turn.data or _ASKS.search(turn.text) or len(turn.text.split()) > LONGEST or hypothetical(turn):
        return None
    left, said = signs.left_work(turn.text), signs.said_of_work(turn.text)
    said = said or (signs.DONE if signs.part_in(turn.text) and _DID.match(turn.text) else "")
    if (not said and not left) or turn.facts.hours_per_week is not None or turn.facts.removals or turn.facts.target:
        return None
    with desk.memory.unit() as unit:
        held = moves.seen(desk, unit, turn)
        if held is None or _answers(turn):
            return None
        person = unit.person(turn.person_id, turn.instant)
        states = unit.steps(turn.person_id)
        found = matched.by_signs(desk, held.roadmap, turn, states)
        part = _portion(unit, turn, person, held, found)
        if part is None and len({step.skill for step in found}) > 1:
            named = len(turn.facts.topics) > 1
            state = StepState.DONE if said == signs.DONE else StepState.DOING
            return None if named else whichstep.which(desk, unit, turn, held, found, state)
        beside = [m for m in turn.facts.skills if "github" not in m.quote.casefold()]
        sure = matched.sure(desk, turn, found)
        material = said == signs.DONE and any(matched.by_material(turn.text, step) for step in found)
        if part is None and (not found or (not sure and (beside or material))):
            return None  # who is through with the material is asked whether that makes the step
        if part is None and states.get(found[0].id) in plans.CLOSED:
            title = plans.step_title(desk, found[0])
            return flow.go_on(desk, unit, turn).after(Part("utter_step_already", {"steps": listing([title])}))
        if part is None and left:
            return _without_work(desk, unit, turn, person, found[0])
    if part is not None:
        return _report(desk, turn, part[0], StepState.DONE if part[1] >= 1 else StepState.DOING, part[1])
    share = _share(turn, found[0])
    done = said == signs.DONE and (share is None or share >= 1)
    return _report(desk, turn, found[0], StepState.DONE if done else StepState.DOING, None if done else share)


def _answers(turn: Turn) -> bool:
    """Whether a message may answer the question which of some skills one has: surely where it tells of several."""
    told = {m.skill for m in turn.facts.skills if m.polarity}
    if turn.asked.about_skills and len(told & set(turn.asked.skills)) >= SEVERAL:
        return True
    if not turn.asked.about_skills or turn.intent.startswith("report_"):
        return False
    return not turn.facts.topics or not turn.asked.skills or bool(set(turn.facts.topics) & set(turn.asked.skills))


def _report(desk: Desk, turn: Turn, step: Step, state: StepState, share: float | None) -> Reply:
    data = {"step": step.id, "state": state.value, **({"share": f"{share:.2f}"} if share and share < 1 else {})}
    return progress.report(desk, replace(turn, data=data), state)


def _share(turn: Turn, step: Step) -> float | None:
    """How much of a step is told: as a share, or as a number of the things that it counts."""
    told = share_of(turn.text)
    if told is not None:
        return told
    counts = signs.things_in(f"{step.deliverable} {step.metric}")
    shares = [many / counts[what] for what, many in signs.things_in(turn.text).items() if counts.get(what)]
    return round(min(1.0, max(shares)), 2) if shares else None


def _portion(
    unit: Unit, turn: Turn, person: Person, held: plans.Plan, found: tuple[Step, ...]
) -> tuple[Step, float] | None:
    """The step whose part is told by its number, with the share that makes; None where no step is cut into parts."""
    number = signs.part_in(turn.text)
    states, smaller = unit.steps(person.id), person.options.get("smaller", ())
    able = [s for s in (found or held.roadmap.steps) if s.id in smaller and states.get(s.id) not in plans.CLOSED]
    step = next((s for s in able if s.id == turn.focus), able[0] if able else None)
    if not number or step is None:
        return None
    count = len(portions(step, person.hours_per_week or plans.DEFAULT_HOURS))
    return step, min(1.0, (count if number < 0 else number) / count)


def _without_work(desk: Desk, unit: Unit, turn: Turn, person: Person, step: Step) -> Reply:
    """The learning is done and the work left out: kept as under way, and the person decides whether that is enough."""
    marking.keep(desk, unit, turn, person, (step,), StepState.DOING)
    marking.settle(desk, unit, turn, person)
    data = json.dumps({"step": step.id})
    buttons = (
        ("Tick it off", f"/report_progress_done{data}"),
        ("Keep it open", f"/report_progress_partial{data}"),
    )
    values = {"step": plans.step_title(desk, step), "work": step.deliverable.rstrip(".")}
    return Reply((Part("utter_step_without_work", values),), buttons, offer=CHECKIN, focus=step.id)
