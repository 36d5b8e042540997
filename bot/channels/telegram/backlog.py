"""What waited too long to be sent to a chat: after a block or an outage old news would come all at once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.channels.telegram.texts import words
from bot.memory.thread import BOT, Entry, stamp

OLD = timedelta(hours=3)
"""After how long a message is sent only if nothing came after it: nobody waits for that answer any more."""


def old(entry: Entry, now: datetime) -> bool:
    """Whether an entry waited for longer than anybody does."""
    return entry.at < stamp(now - OLD)


def overtaken(waiting: Sequence[Entry], now: datetime) -> tuple[Entry, ...]:
    """Those at the beginning of what waits for a chat that are old and that something later has made idle.

    Where all is old, the bot's last word stays: it is where the talk stands.
    """
    aged = [entry for entry in waiting if old(entry, now)]
    if len(aged) < len(waiting):
        return tuple(aged)
    last = max((at for at, entry in enumerate(aged) if entry.by == BOT), default=len(aged))
    return tuple(aged[:last])


def line(sources: Sequence[str]) -> str:
    """What was left out, in words; empty where nothing was. `sources` are the names of the bot's messages."""
    asked = sum(source.startswith("promise:") for source in sources)
    counts = (("checkin", asked), ("message", len(sources) - asked))
    named = [words("left_out", f"{name}_{'one' if n == 1 else 'many'}", n=n) for name, n in counts if n]
    return words("left_out", "line", what=" and ".join(named)) if named else ""
