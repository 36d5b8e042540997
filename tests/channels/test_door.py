"""Tokens, limits and who is let in, on a clock of the test's own."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels import tokens
from bot.channels.door import GRACE, LASTS, STRANGERS, Door, Refused, Rules, network
from bot.channels.limits import MOST, Limit, Rate
from bot.channels.tokens import Token
from bot.errors import SetupError
from bot.memory import Memory

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=timezone.utc)
KEY = b"k" * 32
NAME = "n" * 32


class Clock:
    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now

    def ticks(self) -> float:
        return self.now.timestamp()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def door(tmp_path: Path, clock: Clock) -> Iterator[Door]:
    memory = Memory(f"sqlite:///{tmp_path / 'door.db'}")
    yield Door(memory, clock, Rules(KEY, frozenset({"https://good.example"}), clock.ticks))
    memory.close()


def refused(door: Door, token: object) -> str:
    with pytest.raises(Refused) as no:
        door.enter(token)
    return no.value.code


@given(st.integers(0, 10**9 - 1), st.integers(1, 10**12 - 1))
def test_a_token_comes_back_as_it_was_signed(generation: int, end: int) -> None:
    token = Token(NAME, generation, end)
    assert tokens.checked(KEY, tokens.signed(KEY, token), end - 1) == token
    assert tokens.checked(KEY, tokens.signed(KEY, token), end) is None


@given(st.integers(0, 200), st.characters(min_codepoint=33, max_codepoint=1000))
def test_a_token_changed_anywhere_is_none(at: int, other: str) -> None:
    good = tokens.signed(KEY, Token(NAME, 1, 10**10))
    at %= len(good)
    if good[at] != other:
        assert tokens.checked(KEY, good[:at] + other + good[at + 1 :], 0) is None
    assert tokens.checked(b"x" * 32, good, 0) is None


@pytest.mark.parametrize("text", [None, 7, "", "a.b.c.d", "." * 10, "x" * 100_000])
def test_what_is_no_token_is_none(text: object) -> None:
    assert tokens.checked(KEY, text, 0) is None


def test_names_are_long_and_never_the_same() -> None:
    made = {tokens.secret() for _ in range(500)}
    assert len(made) == 500 and {len(name) for name in made} == {32}


def test_a_key_is_made_once_and_nobody_else_reads_it(tmp_path: Path) -> None:
    key = tokens.key_of("", tmp_path)
    assert tokens.key_of("", tmp_path) == key and len(key) == 32
    assert os.stat(tmp_path / "web.key").st_mode & 0o077 == 0
    assert sorted(p.name for p in tmp_path.iterdir()) == ["web.key"]
    assert tokens.key_of("a secret of sixteen or more", tmp_path) != key


def test_a_key_that_can_be_guessed_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SetupError):
        tokens.key_of("short", tmp_path)
    (tmp_path / "web.key").write_bytes(b"")
    with pytest.raises(SetupError):
        tokens.key_of("", tmp_path)


@given(st.lists(st.floats(0, 3), min_size=1, max_size=60), st.integers(1, 5))
def test_no_more_than_the_rate_is_let_through(pauses: list[float], burst: int) -> None:
    now = 0.0
    limit = Limit(Rate(burst, 1.0), lambda: now)
    passed: list[float] = []
    for pause in pauses:
        now += pause
        wait = limit.wait("anna")
        if wait == 0:
            passed.append(now)
        else:
            assert 0 < wait <= 1.0 + 1e-6
    for start in passed:
        for length in (0.0, 1.0, 5.0):
            assert sum(start <= at <= start + length for at in passed) <= burst + length + 1e-6


def test_who_waits_as_long_as_told_is_let_in() -> None:
    now = 100.0
    limit = Limit(Rate(2, 3.0), lambda: now)
    assert [limit.wait("a"), limit.wait("a")] == [0, 0]
    wait = limit.wait("a")
    assert wait == pytest.approx(3.0) and limit.wait("b") == 0
    now += wait
    assert limit.wait("a") == 0


def test_a_flood_of_addresses_takes_no_more_memory_than_set() -> None:
    limit = Limit(Rate(1, 1000.0), lambda: 0.0)
    for n in range(MOST + 500):
        assert limit.wait(n) == 0
    assert len(limit._full) == MOST


def test_a_session_is_let_in_and_a_forged_one_is_not(door: Door) -> None:
    made = door.open("1.2.3.4", "Europe/Berlin")
    text = door.written(made.token)
    assert door.enter(text).person_id == made.person_id and door.enter(text).zone == "Europe/Berlin"
    assert refused(door, tokens.signed(b"other key", made.token)) == "token"
    assert refused(door, tokens.signed(KEY, Token(NAME, 1, 10**11))) == "token"


def test_a_session_ends_and_each_visit_lengthens_it(door: Door, clock: Clock) -> None:
    text = door.written(door.open("1.2.3.4").token)
    clock.now += LASTS / 2
    later = door.written(door.renew(text).token)
    clock.now += LASTS / 2
    assert refused(door, text) == "token"
    assert door.enter(later)
    clock.now += LASTS / 2
    assert refused(door, later) == "token"


def test_a_spent_token_works_for_the_other_tab_and_then_no_more(door: Door, clock: Clock) -> None:
    old = door.written(door.open("1.2.3.4").token)
    new = door.renew(old)
    assert door.enter(door.written(new.token))
    clock.now += GRACE / 2
    assert door.enter(old) and door.renew(old).token == new.token
    clock.now += GRACE
    assert refused(door, old) == "token"
    assert door.enter(door.written(new.token))


def test_a_renewal_whose_answer_got_lost_locks_nobody_out(door: Door, clock: Clock) -> None:
    old = door.written(door.open("1.2.3.4").token)
    person = door.renew(old).person_id
    clock.now += timedelta(days=3)
    assert door.enter(old).person_id == person
    later = door.renew(old)
    assert later.person_id == person and door.enter(door.written(later.token))


def test_a_spent_token_still_erases(door: Door, clock: Clock) -> None:
    old = door.written(door.open("1.2.3.4").token)
    new = door.written(door.renew(old).token)
    assert door.enter(new)
    clock.now += 2 * GRACE
    assert refused(door, old) == "token"
    door.forget(old)
    assert refused(door, new) == "token"


def test_a_household_shares_one_limit() -> None:
    assert network("2001:db8:1:2::3") == network("2001:db8:1:2:ffff::9") != network("2001:db8:1:3::3")
    assert network("192.0.2.1") == "192.0.2.1" and network("a proxy") == "a proxy"


def test_who_is_forgotten_is_let_in_no_more(door: Door) -> None:
    made = door.open("1.2.3.4")
    text = door.written(made.token)
    assert door.forget(text)[0] == made.person_id
    assert refused(door, text) == "token"
    with door.memory.unit() as unit, pytest.raises(Refused):
        door.still(unit, made)


def test_a_made_up_time_zone_counts_for_nothing(door: Door) -> None:
    assert door.open("1.2.3.4", "Mars/Olympus").zone == ""


@pytest.mark.parametrize("origin", [None, "https://good.example"])
def test_listed_pages_and_programs_are_let_in(door: Door, origin: str | None) -> None:
    door.page(origin)


@pytest.mark.parametrize("bad", ["https://good.example.evil.com", "http://good.example", "null", ""])
def test_pages_that_are_not_listed_are_refused(door: Door, bad: str) -> None:
    with pytest.raises(Refused) as no:
        door.page(bad)
    assert no.value.status == 403


def test_an_origin_that_is_not_listed_is_named_to_the_operator_once(
    door: Door, caplog: pytest.LogCaptureFixture
) -> None:
    for number in range(100):
        for _ in range(2):
            with pytest.raises(Refused):
                door.page(f"https://site{number}.example")
    lines = [one.getMessage() for one in caplog.records if "ADVISOR_ORIGINS" in one.getMessage()]
    assert len(lines) == STRANGERS and "'https://site0.example'" in lines[0] and "site1." in lines[1]


def test_who_is_too_fast_is_told_when_to_come_again(door: Door, clock: Clock) -> None:
    for _ in range(10):
        door.say("anna")
    with pytest.raises(Refused) as no:
        door.say("anna")
    assert (no.value.status, no.value.retry_after) == (429, 1) and "1 second." in no.value.text
    door.say("bert")
    clock.now += timedelta(seconds=1)
    door.say("anna")
