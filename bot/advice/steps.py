"""Gaps -> what to learn, one draft a skill and level, in the order that pays best; dates come later.

Which member of an any-of group: the one that already earns most, else the one with fewest hours from here.
The hours count prerequisites still missing and nothing that is planned anyway.
A skill that a planned skill of the same area implies is folded into that skill's last step: a `should` into a `must`
that goes at least as far, a `must` only where it is wanted at basic, which is what implying promises.
Prerequisites are pulled in to basic only where the person is known to lack them and no planned skill teaches them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from bot.advice.catalogue import Catalogue, Importance, Level
from bot.advice.gaps import WEIGHT, GapReport, Row, Severity, State
from bot.advice.ordering import Draft, ordered
from bot.advice.profile import Profile
from bot.advice.standing import View, view

SHOW_HOURS = 4.0
GENERIC_HOURS = 10.0
NEAR_FACTOR = 0.6
MOST_OPTIONAL = 6


@dataclass(frozen=True)
class Options:
    """What the person wants changed: skills or area names dropped, skills added, step ids already done."""

    drop: frozenset[str] = frozenset()
    also: tuple[str, ...] = ()
    done: frozenset[str] = frozenset()


NO_OPTIONS = Options()


@dataclass
class _Goal:
    """A skill to bring to a level, with the rows it serves and the skill that asked for it, if any."""

    skill: str
    target: int
    rows: list[Row] = field(default_factory=list)
    folded: list[Row] = field(default_factory=list)
    show: bool = False
    area: str = ""
    reason: str = ""
    start: int | None = None

    @property
    def must(self) -> bool:
        return any(row.requirement.importance is Importance.MUST for row in self.rows)


class _Planner:
    def __init__(self, profile: Profile, catalogue: Catalogue, options: Options) -> None:
        self.known: View = view(profile, catalogue)
        self.catalogue = catalogue
        self.options = options
        self.goals: dict[str, _Goal] = {}
        self.extras: dict[str, _Goal] = {}
        self.teachers: dict[str, set[str]] = {}

    def level_hours(self, skill: str, level: int) -> float:
        entry = self.catalogue.skills.get(skill)
        step = entry.steps.get(Level(level)) if entry else None
        hours = step.hours if step else GENERIC_HOURS
        return round(hours * NEAR_FACTOR, 1) if self.known.of(skill).near else hours

    def hours_from_here(self, skill: str, target: int) -> float:
        goal = self.goals.get(skill)
        if self.known.of(skill).unsure:
            return 0.0 if goal else SHOW_HOURS
        start = max(self.known.of(skill).level, goal.target if goal else 0)
        missing = () if start else self.open_needs(skill)
        before = sum(self.level_hours(n, 1) for n in missing if n not in self.goals and self.known.lacking(n))
        return before + sum(self.level_hours(skill, level) for level in range(start + 1, target + 1))

    def choose(self, row: Row) -> str | None:
        """The member of the group to work on, or None where all are dropped."""
        members = [s for s in row.requirement.skills if s not in self.options.drop]
        if row.credit and row.skill in members:
            return row.skill
        need = int(row.requirement.level)
        hours = {skill: self.hours_from_here(skill, need) for skill in members}
        return min(hours, key=lambda skill: (hours[skill], skill)) if hours else None

    def wanted(self, row: Row) -> bool:
        return row.requirement.area not in self.options.drop

    def add(self, row: Row, goals: dict[str, _Goal]) -> None:
        skill = self.choose(row)
        if skill is None:
            return
        show = self.known.of(skill).unsure
        goal = goals.setdefault(skill, _Goal(skill, 0, show=show, area=row.requirement.area))
        goal.target = max(goal.target, int(row.requirement.level))
        goal.rows.append(row)

    def also(self) -> None:
        for skill in self.options.also:
            level = self.known.of(skill).level
            if skill in self.goals or level >= Level.ADVANCED:
                continue
            target = Level.INTERMEDIATE if level < Level.INTERMEDIATE else Level.ADVANCED
            self.goals[skill] = _Goal(skill, int(target), area="Your own additions", reason="You asked for it.")

    def fold(self) -> None:
        """Let the last step of a must skill carry what it implies in its own area."""
        needed = {n for skill in self.goals for n in self.open_needs(skill)}
        for goal in list(self.goals.values()):
            if goal.show or goal.skill in needed or not goal.rows or goal.folded:
                continue
            carrier = next((other for other in self.goals.values() if self.carries(other, goal)), None)
            if carrier:
                carrier.folded.extend(goal.rows)
                del self.goals[goal.skill]

    def carries(self, other: _Goal, goal: _Goal) -> bool:
        if other.show or other.area != goal.area or not other.must or other.target < goal.target:
            return False
        implied = goal.skill in self.catalogue.implied.get(other.skill, ())
        return implied and (not goal.must or goal.target == Level.BASIC)

    def open_needs(self, skill: str) -> tuple[str, ...]:
        """All prerequisites, through one another, that the person does not have yet."""
        found: dict[str, None] = {}
        todo = [skill]
        while todo:
            entry = self.catalogue.skills.get(todo.pop())
            for need in entry.needs if entry else ():
                if need not in found and need != skill and not self.known.of(need).level:
                    found[need] = None
                    todo.append(need)
        return tuple(found)

    def pull(self, goals: dict[str, _Goal]) -> None:
        """Add known-lacking prerequisites of what starts from nothing, to basic."""
        for goal in list(goals.values()):
            if goal.show or self.known.of(goal.skill).level:
                continue
            for need in self.open_needs(goal.skill):
                planned = need in self.goals or need in goals or need in self.options.drop
                if planned or not self.known.lacking(need):
                    continue
                teacher = self.teacher(need, goal.skill, goals)
                if teacher:
                    self.teachers.setdefault(goal.skill, set()).add(teacher)
                else:
                    reason = f"Needed before {self.catalogue.skill_name(goal.skill)}."
                    goals[need] = _Goal(need, int(Level.BASIC), area=goal.area, reason=reason)

    def teacher(self, need: str, skill: str, goals: dict[str, _Goal]) -> str | None:
        """A planned skill that implies the need and can come before the skill, so that it teaches the need."""
        for goal in goals.values():
            implied = need in self.catalogue.implied.get(goal.skill, ())
            if implied and not goal.show and not self.known.of(goal.skill).level and not self.waits(goal.skill, skill):
                return goal.skill
        return None

    def waits(self, skill: str, earlier: str) -> bool:
        """Whether the skill is the earlier one, or can only come after it."""
        seen: set[str] = set()
        todo = [skill]
        while todo:
            current = todo.pop()
            if current == earlier:
                return True
            if current not in seen:
                seen.add(current)
                todo += [*self.open_needs(current), *self.teachers.get(current, ())]
        return False

    def before(self, skill: str) -> set[str]:
        """The skills whose first step must come before the first step of this one."""
        return {*self.open_needs(skill), *self.teachers.get(skill, ())}

    def optional(self, rows: Iterable[Row]) -> None:
        """Optional requirements: carried by planned skills where these reach far enough, else extras if few."""
        open_rows = []
        for row in rows:
            skill = self.choose(row)
            goal = self.goals.get(skill or "")
            if goal and not goal.show and goal.target >= row.requirement.level:
                goal.rows.append(row)
            elif skill and not self.known.of(skill).unsure:
                open_rows.append(row)
        if len(open_rows) <= MOST_OPTIONAL:
            for row in open_rows:
                self.add(row, self.extras)
            for skill, goal in self.extras.items():
                if skill in self.goals:
                    goal.start = self.goals[skill].target
            self.pull(self.extras)

    def drafts(self) -> list[Draft]:
        required = [d for goal in self.goals.values() for d in self.draft(goal, False)]
        extras = [d for goal in self.extras.values() for d in self.draft(goal, True)]
        return required + extras

    def draft(self, goal: _Goal, optional: bool) -> list[Draft]:
        start = self.known.of(goal.skill).level if goal.start is None else goal.start
        if goal.show:
            gain = sum(_gain(row) for row in goal.rows)
            why = _why(goal.rows)
            to = Level(goal.target)
            return [Draft(goal.skill, start, to, "show", SHOW_HOURS, tuple(goal.rows), gain, goal.area, why, optional)]
        found = []
        for level in range(start + 1, goal.target + 1):
            rows = [row for row in goal.rows if row.requirement.level >= level]
            gain = sum(_gain(row) / max(1, row.requirement.level - start) for row in rows)
            if level == goal.target:
                rows += goal.folded
                gain += sum(_gain(row) for row in goal.folded)
            why = _why(rows) or goal.reason
            hours = self.level_hours(goal.skill, level)
            to = Level(level)
            found.append(Draft(goal.skill, level - 1, to, "learn", hours, tuple(rows), gain, goal.area, why, optional))
        return found


def drafts(report: GapReport, profile: Profile, catalogue: Catalogue, options: Options = NO_OPTIONS) -> list[Draft]:
    """What to do about the gaps of a report, in order; finished steps are left out."""
    planner = _Planner(profile, catalogue, options)
    singles_first = sorted(report.gaps, key=lambda row: len(row.requirement.skills) > 1)
    for row in singles_first:
        if planner.wanted(row):
            planner.add(row, planner.goals)
    planner.also()
    planner.fold()
    planner.pull(planner.goals)
    nice = [r for r in report.rows if r.requirement.importance is Importance.NICE and planner.wanted(r)]
    planner.optional([r for r in nice if r.state in (State.LACKING, State.BELOW)])
    return ordered([d for d in planner.drafts() if d.id not in options.done], planner.before)


def hours_to(report: GapReport, profile: Profile, catalogue: Catalogue) -> float:
    """Hours of all required steps towards a role: the measure of how far away it is."""
    return sum(d.hours for d in drafts(report, profile, catalogue) if not d.optional)


def _gain(row: Row) -> float:
    return WEIGHT[row.requirement.importance] * (1 - row.credit)


def _why(rows: Iterable[Row]) -> str:
    """The heaviest row in words, and how many more the step serves."""
    ranked = sorted(rows, key=lambda row: -WEIGHT[row.requirement.importance])
    if not ranked:
        return ""
    first = ranked[0]
    text = f"{first.requirement.area}: the role wants {first.requirement.name} at {first.requirement.level.label}"
    text += f" ({first.requirement.importance.value})"
    if first.severity is Severity.SHOW:
        text += ", and it is not shown yet"
    more = len(ranked) - 1
    return f"{text}; it serves {more} more requirement{'s' if more > 1 else ''} as well." if more else f"{text}."
