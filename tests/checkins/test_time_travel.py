"""Forty people over half a year, the server killed fifty times: every promise is kept once, in time, awake, wanted."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from pathlib import Path

from sqlalchemy import select

from bot.advice.cadence import wall_of
from bot.memory import promises
from bot.memory import tables as t
from bot.services.desk import Desk
from tests.checkins.simulation import Server, settle_in

BEGIN = datetime(2026, 2, 2, 7, tzinfo=timezone.utc)
WEEKS, PEOPLE, KILLS = 26, 40, 50
MINUTE = timedelta(minutes=1)
ZONES = ("Berlin", "New York", "Sydney", "Kolkata", "Sao Paulo", "London", "Los Angeles", "Casablanca")
WISHES = (
    "remind me every week, I'm in {zone}",
    "check in with me every two weeks, I'm in {zone}",
    "ping me on sundays at 7pm, I'm in {zone}",
    "remind me at each step's date, I'm in {zone}",
    "check in with me every day at noon, I'm in {zone}",
    "ask me once a month in the morning, I'm in {zone}",
    "nudge me on tuesdays and thursdays at 9am, I'm in {zone}",
)
LATER = (
    ("less often please", "reschedule_checkin"),
    ("pause for two weeks, I'm on holiday", "reschedule_checkin"),
    ("remind me tomorrow", "reschedule_checkin"),
    ("make it weekly", "reschedule_checkin"),
    ("I moved to Tokyo, so remind me by Tokyo time", "reschedule_checkin"),
    ("thanks", "thanks"),
    ("stop reminding me", "stop_checkins"),
)


@dataclass
class Someone:
    """A simulated person: answers a share of what is asked, writes now and then, may stop for good."""

    name: str
    answers: float
    stopped: datetime | None = None
    plans: list[tuple[datetime, str, str]] = field(default_factory=list)
    heard: set[int] = field(default_factory=set)


def crowd(chance: random.Random) -> list[Someone]:
    """The people with what they will write and when."""
    found = []
    for number in range(PEOPLE):
        zone = ZONES[number % len(ZONES)]
        one = Someone(f"person-{number}", chance.choice((0.0, 0.5, 0.8, 1.0)))
        one.plans.append(
            (BEGIN + MINUTE * number, WISHES[number % len(WISHES)].format(zone=zone), "reschedule_checkin")
        )
        for _ in range(chance.randint(1, 5)):
            moment = BEGIN + timedelta(minutes=chance.randint(60 * 24 * 5, 60 * 24 * 7 * WEEKS))
            one.plans.append((moment, *chance.choice(LATER)))
        one.plans.sort()
        found.append(one)
    return found


class World:
    """The clock, the people and the server, with a budget of kills."""

    def __init__(self, desk: Desk, url: str, chance: random.Random) -> None:
        self.desk, self.chance, self.now = desk, chance, BEGIN
        self.server, self.people = Server(desk, url), crowd(chance)
        self.kill_share = 0.12

    def run(self) -> None:
        """Half a year, event by event."""
        for one in self.people:
            settle_in(self.desk, one.name, BEGIN)
        self.server.start()
        while (moment := self._next()) is not None and moment < BEGIN + timedelta(weeks=WEEKS):
            self.now = max(moment, self.now)
            self._speak()
            self._tick()
            self._listen()
        self.server.stop()

    def _next(self) -> datetime | None:
        with self.desk.memory.engine.connect() as connection:
            open_ones = t.promises.c.state.in_(promises.OPEN)
            query = select(t.promises.c.next_try_at).where(open_ones).order_by(t.promises.c.next_try_at).limit(1)
            due = connection.execute(query).scalar()
        times = [one.plans[0][0] for one in self.people if one.plans]
        return min((*times, *([datetime.fromisoformat(due)] if due else [])), default=None)

    def _do(self, command: dict[str, object]) -> None:
        """A command, during which the process may be killed; then it is started and told again, as people do."""
        for _ in range(2):
            if self.server.kills >= KILLS or self.chance.random() >= self.kill_share:
                break
            self.server.do({**command, "now": self.now}, self.chance.choice((0.0, 0.001, 0.004, 0.01, 0.02)))
            self.now += timedelta(seconds=8)  # as long as a server takes to come back
        self.server.do({**command, "now": self.now})

    def _tick(self) -> None:
        self.now += timedelta(seconds=self.chance.random() * 5)
        self._do({"do": "tick"})
        with self.desk.memory.unit() as unit:
            held = [p for one in self.people for p in promises.of_person(unit, one.name) if p.state == promises.CLAIMED]
        if held:  # left by a dead process: taken again once the claim ran out
            self.now = max(self.now, max(datetime.fromisoformat(str(p.claimed_until)) for p in held))
            self._do({"do": "tick"})

    def _speak(self) -> None:
        for one in self.people:
            while one.plans and one.plans[0][0] <= self.now:
                _, text, intent = one.plans.pop(0)
                self._say(one, text, intent)

    def _say(self, one: Someone, text: str, intent: str, offer: str = "") -> None:
        if one.stopped and intent != "thanks":
            return
        self._do({"do": "say", "person": one.name, "text": text, "intent": intent, "offer": offer})
        if intent == "stop_checkins":
            one.stopped = self.now

    def _listen(self) -> None:
        """Who got a letter may answer it some hours later."""
        for one in self.people:
            with self.desk.memory.unit() as unit:
                fresh = [x for x in promises.letters(unit, one.name) if x.id not in one.heard]
            one.heard |= {x.id for x in fresh}
            if fresh and self.chance.random() < one.answers:
                moment = self.now + timedelta(minutes=self.chance.randint(1, 600))
                one.plans.append((moment, "thanks, still on it", "thanks"))
                one.plans.sort()


def audit(world: World) -> dict[str, int]:
    """What became of the promises, from the database alone."""
    counts = dict.fromkeys(("promised", "sent once", "twice", "lost", "late", "in quiet hours", "after stop"), 0)
    for one in world.people:
        with world.desk.memory.unit() as unit:
            held = {f"promise:{p.id}": p for p in promises.of_person(unit, one.name)}
            letters = promises.letters(unit, one.name, waiting=False)
            wishes = promises.wishes(unit, one.name)
        assert wishes is not None
        overdue = [
            p
            for p in held.values()
            if p.state in promises.OPEN and datetime.fromisoformat(p.due_at) < world.now - MINUTE
        ]
        counts["lost"] += len(overdue) + sum(p.state == promises.DEAD for p in held.values())
        counts["promised"] += len(overdue) + sum(p.sent_at is not None for p in held.values())
        sources = [x.source for x in letters]
        counts["sent once"] += len(set(sources))
        counts["twice"] += len(sources) - len(set(sources))
        days = [(held[x.source].local, held[x.source].zone) for x in letters]
        counts["twice"] += len(days) - len(set(days))
        for letter in letters:
            made, promise = datetime.fromisoformat(letter.created_at), held[letter.source]
            counts["late"] += made - datetime.fromisoformat(promise.due_at) > MINUTE
            counts["in quiet hours"] += not 9 <= wall_of(made, promise.zone).hour < 20
            counts["after stop"] += one.stopped is not None and made > one.stopped
    return counts


def test_forty_people_over_half_a_year(desk: Desk, tmp_path: Path) -> None:
    world = World(desk, f"sqlite:///{tmp_path / 'test.db'}", random.Random(4))
    world.run()
    counts = audit(world)
    print(counts, "kills", world.server.kills)
    assert world.server.kills == KILLS
    assert counts["promised"] > 300
    assert counts["sent once"] == counts["promised"]
    assert [counts[k] for k in ("twice", "lost", "late", "in quiet hours", "after stop")] == [0, 0, 0, 0, 0]
