"""What people tell of themselves."""

from __future__ import annotations

from actions.base import AdvisorAction
from bot.services import levelling, telling
from bot.services.desk import Desk, Reply, Turn
from bot.services.plan import roadmaps
from bot.services.record import records


class ActionBegin(AdvisorAction):
    """Greets, or welcomes back."""

    def name(self) -> str:
        return "action_begin"

    def service(self, desk: Desk, turn: Turn) -> Reply:
        return telling.begin(desk, turn)


class ActionNoteProfile(AdvisorAction):
    """Takes in facts."""

    def name(self) -> str:
        return "action_note_profile"

    def service(self, desk: Desk, turn: Turn) -> Reply:
        return levelling.pressed(desk, turn) or telling.note(desk, turn)


class ActionChooseRole(AdvisorAction):
    """Takes in a goal."""

    def name(self) -> str:
        return "action_choose_role"

    def service(self, desk: Desk, turn: Turn) -> Reply:
        return telling.choose_role(desk, turn)


class ActionCorrect(AdvisorAction):
    """Takes back or changes what was recorded."""

    def name(self) -> str:
        return "action_correct"

    def service(self, desk: Desk, turn: Turn) -> Reply:
        return records.correct(desk, turn)


class ActionChangeHours(AdvisorAction):
    """Takes in a time budget or start and moves the dates."""

    def name(self) -> str:
        return "action_change_hours"

    def service(self, desk: Desk, turn: Turn) -> Reply:
        return roadmaps.change_hours(desk, turn)
