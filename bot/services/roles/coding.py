"""Who never programmed: kept as lacking the language that most of the field is written in, and said back as told."""

from __future__ import annotations

from bot.advice.profile import Claim, Evidence, Polarity
from bot.reading.facts import Facts
from bot.reading.lexical.text import fold
from bot.reading.skills.code import never_programmed
from bot.services.desk import Turn
from bot.services.meant import LONGEST_QUOTE

CODE = "python"
"""The language that stands for programming at all."""
SAID_BACK = "no programming so far"


def no_code(facts: Facts, turn: Turn) -> tuple[Claim, ...]:
    """Who never programmed lacks the language that stands for it, unless they name it."""
    told = any(m.skill == CODE and m.polarity is not None for m in facts.skills)
    if facts.kind == "posting" or told or not never_programmed(fold(turn.text).folded):
        return ()
    return (Claim(CODE, Polarity.LACKS, None, Evidence.SAID, turn.text[:LONGEST_QUOTE], turn.instant),)


def at_all(claim: Claim) -> bool:
    """Whether a lack is of programming as a whole: the person named no language that could be said back."""
    return claim.skill == CODE and claim.polarity is Polarity.LACKS and never_programmed(fold(claim.quote).folded)
