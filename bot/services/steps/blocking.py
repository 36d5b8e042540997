"""What stands in the way of a step: heard by its kind, and answered with changes that one word or button makes."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from bot.advice.portions import portions
from bot.advice.progress import StepState
from bot.advice.roadmap import Step
from bot.memory import Person, Unit
from bot.reading.steps import blockers
from bot.reading.steps.blockers import Remedy, picked, remedy_of
from bot.reports.chat import day, hours
from bot.services import flow, focus
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.learning import material
from bot.services.plan import moves, paces, plans
from bot.services.steps import marking

OFFER = "blocked"
"""What stands open after a change was offered: a word of it is enough then."""

WORDS = re.compile(r"\w")

LEAVE = "leave"
"""Something left out, which is a wish for the plan rather than a help with one step."""

BUTTONS = {
    "smaller": ("Smaller parts", "Split this step into smaller parts"),
    "free": ("A free alternative", "Show me a free alternative"),
    "basics": ("The basics first", "The basics first"),
    "pause": ("Pause two weeks", "Pause the plan for two weeks"),
    "later": ("Another step first", "Do another step first"),
    "lighter": ("Half the hours", "Fewer hours a week"),
}
"""Each change as a button: it says what one could type as well."""

OFFERED = {
    blockers.TIME: ("lighter", "smaller", "pause"),
    blockers.MONEY: ("free", "later"),
    blockers.HARD: ("basics", "smaller", "later"),
    blockers.MOTIVATION: ("smaller", "later", "pause"),
    blockers.ACCESS: ("later", "free", "pause"),
    blockers.OTHER: ("smaller", "later", "pause"),
}
LEADS = {
    blockers.TIME: "utter_blocked_time",
    blockers.MONEY: "utter_blocked_money",
    blockers.HARD: "utter_blocked_hard",
    blockers.MOTIVATION: "utter_blocked_motivation",
    blockers.ACCESS: "utter_blocked_access",
    blockers.OTHER: "utter_blocked_choice",
}
FREE_STANDING = frozenset({"pause", "smaller", "later"})
"""Changes that are taken at their word at any time; the others only where they were offered."""

_UNTIL = re.compile(r"\b(?:until|unti?ll?|till?)\b", re.IGNORECASE)

FEWEST_HOURS = 1.0


def stuck(desk: Desk, unit: Unit, turn: Turn, person: Person, step: Step, usual: str = blockers.OTHER) -> Reply:
    """The step is kept as blocked, and changes that fit what stands in the way are offered; `usual` is the kind of it
    where the words name none.
    """
    marking.keep(desk, unit, turn, person, (step,), StepState.BLOCKED)
    kind = blockers.kind_of(turn.text) if turn.text else usual
    kind = usual if kind == blockers.OTHER else kind
    able = [name for name in OFFERED[kind] if name != "basics" or _needs(desk, unit, person, step)]
    values = {"step": plans.step_title(desk, step)}
    buttons = tuple(BUTTONS[name] for name in able)
    parts = (Part("utter_step_blocked", values), Part(LEADS[kind]))
    return Reply(parts, buttons, offer=offering(*able), focus=step.id)


def offering(*names: str) -> str:
    """What stands open after these changes were offered, in the order of the words."""
    return f"{OFFER}:{','.join(names)}"


def offered(offer: str) -> tuple[str, ...]:
    """The changes that stand open; none where none were offered by name."""
    head, _, names = offer.rstrip("!").partition(":")
    return tuple(names.split(",")) if head == OFFER and names else ()


def remedied(desk: Desk, turn: Turn) -> Reply | None:
    """Makes the change that a message asks for and tells what becomes of the plan; None where it asks for none."""
    remedy = remedy_of(turn.text) or picked(turn.text, offered(turn.offer))
    open_now = turn.offer.startswith(OFFER)
    if remedy is None or (remedy.kind not in FREE_STANDING and not open_now):
        return None
    if remedy.kind == "pause" and turn.facts.absence is not None and _UNTIL.search(turn.text):
        return None  # the day is named on which it goes on
    if turn.facts.hours_per_week is not None or (remedy.kind == "smaller" and turn.facts.topics and not open_now):
        return None
    return make(desk, turn, remedy)


def make(desk: Desk, turn: Turn, remedy: Remedy) -> Reply | None:
    """Makes a change and tells what becomes of the plan; None where there is no plan or nothing left in it."""
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        held = moves.seen(desk, unit, turn)
        step = at_hand(unit, turn, held) if held else None
        if held is None or step is None:
            return None
        lead = MADE[remedy.kind](desk, unit, turn, person, step, remedy)
        if unit.steps(person.id).get(step.id) == "blocked":
            state = "doing" if step.id in unit.shares(person.id) else "to do"
            unit.set_step(person.id, step.id, state, turn.text[: marking.LONGEST], turn.instant)
        moved = moves.told(desk, unit, turn, held, unit.person(person.id, turn.instant))
        changed = moved if any(part.name != "utter_plan_same" for part in moved) else ()
        return flow.go_on(desk, unit, turn).after(*lead, *changed)


def at_hand(unit: Unit, turn: Turn, held: plans.Plan) -> Step | None:
    """The step that a change is for: the one talked about, else the one that is stuck, else the next one."""
    states = unit.steps(turn.person_id)
    left = [s for s in held.roadmap.steps if states.get(s.id) not in plans.CLOSED]
    for wanted in (lambda s: s.id == turn.focus, lambda s: states.get(s.id) == "blocked", lambda s: True):
        found = next(filter(wanted, left), None)
        if found:
            return found
    return None


def _options(unit: Unit, person: Person, key: str, entry: object) -> None:
    """Adds an entry to one of the wishes for the plan, once."""
    held = dict(person.options)
    kept = [e for e in held.get(key, ()) if e != entry]
    unit.update_person(person.id, options={**held, key: [*kept, entry]})


def _pause(desk: Desk, unit: Unit, turn: Turn, person: Person, step: Step, remedy: Remedy) -> tuple[Part, ...]:
    first, told = desk.today(turn), turn.facts.absence
    last = told.last if told else first + timedelta(7 * remedy.weeks - 1)
    first = told.first if told else first  # "for 10 days from tomorrow" is more than weeks
    rest(unit, person, first, last)
    return (Part("utter_remedy_pause", {"until": day(last), "again": day(last + timedelta(1))}),)


def rest(unit: Unit, person: Person, first: date, last: date) -> None:
    """Keeps an absence, on whose days nothing is planned."""
    _options(unit, person, "away", [first.isoformat(), last.isoformat()])


def _lighter(desk: Desk, unit: Unit, turn: Turn, person: Person, step: Step, remedy: Remedy) -> tuple[Part, ...]:
    weekly = max(FEWEST_HOURS, round((person.hours_per_week or plans.DEFAULT_HOURS) / 2))
    unit.update_person(person.id, hours_per_week=weekly, hours_quote=turn.text[:200], options=paces.without(person))
    unit.mark_question(person.id, "hours", "answered", turn.instant)
    return (Part("utter_remedy_lighter", {"hours": hours(weekly)}),)


def _smaller(desk: Desk, unit: Unit, turn: Turn, person: Person, step: Step, remedy: Remedy) -> tuple[Part, ...]:
    _options(unit, person, "smaller", step.id)
    body = portions_view(person, step)
    values = {"step": plans.step_title(desk, step), "body": body, "count": len(body.splitlines())}
    return (Part("utter_remedy_smaller", values),)


def portions_view(person: Person, step: Step) -> str:
    """The portions of a step, a line each."""
    cut = portions(step, person.hours_per_week or plans.DEFAULT_HOURS)
    return "\n".join(f"{p.number} of {len(cut)}. {p.text} ({hours(p.hours)})" for p in cut)


def _later(desk: Desk, unit: Unit, turn: Turn, person: Person, step: Step, remedy: Remedy) -> tuple[Part, ...]:
    before = plans.current(desk, unit, person, turn)
    assert before is not None
    options = {**person.options, "later": [*person.options.get("later", ()), step.id]}
    after = [s.id for s in plans.trial(desk, unit, person, turn, options).steps]
    title = plans.step_title(desk, step)
    if [s.id for s in before.roadmap.steps] == after:
        return (Part("utter_remedy_no_other", {"step": title}),)
    unit.update_person(person.id, options=options)
    first = next(s for s in before.roadmap.steps if s.id == after[after.index(step.id) - 1])
    return (Part("utter_remedy_later", {"step": title, "first": plans.step_title(desk, first)}),)


def _basics(desk: Desk, unit: Unit, turn: Turn, person: Person, step: Step, remedy: Remedy) -> tuple[Part, ...]:
    needs = _needs(desk, unit, person, step)
    title = plans.step_title(desk, step)
    if not needs:
        return (Part("utter_remedy_no_basics", {"step": title}),)
    _options(unit, person, "basics", needs[0])
    return (Part("utter_remedy_basics", {"step": title, "skill": desk.catalogue.skill_name(needs[0])}),)


def _needs(desk: Desk, unit: Unit, person: Person, step: Step) -> list[str]:
    """What a step builds on and the person never told to have, nearest first."""
    told = {c.skill for c in unit.claims(person.id) if c.polarity.value == "has"}
    held = {*told, *(implied for skill in told for implied in desk.catalogue.implied.get(skill, ()))}
    open_needs = [need for need in desk.catalogue.needed.get(step.skill, ()) if need not in held]
    return [] if step.from_level else open_needs


def _free(desk: Desk, unit: Unit, turn: Turn, person: Person, step: Step, remedy: Remedy) -> tuple[Part, ...]:
    unit.mark_question(turn.person_id, focus.FREE, "yes", turn.instant)
    skill = desk.catalogue.skills.get(step.skill)
    parts = (material.resource_part(unit, turn, skill),) if skill else ()
    return (Part("utter_free_only"), *parts)


Make = Callable[[Desk, Unit, Turn, Person, Step, Remedy], tuple[Part, ...]]

MADE: dict[str, Make] = {
    "pause": _pause,
    "lighter": _lighter,
    "smaller": _smaller,
    "later": _later,
    "basics": _basics,
    "free": _free,
}


SMALLER = re.compile(
    r"\b(?:make|made|get|turn|cut|can|could|keep|want|need|have|shrink|scale|trim|reduce)\b[^.!?]{0,30}\b(?:plan|"
    r"roadmap|it|"
    r"this|that|them|steps?|everything|things)\b[^.!?]{0,15}\b(?:smaller|lighter|easier|more (?:doable|manageable|"
    r"realistic)|"
    r"less (?:work|big|heavy|intense|intensive)|down(?: a (?:bit|little))?)\W*(?:please|pls|for me|a bit)?\W*$"
    r"|\b(?:make|can|could|go|take|want|need|set|have)\b[^.!?]{0,30}\b(?:slower|slow (?:it |this |the plan )?down|"
    r"less (?:tight|packed|dense|stress\w*|strict)|more (?:slack|room|relaxed|buffer))\b"
    r"|\b(?:stretch|slow|relax|ease|loosen) (?:out |down )?(?:it|this|that|the|my) ?(?:plan|roadmap|schedule|dates|"
    r"pace)?\b"
    r"|\b(?:slower|gentler|more relaxed) (?:plan|roadmap|pace|schedule|version)\b"
    r"|\b(?:plan|roadmap|pace|schedule|it|this)(?: is|'s| goes| feels)? (?:just |way |far |a bit |"
    r"really )*too (?:fast|tight|"
    r"packed|rushed|full)\b"
    r"|\b(?:shrink|downsize|scale down|trim|lighten|simplify) (?:it|this|that|the|my|everything)\b"
    r"|\b(?:smaller|lighter|easier|simpler) (?:plan|roadmap|version|program\w*|schedule)\b"
    r"|\b(?:plan|roadmap|step|it|this|that)(?: is|'s| looks| seems| feels)? (?:just |way |far |a bit |"
    r"really )*too (?:big|large|"
    r"heavy|ambitious|huge)\b",
    re.IGNORECASE,
)
"""The wish for less at a time, of the plan or of a step."""


_ERASES = re.compile(
    r"\b(?:delet\w*|eras\w*|wip\w*|purg\w*|forget|data|account|profile|about me|everything about|records?|histor\w*)\b",
    re.IGNORECASE,
)


def less(desk: Desk, turn: Turn) -> Reply | None:
    """The ways in which a plan gets smaller, to choose from; None where hours or a topic are named already."""
    told = turn.facts.years is not None or turn.facts.current
    if told or turn.facts.hours_per_week is not None or turn.facts.topics or turn.facts.target:
        return None
    if turn.intent == "privacy_delete" and _ERASES.search(turn.text):
        return None
    with desk.memory.unit() as unit:
        if moves.seen(desk, unit, turn) is None:
            return flow.go_on(desk, unit, turn).after(Part("utter_smaller_early"))
    buttons = (BUTTONS["smaller"], BUTTONS["lighter"], ("Leave something out", "What could I leave out?"))
    return Reply((Part("utter_smaller"),), buttons, offer=offering("smaller", "lighter", LEAVE))
