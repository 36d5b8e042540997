"""A role that is none of the list: named as such, with the nearest that is and why, as an offer."""

from __future__ import annotations

from bot.advice import matching
from bot.advice.catalogue import Role
from bot.advice.trades import brings
from bot.memory import Person, Unit
from bot.reading.facts import Asked, RoleMention
from bot.services import focus
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.roles.goals import fitting, least_far


def named(turn: Turn) -> RoleMention | None:
    """The one role off the list that a message asks about, where it names none of the list; None for any other."""
    if any(role.role for role in turn.facts.roles):
        return None
    held = turn.facts.current
    off = [role for role in turn.facts.roles if held is None or role.start != held.start]
    return off[0] if len(off) == 1 and off[0].said.strip() else None


def part(desk: Desk, said: str) -> Part:
    """That a role is not covered, with the nearest one of the list where one is near."""
    found = matching.nearest(desk.catalogue, said, ())
    if not found.near:
        return Part("utter_not_covered", {"said": said})
    values = {"said": said, "role": found.role.name, "distance": found.distance_words, "summary": found.role.summary}
    return Part("utter_off_nearest", values)


TRADE = 0.35
"""How far a name may be from a role that is offered for it where its line of work is known to ask for other things."""


def meant(desk: Desk, said: str) -> bool:
    """Whether the role nearest by words is worth an offer: "project management with data" is no engineer's work."""
    found = matching.nearest(desk.catalogue, said, ())
    return found.near and (found.distance <= TRADE or not brings(said))


def offer(desk: Desk, said: str) -> Reply:
    """The nearest role of the list, offered to who has no goal: a yes takes it."""
    found = matching.nearest(desk.catalogue, said, ())
    summary = found.role.summary.split(". ")[0].rstrip(".")
    values = {"said": said, "role": found.role.name, "distance": found.distance_words, "summary": f"{summary}."}
    ways = (*buttons(desk, said), ("Help me choose", "/closest_role"))
    return Reply((Part("utter_off_offer", values),), ways, asked=Asked("goal", roles=(found.role.id,)))


def buttons(desk: Desk, said: str) -> tuple[tuple[str, str], ...]:
    """The ways on from it: the nearest role as the goal, or a posting."""
    found = matching.nearest(desk.catalogue, said, ())
    aim = ((f"Aim for {found.role.name}", f'/state_target_role{{"role": "{found.role.id}"}}'),) if found.near else ()
    return (*aim, ("Paste a job ad", "/paste_job_description"))


def measure(desk: Desk, unit: Unit, turn: Turn, person: Person) -> Reply | None:
    """The offer to measure a goal off the list against the role that the skills told speak for; each role once.

    None without such a goal or role: nothing is set before the person says yes.
    """
    role = least_far(desk, unit, person)
    if role is None or focus.times(unit, turn, f"measure:{role.id}") > 1:
        return None
    values = {"said": person.target_said, "role": role.name}
    yes = (f"Measure against {role.name}", f'/state_target_role{{"role": "{role.id}"}}')
    ways = (yes, ("Paste a job ad", "/paste_job_description"), ("Other roles", "which roles?"))
    return Reply((Part("utter_goal_far", values),), ways, asked=Asked("goal", roles=(role.id,)))


def measure_of(desk: Desk, unit: Unit, person: Person) -> Role:
    """The role that shares most with what is known of the person, far as it may be."""
    return fitting(desk, unit, person)[0].role


def by_one(desk: Desk, unit: Unit, person: Person) -> Reply:
    """The one role by which a goal that nothing is near to can be measured, offered: a yes takes it."""
    role = measure_of(desk, unit, person)
    yes = (f"Measure against {role.name}", f'/state_target_role{{"role": "{role.id}"}}')
    part = Part("utter_measure_by", {"said": person.target_said, "role": role.name})
    ways = (yes, ("Paste a job ad", "/paste_job_description"), ("Other roles", "which roles?"))
    return Reply((part,), ways, asked=Asked("goal", roles=(role.id,)))
