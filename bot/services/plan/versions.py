"""The versions of a plan in the talk: what changed and why, and the way back to the one before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime

from bot.advice.outline import compare, read_outline
from bot.memory import Person, Unit
from bot.memory.journal import Version
from bot.reports.changes import change_view
from bot.reports.chat import day, hours, listing
from bot.services import flow
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.hearing import new_goal
from bot.services.plan import causes, plans

SPOKEN = "told:version"
"""The key under which the version is kept that the person has heard of."""

_PLAN = r"(?:plan|roadmap|schedule|dates?|timeline|deadlines?|phases?(?: \w+)?|version)"
CHANGED = re.compile(
    rf"^\W*(?:and |so )?(?:did|has|have) (?:you )?(?:my |the |this |anything in my )?{_PLAN} "
    r"(?:been )?(?:changed?|move|moved)\b|"
    r"^\W*(?:(?:so|and|ok|okay|wait|hey|hm+|please|tell me|show me|explain|but)\W+)*"
    r"(?:what(?: exactly)?(?:'s| is| was| has| have| did|s)? (?:exactly |been |you )?(?:changed?|different|moved)"
    rf"(?:,? (?:now|here|then|exactly|(?:and|&) (?:why|how come|by how much)|since\b.*|(?:in|about|with) (?:my |"
    rf"the )?{_PLAN}|for me|"
    rf"(?:from|than|to|compared (?:to|with)) (?:before|last time|earlier|the (?:old|last|first|previous) (?:one|"
    rf"{_PLAN})|"
    rf"(?:my |the )?{_PLAN}(?: (?:from |of )?(?:before|earlier|last time|last week))?)))*"
    rf"|(?:which|that|this|it) means? what(?: (?:for|to|in) (?:my |the )?(?:end )?(?:{_PLAN}|end))?"
    rf"|(?:did|have|had) (?:you|u) (?:\w+ )?(?:move|change|shift|touch|push)e?d? (?:my |the |any |all |"
    rf"all the )?(?:end )?{_PLAN}"
    rf"|(?:how|why|when) (?:did|has|have|was|were|is|are) (?:you )?(?:my |the |this )?(?:new )?{_PLAN} "
    r"(?:been )?(?:change|changed|move|moved|slip|slipped|different|later|earlier|shift|shifted)\b.*"
    rf"|what (?:did|does|has|will) (?:all )?(?:of )?(?:that|this|it|these) (?:do|done|change|changed|mean|"
    rf"move)(?: (?:to|for|"
    rf"about|in|with))? ?(?:my |the )?(?:end )?(?:{_PLAN}|end|anything)?"
    rf"|what was (?:it|that|(?:my |the )?(?:old |previous |last |end |finish )*(?:{_PLAN}|end))(?: (?:before|"
    rf"originally|first|at first|until now))+|what was (?:the|my) (?:old|previous|former|last) (?:end )?(?:{_PLAN}|end)"
    r"|why (?:is it |so much )?(?:later|earlier)(?: now)?"
    rf"|(?:the )?(?:changes?|differences?)(?: (?:to|in|of|between) (?:my |the )?(?:old |last |two )?{_PLAN}.*)?"
    rf"|why .{{0,20}}\b{_PLAN}\b.{{0,25}}\b(?:later|earlier|moved?|changed?|different|slipped)\b.*)\W*$",
    re.IGNORECASE,
)
"""Who asks what became of the plan; what *would* change is another question."""

MOVED = re.compile(
    r"\b(?:why|how come|what (?:made|makes|caused)|what happened|what'?s the reason)\b[^.!]{0,20}?"
    r"(?:\b(?:end|finish(?: line)?|completion|goal|target|last step)(?: (?:date|day|time))?\b[^.!]{0,25}?"
    r"\b(?:later|earlier|sooner|move[sd]?|moving|change[sd]?|slip(?:ped|s)?|shift(?:ed|s)?|jump(?:ed|s)?|pushed|"
    r"delayed|further (?:away|out|off)|different)\b"
    r"|\b(?:it|this|that|everything|things|all of (?:it|this)|i|we)\b[^.!]{0,20}?\b(?:later|earlier|sooner|longer|"
    r"shorter|delayed|slipped|moved|shifted|pushed|further (?:away|out|off))\b[^.!]{0,12}?"
    r"\b(?:now|than (?:before|it was|last time|you said|planned)|suddenly|all of a sudden|again|back)\b)"
    r"|^\W*(?:(?:and|so|ok)\W+)?how(?: exactly)? (?:is|are|has|did|does) (?:it|this|that|things|everything)\b.{0,12}"
    r"\b(?:different|changed?|differ|look)\b"
    r"(?: (?:now|from|than|to|compared|the|it|was|before|earlier|last|time|old|one))*"
    r"\W*$",
    re.IGNORECASE,
)
"""Who asks, without the word plan, why it ends at another time than it did."""

BACK = re.compile(
    rf"\b(?:go|switch|change|get|move|return|revert|roll|bring|put|turn|"
    rf"set)\b[^.?!]{{0,25}}\bback\b[^.?!]{{0,40}}\b{_PLAN}\b"
    rf"|\b(?:go|switch|change|get|return|revert|roll|bring|put|set)\b[^.?!]{{0,10}}\b(?:my |the |that |"
    rf"this )?{_PLAN}\b"
    r"[^.?!]{0,15}\b(?:back|as it was|how it was|like (?:it was )?before)\b"
    rf"|\b(?:restore|revert|undo|reinstate|take back|reset)\b[^.?!]{{0,30}}\b{_PLAN}\b"
    r"|\b(?:want|like|need|prefer|take|give me|use|keep)\b[^.?!]{0,15}"
    rf"\b(?:old|previous|last|former|earlier|first|original) {_PLAN}\b",
    re.IGNORECASE,
)
_ASKS = re.compile(r"^\W*(?:what|why|how|when|which|where)\b", re.IGNORECASE)


def seen(unit: Unit, person: Person) -> tuple[Version, ...]:
    """The versions of the plan, for someone who was shown it; none for others."""
    return unit.plan_versions(person.id) if "view:plan" in unit.questions(person.id) else ()


def told(unit: Unit, person: Person, end: bool = True) -> tuple[Part, ...]:
    """The newest version beside the one before it, with its cause; nothing where the reader would see no change.

    Without `end` nothing is said of the end, for a reply that says it already.
    """
    held = unit.plan_versions(person.id)
    unit.mark_question(person.id, SPOKEN, str(held[-1].number if held else 0), "")
    return _told(held, end, _finished_since(unit, person, held))


def _finished_since(unit: Unit, person: Person, held: Sequence[Version]) -> str:
    """That steps were finished since the newest version was made, which moves dates as well; empty for none."""
    days, states = unit.step_days(person.id), unit.steps(person.id)
    made = held[-1].created_at if held else ""
    names = {s.id: s.name for s in read_outline(held[-1].body["plan"]).steps.values()} if held else {}
    done = [names[s] for s, state in states.items() if state == "done" and days[s] > made and s in names]
    return f"you finished {listing(list(dict.fromkeys(done)), 2)} since" if done else ""


def _told(held: Sequence[Version], end: bool = True, also: str = "") -> tuple[Part, ...]:
    if len(held) < 2:
        return ()
    old, new = held[-2].body, held[-1].body
    found = compare(read_outline(old["plan"]), read_outline(new["plan"]))
    if found.nothing:
        return ()
    because = new.get("because", "something it rests on changed")
    because = f"{because}, and because {also}" if also else because
    return (Part("utter_plan_changed", {"because": because, "body": change_view(found, end)}),)


def moved(desk: Desk, turn: Turn) -> Reply | None:
    """What changed, for who asks why the end moved; None where a topic is named, whose place is another question."""
    return None if turn.facts.topics else changed(desk, turn)


def changed(desk: Desk, turn: Turn) -> Reply | None:
    """What changed in the plan and why; None where there is no plan to speak of."""
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        if not seen(unit, person) or plans.current(desk, unit, person, turn) is None:
            return _new_goal(desk, unit, turn, person)
        parts = told(unit, person)
        held = unit.plan_versions(person.id)
        parts = _over_all(desk, held) if _SINCE_FIRST.search(turn.text) else parts or _last_change(held)
        if not parts:
            made = day(datetime.fromisoformat(held[-1].created_at).date())
            return flow.go_on(desk, unit, turn).after(Part("utter_plan_unchanged", {"made": made}))
        on = flow.go_on(desk, unit, turn).after(*parts)
        back = () if _before(held) is None else (("Back to the old plan", "Go back to the old plan"),)
        return Reply(on.parts, (*on.buttons[:2], *back), on.card, on.asked, on.offer, on.focus)


_SINCE_FIRST = re.compile(
    r"\b(?:since (?:the )?(?:very )?(?:beginning|start|first)|(?:since|from) (?:we|i|it)"
    r" (?:began|started|was made)|overall|"
    r"in total|all in all|originally|at first)\b",
    re.IGNORECASE,
)
"""Who asks what became of the first plan, and not only of the last one."""


def _over_all(desk: Desk, held: Sequence[Version]) -> tuple[Part, ...]:
    """The newest version beside the first, with all the causes on the way."""
    if len(held) < 2:
        return ()
    old, new = held[0].body, held[-1].body
    found = compare(read_outline(old["plan"]), read_outline(new["plan"]))
    because = causes.between(desk, old, new)
    if found.nothing or not because:
        return ()
    return (Part("utter_plan_changed", {"because": because, "body": change_view(found, True)}),)


def _last_change(held: Sequence[Version]) -> tuple[Part, ...]:
    """The last change that a reader would see, with its day, where the newest version shows none."""
    for count in range(len(held) - 1, 1, -1):
        parts = _told(held[:count])
        if parts:
            made = day(datetime.fromisoformat(held[count - 1].created_at).date())
            return (Part("utter_plan_last_change", {"made": made}), *parts)
    return ()


def _new_goal(desk: Desk, unit: Unit, turn: Turn, person: Person) -> Reply | None:
    """For a goal that took the place of another and has no plan yet: that, and what leads to one."""
    change = unit.last_change(person.id)
    was = (change.before.get("person") or {}).get("target_role") if change else None
    role = desk.role(person)
    if role is None or was is None or was == role.id or was not in desk.catalogue.roles:
        return None
    values = {"role": role.name, "was": desk.catalogue.roles[was].name}
    return flow.go_on(desk, unit, turn).after(Part("utter_goal_instead", values))


def news(desk: Desk, turn: Turn, reply: Reply) -> Reply:
    """The reply, with word of a version that nobody has heard of, behind its answer; said once.

    One that came about by itself, such as a slip, is shown with what changed; of one that follows from what the person
    told of themselves a sentence says how the end moved.
    """
    if reply.forget:
        return reply  # whoever was just deleted must not be made anew
    with desk.memory.unit() as unit:
        views, person = unit.questions(turn.person_id), unit.person(turn.person_id, turn.instant)
        says_so = any(part.name in SAYS_SO for part in reply.parts)
        if "view:plan" not in views or (turn.intent in QUIET and not says_so):
            return reply
        stored = plans.current(desk, unit, person, turn)
        if stored is None or views.get(SPOKEN) == str(stored.version):
            return reply
        unit.mark_question(turn.person_id, SPOKEN, str(stored.version), turn.instant)
        held = unit.plan_versions(turn.person_id)
        if not held or says_so:
            return reply
        kind = held[-1].body.get("cause")
        if kind == "goal":
            return reply.amid(*_for_goal(desk, unit, person, stored))
        said = _told(held) if kind in causes.UNASKED else _in_short(held, views.get(SPOKEN, ""))
        return reply.amid(*said) if kind in causes.UNWISHED else reply


def _for_goal(desk: Desk, unit: Unit, person: Person, stored: plans.Plan) -> tuple[Part, ...]:
    """The plan for a goal that took the place of another, with what of the old one counts there; nothing for none."""
    if not stored.roadmap.steps:
        return ()
    role, states = stored.roadmap.role, unit.steps(person.id)
    asked = {skill for requirement in role.requirements for skill in requirement.skills}
    done = [step.partition(":")[0] for step, state in states.items() if state == "done"]
    kept = list(dict.fromkeys(desk.catalogue.skill_name(skill) for skill in done if skill in asked))
    values = {"role": role.name, "hours": hours(stored.roadmap.open_hours), "end": day(stored.roadmap.end)}
    if not done:
        return (Part("utter_plan_for_goal", values),)
    if not kept:
        return (Part("utter_plan_for_goal_done", values),)
    return (Part("utter_plan_for_goal_kept", {**values, "kept": listing(kept, causes.MOST)}),)


def _in_short(held: Sequence[Version], spoken: str) -> tuple[Part, ...]:
    """How the end moved since the version spoken of last, and why; nothing where it stays."""
    old = next((v for v in held[:-1] if str(v.number) == spoken), held[-2] if len(held) > 1 else None)
    was, now = (read_outline(v.body["plan"]) if v else None for v in (old, held[-1]))
    if was is None or now is None or was.end == now.end or not now.steps:
        return ()
    values = {"was": day(was.end), "end": day(now.end), "because": held[-1].body.get("because", "of what you told me")}
    return (Part("utter_plan_moved_why", values),)


SAYS_SO = frozenset(
    {
        "utter_back_done",
        "utter_done_early",
        "utter_done_late",
        "utter_part_early",
        "utter_part_late",
        "utter_plan",
        "utter_plan_behind",
        "utter_plan_changed",
        "utter_plan_moved",
        "utter_plan_same",
        "utter_plan_starts",
        "utter_since_behind",
        "utter_welcome_back_behind",
    }
)
QUIET = frozenset({"abuse", "distress", "goodbye", "human_handoff", "privacy_delete", "privacy_export", "start_over"})


def _before(held: Sequence[Version]) -> Version | None:
    """The version to go back to: the one before the last that came about by a wish; None where there is none."""
    for old, new in zip(reversed(held[:-1]), reversed(held[1:]), strict=True):
        if new.body.get("cause", causes.TOLD) not in causes.UNWISHED and "wishes" in old.body:
            return old
    return None


def go_back(desk: Desk, turn: Turn) -> Reply | None:
    """Takes the wishes of the version before for the plan again: nothing done is lost; None where there is no plan."""
    if _ASKS.search(turn.text) or (turn.text.rstrip().endswith("?") and "can" not in turn.text.casefold()):
        return None
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        held = seen(unit, person)
        if not held or desk.role(person) is None:
            return None
        old = _before(held)
        if old is None:
            because = held[-1].body.get("because", "it was made then")
            name = "utter_back_first" if len(held) == 1 else "utter_back_none"
            return flow.go_on(desk, unit, turn).after(Part(name, {"because": because}))
        _restore(unit, person, old, turn)
        made = day(datetime.fromisoformat(old.created_at).date())
        again = plans.current(
            desk, unit, unit.person(person.id, turn.instant), turn, f"you went back to the plan of {made}"
        )
        assert again is not None
        lead = Part("utter_back_done", {"made": made, "end": day(again.roadmap.end)})
        return flow.go_on(desk, unit, turn).after(lead, *told(unit, person))


def _restore(unit: Unit, person: Person, old: Version, turn: Turn) -> None:
    wishes = dict(old.body["wishes"])
    skipped = set(wishes.pop("skipped"))
    beside = {k: v for k, v in person.options.items() if k in plans.BESIDE}
    wishes["options"] = {**{k: v for k, v in wishes["options"].items() if k not in plans.BESIDE}, **beside}
    if wishes["target_role"] != person.target_role or wishes["posting"] != person.posting:
        new_goal(unit, person.id)
        unit.mark_question(person.id, "view:plan", "asked", turn.instant)
        unit.mark_question(person.id, "view:gaps", "asked", turn.instant)
    unit.update_person(person.id, **wishes)
    for step, state in unit.steps(person.id).items():
        if state == "skipped" and step not in skipped:
            unit.set_step(person.id, step, "to do", "", turn.instant)
