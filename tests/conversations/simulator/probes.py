"""Ways out that must work wherever the talk stands: stop, delete, help, why, back, start over.

Each is tried on a copy of the person, so that the talk itself goes on as if nothing had been said.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import insert, select

from bot.memory import Memory, tables
from tests.conversations.simulator.asking import Seen, look
from tests.conversations.simulator.language import banks

TIMES = 3
"""How often each way out is tried in each state, each time in other words."""

EXPECTED = {
    "stop": re.compile(r"goodbye|see you|take care|no hurry|stop|kept|pause|whenever", re.I),
    "delete": re.compile(r"delete everything|gone, with no way back|is deleted", re.I),
    "help": re.compile(r"i can compare you|ask me things like|you can ask me|i can help|what i can do", re.I),
    "why_question": re.compile(
        r"because|reason|filter by|compared? |never count|nothing to compare|hence|a requirement of|weekly hours|"
        r"hours a week turn|demands these|must-haves|rule behind|came to that|in the plan for|"
        r"why |i only infer|is inferred",
        re.I,
    ),
    "back": re.compile(r".", re.S),
    "restart": re.compile(r"starting over|begin at zero|clean page|everything is reset", re.I),
}
"""What the answer to each must say."""

DONE = {"delete": "is deleted", "restart": "clean page|everything is reset"}
"""What says that it is done: after a yes, or at once for who asks a second time."""


def fork(memory: Memory, person: str, copy: str) -> None:
    """Copies everything stored of a person to another one."""
    with memory.engine.begin() as connection:
        for table in (tables.persons, *(t for t in tables.OF_A_PERSON if t is not tables.outbox)):
            key = "id" if table is tables.persons else "person_id"
            rows = [dict(r) for r in connection.execute(select(table).where(table.c[key] == person)).mappings()]
            for row in rows:
                if key != "id" and "id" in table.c:
                    del row["id"]
                connection.execute(insert(table).values(**{**row, key: copy}))


@dataclass
class Probes:
    """Tries the ways out a few times in every state and keeps what went wrong."""

    tried: Counter[tuple[str, str]] = field(default_factory=Counter)
    faults: list[tuple[str, str, str, str]] = field(default_factory=list)

    async def run(self, engine: Any, sender: str, seen: Seen) -> None:
        """Tries each way out that was not tried often enough where this question is open."""
        state = f"offer {seen.offer}".strip() if seen.kind == "offer" else seen.kind or "no question"
        for way, words in EXPECTED.items():
            times = self.tried[state, way]
            if times < TIMES:
                self.tried[state, way] += 1
                said = banks()[way][times % len(banks()[way])]
                copy = f"{sender}-{way}-{state}-{times}"
                fork(engine.desk.memory, sender, copy)
                messages = await engine.say(copy, said)
                wrong = judged(way, seen, messages, words)
                if not wrong and way in DONE and not re.search(DONE[way], messages[-1]["text"], re.I):
                    wrong = await self._confirmed(engine, copy, way)
                if wrong:
                    answer = messages[-1]["text"] if messages else ""
                    self.faults.append((f"{way} at {state}", said, wrong, answer))

    async def _confirmed(self, engine: Any, copy: str, way: str) -> str:
        messages = await engine.say(copy, "yes")
        with engine.desk.memory.unit() as unit:
            left = unit.claims(copy)
        text = messages[-1]["text"] if messages else ""
        if left:
            return f"{len(left)} claims left after yes"
        return "" if re.search(DONE[way], text, re.I) else f"yes was answered with {text[:80]!r}"


def judged(way: str, seen: Seen, messages: list[dict[str, Any]], words: re.Pattern[str]) -> str:
    """What is wrong with the answer to a way out; empty where all is well."""
    if len(messages) != 1:
        return f"{len(messages)} messages"
    answer = look(messages[0]["text"], [(b["title"], b["payload"]) for b in messages[0]["buttons"]])
    if answer.lost:
        return "not understood"
    if not words.search(answer.text):
        return "answered with something else"
    if way in ("help", "why_question") and seen.kind in ("goal", "experience", "skills", "checks", "hours"):
        return "" if answer.kind == seen.kind else f"the open question ({seen.kind}) is not put again"
    return ""
