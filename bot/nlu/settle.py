"""Settles a meaning from the classifier's guesses, the facts found and what was asked. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.advice.profile import Evidence, Polarity
from bot.nlu.plain import MARKET, PLAIN, all_told, clueless
from bot.nlu.ruled_out import ruled_out
from bot.nlu.signs import (
    ABOUT_ROLE,
    DOCUMENT,
    NAMES_PAPER,
    QUESTION,
    REQUEST,
    WHICH,
    aims,
    chats,
    claims_asked,
    claims_of,
    denies_craft,
    greets,
    holds,
    hopes_to_learn,
    one_role,
    opens_with_goal,
    own,
    speaks,
    tells_much,
    tells_skills,
    turned,
)
from bot.nlu.told import answers_of_oneself, skill_intent, told_intent
from bot.reading.facts import Asked, Facts
from bot.reading.lexical.text import fold
from bot.reading.wellbeing.feelings import spoken_to
from bot.reading.wellbeing.hyperbole import speaks_large
from bot.reading.wellbeing.quiet_despair import despairs
from bot.reading.wellbeing.troubles import ill
from bot.reading.wellbeing.words_of_feeling import feels
from bot.reading.work.daily_work import daily_work, made_of

FALLBACK = "nlu_fallback"
TELLING = frozenset(
    {"state_skills", "state_experience", "state_target_role", "deny_skill", "change_time_budget", "paste_resume"}
)
MEANING_OF = {"start_over": "restart", FALLBACK: "out_of_scope"}
"""Meanings of the intents that are named otherwise; Rasa keeps the name `restart` for an action of its own."""

_HANDS_OVER = re.compile(
    r"\b(my|the|a|this|send|paste|attach\w*|upload|here|have) (cv|resume)\b(?! (?:engineer|role|job))", re.I
)
"""Tells a CV that is handed over from "cv engineer", the work on pictures."""


PASTES = ("paste_job_description", "paste_resume")
"""Meanings of documents: a long message of one's own, full of facts, is no document."""


ANSWERS = TELLING | {"affirm", "deny", "unsure_or_skip", "remove_or_correct", "ask_clarify", "chitchat", "greet"}
"""Meanings a short answer may be mistaken for; another one that is as sure as `SURE` is no answer."""

SOFT = frozenset(
    {"greet", "chitchat", "affirm", "start_assessment", "out_of_scope", "thanks", "complaint", "state_skills"}
)
"""Meanings in which a role that is named is most likely the one wanted."""

ASIDE = ("closest_role", "compare_roles", "start_assessment", "ask_report", "help")
"""Requests that a message which requests nothing and tells of skills is taken for."""

SURE, SURER = 0.5, 0.75
ABOUT_SKILLS = ("checks", "skills", "confirm", "level")

TOLD = 0.7
"""Confidence an urgent meaning needs where the message tells a fact: "that is what I picture" is no despair."""

SHORT = 6
"""Words up to which a message is read as an answer to what was asked."""

FEW = 2
"""Words up to which what claims a skill that was asked about is an answer, whatever else it could be: "zero"."""

URGENT = {"distress": 0.2, "abuse": 0.25, "privacy_delete": 0.2, "stop_checkins": 0.25}
"""Meanings before all others, from the confidence beside them: missing one costs more than a false alarm."""

WORDLESS = 0.4
"""Confidence from which a message is taken for despair that holds no word of any feeling."""


DOUBT, NEAR = 0.4, 0.6
"""Under this confidence, with a second guess at least this share of the first, the person is asked which is meant."""

CHOICES = frozenset(
    {
        "ask_certifications",
        "ask_definition",
        "ask_gap",
        "ask_next_step",
        "ask_progress",
        "ask_report",
        "ask_resources",
        "ask_roadmap",
        "ask_role_requirements",
        "ask_salary_outlook",
        "ask_why",
        "closest_role",
        "compare_roles",
        "help",
        "human_handoff",
        "privacy_delete",
        "privacy_export",
        "privacy_question",
        "start_over",
        "stop_checkins",
    }
)
"""Meanings that can be put as a choice: what a person may ask of the bot, not what they may tell."""

_PLANNING = re.compile(
    r"\b(?:redo|remake|refresh|recalculate|rebuild|recompute|rework|renew)\b.{0,15}\b(?:plan|roadmap|schedule|"
    r"dates)\b|"
    r"\bwhat (if|happens if|would change if)\b"
    r"|\b(add|include|drop|skip|leave out|take out|put)\b.{1,60}\b(plan|roadmap)\b",
    re.IGNORECASE,
)
"""A question about another plan or a wish for this one, whatever skill it names."""

_ALL_DATA = re.compile(
    r"\b(everything|all|data|account|profile|history|conversations?|chats?|messages?|records?|information|info|"
    r"details|memory|about me|on me|of me|me from|database|gdpr|forgotten|entire|whole|traces?|files?|cv|resume)\b",
    re.IGNORECASE,
)
"""What deletion of all that is kept speaks of, unlike "delete it" beside one skill."""


@dataclass(frozen=True)
class Guess:
    """One intent with the classifier's confidence, 0 to 1."""

    intent: str
    confidence: float


@dataclass(frozen=True)
class Meaning:
    """The settled intent with its confidence, 0 to 1; `between` holds the two to choose from where it is unclear."""

    intent: str
    confidence: float
    between: tuple[str, ...] = ()


def settle(text: str, guesses: Sequence[Guess], facts: Facts, asked: Asked, threshold: float) -> Meaning:
    """The meaning of a message; `nlu_fallback` where neither guess nor facts carry one."""
    best = guesses[0] if guesses else Guess(FALLBACK, 0.0)
    if facts.kind in ("posting", "postings"):
        return Meaning("paste_job_description", 1.0)
    if facts.kind in ("resume", "unclear", "bundle"):
        return Meaning("paste_resume", 1.0)
    excluded = ruled_out(text)
    for intent, plain in PLAIN:
        if plain.search(text) and not (intent == "privacy_delete" and intent in excluded):
            return Meaning(intent, 1.0)
    if despairs(text):
        return Meaning("distress", 1.0)
    if _PLANNING.search(text) and facts.hours_per_week is None:
        return Meaning("ask_roadmap", max(best.confidence, threshold))
    guesses = [g for g in guesses if g.intent not in excluded]
    urgent = _urgent(text, guesses, facts)
    if urgent:
        one = urgent.intent == "privacy_delete" and _one_thing(text, facts)
        return Meaning("remove_or_correct" if one else urgent.intent, urgent.confidence)
    guesses = [g for g in guesses if g.intent not in URGENT and not _far_fetched(g, text)]
    if WHICH.match(text):
        guesses = [g for g in guesses if not g.intent.startswith("report_")] or guesses
    best = guesses[0] if guesses else Guess(FALLBACK, 0.0)
    answer = _answer(text, best, facts, asked)
    if answer:
        return Meaning(answer, max(0.9, best.confidence))
    outweighed = _outweighed(text, best, facts, asked)
    if outweighed:
        return Meaning(outweighed, max(best.confidence, threshold))
    told = told_intent(facts)
    between = () if told else _between(guesses)
    if best.intent in SOFT and one_role(facts) and facts.current is None and "?" not in text:
        return Meaning("state_target_role", max(best.confidence, threshold))
    if best.confidence >= threshold and not between:
        return Meaning(_consistent(text, best.intent, facts, asked), best.confidence)
    if ill(text) and "distress" in excluded:
        return Meaning("report_blocked", threshold)
    if told or speaks_large(text):
        return Meaning(told or "chitchat", max(best.confidence, threshold))
    return Meaning(FALLBACK, best.confidence, between)


def _outweighed(text: str, best: Guess, facts: Facts, asked: Asked) -> str:
    """The meaning of the facts where they weigh more than the best guess; empty where they do not."""
    asks, told = QUESTION.search(text) is not None, told_intent(facts)
    if turned(text, facts, asked) or (facts.removals and best.intent in PASTES):
        return "remove_or_correct"
    if best.intent == "start_assessment" and hopes_to_learn(text, facts) and told in ("state_skills", ""):
        return "state_skills"
    if not asks and answers_of_oneself(best.intent, facts, asked):
        return skill_intent(facts)
    if best.intent == "paste_resume" and facts.roles and not _HANDS_OVER.search(text):
        return "state_target_role"
    if best.intent in PASTES and told and (speaks(text, facts, asked) or own(text, facts) or greets(text)):
        return told
    if best.intent == "paste_job_description" and told and chats(text, facts):
        return told
    if best.confidence < DOUBT and best.intent in CHOICES and holds(facts) and not (asks or REQUEST.search(text)):
        return told
    if best.intent in ("ask_certifications", "ask_resources") and holds(facts) and not (asks or REQUEST.search(text)):
        return "state_skills"
    if best.intent == "complaint" and not spoken_to(text) and any(m.level is not None for m in facts.skills):
        return skill_intent(facts)
    if best.intent.startswith("ask_") and (tells_much(text, facts) or aims(text, facts)):
        return told
    if best.intent == "closest_role" and aims(text, facts) and best.confidence < SURE:
        return told
    if (best.intent in ASIDE or best.intent.startswith("ask_")) and tells_skills(text, facts):
        return skill_intent(facts)
    if best.intent.startswith("ask_") and facts.current is not None and not asks:
        return told or "state_experience"
    if (facts.current is not None and daily_work(fold(text), asked.kind)) or (not asks and made_of(fold(text).folded)):
        return told or "state_experience"
    unpaid = best.intent == "ask_salary_outlook" and not MARKET.search(text)
    aside = best.intent in ("out_of_scope", "greet") and not asks
    aside = aside or (best.intent.startswith(("report_", "complaint")) and not asks and opens_with_goal(facts))
    return "state_target_role" if facts.target is not None and (unpaid or aside) else ""


def _urgent(text: str, guesses: Sequence[Guess], facts: Facts) -> Guess | None:
    """The guess that comes before all others, if any is likely enough; skills taken from the question tell nothing."""
    named = [m for m in facts.skills if m.quote.strip() != text.strip()]
    tells = bool(facts.roles or any(m.polarity for m in named) or told_intent(replace(facts, skills=())))
    speaks = tells or bool(named or facts.likely)  # of skills and work, if only in passing
    least = {name: max(TOLD, limit) if speaks else limit for name, limit in URGENT.items()}
    least["distress"] = max(TOLD, URGENT["distress"]) if tells else URGENT["distress"]
    least["distress"] = least["distress"] if feels(text) else max(WORDLESS, least["distress"])
    return next((g for name in URGENT for g in guesses if g.intent == name and g.confidence >= least[name]), None)


def _far_fetched(guess: Guess, text: str) -> bool:
    """Whether a short message is hardly likely to hand over a document: it names none, and the guess is unsure."""
    return guess.intent in PASTES and guess.confidence < DOUBT and not NAMES_PAPER.search(text) and len(text) < DOCUMENT


def _one_thing(text: str, facts: Facts) -> bool:
    """Whether "delete it" is said of a skill that the message names, and not of all that is kept."""
    named = facts.removals or any(m.polarity is not None for m in facts.skills)
    return bool(named) and not _ALL_DATA.search(text)


def _between(guesses: Sequence[Guess]) -> tuple[str, ...]:
    """The two meanings to ask about, none where the first is sure enough or one of them cannot be put as a choice."""
    if len(guesses) < 2 or guesses[0].confidence >= DOUBT or guesses[1].confidence < NEAR * guesses[0].confidence:
        return ()
    pair = (guesses[0].intent, guesses[1].intent)
    return pair if CHOICES.issuperset(pair) else ()


def _answer(text: str, best: Guess, facts: Facts, asked: Asked) -> str:
    """The meaning of a short answer to the question asked, empty where it answers nothing."""
    words = len(text.split())
    if asked.kind in (*ABOUT_SKILLS, "experience", "hours") and all_told(text):
        return "unsure_or_skip"
    if asked.kind in ABOUT_SKILLS and words <= FEW and claims_of(facts) and "?" not in text:
        return skill_intent(facts)
    if asked.kind in ABOUT_SKILLS and "?" not in text and best.intent.startswith(("report_", "complaint", "chitchat")):
        told = {m.skill for m in facts.skills if m.polarity}
        if len(told & set(asked.skills)) >= FEW:
            return skill_intent(facts)
    open_to_answers = best.intent in ANSWERS | SOFT or best.intent.startswith("ask_")
    if asked.kind in ABOUT_SKILLS and open_to_answers and not QUESTION.search(text) and claims_asked(facts, asked):
        return skill_intent(facts)
    if asked.kind == "goal" and one_role(facts) and "?" not in text and not ABOUT_ROLE.match(text):
        return "state_target_role"
    if asked.kind == "goal" and not facts.roles and clueless(text):
        return "unsure_or_skip"
    if best.intent == "goodbye" and best.confidence < SURE and asked.kind:
        return "unsure_or_skip"  # a farewell in the middle of a question is hardly ever meant
    if best.intent not in ANSWERS and best.confidence >= (SURER if asked.kind in ABOUT_SKILLS else SURE):
        return ""
    long, asks = words > SHORT, text.rstrip().endswith("?")
    if not asked.kind or (long and asks) or (best.intent.startswith("ask_") and (long or asks)):
        return ""
    if asked.kind in ABOUT_SKILLS:
        return skill_intent(facts) if claims_of(facts) else ""
    if asked.kind == "hours" and facts.hours_per_week is not None:
        return "change_time_budget"
    if asked.kind == "experience" and facts.years is not None:
        return "state_experience"
    if asked.kind == "goal" and facts.target is not None:
        return "state_target_role"
    return ""


def _consistent(text: str, intent: str, facts: Facts, asked: Asked) -> str:
    """A telling meaning agrees with what was told: a denial denies, a statement states, no skill is a plain no."""
    if intent == "deny_skill" and not facts.skills and asked.kind not in ABOUT_SKILLS and not denies_craft(text):
        return "deny"
    if intent in ("state_skills", "deny") and skill_intent(facts) == "deny_skill":
        return "deny_skill"
    timed = any(m.years is not None and m.polarity is Polarity.HAS for m in facts.skills)
    if intent == "state_experience" and timed and facts.years is None and facts.current is None and not facts.roles:
        return "state_skills"
    said = [m.polarity for m in facts.skills if m.evidence is not Evidence.INFERRED]
    held, lacked = said.count(Polarity.HAS), said.count(Polarity.LACKS)
    graded = any(m.polarity is Polarity.HAS and m.level is not None for m in facts.skills)
    if intent == "deny_skill" and (held > lacked or (held == lacked > 0 and graded)):
        return "state_skills"
    return intent
