"""Markdown of documents: the structure of GitHub's dialect, and no text that can break out of it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reports.document import Block, Bullets, Document, Item, Numbered, Paragraph, Section, Subheading, Table
from bot.reports.markdown import markdown

BAR = re.compile(r"(?<!\\)\|")


def body(*blocks: Block) -> str:
    """The Markdown of these blocks alone."""
    text = markdown(Document("T", "", (), (Section("S", blocks),)))
    assert text.startswith("# T\n\n## S\n\n")
    return text.removeprefix("# T\n\n## S\n\n").removesuffix("\n")


def test_a_whole_document() -> None:
    document = Document(
        "Title",
        "Subtitle",
        (("Date", "1 March 2026"), ("Role", "Maker")),
        (
            Section("One", (Paragraph("Text."), Subheading("Sub"), Bullets(("a", "b")))),
            Section("Two", (Numbered((Item("first", ("x", "y")), Item("second"))), Table(("A", "B"), (("1", "2"),)))),
        ),
    )
    assert markdown(document) == (
        "# Title\n\nSubtitle\n\n- **Date:** 1 March 2026\n- **Role:** Maker\n\n"
        "## One\n\nText.\n\n### Sub\n\n- a\n- b\n\n"
        "## Two\n\n1. first\n   - x\n   - y\n2. second\n\n| A | B |\n| --- | --- |\n| 1 | 2 |\n"
    )


def test_details_of_later_items_are_indented_by_the_width_of_the_number() -> None:
    items = tuple(Item(str(n), ("d",)) for n in "abcdefghij")
    assert body(Numbered(items)).splitlines()[-2:] == ["10. j", "    - d"]


def test_pipes_and_newlines_stay_inside_their_cell() -> None:
    table = Table(("A", "B"), (("a | b", "one\ntwo"), ("a \\| b", "")))
    assert body(table).splitlines()[2:] == ["| a \\| b | one<br>two |", "| a \\\\\\| b |  |"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# no heading", "\\# no heading"),
        ("- no list", "\\- no list"),
        ("+ no list", "\\+ no list"),
        ("1. no list", "1\\. no list"),
        ("> no quotation", "\\> no quotation"),
        ("---", "\\---"),
        ("*loud* _quiet_ `code` ~gone~", "\\*loud\\* \\_quiet\\_ \\`code\\` \\~gone\\~"),
        ("[a link](https://example.org)", "\\[a link\\](https://example.org)"),
        ("<script>alert(1)</script> &lt;", "\\<script>alert(1)\\</script> \\&lt;"),
        ("two\n\nlines   here", "two lines here"),
        ("C# and C++, 3.5 hours, Q&A, snake_case", "C# and C++, 3.5 hours, Q&A, snake_case"),
        ("see https://example.org/a_b/_c_?x=1 now", "see https://example.org/a_b/_c_?x=1 now"),
    ],
)
def test_what_markdown_would_read_is_escaped_and_nothing_else(text: str, expected: str) -> None:
    assert body(Paragraph(text)) == expected
    assert body(Bullets((text,))) == f"- {expected}"


@given(st.lists(st.tuples(st.text(max_size=30), st.text(max_size=30)), min_size=1, max_size=4))
def test_no_text_changes_the_shape_of_a_table(rows: list[tuple[str, str]]) -> None:
    lines = body(Table(("A", "B"), tuple(rows))).split("\n")
    assert len(lines) == len(rows) + 2
    assert [len(BAR.findall(line)) for line in lines] == [3] * len(lines)


@given(st.text(max_size=60))
def test_no_text_leaves_its_line(text: str) -> None:
    lines = body(Bullets((text, "end"))).splitlines()
    assert len(lines) == 2
    assert not re.search(r"(?<!\\)<", lines[0])
