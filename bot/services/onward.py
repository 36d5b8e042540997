"""A word that only means "go on": what was offered is done, else the talk goes on with what stands open."""

from __future__ import annotations

import re

from bot.services import flow, telling
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.plan import moves, roadmaps
from bot.services.wellbeing import social

WORDS = re.compile(
    r"^\W*(?:(?:ok(?:ay)?|k|yes|yeah|yep|well|hm+|alright|all right|right|fine|thanks|thx|thank you|cool|good|great|"
    r"got it|i see|understood|sure|please|pls|anyway|any ?ways|sorry|now|enough of that|never ?mind|let'?s|lets|"
    r"we can|can we|shall we|you can|i want to|i'd like to)\W+)*"
    r"(?:and|so|then|and then|so then|and so|go on|go ahead|continue|carry on|keep going|proceed|move on|resume|"
    r"onwards?|"
    r"back|(?:go|get|come|head) back(?: to (?:it|that|this|work|the topic|topic|the point|business|where we were|"
    r"my goal|"
    r"the questions?))?|back to (?:it|that|topic|the topic|business|where we were|work|our topic|the questions?|"
    r"the point)|where (?:were|are) we(?: again| now| at)?|on with it|fire away|shoot|i'?m (?:ready|listening)|"
    r"anyway|ready(?: when you are)?)"
    r"(?:\W+(?:please|then|pls|now|ok|again|and|so))*\W*$",
    re.IGNORECASE,
)
"""Nothing but the wish that the talk goes on, or comes back to where it was."""

AGAIN = re.compile(
    r"^\W*(?:(?:ok|sorry|what|please|pls|huh|hm+)\W+)*(?:again|once more|one more time|"
    r"(?:(?:show|say|tell) (?:me )?(?:that |it |this )?(?:again|once more|one more time))|"
    r"repeat(?: (?:that|it|this))?(?: again| once more)?)(?: please| pls)?\W*$",
    re.IGNORECASE,
)
"""The wish to see what was shown last once more."""


def again(desk: Desk, turn: Turn) -> Reply | None:
    """The step or the plan that was shown last, else what stands open; None for the first words of a talk."""
    if turn.facts.told or turn.offer in ("erase", "restart"):
        return None
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        held = moves.seen(desk, unit, turn)
        if telling.opening(unit, turn):
            return None
        if held and turn.offer == "after-step" and any(step.id == turn.focus for step in held.roadmap.steps):
            return roadmaps.step_reply(desk, unit, turn, person, turn.focus)
        if held and turn.offer == "phase":
            return roadmaps.overview(desk, unit, turn, person)
        return flow.go_on(desk, unit, turn)


TAKEN = frozenset({"roadmap", "gaps", "phase", "step", "next", "after-step", "zero", "questions"})
"""Offers that such a word takes; what deletes or begins anew needs a yes."""


def goes_on(desk: Desk, turn: Turn) -> Reply | None:
    """What was offered, else the open question; None for the first words of a talk, and where a yes is needed."""
    if turn.offer in TAKEN:
        return social.affirm(desk, turn)
    if turn.offer in ("erase", "restart") or turn.facts.told:
        return None
    with desk.memory.unit() as unit:
        if telling.opening(unit, turn):
            return None
        on = flow.go_on(desk, unit, turn)
        return on.after(Part("utter_onward"))
