"""Why a plan got a new version: read from what it rests on now and what it rested on before."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from bot.advice.roadmap import Step
from bot.reports.chat import amount, day, listing
from bot.services.desk import Desk

Body = Mapping[str, Any]

FIRST, SLIP, KNOWLEDGE, TOLD, BACK = "first", "slip", "knowledge", "told", "back"

UNWISHED = frozenset({FIRST, SLIP, KNOWLEDGE, TOLD})
"""Causes that are no wish for the plan, so that going back cannot take them back."""

UNASKED = frozenset({SLIP, KNOWLEDGE})
"""Causes that the person did not bring about in the talk: the bot speaks of them first."""

MOST = 4


def cause(desk: Desk, old: Body | None, new: Body, late: Step | None, why: str = "") -> dict[str, str]:
    """The kind of the cause and its words, as the end of a sentence that begins with "because"."""
    if why:
        return {"cause": BACK, "because": why}
    if old is None:
        return {"cause": FIRST, "because": "it was made then"}
    before, after = old.get("wishes"), {**new["wishes"], "laid_on": new.get("laid_on")}
    for kind, words in CHANGES:
        said = words(desk, before or _few(old), after)
        if said:
            return {"cause": kind, "because": said}
    if late is not None:
        name = desk.catalogue.skill_name(late.skill)
        return {"cause": SLIP, "because": f"{name} was planned until {day(late.end)} and was still open{_on(new)}"}
    told = _told(desk, old.get("told"), new["told"])
    if told:
        return {"cause": TOLD, "because": told}
    return {"cause": KNOWLEDGE, "because": "my knowledge of skills, their hours or what the role asks was updated"}


def _on(body: Body) -> str:
    """The day on which a version was laid out, as the end of a clause."""
    return f" on {day(date.fromisoformat(body['laid_on']))}" if body.get("laid_on") else ""


def between(desk: Desk, old: Body, new: Body) -> str:
    """All causes that make one version differ from an earlier one, the weightiest first; empty for none."""
    before, after = old.get("wishes") or _few(old), {**new["wishes"], "laid_on": new.get("laid_on")}
    said = [words(desk, before, after) for _, words in CHANGES]
    told = _told(desk, old.get("told"), new["told"])
    return "; ".join([*dict.fromkeys(s for s in said if s), *([told] if told else [])][:MOST])


def _few(old: Body) -> Body:
    """What a version of before the wishes were kept tells of them."""
    return {"target_role": old["role"], "hours_per_week": old.get("pace"), "plan_start": old.get("wish")}


def _goal(desk: Desk, old: Body, new: Body) -> str:
    same = old.get("target_role") == new["target_role"] and old.get("posting", "") == new["posting"]
    role = desk.catalogue.roles.get(new["target_role"] or "")
    was = desk.catalogue.roles.get(old.get("target_role") or "")
    instead = f" instead of {was.name}" if was and role and was.id != role.id else ""
    return "" if same or role is None else f"your goal is now {role.name}{instead}"


def _hours(desk: Desk, old: Body, new: Body) -> str:
    was, now = old.get("hours_per_week"), new["hours_per_week"]
    if was == now:
        return ""
    if now is None:
        return "no hours a week are set any more"
    return f"you have {amount(now)} hours a week" + (f" instead of {amount(was)}" if was else " by your own word")


def _paces(desk: Desk, old: Body, new: Body) -> str:
    was, now = ((w.get("options") or {}).get("paces") for w in (old, new))
    if was == now:
        return ""
    if not now:
        return _hours(desk, old, new) or "your hours no longer change later on"
    return listing([f"you have {amount(h)} hours a week from {day(date.fromisoformat(d))} on" for d, h in now[1:]])


def _start(desk: Desk, old: Body, new: Body) -> str:
    start = new["plan_start"]
    if not start and old.get("plan_start"):
        return "the start you had set is taken back"
    return f"you start on {day(date.fromisoformat(start))}" if start and start != old.get("plan_start") else ""


def _away(desk: Desk, old: Body, new: Body) -> str:
    """Days that came to or went from the absences: over ones were not studied on, those to come will not be."""
    was, now = ([*(w.get("options") or {}).get("away", ())] for w in (old, new))
    came, went = _more(now, was), _more(was, now)
    if not came:
        return f"you are there after all {listing([_name(desk, n) for n in went], MOST)}" if went else ""
    today = new.get("laid_on") or ""
    over = [_name(desk, n) for n in came if today and n[1] <= today]
    ahead = [_name(desk, n) for n in came if not today or n[1] > today]
    said = [f"you could not study {listing(over, MOST)}"] if over else []
    said += [f"you do not study {listing(ahead, MOST)}"] if ahead else []
    return " and ".join(said)


def _option(key: str, more: str, less: str) -> Callable[[Desk, Body, Body], str]:
    """Words for names that came to or went from one of the options."""

    def words(desk: Desk, old: Body, new: Body) -> str:
        was, now = ([*(w.get("options") or {}).get(key, ())] for w in (old, new))
        came, went = _more(now, was), _more(was, now)
        names = listing(list(dict.fromkeys(_name(desk, n) for n in came or went)), MOST)
        return (more if came else less).format(names) if names else ""

    return words


def _more(these: list[Any], those: list[Any]) -> list[Any]:
    """What stands in these oftener than in those."""
    return [n for place, n in enumerate(these) if these[: place + 1].count(n) > those.count(n)]


def _name(desk: Desk, entry: Any) -> str:
    """A skill, a step or an absence as it is spoken of."""
    if isinstance(entry, list | tuple):
        first, last = (day(date.fromisoformat(d)) for d in entry)
        return f"on {first}" if first == last else f"from {first} to {last}"
    return desk.catalogue.skill_name(entry.partition(":")[0])


def _skipped(desk: Desk, old: Body, new: Body) -> str:
    was, now = (list(w.get("skipped") or ()) for w in (old, new))
    names = listing([_name(desk, s) for s in now if s not in was], MOST)
    back = listing([_name(desk, s) for s in was if s not in now], MOST)
    return f"you skip {names}" if names else f"{back} is to be done again" if back else ""


def _told(desk: Desk, old: Mapping[str, str] | None, new: Mapping[str, str]) -> str:
    if old is None or old == new:
        return ""
    changed = [s for s in {**old, **new} if old.get(s) != new.get(s)]
    return f"of what you told me about {listing([desk.catalogue.skill_name(s) for s in changed], MOST)}"


CHANGES: tuple[tuple[str, Callable[[Desk, Body, Body], str]], ...] = (
    ("goal", _goal),
    ("hours", _paces),
    ("hours", _hours),
    ("start", _start),
    ("skipped", _skipped),
    ("skipped", _option("drop", "you left out {}", "{} came back")),
    ("added", _option("also", "you added {}", "you took {} out again")),
    ("basics", _option("basics", "the basics of {} come first", "the basics of {} no longer come first")),
    ("order", _option("later", "{} waits for the step after it", "{} no longer waits")),
    ("away", _away),
    ("smaller", _option("smaller", "{} is cut into smaller parts", "{} is one piece again")),
)
"""The wishes that a plan rests on, the weightiest first."""
