"""Courtesies, help, limits and care: brief, human, and always with a way on."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from bot.advice.profile import Polarity
from bot.memory import Unit
from bot.services import choices, flow, gaps, telling
from bot.services.acknowledging import acknowledgement
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.hearing import hear
from bot.services.learning import questions
from bot.services.plan import plans, roadmaps, startday
from bot.services.record import receipts, records
from bot.services.roles import beginnings, market, switching
from bot.services.wellbeing import care

PAUSE = "pause"
GO_ON = ("Go on", "/start_assessment")
_SHOWS = re.compile(r"\b(?:show (?:me|it)|let me see|let's see (?:it|the plan))\b", re.IGNORECASE)
"""A yes that asks to be shown something where nothing is offered: the plan, and what it needs first."""

LANDING = (("My gaps", "/ask_gap"), ("My plan", "/ask_roadmap"), ("Next step", "/ask_next_step"))


START = (("Help me choose", "/closest_role"), ("Which roles are there?", "which roles?"), GO_ON)
"""The ways on for who has no goal yet: no gaps, no plan and no step are there to be shown."""


def placed(desk: Desk, turn: Turn, reply: Reply) -> Reply:
    """The reply with ways on that lead somewhere, also before there is a goal."""
    if reply.buttons != LANDING:
        return reply
    with desk.memory.unit() as unit:
        goal = desk.role(unit.person(turn.person_id, turn.instant))
    return reply if goal else replace(reply, buttons=START)


SMALL_TALK = frozenset({"utter_chitchat", "utter_out_of_scope"})
"""Answers that say nothing: facts told in such a message are worth more."""


def answer(response: str) -> Callable[[Desk, Turn], Reply]:
    """A service that says one named response and leads on."""

    def reply(desk: Desk, turn: Turn) -> Reply:
        if turn.offer == PAUSE:
            return pause()
        with desk.memory.unit() as unit:
            heard = hear(desk, unit, turn)
            if care.doubts(turn.text):
                return flow.go_on(desk, unit, turn).after(care.doubt_part(desk, unit, turn))
            if response in SMALL_TALK and heard.anything:
                return telling.after(desk, unit, turn, heard)
            return flow.go_on(desk, unit, turn).after(Part(response))

    return reply


ANSWERED = frozenset(
    {
        "ask_certifications",
        "ask_definition",
        "ask_resources",
        "ask_roadmap",
        "compare_roles",
        "human_handoff",
    }
)
"""Questions that are answered themselves, whatever doubt stands beside them."""


def doubted(desk: Desk, turn: Turn) -> Reply | None:
    """Whether it can be done at all, asked in a message of any meaning: what is told beside it is kept."""
    if not care.doubts(turn.text) or turn.offer == PAUSE:
        return None
    with desk.memory.unit() as unit:
        heard = hear(desk, unit, turn)
        lead = (*acknowledgement(heard, desk.catalogue), care.doubt_part(desk, unit, turn))
        lead = (*lead, *market.asked_beside(desk, turn, heard.person))
        return flow.go_on(desk, unit, turn).after(*lead)


def pause() -> Reply:
    """After someone's distress nothing is asked until they want to go on."""
    return Reply((Part("utter_here"),), (GO_ON,), offer=PAUSE)


def distress(desk: Desk, turn: Turn) -> Reply:
    """Care comes first: nothing is asked, nothing is sold, the plan waits."""
    if care.doubts(turn.text) and turn.offer != PAUSE:
        with desk.memory.unit() as unit:
            return flow.go_on(desk, unit, turn).after(care.doubt_part(desk, unit, turn))
    with desk.memory.unit() as unit:
        _hear_quietly(desk, unit, turn)
    person = ("Talk to a person" if desk.contact else "Who can help me", "/human_handoff")
    return Reply((care.distress_part(turn.text),), (person, GO_ON), offer=PAUSE)


def _hear_quietly(desk: Desk, unit: Unit, turn: Turn) -> None:
    """Keeps the years and skills told beside despair, without a word; what one says one cannot is no measure then."""
    whole = turn.text.strip()  # what was only taken for an answer to a list rests on no name
    told = tuple(m for m in turn.facts.skills if m.polarity is Polarity.HAS and m.quote.strip() != whole)
    facts = replace(turn.facts, target=None, hours_per_week=None, start=None, removals=(), skills=told)
    hear(desk, unit, replace(turn, facts=facts, intent="state_skills"))


def human(desk: Desk, turn: Turn) -> Reply:
    """How to reach a person, or the honest word that none is set up."""
    part = Part("utter_human", {"contact": desk.contact}) if desk.contact else Part("utter_human_none")
    if turn.offer == PAUSE:
        lead = (part,) if desk.contact else ()
        return Reply((*lead, Part("utter_helplines")), (GO_ON,), offer=PAUSE)
    with desk.memory.unit() as unit:
        return flow.go_on(desk, unit, turn).after(part)


def goodbye(desk: Desk, turn: Turn) -> Reply:
    """A farewell: what is kept, where something is, and how to come back."""
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        if desk.role(person) is not None and "view:plan" in unit.questions(person.id):
            step = plans.next_step(desk, unit, person, turn)
            if step is not None:
                return Reply((Part("utter_goodbye_plan", {"step": plans.step_title(desk, step)}),))
        told = unit.claims(person.id) or person.target_role or person.target_said or person.years is not None
        return Reply((Part("utter_goodbye" if told or person.hours_per_week else "utter_goodbye_new"),))


_TAKES = re.compile(
    r"\b(?:put me down|sign me up|i'?ll (?:take|do)|i(?: will)? take|let'?s (?:do|take|go with)|"
    r"go(?:ing)? (?:with|for)|"
    r"i'?m in|count me in)\b[^.?!]{0,12}?\b(?:that|it|this|that one|for that)\b",
    re.IGNORECASE,
)
"""Words that take what was spoken of last."""


def _spoken_of(desk: Desk, turn: Turn) -> str:
    """The role described last, for someone who has no goal; empty for none."""
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        free = person.target_role is None and not person.target_said
        return unit.questions(turn.person_id).get(questions.SPOKEN_OF, "") if free else ""


def affirm(desk: Desk, turn: Turn) -> Reply:
    """Yes to what was offered."""
    accepted: dict[str, Callable[[Desk, Turn], Reply]] = {
        "roadmap": roadmaps.show,
        "gaps": gaps.show,
        "closest": gaps.closest,
        "phase": _first_phase,
        "step": roadmaps.next_step,
        "next": roadmaps.next_step,
        "after-step": roadmaps.next_step,
        "erase": records.erase,
        "restart": records.restart,
        "zero": beginnings.assume_nothing,
        "questions": telling.ask_more,
    }
    if turn.offer == PAUSE:
        return pause()
    if turn.offer in ("erase", "restart") and not receipts.clear(turn.text):
        return records.ask_clearly(turn)
    sure = len(turn.asked.roles) == 1 or (turn.asked.roles and _TAKES.search(turn.text))
    if turn.asked.kind == "goal" and sure and not turn.facts.roles:
        return telling.choose_role(desk, replace(turn, data={"role": turn.asked.roles[0]}))
    if turn.offer not in accepted and _TAKES.search(turn.text) and (role := _spoken_of(desk, turn)):
        return telling.choose_role(desk, replace(turn, data={"role": role}))
    if turn.offer in accepted:
        return accepted[turn.offer](desk, turn)
    if role := switching.taken(desk, turn):
        return telling.choose_role(desk, replace(turn, data={"role": role}))
    taken = startday.adopted(desk, turn) or roadmaps.adopt(desk, turn)
    if taken is not None:
        return taken
    if _SHOWS.search(turn.text) and not turn.facts.skills:
        return roadmaps.show(desk, turn)
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
    stays = switching.stays(desk, turn)
    if stays is not None:
        return stays
    if turn.offer or not turn.asked.kind:
        with desk.memory.unit() as unit:
            person = unit.person(turn.person_id, turn.instant)
            if telling.opening(unit, turn) and desk.role(person) is None:
                return telling.after(desk, unit, turn, hear(desk, unit, turn))
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
    first = telling.opening(unit, turn)
    on = flow.go_on(desk, unit, turn)
    kind = on.asked.kind
    if first and kind == "goal":
        return on.after(Part("utter_welcome"))
    if kind and turn.asked.kind == kind:
        return on.after(Part(f"utter_lost_{kind}"))
    return Reply((Part("utter_lost"), *on.parts), on.buttons or LANDING, None, on.asked, on.offer)
