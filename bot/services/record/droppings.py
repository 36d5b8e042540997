"""What is kept of a person, thing by thing: how each is deleted alone, and what it is called in a receipt."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from bot.advice.wording import counted
from bot.memory import Person, Unit, promises
from bot.reports.chat import amount, listing
from bot.services.desk import Desk, Turn
from bot.services.documents import adnames, postings
from bot.services.documents.byhand import CV_READ, CV_WORK, CV_YEARS
from bot.services.followup import checkin_offer, promising, rhythms
from bot.services.hearing import new_goal
from bot.services.plan import ending, own_steps
from bot.services.roles import jobwishes
from bot.services.roles.goals import UNWANTED

NAMES: Mapping[str, str] = {
    "posting": "a posting",
    "cv-skills": "a CV",
    "cv": "the text of a CV",
    "zone": "your time zone or place",
    "quiet": "hours in which not to write",
    "hours": "your hours a week",
    "years": "your years of experience",
    "salary": "your pay",
    "work": "your work",
    "goal": "a goal",
    "skills": "your skills",
    "checkins": "check-ins",
    "progress": "progress",
    "own": "steps of your own",
    "notes": "notes",
    "plan": "a plan",
    "start": "a start day",
    "until": "a deadline",
    "away": "days away",
    "wishes": "wishes for your work",
    "person": "your name, contact or anything else of your person",
    "degree": "your education",
}
"""What each thing is called where nothing of it is kept."""

Drop = Callable[[Desk, Unit, Turn, Person], str]


def all_but(spared: tuple[str, ...]) -> tuple[str, ...]:
    """Every thing but those; who keeps a skill keeps the skills, and a CV's skills are skills."""
    kept = {("skills" if key.startswith("skill:") else key) for key in spared}
    kept |= {"cv-skills"} if "skills" in kept else set()
    kept |= {"hours", "progress", "goal", "posting"} if "plan" in kept else set()
    return tuple(key for key in NAMES if key not in kept)


def drop(desk: Desk, unit: Unit, turn: Turn, person: Person, key: str) -> str:
    """Deletes one thing and returns what it was, in words; empty where nothing of it was kept."""
    if key in _COLUMNS:
        return _columns(unit, turn, person, key)
    return _DROPS[key](desk, unit, turn, person) if key in _DROPS else ""


_COLUMNS: Mapping[str, tuple[str, str, Mapping[str, Any], str]] = {
    "hours": ("hours_per_week", "your hours a week", {"hours_per_week": None, "hours_quote": ""}, "hours"),
    "years": ("years", "your years of experience", {"years": None, "years_quote": ""}, "experience"),
    "work": ("current_said", "your work", {"current_said": ""}, ""),
    "start": ("plan_start", "the start day", {"plan_start": None}, ""),
}
"""Things that are columns of a person: the column, its name, what empties it, and the question it answers."""


def _columns(unit: Unit, turn: Turn, person: Person, key: str) -> str:
    column, name, empty, question = _COLUMNS[key]
    if question:  # who has it forgotten does not want to be asked for it at once
        unit.mark_question(person.id, question, "declined", turn.instant)
    if getattr(person, column) in (None, ""):
        return ""
    unit.update_person(person.id, **empty)
    return name


def _without(unit: Unit, person: Person, *keys: str) -> bool:
    """Takes wishes out of the options; whether any was there."""
    left = {key: value for key, value in person.options.items() if key not in keys}
    if len(left) == len(person.options):
        return False
    unit.update_person(person.id, options=left)
    return True


def _marks(unit: Unit, person: Person, *prefixes: str) -> bool:
    """Forgets marks by the beginnings of their keys; whether there was any."""
    found = [p for p in prefixes if any(key.startswith(p) for key in unit.questions(person.id))]
    for prefix in found:
        unit.forget_questions(person.id, prefix)
    return bool(found)


def _posting(desk: Desk, unit: Unit, turn: Turn, person: Person) -> str:
    return postings.drop(desk, unit, turn, person)


def _cv(desk: Desk, unit: Unit, turn: Turn, person: Person) -> str:
    """The text of the CV; what was read from it is the person's own and stays."""
    held = unit.paste(person.id)
    if held is None or held[0] == "posting":
        return ""
    unit.keep_paste(person.id, "", "", None, turn.instant)
    return "the text of your CV (what I read from it stays)"


def read_cv(unit: Unit, person_id: str) -> bool:
    """Whether facts are kept that were read from a CV."""
    return any(key.startswith(CV_READ) for key in unit.questions(person_id))


def _of_person(desk: Desk, unit: Unit, turn: Turn, person: Person) -> str:
    """Names and addresses are never taken in; only the text of a CV that is kept for some hours may hold them."""
    return "the text of your CV, the only place that may hold it" if _cv(desk, unit, turn, person) else ""


def _cv_skills(desk: Desk, unit: Unit, turn: Turn, person: Person) -> str:
    """Everything that was read from a CV and not told otherwise since: skills, years, work."""
    marks = unit.questions(person.id)
    instants = {key.removeprefix(CV_READ) for key in marks if key.startswith(CV_READ)}
    skills = [c.skill for c in unit.claims(person.id) if c.said_at in instants]
    gone = [counted(len(skills), "skill")] if skills else []
    unit.retract(person.id, skills, turn.instant)
    if person.years is not None and f"{CV_YEARS}{amount(person.years)}" in marks:
        unit.update_person(person.id, years=None, years_quote="")
        gone.append("your years")
    if person.current_said and f"{CV_WORK}{person.current_said}"[:100] in marks:
        unit.update_person(person.id, current_said="")
        gone.append("your work")
    _marks(unit, person, CV_READ, CV_YEARS, CV_WORK)
    if unit.paste(person.id) is not None:
        unit.keep_paste(person.id, "", "", None, turn.instant)
    return f"what I read from your CV ({listing(gone)})" if gone else ""


def _goal(desk: Desk, unit: Unit, turn: Turn, person: Person) -> str:
    if not (person.target_role or person.target_said):
        return ""
    held = {k: v for k, v in person.options.items() if k != adnames.KEPT or person.posting == ""}
    unit.update_person(person.id, target_role=None, target_said="", posting="", options=held)
    new_goal(unit, person.id)
    unit.forget_questions(person.id, "goal")
    return "your goal"


def _skills(desk: Desk, unit: Unit, turn: Turn, person: Person) -> str:
    skills = [c.skill for c in unit.claims(person.id)]
    if not skills:
        return ""
    unit.retract(person.id, skills, turn.instant)
    unit.clear(person.id, "refusal")
    _marks(unit, person, "checks", "confirm", "skills")
    return f"all {counted(len(skills), 'skill')}" if len(skills) > 1 else "your skill"


def _checkins(desk: Desk, unit: Unit, turn: Turn, person: Person) -> str:
    held = promises.wishes(unit, person.id)
    marks = _marks(unit, person, promising.MOMENT, rhythms.FORMER, "channel-wish:")
    if held is None:
        return "your wishes for check-ins" if marks else ""
    on = promising.on(held)
    promises.cancel(unit, person.id, "deleted")
    promises.save_wishes(unit, person.id, **_NO_CHECKINS)
    unit.mark_question(person.id, checkin_offer.KEY, "declined", turn.instant)
    return "your check-ins (none will come)" if on else "your wishes for check-ins"


_NO_CHECKINS: Mapping[str, Any] = {
    "rhythm": "off", "zone": None, "hour": 18, "minute": 0, "days": "0123456", "until": None, "again": None,
    "silences": 0,
}  # fmt: skip
"""The row of someone who wishes none and told nothing of when; it is deleted with the journal."""


def _zone(desk: Desk, unit: Unit, turn: Turn, person: Person) -> str:
    held = promises.wishes(unit, person.id)
    told = _without(unit, person, "zone")
    if held is None or not held.zone:
        return "your time zone" if told else ""
    promises.save_wishes(unit, person.id, zone=None)
    promising.replan(desk, unit, person.id, turn.now)
    return "your time zone"


def _progress(desk: Desk, unit: Unit, turn: Turn, person: Person) -> str:
    return "your progress" if unit.clear(person.id, "step", "report", "milestone") else ""


def _notes(desk: Desk, unit: Unit, turn: Turn, person: Person) -> str:
    return "the notes on your steps" if unit.clear_notes(person.id) else ""


def _plan(desk: Desk, unit: Unit, turn: Turn, person: Person) -> str:
    """The plan with the wishes for it; what was reported of its steps is progress, and stays."""
    wished = _without(unit, person, "drop", "also", "basics", "later", "smaller", own_steps.OWN, ending.UNTIL)
    held = unit.clear(person.id, "plan")
    _marks(unit, person, "view:plan")
    return "your plan" if held or wished else ""


def _option(name: str, *keys: str) -> Drop:
    return lambda desk, unit, turn, person: name if _without(unit, person, *keys) else ""


def _wishes(desk: Desk, unit: Unit, turn: Turn, person: Person) -> str:
    return "your wishes for your work" if _marks(unit, person, jobwishes.KEPT, UNWANTED) else ""


def _pay(desk: Desk, unit: Unit, turn: Turn, person: Person) -> str:
    """A figure is never kept, only that pay matters."""
    return "that pay matters to you" if _marks(unit, person, f"{jobwishes.KEPT}pay") else ""


_DROPS: Mapping[str, Drop] = {
    "posting": _posting,
    "cv": _cv,
    "person": _of_person,
    "degree": _of_person,
    "cv-skills": _cv_skills,
    "goal": _goal,
    "skills": _skills,
    "checkins": _checkins,
    "zone": _zone,
    "quiet": _option("the hours in which not to write", promising.QUIET),
    "progress": _progress,
    "notes": _notes,
    "own": _option("your own steps", own_steps.OWN),
    "plan": _plan,
    "until": _option("your deadline", ending.UNTIL),
    "away": _option("your days away", "away"),
    "wishes": _wishes,
    "salary": _pay,
}
