"""Whatever is said stays text, on the strictest page."""

from __future__ import annotations

import re

from hostile_talk import TEXTS
from playwright.sync_api import BrowserContext, expect
from stub_chat import StubChat
from widget_world import Visit, Widget, page_with


def test_a_strict_page_of_another_origin_has_nothing_to_complain_of(stub: StubChat, context: BrowserContext) -> None:
    other = StubChat().start()
    try:
        page = context.new_page()
        said: list[str] = []
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        address = page_with(stub, "strict", 'data-open data-accent="#b3261e" data-title="Ask us"')
        other.pages["strict"] = stub.pages["strict"]
        page.goto(address.replace(stub.origin, other.origin))
        widget = Widget(page)
        stub.answer = lambda text: [
            {"text": "**Hi** [x](https://example.org)", "card": {"type": "profile", "skills": []}}
        ]
        widget.say("buttons")
        expect(widget.theirs).to_have_count(1)
        widget.menu("Copy conversation")
        expect(page.get_by_role("heading", name="Ask us")).to_be_visible()
        accent = page.evaluate(
            "getComputedStyle(document.querySelector('career-advisor')).getPropertyValue('--advisor-accent')"
        )
        assert accent.strip() == "#b3261e"
        assert said == []
        page.evaluate(
            "() => { const bad = document.createElement('style'); bad.textContent = 'p{}'; document.head.append(bad); }"
        )
        page.evaluate(
            "() => { try { document.body.innerHTML = '<b>'; } catch (error) { console.log(String(error)); } }"
        )
        assert any("style" in text for text in said), "the page would not have told of a forbidden style"
        assert any("TrustedHTML" in text for text in said), "the page would not have told of markup"
    finally:
        other.close()


FOREIGN = """root => {
  const tags = new Set("P UL OL LI STRONG EM CODE A BR SPAN BUTTON DIV SMALL".split(" "));
  const known = "class dir href target rel start type aria-expanded role aria-label disabled title";
  const attributes = new Set(known.split(" "));
  const found = [];
  for (const node of root.querySelectorAll(".row *")) {
    if (!tags.has(node.tagName)) found.push(node.tagName);
    for (const { name, value } of node.attributes) {
      if (!attributes.has(name)) found.push(`${node.tagName} ${name}`);
      if (name === "href" && !/^(https?:\\/\\/|mailto:)/.test(value)) found.push(value);
    }
    if (node.tagName !== "A") continue;
    if (node.rel !== "noopener noreferrer" || node.target !== "_blank") found.push("loose link");
    if (/[\\u202a-\\u202e\\u2066-\\u2069]/.test(node.textContent)) found.push("turned link");
  }
  return found;
}"""


def test_hostile_texts_stay_texts(visit: Visit, stub: StubChat) -> None:
    assert len(TEXTS) >= 100
    widget = visit()
    asked: list[str] = []
    dialogs: list[str] = []
    stub.answer = lambda text: []
    widget.say("begin")
    expect(widget.mine).to_have_count(1)
    expect(widget.page.locator(".note")).to_have_count(0)  # shown at once, but told of only when the server has it
    widget.page.on("request", lambda request: asked.append(request.url))
    widget.page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    for text in TEXTS:
        stub.tell(text, buttons=[{"id": "x", "title": text}])
    expect(widget.theirs).to_have_count(len(TEXTS), timeout=30_000)
    for text in TEXTS:
        widget.page.evaluate(TYPE, text)
    expected = 1 + sum(bool(re.search(r"[^\s\ufeff]", text)) for text in TEXTS)
    expect(widget.mine).to_have_count(expected, timeout=60_000)
    expect(widget.page.locator(".note")).to_have_count(0, timeout=60_000)
    root = widget.page.locator(".panel")
    assert root.evaluate(FOREIGN) == []
    assert dialogs == []
    assert [url for url in asked if not url.startswith(stub.origin)] == []
    assert root.evaluate("root => root.scrollWidth <= root.clientWidth + 1")
    root.evaluate(
        """root => { const row = root.querySelector(".row"), bad = document.createElement("a");
        bad.href = "javascript:alert(1)"; bad.setAttribute("data-x", "x");
        row.append(bad, document.createElement("img")); }"""
    )
    assert set(root.evaluate(FOREIGN)) == {"A data-x", "javascript:alert(1)", "loose link", "IMG"}


TYPE = """text => {
  const root = document.querySelector("career-advisor").shadowRoot, field = root.querySelector("textarea");
  field.value = text;
  root.querySelector("form").requestSubmit();
}"""


def test_markdown_becomes_what_was_meant(visit: Visit, stub: StubChat) -> None:
    widget = visit()
    text = (
        "**Bold** and *soft*, `a*b*`, 2*3*4, **open\n\n- one\n- **two**\n\n3. three\n\n"
        "[Docs](https://example.org/a_(b)) or https://example.org/x?y=1. [no](javascript:alert(1)) *un **cl*"
    )
    stub.answer = lambda said: [{"text": text}]
    widget.say("go")
    expect(widget.theirs).to_have_count(1)
    shown = widget.theirs.evaluate(
        'node => [...node.children].map(child => child.outerHTML.replace(/ (dir|target|rel)="[^"]*"/g, \'\'))'
    )
    assert shown == [
        "<p><strong>Bold</strong> and <em>soft</em>, <code>a*b*</code>, 2*3*4, **open</p>",
        "<ul><li>one</li><li><strong>two</strong></li></ul>",
        '<ol start="3"><li>three</li></ol>',
        '<p><a href="https://example.org/a_(b)">Docs</a> or '
        '<a href="https://example.org/x?y=1">https://example.org/x?y=1</a>. '
        "[no](javascript:alert(1)) <em>un **cl</em></p>",
    ]


def test_markdown_takes_time_in_line_with_the_length(visit: Visit) -> None:
    widget = visit("")
    shapes = [
        "[",
        "](",
        "[a](",
        "[a](https:",
        "[a](https://b ",
        "*",
        "**a",
        "`",
        "*a **b ",
        "a\n",
        "- a\n",
        "https://",
        "(https://a",
        "1. ",
    ]
    slow = widget.page.evaluate(
        """async ([source, shapes]) => {
        const { render } = await import(source);
        const slow = {};
        for (const shape of shapes) {
          const text = shape.repeat(Math.ceil(200000 / shape.length));
          render(text.slice(0, 2000));
          const start = performance.now();
          render(text);
          const took = performance.now() - start;
          if (took > 1500) slow[shape] = took;
        }
        return slow; }""",
        [f"{widget.page.url.split('/page')[0]}/chat/web/markdown.js", shapes],
    )
    assert slow == {}
