"""A goal told as a liking, "something with charts and people, not programming": narrowed by one question with roles."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.advice.leanings import suited
from bot.reading.facts import Asked
from bot.reading.lexical.text import fold
from bot.reading.wellbeing.feelings import reason_to_change
from bot.reading.work.jobs import named_in_full
from bot.reading.work.leanings import called, is_liking, leanings
from bot.reading.work.practised import practised
from bot.reports.chat import listing
from bot.services import focus
from bot.services.acknowledging import acknowledgement
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.hearing import hear
from bot.services.learning import steering
from bot.services.roles.goals import fitting, unwanted

WORDS = re.compile(r"\w")
MOST = 2
"""Roles that are put to choose from, and times that the question is put."""
YIELDS = frozenset(
    [
        "report_blocked",
        "report_progress_done",
        "report_progress_partial",
        "reschedule_checkin",
        "stop_checkins",
        "paste_job_description",
        "paste_resume",
        "ask_resources",
        "ask_definition",
        "ask_salary_outlook",
        "ask_certifications",
        "privacy_question",
        "goodbye",
    ]
)
"""Meanings beside which a liking is no answer to what one wants to become."""
WIDE = ("computers",)
"""A liking so wide that who has no idea beside it is helped to choose instead."""
SHORT = 6
"""Words up to which an answer to what one wants names what one likes without a word of liking."""
_TELLS = frozenset(
    {"state_experience", "state_target_role", "closest_role", "chitchat", "state_skills", "out_of_scope"}
)

_UNSURE = re.compile(r"^[^?]*\b(?:maybe|perhaps|possibly|something)\b[^.!?]*\?\s*$", re.IGNORECASE)
"""A liking with a question mark, "perhaps something with data?", which asks nothing else."""


def narrowed(desk: Desk, turn: Turn) -> Reply | None:
    """The roles that suit what is liked, and the question which of them; None with a goal, or where none is told so."""
    goal = turn.facts.target
    if (
        ("?" in turn.text and not _UNSURE.search(turn.text))
        or turn.data
        or (goal is not None and (goal.role is not None or named_in_full(goal.said)))
        or any(m.role for m in turn.facts.roles)  # a role that is named is no mere liking
    ):
        return None
    places = tuple(m.start for m in turn.facts.skills)
    if any(practised(fold(turn.text).folded, m.start, m.end, places) for m in turn.facts.skills):
        return None  # what one works on tells no liking: "computer vision: yolo on a jetson"
    if turn.asked.kind not in ("goal", "skills") and turn.intent not in _TELLS:
        return None
    pointed = (turn.asked.kind == "goal" or turn.offer == "closest") and turn.facts.current is None
    likes, without = leanings(fold(turn.text).folded, pointed and len(turn.text.split()) <= SHORT)
    if not likes or (likes == WIDE and steering.UNDECIDED.search(turn.text)):
        return None
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        if person.target_role is not None or person.target_said:
            return None
        order = [match.role.id for match in fitting(desk, unit, person)]
        avoided = unwanted(unit, person.id)
        roles = [role for role in suited(likes, without, order) if role not in avoided][:MOST]
        if not roles or focus.times(unit, turn, "narrowed") > MOST:
            return None
        heard = hear(desk, unit, _goalless(turn))
        lead = acknowledgement(heard, desk.catalogue) if heard.anything else ()
        lead = (*lead, Part("utter_reason_short")) if reason_to_change(turn.text) else lead
        focus.show_list(unit, turn, roles)
        return _which(desk, likes, without, roles).after(*lead)


def _goalless(turn: Turn) -> Turn:
    """The turn without a goal in words, which the question narrows, and without skills that are only what is liked."""
    told = tuple(m for m in turn.facts.skills if m.level or m.years or not is_liking(fold(m.quote).folded))
    return replace(turn, facts=replace(turn.facts, target=None, likely=None, skills=told), intent="state_skills")


def _which(desk: Desk, likes: tuple[str, ...], without: tuple[str, ...], roles: list[str]) -> Reply:
    """The roles in a line each, and the question which of them sounds right."""
    known = [desk.catalogue.roles[role] for role in roles]
    body = "\n".join(f"• {role.name}: {role.summary.split('. ')[0].rstrip('.')}." for role in known)
    kept_out = f", without {listing([called(key) for key in without], last='or')}" if without else ""
    values = {"likes": listing([called(key) for key in likes]), "without": kept_out, "body": body}
    parts = [Part("utter_narrowed" if len(known) > 1 else "utter_narrowed_one", values)]
    if "programming" in without and "data-analyst" in roles:
        parts.append(Part("utter_narrowed_queries"))
    parts.append(Part("utter_narrowed_which" if len(known) > 1 else "utter_narrowed_this"))
    buttons = tuple((role.name, f'/state_target_role{{"role": "{role.id}"}}') for role in known)
    return Reply(tuple(parts), (*buttons, ("Other roles", "which roles?")), asked=Asked("goal", roles=tuple(roles)))
