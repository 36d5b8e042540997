"""Telegram's HTML as the fake reads it: what is seen, which entities, and what is refused in which words."""

from __future__ import annotations

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.telegram.fake import entities, rules


@pytest.mark.parametrize(
    ("sent", "seen"),
    [
        ("plain > text; 5 &lt; 6 &amp;&amp; &quot;so&quot;", 'plain > text; 5 < 6 && "so"'),
        ("<b>Gap:</b> <i>SQL</i>, <u>u</u> <s>s</s>", "Gap: SQL, u s"),
        ("<B>Loud</b> <strong>x</strong><em>y</em><ins>z</ins><del>d</del><strike>e</strike>", "Loud xyzde"),
        ('<pre><code class="language-python">a &lt; b</code></pre>', "a < b"),
        ('<a href="https://example.org/?a=1&amp;b=2&c=3">a course</a>', "a course"),
        ("<a href='https://example.org'>x</a> <a href=example.org >y</a>", "x y"),
        ('<tg-spoiler>a</tg-spoiler><span class="tg-spoiler">b</span>', "ab"),
        ('<tg-emoji emoji-id="5368324170671202286">👍</tg-emoji>', "👍"),
        ("<blockquote expandable>one\ntwo</blockquote>", "one\ntwo"),
        ("<b>both <i>inner</i></> &#8364;&#x20AC;", "both inner €€"),
        ("", ""),
    ],
)
def test_what_is_seen(sent: str, seen: str) -> None:
    assert entities.parse(sent).text == seen


@pytest.mark.parametrize(
    ("sent", "why"),
    [
        ("<b>open", 'Can\'t find end tag corresponding to start tag "b"'),
        ("a <b>x</i>", 'Unmatched end tag, expected "</b>", found "</i>" at byte offset 6'),
        ("<b><i>x</b></i>", 'Unmatched end tag, expected "</i>", found "</b>"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("é<p>x</p>", 'Unsupported start tag "p" at byte offset 2'),
        ("a<br>b", 'Unsupported start tag "br"'),
        ("<b/>", 'Unsupported start tag "b/"'),
        ("<h1>Plan</h1>", 'Unsupported start tag "h1"'),
        ("5 < 6", 'Unsupported start tag ""'),
        ("I <3 SQL > all", 'Unsupported start tag "3"'),
        ("I <3", "Unclosed start tag"),
        ("a <", "Unclosed start tag"),
        ('<a href="x', "Unclosed start tag"),
        ("<b>x</b", "Unclosed end tag"),
        ("<b>x</b x>", "Unclosed end tag"),
        ("<a href>x</a>", "Expected equal sign"),
        ('<a ="x">x</a>', "Empty attribute name"),
        ('<span class="red">x</span>', 'must have class "tg-spoiler"'),
        ("<tg-emoji>x</tg-emoji>", "Invalid custom emoji"),
        ("R & D", 'Bare "&"'),
        ("AT&T; x", 'Bare "&"'),
        ("&nbsp;", 'Bare "&"'),
        ("&lt", 'Bare "&"'),
        ("&#0;", 'Bare "&"'),
        ("&#9999999;", 'Bare "&"'),
    ],
)
def test_what_is_refused(sent: str, why: str) -> None:
    with pytest.raises(rules.Wrong) as wrong:
        entities.parse(sent)
    assert wrong.value.description.startswith("Bad Request: can't parse entities: ")
    assert why in wrong.value.description


def test_entities_count_in_utf_16_and_stand_outer_first() -> None:
    rich = entities.parse("👍 <b>é <i>x</i></b> <code>R</code>")
    assert rich.entities == (
        {"type": "bold", "offset": 3, "length": 3},
        {"type": "italic", "offset": 5, "length": 1},
        {"type": "code", "offset": 7, "length": 1},
    )


def test_code_keeps_nothing_inside_and_gives_its_language_to_pre() -> None:
    rich = entities.parse('<pre><code class="language-sql">SELECT <b>1</b></code></pre>')
    assert rich.entities == ({"type": "pre", "offset": 0, "length": 8, "language": "sql"},)


def test_a_link_is_one_only_where_it_leads_somewhere() -> None:
    kinds = [
        e.get("url") for e in entities.parse('<a href="https://a.org">👍a</a><a>b.org</a><a href="x">c</a>').entities
    ]
    assert kinds == ["https://a.org", "b.org"]
    assert entities.parse("<b></b>x").entities == ()


@given(st.text())
def test_what_is_escaped_is_seen_as_it_was(text: str) -> None:
    assert entities.parse(f"<b>{html.escape(text, quote=False)}</b>").text == text


@given(st.text())
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        entities.parse(text)
    except rules.Wrong as wrong:
        assert wrong.code == 400


@given(st.text())
def test_utf_16_units(text: str) -> None:
    assert rules.units(text) == len(text.encode("utf-16-le")) // 2
    seen = entities.parse(f"<i>{html.escape(text)}</i>")
    assert all(e["length"] == rules.units(text) for e in seen.entities)
