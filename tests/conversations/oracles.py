"""What must hold in every talk. Each oracle takes a transcript and names what is wrong with it; none means all is well.

A transcript is a list of turns: what the person said, and the bot's messages as `advisor talk` prints them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Any

Turn = tuple[str, list[dict[str, Any]]]
Oracle = Callable[[Sequence[Turn]], list[str]]

LONGEST = 4096
QUOTED = re.compile(r'"[^"]*"')
BULLET = re.compile(r"^• .*$", re.M)
PROMISES = re.compile(
    r"\b(guarantee\w*|perfect for you|100 ?% sure|you will (definitely|certainly) (get|be hired))\b", re.I
)
LEAKS = re.compile(r"(Traceback|Exception|(?<!\| )\bNone\b(?! (?:is|of)\b)|\{\w+\}|utter_\w+|<[a-z]+ object)")
ENDINGS = ("goodbye", "deleted")


def texts(turns: Sequence[Turn]) -> list[str]:
    """The bot's messages in order."""
    return [message["text"] for _, messages in turns for message in messages]


def _brief(turns: Sequence[Turn]) -> list[str]:
    """The messages that are no report."""
    return [m["text"] for _, got in turns for m in got if (m["card"] or {}).get("type") != "report"]


def says_something(turns: Sequence[Turn]) -> list[str]:
    """Every turn is answered by one message with words in it."""
    return [f"{said!r} got {len(got)} messages" for said, got in turns if len(got) != 1 or not got[0]["text"].strip()]


def never_twice_running(turns: Sequence[Turn]) -> list[str]:
    """No message equals the one before it."""
    said = texts(turns)
    return [f"said twice: {b[:80]!r}" for a, b in pairwise(said) if a == b]


def one_question(turns: Sequence[Turn]) -> list[str]:
    """At most one question a message; quotes hold examples or the person's words, bullets and reports titles."""
    spoken = [BULLET.sub("", QUOTED.sub("", text)) for text in _brief(turns)]
    return [f"two questions: {text[:120]!r}" for text in spoken if text.count("?") > 1]


def leads_on(turns: Sequence[Turn]) -> list[str]:
    """Every message ends with a question, a button or an invitation, until the goodbye."""
    found = []
    for _, messages in turns:
        for message in messages:
            text = message["text"]
            closing = any(word in text.casefold() for word in (*ENDINGS, "take care", "see you"))
            if not closing and not message["buttons"] and "?" not in text.splitlines()[-1]:
                found.append(f"leads nowhere: {text[-100:]!r}")
    return found


def promises_nothing(turns: Sequence[Turn]) -> list[str]:
    """No guarantee and no hype."""
    return [f"promises: {t[:80]!r}" for t in texts(turns) if PROMISES.search(t)]


def leaks_nothing(turns: Sequence[Turn]) -> list[str]:
    """No placeholder, no exception text, no name of a response."""
    return [f"leaks: {m.group()!r}" for t in texts(turns) if (m := LEAKS.search(t))]


def fits_the_channel(turns: Sequence[Turn]) -> list[str]:
    """Messages fit the smallest channel; reports go out as documents."""
    return [f"{len(t)} characters" for t in _brief(turns) if len(t) > LONGEST]


ORACLES: tuple[Oracle, ...] = (
    says_something,
    never_twice_running,
    one_question,
    leads_on,
    promises_nothing,
    leaks_nothing,
    fits_the_channel,
)


def faults(turns: Sequence[Turn]) -> list[str]:
    """All that is wrong with a transcript."""
    return [f"{oracle.__name__}: {fault}" for oracle in ORACLES for fault in oracle(turns)]
