"""Another goal that is only thought about: set beside the one there is, which stays until the person says otherwise.

"Should I rather go for ML engineer?" asks; "I'd rather be an ML engineer" tells, and is taken at its word elsewhere.
"""

from __future__ import annotations

import re
from dataclasses import replace

from bot.advice import matching
from bot.advice.catalogue import Role
from bot.advice.gaps import assess
from bot.advice.steps import hours_to
from bot.advice.wording import counted
from bot.memory import Person, Unit
from bot.reports.chat import amount, hours
from bot.services import flow, focus
from bot.services.acknowledging import acknowledgement
from bot.services.desk import Desk, Part, Reply, Turn, profile_of
from bot.services.hearing import hear
from bot.services.plan.plans import DEFAULT_HOURS

OFFER = "goal:"
"""What the offer to change the goal begins with; the role stands behind it."""

WORDS = re.compile(r"\w")
_ASKS = re.compile(
    r"\?|^\W*(?:(?:and|but|so|or|ok|hm+|well|actually|honestly)\W+)*(?:should|shall|would|wouldn'?t|shouldn'?t|is|isn'?t|"
    r"do you think|what (?:if|about)|how about|maybe|perhaps|or)\b|\b(?:maybe|perhaps|wonder\w*|"
    r"thinking (?:about|of|whether|if)|(?:not|un|n'?t)[ -]?(?:so |really )?sure|torn|hesitat\w+|tempted|"
    r"consider(?:ing)?|might|toying|what if|what happens if|undecided)\b",
    re.IGNORECASE,
)
_AIMS = re.compile(
    r"\b(?:rather|instead|better|switch\w*|chang\w+|(?:go|going|went|gone)(?: more)? (?:for|into|with|towards?)|"
    r"aim\w*|becom\w+|became|try|target\w*|choose|chose|pick\w*|(?:be|work as|being) (?:an? )?|mov(?:e|ing) (?:to|"
    r"into)|"
    r"more sense|suits?|smarter|wiser|right|worth|took|take|maybe|perhaps|what (?:about|if)|how about|fits?)\b",
    re.IGNORECASE,
)
_TELLS = re.compile(
    r"\bi(?:'d| would| do)? (?:really |now |rather |just |actually |think i )*(?:want|wanna|wish|prefer|decided|choose|"
    r"chose|pick(?:ed)?)\b(?! to (?:know|ask|understand))|\bi(?:'ll| will)\b|\blet'?s\b|\bmy (?:new )?goal\b|"
    r"(?<!maybe )(?<!perhaps )(?<!think )(?<!if )\bi'?d rather\b|"
    r"\b(?:can|could|may|would|will) (?:you|we|u|i) (?:please |now )?(?:switch|change|set|make|update|put)\b|"
    r"^\W*(?:(?:ok|yes|please|no|actually|then)\W+)*(?:switch|change|set|make it|go with|take)\b|\bmade up my mind\b",
    re.IGNORECASE,
)
"""What tells a wish rather than a thought, whatever question stands beside it."""
_ELSE = re.compile(
    r"\b(?:difference|compare[ds]?|versus|vs|earn\w*(?=[^.]{0,20}\?)|pays?(?=[^.]{0,20}\?)|salar\w+|(?:what|which) "
    r"(?:skills|does|do|is|are|tools)|how (?:long|many|much|far)|when|faster|quicker|sooner|remote|degree|courses?|"
    r"certif\w+|"
    r"apply|applying|hire[ds]?|interview\w*)\b|\bwhat(?:'?s| is| are| do| does) (?:that|it|this|they)\b",
    re.IGNORECASE,
)
"""What is asked of a role beside whether to go for it: it has answers of its own."""
YIELDS = frozenset(
    {"ask_definition", "ask_resources", "ask_certifications", "ask_report", "paste_resume", "paste_job_description"}
    | {"privacy_question", "privacy_export", "human_handoff", "report_progress_done", "reschedule_checkin"}
)
MOST = 40
"""Words up to which a message is about the goal."""


def weighed(desk: Desk, turn: Turn) -> Reply | None:
    """Both roles in a line each, and the offer to change; None without a goal, or where no other is thought about."""
    text = turn.text
    wavers = _ASKS.search(text) and _AIMS.search(text) and not _TELLS.search(text) and not _ELSE.search(text)
    if not wavers or len(text.split()) > MOST or turn.facts.removals or turn.facts.refused:
        return None
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        goal = desk.role(person)
        other, near = _other(desk, turn, goal)
        if goal is None or other is None:
            return None
        bare = replace(turn, facts=replace(turn.facts, target=None, current=None), intent="compare_roles")
        heard = hear(desk, unit, bare)
        told = acknowledgement(heard, desk.catalogue) if heard.claims else ()
        return offered(desk, unit, turn, heard.person, goal, other).after(*told, *near)


def _other(desk: Desk, turn: Turn, goal: Role | None) -> tuple[Role | None, tuple[Part, ...]]:
    """The role that is thought about, with a word on it where it is only the nearest to what was named."""
    named = list(dict.fromkeys(m.role for m in turn.facts.roles if m.role and goal and m.role != goal.id))
    if named:
        return (desk.catalogue.roles[named[0]], ()) if len(named) == 1 else (None, ())
    target = turn.facts.target
    if target is None or target.role is not None or goal is None:
        return None, ()
    found = matching.nearest(desk.catalogue, target.said, ())
    if not found.near or found.role.id == goal.id:
        return None, ()
    return found.role, (Part("utter_weigh_near", {"said": target.said, "role": found.role.name}),)


def offered(desk: Desk, unit: Unit, turn: Turn, person: Person, goal: Role, other: Role) -> Reply:
    """How far each of two roles is from what is stored, and the goal as it is until the offer is taken."""
    profile = replace(profile_of(unit, person), complete=True)
    reports = [assess(profile, role, desk.catalogue) for role in (goal, other)]
    here, there = (round(hours_to(report, profile, desk.catalogue)) for report in reports)
    weekly = person.hours_per_week or DEFAULT_HOURS
    weeks = round(abs(there - here) / weekly)
    longer = other if there > here else goal
    verdict = f"{longer.name} is the longer way, by about {counted(weeks, 'week')} at {amount(weekly)} hours a week"
    values = {
        "role": goal.name,
        "other": other.name,
        "ready": amount(reports[0].readiness),
        "other_ready": amount(reports[1].readiness),
        "hours": hours(here),
        "other_hours": hours(there),
        "verdict": verdict if weeks else "They take about the same",
    }
    pick = (f"Switch to {other.name}", f'/state_target_role{{"role": "{other.id}"}}')
    stay = (f"Stay with {goal.name}", "/deny")
    part = Part("utter_weigh_goal", values)
    return Reply((part,), (pick, stay), offer=f"{OFFER}{other.id}", focus=focus.of_role(other.id))


STAYS = re.compile(
    r"\b(?:stay|stick|keep|remain|leave (?:it|that|things)|as it is|no switch|don'?t (?:change|switch)|nah|nope|^no)\b",
    re.IGNORECASE,
)
"""Words that leave the goal as it is, where another was offered."""


def stays(desk: Desk, turn: Turn) -> Reply | None:
    """The goal stays, and the talk is about the other role no longer; None where no other was offered."""
    if not turn.offer.startswith(OFFER) or turn.facts.told or "?" in turn.text:
        return None
    with desk.memory.unit() as unit:
        goal = desk.role(unit.person(turn.person_id, turn.instant))
        on = flow.go_on(desk, unit, turn)
    return replace(on, focus="").after(Part("utter_goal_stays", {"role": goal.name if goal else ""})) if goal else None


def taken(desk: Desk, turn: Turn) -> str:
    """The role that a yes takes as the goal; empty where none was offered."""
    role = turn.offer.removeprefix(OFFER) if turn.offer.startswith(OFFER) else ""
    return role if role in desk.catalogue.roles else ""
