"""Another order of the plan, asked for by names: "start with Spark", "can we do Spark before Docker"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.advice.roadmap import Step
from bot.memory import Unit
from bot.reading.steps.by_number import numbered
from bot.reports.chat import listing
from bot.services import flow
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.plan import moves, plans
from bot.services.steps import matched

_WISHES = (
    r"(?:can|could|shall|may) (?:we|you)|let(?:'?s| us)|please|pls|i(?:'d| would)? ?(?:want|rather|prefer|like)\w*"
)
_MANNERS = r"(?:\W+(?:please|pls|plz|then|for now|instead|if (?:possible|you can)|thanks?|ok(?:ay)?|of all))*\W*"
BEFORE = re.compile(
    rf"(?:^\W*|\b)(?:{_WISHES}|do|take|put|move|learn|study|start|switch|swap)\b[^.!?]{{1,60}}"
    r"\b(?P<word>before|prior to|ahead of|rather than|instead of|after|then)\b",
    re.IGNORECASE,
)
"""One skill before another, as a wish; "can I" asks only whether that would do."""
FIRST = re.compile(
    r"\b(?:start|begin|kick off|go on|open|continue) with\b|\b(?:first|to the (?:top|front|start)|"
    r"at the start)" + _MANNERS + r"$"
    r"|\b(?:do|take|put|move|learn|study|tackle|have)\b[^.!?]{1,40}\b(?:first|next|now|up front|earlier|sooner)\b"
    r"|\b(?:prioriti[sz]e|bring forward|move up|pull forward)\b",
    re.IGNORECASE,
)
TO = re.compile(
    r"\b(?:skip|jump|hop|move|go|switch|fast[- ]?forward)"
    r"(?: (?:ahead|straight|right|directly|on|over|already|now))* to\b",
    re.IGNORECASE,
)
"""To go on with what stands behind it; "can I" is a wish here."""
COMES = re.compile(
    r"\b(?:can|could|shall|should|may|would|will|let|make|have|want|move|get)\b[^.!?]{1,40}\b(?:come|go|be|start|stand|"
    r"happen|get|moved?|put|done|placed?)\b[^.!?]{0,12}\b(?:before|ahead of|prior to|earlier than|after)\b",
    re.IGNORECASE,
)
"""A skill that may come before another: "can Kafka come before Airflow"; it tells of no skill, whoever asks it."""
SWAP = re.compile(r"\b(?:swap|switch|exchange|flip|reverse|turn around)\b(?!.{0,12}\bto\b)", re.IGNORECASE)
"""Two skills that change places."""
LAST = re.compile(
    r"\b(?:put|move|do|leave|keep|take|push|have|shift)\b[^.!?]{1,30}"
    rf"\b(?:last|(?:at|to|for) the (?:very )?(?:end|back)|later){_MANNERS}$",
    re.IGNORECASE,
)
"""A skill that everything else goes before."""
_THAT = re.compile(r"\b(?:put|move|do|leave|keep|take|push|have|shift) (?:it|that|this)\b", re.IGNORECASE)
"""The step that the talk is about."""
_MAY = re.compile(r"^\W*(?:\w+ ){0,2}?(?:can|could|may) (?:i|we)\b", re.IGNORECASE)
WORDS = re.compile(
    rf"{BEFORE.pattern}|{FIRST.pattern}|{TO.pattern}|{SWAP.pattern}|{COMES.pattern}|{LAST.pattern}", re.IGNORECASE
)
_ASKS = re.compile(
    r"^\W*(?:and |but |so |ok )*(?:what|which|why|how|when|where|who|is|are|does|do i|did|must|should|can i|could i|"
    r"may i|have i|was|were|i (?:did|do|have|had|was|started|began|learned|learnt|worked|finished|used))\b|\bif\b",
    re.IGNORECASE,
)
"""Questions and tales: who asks whether that would do wants nothing of it yet."""
GOES_BEFORE = frozenset({"distress", "abuse", "report_progress_done", "report_blocked"})


def wished(desk: Desk, turn: Turn) -> Reply | None:
    """Puts what was named first, as far as what it builds on allows; None where the words ask for no such thing."""
    to = TO.search(turn.text) or SWAP.search(turn.text) or LAST.search(turn.text)
    asks = _ASKS.search(turn.text) and not (to and _MAY.search(turn.text))
    if (turn.intent in GOES_BEFORE and not to) or asks or numbered(turn.text):
        return None
    with desk.memory.unit() as unit:
        held = moves.seen(desk, unit, turn)
        if held is None:
            return None
        states = unit.steps(turn.person_id)
        left = [s for s in held.roadmap.steps if states.get(s.id) not in plans.CLOSED]
        if LAST.search(turn.text):
            return _last(desk, unit, turn, held, left)
        pair = _named(desk, turn, left)
        if pair is None:
            return None
        first, behind = pair
        person = unit.person(turn.person_id, turn.instant)
        titles = {"first": plans.step_title(desk, first), "step": plans.step_title(desk, behind or left[0])}
        if left[0] is first or (behind and left.index(first) < left.index(behind)):
            return flow.go_on(desk, unit, turn).after(Part("utter_order_already", titles))
        place = left.index(behind) if behind else 0
        needed = desk.catalogue.needed.get(first.skill, ())
        group = [*(s for s in left[place : left.index(first)] if s.skill in needed), first]
        wanted, later = _moved(left, group, place)
        options = {**person.options, "later": [*person.options.get("later", ()), *later]}
        made = plans.trial(desk, unit, person, turn, options)
        if [s.id for s in made.steps if s.id in wanted][: place + len(group)] != wanted[: place + len(group)]:
            return flow.go_on(desk, unit, turn).after(Part("utter_order_kept", titles))
        unit.update_person(person.id, options=options)
        moved = moves.told(desk, unit, turn, held, unit.person(person.id, turn.instant))
        titles["needs"] = listing([plans.step_title(desk, step) for step in group[:-1]])
        name = "utter_order_with" if len(group) > 1 else "utter_remedy_later"
        return flow.go_on(desk, unit, turn).after(Part(name, titles), *moved)


def _last(desk: Desk, unit: Unit, turn: Turn, held: plans.Plan, left: Sequence[Step]) -> Reply | None:
    """The steps of the one skill that is named behind all others; None where none or several are."""
    named = [s for s in left if matched.says(turn.text, desk.catalogue.skills.get(s.skill))]
    if not named and not turn.facts.topics and _THAT.search(turn.text):
        spoken = next((s for s in left if s.id == turn.focus), left[0] if left else None)
        named = [s for s in left if spoken and s.skill == spoken.skill]
    if len({s.skill for s in named}) != 1:
        return None
    person = unit.person(turn.person_id, turn.instant)
    others = len(left) - len(named)
    later = [s.id for s in reversed(named) for other in left[left.index(s) + 1 :] if other not in named]
    options = {**person.options, "later": [*person.options.get("later", ()), *later]}
    made = plans.trial(desk, unit, person, turn, options)
    order = [s.skill for s in made.steps if s.id in {step.id for step in left}]
    if named[0].skill in order[:others] or not later:
        return flow.go_on(desk, unit, turn).after(Part("utter_order_last_not", {"skill": _name(desk, named[0])}))
    unit.update_person(person.id, options=options)
    moved = moves.told(desk, unit, turn, held, unit.person(person.id, turn.instant))
    return flow.go_on(desk, unit, turn).after(Part("utter_order_last", {"skill": _name(desk, named[0])}), *moved)


def _name(desk: Desk, step: Step) -> str:
    return desk.catalogue.skill_name(step.skill)


def _moved(left: Sequence[Step], group: Sequence[Step], place: int) -> tuple[list[str], list[str]]:
    """The steps by id with a group from that place on, and the steps that give way for it, one place each."""
    order: list[str] = [step.id for step in left]
    later: list[str] = []
    for number, step in enumerate(group, start=place):
        at = order.index(step.id)
        later += reversed(order[number:at])
        order.insert(number, order.pop(at))
    return order, later


def _named(desk: Desk, turn: Turn, left: Sequence[Step]) -> tuple[Step, Step | None] | None:
    """The step to come first and the one it is to come before, by the first open step of each skill named."""
    places: dict[str, int] = {}
    for step in left:
        at = matched.place(turn.text, desk.catalogue.skills.get(step.skill))
        if at is not None:
            places.setdefault(step.skill, at)
    first_of = {step.skill: step for step in reversed(left)}
    word, comes = BEFORE.search(turn.text), COMES.search(turn.text)
    if (word or comes) and len(places) >= 2:
        at = word.start("word") if word else comes.end() - 1 if comes else 0
        turned = (word["word"] if word else comes[0].split()[-1] if comes else "").lower() == "after"
        one = max((s for s in places if places[s] < at), key=lambda s: places[s], default=None)
        other = min((s for s in places if places[s] > at), key=lambda s: places[s], default=None)
        if one and other:
            return (first_of[other], first_of[one]) if turned else (first_of[one], first_of[other])
    to = TO.search(turn.text)
    behind = min((s for s in places if to and places[s] >= to.end()), key=lambda s: places[s], default=None)
    if behind:
        return first_of[behind], None
    if SWAP.search(turn.text) and len(places) == 2:
        early, late = sorted((first_of[s] for s in places), key=left.index)
        return late, early
    named = set(places)
    return (first_of[named.pop()], None) if len(named) == 1 and FIRST.search(turn.text) else None
