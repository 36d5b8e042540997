"""Where check-ins are written: in the channel a person chose last, else in that in which they first wished for any."""

from __future__ import annotations

from bot.memory import Unit, promises, telegram
from bot.memory.promises import Wishes
from bot.services.desk import Desk, Part, Turn

CHAT = "chat"
"""Where no channel is known: letters wait in the talk itself."""

TELEGRAM, WEB = "telegram", "web"
_NAMED = {"Telegram": TELEGRAM, "web": WEB}
_SHOWN = {"Telegram": "Telegram", "web": "the web"}

WISHED = "channel-wish:"
"""The key under which the channel is kept that a person would like."""


def first(held: Wishes | None, turn: Turn) -> str:
    """The channel of a person's check-ins when they wish for some: it stays where it is, or begins where they write."""
    if held and held.channel in (TELEGRAM, WEB):
        return held.channel
    return turn.channel if turn.channel in (TELEGRAM, WEB) else CHAT


def chosen(desk: Desk, unit: Unit, turn: Turn, name: str) -> Part:
    """Takes a channel that a person names, where they can be reached in it, and says what comes of the wish."""
    channel, values = _NAMED.get(name, ""), {"channel": _SHOWN.get(name, name)}
    if channel == TELEGRAM and not telegram.chats(unit, turn.person_id):
        return Part("utter_channel_link" if TELEGRAM in desk.channels else "utter_channel_here", values)
    if not channel:
        return Part("utter_channel_here", values)
    if promises.wishes(unit, turn.person_id) is not None:
        promises.save_wishes(unit, turn.person_id, channel=channel)
    return Part("utter_channel_chosen", values)


def keep(unit: Unit, turn: Turn, channel: str) -> None:
    """Keeps the channel that is wished for, in place of one before it."""
    unit.forget_questions(turn.person_id, WISHED)
    unit.mark_question(turn.person_id, f"{WISHED}{channel}", "kept", turn.instant)


def wished(unit: Unit, person_id: str) -> str:
    """The channel a person would like, empty where they named none."""
    return next((k.removeprefix(WISHED) for k in unit.questions(person_id) if k.startswith(WISHED)), "")
