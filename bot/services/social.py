"""Courtesies, help, limits and care: brief, human, and always with a way on."""

from __future__ import annotations

from collections.abc import Callable

from bot.memory import Unit
from bot.services import choices, flow, gaps, records, roadmaps, telling
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.hearing import hear

PAUSE = "pause"
GO_ON = ("Go on", "/start_assessment")
LANDING = (("My gaps", "/ask_gap"), ("My plan", "/ask_roadmap"), ("Next step", "/ask_next_step"))


def answer(response: str) -> Callable[[Desk, Turn], Reply]:
    """A service that says one named response and leads on."""

    def reply(desk: Desk, turn: Turn) -> Reply:
        if turn.offer == PAUSE:
            return pause()
        with desk.memory.unit() as unit:
            hear(desk, unit, turn)
            return flow.go_on(desk, unit, turn).after(Part(response))

    return reply


def pause() -> Reply:
    """After someone's distress nothing is asked until they want to go on."""
    return Reply((Part("utter_here"),), (GO_ON,), offer=PAUSE)


def distress(desk: Desk, turn: Turn) -> Reply:
    """Care comes first: nothing is asked, nothing is sold, the plan waits."""
    return Reply((Part("utter_distress"),), (("Talk to a person", "/human_handoff"), GO_ON), offer=PAUSE)


def human(desk: Desk, turn: Turn) -> Reply:
    """How to reach a person, or the honest word that none is set up."""
    part = Part("utter_human", {"contact": desk.contact}) if desk.contact else Part("utter_human_none")
    with desk.memory.unit() as unit:
        return flow.go_on(desk, unit, turn).after(part)


def goodbye(desk: Desk, turn: Turn) -> Reply:
    """A farewell: what is kept, and how to come back."""
    return Reply((Part("utter_goodbye"),))


def affirm(desk: Desk, turn: Turn) -> Reply:
    """Yes to what was offered."""
    accepted: dict[str, Callable[[Desk, Turn], Reply]] = {
        "roadmap": roadmaps.show,
        "gaps": gaps.show,
        "phase": _first_phase,
        "step": roadmaps.next_step,
        "next": roadmaps.next_step,
        "after-step": roadmaps.next_step,
        "erase": records.erase,
        "restart": records.restart,
    }
    if turn.offer == PAUSE:
        return pause()
    if turn.offer in accepted:
        return accepted[turn.offer](desk, turn)
    return telling.note(desk, turn)


def _first_phase(desk: Desk, turn: Turn) -> Reply:
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        if desk.role(person) is None:
            return flow.go_on(desk, unit, turn)
        return roadmaps.phase_reply(desk, unit, turn, person, 1)


def deny(desk: Desk, turn: Turn) -> Reply:
    """No to what was offered: accepted without argument, with other ways on."""
    if turn.offer == PAUSE:
        return pause()
    if turn.offer in ("erase", "restart"):
        with desk.memory.unit() as unit:
            return flow.go_on(desk, unit, turn).after(Part("utter_kept"))
    if turn.offer:
        return Reply((Part("utter_offer_declined"),), LANDING)
    return telling.note(desk, turn)


def fallback(desk: Desk, turn: Turn) -> Reply:
    """Not understood: said plainly, with choices, the two likeliest where they are near; facts in it are kept."""
    with desk.memory.unit() as unit:
        heard = hear(desk, unit, turn)
        if heard.anything:
            return telling.after(desk, unit, turn, heard)
        if turn.between:
            return choices.which(turn)
        return _lost(desk, unit, turn)


def _lost(desk: Desk, unit: Unit, turn: Turn) -> Reply:
    on = flow.go_on(desk, unit, turn)
    kind = on.asked.kind
    if kind and turn.asked.kind == kind:
        return on.after(Part(f"utter_lost_{kind}"))
    return Reply((Part("utter_lost"), *on.parts), on.buttons or LANDING, None, on.asked, on.offer)
