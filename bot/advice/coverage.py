"""How much of a role anything is known of, and when that is enough to speak of no gap."""

from __future__ import annotations

from dataclasses import dataclass

KNOWN_ENOUGH = 0.5
"""Share of a role's requirements that must be known of before "no gap" means that there is none."""


@dataclass(frozen=True)
class Coverage:
    """How many requirements anything is known of; `musts` are those a role insists on and nothing is known of."""

    asked: int
    total: int
    musts: int = 0

    @property
    def enough(self) -> bool:
        """Whether enough is known to call what is not found missing not missing."""
        return self.asked >= KNOWN_ENOUGH * self.total

    @property
    def untold(self) -> int:
        """How many requirements nothing is known of."""
        return self.total - self.asked

    @property
    def text(self) -> str:
        """As in: asked about 31 of 38."""
        return f"asked about {self.asked} of {self.total}"
