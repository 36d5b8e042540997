"""Courtesies, limits and care."""

from __future__ import annotations

from actions.base import AdvisorAction
from bot.services.desk import Desk, Reply, Turn
from bot.services.wellbeing import social


class ActionAffirm(AdvisorAction):
    """Does what was offered."""

    def name(self) -> str:
        return "action_affirm"

    def service(self, desk: Desk, turn: Turn) -> Reply:
        return social.affirm(desk, turn)


class ActionDeny(AdvisorAction):
    """Accepts a no."""

    def name(self) -> str:
        return "action_deny"

    def service(self, desk: Desk, turn: Turn) -> Reply:
        return social.deny(desk, turn)


class ActionHelp(AdvisorAction):
    """Says what the bot can do."""

    def name(self) -> str:
        return "action_help"

    def service(self, desk: Desk, turn: Turn) -> Reply:
        return social.answer("utter_help")(desk, turn)


class ActionHuman(AdvisorAction):
    """Says how to reach a person."""

    def name(self) -> str:
        return "action_human"

    def service(self, desk: Desk, turn: Turn) -> Reply:
        return social.human(desk, turn)


class ActionThanks(AdvisorAction):
    """Takes thanks."""

    def name(self) -> str:
        return "action_thanks"

    def service(self, desk: Desk, turn: Turn) -> Reply:
        return social.answer("utter_thanks")(desk, turn)


class ActionGoodbye(AdvisorAction):
    """Says goodbye."""

    def name(self) -> str:
        return "action_goodbye"

    def service(self, desk: Desk, turn: Turn) -> Reply:
        return social.goodbye(desk, turn)


class ActionComplaint(AdvisorAction):
    """Takes a complaint seriously."""

    def name(self) -> str:
        return "action_complaint"

    def service(self, desk: Desk, turn: Turn) -> Reply:
        return social.answer("utter_complaint")(desk, turn)


class ActionChitchat(AdvisorAction):
    """Answers small talk briefly."""

    def name(self) -> str:
        return "action_chitchat"

    def service(self, desk: Desk, turn: Turn) -> Reply:
        return social.answer("utter_chitchat")(desk, turn)


class ActionOutOfScope(AdvisorAction):
    """Says what the bot is not for."""

    def name(self) -> str:
        return "action_out_of_scope"

    def service(self, desk: Desk, turn: Turn) -> Reply:
        return social.answer("utter_out_of_scope")(desk, turn)


class ActionAbuse(AdvisorAction):
    """Sets a calm limit."""

    def name(self) -> str:
        return "action_abuse"

    def service(self, desk: Desk, turn: Turn) -> Reply:
        return social.answer("utter_abuse")(desk, turn)


class ActionDistress(AdvisorAction):
    """Cares first."""

    def name(self) -> str:
        return "action_distress"

    def service(self, desk: Desk, turn: Turn) -> Reply:
        return social.distress(desk, turn)


class ActionFallback(AdvisorAction):
    """Says that the message was not understood, with choices."""

    def name(self) -> str:
        return "action_fallback"

    def service(self, desk: Desk, turn: Turn) -> Reply:
        return social.fallback(desk, turn)
