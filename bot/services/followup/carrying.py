"""What a reply carries beside its answer: the question of a check-in that is not sent, since the person wrote first."""

from __future__ import annotations

from dataclasses import replace

from bot.memory import Unit
from bot.services.desk import Desk, Reply, Turn
from bot.services.followup import promising

REPORTS = ("step", "steps")
"""The second word in the names of what is said of a step that was reported on."""

TENDER = frozenset(
    {
        "utter_more_checks",
        "utter_onward",
        "utter_ai_fear",
        "utter_raise_or_leave",
        "utter_impostor",
        "utter_compared",
        "utter_age",
        "utter_goal_doubt",
    }
    | {"utter_plan_doubt", "utter_tired", "utter_strain", "utter_strain_plan", "utter_too_much", "utter_too_much_plan"}
    | {
        "utter_get_well",
        "utter_get_well_plan",
        "utter_job_left",
        "utter_laid_off",
        "utter_rejected",
        "utter_named_weak",
        "utter_access_aside",
        "utter_worry_failing",
        "utter_worry_failing_plan",
        "utter_worry_interview",
        "utter_worry_others",
        "utter_worry_self",
        "utter_worry_tongue",
        "utter_worry_unhired",
        "utter_bias",
        "utter_doubt",
        "utter_doubt_plan",
    }
)
"""Answers to a worry: a question about check-ins right behind them would not be heard, and can wait."""


def carried(desk: Desk, unit: Unit, turn: Turn, reply: Reply) -> Reply:
    """The reply with the question of the check-in that the message comes before, where it asks nothing else."""
    unclear = bool(reply.parts) and reply.parts[-1].name == "utter_which_step" and not turn.facts.topics
    reported = turn.intent.startswith("report_") or any(p.name.split("_")[1] in REPORTS for p in reply.parts)
    if not (unclear or (gives_way(turn, reply) and not reported)):
        return reply
    asked = promising.awaited(desk, unit, turn)
    return replace(asked, parts=(*reply.parts[:-1], *asked.parts), card=reply.card or asked.card) if asked else reply


def gives_way(turn: Turn, reply: Reply) -> bool:
    """Whether nothing is lost where the end of a reply gives way to another question: it can be put another time.

    What is explained is a question of its own, put once more.
    """
    if any(part.name in TENDER or part.name.split("_")[1] == "explain" for part in reply.parts):
        return False
    kind = reply.parts[-1].name.split("_")[1] if reply.parts else ""
    return kind == "offer" or (kind in ("ask", "back") and not turn.asked.kind)
