"""The widget in a real browser: opening, saying, what is shown."""

from __future__ import annotations

import json
import re

from playwright.sync_api import expect
from stub_chat import StubChat
from widget_world import LOG, Visit, long_talk, until


def test_it_opens_takes_the_focus_and_gives_it_back(visit: Visit, stub: StubChat) -> None:
    widget = visit("")
    expect(widget.launcher).to_have_attribute("aria-expanded", "false")
    expect(widget.panel).to_be_hidden()
    assert "POST /chat/session" not in stub.requests, "who never opens it is no person on the server"
    widget.launcher.click()
    expect(widget.panel).to_be_visible()
    expect(widget.field).to_be_focused()
    widget.page.keyboard.press("Escape")
    expect(widget.panel).to_be_hidden()
    expect(widget.launcher).to_be_focused()
    widget.page.keyboard.press("Enter")
    expect(widget.field).to_be_focused()
    widget.page.get_by_role("button", name="Close").click()
    expect(widget.launcher).to_be_focused()


def test_escape_closes_the_menu_first(visit: Visit) -> None:
    widget = visit()
    widget.page.get_by_role("button", name="Menu").click()
    expect(widget.page.get_by_role("button", name="My data")).to_be_focused()
    widget.page.keyboard.press("Escape")
    expect(widget.page.get_by_role("button", name="Menu")).to_be_focused()
    expect(widget.panel).to_be_visible()


def test_the_menu_sends_words(visit: Visit) -> None:
    widget = visit()
    widget.menu("My gaps")
    expect(widget.mine).to_have_text(["Show my gaps"])
    expect(widget.theirs).to_have_text(["Heard: Show my gaps"])


def test_enter_and_the_button_send_and_shift_enter_breaks(visit: Visit, stub: StubChat) -> None:
    widget = visit()
    widget.say("one")
    widget.field.fill("two")
    widget.field.press("Shift+Enter")
    widget.field.press_sequentially("lines")
    widget.page.get_by_role("button", name="Send").click()
    expect(widget.theirs).to_have_text(["Heard: one", re.compile("Heard: two")])
    assert stub.said() == ["one", "two\nlines"]
    expect(widget.field).to_have_value("")
    expect(widget.page.locator(".note")).to_have_count(0)


def test_the_field_grows_to_six_lines(visit: Visit) -> None:
    widget = visit()
    heights = []
    for lines in (1, 3, 6, 40):
        widget.field.fill("\n".join("x" * lines))
        heights.append(widget.field.evaluate("field => field.clientHeight"))
    assert heights[0] < heights[1] < heights[2]
    assert heights[2] - 30 < heights[3] <= heights[2] + 12


def test_the_counter_comes_late_and_too_long_is_not_sent(visit: Visit, stub: StubChat) -> None:
    widget = visit()
    widget.field.fill("x" * 17_000)
    expect(widget.page.locator(".count")).to_be_hidden()
    widget.field.fill("x" * 18_001)
    expect(widget.page.locator(".count")).to_have_text("18,001 of 20,000 characters")
    widget.say("x" * 20_007)
    expect(widget.page.locator(".count")).to_have_text("Too long by 7 characters: please shorten it.")
    expect(widget.mine).to_have_count(0)
    assert stub.said() == []


def test_what_is_said_while_the_server_is_away_arrives_once(visit: Visit, stub: StubChat) -> None:
    widget = visit()
    widget.say("before")
    expect(widget.theirs).to_have_count(1)
    stub.stop()
    expect(widget.status).to_contain_text("No connection")
    widget.say("during 1")
    widget.say("during 2")
    expect(widget.page.locator(".note")).to_have_text(["Waiting to be sent"] * 2)
    stub.start()
    expect(widget.theirs).to_have_text(["Heard: before", "Heard: during 1", "Heard: during 2"], timeout=30_000)
    expect(widget.mine).to_have_text(["before", "during 1", "during 2"])
    expect(widget.status).to_be_empty()
    assert stub.said() == ["before", "during 1", "during 2"]


def test_what_was_queued_survives_a_reload(visit: Visit, stub: StubChat) -> None:
    widget = visit()
    widget.say("before")
    expect(widget.theirs).to_have_count(1)
    stub.refuse = {"code": "busy", "text": "One moment.", "retry_after": 600}
    widget.say("kept")
    expect(widget.page.locator(".note")).to_have_count(1)
    stub.refuse = None
    widget.page.reload()
    expect(widget.theirs).to_have_text(["Heard: before", "Heard: kept"])
    assert stub.said() == ["before", "kept"]


def test_a_lost_acknowledgement_makes_no_second_message(visit: Visit, stub: StubChat) -> None:
    widget = visit()
    stub.lose_acks = 1
    widget.say("only once")
    expect(widget.theirs).to_have_text(["Heard: only once"])
    widget.say("after")
    expect(widget.theirs).to_have_count(2)
    expect(widget.mine).to_have_text(["only once", "after"])
    assert stub.said() == ["only once", "after"]


def test_a_refused_message_says_why_and_is_not_shown_as_said(visit: Visit, stub: StubChat) -> None:
    widget = visit()
    stub.refuse = {"code": "too_long", "text": "That is too long."}
    widget.say("long")
    expect(widget.status).to_have_text("Not sent: That is too long.")
    expect(widget.mine).to_have_count(0)
    expect(widget.field).to_have_value("long")


def test_a_refused_press_can_be_made_again(visit: Visit, stub: StubChat) -> None:
    widget = visit()
    widget.say("buttons")
    yes = widget.page.get_by_role("button", name="Yes")
    expect(yes).to_be_enabled()
    stub.refuse = {"code": "unusable", "text": "Not now."}
    yes.click()
    expect(widget.status).to_have_text("Not sent: Not now.")
    expect(yes).to_be_enabled()
    expect(yes).to_have_text("Yes")
    stub.refuse = None
    yes.click()
    expect(widget.theirs.last).to_have_text("Heard: Yes")


def test_a_slow_server_is_asked_again_in_order(visit: Visit, stub: StubChat) -> None:
    widget = visit()
    widget.say("zero")
    expect(widget.theirs).to_have_count(1)
    stub.refuse = {"code": "slow_down", "text": "Slowly.", "retry_after": 0.3}
    widget.say("one")
    widget.say("two")
    expect(widget.page.locator(".note")).to_have_count(2)
    stub.refuse = None
    expect(widget.theirs).to_have_count(3)
    assert stub.said() == ["zero", "one", "two"]


def test_a_reload_shows_what_was_said(visit: Visit, stub: StubChat) -> None:
    widget = visit()
    widget.say("remember me")
    expect(widget.theirs).to_have_count(1)
    widget.page.reload()
    expect(widget.mine).to_have_text(["remember me"])
    expect(widget.theirs).to_have_text(["Heard: remember me"])
    assert len(stub.opened) == 1


def test_two_tabs_show_the_same_and_are_one_person(visit: Visit, stub: StubChat) -> None:
    one, two = visit(), visit()
    one.say("from one")
    expect(two.theirs).to_have_text(["Heard: from one"])
    two.say("from two")
    for widget in (one, two):
        expect(widget.theirs).to_have_text(["Heard: from one", "Heard: from two"])
        expect(widget.mine).to_have_text(["from one", "from two"])
    assert len(stub.opened) == 1


def test_what_another_tab_tells_late_is_not_shown_again(visit: Visit, stub: StubChat) -> None:
    """The news from the server and the news from the other tab come by two ways, in any order."""
    one, two = visit(), visit()
    two.say("from two")
    expect(one.theirs).to_have_text(["Heard: from two"])
    cid = next(event["cid"] for thread in stub.threads.values() for event in thread.events if event.get("cid"))
    late = {"type": "say", "cid": cid, "text": "from two", "at": 1}
    told = 'new Promise(done => addEventListener("storage", () => setTimeout(done), { once: true }))'
    heard = one.page.evaluate_handle(f"() => {{ window.told = {told}; }}")
    two.page.evaluate(
        "([key, value]) => localStorage.setItem(key, value)", [f"career-advisor:unsent:{cid}", json.dumps(late)]
    )
    one.page.evaluate("() => window.told")
    expect(one.mine).to_have_text(["from two"])
    heard.dispose()


def test_reset_clears_what_was_shown(visit: Visit) -> None:
    widget = visit()
    widget.say("something")
    expect(widget.theirs).to_have_count(1)
    widget.say("reset")
    expect(widget.theirs).to_have_text(["All gone."])
    expect(widget.mine).to_have_count(0)


def test_buttons_are_pressed_once_and_older_ones_are_spent(visit: Visit, stub: StubChat) -> None:
    widget = visit()
    widget.say("buttons")
    yes = widget.page.get_by_role("button", name="Yes")
    expect(yes).to_be_enabled()
    yes.click()
    expect(widget.theirs).to_have_text(["Which one?", "Heard: Yes"])
    expect(yes).to_be_disabled()
    expect(yes).to_have_text("Yes (chosen)")
    expect(widget.page.get_by_role("button", name="No")).to_be_disabled()
    expect(widget.field).to_be_focused()
    widget.say("buttons")
    expect(widget.page.get_by_role("button", name="No").last).to_be_enabled()
    assert stub.said() == ["buttons", "Yes", "buttons"]


def test_typing_is_shown_only_when_the_answer_takes_a_while(visit: Visit, stub: StubChat) -> None:
    widget = visit()
    widget.page.evaluate(
        """() => { window.typed = 0;
        const typing = document.querySelector("career-advisor").shadowRoot.querySelector(".typing");
        new MutationObserver(() => { if (!typing.hidden) window.typed++; }).observe(typing, { attributes: true }); }"""
    )
    widget.say("quick")
    expect(widget.theirs).to_have_count(1)
    assert widget.page.evaluate("window.typed") == 0
    stub.delay = 1.2
    widget.say("slow")
    expect(widget.page.locator(".typing")).to_be_visible()
    expect(widget.page.get_by_role("status").filter(has_text="The advisor is writing")).to_have_count(1)
    expect(widget.theirs).to_have_count(2)
    expect(widget.page.locator(".typing")).to_be_hidden()
    assert widget.page.evaluate("window.typed") == 1


def test_the_badge_counts_what_came_while_closed_also_over_a_reload(visit: Visit, stub: StubChat) -> None:
    widget = visit("")
    widget.launcher.click()
    widget.say("hello")
    expect(widget.theirs).to_have_count(1)
    widget.page.keyboard.press("Escape")
    expect(widget.page.locator(".badge")).to_be_hidden()
    stub.tell("How did it go?")
    stub.tell("Are you there?")
    expect(widget.page.locator(".badge")).to_have_text("2")
    expect(widget.launcher).to_have_accessible_name("Open Career advisor (2 unread)")
    widget.page.reload()
    expect(widget.page.locator(".badge")).to_have_text("2")
    widget.launcher.click()
    expect(widget.theirs).to_have_count(3)
    expect(widget.page.locator(".badge")).to_be_hidden()
    widget.page.reload()
    expect(widget.theirs).to_have_count(3)
    expect(widget.page.locator(".badge")).to_be_hidden()


def test_who_reads_further_up_stays_there_and_can_jump(visit: Visit, stub: StubChat) -> None:
    widget = visit()
    long_talk(widget, stub)
    expect(widget.theirs.last).to_be_in_viewport()
    widget.log.evaluate("log => { log.scrollTop = 0; }")
    until(widget.page, f"{LOG}.scrollTop === 0")
    stub.tell("the newest")
    jump = widget.page.get_by_role("button", name="New messages")
    expect(jump).to_be_visible()
    assert widget.log.evaluate("log => log.scrollTop") == 0
    jump.click()
    expect(widget.theirs.last).to_be_in_viewport()
    expect(jump).to_be_hidden()
    widget.say("buttons")
    expect(widget.page.get_by_role("button", name="No")).to_be_in_viewport(ratio=1)
