"""Documents as a page: everything in it, nothing from outside, and words of people stay words."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.reports.blocks import Block, Bullets, Document, Item, Numbered, Paragraph, Section, Subheading, Table
from bot.reports.html import page

EVIL = '<script>alert("x")</script> & <b>'
VOID = {"meta", "br"}


class Seen(HTMLParser):
    """What a browser makes of a page: its tags in order, whether they nest, its text and the addresses in it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.open: list[str] = []
        self.words: list[str] = []
        self.links: list[str] = []
        self.attributes: set[str] = set()
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes |= {name for name, _ in attrs}
        self.links += [value or "" for name, value in attrs if name in ("href", "src")]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open and self.open.pop() == tag, f"</{tag}> closes another"

    def handle_data(self, data: str) -> None:
        if "style" not in self.open and "title" not in self.open:
            self.words.append(data)

    @property
    def text(self) -> str:
        """All words, parted by single spaces."""
        return " ".join(" ".join(self.words).split())


def document(
    *blocks: Block, title: str = "Data Engineer: assessment", meta: tuple[tuple[str, str], ...] = ()
) -> Document:
    return Document(title, "What you bring", meta, (Section("Gaps", blocks),))


BLOCKS = (
    Paragraph("First & foremost"),
    Subheading("Why"),
    Bullets(("one", "two")),
    Numbered((Item("do", ("see https://example.org/a?b=1&c=2.", "then rest")), Item("again"))),
    Table(("Skill", "State"), (("SQL", "lacking\nnot asked"), ("C++", "met"))),
)


def test_all_blocks_are_there_in_their_order() -> None:
    seen = Seen(page(document(*BLOCKS, meta=(("Goal", "Data Engineer"),))))
    assert seen.open == []
    for tag in ("h1", "h2", "h3", "ul", "ol", "table", "th", "a"):
        assert tag in seen.tags, tag
    words = [
        "Data Engineer: assessment",
        "What you bring",
        "Goal",
        "Gaps",
        "First & foremost",
        "Why",
        "one",
        "two",
        "do",
    ]
    places = [
        seen.text.find(word) for word in [*words, "then rest", "again", "Skill", "SQL", "lacking", "not asked", "C++"]
    ]
    assert -1 not in places and places == sorted(places)
    assert seen.links == ["https://example.org/a?b=1&c=2"]


def test_it_needs_nothing_from_outside_and_prints() -> None:
    made = page(document(*BLOCKS))
    assert not re.search(r"<(?:script|link|img|iframe|object)\b|url\(|@import|\bon\w+=", made)
    assert "width=device-width" in made and "@media print" in made and "default-src 'none'" in made
    assert made.startswith("<!doctype html>") and made.endswith("</html>\n")


@pytest.mark.parametrize("block", [Paragraph(EVIL), Subheading(EVIL), Bullets((EVIL,)), Table((EVIL,), ((EVIL,),))])
def test_what_people_write_is_no_mark(block: Block) -> None:
    seen = Seen(page(document(block, title=EVIL, meta=((EVIL, EVIL),))))
    assert "script" not in seen.tags and "b" not in seen.tags and EVIL in seen.text


def test_an_empty_list_is_left_out() -> None:
    assert "<ul></ul>" not in page(document(Bullets(()), Numbered((Item("one"),))))


@given(st.text(max_size=200))
@settings(deadline=None, max_examples=150)
def test_any_words_stay_words(text: str) -> None:
    seen = Seen(page(document(Paragraph(text), Table(("a",), ((text,),)))))
    assert seen.open == [] and seen.attributes <= {
        "lang",
        "charset",
        "name",
        "content",
        "http-equiv",
        "class",
        "scope",
        "href",
        "rel",
    }
    assert all(link.startswith(("http://", "https://")) for link in seen.links)
