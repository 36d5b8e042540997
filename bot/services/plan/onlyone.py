"""After the only open step: no second one is there, and the same is not shown again."""

from __future__ import annotations

import re

from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.plan import plans

FIRST = re.compile(
    r"\bfirst\b|\b(?:start|begin)\b|\b(?:this (?:week|evening)|today|tonight|tomorrow|\w+day)\b", re.IGNORECASE
)
"""Who asks what comes first means the first open step, also where it was seen just now."""


def only_one(desk: Desk, turn: Turn, held: plans.Plan) -> Reply:
    """After the only open step, seen just now: no second one is there, and the same is not shown again."""
    step = next(s for s in held.roadmap.steps if s.id == turn.focus)
    data = f'{{"step": "{step.id}"}}'
    buttons: tuple[tuple[str, str], ...] = (
        ("I finished it", f"/report_progress_done{data}"),
        ("I'm stuck", f"/report_blocked{data}"),
    )
    more = bool(held.report.coverage.untold)
    buttons += (("Ask me about the rest", "/start_assessment"),) if more else ()
    part = Part("utter_only_step_more" if more else "utter_only_step", {"step": plans.step_title(desk, step)})
    return Reply((part,), buttons, offer="questions" if more else "", focus=step.id)
