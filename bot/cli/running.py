"""`advisor serve` and `advisor train`."""

from __future__ import annotations

import argparse
import contextlib
import io
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import TextIO

from bot.cli.common import add_database, makes_folder, quiet, settings_of
from bot.memory import Memory
from bot.settings import TELEGRAM, Settings, port_of
from bot.training import model_path, train


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the commands of this module."""
    serve = commands.add_parser("serve", help="train if needed and serve on loopback", description=serving.__doc__)
    serve.add_argument("--port", metavar="N", help="port to listen on (default 5005, ADVISOR_PORT)")
    add_database(serve)
    serve.set_defaults(run=serving)
    training = commands.add_parser("train", help="train the model if anything changed", description=train_only.__doc__)
    training.add_argument("--force", action="store_true", help="train even if nothing changed")
    training.set_defaults(run=train_only)


def serving(options: argparse.Namespace) -> int:
    """Trains the model if anything changed, then serves Rasa's rest channel on loopback. Example: advisor serve"""
    quiet()
    settings = settings_of(options)
    if options.port is not None:
        settings = replace(settings, port=port_of(options.port, "--port"))
    for line in unheeded(settings):
        print(f"advisor: {line}", file=sys.stderr, flush=True)
    Memory(makes_folder(settings).database_url).close()  # what cannot be kept is said before a minute of training
    begun = time.monotonic()
    path = ensure_model(settings)
    print("Loading the model (about 10 seconds) ...", flush=True)
    from bot.serve import serve

    return serve(settings, path, lambda: _announce(settings.port, begun), _met)


def ensure_model(settings: Settings) -> Path:
    """The model's path, trained now if it must be, with a line that says so."""
    if model_path(settings).exists():
        print("The trained model is up to date.", flush=True)
        return model_path(settings)
    begun = time.monotonic()
    path, _ = trained_now(settings)
    print(f"Trained in {time.monotonic() - begun:.0f} seconds.", flush=True)
    return path


def trained_now(settings: Settings, force: bool = False, out: TextIO | None = None) -> tuple[Path, bool]:
    """The model's path and whether it was trained, which is said before it begins."""
    if force or not model_path(settings).exists():
        print("Training the model: once, one to three minutes ...", file=out or sys.stdout, flush=True)
    with contextlib.redirect_stdout(io.StringIO()):  # Rasa prints where it put the model: so do we
        return train(settings, force=force)


def _announce(port: int, begun: float) -> None:
    print(f"Ready after {time.monotonic() - begun:.0f} seconds. Talk to it:", flush=True)
    print(f"  in a browser:          http://127.0.0.1:{port}/", flush=True)
    print("  in a second terminal:  uv run advisor chat", flush=True)
    print(f"  over HTTP:             http://127.0.0.1:{port}/webhooks/rest/webhook", flush=True)
    print("Stop with Ctrl-C.", flush=True)


def _met(name: str) -> None:
    print(f"  in Telegram:           https://t.me/{name}", flush=True)


def unheeded(settings: Settings) -> list[str]:
    """What is set and does nothing, for something else is missing: with what to do, a line each."""
    if settings.telegram_token:
        return []
    given = {"ADVISOR_TELEGRAM_WEBHOOK": settings.telegram_webhook, "ADVISOR_TELEGRAM_API": settings.telegram_api}
    return [
        f"{name} is set and ADVISOR_TELEGRAM_TOKEN is not, so nobody is answered in Telegram: set the token too"
        for name, value in given.items()
        if value not in ("", TELEGRAM)
    ]


def train_only(options: argparse.Namespace) -> int:
    """Trains the model if anything it is made from changed. Example: advisor train --force"""
    quiet()
    settings = settings_of(options)
    begun = time.monotonic()
    path, trained = trained_now(settings, force=options.force)
    word = f"Trained in {time.monotonic() - begun:.0f} seconds" if trained else "Nothing changed"
    print(f"{word}: {path}")
    return 0
