"""`advisor telegram`: whether Telegram knows the bot, and a chat with it without Telegram."""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import logging
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from bot import bootstrap
from bot.cli.common import clock_of, makes_folder, quiet, settings_of
from bot.cli.running import ensure_model
from bot.errors import InputError, SetupError
from bot.settings import Settings

CHAT = 1
"""The developer's chat with the bot."""


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the command of this module."""
    command = commands.add_parser("telegram", help="check the Telegram bot, or try it", description=telegram.__doc__)
    command.add_argument("--fake", action="store_true", help="talk to the bot here, before a fake of Telegram")
    command.add_argument("--now", metavar="INSTANT", help="the moment to go by")
    command.set_defaults(run=telegram, db=None)


def telegram(options: argparse.Namespace) -> int:
    """Says whether Telegram knows the bot of ADVISOR_TELEGRAM_TOKEN; with --fake it is a chat in this terminal, without
    an account and with nothing kept: numbers press buttons, "/file PATH" sends a file, "quit" leaves.
    Example: advisor telegram --fake
    """
    settings = settings_of(options)
    return asyncio.run(_fake(options, settings) if options.fake else _check(settings))


async def _check(settings: Settings) -> int:
    from bot.channels.telegram.client import Client, Unknown
    from bot.channels.telegram.reaching import advice

    if not settings.telegram_token:
        raise InputError("ADVISOR_TELEGRAM_TOKEN is not set: BotFather gives a token, and --fake needs none")
    client = Client(settings.telegram_token, settings.telegram_api)
    try:
        name = await client.start()
    except Exception as no:
        kind = InputError if isinstance(no, Unknown) else SetupError
        raise kind(advice(no, settings.telegram_api)) from None
    finally:
        with contextlib.suppress(Exception):
            await client.stop()
    print(f"Telegram knows @{name}: https://t.me/{name}")
    to = settings.telegram_webhook
    print(f"`advisor serve` will {f'have Telegram send to {to}' if to else 'ask Telegram for'} what people write.")
    return 0


async def _fake(options: argparse.Namespace, settings: Settings) -> int:
    quiet()
    path = ensure_model(makes_folder(settings))
    from bot.channels import running
    from bot.channels.telegram import running as channel
    from bot.channels.telegram.fake import FakeTelegram
    from bot.channels.telegram.fake.terminal import converse, typed
    from bot.engine.answers import EngineAnswers
    from bot.engine.engine import load_agent

    logging.getLogger("telegram").setLevel(logging.CRITICAL)
    with tempfile.TemporaryDirectory(prefix="advisor-telegram-") as folder:
        async with FakeTelegram() as fake:
            told = {"telegram_token": fake.token, "telegram_api": fake.base_url.removesuffix("/bot")}
            here = replace(settings, database_url=f"sqlite:///{Path(folder) / 'talk.db'}", telegram_webhook="", **told)
            desk = bootstrap.build(here, clock_of(options) or bootstrap.utc_now)
            bootstrap.configure(desk)
            web = running.tools(here, desk.memory, desk.clock, EngineAnswers(load_agent(path, desk)))
            bot = channel.channel(here, web, channel.Speed(in_chat=0.0, in_all=0.0))
            bot.begin()
            print('Begin with /start or with what you want to become. "quit" leaves; nothing is kept.\n', flush=True)
            await converse(fake, CHAT, typed(sys.stdin, _prompt), lambda text: print(text, flush=True))
            await bot.end()
            await web.turns.settled()
            desk.memory.close()
    return 0


def _prompt() -> None:
    print("you > ", end="", flush=True)
