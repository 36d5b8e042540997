"""The plan and the next step."""

from __future__ import annotations

from actions.base import AdvisorAction
from bot.services.desk import Desk, Reply, Turn
from bot.services.plan import roadmaps


class ActionShowRoadmap(AdvisorAction):
    """Shows the plan or one phase of it."""

    def name(self) -> str:
        return "action_show_roadmap"

    def service(self, desk: Desk, turn: Turn) -> Reply:
        return roadmaps.by_button(desk, turn)


class ActionNextStep(AdvisorAction):
    """Shows what to do now."""

    def name(self) -> str:
        return "action_next_step"

    def service(self, desk: Desk, turn: Turn) -> Reply:
        return roadmaps.next_step(desk, turn)
