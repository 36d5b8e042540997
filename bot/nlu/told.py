"""What the facts of a message alone say of its meaning."""

from __future__ import annotations

from bot.advice.profile import Polarity
from bot.reading.facts import Asked, Facts


def kinds_told(facts: Facts) -> int:
    """How many kinds of facts are told: a goal, years, hours, skills."""
    claims = any(m.polarity is not None for m in facts.skills)
    return sum((facts.target is not None, facts.years is not None, facts.hours_per_week is not None, claims))


def told_intent(facts: Facts) -> str:
    """The meaning of the facts alone: what changes the profile most comes first."""
    if facts.removals:
        return "remove_or_correct"
    if facts.target is not None:
        return "state_target_role"
    if any(m.polarity is not None for m in facts.skills):
        return skill_intent(facts)
    if facts.years is not None:
        return "state_experience"
    if facts.hours_per_week is not None:
        return "change_time_budget"
    return ""


def skill_intent(facts: Facts) -> str:
    """A denial where nothing but lacks is told of skills, else a statement."""
    polarities = {m.polarity for m in facts.skills if m.polarity is not None}
    return "deny_skill" if polarities == {Polarity.LACKS} else "state_skills"


def answers_of_oneself(intent: str, facts: Facts, asked: Asked) -> bool:
    """Whether what looks like small talk tells of one's work in answer to a question: "charting, meds, handovers"."""
    loose = intent in ("chitchat", "out_of_scope", "complaint") and asked.kind in ("goal", "experience", "skills")
    return loose and any(m.polarity is Polarity.HAS for m in facts.skills)
