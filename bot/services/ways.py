"""Ways on for someone of whom hardly anything is known: each time another one, none of them twice in a short talk."""

from __future__ import annotations

from bot.advice.catalogue import Importance, Requirement, Role
from bot.advice.gaps import GapReport, State
from bot.advice.profile import Claim, Evidence, Polarity
from bot.memory import Unit
from bot.reading.facts import Asked
from bot.reports.chat import listing
from bot.services import focus
from bot.services.desk import Part, Reply, Turn

ZERO = ("Plan from zero", "plan from zero")
ROLE = ("What the role asks", "/ask_role_requirements")
FITS = ("Which roles fit me", "/closest_role")
HELP = ("Help", "/help")
MORE = ("Ask me about the rest", "/start_assessment")
FROM_ZERO = "plan from zero"
"""What the button says by which a plan from zero is asked for without a word typed."""

MUSTS = 10
"""Musts of a role that are named at once."""

BEGINNER = "beginner"
"""The key under which is kept that somebody says they know nothing yet."""

_WITH_GOAL = (
    "utter_way_musts",
    "utter_way_day",
    "utter_way_zero",
    "utter_way_open",
    "utter_way_course",
    "utter_way_look",
    "utter_way_tasks",
    "utter_way_reverse",
    "utter_way_pause",
    "utter_way_proud",
    "utter_way_later",
)
_WITHOUT = tuple(w for w in _WITH_GOAL if w not in ("utter_way_musts", "utter_way_zero", "utter_way_reverse"))
OFTEN = 2
"""Times a plan from zero is offered to who says they know nothing."""
_OFFERS = ("utter_way_zero", "utter_way_reverse")
_ASKS = ("utter_way_musts", "utter_way_day", "utter_way_course", "utter_way_tasks", "utter_way_proud")


def on(unit: Unit, turn: Turn, role: Role | None) -> Reply:
    """The next way on: what the role asks to pick from, an easier question, a plan from zero, a question of theirs."""
    ways = _WITH_GOAL if role else _WITHOUT
    if unit.questions(turn.person_id).get("skills") in ("answered", "declined"):
        ways = tuple(way for way in ways if way not in _ASKS)  # what is told or declined is not asked again
    if role and BEGINNER in unit.questions(turn.person_id) and focus.times(unit, turn, "zero-offered") <= OFTEN:
        return zero(role)
    way = ways[(focus.times(unit, turn, "ways") - 1) % len(ways)]
    values: dict[str, str] = {"role": role.name if role else ""}
    if role and way == "utter_way_musts":
        needed = musts(role)
        values["skills"] = listing([r.name for r in needed], MUSTS)
        focus.show_list(unit, turn, [r.skills[0] for r in needed])
    part = Part(way, values)
    buttons = (ZERO, ROLE) if role else (FITS, HELP)
    offer = "zero" if way in _OFFERS else ""
    return Reply((part,), buttons, asked=Asked("skills" if way in _ASKS else ""), offer=offer)


def assume_nothing(unit: Unit, turn: Turn, report: GapReport) -> None:
    """Takes what a role asks for and was never spoken of as not known, until the person says otherwise.

    No words are kept with it: none of them speaks of any one of these skills.
    """
    rows = [r for r in report.rows if r.state is State.NOT_ASKED]
    wanted = [r.requirement for r in rows if r.requirement.importance is not Importance.NICE]
    told = {c.skill for c in unit.claims(turn.person_id)}
    skills = dict.fromkeys(s for requirement in wanted for s in requirement.skills if s not in told)
    lacking = [Claim(s, Polarity.LACKS, None, Evidence.INFERRED, "", turn.instant) for s in skills]
    unit.add_claims(turn.person_id, lacking)
    for key in ("experience", "skills"):
        if unit.questions(turn.person_id).get(key) != "answered":
            unit.mark_question(turn.person_id, key, "declined", turn.instant)
    unit.mark_question(turn.person_id, "view:gaps", "asked", turn.instant)


def zero(role: Role) -> Reply:
    """The offer of a plan that takes nothing as known."""
    return Reply((Part("utter_way_zero", {"role": role.name}),), (ZERO, ROLE), offer="zero")


def easier(unit: Unit, turn: Turn) -> Reply:
    """One question that anybody can answer: what they do in a day of work."""
    return Reply((Part("utter_way_day"),), (("Skip", "/unsure_or_skip"),), asked=Asked("skills"))


def musts(role: Role) -> list[Requirement]:
    """The must-haves of a role, in its order; all it asks for where nothing is a must."""
    return [r for r in role.requirements if r.importance is Importance.MUST] or list(role.requirements)
