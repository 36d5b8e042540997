"""Settles a meaning from the classifier's guesses, the facts found and what was asked. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.advice.profile import Polarity
from bot.reading.facts import Asked, Facts

FALLBACK = "nlu_fallback"
TELLING = frozenset(
    {"state_skills", "state_experience", "state_target_role", "deny_skill", "change_time_budget", "paste_resume"}
)
MEANING_OF = {"start_over": "restart", FALLBACK: "out_of_scope"}
"""Meanings of the intents that are named otherwise; Rasa keeps the name `restart` for an action of its own."""

_QUESTION = re.compile(
    r"\?|\b(what|which|how|why|when|where|who|show|tell me|give me|can you|could you|compare|explain|should i|do i)\b",
    re.IGNORECASE,
)

SHORT = 6
"""Words up to which a message is read as an answer to what was asked."""

URGENT = frozenset({"distress", "abuse", "privacy_delete", "stop_checkins"})
_PLANNING = re.compile(
    r"\bwhat (if|happens if|would change if)\b"
    r"|\b(add|include|drop|skip|leave out|take out|put)\b.{1,60}\b(plan|roadmap)\b",
    re.IGNORECASE,
)
"""A question about another plan or a wish for this one, whatever skill it names."""

_DANGER = re.compile(
    r"\bkms\b|\b(kill|hurt|harm|cut)(ing)? my ?self\b|\bsuicid|\bself[- ]?harm"
    r"|\b(want|wanna|wish|ready|rather|better) (to |i was |i were |be |off )*(die|dead|not alive|not exist)\b"
    r"|\bend (it all|my life|everything)\b|\b(no|any) (reason|point) (to|in) liv"
    r"|\b(can'?t|cannot|don'?t want to) (live|go on living|be here|exist) any ?more\b|\btake my (own )?life\b",
    re.IGNORECASE,
)
"""Words of self-harm: these are never left to a classifier."""


@dataclass(frozen=True)
class Guess:
    """One intent with the classifier's confidence, 0 to 1."""

    intent: str
    confidence: float


@dataclass(frozen=True)
class Meaning:
    """The settled intent with its confidence, 0 to 1."""

    intent: str
    confidence: float


def settle(text: str, guesses: Sequence[Guess], facts: Facts, asked: Asked, threshold: float) -> Meaning:
    """The meaning of a message; `nlu_fallback` where neither guess nor facts carry one."""
    best = guesses[0] if guesses else Guess(FALLBACK, 0.0)
    if facts.kind == "posting":
        return Meaning("paste_job_description", 1.0)
    if facts.kind == "resume":
        return Meaning("paste_resume", 1.0)
    if _DANGER.search(text):
        return Meaning("distress", 1.0)
    if _PLANNING.search(text) and facts.hours_per_week is None:
        return Meaning("ask_roadmap", max(best.confidence, threshold))
    if best.intent in URGENT and best.confidence >= threshold:
        return Meaning(best.intent, best.confidence)
    answer = _answer(text, best, facts, asked)
    if answer:
        return Meaning(answer, max(0.9, best.confidence))
    if best.intent.startswith("ask_") and _tells_much(text, facts):
        return Meaning(told_intent(facts), max(best.confidence, threshold))
    if best.confidence >= threshold:
        return Meaning(_consistent(best.intent, facts), best.confidence)
    told = told_intent(facts)
    if told:
        return Meaning(told, max(best.confidence, threshold))
    return Meaning(FALLBACK, best.confidence)


def _answer(text: str, best: Guess, facts: Facts, asked: Asked) -> str:
    """The meaning of a short answer to the question asked, empty where it answers nothing."""
    words = len(text.split())
    if not asked.kind or words > SHORT or (text.rstrip().endswith("?") and best.intent.startswith("ask_")):
        return ""
    if asked.kind in ("checks", "skills", "confirm", "level"):
        claims = [m for m in facts.skills if m.polarity is not None]
        if claims:
            return _skill_intent(facts)
        return ""
    if asked.kind == "hours" and facts.hours_per_week is not None:
        return "change_time_budget"
    if asked.kind == "experience" and facts.years is not None:
        return "state_experience"
    if asked.kind == "goal" and facts.target is not None:
        return "state_target_role"
    return ""


def _tells_much(text: str, facts: Facts) -> bool:
    """Whether a message without any question tells several kinds of facts: what changes the profile comes first."""
    claims = any(m.polarity is not None for m in facts.skills)
    kinds = (facts.target is not None, facts.years is not None, facts.hours_per_week is not None, claims)
    return sum(kinds) >= 2 and not _QUESTION.search(text)


def told_intent(facts: Facts) -> str:
    """The meaning of the facts alone: what changes the profile most comes first."""
    if facts.removals:
        return "remove_or_correct"
    if facts.target is not None:
        return "state_target_role"
    if any(m.polarity is not None for m in facts.skills):
        return _skill_intent(facts)
    if facts.years is not None:
        return "state_experience"
    if facts.hours_per_week is not None:
        return "change_time_budget"
    return ""


def _skill_intent(facts: Facts) -> str:
    polarities = {m.polarity for m in facts.skills if m.polarity is not None}
    return "deny_skill" if polarities == {Polarity.LACKS} else "state_skills"


def _consistent(intent: str, facts: Facts) -> str:
    """A telling meaning agrees with what was told: a denial denies, a statement states."""
    if intent == "state_skills" and _skill_intent(facts) == "deny_skill":
        return "deny_skill"
    has = any(m.polarity is Polarity.HAS for m in facts.skills)
    if intent == "deny_skill" and has and not any(m.polarity is Polarity.LACKS for m in facts.skills):
        return "state_skills"
    return intent
