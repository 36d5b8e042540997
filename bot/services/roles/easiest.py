"""The roles that take the least study from nothing, for somebody who tells no skills."""

from __future__ import annotations

from bot.advice import matching
from bot.advice.catalogue import Role
from bot.advice.profile import Profile
from bot.memory import Unit
from bot.reading.facts import Asked
from bot.reports.chat import hours
from bot.services import focus
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.roles import bars


def least(desk: Desk, unit: Unit, turn: Turn, profile: Profile) -> tuple[tuple[Role, ...], Part]:
    """The three roles of least study that the person does not want to avoid, and how much it is."""
    avoid = bars.barred(unit, turn.person_id)
    ways = [way for way in matching.least_study(profile, desk.catalogue) if way[0].id not in avoid][:3]
    roles = tuple(role for role, _ in ways)
    lines = [f"{n}. {role.name}: about {hours(round(study))} of study" for n, (role, study) in enumerate(ways, 1)]
    focus.show_list(unit, turn, [role.id for role in roles])
    return roles, Part("utter_closest_least", {"body": "\n".join(lines)})


def to_pick(desk: Desk, unit: Unit, turn: Turn, profile: Profile) -> Reply:
    """These roles, to choose a goal from."""
    roles, part = least(desk, unit, turn, profile)
    buttons = tuple((role.name, f'/state_target_role{{"role": "{role.id}"}}') for role in roles)
    asked = Asked("goal", roles=tuple(role.id for role in roles))
    return Reply((part, Part("utter_pick_role")), buttons, asked=asked)
