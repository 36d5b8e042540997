"""Cards as the program makes them, of every type, and the same empty, huge, and with each field missing."""

from __future__ import annotations

from copy import deepcopy
from datetime import date
from functools import lru_cache
from typing import Any

from bot import knowledge
from bot.advice import gaps, matching
from bot.advice.catalogue import Level
from bot.advice.profile import Claim, Evidence, Polarity, Profile
from bot.advice.roadmap import Begun, plan
from bot.reports.data import gaps_data, match_data, roadmap_data
from bot.reports.document import assessment
from bot.reports.markdown import markdown
from bot.settings import ROOT

START = date(2026, 3, 2)
HAS, LACKS, WANTS = Polarity.HAS, Polarity.LACKS, Polarity.WANTS
BUILT = "I built a chatbot with LangChain, it is on GitHub"

CLAIMS = (
    Claim("aws", HAS, Level.INTERMEDIATE, Evidence.CERTIFIED, "AWS Machine Learning certified last year"),
    Claim("docker", LACKS, None, Evidence.SAID, "never touched Docker"),
    Claim("git", HAS, None, Evidence.INFERRED, BUILT),
    Claim("kubernetes", WANTS, None, Evidence.SAID, "I want to learn k8s"),
    Claim("langchain", HAS, Level.INTERMEDIATE, Evidence.DEMONSTRATED, BUILT),
    Claim("python", HAS, Level.ADVANCED, Evidence.SAID, "five years of Python"),
    Claim("pytorch", HAS, Level.BASIC, Evidence.SAID, "a bit of PyTorch"),
    Claim("sql", HAS, Level.BASIC, Evidence.SAID, "some SQL"),
)
PROFILE = Profile(CLAIMS, years=3, target_role="senior-ai-engineer", hours_per_week=8)
STATES = ("done", "doing", "blocked", "skipped", "to do")

Card = dict[str, Any]


def action(key: str, title: str, about: str) -> dict[str, str]:
    """An action as the server would give it; its id is of use to tests alone."""
    return {"key": key, "title": title, "id": f"{key}-{about}"}


@lru_cache(maxsize=1)
def _made() -> dict[str, Card]:
    catalogue = knowledge.load(ROOT / "knowledge", ROOT / ".advisor" / "cache")
    role = catalogue.roles["senior-ai-engineer"]
    market = catalogue.markets.get(role.id)
    report = gaps.assess(PROFILE, role, catalogue)
    whole = Profile(CLAIMS, years=3, target_role=role.id, hours_per_week=8, complete=True)
    wide = gaps.assess(whole, role, catalogue)
    begun = {plan(wide, whole, catalogue, hours_per_week=8, start=START).steps[1].id: Begun(0.5, START)}
    roadmap = plan(wide, whole, catalogue, hours_per_week=8, start=START, market=market, begun=begun)
    skills = [
        {
            "id": claim.skill,
            "name": catalogue.skill_name(claim.skill),
            "polarity": claim.polarity.value,
            "level": claim.level.label if claim.level else None,
            "evidence": claim.evidence.value,
            "quote": claim.quote,
            "actions": skill_actions(claim.skill),
        }
        for claim in CLAIMS
    ]
    plan_card = {
        "type": "roadmap",
        "version": 2,
        "caveat": "This plan covers 3 of 25 things.",
        **roadmap_data(roadmap, catalogue),
    }
    for phase in plan_card["phases"]:
        for i, step in enumerate(phase["steps"]):
            # All of the first phase stand somewhere else; a checked link and an optional step are in it too.
            step["state"] = STATES[i % len(STATES)] if phase["number"] == 1 else "to do"
            step["actions"] = step_actions(step["id"], step["state"])
            step["optional"] = i == 1
            for resource in step["resources"][:1]:
                resource["checked"] = "2026-02-20" if resource["url"] else None
    matches = {"type": "match", "roles": match_data(matching.rank(PROFILE, catalogue), catalogue)}
    for fit in matches["roles"]:
        fit["actions"] = [action("aim", "Aim for this", fit["role"]["id"])]
    document = assessment(report, roadmap, PROFILE, market, catalogue, START)
    steps = [step for phase in plan_card["phases"] for step in phase["steps"]]
    certified = next((p for p in plan_card["phases"] if p["certifications"]), plan_card["phases"][0])
    return {
        "profile": {
            "type": "profile",
            "goal": role.name,
            "now": "payroll clerk",
            "years": 3.0,
            "hours_per_week": 8.0,
            "skills": skills,
            "kept": ["Time zone: Vienna", "Messages: the latest of our talk"],
        },
        "gaps": {"type": "gaps", **gaps_data(report, catalogue)},
        "match": matches,
        "roadmap": plan_card,
        "phase": {"type": "phase", **deepcopy(certified)},
        "step": {"type": "step", **deepcopy(next(s for s in steps if any(r["checked"] for r in s["resources"])))},
        "progress": {
            "type": "progress",
            "share": 0.34,
            "readiness": 41.5,
            "phases": [1.0, 0.4, 0.0],
            "done_hours": 36.5,
            "planned_hours": 108.0,
            "slip_days": 9,
            "streak_weeks": 4,
            "next": [{"id": s["id"], "name": s["name"]} for s in steps[:3]],
            "points": [
                {"day": "2026-03-02", "readiness": 22.4, "share": 0},
                {"day": "2026-03-19", "readiness": 30.1, "share": 12.5},
                {"day": "2026-04-20", "readiness": 41.5, "share": 34},
            ],
        },
        "checkin": {
            "type": "checkin",
            "step": {"id": steps[0]["id"], "name": steps[0]["name"], "end": steps[0]["end"]},
        },
        "report": {"type": "report", "kind": "assessment", "markdown": markdown(document)},
    }


def skill_actions(skill: str) -> list[dict[str, str]]:
    """What can be done with a skill of a profile."""
    levels = [action(level, level.capitalize(), skill) for level in ("basic", "intermediate", "advanced")]
    return [*levels, action("remove", "Remove", skill)]


def step_actions(step: str, state: str) -> list[dict[str, str]]:
    """What can be done with a step: it is done, or no longer; looked at, or stuck in."""
    tick = action("undone", "Not done yet", step) if state == "done" else action("done", "Done", step)
    return [tick, action("open", "Open", step), action("stuck", "I am stuck", step)]


def cards() -> dict[str, Card]:
    """A card of every type, as the program makes it."""
    return deepcopy(_made())


def empty() -> dict[str, Card]:
    """Cards of every type with nothing in them, and what a person has who told nothing yet."""
    found: dict[str, Card] = {f"{kind} of nothing": {"type": kind} for kind in _made()}
    found["empty profile"] = {"type": "profile", "goal": None, "years": None, "hours_per_week": None, "skills": []}
    found["empty match"] = {"type": "match", "roles": []}
    found["empty roadmap"] = {**cards()["roadmap"], "phases": [], "assumptions": []}
    found["empty progress"] = {
        **cards()["progress"],
        "share": 0.0,
        "phases": [],
        "points": [],
        "next": [],
        "slip_days": 0,
    }
    return found


def huge() -> dict[str, Card]:
    """60 skills, 12 phases, 60 roles, 80 points in time, and a name no line can hold."""
    made = cards()
    skills, phases, roles = made["profile"]["skills"], made["roadmap"]["phases"], made["match"]["roles"]
    made["profile"]["skills"] = [
        {**skills[i % len(skills)], "name": f"{skills[i % len(skills)]['name']} {i}"} for i in range(60)
    ]
    made["profile"]["skills"][0]["name"] = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk" * 2
    made["roadmap"]["phases"] = [{**deepcopy(phases[i % len(phases)]), "number": i + 1} for i in range(12)]
    made["match"]["roles"] = [deepcopy(roles[i % len(roles)]) for i in range(60)]
    days = [date.fromordinal(START.toordinal() + 5 * i).isoformat() for i in range(80)]
    made["progress"]["points"] = [{"day": day, "readiness": i, "share": i / 2} for i, day in enumerate(days)]
    made["progress"]["phases"] = [1.0] * 6 + [0.5] + [0.0] * 5
    return {f"huge {name}": made[name] for name in ("profile", "roadmap", "match", "progress")}


def missing() -> list[Card]:
    """Each card without one of its fields, at every depth; of a list, its first item stands for all."""
    return [made for card in _made().values() for made in _without(card) if "type" in made]


def _without(value: Any) -> list[Any]:
    if isinstance(value, list):
        return [[made, *value[1:2]] for made in _without(value[0])] if value else []
    if not isinstance(value, dict):
        return []
    found = [{k: v for k, v in value.items() if k != key} for key in value]
    for key, held in value.items():
        found += [{**value, key: made} for made in _without(held)]
    return found


def places(value: Any) -> int:
    """How many single values a card holds: what `replaced` can replace."""
    if isinstance(value, dict):
        return sum(places(held) for key, held in value.items() if key not in KEPT)
    return sum(map(places, value)) if isinstance(value, list) else 1


KEPT = ("type", "key", "polarity", "evidence", "state", "severity")
"""Left as they are when all else turns hostile, for behind an unknown value of these a whole part is left out."""


def replaced(value: Any, bad: Any, kept: tuple[str, ...] = KEPT) -> Any:
    """A card in which every single value is `bad`; lists keep their first two items."""
    if isinstance(value, dict):
        return {key: held if key in kept else replaced(held, bad, kept) for key, held in value.items()}
    return [replaced(one, bad, kept) for one in value[:2]] if isinstance(value, list) else bad
