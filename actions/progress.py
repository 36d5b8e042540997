"""Reports of progress."""

from __future__ import annotations

from actions.base import AdvisorAction
from bot.services.desk import Desk, Reply, Turn
from bot.services.followup import checkins
from bot.services.steps import howfar, progress


class ActionStepDone(AdvisorAction):
    """Takes in that a step is finished."""

    def name(self) -> str:
        return "action_step_done"

    def service(self, desk: Desk, turn: Turn) -> Reply:
        return progress.done(desk, turn)


class ActionStepPartial(AdvisorAction):
    """Takes in that a step is begun."""

    def name(self) -> str:
        return "action_step_partial"

    def service(self, desk: Desk, turn: Turn) -> Reply:
        return progress.partial(desk, turn)


class ActionStepBlocked(AdvisorAction):
    """Takes in what stands in the way."""

    def name(self) -> str:
        return "action_step_blocked"

    def service(self, desk: Desk, turn: Turn) -> Reply:
        return progress.blocked(desk, turn)


class ActionShowProgress(AdvisorAction):
    """Shows how far the person has come."""

    def name(self) -> str:
        return "action_show_progress"

    def service(self, desk: Desk, turn: Turn) -> Reply:
        return howfar.show(desk, turn)


class ActionCheckins(AdvisorAction):
    """Sets, changes or stops check-ins."""

    def name(self) -> str:
        return "action_checkins"

    def service(self, desk: Desk, turn: Turn) -> Reply:
        return checkins.change(desk, turn)
