"""The steps of a plan as keys to tick: those of the phase under way, told apart on a narrow screen. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import takewhile
from typing import Any

from bot.channels.telegram.fields import text, things
from bot.channels.telegram.keyboards import TITLE, Key, Keyboard, cut, laid_out, wide
from bot.channels.telegram.texts import words

MOST = 8
"""Steps that can be ticked under one message: more fill the screen of a phone."""

Step = Mapping[str, Any]
CLOSED = ("done", "skipped")


def ticks(card: Mapping[str, Any], states: Mapping[str, str] | None = None) -> Keyboard:
    """A key for each step of the phase under way, ticked where it is done; `states` are newer than the card's, by ids.

    Behind each key is that its step is finished, whatever its sign: the step may have been reported in words since the
    key was drawn, and a press never takes that back. Which phase it is hangs on the card alone, so that a keyboard
    under somebody's finger stays the one it is. Steps that are left out of the plan have no key.
    """
    newer, shown, keys = states or {}, _under_way(card), []
    for (n, step), label in zip(shown, _labels([step for _, step in shown]), strict=True):
        state = newer.get(str(step.get("id")), step.get("state"))
        acts = {one.get("key"): one for one in things(step.get("actions"))}
        act = acts.get("done") or acts.get("open") or {}
        if label and act.get("id") and state != "skipped":
            named = words("tick", "number", n=n, name=label) if n else label
            keys.append(Key(words("tick", "done" if state == "done" else "open", name=named), str(act["id"])))
    return laid_out(keys, beside=2)


def _under_way(card: Mapping[str, Any]) -> list[tuple[int, Step]]:
    """The steps with their numbers in the plan, 0 for one alone: of the first phase that is not behind the person."""
    kind = card.get("type")
    if kind == "step":
        return [(0, card)]
    phases = things(card.get("phases")) if kind == "roadmap" else (card,) if kind == "phase" else ()
    before = 0
    for phase in phases:
        steps = list(enumerate(things(phase.get("steps")), before + 1))
        opened = [at for at, (_, step) in enumerate(steps) if step.get("state") not in CLOSED]
        if opened or kind == "phase":
            begin = max(0, min(opened[0] if opened else 0, len(steps) - MOST))
            return steps[begin : begin + MOST]
        before += len(steps)
    return []


def _labels(steps: Sequence[Step]) -> list[str]:
    """What each step is called: its name, with the level where the name alone is another's too, cut to differ."""
    names = [text(step.get("name")) for step in steps]
    often = Counter(name.casefold() for name in names)
    levels = [
        words("tick", "level", level=text(step.get("to"))) if often[name.casefold()] > 1 and step.get("to") else ""
        for name, step in zip(names, steps, strict=True)
    ]
    made = [_fitting(name, level) for name, level in zip(names, levels, strict=True)]
    alike = {label: [name for other, name in zip(made, names, strict=True) if other == label] for label in made}
    return [
        _fitting(_differing(name, alike[label]), level) if len(alike[label]) > 1 else label
        for name, label, level in zip(names, made, levels, strict=True)
    ]


def _fitting(name: str, level: str) -> str:
    return f"{cut(name, ROOM - wide(level))}{level}" if name else ""


def _differing(name: str, others: Sequence[str]) -> str:
    """A name without the words that all of these begin with."""
    split = [other.split() for other in others]
    shared = len(list(takewhile(lambda found: len(set(found)) == 1, zip(*split, strict=False))))
    left = name.split()[shared:]
    return f"…{' '.join(left)}" if shared and left else name


ROOM = TITLE - len("☐ 10. ")
"""Letters of a name beside its sign and number."""
