"""The widget when servers, sockets, tokens and storage fail."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, expect
from stub_chat import StubChat
from widget_world import Visit


def test_without_sockets_it_polls(visit: Visit, stub: StubChat) -> None:
    stub.refuse_sockets = True
    widget = visit()
    widget.say("by polling")
    expect(widget.theirs).to_have_text(["Heard: by polling"], timeout=20_000)
    widget.say("and again")
    expect(widget.theirs).to_have_count(2)
    expect(widget.mine).to_have_text(["by polling", "and again"])
    assert stub.requests.count("GET /chat/ws") == 2
    assert "POST /chat/say" in stub.requests


@pytest.mark.parametrize("sockets", [True, False])
def test_an_unknown_token_opens_one_new_session_and_says_so(visit: Visit, stub: StubChat, sockets: bool) -> None:
    stub.refuse_sockets = not sockets
    widget = visit()
    widget.say("first life")
    expect(widget.theirs).to_have_count(1, timeout=20_000)
    stub.forget_tokens()
    if not sockets:
        widget.page.reload()
    else:
        expect(widget.page.get_by_text("this is a new conversation")).to_be_visible()
    expect(widget.mine).to_have_count(0)
    widget.say("second life")
    expect(widget.theirs).to_have_text(["Heard: second life"], timeout=20_000)
    assert len(stub.opened) == 2


def test_forget_me_asks_deletes_thanks_and_keeps_nothing(visit: Visit, stub: StubChat) -> None:
    widget, other = visit(), visit()
    widget.say("a secret")
    expect(widget.theirs).to_have_count(1)
    expect(other.theirs).to_have_count(1)
    widget.menu("Forget me")
    expect(widget.page.get_by_role("dialog", name="Forget everything?")).to_be_visible()
    widget.page.keyboard.press("Escape")
    expect(widget.panel).to_be_visible()
    assert stub.threads
    widget.menu("Forget me")
    widget.page.get_by_role("button", name="Delete everything").click()
    expect(widget.log).to_contain_text("Everything stored about you is deleted")
    for tab in (widget, other):
        expect(tab.mine).to_have_count(0)
    assert not stub.threads
    kept = widget.page.evaluate("Object.keys(localStorage).filter(key => key !== 'career-advisor:theme')")
    assert kept == []
    widget.say("anew")
    expect(widget.theirs).to_have_text(["Heard: anew"])
    assert len(stub.opened) == 2


def test_a_thread_that_lost_its_end_is_shown_from_its_beginning(visit: Visit, stub: StubChat) -> None:
    widget = visit()
    for number in (1, 2):
        widget.say(f"number {number}")
        expect(widget.theirs).to_have_count(number)
    for thread in stub.threads.values():
        del thread.events[2:]
    stub.do(stub.drop_all())
    expect(widget.mine).to_have_text(["number 1"])
    widget.say("number 3")
    expect(widget.theirs).to_have_text(["Heard: number 1", "Heard: number 3"])
    assert len(stub.opened) == 1


@pytest.mark.parametrize("sockets", [True, False])
def test_what_is_stored_and_not_shown_starts_nothing_anew(visit: Visit, stub: StubChat, sockets: bool) -> None:
    stub.refuse_sockets = not sockets
    widget = visit()
    widget.say("one")
    expect(widget.theirs).to_have_count(1)
    for thread in stub.threads.values():
        thread.hide()
    stub.do(stub.drop_all())
    stub.tell("two")
    expect(widget.theirs).to_have_text(["Heard: one", "two"])
    widget.page.reload()
    expect(widget.theirs).to_have_text(["Heard: one", "two"])
    assert len(stub.opened) == 1


@pytest.mark.parametrize("sockets", [True, False])
def test_a_token_that_falls_due_is_renewed_and_nobody_notices(visit: Visit, stub: StubChat, sockets: bool) -> None:
    stub.refuse_sockets, stub.renew_in = not sockets, -1
    widget = visit()
    widget.say("before")
    expect(widget.theirs).to_have_count(1)
    stub.do(stub.drop_all())
    widget.page.reload()
    widget.say("after")
    expect(widget.theirs).to_have_text(["Heard: before", "Heard: after"])
    assert len(stub.opened) == 1 and "POST /chat/session/renew" in stub.requests
    assert [token.endswith("-renewed") for token in stub.threads] == [True], "the spent token still works"
    expect(widget.page.locator(".note")).to_have_count(0)


def test_two_tabs_renew_once_between_them(visit: Visit, stub: StubChat) -> None:
    first = visit()
    first.say("here")
    expect(first.theirs).to_have_count(1)
    first.page.evaluate(
        """() => { const kept = JSON.parse(localStorage['career-advisor:session']);
        localStorage['career-advisor:session'] = JSON.stringify({ ...kept, renew_at: 1 }); }"""
    )
    stub.requests.clear()
    stub.do(stub.drop_all())
    second = visit()
    expect(second.theirs).to_have_text(["Heard: here"])
    first.say("there")
    expect(first.theirs).to_have_count(2)
    expect(second.theirs).to_have_count(2)
    assert stub.requests.count("POST /chat/session/renew") == 1
    assert len(stub.opened) == 1


def test_it_works_where_nothing_may_be_kept(visit: Visit, context: BrowserContext, stub: StubChat) -> None:
    context.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });"
    )
    widget = visit()
    widget.say("private")
    expect(widget.theirs).to_have_text(["Heard: private"])
    stub.do(stub.drop_all())
    widget.say("still here")
    expect(widget.theirs).to_have_count(2)
    assert len(stub.opened) == 1
