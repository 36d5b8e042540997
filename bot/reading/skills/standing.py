"""How a person stands to a skill: whether they have, lack or want it, how well, and by which kind of words."""

from __future__ import annotations

from dataclasses import dataclass

from bot.advice.catalogue import Level
from bot.advice.profile import Polarity

HAS, LACKS, WANTS = Polarity.HAS, Polarity.LACKS, Polarity.WANTS
MEANING: dict[str, tuple[Polarity | None, Level | None]] = {
    "has": (HAS, None),
    "lacks": (LACKS, None),
    "wants": (WANTS, None),
    "started": (HAS, Level.BASIC),
    "forgot": (HAS, Level.BASIC),
    "basic": (HAS, Level.BASIC),
    "good": (HAS, Level.INTERMEDIATE),
    "other": (None, None),
    "none": (None, None),
    "ask": (None, None),
    "flip": (LACKS, None),
}
"""What each kind of words says of a skill."""


@dataclass(frozen=True)
class Stand:
    """What a text says of one skill; `said` is False where nothing but naming it speaks for having it."""

    polarity: Polarity | None
    level: Level | None = None
    said: bool = True
    kind: str = ""
