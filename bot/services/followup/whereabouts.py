"""Where somebody lives and what passport they hold: heard, with an honest word on what it is used for."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.memory import promises
from bot.reading.times.whereabouts import lives_in, papers, place_alone
from bot.reading.times.zones import zone_name
from bot.reading.work.jobs import is_worker
from bot.reading.work.roles import wished
from bot.services import flow
from bot.services.acknowledging import acknowledgement
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.followup import promising
from bot.services.hearing import hear
from bot.services.wellbeing.circumstances import UNDER

_NEVER = frozenset({"privacy_delete", "distress", "abuse", "start_over"})
_SENTENCE = re.compile(r"[.!?;\n]+")


def keep(desk: Desk, turn: Turn) -> None:
    """Keeps the place told in passing, "I'm a nurse in Linz", as the time zone of who told none yet."""
    zone = next((zone for part in _SENTENCE.split(turn.text) if (zone := lives_in(part))), "")
    if not zone or turn.intent in _NEVER:
        return
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        if "zone" not in person.options and not promising.on(promises.wishes(unit, person.id)):
            unit.update_person(person.id, options={**person.options, "zone": zone})


def told(desk: Desk, turn: Turn) -> Reply | None:
    """The place as the time zone of reminders, a permit as nothing that counts here; what is told beside is kept.

    None where check-ins run already: there a place moves them.
    """
    bare = bool(turn.text) and not turn.facts.told and bool(place_alone(turn.text))
    if (turn.intent not in UNDER and not bare) or turn.facts.removals or turn.facts.absence is not None or turn.offer:
        return None
    zone, paper = lives_in(turn.text), papers(turn.text)
    if not zone and paper is None:
        return None
    goal = turn.facts.target if turn.facts.target and turn.facts.target.role else None
    kept = tuple(m for m in turn.facts.skills if paper is None or m.end <= paper[0] or paper[1] <= m.start)
    named = [role for role in (turn.facts.target, *turn.facts.roles) if role and not role.role]
    off = named[0] if named and goal is None else None
    held = turn.facts.current or (
        off if off and is_worker(off.said) and not wished(turn.text.casefold(), off) else None
    )
    facts = replace(turn.facts, target=goal, likely=None, skills=kept, current=held)
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        if zone and promising.on(promises.wishes(unit, person.id)):
            return None
        heard = hear(desk, unit, replace(turn, facts=facts, intent="state_skills")) if facts.told else None
        lead = acknowledgement(heard, desk.catalogue) if heard and heard.anything else ()
        if zone:
            options = unit.person(turn.person_id, turn.instant).options
            unit.update_person(person.id, options={**options, "zone": zone})
            lead = (*lead, Part("utter_place_noted", {"zone": zone_name(zone)}))
        lead = (*lead, Part("utter_permit")) if paper is not None else lead
        return flow.go_on(desk, unit, turn).after(*lead)
