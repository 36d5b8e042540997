"""`advisor telegram`, and what `advisor serve` says of Telegram before it begins."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from cli_world import Run

from bot.channels.telegram.fake import FakeTelegram
from bot.cli.running import unheeded
from bot.settings import ROOT, from_environment
from tests.servers import free_port

TOKEN = "1:AAAAAAAAAAAAAAAAAAAA"


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeTelegram]:
    with FakeTelegram() as made:
        monkeypatch.setenv("ADVISOR_TELEGRAM_API", made.base_url.removesuffix("/bot"))
        monkeypatch.setenv("ADVISOR_TELEGRAM_TOKEN", made.token)
        yield made


def test_it_prints_what_the_readme_shows(run: Run, fake: FakeTelegram) -> None:
    ran = run("telegram")
    assert ran.status == 0, ran.err
    name = fake.world.bot["username"]
    shown = ran.out.strip().replace(name, "example_career_bot").splitlines()
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert len(shown) == 2
    for line in shown:
        assert f"   {line}\n" in readme


def test_a_webhook_is_named(run: Run, fake: FakeTelegram, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ADVISOR_TELEGRAM_WEBHOOK", "https://advisor.example.org")
    assert "have Telegram send to https://advisor.example.org" in run("telegram").out


@pytest.mark.parametrize(
    ("token", "away", "reason"),
    [
        ("", False, "ADVISOR_TELEGRAM_TOKEN is not set"),
        (TOKEN, False, "refuses the token"),
        (TOKEN, True, "cannot be reached"),
    ],
)
def test_what_is_in_the_way_is_one_line(
    run: Run, fake: FakeTelegram, monkeypatch: pytest.MonkeyPatch, token: str, away: bool, reason: str
) -> None:
    monkeypatch.setenv("ADVISOR_TELEGRAM_TOKEN", token)
    if away:
        monkeypatch.setenv("ADVISOR_TELEGRAM_API", f"http://127.0.0.1:{free_port()}")
    ran = run("telegram")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.count("\n") == 1 and reason in ran.err


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({}, []),
        ({"telegram_webhook": "https://advisor.example.org"}, ["ADVISOR_TELEGRAM_WEBHOOK"]),
        ({"telegram_api": "http://127.0.0.1:8081"}, ["ADVISOR_TELEGRAM_API"]),
        ({"telegram_webhook": "https://advisor.example.org", "telegram_token": TOKEN}, []),
    ],
)
def test_what_is_set_and_does_nothing_is_told(given: dict[str, str], told: list[str]) -> None:
    lines = unheeded(replace(from_environment({}), **given))  # type: ignore[arg-type]
    assert [line.split()[0] for line in lines] == told
    assert all("ADVISOR_TELEGRAM_TOKEN" in line and "\n" not in line for line in lines)
