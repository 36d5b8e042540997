"""For who feels unheard: a short sorry, what is known by now, and one step on; nothing is asked or said again."""

from __future__ import annotations

from bot.advice.profile import Profile
from bot.memory import Unit
from bot.reports.chat import amount, listing
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.roles.goals import goal_name
from bot.services.standing import standing
from bot.services.wellbeing import social

NAMED = 4
"""Skills named of those that are known."""

_FRESH = (("Which roles fit me", "/closest_role"), ("Help", "/help"))


def sorry(desk: Desk, unit: Unit, turn: Turn, name: str) -> Reply:
    """The word of regret, what is known, and what may be said next; what was asked stays open."""
    at = standing(desk, unit, turn)
    role = desk.role(at.person)
    known = _known(desk, at.profile, goal_name(desk.catalogue, at.person), at.person.years, at.person.hours_per_week)
    told = Part("utter_heard", {"known": "; ".join(known)}) if known else Part("utter_heard_nothing")
    step = "utter_say_next" if at.seen_plan else "utter_say_plan" if at.seen_gaps else "utter_say_gaps"
    if role is None or not at.profile.claims:
        step = "utter_say_more"
    buttons = social.LANDING if role else _FRESH
    return Reply((Part(name), told, Part(step)), buttons, asked=turn.asked, offer=turn.offer)


def unheard(desk: Desk, turn: Turn) -> Reply:
    """Who doubts that anybody listens hears what was taken in."""
    with desk.memory.unit() as unit:
        return sorry(desk, unit, turn, "utter_unheard")


def said_so(desk: Desk, turn: Turn) -> Reply:
    """Who had said it all along is believed: what was taken in is named, nothing is asked to be corrected."""
    with desk.memory.unit() as unit:
        return sorry(desk, unit, turn, "utter_said_so")


def _known(desk: Desk, profile: Profile, goal: str, years: float | None, weekly: float | None) -> list[str]:
    skills = [desk.catalogue.skill_name(claim.skill) for claim in profile.having()]
    return [
        *([f"your goal, {goal}"] if goal else []),
        *([f"{amount(years)} years of work"] if years is not None else []),
        *([f"you know {listing(skills, NAMED)}"] if skills else []),
        *([f"{amount(weekly)} hours a week"] if weekly is not None else []),
    ]
