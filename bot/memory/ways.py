"""The ways in of a person: sessions on the web and chats in Telegram.

They stay where somebody erases all that is stored from inside one, for that must be answered; they go where it is done
from outside.
"""

from __future__ import annotations

from bot.memory import sessions, telegram
from bot.memory.store import Unit


def closed(unit: Unit, person_id: str) -> dict[str, int]:
    """Ends every session of a person and forgets their chats; how many there were, by table."""
    chats = [chat.place for chat in telegram.chats(unit, person_id)]
    telegram.left(unit, chats)
    return {"session": sessions.closed(unit, person_id), "telegram_chat": len(chats)}
