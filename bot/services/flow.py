"""Leads the talk on: the next question of the intake, else the next useful offer. Never a dead end."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.advice import intake, matching
from bot.advice.catalogue import Importance
from bot.advice.gaps import assess
from bot.advice.profile import Profile
from bot.memory import Person, Unit
from bot.reading.facts import Asked
from bot.reports.chat import listing
from bot.services import plans
from bot.services.desk import Desk, Part, Reply, Turn, profile_of

ROUNDS = 3
"""Rounds of checks in all that are put unasked; more come on request."""

PATIENCE = 4
"""Times a question is put before its silence counts as an answer."""

KNOWN_ENOUGH = 0.5
"""Share of a role's requirements that must be known of before "no gap" means that there is none."""

MUSTS = 10
"""Musts of a role that are named to someone who told too little to plan from."""

OFFERS = {
    "roadmap": ("Show my plan", "/ask_roadmap"),
    "next": ("Next step", "/ask_next_step"),
    "gaps": ("My gaps", "/ask_gap"),
}


@dataclass(frozen=True)
class Standing:
    """Where the talk stands with a person: what is asked next, what was shown."""

    person: Person
    profile: Profile
    question: intake.Question | None
    seen_gaps: bool
    seen_plan: bool


def standing(desk: Desk, unit: Unit, turn: Turn) -> Standing:
    """Where the talk stands; the goal question gives way to skills where the goal was declined."""
    person = unit.person(turn.person_id, turn.instant)
    held = unit.questions(person.id)
    profile = profile_of(unit, person)
    known = intake.Known(
        asked=frozenset(k for k, outcome in held.items() if outcome in ("answered", "declined")),
        asked_skills=frozenset(k.split(":", 1)[1] for k in held if k.startswith("checks-skill:")),
        rounds=_rounds(held),
        confirm="view:gaps" in held,
    )
    question = intake.next_question(profile, desk.role(person), known, desk.catalogue)
    if question and question.key == "hours" and "view:gaps" not in held:
        question = None  # hours serve the plan alone: the gaps are shown first
    return Standing(person, profile, question, "view:gaps" in held, "view:plan" in held)


def _rounds(held: Mapping[str, str]) -> int:
    """How many rounds of checks to put: one before the first gap view, two more after it unless one was skipped."""
    wished = sum(k.startswith("more-checks:") for k in held)
    skipped = any(k.startswith(("checks:", "confirm:")) and outcome == "declined" for k, outcome in held.items())
    return wished + (1 if "view:gaps" not in held or skipped else ROUNDS)


def go_on(desk: Desk, unit: Unit, turn: Turn) -> Reply:
    """The question or offer that leads on from wherever the talk is."""
    at = standing(desk, unit, turn)
    if at.question is not None:
        return _put(desk, unit, turn, at, at.question)
    if desk.role(at.person) is None:
        told = at.profile.having() or unit.questions(turn.person_id).get("skills") != "declined"
        if _times(unit, turn, "suggest") > PATIENCE or not told:
            return Reply((Part("utter_no_goal_yet"),), (("Help me choose", "/closest_role"), ("Help", "/help")))
        return suggest_roles(desk, at)
    if not at.seen_gaps:
        return _offer_gaps(desk, at)
    if not at.seen_plan:
        return Reply(
            (Part("utter_offer_roadmap"),), (OFFERS["roadmap"], ("Why these gaps?", "/ask_why")), offer="roadmap"
        )
    return _offer_step(desk, unit, turn, at.person)


def _offer_gaps(desk: Desk, at: Standing) -> Reply:
    """The gap view where there is something to show, else ways to get there."""
    role = desk.role(at.person)
    assert role is not None
    if assess(at.profile, role, desk.catalogue).coverage.asked:
        return Reply((Part("utter_offer_gaps"),), (OFFERS["gaps"],), offer="gaps")
    buttons = (("What the role asks", "/ask_role_requirements"), ("Ask me questions", "/start_assessment"))
    return Reply((Part("utter_offer_tell", {"role": role.name}),), buttons)


def _put(desk: Desk, unit: Unit, turn: Turn, at: Standing, question: intake.Question) -> Reply:
    """Puts a question; one passed over a few times is taken as declined, so that nobody is nagged."""
    if _times(unit, turn, question.key) <= PATIENCE:
        return _ask(desk, at, question)
    unit.mark_question(turn.person_id, question.key, "declined", turn.instant)
    return go_on(desk, unit, turn)


def _times(unit: Unit, turn: Turn, key: str) -> int:
    """How often a question was put by now, this time included."""
    times = int(unit.questions(turn.person_id).get(f"put:{key}", "0")) + 1
    unit.mark_question(turn.person_id, f"put:{key}", str(times), turn.instant)
    return times


def too_little(unit: Unit, turn: Turn, held: plans.Plan) -> Reply | None:
    """For a plan without steps that is empty because hardly anything is known: said so, with the ways to change it.

    Who hears it a second time is shown what the role asks for, to pick from.
    """
    coverage = held.report.coverage
    if held.roadmap.steps or coverage.asked >= KNOWN_ENOUGH * coverage.total:
        return None
    role = held.roadmap.role
    if _times(unit, turn, "too-little") % 2 == 0:
        musts = [r.name for r in role.requirements if r.importance is Importance.MUST]
        buttons = (("Ask me questions", "/start_assessment"), ("Another role", "/closest_role"))
        return Reply((Part("utter_plan_from", {"role": role.name, "skills": listing(musts, MUSTS)}),), buttons)
    values = {"role": role.name, "asked": coverage.asked, "total": coverage.total}
    buttons = (("Ask me questions", "/start_assessment"), ("What the role asks", "/ask_role_requirements"))
    return Reply((Part("utter_plan_unknown", values),), buttons)


def _offer_step(desk: Desk, unit: Unit, turn: Turn, person: Person) -> Reply:
    held = plans.current(desk, unit, person, turn)
    little = too_little(unit, turn, held) if held else None
    if little:
        return little
    if held and not held.roadmap.steps:
        buttons = (("Which roles fit me", "/closest_role"), ("A report to keep", "/ask_report"))
        return Reply((Part("utter_offer_no_gap", {"role": held.roadmap.role.name}),), buttons)
    step = plans.next_step(desk, unit, person, turn)
    if step is None:
        return Reply((Part("utter_offer_finished"),), (OFFERS["gaps"],), offer="gaps")
    name = plans.step_title(desk, step)
    return Reply((Part("utter_offer_next", {"step": name}),), (OFFERS["next"], OFFERS["gaps"]), offer="next")


def _ask(desk: Desk, at: Standing, question: intake.Question) -> Reply:
    if question.key == "goal":
        buttons = tuple(
            (name, f'/state_target_role{{"role": "{key}"}}')
            for key, name in (("data-analyst", "Data Analyst"), ("ml-engineer", "Machine Learning Engineer"))
        )
        return Reply((Part("utter_ask_goal"),), (*buttons, ("Help me choose", "/closest_role")), asked=Asked("goal"))
    if question.key in ("experience", "skills", "hours"):
        skip = (("Skip", "/unsure_or_skip"),)
        return Reply((Part(f"utter_ask_{question.key}"),), skip, asked=Asked(question.key))
    if question.key.startswith("confirm"):
        return _ask_confirm(desk, question)
    return _ask_checks(desk, at, question)


def _ask_confirm(desk: Desk, question: intake.Question) -> Reply:
    """Whether the person has what is only inferred; it counts in part until they say so."""
    values = {
        "skills": "; ".join(desk.catalogue.skill_name(s) for s in question.skills),
        "sources": listing([desk.catalogue.skill_name(s) for s in question.sources]),
    }
    buttons = (("Yes", "yes"), ("None of these" if len(question.skills) > 1 else "No", "no, none"))
    part = Part("utter_ask_confirm", values)
    return Reply((part,), (*buttons, ("Skip", "/unsure_or_skip")), asked=Asked("confirm", question.skills))


def _ask_checks(desk: Desk, at: Standing, question: intake.Question) -> Reply:
    role = desk.role(at.person)
    names = "; ".join(requirement.name for requirement in question.requirements)
    part = Part("utter_ask_checks", {"role": role.name if role else "", "skills": names})
    buttons = (("None of these", "none of these"), ("Skip", "/unsure_or_skip"))
    return Reply((part,), buttons, asked=Asked("checks", question.skills))


def suggest_roles(desk: Desk, at: Standing) -> Reply:
    """The roles nearest to what the person knows, to choose a goal from."""
    matches = matching.rank(at.profile, desk.catalogue)[:3]
    if not at.profile.having():
        return Reply((Part("utter_ask_skills"),), (("Skip", "/unsure_or_skip"),), asked=Asked("skills"))
    buttons = tuple((m.role.name, f'/state_target_role{{"role": "{m.role.id}"}}') for m in matches)
    names = listing([m.role.name for m in matches], last="or")
    return Reply((Part("utter_suggest_roles", {"roles": names}),), buttons, asked=Asked("goal"))
