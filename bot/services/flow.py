"""Leads the talk on: the next question of the intake, else the next useful offer. Never a dead end."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.advice import intake
from bot.advice.gaps import assess
from bot.advice.profile import Claim, Profile
from bot.memory import Person, Unit
from bot.reading.facts import Asked
from bot.reports.chat import amount, listing
from bot.services import focus, ways
from bot.services.desk import Desk, Part, Reply, Turn, profile_of
from bot.services.plan import plans
from bot.services.roles import starting
from bot.services.roles.goals import fitting

ROUNDS = 3
"""Rounds of checks in all that are put unasked; more come on request."""

PATIENCE = 2
"""Times a question is put before its silence counts as an answer."""

TO_GOAL = 4
"""Times the goal is asked for, or roles are put forward: nothing can be compared without one."""

LISTS = 2
"""Times a list of skills is put: who speaks of something else is reminded of it once, and it waits until they ask; who
tells something meanwhile is reminded once more."""

GUESSES = 1
"""Times a guess is asked about: it counts in part anyway, and who passes over it is not asked again."""

LONG = 2
"""Years with one skill from which on they may be all of somebody's work."""

IN_FULL = 2
"""Times a list of things asked about is written out in full; in between it is only referred to."""

STOPPED = "stopped"
"""The key under which is kept that a person wants no more questions."""

NO_PLAN = "no-plan"
"""The key under which is kept that a person wants no plan: none is offered then, and who asks for one gets it."""
PAIR = 2
"""Roles put to choose from that are put once more."""

ENOUGH = 2
"""Skills from which on the goal is asked for with the roles that they point to, where one is near."""

OPEN = 2
"""Times the goal is asked for without any role to pick from, once something is known."""

SHORT_LIST = 2
"""Things asked about that are always named: referring to them would not be shorter."""

OFFERS = {
    "roadmap": ("Show my plan", "/ask_roadmap"),
    "next": ("Next step", "/ask_next_step"),
    "gaps": ("My gaps", "/ask_gap"),
}


FIRST = tuple(
    (name, f'/state_target_role{{"role": "{key}"}}')
    for key, name in (("data-analyst", "Data Analyst"), ("ml-engineer", "Machine Learning Engineer"))
)
"""Roles to pick from where nothing is known that speaks for any."""


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
    if STOPPED in held:
        question = None
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
        work = None if at.profile.having() else starting.by_work(desk, unit, turn, at.person)
        if work is not None and focus.times(unit, turn, "by-work") == 1:
            return work
        if focus.times(unit, turn, "suggest") > TO_GOAL or not told:
            return ways.on(unit, turn, None)
        return suggest_roles(desk, unit, at)
    if not at.seen_gaps and not at.seen_plan:
        return _offer_gaps(desk, unit, turn, at)
    if not at.seen_plan and NO_PLAN in unit.questions(turn.person_id):
        return Reply((Part("utter_offer_without_plan"),), (OFFERS["gaps"], ("Which roles fit me", "/closest_role")))
    if not at.seen_plan:
        return Reply(
            (Part("utter_offer_roadmap"),), (OFFERS["roadmap"], ("Why these gaps?", "/ask_why")), offer="roadmap"
        )
    return _offer_step(desk, unit, turn, at.person)


def to_goal(desk: Desk, unit: Unit, turn: Turn) -> Reply:
    """What leads to a goal, for who asked for something that needs one: roles to pick from, also where the question was
    declined or passed over before."""
    at = standing(desk, unit, turn)
    if at.person.target_said:
        return go_on(desk, unit, turn)  # they have a goal, only none that is covered
    if at.question is not None or desk.role(at.person) is not None:
        reply, at = go_on(desk, unit, turn), standing(desk, unit, turn)
        if at.question is not None or desk.role(at.person) is not None:
            return reply
    if at.profile.having():
        return suggest_roles(desk, unit, at)
    return Reply((Part("utter_pick_any"),), (*FIRST, ("Help me choose", "/closest_role")), asked=Asked("goal"))


def softly(desk: Desk, unit: Unit, turn: Turn) -> Reply:
    """The next step as an offer, behind an answer to a worry; the question that would come waits for another time."""
    at = standing(desk, unit, turn)
    if at.seen_plan and desk.role(at.person) is not None:
        return _offer_step(desk, unit, turn, at.person)
    return go_on(desk, unit, turn)


def _offer_gaps(desk: Desk, unit: Unit, turn: Turn, at: Standing) -> Reply:
    """The gap view where there is something to show, else ways to get there."""
    role = desk.role(at.person)
    assert role is not None
    if assess(at.profile, role, desk.catalogue).coverage.asked:
        return Reply((Part("utter_offer_gaps"),), (OFFERS["gaps"],), offer="gaps")
    return ways.on(unit, turn, role)


def _put(desk: Desk, unit: Unit, turn: Turn, at: Standing, question: intake.Question) -> Reply:
    """Puts a question; one passed over a few times is taken as declined, so that nobody is nagged."""
    years = question.key == "experience" and bool(at.person.current_said)
    if (
        question.key.startswith("checks")
        and ways.BEGINNER in unit.questions(turn.person_id)
        and not at.profile.having()
    ):
        unit.mark_question(turn.person_id, question.key, "declined", turn.instant)
        return go_on(desk, unit, turn)  # a list asks what was answered already: they know nothing of it
    told = any(m.polarity for m in turn.facts.skills) or turn.facts.hours_per_week or turn.facts.years is not None
    kinds = {"goal": TO_GOAL, "checks": LISTS + bool(told), "confirm": GUESSES}
    patience = kinds.get(question.key.split(":")[0], PATIENCE)
    if focus.times(unit, turn, "years" if years else question.key) <= (1 if years else patience):
        return _ask(desk, unit, turn, at, question)
    unit.mark_question(turn.person_id, question.key, "declined", turn.instant)
    return go_on(desk, unit, turn)


def too_little(unit: Unit, turn: Turn, held: plans.Plan) -> Reply | None:
    """For a plan without steps that is empty because hardly anything is known: said so, with the ways to change it.

    Who hears it a second time is shown what the role asks for, to pick from.
    """
    if not held.empty_for_want:
        return None
    role, coverage = held.roadmap.role, held.report.coverage
    if not coverage.asked and focus.times(unit, turn, "zero") == 1:
        return ways.zero(role)
    if focus.times(unit, turn, "too-little") > 1:
        return ways.on(unit, turn, role)
    values = {"role": role.name, "asked": coverage.asked, "total": coverage.total}
    buttons = (("Ask me questions", "/start_assessment"), ways.ZERO)
    return Reply((Part("utter_plan_unknown", values),), buttons, offer="questions")


def _offer_step(desk: Desk, unit: Unit, turn: Turn, person: Person) -> Reply:
    held = plans.current(desk, unit, person, turn)
    assert held is not None
    little = too_little(unit, turn, held)
    if little:
        return little
    if not held.roadmap.steps:
        buttons = (("Which roles fit me", "/closest_role"), ("A report to keep", "/ask_report"))
        return Reply((Part("utter_offer_no_gap", {"role": held.roadmap.role.name}),), buttons)
    step = plans.next_step(desk, unit, person, turn)
    if step is None:
        return _finished(held)
    name = plans.step_title(desk, step)
    return Reply((Part("utter_offer_next", {"step": name}),), (OFFERS["next"], OFFERS["gaps"]), offer="next")


def _finished(held: plans.Plan) -> Reply:
    """What follows the last step: the demands that were never talked about, else a fresh look at the role."""
    coverage = held.report.coverage
    if not coverage.untold:
        return Reply((Part("utter_offer_finished"),), (OFFERS["gaps"],), offer="gaps")
    values = {"role": held.roadmap.role.name, "untold": coverage.untold, "total": coverage.total}
    buttons = (("Ask me about the rest", "/start_assessment"), ("Count the rest as new", ways.FROM_ZERO))
    return Reply((Part("utter_offer_rest", values),), (*buttons, OFFERS["gaps"]), offer="questions")


def _ask(desk: Desk, unit: Unit, turn: Turn, at: Standing, question: intake.Question) -> Reply:
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
    values = {
        "skills": "; ".join(desk.catalogue.skill_name(s) for s in question.skills),
        "sources": listing([desk.catalogue.skill_name(s) for s in question.sources]),
        "suggest": "suggests" if len(question.sources) == 1 else "suggest",
    }
    buttons = (("Yes", "yes"), ("None of these" if len(question.skills) > 1 else "No", "no, none"))
    part = Part("utter_ask_confirm", values)
    return Reply((part,), (*buttons, ("Skip", "/unsure_or_skip")), asked=Asked("confirm", question.skills))


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
        part = Part("utter_ask_one", {"role": role.name if role else "", "skill": names[0]})
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
