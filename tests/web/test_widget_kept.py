"""What the widget keeps, gives back and says when something is not as it should be."""

from __future__ import annotations

import time

from card_samples import cards
from playwright.sync_api import Page, expect
from stub_chat import StubChat
from widget_world import Visit, Widget

SESSION = "career-advisor:session"


def dropped(page: Page, files: dict[str, str]) -> None:
    """Files fall on the panel, as from a folder."""
    made = page.evaluate_handle(
        """files => {
        const held = new DataTransfer();
        for (const [name, text] of Object.entries(files))
          held.items.add(new File([text], name, { type: "text/plain" }));
        return held; }""",
        files,
    )
    page.locator(".panel").dispatch_event("drop", {"dataTransfer": made})


def test_what_was_not_sent_yet_is_there_after_a_reload(visit: Visit) -> None:
    widget = visit()
    widget.field.fill("I was just about to say")
    widget.page.reload()
    expect(widget.field).to_have_value("I was just about to say")
    widget.field.press("Enter")
    expect(widget.mine).to_have_text(["I was just about to say"])
    expect(widget.theirs).to_have_count(1)
    widget.page.reload()
    expect(widget.mine).to_have_count(1)
    expect(widget.field).to_have_value("")


def test_an_empty_file_is_called_empty_and_changes_nothing(visit: Visit) -> None:
    widget = visit()
    widget.field.fill("My CV:")
    dropped(widget.page, {"cv.txt": " \n"})
    expect(widget.status).to_have_text("cv.txt is empty.")
    expect(widget.field).to_have_value("My CV:")


def test_every_dropped_file_is_read_in_order(visit: Visit) -> None:
    widget = visit()
    dropped(widget.page, {"cv.txt": "Ten years of SQL.", "posting.txt": "We want Docker."})
    expect(widget.field).to_have_value("From cv.txt:\nTen years of SQL.\n\nFrom posting.txt:\nWe want Docker.")


def test_a_page_that_is_not_allowed_reads_so(visit: Visit, stub: StubChat) -> None:
    stub.refuse_pages = True
    widget = visit()
    expect(widget.status).to_have_text("The advisor cannot be reached from this page.")
    stub.refuse_pages = False
    widget.say("now?")
    expect(widget.theirs).to_have_text(["Heard: now?"])


def test_who_writes_while_it_waits_does_not_wait_for_the_next_try(visit: Visit, stub: StubChat) -> None:
    widget = visit()
    widget.say("one")
    expect(widget.theirs).to_have_count(1)
    stub.stop()
    expect(widget.status).to_contain_text("No connection")
    # Long enough that the pauses between two tries have grown to seconds.
    widget.page.wait_for_timeout(8_000)
    stub.start()
    begun = time.monotonic()
    widget.say("two")
    expect(widget.theirs).to_have_count(2)
    assert time.monotonic() - begun < 2.0


def test_another_tab_greets_anew_once_all_is_forgotten(visit: Visit) -> None:
    widget, other = visit(), visit()
    widget.say("a secret")
    expect(other.theirs).to_have_count(1)
    widget.menu("Forget me")
    widget.page.get_by_role("button", name="Delete everything").click()
    expect(widget.log).to_contain_text("Everything stored about you is deleted")
    for tab in (widget, other):
        expect(tab.mine).to_have_count(0)
        expect(tab.page.get_by_text("What would you like to get to?")).to_be_visible()


def profile_of(visit: Visit, stub: StubChat) -> Widget:
    stub.answer = lambda text: [{"text": "Here it is.", "card": cards()["profile"]}] if text == "data" else []
    widget = visit()
    widget.say("data")
    expect(widget.page.locator(".card.profile")).to_be_visible()
    return widget


def test_a_skill_that_was_removed_is_struck_out(visit: Visit, stub: StubChat) -> None:
    page = profile_of(visit, stub).page
    page.get_by_role("button", name="Python advanced").click()
    page.get_by_role("button", name="Remove (Python)").click()
    expect(page.get_by_role("button", name="Python removed")).to_have_class("fold chip c-said gone")


def test_a_level_that_was_chosen_is_shown_as_chosen(visit: Visit, stub: StubChat) -> None:
    page = profile_of(visit, stub).page
    page.get_by_role("button", name="Python advanced").click()
    levels = page.get_by_role("group", name="Level of Python")
    expect(levels.locator("[aria-pressed=true]")).to_have_text("Advanced")
    levels.get_by_role("button", name="Basic (Python)").click()
    expect(page.get_by_role("button", name="Python basic", exact=True)).to_be_visible()
    expect(levels.locator("[aria-pressed=true]")).to_have_text("Basic")
    levels.get_by_role("button", name="Advanced (Python)").click()
    expect(levels.locator("[aria-pressed=true]")).to_have_text("Advanced")
    assert stub.said() == ["data", "basic-python", "advanced-python"]


def test_a_press_that_is_refused_leaves_the_card_as_it_was(visit: Visit, stub: StubChat) -> None:
    page = profile_of(visit, stub).page
    stub.refuse = {"code": "not_found", "text": "That button is too old."}
    page.get_by_role("button", name="Python advanced").click()
    page.get_by_role("button", name="Remove (Python)").click()
    expect(page.locator(".status")).to_contain_text("too old")
    expect(page.get_by_role("button", name="Python advanced")).to_be_visible()
