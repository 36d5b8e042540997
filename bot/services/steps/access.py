"""A way in that is lost: an account, a licence, a password. It stops a step, and takes no skill away."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.reports.chat import listing
from bot.services import flow
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.plan import moves
from bot.services.steps import blocking, matched

_WAY = (
    r"(?:accounts?|log ?ins?|logon|passwords?|access|subscription|licen[cs]es?|free tier|(?:free |"
    r"cloud )?credits?|trial|seat)"
)
_GONE = (
    r"(?:lost|gone|expired|ran out|run out|runs out|locked|blocked|suspended|closed|revoked|disabled|ended|over|"
    r"cancel\w+|"
    r"hacked|deleted|taken away|banned|dead|not working|does ?n'?t work)"
)
_CANNOT = r"(?:can'?t|cannot|can not|cant|unable to|not able to|could ?n'?t|could not|won'?t let me)"
WORDS = re.compile(
    rf"\b{_WAY}\b.{{0,20}}\b{_GONE}\b|\b(?:lost|losing|lose|forgot|no (?:longer|more)|have no|got no|without|"
    rf"out of)\b.{{0,20}}"
    rf"\b{_WAY}\b|\blocked out\b|\b{_CANNOT} (?:even )?(?:get (?:back )?(?:in|on)(?:to)?|log ?(?:in|on)(?:to)?|"
    rf"sign in(?:to)?|"
    r"access)\b",
    re.IGNORECASE,
)
"""An account or another way to a tool that is gone."""

_ELSE = re.compile(
    r"\?|\b(?:job|career|field|role|industry|uni\w*|college|course|zone|flow|habit|programme|school|mood|my head|"
    r"bed|data "
    r"science|tech|it career|you|this chat|this bot|your)\b",
    re.IGNORECASE,
)
"""What else one cannot get into, and the bot's own doors."""

_ONCE = re.compile(
    r"\b(?:any ?more|no longer|since|today|again|suddenly|accounts?|log ?in|password|locked)\b", re.IGNORECASE
)
"""What tells a door that was open once from a field that one hopes to enter."""

SHORT = 22


def lost(desk: Desk, turn: Turn) -> Reply | None:
    """The step that needs it is kept as stuck with other ways offered; None where no tool or step can be meant."""
    goal = turn.facts.target is not None and _ONCE.search(turn.text) is None
    if _ELSE.search(turn.text) or len(turn.text.split()) > SHORT or goal:
        return None
    with desk.memory.unit() as unit:
        held = moves.seen(desk, unit, turn)
        bare = replace(turn, facts=replace(turn.facts, skills=()))
        states = unit.steps(turn.person_id)
        whole = len(turn.text.strip())
        named = [m.skill for m in turn.facts.skills if m.end - m.start < whole]
        steps = matched.named_step(desk, held.roadmap, bare, states) if held else ()
        steps = steps or tuple(s for s in (held.roadmap.steps if held else ()) if s.skill in named)
        if steps:
            return blocking.stuck(desk, unit, turn, unit.person(turn.person_id, turn.instant), steps[0])
        if not named:
            return None
        names = listing([desk.catalogue.skill_name(s) for s in dict.fromkeys(named)])
        return flow.softly(desk, unit, turn).after(Part("utter_access_aside", {"skill": names}))
