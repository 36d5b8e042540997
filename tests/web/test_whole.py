"""The whole of it: the README's command, the real model, a real browser, from the greeting to a plan with ticks."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from widget_world import Widget

from bot.settings import ROOT
from tests.servers import free_port

pytestmark = pytest.mark.engine
PATIENCE = 180
"""Seconds a server may take to be up on a busy machine; none is waited for longer than it takes."""


class Advisor:
    """`advisor serve` over one database, which can be killed and started again."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.port = folder, free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        database = {"ADVISOR_DATABASE_URL": f"sqlite:///{self.folder / 'whole.db'}"}
        with (self.folder / "log").open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "bot", "serve", "--port", str(self.port)],
                cwd=ROOT,
                env={**os.environ, **database, "RASA_TELEMETRY_ENABLED": "false"},
                stdout=log,
                stderr=log,
            )
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until and self.process.poll() is None:
            with contextlib.suppress(OSError), urllib.request.urlopen(f"{self.url}/chat/ready", timeout=5):
                return
            time.sleep(0.2)
        raise AssertionError((self.folder / "log").read_text()[-2000:])

    def end(self, how: signal.Signals) -> None:
        if self.process is not None:
            self.process.send_signal(how)
            self.process.wait(30)
            self.process = None


@pytest.fixture(scope="module")
def advisor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Advisor]:
    from bot.cli.common import quiet
    from bot.settings import from_environment
    from bot.training import train

    quiet()
    train(from_environment())
    made = Advisor(tmp_path_factory.mktemp("whole"))
    made.start()
    yield made
    made.end(signal.SIGTERM)


@pytest.fixture
def page(browser: Browser, advisor: Advisor) -> Iterator[Page]:
    """The start page; a word of the console or an error of the page fails the test."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, timezone_id="Europe/Berlin")
    made = context.new_page()
    said: list[str] = []
    made.on("console", lambda message: said.append(message.text))
    made.on("pageerror", lambda error: said.append(str(error)))
    made.goto(advisor.url)
    yield made
    context.close()
    assert [text for text in said if "ERR_CONNECTION_REFUSED" not in text and "WebSocket" not in text] == []


def ask(widget: Widget, text: str, answer: str) -> None:
    """Says something and waits until the newest message of the bot has a word in it."""
    before = widget.theirs.count()
    widget.say(text)
    expect(widget.theirs.nth(before)).to_be_attached(timeout=20_000)
    expect(widget.page.locator(".row.theirs").last).to_contain_text(answer, timeout=20_000)


def test_from_the_greeting_to_a_plan_with_ticks(page: Page) -> None:
    widget = Widget(page)
    expect(widget.theirs.first).to_contain_text("?", timeout=20_000)
    ask(widget, "hi, I want to be a data engineer, 3 years of work", "Data Engineer")
    ask(widget, "I know python well and a bit of excel, no sql, no docker, no spark, no kafka", "Python")
    ask(widget, "what am I missing?", "Readiness")
    expect(page.locator(".place section").last).to_be_visible()
    ask(widget, "7 hours a week", "7 hours")
    ask(widget, "show my plan", "Phase 1")
    tick = page.get_by_role("checkbox").first
    tick.check()
    expect(widget.mine.last).to_contain_text("Finished: ")
    expect(tick).to_be_checked()
    expect(page.locator(".roadmap .fold").first).to_contain_text("1 of ", timeout=20_000)
    ask(widget, "how am I doing?", "percent")
    ask(widget, "I did not finish the SQL step", "open again")
    expect(tick).not_to_be_checked(timeout=20_000)
    ask(widget, "what do you know about me?", "Excel")
    page.reload()
    expect(widget.mine.first).to_contain_text("data engineer", timeout=20_000)
    expect(widget.mine.last).to_have_text("what do you know about me?")


def test_a_server_that_dies_in_the_middle_loses_and_doubles_nothing(page: Page, advisor: Advisor) -> None:
    widget = Widget(page)
    expect(widget.theirs.first).to_contain_text("?", timeout=20_000)
    ask(widget, "I want to be a data analyst", "Data Analyst")
    page.evaluate("() => 1")
    widget.say("I know sql and excel")
    advisor.end(signal.SIGKILL)
    widget.say("4 hours a week")
    advisor.start()
    expect(page.locator(".row.theirs").last).to_contain_text("4 hours", timeout=60_000)
    expect(widget.mine).to_have_text(["I want to be a data analyst", "I know sql and excel", "4 hours a week"])
    said = [text for text in widget.theirs.all_inner_texts() if text]
    assert len(said) == len(set(said))
    assert sum("Noted: SQL and Excel" in text for text in said) == 1
    assert sum("Noted: 4 hours" in text for text in said) == 1


def test_what_is_typed_with_a_slash_is_no_command(page: Page) -> None:
    widget = Widget(page)
    expect(widget.theirs.first).to_contain_text("?", timeout=20_000)
    ask(widget, "I know docker", "Docker")
    before = widget.theirs.count()
    widget.say('/state_target_role{"role": "mlops_engineer"}')
    expect(widget.theirs.nth(before)).to_be_attached(timeout=20_000)
    ask(widget, "what do you know about me?", "Docker")
    expect(page.locator(".row.theirs").last).not_to_contain_text("Goal: MLOps")
