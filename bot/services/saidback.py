"""What was told of skills, in the words in which it is said back."""

from __future__ import annotations

from collections.abc import Sequence

from bot.advice.catalogue import Catalogue
from bot.advice.profile import Claim, Evidence, Polarity
from bot.reports.chat import listing, shortened, skill_phrase
from bot.services.roles.coding import SAID_BACK, at_all

MOST = 6
"""Skills named back before "and n more"."""
GROUNDS = 3
"""Words up to which what rests on them is said back; a whole document has more."""


def denies(claim: Claim) -> bool:
    """Whether somebody says themselves that they lack a skill."""
    return claim.polarity is Polarity.LACKS and claim.evidence is not Evidence.INFERRED


def skill_bits(told: Sequence[Claim], catalogue: Catalogue) -> list[str]:
    """What was said of skills: had, lacking, wished for; what is only inferred is said apart."""
    groups = {
        "": [c for c in told if c.polarity is Polarity.HAS and c.evidence is not Evidence.INFERRED],
        "not ": [c for c in told if denies(c) and not at_all(c)],
        "wants to learn ": [c for c in told if c.polarity is Polarity.WANTS],
    }
    bits = []
    for lead, claims in groups.items():
        if claims:
            bits.append(lead + skill_phrase(((catalogue.skill_name(c.skill), c.level) for c in claims), MOST))
    return bits + [SAID_BACK for c in told if at_all(c)]


def suggested(told: Sequence[Claim], catalogue: Catalogue) -> list[dict[str, str]]:
    """What is inferred from studies or tasks, with the words it rests on; at most one entry a message."""
    found = [c for c in told if c.polarity is Polarity.HAS and c.evidence is Evidence.INFERRED]
    quotes = [f'"{shortened(quote)}"' for quote in dict.fromkeys(c.quote for c in found)]
    if not 0 < len(quotes) <= GROUNDS:
        return []
    return [{"ground": listing(quotes), "skills": listing([catalogue.skill_name(c.skill) for c in found], MOST)}]
