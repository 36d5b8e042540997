"""A browser, a server that does as it is told, and the way from one to the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, sync_playwright
from stub_chat import StubChat
from widget_world import ARGUMENTS, Widget, page_with

from tests.servers import program


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as play:
        made = play.chromium.launch(executable_path=program("chromium"), args=ARGUMENTS)
        yield made
        made.close()


@pytest.fixture
def stub() -> Iterator[StubChat]:
    made = StubChat().start()
    yield made
    made.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    made = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    made.set_default_timeout(10_000)
    yield made
    made.close()


@pytest.fixture
def visit(stub: StubChat, context: BrowserContext) -> Callable[..., Widget]:
    def go(attributes: str = "data-open", **more: Any) -> Widget:
        page = context.new_page()
        page.goto(page_with(stub, "plain", attributes, **more))
        return Widget(page)

    return go
