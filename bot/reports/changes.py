"""What became of a plan, in words: phase by phase, with the steps that came and went."""

from __future__ import annotations

from collections.abc import Sequence

from bot.advice.outline import Difference, Shift
from bot.advice.wording import counted
from bot.reports.chat import amount, day, listing

MOST = 4
"""Steps named before "and n more"."""


def change_view(found: Difference, end: bool = True) -> str:
    """The difference of two versions, a line for each thing that changed; `end` adds what became of the end."""
    lines = [f"• {line}" for line in _moved(found.shifts)]
    if found.added:
        lines.append(f"• New in it: {listing(found.added, MOST)}.")
    if found.removed:
        lines.append(f"• No longer in it: {listing(found.removed, MOST)}.")
    for name, was, now in found.longer[:MOST]:
        lines.append(f"• {name} takes {amount(now)} hours instead of {amount(was)}.")
    return "\n".join([*lines, f"• {_end(found)}"] if end or not lines else lines)


def _end(found: Difference) -> str:
    if not found.days:
        return f"The end stays on {day(found.end)}."
    way = "later" if found.days > 0 else "earlier"
    return f"The end moves from {day(found.was)} to {day(found.end)}, {counted(abs(found.days), 'day')} {way}."


def _moved(shifts: Sequence[Shift]) -> list[str]:
    """A line for each phase that moved or is new; those that stay are said in one line where others moved."""
    lines = []
    alike = {shift.days for shift in shifts if shift.was is not None}
    later = [shift for shift in shifts if shift.days]
    if len(later) > 1 and len(alike - {0}) == 1 and shifts[-1].days and all(s.was == s.number for s in shifts):
        first, days = later[0].number, later[0].days
        way = "later" if days > 0 else "earlier"
        return [f"Phase {first} and what follows end {counted(abs(days), 'day')} {way}."]
    for shift in shifts:
        if shift.was is None:
            lines.append(f"Phase {shift.number} is new and ends on {day(shift.end)}.")
        elif shift.days:
            way = "later" if shift.days > 0 else "earlier"
            lines.append(f"Phase {shift.number} ends {counted(abs(shift.days), 'day')} {way}, on {day(shift.end)}.")
    still = [str(s.number) for s in shifts if s.was is not None and not s.days]
    if lines and still:
        lines.append(f"Phase{'s' * (len(still) > 1)} {listing(still)} stay{'s' * (len(still) == 1)} as planned.")
    return lines
