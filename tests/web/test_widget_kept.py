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


def test_what_was_told_of_a_file_outlives_a_connection_that_comes_back(visit: Visit, stub: StubChat) -> None:
    widget = visit()
    widget.say("one")
    expect(widget.theirs).to_have_count(1)
    stub.stop()
    expect(widget.status).to_contain_text("No connection")
    dropped(widget.page, {"empty.txt": ""})
    expect(widget.status).to_contain_text("empty.txt is empty")
    stub.start()
    stub.tell("here again")
    expect(widget.theirs).to_have_count(2)
    expect(widget.status).to_contain_text("empty.txt is empty")


def test_a_draft_of_several_lines_is_seen_whole_again(visit: Visit) -> None:
    widget = visit()
    widget.field.fill("one\ntwo\nthree\nfour")
    high = widget.field.evaluate("field => field.offsetHeight")
    widget.page.reload()
    expect(widget.field).to_have_value("one\ntwo\nthree\nfour")
    expect(widget.field).to_have_js_property("offsetHeight", high)
    widget.field.fill("one")
    expect(widget.field).not_to_have_js_property("offsetHeight", high)


def test_an_empty_file_is_called_empty_and_changes_nothing(visit: Visit) -> None:
    widget = visit()
    widget.field.fill("My CV:")
    dropped(widget.page, {"cv.txt": " \n"})
    expect(widget.status).to_have_text("cv.txt is empty.")
    expect(widget.field).to_have_value("My CV:")


def test_every_dropped_file_is_read_in_order(visit: Visit) -> None:
    widget = visit()
    dropped(widget.page, {"cv.txt": "Ten years of SQL.", "posting.txt": "We want Docker."})
    expect(widget.status).to_have_text("Added to the field below: cv.txt, posting.txt. Press Send when you are ready.")
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
    widget.say("anew")
    for tab in (widget, other):
        expect(tab.mine).to_have_text(["anew"])
        expect(tab.theirs).to_have_text(["Heard: anew"])


def test_tabs_that_open_at_the_same_moment_are_one_person(visit: Visit, stub: StubChat) -> None:
    for _ in range(4):
        stub.opened.clear()
        tabs = [visit("") for _ in range(3)]
        for tab in tabs:
            tab.launcher.evaluate(
                "(it, at) => void setTimeout(() => it.click(), at - Date.now())", (time.time() + 1) * 1000
            )
        tabs[0].page.wait_for_timeout(2_000)
        assert stub.opened == ["token-1"]
        tabs[0].say("one of us")
        for tab in tabs:
            expect(tab.theirs).to_have_text(["Heard: one of us"])
        tabs[0].page.evaluate("localStorage.clear()")
        stub.threads.clear()
        for tab in tabs:
            tab.page.close()


def test_a_tab_goes_where_another_tab_began_anew(visit: Visit, stub: StubChat) -> None:
    widget, other = visit(), visit()
    widget.say("before")
    expect(other.theirs).to_have_count(1)
    widget.page.evaluate(
        """async () => {
          const made = await (await fetch("/chat/session", { method: "POST" })).json();
          const kept = { token: made.token, who: "else", renew_at: 4e12 };
          localStorage.setItem("career-advisor:session", JSON.stringify(kept));
        }"""
    )
    expect(other.theirs).to_have_count(0)
    stub.tell("in the new thread")
    expect(other.theirs).to_have_text(["in the new thread"])


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


def test_a_card_on_show_follows_what_is_said_of_its_steps(visit: Visit, stub: StubChat) -> None:
    card = cards()["roadmap"]
    first = card["phases"][0]
    card["phases"] = [first]
    first["steps"] = [{**step, "state": "to do"} for step in first["steps"]]
    one = first["steps"][0]
    stub.answer = lambda text: [
        {"text": "Here.", "card": card} if text == "plan" else {"text": "Noted.", "states": {one["id"]: text}}
    ]
    widget = visit()
    widget.say("plan")
    tick = widget.page.get_by_role("checkbox").first
    expect(tick).not_to_be_checked()
    fold = widget.page.locator(".roadmap .fold").first
    count = len(first["steps"])
    for said, shown in (("done", 1), ("doing", 0), ("done", 1)):
        widget.say(said)
        expect(tick).to_be_checked(checked=bool(shown))
        expect(fold).to_contain_text(f"{shown} of {count} steps done")
        expect(widget.page.locator(".steps li").first).to_contain_text("under way" if said == "doing" else "done")


def test_a_tick_can_be_taken_back_on_the_card(visit: Visit, stub: StubChat) -> None:
    card = cards()["step"]
    card |= {"state": "to do", "actions": [{"key": key, "title": key, "id": f"{key}-it"} for key in ("done", "undone")]}
    stub.answer = lambda text: [{"text": "Here it is.", "card": card}] if text == "step" else []
    widget = visit()
    widget.say("step")
    tick = widget.page.get_by_role("checkbox").first
    for _ in range(2):
        tick.check()
        expect(tick).not_to_be_disabled()
        tick.uncheck()
        expect(tick).not_to_be_disabled()
    assert stub.said() == ["step", "done-it", "undone-it", "done-it", "undone-it"]
