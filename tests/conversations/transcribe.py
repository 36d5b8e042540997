"""Writes docs/transcripts from the conversation scripts: `python -m tests.conversations.transcribe`."""

from __future__ import annotations

import asyncio
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import yaml

from bot import bootstrap
from bot.settings import ROOT, from_environment
from tests.conftest import NOW

SCRIPTS = Path(__file__).parent / "scripts"
TRANSCRIPTS = ROOT / "docs" / "transcripts"


def markdown(title: str, turns: list[tuple[str, list[dict[str, Any]]]]) -> str:
    """A transcript as people read it: what was said, the reply, the buttons."""
    lines = [f"# {title}", "", "Made by `uv run python -m tests.conversations.transcribe`; a test keeps it true."]
    for said, messages in turns:
        lines += ["", f"**You:** {said}"]
        for message in messages:
            lines += ["", *(f"> {line}".rstrip() for line in message["text"].splitlines())]
            if message["buttons"]:
                lines += [">", "> " + " ".join(f"`[{b['title']}]`" for b in message["buttons"])]
    return "\n".join(lines) + "\n"


def title_of(path: Path) -> str:
    """The first comment line of a script."""
    return path.read_text(encoding="utf-8").splitlines()[0].lstrip("# ")


async def _linked(model: Path, folder: str) -> None:
    """The talk in two channels."""
    from bot.engine.engine import Engine
    from tests.conversations import linked_talk
    from tests.conversations.linked_world import Clock, linked

    clock = Clock()
    settings = replace(from_environment(), database_url=f"sqlite:///{folder}/linked.db")
    engine = await Engine.load(model, bootstrap.build(settings, clock))
    async with linked(engine, Path(folder), clock) as made:
        await linked_talk.story(made, clock)
    target = TRANSCRIPTS / "linked.md"
    target.write_text(linked_talk.markdown(made.lines), encoding="utf-8")
    print(target.relative_to(ROOT))
    engine.desk.memory.close()


async def main() -> None:
    """Talks every script through and writes its transcript."""
    from bot.cli.common import quiet
    from bot.engine.engine import Engine
    from bot.training import train

    quiet()
    path, _ = train(from_environment())
    TRANSCRIPTS.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        settings = replace(from_environment(), database_url=f"sqlite:///{folder}/talk.db")
        engine = await Engine.load(path, bootstrap.build(settings, lambda: NOW))
        for script in sorted(SCRIPTS.glob("*.yml")):
            told = yaml.safe_load(script.read_text(encoding="utf-8"))
            turns = [(t["say"], await engine.say(told["person"], t["say"])) for t in told["turns"]]
            target = TRANSCRIPTS / f"{script.stem}.md"
            target.write_text(markdown(title_of(script), turns), encoding="utf-8")
            print(target.relative_to(ROOT))
        engine.desk.memory.close()
        await _linked(path, folder)


if __name__ == "__main__":
    asyncio.run(main())
