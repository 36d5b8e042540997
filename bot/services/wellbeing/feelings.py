"""Answers to feelings that are no cry for help, and to what others say or do: warm, short, and with a way on.

Where a pause after somebody's distress still holds, nothing is asked and the pause stays.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from bot.reading.lexical.text import fold
from bot.reading.times.past_absences import past_absence
from bot.reading.wellbeing import feelings as said
from bot.reading.wellbeing import morale as heart
from bot.reading.wellbeing import overload, troubles, weariness
from bot.reading.wellbeing.employer_says import employer_refused
from bot.reading.wellbeing.giving_up import gives_up
from bot.reading.work.interviews import interview
from bot.services import flow
from bot.services.acknowledging import acknowledgement
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.documents import interviews
from bot.services.hearing import hear
from bot.services.plan import moves
from bot.services.roles import musts
from bot.services.steps import blocking
from bot.services.wellbeing import life, morale, social

LOOSE = frozenset(
    {
        "abuse",
        "affirm",
        "ask_clarify",
        "ask_gap",
        "chitchat",
        "complaint",
        "deny",
        "distress",
        "goodbye",
        "greet",
        "nlu_fallback",
        "out_of_scope",
        "remove_or_correct",
        "report_blocked",
        "start_assessment",
        "start_over",
        "state_experience",
        "unsure_or_skip",
    }
)
"""Meanings under which a remark goes that has none of its own; any other one, or a fact told beside, comes first."""

ASKED_OF = frozenset({"closest_role", "ask_roadmap", "state_target_role", "change_time_budget", "stop_checkins"})
"""Meanings that a doubt about the goal or a wish to leave a job is taken for as well."""

_OVERLOAD = LOOSE | {
    "ask_roadmap",
    "change_time_budget",
    "deny_skill",
    "report_progress_partial",
    "state_skills",
    "thanks",
}
_PLAINER = re.compile(r"\?|\b(?:ask\w*|mean|simpl\w+|easier|explain|understand|repeat|sorry|words?|again)\b", re.I)
_ASKED_TOO = frozenset({"ask_definition", "ask_next_step", "ask_salary_outlook", "ask_why", "report_progress_partial"})
"""Meanings that "what's the point" is taken for as well."""
_ASKS = re.compile(r"\?|\b(?:which|what|how)\b", re.IGNORECASE)
_KEPT = re.compile(r"\b(?:data|privacy|private|saf\w+|secur\w+|stor\w+|trust|who|you|bot)\b", re.IGNORECASE)
"""What a doubt is about that is none about the goal."""

_TELLING = frozenset({"state_experience", "state_skills", "state_target_role", "change_time_budget"})
"""Meanings of messages that tell facts."""

_THIS = re.compile(r"\b(?:this|that)\b", re.IGNORECASE)
"""What is at hand, and no work told of before."""

GOAL = ("Another goal", "another goal")
PLANNED = (blocking.BUTTONS["lighter"], blocking.BUTTONS["pause"])
"""What can change in a plan: the pace, or a pause."""


@dataclass(frozen=True)
class Feeling:
    """What tells a feeling, what answers it (None where it is no answer after all), and under which meanings."""

    tells: Callable[[str], object]
    answer: Callable[[Desk, Turn], Reply | None]
    under: frozenset[str] = LOOSE


def answered(desk: Desk, turn: Turn) -> Reply | None:
    """The answer to the first feeling that a message tells; None where it tells none."""
    if turn.facts.removals or turn.facts.absence is not None:
        return None
    for feeling in FEELINGS:
        reply = feeling.answer(desk, turn) if turn.intent in feeling.under and feeling.tells(turn.text) else None
        if reply is not None:
            return reply
    return None


def _says(name: str) -> Callable[[Desk, Turn], Reply | None]:
    """An answer of one response, for a message that tells no fact beside."""

    def reply(desk: Desk, turn: Turn) -> Reply | None:
        return None if turn.facts.told else lead_on(desk, turn, Part(name))

    return reply


def lead_on(desk: Desk, turn: Turn, *parts: Part) -> Reply:
    """The parts, and what leads on from them: in a pause nothing but the word that there is no hurry."""
    if turn.offer == social.PAUSE:
        return social.pause().after(*parts)
    with desk.memory.unit() as unit:
        return flow.go_on(desk, unit, turn).after(*parts)


def _leaves(desk: Desk, turn: Turn) -> Reply:
    """Who gives up a job hears what to see to first, and no advice to do it; what is told beside is kept."""
    part = Part("utter_job_left" if said.quits(turn.text) == "done" else "utter_job_leave")
    if not turn.facts.told:
        return lead_on(desk, turn, part)
    with desk.memory.unit() as unit:
        heard = hear(desk, unit, replace(turn, intent="state_skills"))
        return flow.go_on(desk, unit, turn).after(*acknowledgement(heard, desk.catalogue), part)


def _doubts(desk: Desk, turn: Turn) -> Reply | None:
    """A doubted goal: what can change, and one question; None for who has none, or names another one."""
    if turn.intent == "privacy_question" and _KEPT.search(turn.text):
        return None
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        role = desk.role(person)
        named = {r.role for r in turn.facts.roles} - {None, person.target_role}
        if role is None or named or turn.asked.kind == "goal" or turn.facts.skills or turn.facts.years is not None:
            return None
        if moves.seen(desk, unit, turn) is None:
            return Reply((Part("utter_goal_doubt", {"role": role.name}),), (GOAL, social.GO_ON))
    part = Part("utter_plan_doubt", {"role": role.name})
    return Reply((part,), (GOAL, *PLANNED), offer=blocking.OFFER)


def _gives_up(desk: Desk, turn: Turn) -> Reply | None:
    """Who thinks of giving up the plan hears what can change; None without one, where it may be their life."""
    if turn.facts.told or turn.facts.topics or turn.offer == social.PAUSE:
        return None
    with desk.memory.unit() as unit:
        held = moves.seen(desk, unit, turn)
        if held is None or not held.roadmap.open_hours:
            return None
        part = Part("utter_giving_up", {"role": held.roadmap.role.name})
    return Reply((part,), (*PLANNED, GOAL), offer=blocking.offering("lighter", "pause"))


def _tired(desk: Desk, turn: Turn) -> Reply | None:
    """Warm words for who is tired; who has a plan and got nothing done is helped with that elsewhere."""
    if turn.facts.told or (turn.intent == "report_blocked" and _planned(desk, turn)):
        return None
    return lead_on(desk, turn, Part("utter_tired"))


def _too_much(desk: Desk, turn: Turn) -> Reply | None:
    """One thing at a time, for whom it is all too much: a small piece of the plan, or one thing of the list."""
    asked = musts.LEAST.search(turn.text)
    if turn.facts.told or asked or (turn.intent == "report_blocked" and _planned(desk, turn)):
        return None
    if turn.offer == social.PAUSE:
        return lead_on(desk, turn, Part("utter_too_much"))
    with desk.memory.unit() as unit:
        piece = morale.smaller(desk, unit, turn)
    if piece is not None:
        offered = tuple(blocking.BUTTONS[name] for name in ("smaller", "lighter", "pause"))
        offer = blocking.offering("smaller", "lighter", "pause")
        return replace(piece.after(Part("utter_too_much_plan")), buttons=offered, offer=offer)
    if turn.asked.about_skills:  # a list is what is too much: one thing of it will do
        parts = (Part("utter_too_much"), Part("utter_one_of_list"))
        return Reply(parts, (("Skip", "/unsure_or_skip"),), asked=turn.asked)
    return lead_on(desk, turn, Part("utter_too_much"))


def _ill(desk: Desk, turn: Turn) -> Reply | None:
    """Who is ill is wished well; a plan can pause, and nothing is marked as stuck for it."""
    if turn.facts.told or turn.facts.topics:
        return None
    if past_absence(fold(turn.text).folded, desk.today(turn)) and _planned(desk, turn):
        return None  # days that are over are left out of the plan
    if turn.offer == social.PAUSE or not _planned(desk, turn):
        return lead_on(desk, turn, Part("utter_get_well"))
    offered = (blocking.BUTTONS["pause"], blocking.BUTTONS["lighter"])
    return Reply((Part("utter_get_well_plan"),), offered, offer=blocking.offering("pause", "lighter"))


def _language(desk: Desk, turn: Turn) -> Reply | None:
    """Who finds their English bad may go on as they write; None where plainer words are asked for."""
    told = [m for m in turn.facts.skills if m.polarity]
    if (turn.intent == "ask_clarify" and _PLAINER.search(turn.text)) or len(told) > 1 or turn.facts.target:
        return None
    with desk.memory.unit() as unit:
        heard = hear(desk, unit, replace(turn, intent="state_skills"))
    own = acknowledgement(replace(heard, claims=()), desk.catalogue) if heard.work or heard.years else ()
    return lead_on(desk, turn, Part("utter_english_fine")).after(*own)


def _reason(desk: Desk, turn: Turn) -> Reply | None:
    """Why somebody wants other work; a question about roles beside it, and means refused, have their own answers."""
    elsewhere = _ASKS.search(turn.text) or life.REFUSED_MEANS.search(turn.text)
    return None if elsewhere else _says("utter_reason")(desk, turn)


def _worn(desk: Desk, turn: Turn) -> Reply:
    """Whom their work wears out: a kind word, and what is told beside it is kept."""
    part = Part("utter_worn_by_work")
    if not turn.facts.told:
        return lead_on(desk, turn, part)
    intent = turn.intent if turn.intent in _TELLING else "state_skills"
    with desk.memory.unit() as unit:
        heard = hear(desk, unit, replace(turn, intent=intent))
        return flow.go_on(desk, unit, turn).after(part, *acknowledgement(heard, desk.catalogue))


def _weary_of_it(desk: Desk, turn: Turn) -> Reply | None:
    """ "Sick of it" and no word more: with a plan it is too much of that, before one it is the work so far."""
    if _planned(desk, turn):
        return _too_much(desk, replace(turn, intent="chitchat"))
    return None if _THIS.search(turn.text) else _worn(desk, turn)


def _strained(desk: Desk, turn: Turn) -> Reply | None:
    """Short nights before an exam: rest first, and a lighter plan where there is one."""
    if turn.facts.told:
        return None
    if turn.offer == social.PAUSE or not _planned(desk, turn):
        return Reply((Part("utter_strain"),), (social.GO_ON,), offer=turn.offer)
    offered = (blocking.BUTTONS["pause"], blocking.BUTTONS["lighter"])
    return Reply((Part("utter_strain_plan"),), offered, offer=blocking.offering("pause", "lighter"))


def _planned(desk: Desk, turn: Turn) -> bool:
    with desk.memory.unit() as unit:
        return moves.seen(desk, unit, turn) is not None


def _refused(desk: Desk, turn: Turn) -> Reply | None:
    """An employer who says no or later; None where it answers a question about skills."""
    if turn.asked.kind in ("checks", "confirm") and turn.intent == "deny":
        return None
    if turn.intent == "report_blocked" and _planned(desk, turn):
        return None
    return _says("utter_employer")(desk, turn)


FEELINGS: tuple[Feeling, ...] = (
    Feeling(interview, interviews.ahead, interviews.UNDER),
    Feeling(heart.job_lost, morale.job_lost, LOOSE | _TELLING | {"report_progress_partial", "ask_roadmap"}),
    Feeling(heart.flags, morale.lost_heart, LOOSE | ASKED_OF | _ASKED_TOO),
    Feeling(gives_up, _gives_up, LOOSE | ASKED_OF | _ASKED_TOO | {"thanks", "reschedule_checkin"}),
    Feeling(said.quits, _leaves, LOOSE | ASKED_OF),
    Feeling(said.doubts_goal, _doubts, (LOOSE | ASKED_OF | {"privacy_question"}) - {"remove_or_correct"}),
    Feeling(troubles.ill, _ill, LOOSE | {"report_progress_partial", "change_time_budget"}),
    Feeling(said.strained, _strained, LOOSE | {"change_time_budget"}),
    Feeling(said.worn_by_work, _worn, LOOSE | _TELLING | {"report_progress_partial"}),
    Feeling(weariness.weary_of_it, _weary_of_it, LOOSE | {"report_progress_partial", "report_progress_done"}),
    Feeling(said.tired, _tired),
    Feeling(overload.too_much, _too_much, _OVERLOAD),
    Feeling(said.anger_of_others, _says("utter_others_angry")),
    Feeling(employer_refused, _refused),
    Feeling(lambda text: employer_refused(text, anyone=True), _refused, frozenset({"complaint"})),
    Feeling(said.weak_language, _language, LOOSE | {"state_skills"}),
    Feeling(said.reason_to_change, _reason, LOOSE | {"closest_role"}),
    Feeling(said.age_alone, _says("utter_age")),
)
"""The first that is told and answered counts."""
