"""Several postings in one message: each is read apart and kept, none is taken as the goal before one is chosen."""

from __future__ import annotations

import json
from dataclasses import replace

from bot.advice.posting import nearest_role
from bot.memory import Unit
from bot.services.acknowledging import acknowledgement
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.documents import adnames, papers, twoposts
from bot.services.hearing import hear


def given(desk: Desk, turn: Turn) -> Reply | None:
    """The postings of a message side by side, with what the person tells around them; None where it holds no two."""
    found = desk.reader.several(turn.text) if turn.facts.kind == "postings" else None
    if found is None:
        return None
    with desk.memory.unit() as unit:
        said = _around(desk, unit, turn, found.around)
        entries = [entry for text in found.postings if (entry := _kept(desk, unit, turn, text)) is not None]
        if len(entries) < 2:
            return None
        person = unit.person(turn.person_id, turn.instant)
        return twoposts.side_by_side(desk, unit, turn, person, entries).after(*said)


def _around(desk: Desk, unit: Unit, turn: Turn, words: str) -> tuple[Part, ...]:
    """What the person tells of themselves beside the postings is noted as in any message."""
    facts = desk.reader.read(words, turn.asked, today=desk.today(turn)) if words else None
    if facts is None or facts.kind != "talk" or not facts.told:
        return ()
    heard = hear(desk, unit, replace(turn, text=words, facts=facts, intent="state_skills"))
    return acknowledgement(heard, desk.catalogue)


def _kept(desk: Desk, unit: Unit, turn: Turn, text: str) -> adnames.Entry | None:
    """One posting, kept beside the others; None where it demands nothing that a role could be made of."""
    person = unit.person(turn.person_id, turn.instant)
    read = papers.read_as(desk, desk.reader.posting(text), text, person)
    base = nearest_role(read, desk.catalogue)
    if not read.demands or base is None:
        return None
    made = json.dumps(read.data())
    unit.update_person(person.id, options=papers.keep(person, base.id, made))
    return {"role": base.id, "posting": made}
