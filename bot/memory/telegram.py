"""What is kept of Telegram: updates as they came, the chats of people, and which message shows what of the thread.

A chat belongs to one person, and a person may be reached in several chats. `sent_seq` is how far the thread was sent
to a chat: what follows it is still to be sent, in the order of the thread. Telegram numbers updates, chats and messages
for each bot anew, so a number counts together with the id of its bot.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from sqlalchemy import and_, delete, exists, func, insert, or_, select, update

from bot.memory import tables as t
from bot.memory.store import Unit
from bot.memory.thread import stamp

LIVE, TICKS = "live", "ticks"
"""A keyboard whose buttons may be pressed, and one of which the ticks alone are left."""

KEPT = timedelta(hours=48)
"""How long the number of an update is kept: Telegram sends none again after a day."""


class Place(NamedTuple):
    """A chat by the id of the bot and that which Telegram gave it."""

    bot: int
    chat: int


@dataclass(frozen=True)
class Update:
    """What Telegram told, as it came; `attempts` counts the failures to make something of it."""

    bot: int
    id: int
    chat_id: int
    body: Mapping[str, Any]
    at: str
    attempts: int

    @property
    def place(self) -> Place:
        """Where it came from."""
        return Place(self.bot, self.chat_id)


@dataclass(frozen=True)
class Chat:
    """A private chat with a bot; until `quiet_until` nothing more of it is taken in, for too much came at once."""

    bot: int
    id: int
    person_id: str
    sent_seq: int = 0
    unreachable: str | None = None
    tries: int = 0
    quiet_until: str | None = None

    @property
    def place(self) -> Place:
        """Where it is."""
        return Place(self.bot, self.id)


@dataclass(frozen=True)
class Sent:
    """A message in a chat: part `part` of entry `seq` of the thread; `shown` is the keyboard it has, as JSON."""

    bot: int
    chat_id: int
    message_id: int
    person_id: str
    seq: int
    part: int
    keyboard: str
    shown: str

    @property
    def place(self) -> Place:
        """Where it stands."""
        return Place(self.bot, self.chat_id)


def adopted(unit: Unit, bot: int) -> None:
    """Gives a bot what was kept before bots were told apart: there was one."""
    for table in (t.telegram_updates, t.telegram_chats, t.telegram_messages):
        unit._run(update(table).where(table.c.bot == 0).values(bot=bot))


def arrived(unit: Unit, bot: int, updates: Sequence[tuple[int, int, Any]], now: datetime) -> list[int]:
    """Keeps updates of a bot (id, chat, body), each once; the chats for which something is new."""
    new: list[int] = []
    for number, chat_id, body in updates:
        unit.alone(f"telegram:{bot}:{number}")
        if unit._run(select(t.telegram_updates.c.id).where(_numbered(bot, number))).first() is None:
            values = {"id": number, "chat_id": chat_id, "body": json.dumps(body), "at": stamp(now), "attempts": 0}
            unit._run(insert(t.telegram_updates).values(bot=bot, **values))
            new.append(chat_id)
    return list(dict.fromkeys(new))


def waiting(unit: Unit, place: Place) -> Update | None:
    """The oldest update of a chat that is not handled yet."""
    return next(iter(_waiting(unit, place, 0, 1)), None)


def following(unit: Unit, update: Update, most: int = 10) -> tuple[Update, ...]:
    """What waits in the same chat after an update, oldest first."""
    return _waiting(unit, update.place, update.id + 1, most)


def _waiting(unit: Unit, place: Place, least: int, most: int) -> tuple[Update, ...]:
    kept = t.telegram_updates
    here = and_(kept.c.bot == place.bot, kept.c.chat_id == place.chat, kept.c.handled_at.is_(None), kept.c.id >= least)
    rows = unit._run(select(kept).where(here).order_by(kept.c.id).limit(most)).mappings()
    names = ("bot", "id", "chat_id", "at", "attempts")
    return tuple(Update(**{name: row[name] for name in names}, body=json.loads(row["body"])) for row in rows)


def handled(unit: Unit, bot: int, number: int, now: datetime) -> bool:
    """Marks an update as handled and forgets what was in it; False where it was before."""
    here = and_(_numbered(bot, number), t.telegram_updates.c.handled_at.is_(None))
    values = {"handled_at": stamp(now), "body": "{}"}
    return bool(unit._run(update(t.telegram_updates).where(here).values(**values)).rowcount)


def failed(unit: Unit, bot: int, number: int) -> None:
    """Counts a failure."""
    values = {"attempts": t.telegram_updates.c.attempts + 1}
    unit._run(update(t.telegram_updates).where(_numbered(bot, number)).values(**values))


def unhandled(unit: Unit, bot: int, before: datetime) -> list[int]:
    """The chats of a bot whose updates wait since before a moment."""
    kept = t.telegram_updates
    here = and_(kept.c.handled_at.is_(None), kept.c.bot == bot, kept.c.at <= stamp(before))
    return list(unit._run(select(kept.c.chat_id).where(here).distinct()).scalars())


def _numbered(bot: int, number: int) -> Any:
    return and_(t.telegram_updates.c.bot == bot, t.telegram_updates.c.id == number)


def swept(unit: Unit, now: datetime) -> int:
    """Forgets the numbers of updates that cannot come again."""
    old = and_(t.telegram_updates.c.handled_at.is_not(None), t.telegram_updates.c.at < stamp(now - KEPT))
    return int(unit._run(delete(t.telegram_updates).where(old)).rowcount)


def chat(unit: Unit, place: Place) -> Chat | None:
    """A chat, None where nobody wrote there yet."""
    row = unit._run(select(t.telegram_chats).where(_at(place))).mappings().first()
    return _chat(row) if row else None


def chats(unit: Unit, person_id: str) -> tuple[Chat, ...]:
    """The chats of a person, with whichever bot."""
    query = select(t.telegram_chats).where(t.telegram_chats.c.person_id == person_id)
    ordered = query.order_by(t.telegram_chats.c.bot, t.telegram_chats.c.id)
    return tuple(_chat(row) for row in unit._run(ordered).mappings())


def belongs(unit: Unit, place: Place, person_id: str, sent_seq: int, now: datetime) -> None:
    """Gives a chat to a person; what stands in their thread up to `sent_seq` is not sent there."""
    values = {"person_id": person_id, "sent_seq": sent_seq, "unreachable": None, "tries": 0}
    if unit._run(update(t.telegram_chats).where(_at(place)).values(**values)).rowcount == 0:
        unit._run(insert(t.telegram_chats).values(bot=place.bot, id=place.chat, made_at=stamp(now), **values))


def left(unit: Unit, places: Sequence[Place]) -> None:
    """Forgets chats and what was sent there."""
    for place in places:
        unit._run(delete(t.telegram_messages).where(_in(place)))
        unit._run(delete(t.telegram_chats).where(_at(place)))
        kept = t.telegram_updates
        mine = and_(kept.c.bot == place.bot, kept.c.chat_id == place.chat)
        handled = func.coalesce(kept.c.handled_at, kept.c.at)
        unit._run(update(kept).where(mine).values(chat_id=0, body="{}", handled_at=handled))


def hushed(unit: Unit, place: Place, until: datetime) -> None:
    """Nothing more of a chat is taken in until a moment."""
    unit._run(update(t.telegram_chats).where(_at(place)).values(quiet_until=stamp(until)))


def reached(unit: Unit, place: Place, ok: bool, now: datetime) -> bool:
    """Marks whether a chat can be written to; whether that is news."""
    here, mark = _at(place), t.telegram_chats.c.unreachable
    where = and_(here, mark.is_not(None) if ok else mark.is_(None))
    values = {"unreachable": None if ok else stamp(now), "tries": 0}
    return bool(unit._run(update(t.telegram_chats).where(where).values(**values)).rowcount)


def behind(unit: Unit, bot: int, now: datetime) -> list[int]:
    """The chats of a bot that can be reached, nobody writes to, and that lack something of their thread."""
    chats = t.telegram_chats
    more = exists().where(and_(t.outbox.c.person_id == chats.c.person_id, t.outbox.c.seq > chats.c.sent_seq))
    free = or_(chats.c.held_until.is_(None), chats.c.held_until <= stamp(now))
    return list(
        unit._run(
            select(chats.c.id).where(and_(chats.c.bot == bot, chats.c.unreachable.is_(None), free, more))
        ).scalars()
    )


def held(unit: Unit, place: Place, holder: str, now: datetime, lasts: timedelta) -> Chat | None:
    """Takes a chat for writing to it, or holds on to it; None where another writes there or nobody can."""
    chats = t.telegram_chats
    free = or_(chats.c.held_by == holder, chats.c.held_until.is_(None), chats.c.held_until <= stamp(now))
    where = and_(_at(place), chats.c.unreachable.is_(None), free)
    values = {"held_by": holder, "held_until": stamp(now + lasts)}
    if unit._run(update(chats).where(where).values(**values)).rowcount == 0:
        return None
    return chat(unit, place)


def free(unit: Unit, place: Place, holder: str) -> None:
    """Gives a chat back."""
    here = and_(_at(place), t.telegram_chats.c.held_by == holder)
    unit._run(update(t.telegram_chats).where(here).values(held_by=None, held_until=None))


def tried(unit: Unit, place: Place) -> None:
    """Counts a message that Telegram did not take."""
    unit._run(update(t.telegram_chats).where(_at(place)).values(tries=t.telegram_chats.c.tries + 1))


def sent(unit: Unit, of: Chat, seq: int, holder: str) -> None:
    """Everything up to a number of the thread was sent to a chat."""
    here = and_(_at(of.place), t.telegram_chats.c.person_id == of.person_id)
    mine = and_(here, t.telegram_chats.c.held_by == holder, t.telegram_chats.c.sent_seq < seq)
    unit._run(update(t.telegram_chats).where(mine).values(sent_seq=seq, tries=0))


def parts(unit: Unit, place: Place, seq: int) -> int:
    """The number of the part of an entry that comes next in a chat; one that Telegram refused left no message."""
    here = and_(_in(place), t.telegram_messages.c.seq == seq)
    return int(unit._run(select(func.coalesce(func.max(t.telegram_messages.c.part), -1)).where(here)).scalar()) + 1


def stands(unit: Unit, message: Sent) -> None:
    """Keeps that a message stands in a chat."""
    here = and_(_in(message.place), t.telegram_messages.c.message_id == message.message_id)
    unit._run(delete(t.telegram_messages).where(here))  # a chat that was emptied may count anew
    unit._run(insert(t.telegram_messages).values(**message.__dict__))


def message(unit: Unit, place: Place, message_id: int) -> Sent | None:
    """The message of that id in a chat, None where the bot sent none or it was forgotten."""
    here = and_(_in(place), t.telegram_messages.c.message_id == message_id)
    row = unit._run(select(t.telegram_messages).where(here)).mappings().first()
    return Sent(**row) if row else None


def keyboards(unit: Unit, place: Place) -> tuple[Sent, ...]:
    """The messages of a chat that have a keyboard, oldest first."""
    here = and_(_in(place), t.telegram_messages.c.keyboard != "")
    query = select(t.telegram_messages).where(here).order_by(t.telegram_messages.c.message_id)
    return tuple(Sent(**row) for row in unit._run(query).mappings())


def shows(unit: Unit, of: Sent, keyboard: str, shown: str) -> None:
    """Keeps what keyboard a message has now."""
    here = and_(_in(of.place), t.telegram_messages.c.message_id == of.message_id)
    unit._run(update(t.telegram_messages).where(here).values(keyboard=keyboard, shown=shown))


def _at(place: Place) -> Any:
    return and_(t.telegram_chats.c.bot == place.bot, t.telegram_chats.c.id == place.chat)


def _in(place: Place) -> Any:
    return and_(t.telegram_messages.c.bot == place.bot, t.telegram_messages.c.chat_id == place.chat)


def _chat(row: Mapping[str, Any]) -> Chat:
    return Chat(**{name: row[name] for name in Chat.__dataclass_fields__})
