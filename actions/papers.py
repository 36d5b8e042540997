"""Documents in the talk."""

from __future__ import annotations

from actions.base import AdvisorAction
from bot.services.desk import Desk, Reply, Turn
from bot.services.documents import papers, severalposts
from bot.services.record import handouts


class ActionReport(AdvisorAction):
    """Gives a report."""

    def name(self) -> str:
        return "action_report"

    def service(self, desk: Desk, turn: Turn) -> Reply:
        return handouts.report(desk, turn)


class ActionPosting(AdvisorAction):
    """Compares a pasted posting."""

    def name(self) -> str:
        return "action_posting"

    def service(self, desk: Desk, turn: Turn) -> Reply:
        return severalposts.given(desk, turn) or papers.posting(desk, turn)


class ActionResume(AdvisorAction):
    """Reads a pasted CV."""

    def name(self) -> str:
        return "action_resume"

    def service(self, desk: Desk, turn: Turn) -> Reply:
        return papers.resume(desk, turn)
