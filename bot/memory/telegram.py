"""What is kept of Telegram: updates as they came, the chats of people, and which message shows what of the thread.

A chat belongs to one person, and a person may be reached in several chats. `sent_seq` is how far the thread was sent
to a chat: what follows it is still to be sent, in the order of the thread.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import and_, delete, exists, func, insert, or_, select, update

from bot.memory import tables as t
from bot.memory.store import Unit
from bot.memory.thread import stamp

LIVE, TICKS = "live", "ticks"
"""A keyboard whose buttons may be pressed, and one of which the ticks alone are left."""

KEPT = timedelta(hours=48)
"""How long the number of an update is kept: Telegram sends none again after a day."""


@dataclass(frozen=True)
class Update:
    """What Telegram told, as it came; `attempts` counts the failures to make something of it."""

    id: int
    chat_id: int
    body: Mapping[str, Any]
    at: str
    attempts: int


@dataclass(frozen=True)
class Chat:
    """A private chat with the bot."""

    id: int
    person_id: str
    sent_seq: int = 0
    unreachable: str | None = None
    tries: int = 0


@dataclass(frozen=True)
class Sent:
    """A message in a chat: part `part` of entry `seq` of the thread; `shown` is the keyboard it has, as JSON."""

    chat_id: int
    message_id: int
    person_id: str
    seq: int
    part: int
    keyboard: str
    shown: str


def arrived(unit: Unit, updates: Sequence[tuple[int, int, Mapping[str, Any]]], now: datetime) -> list[int]:
    """Keeps updates (id, chat, body), each once; the chats for which something is new."""
    new: list[int] = []
    for number, chat_id, body in updates:
        unit.alone(f"telegram:{number}")
        if unit._run(select(t.telegram_updates.c.id).where(t.telegram_updates.c.id == number)).first() is None:
            values = {"id": number, "chat_id": chat_id, "body": json.dumps(body), "at": stamp(now), "attempts": 0}
            unit._run(insert(t.telegram_updates).values(**values))
            new.append(chat_id)
    return list(dict.fromkeys(new))


def waiting(unit: Unit, chat_id: int) -> Update | None:
    """The oldest update of a chat that is not handled yet."""
    here = and_(t.telegram_updates.c.chat_id == chat_id, t.telegram_updates.c.handled_at.is_(None))
    query = select(t.telegram_updates).where(here).order_by(t.telegram_updates.c.id).limit(1)
    row = unit._run(query).mappings().first()
    if row is None:
        return None
    return Update(row["id"], row["chat_id"], json.loads(row["body"]), row["at"], row["attempts"])


def following(unit: Unit, update: Update) -> tuple[Update, ...]:
    """What waits in the same chat after an update, oldest first; the next ten."""
    here = and_(t.telegram_updates.c.chat_id == update.chat_id, t.telegram_updates.c.handled_at.is_(None))
    after = and_(here, t.telegram_updates.c.id > update.id)
    rows = unit._run(select(t.telegram_updates).where(after).order_by(t.telegram_updates.c.id).limit(10)).mappings()
    return tuple(Update(row["id"], row["chat_id"], json.loads(row["body"]), row["at"], row["attempts"]) for row in rows)


def handled(unit: Unit, number: int, now: datetime) -> bool:
    """Marks an update as handled and forgets what was in it; False where it was before."""
    here = and_(t.telegram_updates.c.id == number, t.telegram_updates.c.handled_at.is_(None))
    values = {"handled_at": stamp(now), "body": "{}"}
    return bool(unit._run(update(t.telegram_updates).where(here).values(**values)).rowcount)


def failed(unit: Unit, number: int) -> None:
    """Counts a failure."""
    here = t.telegram_updates.c.id == number
    values = {"attempts": t.telegram_updates.c.attempts + 1}
    unit._run(update(t.telegram_updates).where(here).values(**values))


def unhandled(unit: Unit, before: datetime) -> list[int]:
    """The chats whose updates wait since before a moment."""
    here = and_(t.telegram_updates.c.handled_at.is_(None), t.telegram_updates.c.at <= stamp(before))
    return list(unit._run(select(t.telegram_updates.c.chat_id).where(here).distinct()).scalars())


def swept(unit: Unit, now: datetime) -> int:
    """Forgets the numbers of updates that cannot come again."""
    old = and_(t.telegram_updates.c.handled_at.is_not(None), t.telegram_updates.c.at < stamp(now - KEPT))
    return int(unit._run(delete(t.telegram_updates).where(old)).rowcount)


def chat(unit: Unit, chat_id: int) -> Chat | None:
    """A chat, None where nobody wrote there yet."""
    row = unit._run(select(t.telegram_chats).where(t.telegram_chats.c.id == chat_id)).mappings().first()
    return _chat(row) if row else None


def chats(unit: Unit, person_id: str) -> tuple[Chat, ...]:
    """The chats of a person."""
    query = select(t.telegram_chats).where(t.telegram_chats.c.person_id == person_id).order_by(t.telegram_chats.c.id)
    return tuple(_chat(row) for row in unit._run(query).mappings())


def belongs(unit: Unit, chat_id: int, person_id: str, sent_seq: int, now: datetime) -> None:
    """Gives a chat to a person; what stands in their thread up to `sent_seq` is not sent there."""
    values = {"person_id": person_id, "sent_seq": sent_seq, "unreachable": None, "tries": 0}
    here = t.telegram_chats.c.id == chat_id
    if unit._run(update(t.telegram_chats).where(here).values(**values)).rowcount == 0:
        unit._run(insert(t.telegram_chats).values(id=chat_id, made_at=stamp(now), **values))


def left(unit: Unit, chat_ids: Sequence[int]) -> None:
    """Forgets chats and what was sent there."""
    unit._run(delete(t.telegram_messages).where(t.telegram_messages.c.chat_id.in_(chat_ids)))
    unit._run(delete(t.telegram_chats).where(t.telegram_chats.c.id.in_(chat_ids)))
    mine = t.telegram_updates.c.chat_id.in_(chat_ids)
    handled = func.coalesce(t.telegram_updates.c.handled_at, t.telegram_updates.c.at)
    unit._run(update(t.telegram_updates).where(mine).values(chat_id=0, body="{}", handled_at=handled))


def reached(unit: Unit, chat_id: int, ok: bool, now: datetime) -> bool:
    """Marks whether a chat can be written to; whether that is news."""
    here, mark = t.telegram_chats.c.id == chat_id, t.telegram_chats.c.unreachable
    where = and_(here, mark.is_not(None) if ok else mark.is_(None))
    values = {"unreachable": None if ok else stamp(now), "tries": 0}
    return bool(unit._run(update(t.telegram_chats).where(where).values(**values)).rowcount)


def behind(unit: Unit, now: datetime) -> list[int]:
    """The chats that can be reached, nobody writes to, and that lack something of their thread."""
    chats = t.telegram_chats
    more = exists().where(and_(t.outbox.c.person_id == chats.c.person_id, t.outbox.c.seq > chats.c.sent_seq))
    free = or_(chats.c.held_until.is_(None), chats.c.held_until <= stamp(now))
    return list(unit._run(select(chats.c.id).where(and_(chats.c.unreachable.is_(None), free, more))).scalars())


def held(unit: Unit, chat_id: int, holder: str, now: datetime, lasts: timedelta) -> Chat | None:
    """Takes a chat for writing to it, or holds on to it; None where another writes there or nobody can."""
    chats = t.telegram_chats
    free = or_(chats.c.held_by == holder, chats.c.held_until.is_(None), chats.c.held_until <= stamp(now))
    where = and_(chats.c.id == chat_id, chats.c.unreachable.is_(None), free)
    values = {"held_by": holder, "held_until": stamp(now + lasts)}
    if unit._run(update(chats).where(where).values(**values)).rowcount == 0:
        return None
    return chat(unit, chat_id)


def free(unit: Unit, chat_id: int, holder: str) -> None:
    """Gives a chat back."""
    here = and_(t.telegram_chats.c.id == chat_id, t.telegram_chats.c.held_by == holder)
    unit._run(update(t.telegram_chats).where(here).values(held_by=None, held_until=None))


def tried(unit: Unit, chat_id: int) -> None:
    """Counts a message that Telegram did not take."""
    here = t.telegram_chats.c.id == chat_id
    unit._run(update(t.telegram_chats).where(here).values(tries=t.telegram_chats.c.tries + 1))


def sent(unit: Unit, of: Chat, seq: int, holder: str) -> None:
    """Everything up to a number of the thread was sent to a chat."""
    here = and_(t.telegram_chats.c.id == of.id, t.telegram_chats.c.person_id == of.person_id)
    mine = and_(here, t.telegram_chats.c.held_by == holder, t.telegram_chats.c.sent_seq < seq)
    unit._run(update(t.telegram_chats).where(mine).values(sent_seq=seq, tries=0))


def parts(unit: Unit, chat_id: int, seq: int) -> int:
    """How many messages of an entry stand in a chat already."""
    here = and_(t.telegram_messages.c.chat_id == chat_id, t.telegram_messages.c.seq == seq)
    return int(unit._run(select(func.count()).select_from(t.telegram_messages).where(here)).scalar())


def stands(unit: Unit, message: Sent) -> None:
    """Keeps that a message stands in a chat."""
    here = and_(
        t.telegram_messages.c.chat_id == message.chat_id, t.telegram_messages.c.message_id == message.message_id
    )
    unit._run(delete(t.telegram_messages).where(here))  # of another bot before this one
    unit._run(insert(t.telegram_messages).values(**message.__dict__))


def message(unit: Unit, chat_id: int, message_id: int) -> Sent | None:
    """The message of that id in a chat, None where the bot sent none or it was forgotten."""
    here = and_(t.telegram_messages.c.chat_id == chat_id, t.telegram_messages.c.message_id == message_id)
    row = unit._run(select(t.telegram_messages).where(here)).mappings().first()
    return Sent(**row) if row else None


def keyboards(unit: Unit, chat_id: int) -> tuple[Sent, ...]:
    """The messages of a chat that have a keyboard, oldest first."""
    here = and_(t.telegram_messages.c.chat_id == chat_id, t.telegram_messages.c.keyboard != "")
    query = select(t.telegram_messages).where(here).order_by(t.telegram_messages.c.message_id)
    return tuple(Sent(**row) for row in unit._run(query).mappings())


def shows(unit: Unit, of: Sent, keyboard: str, shown: str) -> None:
    """Keeps what keyboard a message has now."""
    here = and_(t.telegram_messages.c.chat_id == of.chat_id, t.telegram_messages.c.message_id == of.message_id)
    unit._run(update(t.telegram_messages).where(here).values(keyboard=keyboard, shown=shown))


def _chat(row: Mapping[str, Any]) -> Chat:
    return Chat(row["id"], row["person_id"], row["sent_seq"], row["unreachable"], row["tries"])
