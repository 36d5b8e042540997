"""Rates: so many at once, then one after each pause. The clock is handed in; nothing is kept of who has been quiet."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass

MOST = 20_000
"""Keys kept at once: whoever floods with new addresses drives out the oldest, not the machine's memory."""


@dataclass(frozen=True)
class Rate:
    """`burst` at once, then one each `pause` seconds."""

    burst: int
    pause: float


SAYING = Rate(10, 1.0)
"""How fast a person may write, by whatever channel: ten messages at once, then one a second."""


class Limit:
    """A token bucket a key (the generic cell rate algorithm: one instant a key, when its bucket is full again)."""

    def __init__(self, rate: Rate, clock: Callable[[], float]) -> None:
        """`clock` counts seconds and never goes back."""
        self._rate, self._clock = rate, clock
        self._full: OrderedDict[Hashable, float] = OrderedDict()

    def wait(self, key: Hashable) -> float:
        """0 where it may go on, which then counts; else the seconds until it may."""
        now = self._clock()
        full = max(self._full.get(key, now), now) + self._rate.pause
        ahead = full - now - self._rate.burst * self._rate.pause
        if ahead > 1e-9:
            return ahead
        self._full[key] = full
        self._full.move_to_end(key)
        while len(self._full) > MOST or next(iter(self._full.values())) <= now:
            self._full.popitem(last=False)
            if not self._full:
                break
        return 0.0
