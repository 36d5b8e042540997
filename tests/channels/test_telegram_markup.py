"""Whatever a message holds, Telegram can parse it, shows what was meant, and gets it in pieces that fit."""

from __future__ import annotations

import re
import time
from html import unescape

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.channels.telegram import markup
from bot.channels.telegram.markup import html, literal, pieces, plain, units
from tests.web import hostile_texts
from tests.web.hostile_talk import TEXTS as HOSTILE_TALK

PIECE = re.compile(r"<(/?)([a-z]+)((?: [^<>]*)?)>|&(?:lt|gt|amp|quot|#x27);|[^<>&]+")
LINK = re.compile(r' href="(https?://[^\s"<>]+|mailto:[^\s"<>]+)"\Z')


class Broken(Exception):
    """HTML that Telegram would refuse."""


def seen(text: str) -> str:
    """What is seen of HTML; Broken where it is not what Telegram takes, or something stands in or around code."""
    opened: list[str] = []
    shown: list[str] = []
    at = 0
    while at < len(text):
        found = PIECE.match(text, at)
        if found is None:
            raise Broken(text[at : at + 40])
        at = found.end()
        closing, tag, more = found[1], found[2], found[3]
        if not tag:
            shown.append(unescape(found[0]))
        elif closing:
            if more or not opened or opened.pop() != tag:
                raise Broken(found[0])
        else:
            fits = LINK.match(more) if tag == "a" else tag in ("b", "i", "code", "pre") and not more
            if not fits or tag in opened or {"code", "pre"} & {*opened} or (opened and tag in ("code", "pre", "a")):
                raise Broken(found[0])
            opened.append(tag)
    if opened:
        raise Broken(f"open: {opened}")
    return "".join(shown)


@pytest.mark.parametrize(
    "bad",
    [
        "<b>x", "x</b>", "<b><i>x</b></i>", "<script>x</script>", "<b class='x'>x</b>", "a < b", "a & b", "&nbsp;",
        '<a href="javascript:x">x</a>', "<a>x</a>", '<a href="https://x" onclick="y">x</a>', "<code><b>x</b></code>",
        "<b><code>x</code></b>", "<b><b>x</b></b>", '<a href="https://x"><a href="https://y">x</a></a>', "<!-- x -->",
    ],
)  # fmt: skip
def test_the_checker_sees_what_is_broken(bad: str) -> None:
    with pytest.raises(Broken):
        seen(bad)


def test_the_checker_takes_what_is_whole() -> None:
    assert seen('<a href="https://x.org/?a=1&amp;b=2"><b>1 &lt; <i>2</i></b></a> <code>&amp;</code>') == "1 < 2 &"


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("plain", "plain"),
        ("a < b & c > d", "a &lt; b &amp; c &gt; d"),
        ("**bold** and *soft*", "<b>bold</b> and <i>soft</i>"),
        ("**bold with *soft* in it**", "<b>bold with <i>soft</i> in it</b>"),
        ("*soft with **bold** in it*", "<i>soft with </i><b><i>bold</i></b><i> in it</i>"),
        ("***both***", "<b><i>both</i></b>"),
        ("`a < b`", "<code>a &lt; b</code>"),
        ("**see `x`**", "<b>see </b><code>x</code>"),
        ("2 * 3 * 4 and a*b*c and 5**2", "2 * 3 * 4 and a*b*c and 5**2"),
        ("**never closed", "**never closed"),
        ("**** and ** **", "**** and ** **"),
        ("*a **b* c**", "<i>a **b</i> c**"),
        ("- one\n- two", "• one\n• two"),
        ("* one\n  - two", "• one\n  • two"),
        ("1. one\n2) two", "1. one\n2) two"),
        ("a\n\n\n\nb\nc", "a\n\nb\nc"),
        ("[x](https://x.org/?a=1&b=2)", '<a href="https://x.org/?a=1&amp;b=2">x</a>'),
        ("[x](https://x.org/a_(b))", '<a href="https://x.org/a_(b)">x</a>'),
        ("[mail](mailto:a@x.org)", '<a href="mailto:a@x.org">mail</a>'),
        ("see https://x.org/a, or", 'see <a href="https://x.org/a">https://x.org/a</a>, or'),
        ("(https://x.org)", '(<a href="https://x.org">https://x.org</a>)'),
        ("**https://x.org**", '<a href="https://x.org"><b>https://x.org</b></a>'),
        ("[x](javascript:alert(1))", "[x](javascript:alert(1))"),
        ("[x](https:alert)", "[x](https:alert)"),
        ("[x](//x.org)", "[x](//x.org)"),
        ("https://x.org:99999/ and http://[::1", "https://x.org:99999/ and http://[::1"),
        ("\u202egnp.exe\u202c \x1b[31mred \ud800", "gnp.exe [31mred ?"),
        ("a\r\nb\rc", "a\nb\nc"),
    ],
)
def test_html(text: str, made: str) -> None:
    assert html(text) == made
    assert seen(html(text)).strip() == plain(text)


def test_names_and_words_of_people_hold_no_marks() -> None:
    words = "- **C** * `x` [a](https://x.org) *b*\n1. <b>"
    assert plain(literal(words)) == words
    assert html(f"*{literal('**C**, a*')}*") == "<i>**C**, a*</i>"
    assert html(literal(words)) == "- **C** * `x` [a](https://x.org) *b*\n1. &lt;b&gt;"


@pytest.mark.parametrize(
    ("text", "length"), [("", 0), ("abc", 3), ("é", 1), ("😀", 2), ("👩‍👩‍👧‍👦", 11), ("\ud800", 1)]
)
def test_units(text: str, length: int) -> None:
    assert units(text) == length


MARKS = st.text(st.sampled_from("ab c*`[]()-•1.\n\n:/😀\u0301\u200d<&_#\ufdd0\ufdd1"), max_size=120)
WORDS = st.sampled_from(
    [
        "**", "*", "***", "****", "`", "[x](https://x.org)", "[", "](", ")", "https://x.org/a_(b)", "http://", "\n",
        "\n\n", "- ", "1. ", " ", "  ", "word", "a sentence. ", "é", "e\u0301", "😀", "👩‍👩‍👧‍👦", "🇩🇪", "<b>",
        "&amp;", "•", "\t", "\ufdd1",
        "[long title of a link](mailto:a@x.org)",
    ]
)  # fmt: skip
JOINED = st.lists(WORDS, max_size=60).map("".join)
ANY = st.text(max_size=200) | MARKS | JOINED


@given(ANY)
@settings(max_examples=400, deadline=None)
@example("**a *b** c*")
@example("*a *****")
def test_any_text_can_be_parsed(text: str) -> None:
    assert seen(html(text)).strip() == plain(text)


@pytest.mark.parametrize("text", (*hostile_texts.TEXTS, *HOSTILE_TALK), ids=lambda text: ascii(text[:30]))
def test_what_is_hostile_stays_text(text: str) -> None:
    assert seen(html(text)).strip() == plain(text)
    assert all(units(seen(html(piece))) <= 4096 for piece in pieces(text))


INK = re.compile("[^\\s\u00ad\u200b-\u200f\u2060-\u2064\ufeff]")


def bare(text: str) -> str:
    return "".join(text.split())


@given(ANY, st.integers(2, 60))
@settings(max_examples=400, deadline=None)
@example("**a b** `c d` [e f](https://x.org)", 3)
@example("*a **b***", 3)
@example("x 1. a\n- b", 3)
def test_pieces_fit_and_show_everything_once(text: str, most: int) -> None:
    made = pieces(text, most)
    assert bare("".join(map(plain, made))) == (bare(plain(text)) if INK.search(plain(text)) else "")
    assert all(0 < units(plain(piece)) <= most for piece in made)
    assert all(seen(html(piece)).strip() == plain(piece) for piece in made)


def looks(text: str) -> list[tuple[str, tuple[str, ...], bool]]:
    """Every visible character with its looks."""
    return [
        (character, tuple(sorted(run.marks)) if not run.code else (), run.code)
        for run in markup.runs(text)
        for character in run.text
        if not character.isspace()
    ]


@given(ANY, st.integers(2, 60))
@settings(max_examples=400, deadline=None)
@example("*a *****b c*", 3)
@example("**a [bc de](https://x.org) f**", 3)
@example("http://0:*\ufdd00*", 10)
def test_bold_stays_bold_over_a_cut(text: str, most: int) -> None:
    whole = looks(text) if INK.search(plain(text)) else []
    assert [look for piece in pieces(text, most) for look in looks(piece)] == whole


@pytest.mark.parametrize(
    ("text", "most", "made"),
    [
        ("one two\n\nthree", 12, ("one two", "three")),
        ("head\n- a b c\n- d e f", 15, ("head\n- a b c", "- d e f")),
        ("a. b c\nd e", 8, ("a. b c", "d e")),
        ("It is so. And so on it", 16, ("It is so.", "And so on it")),
        ("some words here", 11, ("some words", "here")),
        ("abcdef", 4, ("abcd", "ef")),
        ("**some words here**", 11, ("**some words**", "**here**")),
        ("`some words`", 6, ("`some`", "`words`")),
        ("[some words](https://x.org)", 6, ("[some](https://x.org)", "[words](https://x.org)")),
        ("😀😀😀", 3, ("😀", "😀", "😀")),
        ("abe\u0301", 3, ("ab", "e\u0301")),
        ("a👩‍👧b", 5, ("a", "👩‍👧", "b")),
        ("🇩🇪🇫🇷🇮🇹", 7, ("🇩🇪", "🇫🇷", "🇮🇹")),
        ("well 👍🏽", 8, ("well", "👍🏽")),
        ("  \n\n ", 10, ()),
        ("\u200b \ufeff\u00ad", 10, ()),
        ("short **b", 10, ("short **b",)),
    ],
)
def test_where_a_text_is_cut(text: str, most: int, made: tuple[str, ...]) -> None:
    found = pieces(text, most)
    assert tuple(piece.replace("• ", "- ") for piece in found) == made


def test_a_piece_needs_room() -> None:
    with pytest.raises(ValueError):
        pieces("x", 1)


@pytest.mark.parametrize(
    "unit",
    ["a", "a ", "*a ", "**a** ", "`", "[", "[a](", "[a](https://x.org) ", "https://x.org ", "http://", "\n\n", "- a\n",
     "1. a\n", "*", "** *", "((", "[a]((", "🇩🇪", "e\u0301", "\u0301", "👩‍", "*a\n", "<", " ", "a.", "\ufdd0",
     "\ufdd1*"],
)  # fmt: skip
def test_time_grows_with_the_text_and_no_faster(unit: str) -> None:
    def taken(size: int) -> float:
        text = unit * (size // len(unit))
        start = time.process_time()
        html(text)
        pieces(text, 1024)
        return time.process_time() - start

    taken(2_000)
    small = min(taken(10_000) for _ in range(2))
    assert taken(80_000) < 8 * 4 * small + 0.2
