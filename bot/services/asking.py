"""The questions of the intake, as they are put."""

from __future__ import annotations

from bot.advice import intake
from bot.advice.profile import Claim, Profile
from bot.memory import Unit
from bot.reading.facts import Asked
from bot.reports.chat import amount, listing
from bot.services import focus
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.roles import starting
from bot.services.roles.goals import fitting
from bot.services.standing import Standing

LONG = 2
"""Years with one skill from which on they may be all of somebody's work."""

IN_FULL = 2
"""Times a list of things asked about is written out in full; in between it is only referred to."""

PAIR = 2
"""Roles put to choose from that are put once more."""

ENOUGH = 2
"""Skills from which on the goal is asked for with the roles that they point to, where one is near."""

OPEN = 2
"""Times the goal is asked for without any role to pick from, once something is known."""

SHORT_LIST = 2
"""Things asked about that are always named: referring to them would not be shorter."""

FIRST = tuple(
    (name, f'/state_target_role{{"role": "{key}"}}')
    for key, name in (("data-analyst", "Data Analyst"), ("ml-engineer", "Machine Learning Engineer"))
)
"""Roles to pick from where nothing is known that speaks for any."""


def ask(desk: Desk, unit: Unit, turn: Turn, at: Standing, question: intake.Question) -> Reply:
    two = question.key == "goal" and len(turn.asked.roles) == PAIR and turn.facts.told
    if two and focus.times(unit, turn, "still-two") == 1:
        return _still_two(desk, turn.asked.roles)
    if question.key == "goal" and (pointed := _pointed(desk, unit, turn, at)) is not None:
        return pointed
    if question.key == "goal":
        return Reply((Part("utter_ask_goal"),), (*FIRST, ("Help me choose", "/closest_role")), asked=Asked("goal"))
    if question.key == "experience" and at.person.current_said:
        values = {"work": at.person.current_said}
        return Reply((Part("utter_ask_years", values),), (("Skip", "/unsure_or_skip"),), asked=Asked("experience"))
    if question.key == "experience" and (told := longest(at.profile)) is not None:
        return _ask_years_of(desk, told)
    if question.key in ("experience", "skills", "hours"):
        skip = (("Skip", "/unsure_or_skip"),)
        return Reply((Part(f"utter_ask_{question.key}"),), skip, asked=Asked(question.key))
    if question.key.startswith("confirm"):
        return _ask_confirm(desk, question)
    return _ask_checks(desk, unit, turn, at, question)


def _pointed(desk: Desk, unit: Unit, turn: Turn, at: Standing) -> Reply | None:
    """The goal asked for with roles to pick from; None while too little is known for that, but for a third asking."""
    known = len(at.profile.having())
    again = int(unit.questions(turn.person_id).get("put:goal", "1")) > OPEN
    if known and (again or (known >= ENOUGH and not fitting(desk, unit, at.person)[0].far)):
        return suggest_roles(desk, unit, at)
    return starting.by_work(desk, unit, turn, at.person) if again else None


def _still_two(desk: Desk, roles: tuple[str, ...]) -> Reply:
    """The two roles that were put before, for who told something else meanwhile."""
    named = [desk.catalogue.roles[role] for role in roles if role in desk.catalogue.roles]
    buttons = tuple((role.name, f'/state_target_role{{"role": "{role.id}"}}') for role in named)
    part = Part("utter_still_two", {"roles": listing([role.name for role in named], last="or")})
    return Reply((part,), (*buttons, ("Other roles", "which roles?")), asked=Asked("goal", roles=roles))


def longest(profile: Profile) -> Claim | None:
    """The skill that somebody has used for the most years, from two on; None where no such years are told."""
    timed = [claim for claim in profile.having() if (claim.years or 0) >= LONG]
    return max(timed, key=lambda claim: claim.years or 0) if timed else None


def _ask_years_of(desk: Desk, told: Claim) -> Reply:
    """Whether the years with one skill are all of somebody's work."""
    years = amount(told.years or 0)
    values = {"skill": desk.catalogue.skill_name(told.skill), "years": years}
    whole = (f"{years} years in all", f"{years} years of work in all")
    return Reply((Part("utter_ask_years_of", values),), (whole, ("Skip", "/unsure_or_skip")), asked=Asked("experience"))


def _ask_confirm(desk: Desk, question: intake.Question) -> Reply:
    """Whether the person has what is only inferred; it counts in part until they say so."""
    unclear = any(vague(desk, skill) for skill in question.skills)
    values = {
        "skills": "; ".join(in_words(desk, skill) for skill in question.skills),
        "sources": listing([desk.catalogue.skill_name(s) for s in question.sources]),
        "suggest": "suggests" if len(question.sources) == 1 else "suggest",
    }
    buttons = (("Yes", "yes"), ("None of these" if len(question.skills) > 1 else "No", "no, none"))
    part = Part("utter_ask_confirm_vague" if unclear else "utter_ask_confirm", values)
    return Reply((part,), (*buttons, ("Skip", "/unsure_or_skip")), asked=Asked("confirm", question.skills))


def vague(desk: Desk, skill: str) -> bool:
    """Whether a skill is a way of working and no thing that one "knows" or "uses"."""
    held = desk.catalogue.skills.get(skill)
    return held is not None and (held.soft or skill == "domain-knowledge")


def in_words(desk: Desk, skill: str, name: str = "") -> str:
    """A skill by its name; a vague one with what is meant by it."""
    name = name or desk.catalogue.skill_name(skill)
    if not vague(desk, skill):
        return name
    means = desk.catalogue.skills[skill].definition.rstrip(".").partition(", so that")[0]
    return f"{name} ({means[:1].lower()}{means[1:]})" if means else name


def _ask_checks(desk: Desk, unit: Unit, turn: Turn, at: Standing, question: intake.Question) -> Reply:
    """Which of some things the person has used; a list that was just put is named in full every other time only."""
    role = desk.role(at.person)
    names = [requirement.name for requirement in question.requirements]
    put = focus.times(unit, turn, f"checks-list:{question.skills[0]}:{len(question.skills)}"[:90])
    part = Part("utter_ask_checks", {"role": role.name if role else "", "skills": "; ".join(names)})
    fresh = turn.asked.kind == "checks" and not set(question.skills).isdisjoint(turn.asked.skills)
    if len(names) > SHORT_LIST and ((fresh and put % 2 == 0) or put > 2 * IN_FULL):
        part = Part("utter_back_checks", {"count": COUNTS.get(len(names), str(len(names)))})
    else:
        focus.show_list(unit, turn, [requirement.skills[0] for requirement in question.requirements])
    skip = ("Skip", "/unsure_or_skip")
    buttons: tuple[tuple[str, str], ...] = (("None of these", "none of these"), skip)
    if len(names) == 1 and len(question.skills) == 1:
        name = "utter_ask_one_vague" if vague(desk, question.skills[0]) else "utter_ask_one"
        part = Part(name, {"role": role.name if role else "", "skill": in_words(desk, question.skills[0], names[0])})
        buttons = (("Yes", "yes"), ("No", "no, none"), skip)
    groups = tuple(requirement.skills for requirement in question.requirements)
    return Reply((part,), buttons, asked=Asked("checks", question.skills, groups=groups))


COUNTS = {3: "three", 4: "four", 5: "five", 6: "six"}


def suggest_roles(desk: Desk, unit: Unit, at: Standing) -> Reply:
    """The roles nearest to what the person knows, to choose a goal from."""
    matches = fitting(desk, unit, at.person)[:3]
    if not at.profile.having():
        return Reply((Part("utter_ask_skills"),), (("Skip", "/unsure_or_skip"),), asked=Asked("skills"))
    buttons = tuple((m.role.name, f'/state_target_role{{"role": "{m.role.id}"}}') for m in matches)
    names = listing([m.role.name for m in matches], last="or")
    name = "utter_suggest_far" if matches[0].far else "utter_suggest_roles"
    return Reply(
        (Part(name, {"roles": names}),),
        buttons,
        asked=Asked("goal", roles=tuple(m.role.id for m in matches)),
    )
