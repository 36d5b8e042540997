"""What a person meets beside the answers: nothing jumps, nothing old looks new, nothing is out of sight."""

from __future__ import annotations

from card_samples import cards
from playwright.sync_api import BrowserContext, expect
from stub_chat import StubChat
from widget_world import Visit, Widget, long_talk, page_with

OLD = "This plan was changed since"


def long_plan() -> dict[str, object]:
    card = cards()["roadmap"]
    first = card["phases"][0]
    actions = [{"key": key, "title": key, "id": f"{key}-it"} for key in ("done", "undone")]
    first["steps"] = [
        {**first["steps"][0], "id": f"s{number}", "state": "to do", "actions": actions} for number in range(20)
    ]
    card["phases"] = [first]
    return dict(card)


def test_a_tick_leaves_the_view_where_it_is_and_words_do_not(visit: Visit, stub: StubChat) -> None:
    card = long_plan()
    stub.answer = lambda text: [{"text": "Here.", "card": card} if text == "plan" else {"text": f"Noted {text}."}]
    widget = visit()
    widget.say("plan")
    tick = widget.page.get_by_role("checkbox").nth(3)
    tick.scroll_into_view_if_needed()
    before = widget.log.evaluate("log => log.scrollTop")
    tick.check()
    expect(widget.theirs.last).to_have_text("Noted done-it.")
    expect(widget.page.get_by_role("button", name="New messages")).to_be_visible()
    assert abs(widget.log.evaluate("log => log.scrollTop") - before) < 4
    expect(tick).to_be_in_viewport()
    widget.say("and now")
    expect(widget.theirs.last).to_have_text("Noted and now.")
    expect(widget.theirs.last).to_be_in_viewport()


def test_a_plan_that_was_changed_since_says_so(visit: Visit, stub: StubChat) -> None:
    older, newer = cards()["roadmap"], {**cards()["roadmap"], "version": 3}
    told = {
        "plan": [{"text": "One.", "card": older, "version": 2, "states": {}}],
        "change": [{"text": "Two.", "card": newer, "version": 3, "states": {}}],
        "undo": [{"text": "Three.", "version": 2, "states": {}}],
    }
    stub.answer = lambda text: told.get(text, [{"text": "Yes."}])
    widget = visit()
    marks = widget.page.get_by_text(OLD)
    for said, shown in (
        ("plan", [False]),
        ("change", [True, False]),
        ("hello", [True, False]),
        ("undo", [False, True]),
    ):
        widget.say(said)
        expect(widget.page.locator(".roadmap")).to_have_count(len(shown))
        for place, old in enumerate(shown):
            expect(marks.nth(place)).to_be_visible(visible=old)
    widget.page.reload()
    expect(marks).to_have_count(2)
    expect(marks.nth(0)).to_be_hidden()
    expect(marks.nth(1)).to_be_visible()


def test_a_page_that_is_not_allowed_says_that_nothing_was_sent(visit: Visit, stub: StubChat) -> None:
    stub.refuse_pages = True
    warned: list[str] = []
    widget = visit()
    widget.page.on("console", lambda message: warned.append(message.text))
    widget.say("hello")
    expect(widget.status).to_contain_text("cannot be reached from this page")
    expect(widget.page.locator(".note")).to_have_text(["Not sent"])
    assert any("ADVISOR_ORIGINS" in text for text in warned)
    stub.refuse_pages = False
    widget.say("again")
    expect(widget.theirs).to_have_count(2)
    expect(widget.page.locator(".note")).to_have_count(0)


def test_the_styles_of_a_page_do_not_reach_in(stub: StubChat, context: BrowserContext) -> None:
    loud = "body, body * { color: red !important; font: italic 40px monospace; letter-spacing: 9px }"
    plain, styled = context.new_page(), context.new_page()
    looks = []
    for page in (plain, styled):
        page.goto(page_with(stub, "plain", "data-open"))
        if page is styled:
            page.evaluate(
                "css => { const s = new CSSStyleSheet(); s.replaceSync(css); document.adoptedStyleSheets = [s]; }", loud
            )
        widget = Widget(page)
        widget.say("hello")
        expect(widget.theirs.first).to_be_visible()
        names = ["color", "fontFamily", "fontSize", "fontStyle", "textTransform", "letterSpacing", "colorScheme"]
        parts = [page.locator(name).first for name in (".panel", ".theirs .bubble", ".composer textarea", ".badge")]
        looks.append(
            [part.evaluate("(one, names) => names.map(n => getComputedStyle(one)[n])", names) for part in parts]
        )
    assert looks[0] == looks[1]
    heading = styled.locator("h1").evaluate("one => getComputedStyle(one).color")
    assert heading == "rgb(255, 0, 0)", "the page's style is in force outside"


def test_a_copy_button_stands_under_what_it_copies(visit: Visit, stub: StubChat) -> None:
    words = "The plan in words"
    button = [{"id": "x", "title": "Go on"}]
    stub.answer = lambda text: [{"text": words, "card": cards()["roadmap"], "around": ["", ""], "buttons": button}]
    widget = visit()
    widget.say("plan")
    copy = widget.page.get_by_role("button", name="Copy", exact=True)
    card, answer = widget.page.locator(".roadmap"), widget.page.get_by_role("button", name="Go on")
    expect(card).to_be_visible()
    places = [part.evaluate("one => one.getBoundingClientRect().top") for part in (card, copy, answer)]
    assert places == sorted(places) and places[0] < places[1]


def test_a_notice_is_seen_by_who_writes_where_the_panel_is_higher_than_the_window(
    stub: StubChat, context: BrowserContext
) -> None:
    page = context.new_page()
    page.set_viewport_size({"width": 360, "height": 500})
    page.goto(f"{stub.origin}/")
    widget = Widget(page)
    widget.say("one")
    expect(widget.theirs).to_have_count(1)
    widget.field.scroll_into_view_if_needed()
    widget.field.focus()
    stub.stop()
    expect(widget.status).to_contain_text("No connection")
    expect(widget.status).to_be_in_viewport()
    stub.start()


def test_the_field_of_the_start_page_is_seen_at_once_on_a_phone(stub: StubChat, context: BrowserContext) -> None:
    page = context.new_page()
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{stub.origin}/")
    expect(Widget(page).field).to_be_in_viewport(ratio=1)
    page.wait_for_function("performance.getEntriesByName('career-advisor:script').length")
    expect(page.get_by_role("heading", name="What would you like to get to?")).to_be_in_viewport(ratio=1)
    assert page.evaluate("scrollY") == 0


def test_no_gap_where_not_all_was_asked_is_only_so_far(visit: Visit, stub: StubChat) -> None:
    card = cards()["gaps"]
    rows = [{"requirement": f"R{number}", "state": "not asked"} for number in range(7)]
    met = {"requirement": "SQL", "state": "met"}
    card["areas"] = [
        {"area": "Half asked", "severity": "none", "rows": [met, *rows]},
        {"area": "All asked", "severity": "none", "rows": [met]},
    ]
    stub.answer = lambda text: [{"text": "Here.", "card": card}]
    widget = visit()
    widget.say("gaps")
    folds = widget.page.locator(".gaps .fold")
    expect(folds.filter(has_text="Half asked")).to_contain_text("no gap so far")
    expect(folds.filter(has_text="All asked")).to_contain_text("no gap")
    expect(folds.filter(has_text="All asked")).not_to_contain_text("so far")


def test_the_log_is_where_it_was_told_to_be(visit: Visit, stub: StubChat) -> None:
    """The bad sample of the tests above: a view that is moved is seen to have moved."""
    widget = visit()
    long_talk(widget, stub)
    widget.log.evaluate("log => { log.scrollTop = 0; }")
    expect(widget.theirs.last).not_to_be_in_viewport()
