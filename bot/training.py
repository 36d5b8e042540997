"""Trains the model when, and only when, what it is made from has changed."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from bot.errors import SetupError
from bot.settings import Settings

INPUTS = ("domain.yml", "config.yml", "data", "bot/nlu")


def fingerprint(root: Path) -> str:
    """A digest of everything the model is made from."""
    sha = hashlib.sha256()
    for name in INPUTS:
        path = root / name
        files = [path] if path.is_file() else sorted(p for p in path.rglob("*") if p.suffix in (".yml", ".py"))
        for file in files:
            sha.update(str(file.relative_to(root)).encode())
            sha.update(file.read_bytes())
    return sha.hexdigest()


def model_path(settings: Settings) -> Path:
    """Where the model for the present inputs is, or will be."""
    return settings.models / f"advisor-{fingerprint(settings.root)[:12]}.tar.gz"


def train(settings: Settings, force: bool = False) -> tuple[Path, bool]:
    """The model's path and whether it had to be trained; SetupError where training fails."""
    path = model_path(settings)
    if path.exists() and not force:
        return path, False
    os.environ.setdefault("RASA_TELEMETRY_ENABLED", "false")
    from rasa.model_training import train as rasa_train  # heavy: imported only when there is something to train

    result = rasa_train(
        domain=str(settings.root / "domain.yml"),
        config=str(settings.root / "config.yml"),
        training_files=[str(settings.root / "data")],
        output=str(settings.models),
        fixed_model_name=path.name.removesuffix(".tar.gz"),
        force_training=True,
    )
    if result.code != 0 or not path.exists():
        raise SetupError("training failed; the lines above say why")
    for old in settings.models.glob("advisor-*.tar.gz"):
        if old != path:
            old.unlink()
    return path, True
