"""A talk that begins on the web, goes on in Telegram and is picked up in both: for docs/transcripts/linked.md."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from tests.conversations.linked_world import Linked

TITLE = "One conversation on the web and in Telegram."


async def story(made: Linked, clock: Any) -> None:
    """From the first word on the web to a check-in in Telegram that is answered on the web."""
    await made.writes("hi, I've been a data analyst for 3 years and would like to become a data engineer")
    await made.writes("python and sql are my daily bread, docker a little, never touched spark or airflow")
    await made.link()
    await made.tells("skip that, rather tell me what I'm missing")
    await made.tells("about 7 hours a week")
    await made.presses("☐ 1.")
    await made.tells("ask me every week how it goes")
    await made.writes("ok I'm back at my desk. what's next?")
    clock.now += timedelta(days=7, hours=9)
    await made.check_in()
    await made.writes("yes, finished it yesterday")
    await made.tells("/progress")
    await made.tells("/unlink")


def markdown(lines: list[tuple[str, str, str, list[str]]]) -> str:
    """The transcript as people read it: where it was said, by whom, and the buttons."""
    made = [f"# {TITLE}", "", "Made by `uv run python -m tests.conversations.transcribe`; a test keeps it true."]
    for where, by, text, buttons in lines:
        if by == "you":
            made += ["", f"**You, {'on the web' if where == 'Web' else 'in Telegram'}:** {text}"]
            continue
        made += ["", f"> *{where}*", ">", *(f"> {line}".rstrip() for line in text.splitlines())]
        if buttons:
            made += [">", "> " + " ".join(f"`[{button}]`" for button in buttons)]
    return "\n".join(made) + "\n"
