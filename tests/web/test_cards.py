"""The cards of the widget in a real browser: what is read, pressed, reached, and withstood."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable, Iterator
from typing import Any

import card_samples as samples
import pytest
from axe_playwright_python.sync_playwright import Axe
from card_gallery import WEB, gallery
from card_readings import judged, number, unread
from hostile_texts import BROKEN, TEXTS
from playwright.sync_api import Browser, Page, expect, sync_playwright

from bot.channels.pages import lean
from bot.settings import ROOT
from tests.servers import program

FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync", "--disable-quic"]  # fmt: skip
KINDS = ("profile", "gaps", "match", "roadmap", "phase", "step", "progress", "checkin", "report")
LOOKS: dict[str, dict[str, Any]] = {
    "light": {"color_scheme": "light", "viewport": {"width": 720, "height": 800}},
    "dark": {"color_scheme": "dark", "viewport": {"width": 720, "height": 800}},
    "phone": {"color_scheme": "light", "viewport": {"width": 320, "height": 640}},
    "forced": {"forced_colors": "active", "viewport": {"width": 720, "height": 800}},
}
MOST_BYTES = 12 * 1024
WORDS_OF_THE_PROTOCOL = (
    "significant moderate it none must should nice met lacking asked do doing done blocked skipped remove basic "
    "intermediate advanced aim undone open stuck"
)

Open = Callable[..., Page]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        made = playwright.chromium.launch(executable_path=program("chromium"), args=FLAGS)
        yield made
        made.close()


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with gallery({**samples.cards(), **samples.huge(), **samples.empty()}) as found:
        yield found


@pytest.fixture
def opened(browser: Browser, address: str) -> Iterator[Open]:
    """Opens a gallery; at the end nothing may have been complained of, asked or requested."""
    contexts, wrong = [], []

    def make(only: str = "nothing", look: str = "light", more: str = "", **settings: Any) -> Page:
        context = browser.new_context(**{**LOOKS[look], **settings})
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: wrong.append(f"error: {error}"))
        page.on("console", lambda said: wrong.append(f"console: {said.text}"))
        page.on("dialog", lambda dialog: (wrong.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        page.goto(f"{address}/?only={only}{more}")
        page.wait_for_selector("html[data-ready]")
        page.on("request", lambda request: wrong.append(f"request: {request.url}"))
        return page

    yield make
    for context in contexts:
        context.close()
    assert not wrong


def open_all(page: Page) -> None:
    page.evaluate("openAll()")


def shown(page: Page) -> str:
    """What a person reads, with everything opened."""
    open_all(page)
    return str(
        page.evaluate(
            "() => [...document.getElementById('host').shadowRoot.children].map(c => c.innerText).join('\\n')"
        )
    )


def show(page: Page, *cards: Any) -> list[bool]:
    return list(page.evaluate("cards => show(cards)", list(cards)))


# What is read


def test_every_field_of_the_protocol_is_read_or_meant_for_programs() -> None:
    table = (ROOT / "docs" / "web.md").read_text().split("## Cards")[1]
    rows = re.findall(r"^\| `\w+` \| (.*) \|$", table, re.M)
    named = {name for row in rows for name in re.findall(r"[`\[{ \"](\w+)[`\"]", row)}
    fields = named - {"has", "lacks", "wants", "said", "inferred", "demonstrated", "certified"} - set(KINDS)
    words = set(WORDS_OF_THE_PROTOCOL.split())
    assert len(fields) > 50
    assert fields - words - judged() == set()


@pytest.mark.parametrize("kind", KINDS)
def test_a_card_shows_every_field(kind: str, opened: Open) -> None:
    card = samples.cards()[kind]
    page = opened(kind)
    text = shown(page)
    assert unread(card, text) == []
    section = page.locator("section.card")
    assert section.count() == 1
    assert section.get_attribute("aria-label") == section.locator("h3").inner_text()


def test_the_oracle_of_reading_misses_what_is_not_there(opened: Open) -> None:
    card = {**samples.cards()["step"], "state": "to do"}  # of a closed step no hours lie ahead, so none are shown
    page = opened()
    for field in ("learn", "deliverable", "end", "to", "hours", "resources"):
        show(page, {key: value for key, value in card.items() if key != field})
        assert unread(card, shown(page)), field


def test_what_was_not_asked_is_never_called_a_gap(opened: Open) -> None:
    page = opened("gaps")
    unknown = [a for a in samples.cards()["gaps"]["areas"] if {r["state"] for r in a["rows"]} == {"not asked"}]
    assert unknown
    for area in unknown:
        button = page.get_by_role("button", name=area["area"])
        expect(button).to_contain_text("not asked yet")
        expect(button).not_to_contain_text("gap")
    order = page.locator("h4").all_inner_texts()
    assert order == ["Your strengths", "What the role asks for"]


def test_an_inferred_skill_asks_to_be_confirmed_and_quotes(opened: Open) -> None:
    page = opened("profile")
    page.get_by_role("button", name="Git").click()
    expect(page.locator(".inner:visible")).to_contain_text("Inferred, please confirm")
    expect(page.locator(".inner:visible q")).to_have_text(samples.BUILT)
    page.get_by_role("button", name="LangChain").click()
    held = page.get_by_role("group", name="Level of LangChain").locator("[aria-pressed=true]")
    expect(held).to_have_text(re.compile("Intermediate"))


def test_the_current_phase_lies_open_and_the_others_are_folded(opened: Open) -> None:
    page = opened("huge roadmap")
    stages = page.locator(".phases > li > .fold")
    assert [one.get_attribute("aria-expanded") for one in stages.all()] == ["true"] + ["false"] * 11
    assert page.locator(".phases > li:nth-child(2) .steps").count() == 0  # not even made yet
    stages.nth(1).click()
    expect(page.locator(".phases > li:nth-child(2) .steps")).to_be_visible()
    card = samples.cards()["roadmap"]
    for step in card["phases"][0]["steps"]:
        step["state"] = "done"
    show(page, card)
    assert [one.get_attribute("aria-expanded") for one in stages.all()][:2] == ["false", "true"]


def test_links_are_safe_and_say_where_they_go(opened: Open) -> None:
    page = opened("step")
    resources = [r for r in samples.cards()["step"]["resources"] if r["url"]]
    links = page.locator("a")
    assert [a.get_attribute("href") for a in links.all()] == [r["url"] for r in resources]
    for link in links.all():
        assert (link.get_attribute("target"), link.get_attribute("rel")) == ("_blank", "noopener noreferrer")
        expect(link).to_have_accessible_name(re.compile(r"\(opens in a new tab\)$"))


@pytest.mark.parametrize(("days", "words"), [(0, "On time"), (1, "1 day behind"), (-3, "3 days ahead")])
def test_ahead_and_behind_are_told_in_words(days: int, words: str, opened: Open) -> None:
    page = opened()
    show(page, {**samples.cards()["progress"], "slip_days": days})
    expect(page.locator(".head")).to_contain_text(words)


# Charts


def rows_of(page: Page, caption: str) -> list[list[str]]:
    table = page.locator("table").filter(has=page.locator("caption", has_text=caption))
    return [row.locator("th, td").all_inner_texts() for row in table.locator("tbody tr").all()]


def test_charts_are_hidden_and_have_tables_with_the_same_numbers(opened: Open) -> None:
    card = samples.cards()["progress"]
    page = opened("progress")
    open_all(page)
    assert [row[1:] for row in rows_of(page, "Over time")] == [
        [number(p["readiness"]), number(p["share"])] for p in card["points"]
    ]
    drawn = [line.get_attribute("points").split() for line in page.locator("svg.lines polyline").all()]
    assert [len(spots) for spots in drawn] == [3, 3]
    heights = [round((94 - float(spot.split(",")[1])) / 0.88, 1) for spot in drawn[0]]
    assert heights == pytest.approx([p["readiness"] for p in card["points"]], abs=0.1)
    assert rows_of(page, "By phase") == [[str(i + 1), number(s * 100)] for i, s in enumerate(card["phases"])]
    bars = [float(r.get_attribute("width") or 0) for r in page.locator(".bars .s-met").all()]
    assert bars == pytest.approx([99.4, 39.4])
    assert page.locator(".ring .fill").get_attribute("stroke-dasharray") == "34 100"
    assert page.locator("svg:not([aria-hidden=true], [aria-hidden=true] *)").count() == 0


def test_the_table_of_gaps_counts_what_the_bars_show(opened: Open) -> None:
    card = samples.cards()["gaps"]
    page = opened("gaps")
    open_all(page)
    states = ("met", "show it", "below level", "lacking", "not asked")
    looks = ("met", "show", "below", "lacking", "unknown")
    rows = rows_of(page, "What the role asks for")
    for area, row, strip in zip(card["areas"], rows, page.locator("svg.strip").all(), strict=True):
        counts = [sum(r["state"] == state for r in area["rows"]) for state in states]
        words = ("met", "to be shown", "below the level", "lacking", "not asked")
        told = [f"{count} {word}" for count, word in zip(counts, words, strict=True) if count]
        assert told and row[2:] == [", ".join(told)]
        widths = {look: strip.locator(f".s-{look}") for look in looks}
        for count, look in zip(counts, looks, strict=True):
            found = [float(one.get_attribute("width") or 0) for one in widths[look].all()]
            assert found == pytest.approx([100 * count / sum(counts) - 0.6] if count else [])


def test_the_table_of_roles_has_the_scores(opened: Open) -> None:
    page = opened("match")
    open_all(page)
    roles = samples.cards()["match"]["roles"]
    assert rows_of(page, "Roles") == [[r["role"]["name"], number(r["score"]), number(r["readiness"])] for r in roles]


# Presses


def ids(card: Any) -> list[str]:
    if isinstance(card, dict):
        own = [a["id"] for a in card.get("actions", [])]
        return own + [one for key, value in card.items() if key != "actions" for one in ids(value)]
    return [one for value in card for one in ids(value)] if isinstance(card, list) else []


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in ("progress", "checkin", "report", "gaps")])
def test_every_action_is_sent_once(kind: str, opened: Open) -> None:
    page = opened(kind)
    open_all(page)
    for one in page.locator(".act, .tick input:enabled").all():
        one.dispatch_event("click")
        one.dispatch_event("click")
    assert sorted(page.evaluate("presses")) == sorted(ids(samples.cards()[kind]))


def test_a_pressed_action_is_pending_until_it_is_stored(opened: Open) -> None:
    page = opened("match")
    button = page.get_by_role("button", name="Aim for this").first
    button.click()
    expect(button).to_have_attribute("aria-busy", "true")
    expect(button).to_be_disabled()
    expect(button).to_be_focused()
    page.evaluate("settle.resolve()")
    expect(button).not_to_have_attribute("aria-busy", "true")
    expect(button).to_be_disabled()
    other = page.get_by_role("button", name="Aim for this").nth(1)
    other.click()
    page.evaluate("settle.reject()")
    expect(other).to_be_enabled()
    other.click()
    assert page.evaluate("presses").__len__() == 3


def test_a_tick_presses_done_and_goes_back_if_that_failed(opened: Open) -> None:
    page = opened("roadmap")
    steps = samples.cards()["roadmap"]["phases"][0]["steps"]
    boxes = page.get_by_role("checkbox")
    assert [box.is_checked() for box in boxes.all()] == [s["state"] == "done" for s in steps]
    boxes.nth(4).focus()
    page.keyboard.press("Space")
    page.keyboard.press("Space")
    expect(boxes.nth(4)).to_be_checked()
    expect(boxes.nth(4)).to_have_attribute("aria-busy", "true")
    page.evaluate("settle.reject()")
    expect(boxes.nth(4)).not_to_be_checked()
    boxes.nth(0).click()
    assert page.evaluate("presses") == [f"done-{steps[4]['id']}", f"undone-{steps[0]['id']}"]


def test_a_press_of_which_nothing_is_told_stays_pending(opened: Open) -> None:
    page = opened("match", more="&silent")
    button = page.get_by_role("button", name="Aim for this").first
    button.click()
    expect(button).to_have_attribute("aria-busy", "true")
    expect(button).to_be_disabled()


def test_actions_that_are_not_known_are_left_out(opened: Open) -> None:
    page = opened()
    odd = [samples.action("explode", "Explode", "x"), {"key": "done"}, {"key": "stuck", "title": "Stuck", "id": ""}]
    show(page, {**samples.cards()["step"], "actions": odd})
    assert page.locator(".act").count() == 0
    expect(page.get_by_role("checkbox")).to_be_disabled()


def test_a_report_is_downloaded_and_copied_whole(opened: Open) -> None:
    markdown = samples.cards()["report"]["markdown"]
    page = opened("report", permissions=["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Download").click()
    assert page.evaluate("downloads") == [["career-assessment.md", markdown, "text/markdown"]]
    page.get_by_role("button", name="Copy").click()
    expect(page.get_by_role("status")).to_have_text("Copied.")
    assert page.evaluate("navigator.clipboard.readText()") == markdown


def test_where_the_clipboard_is_shut_the_download_is_named(opened: Open) -> None:
    page = opened("report")
    page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.get_by_role("button", name="Copy").click()
    expect(page.get_by_role("status")).to_contain_text("download it instead")


# The keyboard


REACHABLE = "button, a[href], input:enabled, textarea"


def reached(page: Page) -> list[int]:
    """Tabs through a page once: the numbers of the reached controls, those without a visible focus as negative ones."""
    page.evaluate(
        """query => {
          const root = document.getElementById('host').shadowRoot;
          [...root.querySelectorAll(query)].forEach((one, i) => (one.dataset.n = i + 1));
          document.activeElement.blur();
        }""",
        REACHABLE,
    )
    found: list[int] = []
    for _ in range(
        int(page.evaluate("q => document.getElementById('host').shadowRoot.querySelectorAll(q).length", REACHABLE))
    ):
        page.keyboard.press("Tab")
        found.append(
            page.evaluate(
                """() => {
                  const one = document.getElementById('host').shadowRoot.activeElement;
                  if (!one) return 0;
                  const seen = [one, one.parentElement].some(e => parseFloat(getComputedStyle(e).outlineWidth) >= 2
                    && getComputedStyle(e).outlineStyle !== 'none');
                  return seen ? Number(one.dataset.n) : -Number(one.dataset.n);
                }"""
            )
        )
    return found


@pytest.mark.parametrize("kind", KINDS)
def test_the_keyboard_reaches_everything_in_order(kind: str, opened: Open) -> None:
    page = opened(kind)
    if kind not in ("roadmap", "phase"):
        open_all(page)
    count = page.locator(REACHABLE).count()
    assert reached(page) == list(range(1, count + 1))
    if count:
        page.locator(REACHABLE).last.evaluate("one => (one.tabIndex = -1)")
        assert reached(page) != list(range(1, count + 1))


def test_enter_and_space_open_and_press(opened: Open) -> None:
    page = opened("profile")
    chip = page.get_by_role("button", name="Python advanced")
    chip.focus()
    page.keyboard.press("Enter")
    expect(chip).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Space")
    expect(chip).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("Enter")
    for _ in range(4):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("presses") == ["remove-python"]


# What comes broken


def test_broken_and_unknown_cards_are_left_out(opened: Open) -> None:
    page = opened()
    odd = [None, 5, "gaps", [], {}, *({"type": t} for t in ("constructor", "__proto__", "new", None, 7, ["gaps"]))]
    assert not any(show(page, *odd))
    assert not any(show(page, *({"type": kind} for kind in KINDS)))
    assert all(show(page, *samples.cards().values()))


def test_a_card_without_one_of_its_fields_is_still_a_card(opened: Open) -> None:
    page = opened()
    cards = samples.missing()
    assert len(cards) > 120
    lost = [card["type"] for card, seen in zip(cards, show(page, *cards), strict=True) if not seen]
    assert sorted(lost) == ["checkin", "match", "report"]
    open_all(page)
    text = shown(page)
    for bad in ("undefined", "NaN", "null", "[object", "Invalid Date", "{n}", "card."):
        assert bad not in text


ALLOWED = "a b button caption circle dd div dl dt fieldset g h3 h4 input label li line ol p path polyline q rect section small span strong svg table tbody td textarea th thead tr ul"  # noqa: E501


def unsafe(page: Page) -> list[str]:
    """Elements, attributes and addresses that no card has a reason to hold."""
    return list(
        page.evaluate(
            """allowed => {
              const found = [];
              for (const one of document.getElementById('host').shadowRoot.querySelectorAll('*')) {
                const tag = one.localName;
                if (!allowed.includes(tag)) found.push(`<${tag}>`);
                for (const { name, value } of one.attributes) {
                  const followed = /href$/.test(name) && (tag !== 'a' || !/^(https?|mailto):/.test(one.href));
                  const active = /^on|^style$|^src|^action|^formaction|^autofocus/.test(name);
                  if (followed || active) found.push(name + value);
                }
                if (tag === 'a' && (one.rel !== 'noopener noreferrer' || one.target !== '_blank')) found.push('a rel');
              }
              return found;
            }""",
            ALLOWED.split(),
        )
    )


def test_the_oracle_of_safety_finds_what_is_unsafe(opened: Open) -> None:
    page = opened("step")
    assert unsafe(page) == []
    for made in (["a", "href", "javascript:1"], ["script", "x", ""], ["p", "onx", ""], ["p", "srcdoc", ""]):
        page.evaluate(
            """([tag, name, value]) => {
              const made = document.createElement(tag);
              made.setAttribute(name, value);
              document.getElementById('host').shadowRoot.append(made);
            }""",
            made,
        )
        assert unsafe(page), made
        page.evaluate("document.getElementById('host').shadowRoot.lastChild.remove()")


def test_hostile_values_in_every_field_do_nothing(opened: Open) -> None:
    assert len(TEXTS) >= 100 and len(set(TEXTS)) == len(TEXTS)
    page = opened()
    page.evaluate("cards => void (window.samples = cards)", list(samples.cards().values()))
    for bad in (*TEXTS, *BROKEN):
        for kept in (samples.KEPT, ("type",)):
            page.evaluate("given => showReplaced(...given)", [bad, list(kept)])
            assert unsafe(page) == [], bad
    assert page.title() == "Cards"
    assert page.evaluate("presses") == []


def test_hostile_text_is_read_as_text_and_turns_nothing_around(opened: Open) -> None:
    page = opened()
    bad = "<img src=x onerror=alert(1)> \u202e **bold**"
    show(page, samples.replaced(samples.cards()["step"], bad))
    assert page.locator("section h3").inner_text() == "<img src=x onerror=alert(1)> **bold**"
    assert "\u202e" not in page.locator("section").inner_text()


# How it looks


def violations(page: Page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [f"{v['id']}: {[n['html'][:120] for n in v['nodes'][:3]]}" for v in found]


@pytest.mark.parametrize("look", LOOKS)
def test_axe_has_nothing_to_say(look: str, opened: Open) -> None:
    page = opened("", look)
    show(page, *(small(card) for card in samples.cards().values()))
    assert violations(page) == []
    open_all(page)
    assert violations(page) == []
    page.locator(".act").first.click()
    assert violations(page) == []
    page.locator(".act").first.evaluate("one => void one.removeAttribute('aria-label', one.replaceChildren())")
    assert violations(page) != []


def small(card: Any) -> Any:
    """A card with but the first six of each list: what there is more is more of the same."""
    if isinstance(card, dict):
        return {key: small(value) for key, value in card.items()}
    return [small(one) for one in card[:6]] if isinstance(card, list) else card


def too_small(page: Page) -> list[str]:
    """Controls under 44 by 44 pixels; of a tick box its label is the target."""
    return list(
        page.evaluate(
            """() => [...document.getElementById('host').shadowRoot.querySelectorAll('button, a, label, textarea')]
              .map(one => [one.outerHTML.slice(0, 90), one.getBoundingClientRect()])
              .filter(([, box]) => box.width && (box.width < 44 || box.height < 44)).map(([html]) => html)"""
        )
    )


@pytest.mark.parametrize("look", ["light", "phone"])
def test_targets_are_large_enough(look: str, opened: Open) -> None:
    page = opened("", look)
    show(page, *(small(card) for card in samples.cards().values()))
    open_all(page)
    assert page.locator("button").count() > 50
    assert too_small(page) == []
    page.locator("button").first.evaluate("one => { one.style.minHeight = 0; one.style.height = '30px'; }")
    assert len(too_small(page)) == 1


def sticking_out(page: Page) -> list[str]:
    """Whether the page scrolls sideways, and what stands outside of its card."""
    return list(
        page.evaluate(
            """() => {
              const page = document.documentElement;
              const found = page.scrollWidth > page.clientWidth ? [`page ${page.scrollWidth}`] : [];
              for (const card of document.getElementById('host').shadowRoot.querySelectorAll('.card')) {
                const outer = card.getBoundingClientRect();
                for (const one of card.querySelectorAll('*:not(.vh)')) {
                  const box = one.getBoundingClientRect();
                  const out = box.left < outer.left - 1 || box.right > outer.right + 1;
                  if (box.width && out) found.push(one.outerHTML.slice(0, 90));
                }
              }
              return found;
            }"""
        )
    )


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_nothing_sticks_out_on_the_narrowest_phone(direction: str, opened: Open) -> None:
    page = opened("", "phone", more=f"&dir={direction}")
    cards = [*samples.cards().values(), *samples.huge().values()]
    long = [
        samples.replaced(card, bad) for card in samples.cards().values() for bad in ("x" * 300, 10**15, "שלום " * 30)
    ]
    for card in [*map(small, cards), *samples.huge().values(), *long]:
        show(page, card)
        assert sticking_out(page) == []
    for card in [*map(small, cards), *long]:
        show(page, card)
        open_all(page)
        assert sticking_out(page) == []
    page.locator("h3").first.evaluate("one => (one.style.width = '400px')")
    assert sticking_out(page)


def moving(page: Page) -> int:
    return int(page.evaluate("document.getElementById('host').shadowRoot.getAnimations().length"))


def test_nothing_moves(opened: Open) -> None:
    page = opened("match")
    page.locator(".act").first.click()
    page.locator(".fold").first.click()
    assert moving(page) == 0
    page.locator("h3").evaluate("one => void one.animate({ opacity: [0, 1] }, 60000)")
    assert moving(page) == 1


def test_a_print_has_no_buttons_to_press(opened: Open) -> None:
    page = opened("match")
    page.emulate_media(media="print")
    expect(page.locator(".act").first).to_be_hidden()
    expect(page.locator("h4").first).to_be_visible()


@pytest.mark.parametrize("look", LOOKS)
def test_pictures_of_every_card(look: str, opened: Open) -> None:
    folder = ROOT / ".advisor" / "screenshots"
    folder.mkdir(parents=True, exist_ok=True)
    page = opened("", look)
    for name, card in {**samples.cards(), **samples.huge()}.items():
        for state in ("shut", "open"):
            show(page, small(card) if state == "open" else card)
            if state == "open":
                open_all(page)
            path = folder / f"card-{name.replace(' ', '-')}-{look}-{state}.png"
            page.locator("section").screenshot(path=path)
            assert path.stat().st_size > 2000


def test_the_cards_weigh_little() -> None:
    files = sorted((WEB / "cards").glob("*.js"))
    assert len(files) == 12
    sent = "".join(lean(path.read_text("utf-8"), path.name) for path in files)
    assert len(gzip.compress(sent.encode(), 9, mtime=0)) < MOST_BYTES
    assert all(len(path.read_text().splitlines()) < 300 for path in files)
