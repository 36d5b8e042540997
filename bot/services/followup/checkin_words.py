"""What is said of check-ins where nothing of them changes: how they stand, a step not done, hours of quiet."""

from __future__ import annotations

from bot.services import flow
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.followup import promising, quiet, rhythms
from bot.services.plan import plans


def quiet_early(desk: Desk, turn: Turn) -> Reply:
    """Hours of quiet told before there are check-ins: kept for when there are."""
    with desk.memory.unit() as unit:
        quiet.hush(unit, turn)
        person = unit.person(turn.person_id, turn.instant)
        hours = quiet.quiet_words(promising.quiet_of(person))
        return flow.go_on(desk, unit, turn).after(Part("utter_quiet_early", {"quiet": hours}))


def status(desk: Desk, turn: Turn) -> Reply:
    """How check-ins stand."""
    with desk.memory.unit() as unit:
        due = promising.replan(desk, unit, turn.person_id, turn.now)
        name = "utter_checkins_status" if due else "utter_checkins_resting"
        return flow.go_on(desk, unit, turn).after(Part(name, rhythms.shown(desk, unit, turn, due)))


def not_yet(desk: Desk, turn: Turn) -> Reply:
    """The step is not done, which is fine."""
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        step = plans.next_step(desk, unit, person, turn)
        values = {"step": plans.step_title(desk, step) if step else "the step"}
        return flow.go_on(desk, unit, turn).after(Part("utter_checkin_not_yet", values))
