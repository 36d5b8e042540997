"""`advisor checkins`: what is due, keeping it, and how one person's check-ins stand."""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import os
import signal
import sys
from dataclasses import asdict
from functools import partial

from bot import bootstrap
from bot.cli.common import add_database, clock_of, emit, makes_folder, quiet, settings_of
from bot.cli.running import trained_now
from bot.errors import InputError
from bot.memory import Memory, promises
from bot.memory.promises import Promise


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the commands of this module."""
    top = commands.add_parser("checkins", help="promised check-ins: what is due, keep it, one person's")
    parts = top.add_subparsers(dest="checkins", metavar="COMMAND", required=True)
    due = parts.add_parser("due", help="what is to be sent by now", description=listing.__doc__)
    due.set_defaults(run=listing)
    run = parts.add_parser("run", help="keep what is due", description=running.__doc__)
    run.add_argument("--once", action="store_true", help="keep what is due now and end; --now means the same")
    run.set_defaults(run=running)
    show = parts.add_parser("show", help="one person's wishes and promises", description=showing.__doc__)
    show.add_argument("person", metavar="PERSON", help='the name a talk is kept under, e.g. "terminal"')
    show.set_defaults(run=showing)
    for parser in (due, run, show):
        add_database(parser)
        parser.add_argument("--json", action="store_true", help="JSON, one object a line")


def listing(options: argparse.Namespace) -> int:
    """Lists the promises that are due, the longest due first. Example: advisor checkins due --now 2026-03-08T18:00"""
    memory = Memory(settings_of(options).database_url, existing=True)
    with memory.unit() as unit:
        found = promises.due(unit, (clock_of(options) or bootstrap.utc_now)())
    memory.close()
    _print(found, options.json)
    if not options.json:
        print(f"{len(found)} due")
    return 0


def showing(options: argparse.Namespace) -> int:
    """Shows how a person wants to be asked, and what was promised and sent. Example: advisor checkins show anna"""
    memory = Memory(settings_of(options).database_url, existing=True)
    with memory.unit() as unit:
        wishes = promises.wishes(unit, options.person)
        held = promises.of_person(unit, options.person)
        letters = promises.letters(unit, options.person, waiting=False)
    memory.close()
    if wishes is None:
        raise InputError(f"{options.person!r} was never promised a check-in")
    waiting = sum(letter.delivered_at is None for letter in letters)
    if options.json:
        told = {
            "wishes": asdict(wishes),
            "promises": [asdict(p) for p in held],
            "letters": [asdict(x) for x in letters],
        }
        emit(told)
        return 0
    hour = f"{wishes.hour:02}:{wishes.minute:02}"
    print(f"{wishes.person_id}: {wishes.rhythm} at {hour}, {wishes.zone or 'zone of the settings'}")
    print(
        f"unanswered {wishes.silences}, until {wishes.until or '-'}, again {wishes.again or '-'}, undelivered {waiting}"
    )
    _print(held, False)
    return 0


def running(options: argparse.Namespace) -> int:
    """Keeps what is due until stopped, or one time with --now or --once. Example: advisor checkins run --once"""
    quiet()
    settings = makes_folder(settings_of(options))
    Memory(settings.database_url).close()  # what cannot be kept is said before a minute of training
    path, _ = trained_now(settings, out=sys.stderr)
    from bot.checkins.composers import EngineComposer
    from bot.checkins.worker import Worker, once
    from bot.engine.engine import Engine

    clock = clock_of(options)

    async def work() -> None:
        engine = await Engine.load(path, bootstrap.build(settings, clock or bootstrap.utc_now))
        to = sys.stderr if options.json else sys.stdout
        say = partial(print, file=to, flush=True)
        worker = Worker(engine.desk, EngineComposer(engine.agent, engine.desk), f"alone-{os.getpid()}", say=say)
        if clock or options.once:
            done = await once(worker)
            told = asdict(done)
            emit(told) if options.json else print(
                ", ".join(f"{name.replace('_', ' ')} {n}" for name, n in told.items())
            )
        else:
            await _until_stopped(worker)
        engine.desk.memory.close()

    asyncio.run(work())
    return 0


async def _until_stopped(worker: object) -> None:
    from bot.checkins.worker import Worker, run

    assert isinstance(worker, Worker)
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        with contextlib.suppress(NotImplementedError):  # no signals there: Ctrl-C ends it all the same
            loop.add_signal_handler(name, stop.set)
    print("Keeping check-ins. Stop with Ctrl-C.", flush=True)
    await run(worker, stop)


def _print(found: tuple[Promise, ...], as_json: bool) -> None:
    for promise in found:
        if as_json:
            emit(asdict(promise))
            continue
        when = f"{promise.due_at[:16]}Z  {promise.local} {promise.zone:<20}"
        about = f"{promise.state:<10} {promise.person_id}  {promise.step_id or '-'}  {promise.reason}"
        print(f"{when} {about}".rstrip())
