"""`advisor serve` and `advisor train`."""

from __future__ import annotations

import argparse
import time
from dataclasses import replace
from pathlib import Path

from bot.cli.common import add_database, quiet, settings_of
from bot.settings import Settings
from bot.training import model_path, train


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the commands of this module."""
    serve = commands.add_parser("serve", help="train if needed and serve on loopback", description=serving.__doc__)
    serve.add_argument("--port", type=int, help="port to listen on (default 5005, ADVISOR_PORT)")
    add_database(serve)
    serve.set_defaults(run=serving)
    training = commands.add_parser("train", help="train the model if anything changed", description=train_only.__doc__)
    training.add_argument("--force", action="store_true", help="train even if nothing changed")
    training.set_defaults(run=train_only)


def serving(options: argparse.Namespace) -> int:
    """Trains the model if anything changed, then serves Rasa's rest channel on loopback. Example: advisor serve"""
    quiet()
    settings = settings_of(options)
    if options.port:
        settings = replace(settings, port=options.port)
    begun = time.monotonic()
    path = ensure_model(settings)
    print("Loading the model (about 10 seconds) ...", flush=True)
    from bot.serve import serve

    return serve(settings, path, lambda: _announce(settings.port, begun))


def ensure_model(settings: Settings) -> Path:
    """The model's path, trained now if it must be, with a line that says so."""
    if model_path(settings).exists():
        print("The trained model is up to date.", flush=True)
        return model_path(settings)
    print("Training the model: once, about a minute ...", flush=True)
    begun = time.monotonic()
    path, _ = train(settings)
    print(f"Trained in {time.monotonic() - begun:.0f} seconds.", flush=True)
    return path


def _announce(port: int, begun: float) -> None:
    print(f"Ready after {time.monotonic() - begun:.0f} seconds. Talk to it:", flush=True)
    print("  in a second terminal:  uv run advisor chat", flush=True)
    print(f"  over HTTP:             http://127.0.0.1:{port}/webhooks/rest/webhook", flush=True)
    print("Stop with Ctrl-C.", flush=True)


def train_only(options: argparse.Namespace) -> int:
    """Trains the model if anything it is made from changed. Example: advisor train --force"""
    quiet()
    settings = settings_of(options)
    begun = time.monotonic()
    path, trained = train(settings, force=options.force)
    word = f"Trained in {time.monotonic() - begun:.0f} seconds" if trained else "Nothing changed"
    print(f"{word}: {path}")
    return 0
