"""Gaps, their reasons, the roles that fit."""

from __future__ import annotations

from actions.base import AdvisorAction
from bot.services import gaps
from bot.services.desk import Desk, Reply, Turn
from bot.services.record import reasons


class ActionShowGaps(AdvisorAction):
    """Shows where the person stands."""

    def name(self) -> str:
        return "action_show_gaps"

    def service(self, desk: Desk, turn: Turn) -> Reply:
        return gaps.show(desk, turn)


class ActionExplainWhy(AdvisorAction):
    """Gives the reason of a gap, a step, a question or a belief."""

    def name(self) -> str:
        return "action_explain_why"

    def service(self, desk: Desk, turn: Turn) -> Reply:
        return reasons.why(desk, turn)


class ActionClosestRole(AdvisorAction):
    """Ranks the roles for the person."""

    def name(self) -> str:
        return "action_closest_role"

    def service(self, desk: Desk, turn: Turn) -> Reply:
        return gaps.closest(desk, turn)
