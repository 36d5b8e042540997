"""Goals on the list and off it: which role stands in for a goal that is not in the catalogue."""

from __future__ import annotations

from bot.advice import matching
from bot.advice.catalogue import Catalogue
from bot.advice.profile import Claim, Polarity, Profile
from bot.memory import Person, Unit
from bot.reports.chat import listing
from bot.services.desk import Desk, Part, profile_of


def nearest(desk: Desk, profile: Profile, said: str, topics: tuple[str, ...]) -> str | None:
    """The role for a goal off the list: the nearest by its words, else by the person's skills; None without either."""
    found = matching.nearest(desk.catalogue, said, topics)
    if found.near:
        return found.role.id
    for topic in topics:
        profile = profile.with_claim(Claim(topic, Polarity.HAS))
    best = matching.rank(profile, desk.catalogue)[0]
    return best.role.id if best.touched else None


def least_far(desk: Desk, unit: Unit, person: Person) -> str | None:
    """The role that skills told since speak for, made the measure of a goal that nothing was near to; None for none."""
    if person.target_role is not None or not person.target_said:
        return None
    best = matching.rank(profile_of(unit, person), desk.catalogue)[0]
    if not best.touched:
        return None
    unit.update_person(person.id, target_role=best.role.id)
    return best.role.id


def goal_part(person: Person, catalogue: Catalogue) -> Part:
    """What is said of a goal just set: its name, or what stands in for one off the list and how near that is."""
    role = catalogue.roles[person.target_role or ""]
    if not person.target_said:
        return Part("utter_goal", {"role": role.name})
    found = matching.nearest(catalogue, person.target_said, ())
    stones = listing([r.name for r in found.stepping], last="or") or "other roles of the field"
    values = {"said": person.target_said, "role": role.name, "distance": found.distance_words, "stones": stones}
    return Part("utter_goal_nearest" if found.near else "utter_goal_far", values)
