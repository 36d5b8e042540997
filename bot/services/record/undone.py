"""What a change was, in words: for the sentence that says what was taken back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from bot.advice.profile import Evidence
from bot.advice.roadmap import Step
from bot.memory import Unit
from bot.memory.changes import Change
from bot.reports.chat import amount, day, listing
from bot.services.desk import Desk
from bot.services.plan import plans

NAMED = 3
"""Names in one phrase before "and n more"."""

_KINDS = {
    "target_role": "goal",
    "posting": "goal",
    "hours_per_week": "hours",
    "plan_start": "start",
    "options": "wish",
    "years": "years",
    "current_said": "work",
}
_CLAIMS = ((False, "what I noted about {} is taken back"), (True, "what you said about {} counts again"))
_STATES = {
    "done": ("{} is open again", "{} are open again"),
    "doing": ("{} is no longer marked as begun", "{} are no longer marked as begun"),
    "blocked": ("{} is no longer marked as stuck", "{} are no longer marked as stuck"),
    "skipped": ("{} is back among the open steps", "{} are back among the open steps"),
}
_SHARE = "{} stands at {} percent again"
_FINISHED = ("{} counts as finished again", "{} count as finished again")
_AS_IT_WAS = ("{} is as it was", "{} are as they were")


def kind(was: Mapping[str, Any], now: Mapping[str, Any]) -> str:
    """The kinds of a change, joined by "+": states of steps, goal, hours, start, wish, years, work, claims."""
    found = [values[0] if values else "open" for values in now.get("steps", {}).values()]
    found += [_KINDS[k] for k in now.get("person", {}) if k in _KINDS]
    found += ["claims"] * bool("claims" in was or "refused" in was)
    found += ["rhythm"] * bool("checkins" in was)
    return "+".join(dict.fromkeys(found)) or "words"


def said(desk: Desk, unit: Unit, change: Change, steps: Mapping[str, Step]) -> list[str]:
    """What is as before once a change is taken back, a phrase each; before it is taken back."""
    found = _steps(desk, change, steps)
    found += _person(desk, change.before.get("person", {}), change.after.get("person", {}))
    found += _rhythm(change.before.get("checkins", {}), change.after.get("checkins", {}))
    claims = change.before.get("claims", {})
    for lived, phrase in _CLAIMS:
        told = unit.told_in(i for i, before in claims.items() if bool(before) is lived)
        names = _names(desk, told, bool(change.after.get("steps")))
        if names:
            found.append(phrase.format(names))
    return found or ["the last change is taken back"]


def _rhythm(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[str]:
    if not after:
        return []
    if "rhythm" not in before:
        return ["the check-ins come as before"]
    return ["the check-ins are on again" if before["rhythm"] not in (None, "off") else "there are no check-ins"]


def _names(desk: Desk, told: list[tuple[str, str]], finished: bool) -> str:
    """The skills of claims as one phrase; what a finished step showed goes without saying."""
    shown = [s for s, evidence in told if not (finished and evidence == Evidence.DEMONSTRATED.value)]
    plain = [s for s, evidence in told if s in shown and evidence != Evidence.INFERRED.value] or shown
    return listing([desk.catalogue.skill_name(s) for s in dict.fromkeys(plain)], NAMED)


def _steps(desk: Desk, change: Change, steps: Mapping[str, Step]) -> list[str]:
    """What becomes of the steps of a change, those of one fate in one phrase."""
    found: dict[tuple[str, str], list[str]] = {}
    for step in change.after.get("steps", {}):
        title = plans.step_title(desk, steps[step]) if step in steps else desk.catalogue.skill_name(step.split(":")[0])
        before, after = change.before["steps"][step], change.after["steps"][step]
        share = (change.before.get("shares") or {}).get(step)
        if before and before[0] == "done":
            phrases = _FINISHED
        elif share and after and after[0] == "doing":
            phrases = (_SHARE.format("{}", amount(round(100 * share))),) * 2
        else:
            phrases = _STATES.get(after[0] if after else "", _AS_IT_WAS)
        found.setdefault(phrases, []).append(title)
    return [(many if len(titles) > 1 else one).format(listing(titles, NAMED)) for (one, many), titles in found.items()]


def _person(desk: Desk, before: Mapping[str, Any], after: Mapping[str, Any]) -> list[str]:
    found = []
    if {"target_role", "posting"} & before.keys():
        role = desk.catalogue.roles.get(before.get("target_role", after.get("target_role")) or "")
        name = before.get("target_said") or (role.name if role else "")
        found.append(f"your goal is {name} again" if "target_role" in before and name else "")
        if not found[-1]:
            found[-1] = "your posting is no longer the measure" if "target_role" not in before else "no goal is set"
    if "hours_per_week" in before:
        told = before["hours_per_week"]
        found.append(f"it is {amount(told)} hours a week again" if told else "no hours a week are set")
    if "plan_start" in before:
        told = before["plan_start"]
        found.append(f"the start is {day(date.fromisoformat(told))} again" if told else "the start day is taken back")
    if "options" in before:
        found += _wishes(desk, json.loads(before["options"]), json.loads(after["options"]))
    if "years" in before:
        told = before["years"]
        found.append(f"your experience is {amount(told)} years again" if told else "your years of experience are open")
    if "current_said" in before:
        found.append(f"your work is {before['current_said']} again" if before["current_said"] else "your work is open")
    return found


def _wishes(desk: Desk, before: Mapping[str, Any], after: Mapping[str, Any]) -> list[str]:
    """Which topics are in the plan again, and which are out of it."""
    was, now = set(before.get("drop", ())), set(after.get("drop", ()))
    added, had = set(after.get("also", ())), set(before.get("also", ()))
    groups = (
        ("{} may be in the plan again", now - was),
        ("{} is out of the plan again", (was - now) | (added - had)),
        ("{} is one of your additions again", had - added),
    )
    names = ((phrase, listing(sorted(map(desk.catalogue.skill_name, topics)))) for phrase, topics in groups if topics)
    found = [phrase.format(said) for phrase, said in names]
    if before.get("away") != after.get("away"):
        found.append("the days you told me to leave free are as before")
    if before.get("own") != after.get("own"):
        found.append("your own steps are as before")
    if before.get("until") != after.get("until"):
        found.append("the day you want to be done by is as before")
    if before.get("quiet") != after.get("quiet"):
        found.append("the hours in which I may write are as before")
    told = {"drop", "also", "away", "own", "until", "quiet", "posting"}
    rest = {k for k in {*before, *after} - told if before.get(k) != after.get(k)}
    return found + ["the order and size of your steps are as before"] * bool(rest)
