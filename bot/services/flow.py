"""Leads the talk on: the next question of the intake, else the next useful offer. Never a dead end."""

from __future__ import annotations

from bot.advice import intake
from bot.advice.gaps import assess
from bot.memory import Person, Unit
from bot.reading.facts import Asked
from bot.services import focus, ways
from bot.services.asking import FIRST, ask, suggest_roles
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.plan import plans
from bot.services.roles import easiest, offlist, starting
from bot.services.standing import STOPPED, Standing, standing

PATIENCE = 2
"""Times a question is put before its silence counts as an answer."""

TO_GOAL = 4
"""Times the goal is asked for, or roles are put forward: nothing can be compared without one."""

LISTS = 2
"""Times a list of skills is put: who speaks of something else is reminded of it once, and it waits until they ask; who
tells something meanwhile is reminded once more."""

GUESSES = 1
"""Times a guess is asked about: it counts in part anyway, and who passes over it is not asked again."""


THIN = 3
"""A plan from no more than one in so many requirements is thin: the others may be asked about first."""

NO_PLAN = "no-plan"
"""The key under which is kept that a person wants no plan: none is offered then, and who asks for one gets it."""


OFFERS = {
    "roadmap": ("Show my plan", "/ask_roadmap"),
    "next": ("Next step", "/ask_next_step"),
    "gaps": ("My gaps", "/ask_gap"),
}


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
        again = focus.times(unit, turn, "suggest")
        if again > TO_GOAL or not told:
            return ways.on(unit, turn, None)
        one = at.person.target_said and at.profile.having() and again % 2
        return offlist.by_one(desk, unit, at.person) if one else suggest_roles(desk, unit, at)
    if not at.seen_gaps and not at.seen_plan:
        return _offer_gaps(desk, unit, turn, at)
    if not at.seen_plan and NO_PLAN in unit.questions(turn.person_id):
        return Reply((Part("utter_offer_without_plan"),), (OFFERS["gaps"], ("Which roles fit me", "/closest_role")))
    if not at.seen_plan:
        return _offer_plan(desk, unit, turn, at)
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
    if focus.times(unit, turn, "to-goal") == LISTS:
        return easiest.to_pick(desk, unit, turn, at.profile)
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


def _offer_plan(desk: Desk, unit: Unit, turn: Turn, at: Standing) -> Reply:
    """The plan; once before it, where too little was talked about, the questions that would make it a real one."""
    role = desk.role(at.person)
    assert role is not None
    why = ("Why these gaps?", "/ask_why")
    coverage = assess(at.profile, role, desk.catalogue).coverage
    kept = unit.questions(turn.person_id)
    thin = coverage.asked * THIN <= coverage.total and coverage.musts > 0
    if thin and not {ways.BEGINNER, STOPPED} & kept.keys() and focus.times(unit, turn, "rest-first") == 1:
        values = {"untold": coverage.untold, "total": coverage.total, "role": role.name}
        return Reply((Part("utter_offer_rest_first", values),), (ways.MORE, OFFERS["roadmap"], why), offer="questions")
    return Reply((Part("utter_offer_roadmap"),), (OFFERS["roadmap"], why), offer="roadmap")


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
        return ask(desk, unit, turn, at, question)
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
    buttons = (ways.MORE, ("Count the rest as new", ways.FROM_ZERO))
    return Reply((Part("utter_offer_rest", values),), (*buttons, OFFERS["gaps"]), offer="questions")
