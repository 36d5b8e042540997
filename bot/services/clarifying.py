"""Who did not understand what was said last hears it in other words: the very question or offer, and no other one."""

from __future__ import annotations

from bot.services import flow
from bot.services.brief import VIEWED
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.followup import rhythms
from bot.services.hearing import hear
from bot.services.record import records
from bot.services.wellbeing import social

EXPLAINED = ("goal", "experience", "skills", "hours", "checks", "confirm", "level")
OFFERED = {
    "gaps": ("utter_explain_gaps", (flow.OFFERS["gaps"],)),
    "roadmap": ("utter_explain_plan", (flow.OFFERS["roadmap"], ("Not now", "/deny"))),
    "phase": ("utter_explain_phase", (flow.OFFERS["next"], flow.OFFERS["gaps"])),
    "step": ("utter_explain_step", (flow.OFFERS["next"], flow.OFFERS["gaps"])),
    "next": ("utter_explain_step", (flow.OFFERS["next"], flow.OFFERS["gaps"])),
    "after-step": ("utter_explain_seen_step", (flow.OFFERS["next"], flow.OFFERS["gaps"])),
    "questions": ("utter_explain_questions", (("Ask me", "ask me about the rest"), flow.OFFERS["gaps"])),
    rhythms.OPT_IN: ("utter_explain_checkins", rhythms.offer().buttons),
    "erase": ("utter_explain_erase", records.ERASE),
    "restart": ("utter_explain_restart", records.RESTART),
}
"""How each offer is put in other words, and its buttons."""

_SEEN = {"gaps": "utter_explain_seen_gaps", "roadmap": "utter_explain_seen_plan", "step": "utter_explain_seen_step"}
"""A view in other words, where nothing was asked behind it."""


def clarify(desk: Desk, turn: Turn) -> Reply:
    """What kind of answer the last question expects, or what was offered or shown last."""
    with desk.memory.unit() as unit:
        hear(desk, unit, turn)
        kind, offer = turn.asked.kind, turn.offer
        on = flow.go_on(desk, unit, turn)
        if kind in EXPLAINED:
            part = Part("utter_explain_level" if kind == "level" else f"utter_explain_{kind}")
            if on.asked.kind == kind:
                return on.after(part)
            return Reply((part,), (("Skip", "/unsure_or_skip"),), asked=turn.asked, offer=offer)
        if offer in OFFERED:
            name, buttons = OFFERED[offer]
            return Reply((Part(name),), buttons, offer=offer)
        if offer and not on.asked.kind:  # what else was offered stays open, in its own words
            return Reply((Part("utter_explain_offer"),), social.LANDING, offer=offer)
        seen = _SEEN.get(unit.questions(turn.person_id).get(VIEWED, "")) if not on.asked.kind else None
        name = f"utter_explain_{on.asked.kind}" if on.asked.kind in EXPLAINED else "utter_explain_offer"
        return on.after(Part(seen or name))
