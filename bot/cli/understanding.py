"""What `advisor understand` prints for a text."""

from __future__ import annotations

from typing import Any

from bot.advice.catalogue import Catalogue
from bot.advice.profile import Claim
from bot.engine.engine import Engine
from bot.nlu.settle import FALLBACK, MEANING_OF
from bot.reading.facts import Facts
from bot.services.hearing import once
from bot.services.meant import as_meant


async def understood(engine: Engine, text: str, context: str) -> dict[str, Any]:
    """Intent, confidence, meaning and facts of a text after the bot's last message."""
    parsed = await engine.parse(text, context)
    text = parsed["text"]  # without what is over the limit
    intent = parsed["intent"]["name"]
    desk = engine.desk
    facts = desk.reader.read(text, desk.reader.asked(context), today=desk.clock().date())
    return {
        "intent": intent,
        "confidence": round(float(parsed["intent"]["confidence"]), 4),
        "meaning": _meaning(intent, parsed),
        **facts_data(as_meant(facts, intent, text), desk.catalogue),
    }


def _meaning(intent: str, parsed: Any) -> str:
    """The intent is the meaning; where nothing was sure, the best guess of the classifier."""
    ranking = parsed.get("intent_ranking") or []
    best = ranking[0]["name"] if intent == FALLBACK and ranking else intent
    return MEANING_OF.get(best, best)


def facts_data(facts: Facts, catalogue: Catalogue) -> dict[str, Any]:
    """The facts as plain data; only claims of the person are skills, not what is merely named, each once."""
    claims = once(Claim(m.skill, m.polarity, m.level, m.evidence, m.quote) for m in facts.skills if m.polarity)
    return {
        "skills": [
            {
                "id": claim.skill,
                "name": catalogue.skill_name(claim.skill),
                "polarity": claim.polarity.value,
                "level": claim.level.label if claim.level else None,
                "quote": claim.quote,
            }
            for claim in claims
        ],
        "years": facts.years,
        "hours_per_week": facts.hours_per_week,
        "target_role": _target(facts),
    }


def _target(facts: Facts) -> str | None:
    if facts.target is None:
        return None
    return facts.target.role or facts.target.said
