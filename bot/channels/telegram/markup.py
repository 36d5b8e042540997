"""The little Markdown of messages as Telegram takes it: HTML, plain text, pieces. Linear in time, whatever the text.

It reads what `web/markdown.js` reads, so that a message looks alike everywhere: bold, emphasis, code, lists, links.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from html import escape
from itertools import accumulate
from urllib.parse import urlsplit

from bot.channels.telegram.cutting import cuts

LONGEST = 4096
"""What one message may show, in UTF-16 units: Telegram counts after the marks are taken away."""

_LITERAL, _NOTHING = "\ufdd0", "\ufdd1"
"""Characters that no text has (Unicode keeps them for the inside of programs). In a piece the first says that what
follows it is no mark; the second keeps apart what would be read as one. Neither is ever shown.
"""

_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]")
_ITEM = re.compile(r"(\s{0,6})(?:[-•*]|(\d{1,6}[.)]))\s+(?=\S)")
# Every alternative ends at a character that begins the next try, so that no text is read twice.
_TOKEN = re.compile(
    "\ufdd0(?P<literal>.)|\ufdd1|`(?P<code>[^`\n]+)`|"
    r"\[(?P<title>[^\[\]\n]{1,500})\]\((?P<target>(?:[^\s()<>]|\([^\s()<>]*\)){1,2000})\)|"
    "(?P<bare>https?://[^\\s<>\"'`\ufdd0\ufdd1]+)|(?P<mark>\\*\\*?)"
)
_INK = re.compile("[^\\s\u00ad\u200b-\u200f\u2060-\u2064\ufeff]")
_SPECIAL = re.compile(r"[*`\[]|https?://")
_NO_ADDRESS = re.compile(r"[\s\\\"'<>`\x00-\x20\x7f]")


@dataclass(frozen=True)
class Run:
    """Characters that look alike; `marks` are the stars around them, outermost first, `item` a bullet or number."""

    text: str
    marks: tuple[str, ...] = ()
    code: bool = False
    href: str = ""
    item: bool = False


def html(text: str) -> str:
    """The text as HTML for Telegram; tags always nest, whatever the marks did, and code holds no other tag."""
    made: list[str] = []
    opened: list[str] = []
    for run in runs(text):
        wanted = _tags(run)
        kept = _alike(opened, wanted)
        made += [_closing(tag) for tag in reversed(opened[kept:])]
        made += wanted[kept:]
        made.append(escape(run.text, quote=False))
        opened = wanted
    return "".join([*made, *(_closing(tag) for tag in reversed(opened))])


def plain(text: str) -> str:
    """What is seen of the text, without marks: the second try where Telegram takes no HTML."""
    return "".join(run.text for run in runs(text)).strip()


def literal(text: str) -> str:
    """The text with nothing in it read as a mark: for names and for what people wrote."""
    return "\n".join(_NOTHING + _SPECIAL.sub(_held, line) for line in _clean(text).split("\n"))


def units(text: str) -> int:
    """The length of a text as Telegram counts: what lies beyond the first 65,536 characters of Unicode counts twice."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def pieces(text: str, most: int = LONGEST) -> tuple[str, ...]:
    """The Markdown in parts that each show at most so many units; none where nothing is to be seen.

    Cut where it hurts least: blank lines, list lines, lines, sentences, words, and at last between characters. A mark
    that runs over a cut is closed and opened again. ValueError below 2 units: one character may take as many.
    """
    if most < 2:
        raise ValueError("a piece needs room for a character of two units")
    whole = runs(text)
    shown = "".join(run.text for run in whole)
    if not _INK.search(shown):
        return ()
    found = list(cuts(shown, most))
    return (text,) if len(found) == 1 else tuple(_written(part) for part in _parts(whole, found))


def runs(text: str) -> tuple[Run, ...]:
    """The text as it is shown, block by block; a list line is a block, and so are lines that follow each other."""
    made: list[Run] = []
    for apart, block in _blocks(_clean(text).split("\n")):
        made += [Run("\n\n" if apart else "\n"), *block] if made else block
    return tuple(made)


def _clean(text: str) -> str:
    """Without what cannot be sent or could make a text look like another: half characters, controls, turns."""
    whole = text.encode("utf-8", "replace").decode()
    return _UNSEEN.sub("", whole.replace("\r\n", "\n").replace("\r", "\n"))


def _blocks(lines: Sequence[str]) -> Iterator[tuple[bool, list[Run]]]:
    """Each block, and whether an empty line stands before it."""
    held: list[str] = []
    apart = False
    for line in (*lines, ""):
        item = _ITEM.match(line)
        if held and (item or not line.strip()):
            yield apart, _inline("\n".join(held))
            held, apart = [], False
        if item:
            yield apart, [Run(f"{item[1]}{item[2] or '•'} ", item=True), *_inline(line[item.end() :])]
            apart = False
        elif line.strip():
            held.append(line)
        else:
            apart = True


def _inline(text: str) -> list[Run]:
    """The runs of one block; stars that open and never close, or close nothing, are meant as they stand."""
    parts: list[Run | str] = []
    opened: list[int] = []
    pairs: dict[int, int] = {}
    at = 0
    while found := _TOKEN.search(text, at):
        if found.start() > at:
            parts.append(Run(text[at : found.start()]))
        at = found.end()
        if found["mark"]:
            at = _star(text, found, parts, opened, pairs)
        else:
            run = _token(found)
            at = found.start() + len(run.text) if found["bare"] else at
            parts.append(run)
    parts.append(Run(text[at:]))
    return [replace(run, text=words) for run in _marked(parts, pairs) if (words := _shown(run.text))]


def _token(found: re.Match[str]) -> Run:
    if found["code"]:
        return Run(found["code"], code=True)
    if found["target"]:
        return Run(found["title"], href=found["target"]) if _safe(found["target"]) else Run(found[0])
    if found["bare"]:
        address = _trimmed(found["bare"])
        return Run(address, href=address if _safe(address) else "")
    return Run(found["literal"] or "")


def _star(text: str, found: re.Match[str], parts: list[Run | str], opened: list[int], pairs: dict[int, int]) -> int:
    """Opens or closes bold or emphasis, or takes the stars as they are; where to read on."""
    end, mark, before = found.end(), found["mark"], text[found.start() - 1 : found.start()] or " "
    inside = [parts[i] for i in opened]
    if inside[-1:] == ["*"] and text[found.start() : end + 1] == "***" and not before.isspace():
        end, mark = end - 1, "*"  # the inner one closes first
    after = text[end : end + 1] or " "
    place = len(parts)
    if mark in inside and not before.isspace() and opened[inside.index(mark)] < place - 1:
        del opened[inside.index(mark) + 1 :]
        pairs[opened.pop()] = place
    elif mark not in inside and not after.isspace() and not before.isalnum():
        opened.append(place)
    parts.append(mark)
    return end


def _marked(parts: Sequence[Run | str], pairs: dict[int, int]) -> Iterator[Run]:
    """The runs with the marks around them; a mark without its other half is a run of its own."""
    around: list[str] = []
    closing = set(pairs.values())
    for i, part in enumerate(parts):
        if isinstance(part, Run):
            yield replace(part, marks=tuple(around))
        elif i in pairs:
            around.append(part)
        elif i in closing:
            around.pop()
        else:
            yield Run(part, tuple(around))


def _shown(text: str) -> str:
    return text.replace(_LITERAL, "").replace(_NOTHING, "")


def _trimmed(address: str) -> str:
    """An address without the punctuation of the sentence around it."""
    ends = ".,;:!?*]" if "(" in address else ".,;:!?*])"
    return address[:8] + address[8:].rstrip(ends)


def _safe(address: str) -> bool:
    """Whether an address is one that a person may be led to: http and https with a host, and mailto."""
    try:
        parts = urlsplit(address)
        host = parts.port != 0 and parts.hostname
    except ValueError:
        return False
    if _NO_ADDRESS.search(address):
        return False
    return "@" in parts.path if parts.scheme == "mailto" else parts.scheme in ("http", "https") and bool(host)


def _tags(run: Run) -> list[str]:
    """Always in one order, so that they nest; Telegram lets nothing stand in or around code."""
    if run.code:
        return ["<code>"]
    link = [f'<a href="{escape(run.href)}">'] if run.href else []
    return link + [tag for mark, tag in (("**", "<b>"), ("*", "<i>")) if mark in run.marks]


def _closing(tag: str) -> str:
    return f"</{tag[1:-1].split(' ')[0]}>"


def _alike(one: Sequence[str], two: Sequence[str]) -> int:
    """How many of the first items are the same."""
    return next(
        (i for i, pair in enumerate(zip(one, two, strict=False)) if pair[0] != pair[1]), min(len(one), len(two))
    )


def _parts(whole: Sequence[Run], places: Sequence[tuple[int, int]]) -> Iterator[list[Run]]:
    """The runs of each piece; an address that is cut leads nowhere, so it is a link no more."""
    ends = list(accumulate(len(run.text) for run in whole))
    for start, end in places:
        made = []
        at = bisect_right(ends, start)
        while at < len(whole) and (begin := ends[at] - len(whole[at].text)) < end:
            run = whole[at]
            words = run.text[max(start - begin, 0) : end - begin]
            bare = run.text == run.href and words != run.text
            made.append(replace(run, text=words, href="" if bare else run.href))
            at += 1
        yield made


def _written(part: Sequence[Run]) -> str:
    """Runs as Markdown that reads as exactly these runs."""
    made: list[str] = []
    opened: tuple[str, ...] = ()
    for run in part:
        kept = _alike(opened, run.marks)
        for mark in reversed(opened[kept:]):
            made.append(_apart(made, r"[\s*]") + mark)
        for mark in run.marks[kept:]:
            made.append(_apart(made, r"[\w*]") + mark)
        begins = run.text[:1].isspace() and run.marks[kept:]
        made.append((_NOTHING if begins else "") + _source(run))
        opened = run.marks
    for mark in reversed(opened):
        made.append(_apart(made, r"[\s*]") + mark)
    text = "".join(made)
    return _NOTHING + text if _ITEM.match(text) and not part[0].item else text


def _apart(made: Sequence[str], odd: str) -> str:
    """What must stand between what is written and a mark: nothing, but where the mark would be misread."""
    return _NOTHING if made and re.match(odd, made[-1][-1:]) else ""


def _source(run: Run) -> str:
    if run.code:
        return f"`{run.text}`"
    if run.href:
        return run.text + _NOTHING if run.text == run.href else f"[{run.text}]({run.href})"
    return _SPECIAL.sub(_held, run.text)


def _held(found: re.Match[str]) -> str:
    return _LITERAL + found[0]
