"""The widget on phones, on paper and in the colours people choose."""

from __future__ import annotations

from playwright.sync_api import BrowserContext, Page, expect
from stub_chat import StubChat
from widget_world import LOG, Visit, Widget, page_with, until

BESIDE = '<a href="#x" id="beside">Elsewhere</a>'
PHONE, DESKTOP = {"width": 360, "height": 640}, {"width": 1100, "height": 700}


def on_phone(visit: Visit, stub: StubChat, attributes: str = "") -> Widget:
    widget = visit(attributes, body=BESIDE)
    widget.page.set_viewport_size(PHONE)
    return widget


def reached(page: Page, times: int) -> set[str]:
    """What the Tab key reaches in the page: "widget", or the id of something else."""
    found = set()
    for _ in range(times):
        page.keyboard.press("Tab")
        found.add(
            str(
                page.evaluate(
                    "(document.activeElement.tagName === 'CAREER-ADVISOR' && 'widget') || document.activeElement.id"
                )
            )
        )
    return found


def test_on_a_phone_nothing_behind_the_panel_is_reached(visit: Visit, stub: StubChat) -> None:
    widget = on_phone(visit, stub)
    assert "beside" in reached(widget.page, 3), "the link is no stop of the Tab key at all"
    widget.launcher.click()
    box = widget.panel.bounding_box()
    assert box and (round(box["width"]), round(box["height"])) == (PHONE["width"], PHONE["height"])
    expect(widget.field).to_be_focused()
    assert "beside" not in reached(widget.page, 25)
    widget.page.evaluate("document.activeElement.blur()")
    widget.page.keyboard.press("Escape")
    expect(widget.panel).to_be_hidden()
    expect(widget.launcher).to_be_focused()
    assert "beside" in reached(widget.page, 3)


def test_beside_a_page_the_page_stays_in_reach(visit: Visit, stub: StubChat) -> None:
    widget = visit("", body=BESIDE)
    widget.page.set_viewport_size(DESKTOP)
    widget.launcher.click()
    assert {"beside", "widget"} <= reached(widget.page, 25)


def test_turning_the_phone_keeps_what_was_begun(visit: Visit, stub: StubChat) -> None:
    widget = on_phone(visit, stub)
    widget.launcher.click()
    widget.field.fill("half a sen")
    widget.page.set_viewport_size(DESKTOP)
    expect(widget.panel).to_be_visible()
    expect(widget.field).to_be_focused()
    expect(widget.field).to_have_value("half a sen")
    until(widget.page, "!document.querySelector('career-advisor').shadowRoot.querySelector('.panel').matches(':modal')")
    widget.page.set_viewport_size(PHONE)
    until(widget.page, "document.querySelector('career-advisor').shadowRoot.querySelector('.panel').matches(':modal')")
    expect(widget.field).to_be_focused()
    widget.field.press("Enter")
    expect(widget.theirs).to_have_text(["Heard: half a sen"])


def test_escape_on_a_phone_closes_the_menu_first_and_the_question_alone(visit: Visit, stub: StubChat) -> None:
    widget = on_phone(visit, stub)
    widget.launcher.click()
    widget.page.get_by_role("button", name="Menu", exact=True).click()
    widget.page.keyboard.press("Escape")
    expect(widget.page.locator(".menu")).to_be_hidden()
    expect(widget.panel).to_be_visible()
    widget.menu("Forget me")
    widget.page.keyboard.press("Escape")
    expect(widget.page.get_by_role("dialog", name="Forget everything?")).to_be_hidden()
    expect(widget.panel).to_be_visible()


def test_a_page_that_opens_it_at_once_keeps_its_focus_on_a_desktop(visit: Visit) -> None:
    widget = visit("data-open", body=BESIDE)
    expect(widget.panel).to_be_visible()
    assert widget.page.evaluate("document.activeElement.tagName") == "BODY"


def test_paper_gets_the_whole_conversation_and_nothing_to_press(visit: Visit, stub: StubChat) -> None:
    widget = visit()
    for number in range(12):
        widget.say(f"message {number} " + "with some more words " * 12)
        expect(widget.theirs).to_have_count(number + 1)
    page, height = widget.page, f"{LOG}.getBoundingClientRect().height"
    assert page.evaluate(f"{LOG}.scrollHeight") > page.evaluate(height) + 100, "nothing lies outside the view"
    page.emulate_media(media="print")
    assert page.evaluate(f"{LOG}.scrollHeight") <= page.evaluate(height) + 1
    expect(widget.mine.first).to_be_visible()
    for gone in (
        widget.field,
        page.get_by_role("button", name="Menu", exact=True),
        page.get_by_role("button", name="Send"),
    ):
        expect(gone).to_be_hidden()
    assert page.pdf().startswith(b"%PDF-")


def surface(widget: Widget) -> str:
    return str(widget.panel.evaluate("node => getComputedStyle(node).backgroundColor"))


def lightness(colour: str) -> float:
    return sum(float(part) for part in colour.strip("rgb()").split(",")[:3]) / 765


def test_colours_follow_the_system_until_one_is_chosen_and_stay(
    visit: Visit, context: BrowserContext, stub: StubChat
) -> None:
    widget, other = visit(), visit()
    widget.page.emulate_media(color_scheme="dark")
    assert lightness(surface(widget)) < 0.2
    widget.page.emulate_media(color_scheme="light")
    assert lightness(surface(widget)) > 0.8
    widget.page.get_by_role("button", name="Menu", exact=True).click()
    widget.page.get_by_role("radio", name="Dark").check()
    assert lightness(surface(widget)) < 0.2
    until(other.page, "document.querySelector('career-advisor').dataset.theme === 'dark'")
    assert lightness(surface(other)) < 0.2
    widget.page.reload()
    assert lightness(surface(widget)) < 0.2
    widget.page.get_by_role("button", name="Menu", exact=True).click()
    expect(widget.page.get_by_role("radio", name="Dark")).to_be_checked()
    widget.page.get_by_role("radio", name="Auto").check()
    assert lightness(surface(widget)) > 0.8


def test_a_page_can_give_its_own_colour(stub: StubChat, context: BrowserContext) -> None:
    for accent, above in (("#ffdd00", "rgb(0, 0, 0)"), ("#330066", "rgb(255, 255, 255)")):
        page = context.new_page()
        page.goto(page_with(stub, "paint", f'data-accent="{accent}"'))
        launcher = Widget(page).launcher
        expect(launcher).to_have_css("color", above)
