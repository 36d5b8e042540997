"""Simulated people on a fake clock, and a server process that answers them, keeps promises, and may be killed."""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import signal
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from multiprocessing.connection import Connection
from typing import Any

from bot.advice.catalogue import Level
from bot.advice.profile import Claim, Evidence, Polarity
from bot.checkins.plain import PlainComposer
from bot.checkins.worker import Worker, once
from bot.memory import Memory, promises
from bot.services.desk import Desk, Reply, Turn
from bot.services.followup import checkin_offer, checkins
from bot.services.steps import progress
from bot.services.wellbeing import social

SERVICES: dict[str, Callable[[Desk, Turn], Reply]] = {
    "reschedule_checkin": checkins.change,
    "stop_checkins": checkins.change,
    "report_progress_done": progress.done,
    "report_progress_partial": progress.partial,
}


@dataclass
class Server:
    """A process with a worker and a desk of its own on one database; a command is answered or the process is dead."""

    desk: Desk
    url: str
    started: int = 0
    kills: int = 0
    _process: Any = None
    _pipe: Any = field(default=None, repr=False)

    def start(self) -> None:
        """Starts the process anew."""
        context = multiprocessing.get_context("fork")
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs, self.desk, self.url, self.started), daemon=True)
        self._process.start()
        theirs.close()
        self.started += 1

    def do(self, command: dict[str, Any], kill_after: float | None = None) -> Any:
        """The answer to a command; with `kill_after` the process is killed so many seconds later, answered or not."""
        self._pipe.send(command)
        if kill_after is not None:
            answered = self._pipe.poll(kill_after)
            self.kill()
            return "answered" if answered else None
        return self._pipe.recv()

    def kill(self) -> None:
        """SIGKILL: nothing is tidied up."""
        os.kill(self._process.pid, signal.SIGKILL)
        self._process.join()
        self._pipe.close()
        self.kills += 1
        self.start()

    def stop(self) -> None:
        """Ends it for good."""
        self._process.kill()
        self._process.join()


def _serve(pipe: Connection, base: Desk, url: str, number: int) -> None:
    """What the process does: the clock stands at the instant of the command."""
    now: list[datetime] = []
    desk = replace(base, memory=Memory(url), clock=lambda: now[0], memo={})
    worker = Worker(desk, PlainComposer(desk), f"server-{number}")
    while True:
        command = pipe.recv()
        now[:] = [command["now"]]
        if command["do"] == "tick":
            done = asyncio.run(once(worker))
            pipe.send(done)
        else:
            pipe.send(_say(desk, command))


def _say(desk: Desk, command: dict[str, Any]) -> str:
    """One message of a person through the services, as an action does it."""
    now, data = desk.clock(), command.get("data", {})
    facts = desk.reader.read(command["text"], today=now.date())
    turn = Turn(command["person"], command["text"], command["intent"], facts, now, data=data, offer=command["offer"])
    service = SERVICES.get(turn.intent) or social.answer("utter_thanks")
    reply = checkins.taken(desk, turn) or service(desk, turn)
    return checkin_offer.followed(desk, turn, reply).parts[0].name


def settle_in(desk: Desk, person: str, now: datetime) -> None:
    """A person who has a goal, hours and a plan that was shown."""
    at = promises.stamp(now)
    with desk.memory.unit() as unit:
        unit.person(person, at)
        unit.update_person(person, target_role="data-engineer", hours_per_week=5.0, years=2.0)
        unit.add_claims(
            person,
            [
                Claim("python", Polarity.HAS, Level.INTERMEDIATE, Evidence.SAID, "python", at),
                *(
                    Claim(s, Polarity.LACKS, None, Evidence.SAID, s, at)
                    for s in ("docker", "spark", "kafka", "airflow")
                ),
            ],
        )
        for key in ("view:gaps", "view:plan"):
            unit.mark_question(person, key, "asked", at)
        for key in ("goal", "experience", "skills", "hours", "checks:1", "checks:2", "checks:3", "confirm:1"):
            unit.mark_question(person, key, "answered", at)
