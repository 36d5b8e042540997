"""No more questions, for someone who says so: answers end with what one may say, until questions are wanted again."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.reading.facts import Asked, Facts
from bot.services import flow, gaps
from bot.services.asking import FIRST
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.learning import steering
from bot.services.plan import roadmaps
from bot.services.standing import STOPPED
from bot.services.wellbeing import limits, listening

_QUESTIONS = r"(?:questions|questioning|asking|quizz\w*|quiz|interrogat\w*|grilling|interviewing)"
ENOUGH = re.compile(
    rf"\b(?:stop|quit|enough|cease|end|(?<!have )(?<!got )no more|no further|less|fewer|(?:way |"
    rf"far )?too many|"
    rf"so many|without|tired of|sick of|fed up with|done with|had enough of)"
    rf" (?:of |with |all |the |your |u |ur |you |these |those |this |to |any |any more |more |so |many |damn |"
    rf"stupid |bloody )*"
    rf"{_QUESTIONS}\b(?! (?:from me|left|about))"
    r"|\b(?:stop|quit) (?:to )?ask\b"
    r"|\b(?:do ?n.?t|do not|never|wo ?n.?t|will not|no longer|cannot|can'?t) (?:\w+ ){0,3}?(?:ask|question|quiz|"
    r"answer)(?:ing)?"
    r" (?:me )?(?:to )?(?:any ?thing|any ?more|any|another|more|so many|so much|further|again|else|all these|your|"
    r"these|questions?)\b"
    r"|\b(?:ask|asking) (?:me )?(?:way )?(?:too (?:much|many)|so (?:much|many))\b"
    r"|(?P<past>\b(?:skip|drop|leave(?: out)?|spare me|cut|forget|never ?mind|ditch|without|past|instead of|no)"
    r" (?:(?:all|of|the|your|these|those|this|any|more|to|answer(?:ing)?|me|with) )*(?:questions|asking|"
    r"question part|quiz))\b",
    re.IGNORECASE,
)
"""The wish for no more questions; a complaint that there are too many is one as well. Who wants something to be seen
goes `past` them.
"""

_BARELY = re.compile(
    r"^\W*(?:(?:please|pls|just|can we|can you|let'?s|ok|no)\W+)*(?:skip|drop|spare|cut|ditch)\b", re.I
)
_RHYTHM = re.compile(
    r"\b(?:daily|weekly|monthly|every|each|days?|weeks?|months?|check-?ins?|remind\w*|progress)\b", re.I
)
"""What speaks of check-ins, which have a rhythm, rather than of questions in the talk."""

WORDS = 14
"""Words up to which such a message is about questions and nothing else."""

_BLAMES = re.compile(
    r"^(?!.*\b(?:please|pls|don'?t|do not|stop|fewer|less)\b).*\b(?:too|so|way) (?:much|many)\b", re.IGNORECASE
)
"""A complaint of many questions, rather than the bare wish for none."""

WANTED = re.compile(
    r"\b(?:you|u) (?:can|may|could) ask\b|\bask (?:me )?(?:again|more|away|on|the (?:next|rest)|(?:your |some |a |"
    r"the )?"
    r"(?:\w+ )?questions?)\b|\bask me\W*$|^\W*(?:some |a few )?more questions(?: please)?\W*$|\bquestions? again\b",
    re.IGNORECASE,
)

SAYS = {
    "utter_offer_gaps": "utter_say_gaps",
    "utter_offer_finished": "utter_say_gaps",
    "utter_offer_rest": "utter_say_more",
    "utter_offer_rest_first": "utter_say_more",
    "utter_offer_roadmap": "utter_say_plan",
    "utter_offer_phase": "utter_say_next",
    "utter_offer_step": "utter_say_next",
    "utter_offer_next": "utter_say_next",
    "utter_after_step": "utter_say_next",
    "utter_offer_no_gap": "utter_say_roles",
    "utter_suggest_roles": "utter_say_suggest",
    "utter_suggest_far": "utter_say_suggest",
    "utter_pick_role": "utter_say_pick",
    "utter_offer_declined": "utter_say_more",
    "utter_plan_unknown": "utter_say_more",
    "utter_ask_goal": "utter_say_more",
    "utter_ask_skills": "utter_say_more",
    "utter_way_musts": "utter_say_more",
    "utter_way_ask": "utter_say_more",
    "utter_way_day": "utter_say_more",
    "utter_way_zero": "utter_say_zero",
    "utter_way_course": "utter_say_more",
    "utter_way_tasks": "utter_say_more",
    "utter_way_proud": "utter_say_more",
}
"""Questions that lead on, and what is said instead: something the person may say."""

AGAIN = ("Ask me", "ask me")
"""What brings the questions back; there is always something to press."""

_ANSWERS = ("/unsure_or_skip", "none of these")
"""What buttons carry that answer a question."""


def plain(text: str) -> bool:
    """Whether a message wishes for fewer questions or none, and says nothing of check-ins."""
    return bool(ENOUGH.search(text)) and not _RHYTHM.search(text) and not limits.CHECKINS.search(text)


def enough(desk: Desk, turn: Turn) -> Reply | None:
    """No more questions; None for a longer message, a question, and what is about check-ins."""
    found, target = ENOUGH.search(turn.text), turn.facts.target
    assert found is not None
    named = target is not None and not found.start() <= target.start < found.end()  # "answer any" is near to "analyst"
    told = named or any(m.polarity for m in turn.facts.skills)
    if told or len(turn.text.split()) > WORDS or _RHYTHM.search(turn.text) or limits.CHECKINS.search(turn.text):
        return None
    rest = f"{turn.text[: found.start()]} {turn.text[found.end() :]}"
    seen = _seen(desk, turn, rest)
    if seen or (found["past"] and not _BARELY.match(turn.text)):
        return seen
    stopped = limits.no_questions(desk, turn)
    if not _BLAMES.search(turn.text):
        return stopped
    with desk.memory.unit() as unit:
        return replace(listening.sorry(desk, unit, turn, "utter_asked_much"), asked=Asked(""), offer="")


def _next(desk: Desk, turn: Turn) -> Reply:
    """The next step, or without a plan what to learn first."""
    return steering.first(desk, replace(turn, text="what should I learn first?")) or roadmaps.next_step(desk, turn)


_VIEWS = tuple(
    (re.compile(words, re.IGNORECASE), intent, service)
    for words, intent, service in (
        (r"(?<!about )(?<!about the )(?<!about my )\b(?:plan|roadmap)\b", "ask_roadmap", None),
        (r"\bnext\b(?! (?:question|one))|\bfirst step\b|\bwhat (?:to|should i|shall i|do i) (?:do|start|learn)\b",
         "ask_next_step", _next),
        (r"\b(?:stand|standing|gaps?|missing|lack\w*|read(?:y|iness)|how far|score|results?|compare[ds]?|assessment)\b",
         "ask_gap", gaps.show),
        (r"\broles?\b.{0,20}\b(?:fits?|suits?|match\w*|nearest|closest)\b|\b(?:fits?|suits?) me\b", "closest_role",
         gaps.closest),
    )
)  # fmt: skip
"""Beside the wish for no more questions a word alone asks for a view, unlike "no questions about the plan"."""


def _seen(desk: Desk, turn: Turn, rest: str) -> Reply | None:
    """What is to be seen instead of questions, at once; None where nothing is, or too little is known for it."""
    found = next(((intent, service) for words, intent, service in _VIEWS if words.search(rest)), None)
    if found is None:
        return None
    intent, service = found
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        unit.mark_question(person.id, STOPPED, "asked", turn.instant)
        if desk.role(person) is None:
            return Reply((Part("utter_stop_little"),), FIRST, asked=Asked("goal"))
        if service is None:
            return roadmaps.overview(desk, unit, turn, person).after(Part("utter_stop_plan"))
    bare = replace(turn, text=rest.strip(), intent=intent, facts=Facts(), asked=Asked(""))
    return service(desk, bare).after(Part("utter_stop_view"))


def resumed(desk: Desk, turn: Turn) -> Reply | None:
    """Questions again, for who wants to go on; None where none were refused, or where an offer stands to be taken."""
    goes_on = limits.CONTINUES.search(turn.text)
    if not goes_on and (not WANTED.search(turn.text) or ENOUGH.search(turn.text)):
        return None
    with desk.memory.unit() as unit:
        if STOPPED not in unit.questions(turn.person_id):
            return None
        unit.forget_questions(turn.person_id, STOPPED)
        if goes_on and turn.offer:
            return None
        return flow.go_on(desk, unit, turn).after(Part("utter_onward"))


def kept(desk: Desk, turn: Turn, reply: Reply) -> Reply:
    """The reply, for someone who wants no questions without the one at its end."""
    if not any(part.name in SAYS for part in reply.parts):
        return reply
    with desk.memory.unit() as unit:
        if STOPPED not in unit.questions(turn.person_id):
            return reply
    parts = tuple(Part(SAYS.get(part.name, part.name), part.vars) for part in reply.parts)
    buttons = tuple(button for button in reply.buttons if button[1] not in _ANSWERS)
    return replace(reply, parts=parts, buttons=buttons or (AGAIN,), asked=Asked(""))
