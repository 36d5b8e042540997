"""What goes wrong: as scripted, by chance from a seed, or since the bot sends too fast."""

from __future__ import annotations

import math
import random
from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from bot.channels.limits import Limit, Rate
from bot.channels.telegram.fake.rules import Wrong, too_many

Outcome = int | str | tuple[int, int | str]
"""A status; or `(429, seconds)`, `(400, "description")`; or one of SILENT; or "ok"."""

SILENT = ("timeout", "drop", "lost")
"""Nothing is done and nothing answered; the connection ends at once; it is done, but the answer never arrives."""

BLOCKED = "bot was blocked by the user"
WORDS = {
    400: "scripted",
    403: BLOCKED,
    409: "terminated by other getUpdates request; make sure that only one bot instance is running",
}


@dataclass(frozen=True)
class Fault:
    """One thing that goes wrong: an error of the server, or one of SILENT."""

    error: Wrong | None = None
    silent: str = ""


def fault_of(outcome: Outcome) -> Fault | None:
    """What an outcome of a script means; None where all goes well."""
    if outcome == "ok":
        return None
    if isinstance(outcome, str):
        if outcome not in SILENT:
            raise ValueError(f"no outcome: {outcome!r}")
        return Fault(silent=outcome)
    code, more = outcome if isinstance(outcome, tuple) else (outcome, "")
    if code == 429:
        return Fault(too_many(more if isinstance(more, int) else 1))
    return Fault(Wrong(str(more) or WORDS.get(code, ""), code))


@dataclass(frozen=True)
class Limits:
    """How fast a bot may send: to one person, to one group, to all together; each with what may come at once."""

    person: Rate = Rate(burst=3, pause=1.0)
    group: Rate = Rate(burst=20, pause=3.0)
    overall: Rate = Rate(burst=30, pause=1 / 30)


class Faults:
    """Says of each request whether it goes wrong."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._scripts: dict[str, deque[Outcome]] = defaultdict(deque)
        self._rate, self._random = 0.0, random.Random(0)
        self._outcomes: Sequence[Outcome] = ()
        self._methods: frozenset[str] = frozenset()
        self._limits: dict[str, Limit] = {}
        self._until = 0.0

    def script(self, method: str, outcomes: Iterable[Outcome]) -> None:
        """The next requests of a method end so, one after the other; "*" for any method."""
        wanted = list(outcomes)
        for outcome in wanted:
            fault_of(outcome)
        self._scripts[method.lower()].extend(wanted)

    def chance(self, rate: float, seed: int, outcomes: Sequence[Outcome], methods: Iterable[str]) -> None:
        """So large a share of the requests ends in one of the outcomes; of all methods where none is named."""
        self._rate, self._random, self._outcomes = rate, random.Random(seed), outcomes
        self._methods = frozenset(name.lower() for name in methods)

    def limit(self, limits: Limits | None) -> None:
        """Counts what is sent from now on; None to count no more."""
        self._until = 0.0
        names = ("person", "group", "overall") if limits else ()
        self._limits = {name: Limit(getattr(limits, name), self._clock) for name in names}

    def next(self, method: str) -> Fault | None:
        """What is scripted for this request, else what chance brings."""
        for name in (method.lower(), "*"):
            if self._scripts[name]:
                return fault_of(self._scripts[name].popleft())
        if self._rate and (not self._methods or method.lower() in self._methods) and self._random.random() < self._rate:
            return fault_of(self._random.choice(self._outcomes))
        return None

    def count(self, method: str, chat_id: object) -> None:
        """Raises 429 where the bot sends too fast; then everything it sends is refused until the time has passed."""
        if not self._limits or not method.lower().startswith(("send", "edit")) or method.lower() == "sendchataction":
            return
        now = self._clock()
        wait = self._until - now
        if wait <= 0:
            kind = "group" if isinstance(chat_id, int) and chat_id < 0 else "person"
            wait = self._limits[kind].wait(chat_id if isinstance(chat_id, int) else 0) or self._limits["overall"].wait(
                0
            )
            self._until = now + math.ceil(wait) if wait else 0.0
        if wait > 0:
            raise too_many(math.ceil(wait))
