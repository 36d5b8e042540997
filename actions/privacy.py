"""The person's own data."""

from __future__ import annotations

from actions.base import AdvisorAction
from bot.services.desk import Desk, Reply, Turn
from bot.services.record import records


class ActionAskErase(AdvisorAction):
    """Asks once more before deleting."""

    def name(self) -> str:
        return "action_ask_erase"

    def service(self, desk: Desk, turn: Turn) -> Reply:
        return records.ask_erase(desk, turn)


class ActionShowData(AdvisorAction):
    """Shows everything stored."""

    def name(self) -> str:
        return "action_show_data"

    def service(self, desk: Desk, turn: Turn) -> Reply:
        return records.show(desk, turn)


class ActionPrivacy(AdvisorAction):
    """Says what happens with the data."""

    def name(self) -> str:
        return "action_privacy"

    def service(self, desk: Desk, turn: Turn) -> Reply:
        return records.privacy(desk, turn)


class ActionAskRestart(AdvisorAction):
    """Asks once more before starting over."""

    def name(self) -> str:
        return "action_ask_restart"

    def service(self, desk: Desk, turn: Turn) -> Reply:
        return records.ask_restart(desk, turn)
