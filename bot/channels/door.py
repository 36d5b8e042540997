"""The door of the web channel: which pages may ask, how often, and for whom a token speaks."""

from __future__ import annotations

import logging
import math
import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from ipaddress import ip_address, ip_network
from zoneinfo import available_timezones

from bot.advice.wording import counted
from bot.channels import tokens
from bot.channels.limits import SAYING, Limit, Rate
from bot.channels.tokens import Token
from bot.memory import Memory, Unit, sessions, ways
from bot.memory.sessions import Session
from bot.memory.thread import stamp

LASTS = timedelta(days=90)
"""How long a session holds: longer than between two visits of somebody with a plan; every visit renews it."""

RENEW = timedelta(days=1)
"""After how long a client should renew its token."""

GRACE = timedelta(minutes=1)
"""How long a spent token still works once the new one was shown: another tab may not have heard of it."""


STRANGERS = 20
"""How many origins that are not listed are named in the log, once each: a mistake is seen there, a flood is not."""

ZONES = frozenset(available_timezones())

log = logging.getLogger(__name__)


class Refused(Exception):
    """A request that is not let in: status, code and words for the client, and when to come again, in seconds."""

    def __init__(self, status: int, code: str, text: str, retry_after: int = 0) -> None:
        super().__init__(text)
        self.status, self.code, self.text, self.retry_after = status, code, text, retry_after


class Moved(Refused):
    """Somebody who came in as one person is another now, for two became one: the client comes in again as that one."""

    def __init__(self) -> None:
        super().__init__(503, "busy", "One moment, please.", 1)


NO_TOKEN = "Your session has ended. A new one is opened for you, and what you said before stays with the old one."
WRONG_PAGE = "This page may not talk to the advisor: its operator has to allow it."


@dataclass(frozen=True)
class Rules:
    """The key that signs, the origins of pages that may ask, and how often; `ticks` counts seconds and never goes back.

    Of a person: ten messages at once, then one a second. Of an address, which a school or an office shares: twenty
    sessions, then one in half a minute; 120 requests or connections, then two a second. Of the frames of a person that
    say nothing ("seen", "ping") sixty, then four a second.
    """

    key: bytes
    origins: frozenset[str]
    ticks: Callable[[], float] = time.monotonic
    saying: Rate = SAYING
    opening: Rate = Rate(20, 30.0)
    asking: Rate = Rate(120, 0.5)
    moving: Rate = Rate(60, 0.25)


@dataclass(frozen=True)
class Pass:
    """Who was let in, with the token they hold from now on."""

    person_id: str
    token: Token
    zone: str = ""


class Door:
    """What decides on who comes in; one a process."""

    def __init__(self, memory: Memory, clock: Callable[[], datetime], rules: Rules) -> None:
        """The clock tells the time of sessions; the limits count by the rules' own seconds."""
        self.memory, self.clock, self.rules = memory, clock, rules
        self._saying, self._opening, self._asking, self._moving = (
            Limit(rate, rules.ticks) for rate in (rules.saying, rules.opening, rules.asking, rules.moving)
        )
        self._strangers: set[str] = set()

    def page(self, origin: str | None) -> None:
        """Refuses a page that is not listed; a program that is no browser names none and needs a token as well."""
        if origin is not None and origin.rstrip("/") not in self.rules.origins:
            if origin not in self._strangers and len(self._strangers) < STRANGERS:
                self._strangers.add(origin)
                log.warning("a page of %.200r was refused: ADVISOR_ORIGINS does not name that origin", origin)
            raise Refused(403, "origin", WRONG_PAGE)

    def address(self, address: str) -> None:
        """Refuses an address that asks too often."""
        _often(self._asking.wait(network(address)), "There are very many requests from your network right now.")

    def say(self, person_id: str) -> None:
        """Refuses a person who writes faster than anybody reads."""
        _often(self._saying.wait(person_id), "That was a lot at once, and I want to take each message seriously.")

    def move(self, person_id: str) -> None:
        """Refuses a client that does nothing but knock."""
        _often(self._moving.wait(person_id), "That is a lot of requests.")

    def open(self, address: str, zone: str = "") -> Pass:
        """A new person with a new session; `zone` counts where it is the name of a time zone."""
        _often(self._opening.wait(network(address)), "Very many new talks were begun from your network right now.")
        now, name, person_id = self.clock(), tokens.secret(), f"web:{os.urandom(16).hex()}"
        known = zone if zone in ZONES else ""
        with self.memory.unit() as unit:
            sessions.swept(unit, now)
            made = sessions.opened(unit, name, person_id, now, LASTS, known)
        return Pass(person_id, _token(name, made), known)

    def enter(self, text: object) -> Pass:
        """Whom a token speaks for; Refused where it is forged, spent, expired or of a session that was ended."""
        token = tokens.checked(self.rules.key, text, self.clock().timestamp())
        if token is None:
            raise Refused(401, "token", NO_TOKEN)
        with self.memory.unit() as unit:
            held = sessions.found(unit, token.name, self.clock())
            if held is None or not self._current(token, held):
                raise Refused(401, "token", NO_TOKEN)
            if held.used_at is None and token.generation == held.generation:
                sessions.used(unit, token.name, self.clock())
        return Pass(held.person_id, token, held.zone)

    def still(self, unit: Unit, who: Pass) -> None:
        """Refuses somebody whose session has ended since they came in (it was forgotten, or its time is over), or is
        another person's now."""
        held = sessions.found(unit, who.token.name, self.clock())
        if held is None:
            raise Refused(401, "token", NO_TOKEN)
        if held.person_id != who.person_id:
            raise Moved

    def _current(self, token: Token, held: Session) -> bool:
        """Whether a token is the newest, or the one before it while the newest may not have arrived everywhere."""
        if token.generation == held.generation:
            return True
        arrived = held.used_at is not None and held.used_at <= stamp(self.clock() - GRACE)
        return token.generation == held.generation - 1 and not arrived

    def renew(self, text: object) -> Pass:
        """The same person with a new token; the old one is spent. Who comes second gets what the first one got."""
        let_in, now = self.enter(text), self.clock()
        with self.memory.unit() as unit:
            name = let_in.token.name
            held = sessions.renewed(unit, name, let_in.token.generation, now, LASTS) or sessions.found(unit, name, now)
        if held is None:
            raise Refused(401, "token", NO_TOKEN)
        return Pass(held.person_id, _token(name, held), held.zone)

    def forget(self, text: object) -> tuple[str, dict[str, int]]:
        """Erases everything of a person and ends their sessions; who that was, and what was erased, in rows.

        A spent token is good for this alone: nobody shall be kept because a newer one got lost.
        """
        token = tokens.checked(self.rules.key, text, self.clock().timestamp())
        with self.memory.unit() as unit:
            held = sessions.found(unit, token.name, self.clock()) if token else None
        if held is None:
            raise Refused(401, "token", NO_TOKEN)
        with self.memory.turn(held.person_id), self.memory.unit() as unit:
            erased = unit.erase(held.person_id)
            ways.closed(unit, held.person_id)
        return held.person_id, erased

    def written(self, token: Token) -> str:
        """The token as the client keeps it."""
        return tokens.signed(self.rules.key, token)


def _token(name: str, held: Session) -> Token:
    return Token(name, held.generation, int(datetime.fromisoformat(held.expires_at).timestamp()))


def network(address: str) -> str:
    """What a limit counts by: an address, of version 6 its network of 64 bits, which one household has to itself."""
    try:
        made = ip_address(address)
    except ValueError:
        return address
    return str(ip_network((made, 64), strict=False)) if made.version == 6 else address


def _often(wait: float, text: str) -> None:
    if wait:
        seconds = math.ceil(wait)
        raise Refused(429, "slow_down", f"{text} Please try again in {counted(seconds, 'second')}.", seconds)
