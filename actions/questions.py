"""Questions about skills, roles and the market."""

from __future__ import annotations

from actions.base import AdvisorAction
from bot.services import clarifying
from bot.services.desk import Desk, Reply, Turn
from bot.services.learning import material, questions
from bot.services.roles import comparing, market


class ActionDefine(AdvisorAction):
    """Says what a skill, role or term is."""

    def name(self) -> str:
        return "action_define"

    def service(self, desk: Desk, turn: Turn) -> Reply:
        return questions.define(desk, turn)


class ActionRequirements(AdvisorAction):
    """Says what a role demands."""

    def name(self) -> str:
        return "action_requirements"

    def service(self, desk: Desk, turn: Turn) -> Reply:
        return questions.requirements(desk, turn)


class ActionCompareRoles(AdvisorAction):
    """Sets two roles side by side."""

    def name(self) -> str:
        return "action_compare_roles"

    def service(self, desk: Desk, turn: Turn) -> Reply:
        return comparing.compare(desk, turn)


class ActionSalary(AdvisorAction):
    """Says what is known of pay and outlook."""

    def name(self) -> str:
        return "action_salary"

    def service(self, desk: Desk, turn: Turn) -> Reply:
        return market.salary(desk, turn)


class ActionResources(AdvisorAction):
    """Names resources."""

    def name(self) -> str:
        return "action_resources"

    def service(self, desk: Desk, turn: Turn) -> Reply:
        return material.resources(desk, turn)


class ActionCertifications(AdvisorAction):
    """Names certificates."""

    def name(self) -> str:
        return "action_certifications"

    def service(self, desk: Desk, turn: Turn) -> Reply:
        return questions.certifications(desk, turn)


class ActionClarify(AdvisorAction):
    """Explains the last question."""

    def name(self) -> str:
        return "action_clarify"

    def service(self, desk: Desk, turn: Turn) -> Reply:
        return clarifying.clarify(desk, turn)
