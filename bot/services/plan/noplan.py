"""A plan that is not wanted: put aside with its check-ins, nothing of it spoken of until it is asked for again."""

from __future__ import annotations

import re

from bot.advice.cadence import Rhythm
from bot.memory import promises
from bot.services import flow
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.followup import promising, rhythms

_PLAN = r"(?:\w+ )?(?:plan|roadmap|schedule)s?"
REFUSES = re.compile(
    rf"\b(?:do ?n'?t|dont|do not|no longer|never|didn'?t) (?:really |even )?(?:want|need|like|care for|asked? for|"
    rf"ask for) "
    rf"(?:an?|any|the|this|that|your|my) {_PLAN}\b(?! (?:b\b|that|which|to|with|for|until|like))"
    rf"|(?<!have )(?<!got )(?<!is )(?<!there's )(?<!with )\b(?:no|without (?:an?|any|the)) {_PLAN}"
    r"(?:,? (?:please|for me|thanks|thank you|needed|at all))*\W*$",
    re.IGNORECASE,
)
"""Words that want no plan, and delete nothing."""
LONGEST = 18


def put_aside(desk: Desk, turn: Turn) -> Reply | None:
    """Puts the plan aside; None where a new wish for it, or a fact, stands beside."""
    facts = turn.facts
    told = facts.hours_per_week is not None or facts.topics or facts.absence or facts.start or facts.target
    if turn.data or told or len(turn.text.split()) > LONGEST or turn.text.rstrip().endswith("?"):
        return None
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        unit.forget_questions(person.id, "view:plan")
        unit.mark_question(person.id, flow.NO_PLAN, "wished", turn.instant)
        wishes = promises.wishes(unit, person.id)
        asked = promising.on(wishes)
        if wishes and asked:
            rhythms.remember(unit, turn, Rhythm(wishes.rhythm))
            promises.save_wishes(unit, person.id, rhythm=Rhythm.OFF.value, again=None, until=None, silences=0)
            promises.cancel(unit, person.id, "stopped")
        part = Part("utter_plan_aside_quiet" if asked else "utter_plan_aside")
        buttons = (flow.OFFERS["gaps"], ("Which roles fit me", "/closest_role"), ("Show my plan", "/ask_roadmap"))
        return Reply((part,), buttons if desk.role(person) else buttons[1:2])
