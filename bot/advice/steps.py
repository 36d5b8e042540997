"""Gaps -> what to learn, one draft a skill and level, in the order that pays best; dates come later.

Which member of an any-of group: the one with the fewest hours from here, so that knowing more never makes a plan
longer; of equals the one that earns most already, then the one that most of what the person has leads to. A member
that is begun stays the choice against one from nothing that is shorter only by what the begun one taught: who has
PyTorch is not sent to Keras because PyTorch spares its beginnings. The hours count all prerequisites that are not had
yet, also those never spoken of, and nothing that is planned anyway. An optional requirement never adds a second member
of a group that another member serves already, nor what a close neighbour that the person has stands in for: R beside
Python.
A skill that a planned skill of the same area implies is folded into that skill's last step: a `should` into a `must`
that goes at least as far, a `must` only where it is wanted at basic, which is what implying promises.
Prerequisites are pulled in to basic only where the person is known to lack them and no planned skill teaches them;
a field of knowledge is never taught by the tools that use it. A field that the person lacks is planned as well where
much of the role rests on it, though the role does not name it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace

from bot.advice.catalogue import Catalogue, Importance, Level, Role
from bot.advice.gaps import GapReport, Row, State
from bot.advice.options import NO_OPTIONS, Options
from bot.advice.ordering import FOUNDATION, Draft, ordered
from bot.advice.profile import Profile
from bot.advice.standing import View, view
from bot.advice.whys import gain_of, reasons, why_of

SHOW_HOURS = 4.0
GENERIC_HOURS = 10.0
NEAR_FACTOR = 0.6
MOST_OPTIONAL = 6
RESTING = 3
"""Requirements that must rest on a field the person lacks before it is planned for its own sake."""


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
    def __init__(self, profile: Profile, role: Role, catalogue: Catalogue, options: Options) -> None:
        self.role = role
        self.known: View = view(profile, catalogue)
        self.catalogue = catalogue
        self.options = options
        self.goals: dict[str, _Goal] = {}
        self.extras: dict[str, _Goal] = {}
        self.teachers: dict[str, set[str]] = {}
        self.needs: dict[str, tuple[str, ...]] = {}
        self.planned: tuple[set[str], set[str]] = (set(), set())

    def level_hours(self, skill: str, level: int, group: Collection[str] = ()) -> float:
        entry = self.catalogue.skills.get(skill)
        step = entry.steps.get(Level(level)) if entry else None
        hours = step.hours if step else GENERIC_HOURS
        near = self.known.of(skill).near
        if near and near.skill in group:
            others = self.catalogue.neighbours.get(skill, frozenset()) - set(group)
            near = next((told for other in others if (told := self.known.of(other).told)), None)
        return round(hours * NEAR_FACTOR, 1) if near else hours

    def hours_from_here(self, skill: str, target: int, group: Collection[str] = ()) -> float:
        """Hours to a level with what must come before and is not coming; nearness within the group shortens nothing."""
        goal = self.goals.get(skill)
        if self.known.of(skill).unsure:
            return 0.0 if goal else SHOW_HOURS
        start = max(self.known.of(skill).level, goal.target if goal else 0)
        missing = () if start else self.open_needs(skill)
        before = sum(self.level_hours(n, 1) for n in missing if n not in self.coming()) if missing else 0.0
        return before + sum(self.level_hours(skill, level, group) for level in range(start + 1, target + 1))

    def coming(self) -> set[str]:
        """What is planned anyway: the skills, and what must come before them."""
        if self.planned[0] != self.goals.keys():
            needs = (need for skill in self.goals for need in self.open_needs(skill))
            self.planned = (set(self.goals), {*self.goals, *needs})
        return self.planned[1]

    def choose(self, row: Row) -> str | None:
        """The member of the group to work on, or None where all are dropped."""
        members = [s for s in row.requirement.skills if s not in self.options.drop]
        need = int(row.requirement.level)
        hours = {skill: self.hours_from_here(skill, need, row.requirement.skills) for skill in members}
        if not members:
            return None
        best: str = min(members, key=lambda s: (hours[s], s != row.skill, -self.ties(s), s))
        begun = [s for s in members if self.known.of(s).told]
        if not begun or best in begun or self.known.of(best).unsure:
            return best
        reach = hours[best] + self.lent(best, begun)
        able = [s for s in begun if hours[s] <= reach]
        return min(able, key=lambda s: (hours[s], s != row.skill, s)) if able else best

    def lent(self, skill: str, begun: Collection[str]) -> float:
        """Hours of what must come before a skill and is had only by inference from members that are begun."""
        needs = (
            n for n in self.catalogue.needed.get(skill, ()) if n not in self.coming() and not self.known.of(n).told
        )
        inferred = ((n, self.known.of(n).source) for n in needs)
        return sum(self.level_hours(n, 1) for n, source in inferred if source and source.skill in begun)

    def ties(self, skill: str) -> int:
        """How many skills the person told of that lead to this one: it needs or implies them."""
        entry = self.catalogue.skills.get(skill)
        leading = {*entry.needs, *self.catalogue.implied.get(skill, ())} if entry else set()
        return sum(self.known.of(other).told is not None for other in leading)

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

    def basics(self) -> None:
        """Plan what was asked for as a help with something too hard."""
        for skill in sorted(self.options.basics - self.goals.keys()):
            if not self.known.of(skill).level:
                reason = "You asked for the basics first."
                self.goals[skill] = _Goal(skill, int(Level.BASIC), area="Your own additions", reason=reason)

    def fold(self) -> None:
        """Let the last step of a must skill carry what it implies in its own area."""
        needed = {n for skill in self.goals for n in self.open_needs(skill)}
        for goal in list(self.goals.values()):
            if goal.skill in needed or not goal.rows or goal.folded:
                continue
            carrier = next((other for other in self.goals.values() if self.carries(other, goal)), None)
            if carrier:
                carrier.folded.extend(goal.rows)
                del self.goals[goal.skill]

    def rest(self) -> None:
        """Plan the fields of knowledge that the person lacks and much of the role rests on."""
        resting: dict[str, int] = {}
        for requirement in self.role.requirements:
            open_needs = {need for skill in requirement.skills for need in self.open_needs(skill)}
            for need in open_needs:
                resting[need] = resting.get(need, 0) + 1
        for need, count in resting.items():
            entry = self.catalogue.skills.get(need)
            wanted = entry and entry.kind == "knowledge" and need not in self.options.drop
            if wanted and count >= RESTING and self.known.denies(need) and need not in self.goals:
                reason = f"{count} requirements of the role build on {self.catalogue.skill_name(need)}."
                self.goals[need] = _Goal(need, int(Level.BASIC), area="Foundations", reason=reason)

    def stage(self, goal: _Goal) -> int:
        """The stage of a goal: a foundation, the first half of the areas of the role, or the rest of it."""
        if goal.show:
            return 1
        needing = self.catalogue.needed_by.get(goal.skill, 0)
        if needing >= FOUNDATION:
            return -needing
        names = [area.name for area in self.role.areas if area.kind != "soft"]
        core = names[: (len(names) + 1) // 2]
        return 1 if any(row.requirement.area in core for row in goal.rows) else 2

    def carries(self, other: _Goal, goal: _Goal) -> bool:
        if other.show or other.area != goal.area or not other.must or other.target < goal.target:
            return False
        implied = goal.skill in self.catalogue.implied.get(other.skill, ())
        return implied and (not goal.must or goal.target == Level.BASIC)

    def open_needs(self, skill: str) -> tuple[str, ...]:
        """All prerequisites, through one another, that the person does not have yet."""
        if skill not in self.needs:
            found: dict[str, None] = {}
            todo = [skill]
            while todo:
                entry = self.catalogue.skills.get(todo.pop())
                for need in entry.needs if entry else ():
                    if need not in found and need != skill and not self.known.of(need).level:
                        found[need] = None
                        todo.append(need)
            self.needs[skill] = tuple(found)
        return self.needs[skill]

    def pull(self, goals: dict[str, _Goal]) -> None:
        """Add known-lacking prerequisites of what starts from nothing, to basic."""
        for goal in list(goals.values()):
            if goal.show or self.known.of(goal.skill).level:
                continue
            for need in self.open_needs(goal.skill):
                planned = need in self.goals or need in goals or need in self.options.drop
                if planned or not self.known.lacking(need):
                    continue
                teacher = self.teacher(need, goal.skill, {**self.goals, **goals})
                if teacher:
                    self.teachers.setdefault(goal.skill, set()).add(teacher)
                else:
                    reason = f"Needed before {self.catalogue.skill_name(goal.skill)}."
                    goals[need] = _Goal(need, int(Level.BASIC), area=goal.area, reason=reason)

    def teacher(self, need: str, skill: str, goals: dict[str, _Goal]) -> str | None:
        """A planned skill that implies the need, does not itself need it, and can come first: it teaches the need."""
        entry = self.catalogue.skills.get(need)
        if entry and entry.kind == "knowledge":
            return None
        for goal in goals.values():
            implied = need in self.catalogue.implied.get(goal.skill, ())
            implied = implied and need not in self.catalogue.needed.get(goal.skill, ())
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
                todo += self.catalogue.earlier(current, Level.BASIC)
        return False

    def before(self, skill: str) -> set[str]:
        """The skills whose first step must come before the first step of this one."""
        return {*self.open_needs(skill), *self.teachers.get(skill, ())}

    def passed_over(self) -> set[str]:
        """The members of any-of groups that another planned member serves."""
        groups = [(s, row.requirement.skills) for s, goal in self.goals.items() for row in goal.rows]
        return {other for skill, members in groups for other in members if other != skill} - self.goals.keys()

    def optional(self, rows: Iterable[Row]) -> None:
        """Optional requirements: carried by planned skills where these reach far enough, else extras if few."""
        open_rows = []
        passed = self.passed_over()
        for row in rows:
            skill = self.choose(row)
            if skill in passed or (row.state is State.LACKING and row.via):
                continue
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
            gain = sum(gain_of(row) for row in goal.rows)
            why = why_of(goal.rows)
            to = Level(goal.target)
            shown = tuple(goal.rows)
            return [Draft(goal.skill, start, to, "show", SHOW_HOURS, shown, gain, goal.area, why, optional)]
        found = []
        for level in range(start + 1, goal.target + 1):
            rows = [row for row in goal.rows if row.requirement.level >= level]
            gain = sum(gain_of(row) / max(1, row.requirement.level - start) for row in rows)
            if level == goal.target:
                rows += goal.folded
                gain += sum(gain_of(row) for row in goal.folded)
            why = why_of(rows) or goal.reason
            hours = self.level_hours(goal.skill, level)
            to = Level(level)
            part = (tuple(rows), gain, goal.area, why, optional, self.stage(goal))
            found.append(Draft(goal.skill, level - 1, to, "learn", hours, *part))
        return found


def drafts(report: GapReport, profile: Profile, catalogue: Catalogue, options: Options = NO_OPTIONS) -> list[Draft]:
    """What to do about the gaps of a report, in order; finished steps are left out."""
    planner = _Planner(profile, report.role, catalogue, options)
    singles_first = sorted(report.gaps, key=lambda row: len(row.requirement.skills) > 1)
    for row in singles_first:
        if planner.wanted(row):
            planner.add(row, planner.goals)
    planner.also()
    planner.basics()
    planner.fold()
    planner.rest()
    planner.pull(planner.goals)
    nice = [r for r in report.rows if r.requirement.importance is Importance.NICE and planner.wanted(r)]
    planner.optional([r for r in nice if r.state in (State.LACKING, State.BELOW)])
    made = [d for d in planner.drafts() if d.id not in options.done]
    found = ordered(made, planner.before, catalogue.earlier, options.later)
    places = reasons(found, planner.before, catalogue)
    return [replace(draft, place=places[draft.id]) for draft in found]


def hours_to(report: GapReport, profile: Profile, catalogue: Catalogue) -> float:
    """Hours of all required steps towards a role: the measure of how far away it is."""
    return sum(d.hours for d in drafts(report, profile, catalogue) if not d.optional)
