"""Which step a report means where its words name none itself: taken loosely where one fits, asked where several do."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import replace

from bot.advice.progress import StepState
from bot.advice.roadmap import Step
from bot.memory import Unit
from bot.reading.steps.finished import thing_done
from bot.reports.chat import listing
from bot.services.choices import ABOUT, LONGEST
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.plan import plans, roadmaps
from bot.services.steps import marking, matched

PAYLOADS = {
    StepState.DONE: "report_progress_done",
    StepState.DOING: "report_progress_partial",
    StepState.BLOCKED: "report_blocked",
    StepState.SKIPPED: "report_progress_done",
    StepState.TO_DO: "report_progress_partial",
}
"""The intent of the button that picks a step; "state" beside the step says which state is meant where it differs."""

NO_STEP = "none"
"""What a button carries in place of a step, where none of the plan is meant."""


def which(desk: Desk, unit: Unit, turn: Turn, held: plans.Plan, chosen: tuple[Step, ...], state: StepState) -> Reply:
    """The question which step is meant, with a button for each that could be."""
    states = unit.steps(turn.person_id)
    choices = chosen or tuple(s for s in held.roadmap.steps if states.get(s.id) not in plans.CLOSED)[:3]
    if not choices:
        return roadmaps.all_done(desk, unit, turn, held)
    about = {"state": state.value, **({ABOUT: turn.text[:LONGEST]} if turn.text else {})}
    buttons = tuple(
        (plans.step_title(desk, s), f"/{PAYLOADS[state]}{json.dumps({'step': s.id, **about})}") for s in choices[:3]
    )
    return Reply((Part("utter_which_step"),), buttons, offer=offer(state, choices[:3], turn.text), focus=turn.focus)


WHICH = "which-steps:"
"""How what the talk remembers as offered begins, with the state of the report and the steps asked about behind it."""


def offer(state: StepState, steps: Sequence[Step], said: str = "") -> str:
    """What stands open after the question, with the words of the report: day and proof in them are kept with it."""
    return f"{WHICH}{state.value}:{','.join(step.id for step in steps)}|{said[:LONGEST]}"


def offered(what: str) -> tuple[str, tuple[str, ...], str]:
    """The state, the ids of the steps and the words of the report of an open question."""
    state, _, rest = what.removeprefix(WHICH).partition(":")
    listed, _, said = rest.partition("|")
    return state, tuple(listed.split(",")), said


def unnamed(
    desk: Desk, unit: Unit, turn: Turn, held: plans.Plan, chosen: tuple[Step, ...], state: StepState
) -> Reply | Step | None:
    """What a report means whose words name no step: the one of which they have a word of the name, a piece noted of
    the one whose work they speak of, or the question which; None where the words name one after all.
    """
    if state in (StepState.BLOCKED, StepState.TO_DO) or matched.sure(desk, turn, chosen):
        return None
    states = unit.steps(turn.person_id)
    left = [s for s in held.roadmap.steps if states.get(s.id) not in plans.CLOSED]
    near = chosen if turn.facts.topics else ()
    words = () if turn.facts.topics else thing_done(turn.text)
    if words:
        near = matched.telling_of(desk, left, words)
        if any(s in near for s in chosen):
            return None
        own = matched.by_name_word(desk, [s.skill for s in left], " ".join(words))
        if own and state is StepState.DONE:
            return next(s for s in left if s.skill == own)
    if not near and not words:
        return None
    near = tuple({s.skill: s for s in reversed(near)}.values())[::-1]
    if len(near) == 1 and state is not StepState.SKIPPED and _of_it(desk, turn, near, words):
        return _piece(desk, unit, turn, near[0])
    titles = [plans.step_title(desk, s) for s in near[:2]]
    asked = which(desk, unit, turn, held, near[:2], state)
    data = json.dumps({"step": NO_STEP, "state": state.value, ABOUT: turn.text[:LONGEST]})
    other = ("Something else", f"/{PAYLOADS[state]}{data}")
    part = Part("utter_which_like", {"step": listing(titles, last="or")}) if near else Part("utter_which_unnamed")
    return replace(asked, parts=(part,), buttons=(*asked.buttons, other)) if asked.buttons else asked


def _of_it(desk: Desk, turn: Turn, near: tuple[Step, ...], words: tuple[str, ...]) -> bool:
    """Whether what was done is a part of the work of the step, and no other skill that only has to do with it."""
    names = " ".join(desk.catalogue.skill_name(topic) for topic in turn.facts.topics)
    return bool(matched.telling_of(desk, near, words or re.findall(r"[\w+#]{3,}", names)))


def _piece(desk: Desk, unit: Unit, turn: Turn, step: Step) -> Reply:
    """A piece of a step is noted with its proof, and the whole of it is one tap away: nothing is ticked by it."""
    person = unit.person(turn.person_id, turn.instant)
    proof = marking.keep(desk, unit, turn, person, (step,), StepState.DOING)
    marking.settle(desk, unit, turn, person)
    data = json.dumps({"step": step.id, "state": StepState.DONE.value, ABOUT: turn.text[:LONGEST]})
    buttons = (
        ("All of it is done", f"/report_progress_done{data}"),
        ("Something else", "undo that"),
    )
    part = Part("utter_step_piece", {"step": plans.step_title(desk, step), "metric": step.metric})
    open_now = offer(StepState.DONE, (step,), turn.text)
    return Reply((part, *marking.thanks_for(proof)), buttons, offer=open_now, focus=step.id)
