"""A role that is none of the list: named as such, with the nearest that is and why, as an offer."""

from __future__ import annotations

from bot.advice import matching
from bot.reading.facts import RoleMention
from bot.services.desk import Desk, Part, Turn


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


def buttons(desk: Desk, said: str) -> tuple[tuple[str, str], ...]:
    """The ways on from it: the nearest role as the goal, or a posting."""
    found = matching.nearest(desk.catalogue, said, ())
    aim = ((f"Aim for {found.role.name}", f'/state_target_role{{"role": "{found.role.id}"}}'),) if found.near else ()
    return (*aim, ("Paste a job ad", "/paste_job_description"))
