"""Telegram's HTML: what is seen of it and what is wrong with it, in the words of the Bot API.

Reads as the published server does (`parse_html` of TDLib), with one difference: a bare `&` is refused too. The server
lets it pass, its documentation does not, and who forgets to escape `&` has forgotten to escape `<`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from bot.channels.telegram.fake.rules import Wrong, units

KINDS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "code": "code",
    "pre": "pre",
    "a": "text_link",
    "span": "spoiler",
    "tg-spoiler": "spoiler",
    "tg-emoji": "custom_emoji",
    "blockquote": "blockquote",
}
"""Tags that Telegram knows, and the entity each makes."""

NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_REFERENCE = re.compile(r"&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(lt|gt|amp|quot));")
_NAME = re.compile(r"[^\s>]*")
_ATTRIBUTE = re.compile(r"\s*([^\s=>]*)\s*(?:(=)\s*(?:\"([^\"]*)\"|'([^']*)'|([A-Za-z0-9.-]+)(?=[\s>]))?)?")


@dataclass(frozen=True)
class Rich:
    """What is seen, and its entities as the Bot API lists them (offsets and lengths in UTF-16 units)."""

    text: str
    entities: tuple[dict[str, Any], ...] = ()


@dataclass(frozen=True)
class _Open:
    """A tag that waits for its end: where its entity starts, and its attributes."""

    tag: str
    start: int
    attributes: dict[str, str]


def parse(html: str) -> Rich:
    """What is seen of a text with `parse_mode=HTML`; raises Wrong with "can't parse entities: …"."""
    seen: list[str] = []
    opened: list[_Open] = []
    entities: list[dict[str, Any]] = []
    at = length = 0
    while at < len(html):
        piece = ""
        if html[at] == "<" and html[at + 1 : at + 2] == "/":
            at, tag = _end(html, at, opened)
            entities += _entity(opened.pop(), length, "".join(seen), tag)
        elif html[at] == "<":
            at, tag, attributes = _start(html, at)
            opened.append(_Open(tag, length, attributes))
        elif html[at] == "&":
            at, piece = _reference(html, at)
        else:
            piece, at = html[at], at + 1
        seen.append(piece)
        length += units(piece)
    if opened:
        raise _wrong(f'Can\'t find end tag corresponding to start tag "{opened[-1].tag}"')
    return Rich("".join(seen), tuple(_sorted(entities)))


def _wrong(why: str, html: str = "", at: int | None = None) -> Wrong:
    where = "" if at is None else f" at byte offset {len(html[:at].encode('utf-8', 'surrogatepass'))}"
    return Wrong(f"can't parse entities: {why}{where}")


def _reference(html: str, at: int) -> tuple[int, str]:
    """The character that `&…;` stands for."""
    found = _REFERENCE.match(html, at)
    code = int(found[1]) if found and found[1] else int(found[2], 16) if found and found[2] else 0
    if found is None or code > 0x10FFFF or (not code and not found[3]):
        raise _wrong('Bare "&", write &amp;', html, at)
    return found.end(), NAMED[found[3]] if found[3] else chr(code)


def _start(html: str, at: int) -> tuple[int, str, dict[str, str]]:
    """A start tag: where it ends, its name, its attributes."""
    name = _NAME.match(html, at + 1)
    assert name is not None
    tag, end = name[0].lower(), name.end()
    if end >= len(html):
        raise _wrong("Unclosed start tag", html, at)
    if tag not in KINDS:
        raise _wrong(f'Unsupported start tag "{tag}"', html, at)
    attributes: dict[str, str] = {}
    while not html[end:].lstrip().startswith(">"):
        end = _attribute(html, at, end, tag, attributes)
    end = html.index(">", end) + 1
    if tag == "span" and attributes.get("class") != "tg-spoiler":
        raise _wrong('Tag "span" must have class "tg-spoiler"', html, at)
    if tag == "tg-emoji" and not attributes.get("emoji-id", "").isdigit():
        raise _wrong("Invalid custom emoji identifier specified", html, at)
    return end, tag, attributes


def _attribute(html: str, at: int, end: int, tag: str, attributes: dict[str, str]) -> int:
    """Reads one attribute into `attributes`; returns where it ends."""
    if not html[end:].strip():
        raise _wrong("Unclosed start tag", html, at)
    found = _ATTRIBUTE.match(html, end)
    assert found is not None
    name, value = found[1].lower(), next((v for v in found.groups()[2:] if v is not None), None)
    if not name:
        raise _wrong(f'Empty attribute name in the tag "{tag}"', html, at)
    if found[2] and value is None:
        raise _wrong("Unclosed start tag", html, at)
    if not found[2] and (tag, name) != ("blockquote", "expandable"):
        raise _wrong(f'Expected equal sign in declaration of an attribute of the tag "{tag}"', html, at)
    attributes[name] = _REFERENCE.sub(lambda m: _reference(m[0], 0)[1], value or "")
    return found.end()


def _end(html: str, at: int, opened: list[_Open]) -> tuple[int, str]:
    """An end tag: where it ends and the name it must have."""
    if not opened:
        raise _wrong("Unexpected end tag", html, at)
    name = _NAME.match(html, at + 2)
    assert name is not None
    rest = html[name.end() :]
    if not rest.lstrip().startswith(">"):
        raise _wrong("Unclosed end tag", html, at)
    tag = opened[-1].tag
    if name[0] and name[0].lower() != tag:
        raise _wrong(f'Unmatched end tag, expected "</{tag}>", found "</{name[0].lower()}>"', html, at)
    return html.index(">", name.end()) + 1, tag


def _entity(opened: _Open, length: int, seen: str, tag: str) -> list[dict[str, Any]]:
    """The entity between two tags; none where nothing stands between them, or a link leads nowhere."""
    if length == opened.start:
        return []
    entity: dict[str, Any] = {"type": KINDS[tag], "offset": opened.start, "length": length - opened.start}
    if tag == "a":
        inner = seen.encode("utf-16-le", "surrogatepass")[2 * opened.start :].decode("utf-16-le", "surrogatepass")
        entity["url"] = opened.attributes.get("href") or inner
        if "." not in entity["url"] and "://" not in entity["url"] and not entity["url"].startswith("mailto:"):
            return []
    if tag == "code" and opened.attributes.get("class", "").startswith("language-"):
        entity["language"] = opened.attributes["class"].removeprefix("language-")
    if tag == "tg-emoji":
        entity["custom_emoji_id"] = opened.attributes["emoji-id"]
    if tag == "blockquote" and "expandable" in opened.attributes:
        entity["type"] = "expandable_blockquote"
    return [entity]


def _sorted(entities: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """In the order of the text, outer before inner; nothing stands inside code, whose language goes to its `pre`."""
    ordered = sorted(enumerate(entities), key=lambda at: (at[1]["offset"], -at[1]["length"], -at[0]))
    kept: list[dict[str, Any]] = []
    for _, entity in ordered:
        around = [e for e in kept if e["type"] in ("pre", "code") and _within(entity, e)]
        if around and "language" in entity and around[0]["type"] == "pre":
            around[0]["language"] = entity["language"]
        if not around:
            kept.append({k: v for k, v in entity.items() if k != "language" or entity["type"] == "pre"})
    return kept


def _within(inner: dict[str, Any], outer: dict[str, Any]) -> bool:
    last = outer["offset"] + outer["length"]
    return bool(outer["offset"] <= inner["offset"] and inner["offset"] + inner["length"] <= last)
