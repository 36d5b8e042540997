"""The widget for screen readers, keyboards, other directions and little patience."""

from __future__ import annotations

import gzip
import json
import os
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect
from stub_chat import StubChat
from widget_world import LOG, Visit, Widget, page_with, until

from bot.channels import pages

CORE = [
    "app",
    "composer",
    "dom",
    "elsewhere",
    "log",
    "markdown",
    "panel",
    "session",
    "store",
    "styles",
    "texts",
    "transport",
    "widget",
]


def test_only_new_messages_are_announced_and_once(visit: Visit, stub: StubChat) -> None:
    widget = visit()
    widget.say("hello")
    expect(widget.announcer.locator("p")).to_have_text(["The advisor said: Heard: hello"])
    widget.page.reload()
    expect(widget.theirs).to_have_count(1)
    expect(widget.log).to_have_attribute("aria-live", "off")
    expect(widget.announcer).to_have_attribute("aria-live", "polite")
    expect(widget.announcer).to_be_empty()
    stub.tell("A **new** one")
    expect(widget.announcer.locator("p")).to_have_text(["The advisor said: A new one"])
    stub.do(stub.drop_all())
    stub.tell("Another")
    expect(widget.announcer.locator("p")).to_have_text(["The advisor said: A new one", "The advisor said: Another"])


def test_nothing_moves_for_who_wants_calm(visit: Visit, stub: StubChat) -> None:
    widget = visit("")
    moving = "node => getComputedStyle(node).animationName"
    widget.launcher.click()
    assert widget.panel.evaluate(moving) == "rise"
    widget.page.emulate_media(reduced_motion="reduce")
    assert widget.panel.evaluate(moving) == "none"
    assert widget.page.locator(".typing i").first.evaluate(moving) == "none"


def test_right_to_left(visit: Visit) -> None:
    widget = visit("", html='lang="ar" dir="rtl"')
    box = widget.launcher.bounding_box()
    assert box and box["x"] < 100
    widget.launcher.click()
    widget.say("مرحبا")
    expect(widget.theirs).to_have_count(1)
    panel, mine = widget.panel.bounding_box(), widget.mine.bounding_box()
    assert panel and mine and mine["x"] - panel["x"] < 40
    assert widget.panel.evaluate("node => node.scrollWidth <= node.clientWidth + 1")


@pytest.mark.parametrize("look", ["closed", "open", "dark", "phone", "menu", "forced"])
def test_axe_finds_nothing(browser: Browser, stub: StubChat, look: str) -> None:
    width = 320 if look == "phone" else 1100
    context = browser.new_context(
        color_scheme="dark" if look == "dark" else "light",
        viewport={"width": width, "height": 640},
        forced_colors="active" if look == "forced" else "none",
        reduced_motion="reduce",
        bypass_csp=True,
    )
    page = context.new_page()
    page.goto(page_with(stub, "axe", "" if look == "closed" else "data-open"))
    widget = Widget(page)
    if look != "closed":
        widget.say("buttons")
        page.get_by_role("button", name="Yes").click()
        expect(widget.theirs).to_have_count(2)
        widget.say("buttons")
        expect(widget.theirs).to_have_count(3)
        assert small_targets(page) == []
    if look == "menu":
        page.get_by_role("button", name="Menu").click()
    results = Axe().run(page).response
    assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in results["violations"]] == []
    nameless = widget.launcher if look == "closed" else page.locator("header .round").first
    nameless.evaluate("node => { node.removeAttribute('aria-label'); node.removeAttribute('title'); }")
    bad = Axe().run(page).response["violations"]
    assert "button-name" in [one["id"] for one in bad], "axe does not look into the widget"
    context.close()


def small_targets(page: Page) -> list[str]:
    """What is pressed must be 44 pixels high and wide."""
    found: list[str] = page.locator(".panel button, .launcher, textarea").evaluate_all(
        """nodes => nodes.filter(node => node.checkVisibility()).filter(node => {
        const { width, height } = node.getBoundingClientRect();
        return width < 44 || height < 44; }).map(node => node.outerHTML)"""
    )
    return found


def test_it_stays_small(capsys: pytest.CaptureFixture[str]) -> None:
    """All scripts and styles as a browser gets them, which is one file; `docs/web.md` names the bar."""
    written = sorted(path.stem for path in pages.FOLDER.glob("*.js"))
    assert written == sorted([*CORE, "page"])
    sent = pages.files()["widget.js"]
    parts = {path: file.plain for path, file in pages.files().items() if path.endswith(".js") and path != "widget.js"}
    assert gzip.decompress(sent.zipped) == sent.plain
    assert b"renderCard" in sent.plain and b"import(" not in sent.plain
    with capsys.disabled():
        print("\ngzipped bytes", json.dumps({"sent": len(sent.zipped), "parts": packed(parts)}))
    assert len(sent.zipped) < 30_000
    assert packed({"x": bytes(range(256)) * 400}) < packed({"x": os.urandom(102_400)})


def packed(files: dict[str, bytes]) -> int:
    return len(gzip.compress(b"".join(files.values()), 9))


def test_the_open_panel_is_painted_at_once(visit: Visit, capsys: pytest.CaptureFixture[str]) -> None:
    measured = []
    for _ in range(3):
        page = visit("data-open").page
        until(page, "performance.getEntriesByName('career-advisor:painted').length")
        measure = "performance.measure('x', 'career-advisor:script', 'career-advisor:painted').duration"
        measured.append(page.evaluate(measure))
    took = min(measured)
    with capsys.disabled():
        print(f"\npainted {took:.0f} ms after the script")
    assert took < 100


SCROLL = """async ([log, busy]) => {
  const long = [];
  const watch = new PerformanceObserver(list => long.push(...list.getEntries().map(entry => entry.duration)));
  watch.observe({ entryTypes: ["longtask"] });
  let worst = 0, frames = 0, before = 0;
  await new Promise(done => requestAnimationFrame(function step(now) {
    if (before) worst = Math.max(worst, now - before);
    before = now;
    if (busy && frames === 5) for (const end = performance.now() + 90; performance.now() < end;);
    log.scrollTop -= 400;
    if (++frames < 120 && log.scrollTop > 0) requestAnimationFrame(step); else done();
  }));
  await new Promise(done => setTimeout(done, 100));
  watch.disconnect();
  return { worst, frames, long };
}"""


def test_a_thousand_messages_scroll_smoothly(visit: Visit, stub: StubChat, capsys: pytest.CaptureFixture[str]) -> None:
    widget = visit()
    widget.say("hello")
    expect(widget.theirs).to_have_count(1)
    for number in range(1000):
        stub.tell(f"Message {number}: **bold**, `code` and [a link](https://example.org/{number}).\n\n- one\n- two")
    expect(widget.theirs).to_have_count(1001, timeout=60_000)
    until(widget.page, f"{LOG}.scrollTop > 50000 && {LOG}.scrollHeight - {LOG}.scrollTop < 2000")
    passes = []
    for number in range(12):
        # Each pass goes on where the last one ended: bubbles that were not drawn yet.
        if number % 2 == 0:
            to_end(widget.log)
        passes.append(scrolled(widget.log, busy=False))
        if not passes[-1]["long"]:
            break
    with capsys.disabled():
        for one in passes:
            print(f"\n1,000 messages: {one['frames']} frames, longest {one['worst']:.0f} ms, long tasks {one['long']}")
    assert passes[-1]["frames"] > 50
    assert passes[-1]["long"] == [], "no pass was smooth"
    to_end(widget.log)
    assert scrolled(widget.log, busy=True)["long"], "a frame of 90 ms would not have been seen"


def to_end(log: Locator) -> None:
    log.evaluate("log => { log.scrollTop = log.scrollHeight; }")


def scrolled(log: Locator, busy: bool) -> dict[str, Any]:
    handle = log.element_handle()
    made: dict[str, Any] = log.page.evaluate(SCROLL, [handle, busy])
    return made
