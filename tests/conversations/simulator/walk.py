"""A random walk: anything from any bank, any button, in any state. Nothing may break, stall or circle."""

from __future__ import annotations

import re
from collections import deque
from random import Random
from typing import Any

from tests.conversations.oracles import leaks_nothing, one_question, promises_nothing, says_something
from tests.conversations.simulator.asking import Seen, look
from tests.conversations.simulator.language import banks, hours_words, role_words, spoken, years_words
from tests.conversations.simulator.talker import TURN, Clock, errors

A_TALK = 60
"""Turns after which somebody new begins."""

SPAN, TIMES = 6, 3
PARTS = ("hedge", "filler_open", "filler_close", "tag_advanced", "tag_intermediate", "tag_basic")
"""Banks that hold no whole message."""


class Walk:
    """Random steps through the talk, and what went wrong on the way."""

    def __init__(self, engine: Any, clock: Clock, seed: int) -> None:
        self.engine, self.clock, self.rng = engine, clock, Random(f"walk {seed}")
        self.catalogue = engine.desk.catalogue
        self.seed, self.turns = seed, 0
        self.faults: list[str] = []
        self.states: set[str] = set()
        self._names = sorted(name for name in banks() if name not in PARTS)

    async def run(self, turns: int) -> list[str]:
        """Walks that many turns and returns what went wrong, each with what was said before."""
        last: deque[tuple[str, str]] = deque(maxlen=SPAN)
        seen = Seen("")
        with errors() as caught:
            for turn in range(turns):
                if turn % A_TALK == 0:
                    last.clear()
                    seen = Seen("")
                said = self._choose(seen)
                sender = f"walk-{self.seed}-{turn // A_TALK}"
                messages = await self.engine.say(sender, said)
                self.clock.move(TURN * self.rng.choice((1, 1, 1, 60 * 24 * 9)))
                self.turns += 1
                before = list(last)
                if messages:
                    seen = look(messages[-1]["text"], [(b["title"], b["payload"]) for b in messages[-1]["buttons"]])
                    last.append((said, seen.text))
                    self.states.add(f"{seen.kind} {seen.offer}".strip())
                for fault in (*judged(said, messages, seen, before), *caught.lines):
                    self.faults.append(f"{fault} (after {[s[:60] for s, _ in before[-2:]]} {said[:100]!r})")
                caught.lines.clear()
        return self.faults

    def _choose(self, seen: Seen) -> str:
        if seen.buttons and self.rng.random() < 0.3:
            return self.rng.choice(seen.buttons)[1]
        line = self.rng.choice(banks()[self.rng.choice(self._names)])
        return re.sub(r"\{(\w+)\}", lambda m: self._slot(m[1]), line)

    def _slot(self, name: str) -> str:
        number = self.rng.choice((2, 3, 5, 8))
        if name in ("role", "other"):
            return role_words(self.catalogue, self.rng.choice(sorted(self.catalogue.roles)), self.rng)
        if name in ("years", "hours"):
            return years_words(number, self.rng) if name == "years" else hours_words(number, self.rng)
        if name in ("number", "wrong"):
            return str(number)
        if name == "work":
            return "baker"
        skill = self.rng.choice([s for s in self.catalogue.skills.values() if not s.light])
        return spoken(skill, self.rng)


def judged(said: str, messages: list[dict[str, Any]], seen: Seen, before: list[tuple[str, str]]) -> list[str]:
    """What is wrong with one step: no message or several, nothing to go on with, the same again, a circle."""
    turns = [(said, messages)]
    found = [f for check in (says_something, one_question, promises_nothing, leaks_nothing) for f in check(turns)]
    if not messages:
        return found
    texts = [text for _, text in before]
    closing = seen.views & {"goodbye", "erased"}
    if not (closing or seen.buttons or "?" in seen.text.split("\n\n")[-1] or seen.kind):
        found.append(f"dead end: {seen.text[-100:]!r}")
    if texts and texts[-1] == seen.text:
        found.append(f"the same twice: {seen.text[:100]!r}")
    if [*texts, seen.text].count(seen.text) >= TIMES:
        found.append(f"a circle: {seen.text[:100]!r}")
    if seen.lost and not seen.buttons and not seen.kind:
        found.append(f"lost without a way on: {seen.text[:100]!r}")
    return found
