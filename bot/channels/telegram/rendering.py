"""An event of the thread as messages of Telegram: text in pieces, a picture or a document, keys under the last one.

Pure but for the drawing of pictures, which takes some tenths of a second: call it off the event loop.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from bot.channels.telegram import markup
from bot.channels.telegram.charts import areas_of, gap_chart, progress_chart
from bot.channels.telegram.fields import number, text, thing, things
from bot.channels.telegram.keyboards import IN_ALL, Key, Keyboard, laid_out
from bot.channels.telegram.texts import texts, words
from bot.channels.telegram.ticks import ticks
from bot.channels.troubles import kind

logger = logging.getLogger(__name__)

Card = Mapping[str, Any]
CAPTION, AIMS, SAID = 1024, 8, 600
"""Units of a caption, roles to aim at under one message, characters shown of what was said elsewhere."""


@dataclass(frozen=True)
class File:
    """What goes with a message: its name, and its bytes."""

    name: str
    content: bytes


@dataclass(frozen=True)
class Outgoing:
    """One message of Telegram; `plain` is for where it takes no HTML."""

    kind: Literal["text", "photo", "document"]
    html: str
    plain: str
    keyboard: Keyboard = ()
    file: File | None = None


def rendered(event: Mapping[str, Any]) -> tuple[Outgoing, ...]:
    """The messages of an event: first what is to be looked at, then the words, and the keys under the last.

    The words are complete without the rest, so a picture that cannot be drawn is left out and noted in the log.
    """
    if event.get("by") == "user":
        return (user_line(event),)
    card = thing(event.get("card"))
    made = [*_shown(card), *(_said(piece) for piece in markup.pieces(str(event.get("text") or "")))]
    keys = keyboard(card, buttons=things(event.get("buttons")))
    if keys and not made:
        made = [_said(words("nothing"))]
    return (*made[:-1], replace(made[-1], keyboard=keys)) if made else ()


def keyboard(
    card: Card, states: Mapping[str, str] | None = None, buttons: Sequence[Mapping[str, Any]] = ()
) -> Keyboard:
    """The keys under the message of a card as they should look now: its steps or roles, then its buttons."""
    acts = [*ticks(card, states), *laid_out(_aims(card), beside=1)]
    beside = laid_out([Key(text(one.get("title")), str(one["id"])) for one in buttons if one.get("id")])
    kept: list[tuple[Key, ...]] = []
    for row in (*acts, *beside):
        if sum(map(len, kept)) + len(row) <= IN_ALL:
            kept.append(row)
    return tuple(kept)


def _aims(card: Card) -> list[Key]:
    """The roles of a comparison, each to aim at."""
    found = []
    for fit in things(card.get("roles")) if card.get("type") == "match" else ():
        act = next((one for one in things(fit.get("actions")) if one.get("key") == "aim" and one.get("id")), None)
        if act and text(act.get("title")):
            found.append(Key(text(act["title"]), str(act["id"])))
    return found[:AIMS]


def _shown(card: Card) -> list[Outgoing]:
    """What a card has to look at or to keep."""
    made = _SHOWN.get(str(card.get("type")))
    try:
        found = made(card) if made else None
    except Exception as error:
        logger.error("A card could not be drawn, its message goes without: %s", kind(error))
        return []
    return [found] if found else []


def _gaps(card: Card) -> Outgoing | None:
    areas = areas_of(card)
    if all(area.severity == "unknown" for area in areas):
        return None
    role, worst = (
        text(thing(card.get("role")).get("name")),
        [one.name for one in areas if one.severity == "significant"],
    )
    said = [words("caption", "gaps_for", role=markup.literal(role)) if role else words("caption", "gaps")]
    if worst:
        said.append(words("caption", "gap_areas", names=markup.literal(", ".join(worst))))
    return _with_file("photo", " ".join(said), File("gaps.png", gap_chart(card)))


def _progress(card: Card) -> Outgoing | None:
    if number(card.get("share")) is None and not things(card.get("points")):
        return None
    return _with_file("photo", words("caption", "progress"), File("progress.png", progress_chart(card)))


def _report(card: Card) -> Outgoing | None:
    """The report as a page that any phone opens; as Markdown where it was made before there were pages."""
    named = text(card.get("kind"))
    named = named if named in texts()["document"] else "report"
    for field, end in (("page", "html"), ("markdown", "md")):
        document = card.get(field)
        if isinstance(document, str) and document.strip():
            file = File(f"career-{named}.{end}", document.encode("utf-8", "replace"))
            caption = words("caption", "document", what=words("document", named), how=words("file_of", end))
            return _with_file("document", caption, file)
    return None


_SHOWN: Mapping[str, Callable[[Card], Outgoing | None]] = {"gaps": _gaps, "progress": _progress, "report": _report}


def plain(text: str) -> tuple[Outgoing, ...]:
    """A text as messages, with nothing beside it."""
    return tuple(_said(piece) for piece in markup.pieces(text))


def _said(piece: str) -> Outgoing:
    return Outgoing("text", markup.html(piece), markup.plain(piece))


def _with_file(kind: Literal["photo", "document"], caption: str, file: File) -> Outgoing:
    first = next(iter(markup.pieces(caption, CAPTION)), "")
    return Outgoing(kind, markup.html(first), markup.plain(first), file=file)


def user_line(event: Mapping[str, Any]) -> Outgoing:
    """What the person said elsewhere, as a line of this chat: "You, on the web: …". Nothing in it is read as a mark."""
    said = text(event.get("text"))
    cut = said if len(said) <= SAID else said[: SAID - 1].rstrip() + "…"
    where = str(event.get("channel") or "web")
    place = words("where", where if where in texts()["where"] else "other")
    return _said(words("user_line", where=place, text=markup.literal(cut)))
