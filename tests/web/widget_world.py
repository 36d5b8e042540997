"""The widget on a page, by the names people know its parts by."""

from __future__ import annotations

import json
from collections.abc import Callable

from playwright.sync_api import Page, expect
from stub_chat import STRICT, StubChat

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
]


class Widget:
    """The parts of the widget on a page, by the names people and screen readers know them by."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.launcher = page.locator(".launcher")
        self.panel = page.get_by_role("dialog", name="Career advisor")
        self.field = page.get_by_role("textbox", name="Write a message")
        self.log = page.get_by_role("log")
        self.status = page.locator(".status")
        self.mine = page.locator(".mine .bubble")
        self.theirs = page.locator(".theirs .bubble")
        self.announcer = page.locator("[data-part=announcer]")

    def say(self, text: str) -> None:
        self.field.fill(text)
        self.field.press("Enter")

    def menu(self, name: str) -> None:
        self.page.get_by_role("button", name="Menu", exact=True).click()
        self.page.get_by_role("button", name=name, exact=True).click()


def page_with(stub: StubChat, name: str, attributes: str = "", body: str = "", html: str = 'lang="en"') -> str:
    """The address of a page under a strict policy that embeds the widget with one tag."""
    tag = f'<script type="module" src="{stub.origin}/chat/web/widget.js" {attributes}></script>'
    meta = '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
    text = f"<!doctype html><html {html}><head>{meta}<title>A page</title></head><body>"
    text += f"<main><h1>A page</h1>{body}</main>{tag}</body></html>"
    stub.pages[name] = (text, STRICT.format(stub.origin, stub.origin.replace("http", "ws")))
    return f"{stub.origin}/page/{name}"


Visit = Callable[..., Widget]


def until(page: Page, condition: str) -> None:
    """Waits in the page itself, whose policy lets nothing be evaluated later; fails after ten seconds."""
    page.evaluate(
        f"""() => new Promise((done, failed) => {{
        const end = performance.now() + 10000;
        (function look() {{
          if ({condition}) done();
          else if (performance.now() > end) failed(new Error({json.dumps(condition)}));
          else requestAnimationFrame(look);
        }})(); }})"""
    )


LOG = 'document.querySelector("career-advisor").shadowRoot.querySelector(".log")'


def long_talk(widget: Widget, stub: StubChat) -> None:
    """A talk that is longer than its window."""
    widget.say("hello")
    expect(widget.theirs).to_have_count(1)
    for number in range(30):
        stub.tell(f"line {number}")
    expect(widget.theirs).to_have_count(31)
    until(widget.page, f"{LOG}.scrollTop > 200")
