"""What to learn with and what a word means, where the message only points at it: "that", "the third one"."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.services import flow, focus
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.learning import material, questions

ORDINAL = re.compile(
    r"\b(?:what(?:'s| is| does| was| about|s)|what do you mean|explain|tell me|define|describe)\b.{0,30}"
    r"\b(first|second|third|fourth|fifth|sixth|last)(?: one| item)?\W*$"
    r"|\b(?:what|explain|tell me|define)\b.{0,20}\b(?:number|no\.?) ?(\d)\W*$",
    re.IGNORECASE,
)
PLACES = ("first", "second", "third", "fourth", "fifth", "sixth")
NO_MONEY = re.compile(
    r"\b(?:can'?t|cannot|can not|don'?t want to|won'?t|not (?:able|going|willing) to|unable to) (?:pay|afford|spend)\b"
    r"|\b(?:no|not much|little|without) (?:money|budget)\b|\bi'?m (?:broke|poor)\b|\bonly (?:for )?free\b"
    r"|\bfree (?:\w+ )?only\b|\btoo expensive\b",
    re.IGNORECASE,
)


def listed(desk: Desk, turn: Turn) -> Reply | None:
    """The entry of the last list that a number points at; None where no list was shown or steps are talked about."""
    found = ORDINAL.search(turn.text)
    with desk.memory.unit() as unit:
        entries = focus.listed(unit, turn)
        if found is None or not entries or turn.offer in ("phase", "step", "after-step"):
            return None
        word = (found[1] or found[2]).lower()
        place = len(entries) - 1 if word == "last" else int(word) - 1 if word.isdigit() else PLACES.index(word)
        if not 0 <= place < len(entries):
            return flow.go_on(desk, unit, turn).after(Part("utter_list_short", {"count": len(entries)}))
        entry = entries[place]
        role = desk.catalogue.roles.get(entry)
        if role:
            part = Part("utter_define_role", {"role": role.name, "summary": role.summary})
            return replace(flow.go_on(desk, unit, turn).after(part), focus=focus.of_role(role.id))
        if entry not in desk.catalogue.skills:
            return None
        focus.speak_of(unit, turn, entry)
        part = questions.skill_definition(desk.catalogue.skills[entry], desk.catalogue)
        return flow.go_on(desk, unit, turn).after(part)


def free_only(desk: Desk, turn: Turn) -> Reply:
    """Remembers that nothing paid is wanted, and shows what is free for the skill at hand."""
    with desk.memory.unit() as unit:
        unit.mark_question(turn.person_id, focus.FREE, "yes", turn.instant)
        person = unit.person(turn.person_id, turn.instant)
        skills = material.at_hand(desk, unit, turn, person)
        parts = [Part("utter_free_only"), *(material.resource_part(unit, turn, s) for s in skills[:1])]
        return flow.go_on(desk, unit, turn).after(*parts)
