"""What a person said by hand beside what their CV says: their own clear word outranks it, and that is said."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.advice.profile import Claim, Evidence, Polarity
from bot.memory import Person, Unit
from bot.reading.facts import Facts, SkillMention
from bot.reports.chat import amount, listing
from bot.services.desk import Desk, Part, Turn
from bot.services.hearing import Heard
from bot.services.roles.goals import goal_name

CV_READ = "cv-at:"
"""The key under which the instant is kept at which a CV was read: the claims made then came from it."""

CV_YEARS = "cv-years:"
"""The key under which the years are kept that were taken from a CV; any others were told."""


@dataclass(frozen=True)
class Spared:
    """The turn without what the person knows better, and what is said of that."""

    turn: Turn
    parts: tuple[Part, ...] = ()


def spared(desk: Desk, unit: Unit, turn: Turn) -> Spared:
    """A CV without what the person told otherwise by hand: years, the goal, levels, skills they said they lack."""
    if turn.facts.kind != "resume":
        return Spared(turn)
    marks = unit.questions(turn.person_id)
    read = {key.removeprefix(CV_READ) for key in marks if key.startswith(CV_READ)}
    own = {
        c.skill: c for c in unit.claims(turn.person_id) if c.evidence is not Evidence.INFERRED and c.said_at not in read
    }
    facts, parts = _facts(desk, unit, turn, own)
    denied = [m.skill for m in turn.facts.skills if _denied(own.get(m.skill), m)]
    if denied:
        names = listing([desk.catalogue.skill_name(s) for s in dict.fromkeys(denied)])
        parts += (Part("utter_resume_differs", {"skills": names}),)
    return Spared(replace(turn, facts=facts), parts)


def _facts(desk: Desk, unit: Unit, turn: Turn, own: dict[str, Claim]) -> tuple[Facts, tuple[Part, ...]]:
    person, facts = unit.person(turn.person_id, turn.instant), turn.facts
    parts: tuple[Part, ...] = ()
    skills = tuple(m for m in facts.skills if not _outranked(own.get(m.skill), m))
    told = person.years is not None and f"{CV_YEARS}{amount(person.years)}" not in unit.questions(person.id)
    if told and facts.years is not None:
        facts = replace(facts, years=None, years_quote="")
    goal = goal_name(desk.catalogue, person)
    if goal and (facts.target or facts.wished):
        other = facts.target is not None and facts.target.role != person.target_role
        said = facts.target.said if facts.target else listing([r.said for r in facts.wished], last="or")
        parts = (Part("utter_resume_goal_kept", {"said": said, "role": goal}),) if other or facts.wished else ()
        facts = replace(facts, target=None, wished=())
    if person.current_said and facts.current is not None:
        facts = replace(facts, current=None)
    return replace(facts, skills=skills), parts


def _denied(held: Claim | None, mention: SkillMention) -> bool:
    return held is not None and held.polarity is Polarity.LACKS and mention.polarity is Polarity.HAS


def _outranked(held: Claim | None, mention: SkillMention) -> bool:
    """Whether the person's own word on a skill is clearer than the CV's: a lack, a level, or that they have it."""
    if held is None or mention.polarity is None:
        return False
    if held.polarity is Polarity.LACKS:
        return True
    if held.polarity is Polarity.HAS:
        return held.level is not None or mention.polarity is not Polarity.HAS
    return False


_AS = f"{CV_YEARS}as:"


def years_as(unit: Unit, person: Person) -> str:
    """The years that a CV gave to its present role, where they are fewer than all its years and these still hold."""
    marks = unit.questions(person.id)
    if person.years is None or f"{CV_YEARS}{amount(person.years)}" not in marks or not person.current_said:
        return ""
    return next((key.removeprefix(_AS) for key in marks if key.startswith(_AS)), "")


CV_WORK = "cv-work:"
"""The key under which the work is kept that was taken from a CV."""


def mark(unit: Unit, turn: Turn, heard: Heard) -> None:
    """Keeps when a CV was read and the years it gave, so that its facts can be told from those of the person."""
    if heard.claims:
        unit.mark_question(turn.person_id, f"{CV_READ}{turn.instant}", "kept", turn.instant)
    if heard.years and heard.person.years is not None:
        unit.forget_questions(turn.person_id, CV_YEARS)
        unit.mark_question(turn.person_id, f"{CV_YEARS}{amount(heard.person.years)}", "kept", turn.instant)
        if heard.years_as is not None:
            unit.mark_question(turn.person_id, f"{_AS}{amount(heard.years_as)}", "kept", turn.instant)
    if heard.work and heard.person.current_said:
        unit.mark_question(turn.person_id, f"{CV_WORK}{heard.person.current_said}"[:100], "kept", turn.instant)
