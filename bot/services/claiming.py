"""What a message claims of skills: its mentions as claims, without settled guesses and without repetitions."""

from __future__ import annotations

from dataclasses import replace

from bot.advice.profile import Claim, Evidence, Polarity
from bot.memory import Unit
from bot.reading.facts import Facts, SkillMention
from bot.reading.introductions import without_name
from bot.services.desk import Turn
from bot.services.meant import line_around, words_around


def claim_of(mention: SkillMention, facts: Facts, turn: Turn) -> Claim | None:
    """What a mention claims, in the words around it; None where it claims nothing."""
    if mention.polarity is None:
        return None
    around = line_around if facts.kind == "resume" else words_around
    guessed = mention.evidence is Evidence.INFERRED and facts.kind == "talk"
    quote = (not guessed and around(without_name(turn.text), mention.start, mention.end)) or mention.quote
    return Claim(mention.skill, mention.polarity, mention.level, mention.evidence, quote, turn.instant, mention.years)


def new_guesses(unit: Unit, person_id: str, claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """The claims without guesses on what the person has spoken of or refused: these are not made again."""
    settled = unit.refused(person_id) | {c.skill for c in unit.claims(person_id) if c.evidence is not Evidence.INFERRED}
    return tuple(c for c in claims if c.evidence is not Evidence.INFERRED or c.skill not in settled)


def adds_nothing(held: Claim | None, claim: Claim) -> bool:
    """Whether a claim says nothing new: said before, or a guess about a skill the person has spoken of."""
    if held is None:
        return False
    if claim.evidence is Evidence.INFERRED and held.evidence is not Evidence.INFERRED:
        return True
    same = held.polarity is claim.polarity and held.evidence is claim.evidence
    return same and claim.level in (None, held.level) and claim.years in (None, held.years)


def beside(held: Claim | None, claim: Claim) -> Claim:
    """A claim with what was told of the skill before and it does not name: years change no level, nor a level years."""
    if held is None or not held.polarity is claim.polarity is Polarity.HAS:
        return claim
    return replace(claim, level=claim.level or held.level, years=claim.years or held.years)
