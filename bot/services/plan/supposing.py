"""What would change "if": other hours, a skill learned, a topic left out. Nothing of it is kept."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from bot.advice.roadmap import Roadmap
from bot.memory import Unit
from bot.reports.chat import amount, day, hours, listing
from bot.services import flow
from bot.services.acknowledging import acknowledgement
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.hearing import hear
from bot.services.plan import moves, plans
from bot.services.plan.wishes import DROP, SKIP, areas_of, topics_of
from bot.services.standing import standing

MAY_LEAVE = re.compile(
    r"^\W*(?:(?:and|but|so|ok|well)\W+)*(?:can|could|may|might|should|must|do|would) (?:i|we)\b.{0,25}"
    rf"\b(?:{SKIP}|leave out|drop|omit|ignore|do without)\b[^.!?\n]*\??\s*$",
    re.IGNORECASE,
)
"""The question whether something could be left out; it changes nothing yet."""

OFFER = "hours:"
"""What the offer to plan with the hours asked about begins with; it holds for one message, as every offer."""

ADOPTS = re.compile(
    r"^\W*(?:(?:ok(?:ay)?|yes|yeah|good|great|fine|alright|then|let's|lets|please|and|so)\W+)*"
    r"(?:do (?:that|it|so)|set (?:it|that)|take (?:that|it)|make it(?: so)?|use that|go (?:with|for) (?:that|it)|"
    r"change it|i(?:'ll| will| want to) (?:do|take) (?:that|it)|plan (?:with|for) (?:that|it|\d+)|"
    r"(?:that|this) (?:one|works|sounds good|is better)|adopt (?:that|it)|apply (?:that|it)|"
    r"update (?:it|the plan|my plan))\b(?!.*\?)",
    re.IGNORECASE,
)

OTHER_HOURS = re.compile(
    r"^\W*(?:(?:and|or|ok|but|so)\W+)?"
    r"(?:(?:what|how) about|what (?:if|when)(?: (?:i|we) \w+(?: \w+)?)?|what with|with|at|if i \w+)"
    r"\s+(?:only |just |about |maybe )?\d+(?:[.,]\d+)?\s*(?:h|hrs?|hours?)\b",
    re.IGNORECASE,
)
_SOME_HOURS = r"(?:only |just |about |maybe |like )*\d+(?:[.,]\d+)?\s*(?:h|hrs?|hours?)\b"
WOULD_HOURS = re.compile(
    r"^\W*(?:(?:and|or|ok|but|so)\W+)*(?:can|could|would|will|does|is|may) (?:i|we|it|this|that|the plan|one)\b"
    rf"[^.!?]{{0,40}}\b(?:with|at|on|for) {_SOME_HOURS}(?=[^!]*\?)"
    rf"|^\W*(?:(?:and|or|ok|but|so)\W+)*(?:would|could|will|is|are|does|do|can) {_SOME_HOURS}"
    r"(?: (?:a|per|every) week| weekly)? (?:do\b|work|be (?:enough|ok|fine|too)|enough|suffice|ok\b|too (?:little|"
    r"few)|help)",
    re.IGNORECASE,
)
"""Whether the plan could be done with other hours, which changes nothing yet."""
IF_HOURS = re.compile(
    r"\b(?:how long|how (?:many|much)|when|by when|finish|done|ready|take|end)\b.{0,60}\b(?:if|when|with|at) "
    r"(?:(?:i|we) (?:(?:can|could|would|only|just) )*(?:do|did|have|had|put in|spend|spent|study|studied|learn|learned|"
    r"manage|managed|invest|go for|take|give it) )?(?:only |just |about |maybe |up to )*\d+(?:[.,]\d+)?\s*(?:h|hrs?|"
    r"hours?)\b",
    re.IGNORECASE,
)
"""How long it would take with other hours."""
BARE_HOURS = re.compile(
    r"(?:^|[.!,;]\s*)(?:(?:and|or|ok|but|so|hm+)\W+)*(?:what (?:if|when) |how about if |if )(?:i|we) "
    r"(?:(?:can|could|only|just|would) )*(?:do|did|had|have|took|take|put in|spend|spent|manage|managed|made|make|"
    r"go for|went for)\s+(?:only |just |about |maybe |like )*"
    r"(\d{1,2}(?:[.,]\d)?)(?: ?(?:h|hrs?|hours?)\b)?(?: (?:instead|then|rather|weekly|a week|per week))*\W*$",
    re.IGNORECASE,
)
"""Other hours without their unit: "what if i do 20"."""
_FIGURE = re.compile(r"\b(\d{1,2}(?:\.\d+)?)\b")
_HOURS = re.compile(r"(\d+(?:\.\d+)?)\s*(?:h|hrs?|hours?)\b", re.IGNORECASE)


def without(desk: Desk, turn: Turn) -> Reply | None:
    """What leaving a topic of the plan out would change, asked as a question; None where none of it is named."""
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        held = plans.current(desk, unit, person, turn) if "view:plan" in unit.questions(person.id) else None
        if held is not None and _left_out(desk, turn, held.roadmap):
            return suppose(desk, unit, turn)
        role = desk.role(person)
        insists = moves.insists_on(desk, role, turn.facts.topics) if role else ()
        return flow.go_on(desk, unit, turn).after(Part("utter_skip_unplanned"), *insists) if insists else None


def adopted(turn: Turn) -> float | None:
    """The hours a week just offered, or others named in taking the offer ("set it to 15"); None where none stand."""
    if not turn.offer.startswith(OFFER):
        return None
    figure = _FIGURE.search(turn.text)
    return float(figure[1]) if figure else float(turn.offer.removeprefix(OFFER))


def suppose_hours(desk: Desk, turn: Turn) -> Reply | None:
    """What other hours would change, asked without the word "week"; None before there is a goal."""
    with desk.memory.unit() as unit:
        if desk.role(unit.person(turn.person_id, turn.instant)) is None or turn.asked.kind == "hours":
            return None
        return suppose(desk, unit, turn)


def suppose(desk: Desk, unit: Unit, turn: Turn) -> Reply:
    """What would change if the person had other hours, knew something or left something out."""
    person = unit.person(turn.person_id, turn.instant)
    if desk.role(person) is None:
        return flow.to_goal(desk, unit, turn).after(Part("utter_need_goal"))
    held = plans.current(desk, unit, person, turn)
    asks = any(words.search(turn.text) for words in (OTHER_HOURS, IF_HOURS, WOULD_HOURS, BARE_HOURS))
    if turn.facts.hours_per_week is None and asks:
        turn = replace(turn, facts=replace(turn.facts, hours_per_week=hours_named(desk, turn)))
    if held is not None and not held.roadmap.steps:
        if turn.facts.hours_per_week is not None and person.hours_per_week is None:
            told = replace(turn.facts, target=None, likely=None, roles=())
            heard = hear(desk, unit, replace(turn, facts=told))  # who asks with hours has told them
            return flow.go_on(desk, unit, turn).after(*acknowledgement(heard, desk.catalogue))
        return flow.go_on(desk, unit, turn).after(Part("utter_if_no_plan"))
    learn, drop = _split(desk, turn, topics_of(desk, turn, held.roadmap if held else None))
    if held is not None and DROP.search(turn.text):
        drop = _left_out(desk, turn, held.roadmap) or drop
    found = plans.what_if(desk, unit, person, turn, hours=turn.facts.hours_per_week, learn=learn, drop=drop)
    assert found is not None
    now, other, report = found
    values = {
        "end": day(other.end),
        "was": day(now.roadmap.end),
        "hours": hours(other.hours),
        "readiness": amount(report.readiness),
        "before": amount(now.report.readiness),
        "topics": listing([desk.catalogue.skill_name(t) for t in learn or drop]),
        "weekly": amount(other.hours_per_week),
    }
    name = "utter_if_learn" if learn else "utter_if_drop" if drop else "utter_if_hours"
    if not learn and not drop and turn.facts.hours_per_week is None:
        name = "utter_if_unclear"
    elif not learn and not drop and values["end"] == values["was"]:
        name = "utter_if_same"
    elif name == "utter_if_drop" and other.hours == now.roadmap.hours:
        planned = any(step.skill in drop for step in now.roadmap.steps)  # something else of the same length comes in
        name = "utter_if_swap" if planned else "utter_skip_unplanned"
    if name == "utter_if_hours" and standing(desk, unit, turn).seen_plan:
        return _offered((Part(name, values), *moves.least(now)), values, now.roadmap.hours_per_week)
    beside = moves.insists_on(desk, now.report.role, drop) if name in ("utter_if_drop", "utter_skip_unplanned") else ()
    least = moves.least(now) if name != "utter_if_unclear" else ()
    first = next((step.id for step in now.roadmap.steps if step.skill in drop), None)  # "ok, drop it" means this one
    on = flow.go_on(desk, unit, turn).after(Part(name, values), *beside, *least)
    return replace(on, focus=first) if first and drop else on


def hours_named(desk: Desk, turn: Turn) -> float | None:
    """The hours a week that a question names, in whatever words; None for none."""
    figure = _HOURS.search(turn.text) or BARE_HOURS.search(turn.text)
    return turn.facts.hours_per_week or desk.reader.hours(turn.text)[0] or (float(figure[1]) if figure else None)


def _offered(parts: tuple[Part, ...], values: Mapping[str, str], weekly: float) -> Reply:
    """What the hours would change, with the offer to take them."""
    buttons = ((f"Plan with {values['weekly']}", "/affirm"), (f"Keep {amount(weekly)}", "/deny"))
    return Reply((*parts, Part("utter_if_take", values)), buttons, offer=f"{OFFER}{values['weekly']}")


def _left_out(desk: Desk, turn: Turn, roadmap: Roadmap) -> tuple[str, ...]:
    """The topics of the plan that a message names, else the areas of the role."""
    planned = {step.skill for step in roadmap.steps}
    named = tuple(t for t in _split(desk, turn, topics_of(desk, turn, roadmap))[1] if t in planned)
    return named or areas_of(roadmap.role, turn.text)


def _split(desk: Desk, turn: Turn, topics: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Topics to learn and topics to drop: what stands after a word of dropping is dropped."""
    found = DROP.search(turn.text)
    if found is None:
        return topics, ()
    places = {m.skill: m.start for m in turn.facts.skills}
    drop = tuple(t for t in topics if places.get(t, found.end()) >= found.start())
    return tuple(t for t in topics if t not in drop), drop
