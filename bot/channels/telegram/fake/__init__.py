"""Telegram without Telegram: a server that speaks its Bot API on this machine, and the people in its chats."""

from bot.channels.telegram.fake.faults import Limits
from bot.channels.telegram.fake.people import Done, Impossible, User
from bot.channels.telegram.fake.server import TOKEN, FakeTelegram
from bot.channels.telegram.fake.webhook import Patience
from bot.channels.telegram.fake.world import Button, Message, NotSeen, Upload

__all__ = [
    "TOKEN",
    "Button",
    "Done",
    "FakeTelegram",
    "Impossible",
    "Limits",
    "Message",
    "NotSeen",
    "Patience",
    "Upload",
    "User",
]
