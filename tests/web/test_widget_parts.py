"""What the widget takes and gives: cards, places on pages, files, copies."""

from __future__ import annotations

import re
from pathlib import Path

import card_samples as samples
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, expect
from stub_chat import FILES, StubChat
from widget_world import Visit, Widget

CARDS = """export const sheets = [new CSSStyleSheet()];
sheets[0].replaceSync(".made { color: rgb(1, 2, 3) }");
export function renderCard(card, { speech, press, say, download }) {
  if (card.type !== "known") return null;
  const made = document.createElement("p");
  made.className = "made";
  for (const [name, act] of [["Press", () => press("c-1")], ["Speak", () => say(`said ${speech.number(1.5)}`)],
      ["Save", () => download("plan.md", "# Plan", "text/markdown")]]) {
    const button = document.createElement("button");
    button.textContent = name;
    button.onclick = act;
    made.append(button);
  }
  return made;
}"""


def test_cards_come_when_needed_and_can_press_say_and_save(
    visit: Visit, context: BrowserContext, stub: StubChat, tmp_path: Path
) -> None:
    context.route("**/cards/index.js", lambda route: route.fulfill(body=CARDS, content_type="text/javascript"))
    entry = (FILES / "widget.js").read_text("utf-8")  # as it is written: only that one asks for the cards by themselves
    context.route("**/widget.js", lambda route: route.fulfill(body=entry, content_type="text/javascript"))
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    widget = visit()
    widget.say("plain")
    expect(widget.theirs).to_have_count(1)
    assert not [url for url in asked if "/cards/" in url]
    stub.tell("One", card={"type": "known", "actions": [{"key": "done", "title": "Done it", "id": "c-1"}]})
    stub.tell("Two", card={"type": "from the future"})
    card = widget.page.locator(".made")
    expect(card).to_have_css("color", "rgb(1, 2, 3)")
    expect(card).to_have_count(1)
    expect(widget.page.locator(".place")).to_have_count(1)
    stub.delay = 0.2
    widget.page.get_by_role("button", name="Press").click()
    expect(widget.mine.last).to_have_text(re.compile("Done it|c-1"))
    expect(widget.theirs.last).to_have_text("Heard: c-1")
    widget.page.get_by_role("button", name="Speak").click()
    expect(widget.theirs.last).to_have_text("Heard: said 1.5")
    with widget.page.expect_download() as saving:
        widget.page.get_by_role("button", name="Save").click()
    assert saving.value.suggested_filename == "plan.md"
    saving.value.save_as(tmp_path / "plan.md")
    assert (tmp_path / "plan.md").read_text("utf-8") == "# Plan"


def test_cards_stand_in_their_message_as_they_do_alone(visit: Visit, stub: StubChat) -> None:
    """The looks of the widget and those of its cards meet in one tree: neither may reach into the other."""
    widget = visit()
    widget.say("plan")
    expect(widget.theirs).to_have_count(1)
    words = "Before.\n\nThe plan in words\n\n- one\n- two\n\nAfter."
    for card in (samples.cards()["roadmap"], samples.cards()["profile"]):
        stub.tell(words, card=card, around=["Before.", "After."])
    roadmap, profile = widget.page.locator(".place section.roadmap"), widget.page.locator(".place section.profile")
    tick = roadmap.get_by_role("checkbox").first
    expect(tick).to_be_visible()
    expect(tick).to_have_css("opacity", "1")
    box = tick.bounding_box()
    assert box and box["width"] >= 18
    for fold in (roadmap.locator(".steps .fold").first, profile.locator(".chip").first):
        fold.click()
        inner = fold.locator("xpath=following-sibling::*[1]")
        expect(inner).to_have_css("position", "static")
        place, whole = inner.bounding_box(), widget.page.locator(".place").last.bounding_box()
        assert place and whole and place["width"] <= whole["width"]
    chip = profile.locator(".inner").first.bounding_box()
    assert chip and chip["height"] < 300, "what a chip opens fills the screen"
    expect(widget.page.locator(".place .place, .card .card")).to_have_count(0)
    widget.page.get_by_role("button", name="Show as text", exact=True).last.click()
    expect(widget.page.locator(".place .bubble").last).to_contain_text("The plan in words")
    assert "[object" not in widget.log.inner_text()


def test_it_can_stand_inside_a_page(visit: Visit) -> None:
    widget = visit('data-mode="inline" data-target="#here"', body='<div id="here"></div>')
    expect(widget.page.locator("#here career-advisor")).to_have_count(1)
    expect(widget.launcher).to_have_count(0)
    expect(widget.page.get_by_role("region", name="Career advisor")).to_be_visible()
    widget.say("inside")
    expect(widget.theirs).to_have_count(1)
    widget.page.keyboard.press("Escape")
    expect(widget.field).to_be_visible()


@pytest.mark.parametrize("path", ["/", "/chat/"])
@pytest.mark.parametrize("width", [320, 1280])
def test_the_pages_of_the_server(context: BrowserContext, stub: StubChat, path: str, width: int) -> None:
    page = context.new_page()
    page.set_viewport_size({"width": width, "height": 700})
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(stub.origin + path)
    widget = Widget(page)
    widget.say("hello")
    expect(widget.theirs).to_have_text(["Heard: hello"])
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    if path == "/":
        page.get_by_role("button", name="Copy the line").click()
        expect(page.get_by_text("Copied", exact=True)).to_be_visible()
        line = f'<script type="module" src="{stub.origin}/chat/web/widget.js"></script>'
        assert page.evaluate("navigator.clipboard.readText()") == line
    assert [one for one in said if "favicon" not in one] == []
    page.emulate_media(reduced_motion="reduce")
    assert [one["id"] for one in Axe().run(page).response["violations"]] == []


def drop(widget: Widget, name: str, kind: str, content: list[int]) -> None:
    widget.panel.evaluate(
        """(panel, [name, type, bytes]) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([new Uint8Array(bytes)], name, { type }));
        for (const kind of ["dragover", "drop"]) {
          panel.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
        } }""",
        [name, kind, content],
    )


def test_a_dropped_text_is_one_press_from_being_sent(visit: Visit, stub: StubChat) -> None:
    widget = visit()
    drop(widget, "cv.md", "", list("Müller: SQL".encode()))
    expect(widget.field).to_have_value("From cv.md:\nMüller: SQL")
    expect(widget.field).to_be_focused()
    widget.field.press("Enter")
    expect(widget.theirs).to_have_count(1)
    assert stub.said() == ["From cv.md:\nMüller: SQL"]
    drop(widget, "old.txt", "text/plain", list("Müller".encode("latin-1")))
    expect(widget.field).to_have_value("From old.txt:\nMüller")


def test_a_chosen_file_is_read_too(visit: Visit, tmp_path: Path) -> None:
    widget = visit()
    (tmp_path / "cv.txt").write_text("Five years of sales", "utf-8")
    with widget.page.expect_file_chooser() as chooser:
        widget.page.get_by_role("button", name="Add a text file").click()
    chooser.value.set_files(tmp_path / "cv.txt")
    expect(widget.field).to_have_value("From cv.txt:\nFive years of sales")


@pytest.mark.parametrize(
    ("name", "kind", "content", "answer"),
    [
        ("cv.pdf", "application/pdf", list(b"%PDF-1.7"), "paste its text"),
        ("cv.docx", "", list(b"PK\x03\x04"), "paste its text"),
        ("cv.txt", "text/plain", [65, 0, 66], "paste its text"),
        ("cv.txt", "text/plain", [65] * 200_001, "larger than 200 kB"),
    ],
)
def test_other_files_get_a_kind_answer(visit: Visit, name: str, kind: str, content: list[int], answer: str) -> None:
    widget = visit()
    drop(widget, name, kind, content)
    expect(widget.status).to_contain_text(answer)
    expect(widget.field).to_have_value("")


def test_going_on_in_telegram_and_parting_again(visit: Visit, stub: StubChat) -> None:
    stub.telegram = True
    widget = visit()
    widget.say("hello")
    expect(widget.theirs).to_have_count(1)
    widget.menu("Continue in Telegram")
    dialog = widget.page.get_by_role("dialog", name="Continue in Telegram")
    expect(dialog).to_contain_text("works once, within 15 minutes")
    link = dialog.get_by_role("link", name="Open Telegram")
    expect(link).to_have_attribute("href", "https://t.me/a_bot?start=SECRET")
    expect(link).to_have_attribute("rel", "noopener noreferrer")
    expect(link).to_have_attribute("target", "_blank")
    widget.page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(widget.panel).to_be_visible()
    widget.menu("Part from Telegram")
    widget.page.get_by_role("dialog", name="Part from Telegram?").get_by_role("button", name="Part them").click()
    expect(widget.page.get_by_role("dialog", name="Part from Telegram?")).to_be_hidden()
    assert "DELETE /chat/link" in stub.requests


def test_without_another_channel_the_menu_offers_none(visit: Visit, stub: StubChat) -> None:
    widget = visit()
    widget.say("hello")
    expect(widget.theirs).to_have_count(1)
    with widget.page.expect_response("**/chat/link"):
        widget.page.get_by_role("button", name="Menu", exact=True).click()
    expect(widget.page.get_by_role("button", name="Help", exact=True)).to_be_visible()
    expect(widget.page.get_by_role("button", name="Continue in Telegram")).to_be_hidden()


def test_copies(visit: Visit) -> None:
    widget = visit()
    widget.say("for the **record**")
    expect(widget.theirs).to_have_count(1)
    widget.page.get_by_role("button", name="Copy", exact=True).click()
    expect(widget.page.get_by_role("button", name="Copied")).to_be_visible()
    assert widget.page.evaluate("navigator.clipboard.readText()") == "Heard: for the **record**"
    widget.menu("Copy conversation")
    expect(widget.status).to_have_text("The conversation is copied.")
    copied = widget.page.evaluate("navigator.clipboard.readText()")
    assert re.fullmatch(r"\[.+\] You said: for the \*\*record\*\*\n\n\[.+\] The advisor said: Heard: .+", copied)
