"""How a simulated person answers what is asked: with the truth, with a slip, or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from random import Random

from bot.advice.catalogue import Catalogue, Requirement, Role
from tests.conversations.simulator.answers import Wording
from tests.conversations.simulator.asides import asides_of
from tests.conversations.simulator.asking import Button, Seen
from tests.conversations.simulator.language import Voice, banks
from tests.conversations.simulator.noise import noisy
from tests.conversations.simulator.persona import Persona
from tests.conversations.simulator.record import Move, Told

MEASURE = "Measure against "
"""How the button begins by which a role is taken as the measure of a goal that the list lacks."""


class Answering:
    """Someone who answers questions, and keeps account of what they told and settled."""

    def __init__(self, person: Persona, catalogue: Catalogue) -> None:
        self.person, self.catalogue = person, catalogue
        self.rng = Random(f"{person.name} {person.seed}")
        self.voice = Voice(self.rng)
        self.told = Told()
        self.words = Wording(person, catalogue, self.rng, self.voice, self.told)
        self.settled: dict[str, str] = {}
        self.latest: tuple[str, ...] = ()
        self.happened: set[str] = set()
        self.gave_up: list[str] = []
        self.agenda = ["bye", "recap", "step", "plan", "gaps"]
        self.asides = asides_of(person, self.rng)
        self.goal = person.goal
        self.false, self.denied = self._slips()
        self.stubborn = self.rng.choice((0, 1)) if person.goal_said else 0
        self.turn = self.silences = self.refusals = self.rounds = 0
        self.wishes: dict[str, int] = {}
        self.last_step = ""
        self.patience = 0 if person.is_("impatient") else 9 if person.is_("patient") else self.rng.choice((0, 1, 2))
        self.held = frozenset(i for s in person.has for i in (s, *catalogue.implied.get(s, ())))
        if person.is_("reports_progress"):
            self.agenda.insert(1, "done")
        if {"skills", "checks"} <= person.declines:
            self.agenda = ["bye", "recap"]

    def _slips(self) -> tuple[str, str]:
        """The skill claimed by mistake and the one denied by mistake, for people who correct themselves."""
        held = {i for s in self.person.has for i in (s, *self.catalogue.implied.get(s, ()))}
        free = [s for s in ("docker", "tableau", "tensorflow", "kafka") if s not in held]
        others = set(self.person.lacks) | set(self.person.wants)
        free = [s for s in free if s not in others]
        own = [s for s in self.person.has if not self.catalogue.skills[s].ambiguous]
        implied = {i for s in self.person.has for i in self.catalogue.implied.get(s, ())}
        false = free[0] if self.person.is_("corrects_skill") and free else ""
        denied = next((s for s in own if s not in implied), "") if self.person.is_("corrects_lack") else ""
        return false, denied

    def _noisy(self, text: str) -> str:
        return noisy(text, self.person.traits, self.rng)

    def _told(self, text: str, run_up: bool = True) -> str:
        """A fact as this person tells it: some hedge, some take a run-up and trail off."""
        if self.person.is_("hedges") and self.rng.random() < 0.5:
            text = self.rng.choice(banks()["hedge"]) + text
        if run_up and self.person.is_("verbose") and self.rng.random() < 0.6:
            text = f"{self.voice.say('filler_open')} {text[:1].upper()}{text[1:]}.{self.voice.say('filler_close')}"
        return self._noisy(text)

    def _settle(self, move: Move) -> Move:
        """Keeps the person's own account of which questions they have settled."""
        self.latest = (*move.answers, *move.declines)
        self.settled.update(dict.fromkeys(move.answers, "answered"))
        self.settled.update(dict.fromkeys(move.declines, "declined"))
        return move

    def _reopen(self) -> None:
        """The last answer was taken for something else altogether: what it settled may well be asked again."""
        for key in self.latest:
            self.settled.pop(key, None)

    def _press(self, button: Button, act: str, answers: tuple[str, ...] = (), declines: tuple[str, ...] = ()) -> Move:
        return self._settle(Move(button[1], act, pressed=button[0], answers=answers, declines=declines))

    def _answer(self, seen: Seen) -> Move:
        kind = "goal" if seen.kind == "pick" else seen.kind
        if self.person.is_("emoji_only"):
            return self._emoji(seen)
        if kind in self.person.declines or (kind == "hours" and not self.person.hours):
            return self._decline(seen, kind)
        if kind == "goal":
            return self._goal(seen)
        if kind == "experience":
            return self._experience()
        if kind == "skills":
            return self._skills()
        if kind == "hours":
            return self._settle(Move(self._told(self.words.hours(self.person.hours or 5)), "hours", answers=("hours",)))
        return self._checks(seen)

    def _emoji(self, seen: Seen) -> Move:
        if not seen.buttons or self.rng.random() < 0.2:
            return Move(self.voice.say("emoji"), "emoji", digression=True)
        button = seen.button("none of these", "skip") or seen.buttons[0]
        role = next((r.id for r in self.catalogue.roles.values() if r.name == button[0]), None)
        if role:
            self.told.goal = role
        key = "goal" if seen.kind in ("goal", "pick") else seen.kind
        if key == "checks":
            return self._press(button, key, answers=tuple(f"checks:{n}" for n in seen.names))
        return self._press(button, key, (key,), ()) if role else self._press(button, key, (), (key,))

    def _decline(self, seen: Seen, kind: str) -> Move:
        keys = tuple(f"checks:{n}" for n in seen.names) if kind == "checks" else (seen.kind,)
        skip = seen.button("skip")
        if skip and self.rng.random() < 0.4:
            return self._press(skip, f"decline {kind}", declines=keys)
        bank = "refuse" if self.person.is_("refuses") else "skip"
        return self._settle(Move(self.voice.say(bank), f"decline {kind}", declines=keys))

    def _goal(self, seen: Seen) -> Move:
        if self.person.goal_said and self.goal is None:
            return self._off_list(seen)
        if self.goal is None:
            return self._undecided(seen)
        button = seen.button(self.catalogue.roles[self.goal].name.casefold())
        if button and (self.person.is_("presses_buttons") or self.rng.random() < 0.2):
            self.told.goal = self.goal
            return self._press(button, "goal", answers=("goal", "pick"))
        bank = "goal_firm" if seen.kind == "pick" and not button else "goal"
        return self._settle(Move(self._told(self.words.goal(self.goal, bank)), "goal", answers=("goal", "pick")))

    def _off_list(self, seen: Seen) -> Move:
        """A goal the list lacks: named, insisted on by some, then a role that is put forward serves as the measure."""
        most = 2 if self.person.is_("rejects_every_suggestion") else self.stubborn
        offered = [
            b for b in seen.buttons if b[0].removeprefix(MEASURE) in {r.name for r in self.catalogue.roles.values()}
        ]
        named = bool(self.told.goal_said)
        if not named or not offered or seen.kind == "goal" or self.refusals < most:
            self.refusals += named
            keys = ("goal",) if named else ("goal", "pick")
            return self._settle(Move(self._noisy(self.words.goal_off_list()), "goal", answers=keys))
        return self.measured(offered[0])

    def measured(self, button: Button) -> Move:
        """Agrees to a role as the measure of a goal that the list lacks."""
        name = button[0].removeprefix(MEASURE)
        self.goal = self.told.goal = next(r.id for r in self.catalogue.roles.values() if r.name == name)
        self.told.goal_said = ""
        if self.person.is_("presses_buttons") or self.rng.random() < 0.5:
            return self._press(button, "goal", answers=("goal", "pick"))
        return self._settle(
            Move(self._noisy(self.words.goal(self.goal, "goal_terse")), "goal", answers=("goal", "pick"))
        )

    def _undecided(self, seen: Seen) -> Move:
        names = {r.name: r.id for r in self.catalogue.roles.values()}
        offered = [b for b in seen.buttons if b[0] in names]
        if seen.kind == "goal" or not offered:
            return self._settle(Move(self.voice.say("goal_unsure"), "unsure", declines=(seen.kind,)))
        if self.person.is_("rejects_every_suggestion") and self.refusals < 2:
            self.refusals += 1
            return Move(self.voice.say("reject"), "reject", digression=True)
        chosen = self.person.second_goal or names[offered[0][0]]
        self.goal = self.told.goal = chosen
        button = seen.button(self.catalogue.roles[chosen].name.casefold())
        if button and self.rng.random() < 0.6:
            return self._press(button, "goal", answers=("goal", "pick"))
        text = self.words.goal(chosen, "goal_terse" if button else "goal")
        return self._settle(Move(self._noisy(text), "goal", answers=("goal", "pick")))

    def _experience(self) -> Move:
        years = self.person.years or 0
        if self.person.is_("corrects_years") and "told years" not in self.happened:
            years += 2
        self.happened.add("told years")
        return self._settle(
            Move(self._told(self.words.years(years), run_up=years > 0), "experience", answers=("experience",))
        )

    def _skills(self) -> Move:
        self.happened.add("told skills")
        if self.person.is_("pastes_cv"):
            keys = ("skills", "experience") if self.person.years else ("skills",)
            return self._settle(Move(self.words.curriculum(), "cv", answers=keys))
        text = self.words.skills(self.false, self.denied)
        return self._settle(Move(self._told(text), "skills", answers=("skills",)))

    def _checks(self, seen: Seen) -> Move:
        if "gaps" in self.happened:
            self.rounds += 1
        asked = {name: r for name in seen.names if (r := self._requirement(name)) is not None}
        keys = tuple(f"checks:{n}" for n in seen.names)
        none = seen.button("none")
        known = any(s in self.held for r in asked.values() for s in r.skills)
        if none and not known and self.rng.random() < 0.3:
            self.told.rest |= {s for r in asked.values() for s in r.skills}
            return self._press(none, "checks", answers=keys)
        return self._settle(Move(self._told(self.words.checks(asked, self.held), run_up=known), "checks", answers=keys))

    def _requirement(self, name: str) -> Requirement | None:
        """What a named requirement means: people who want the role know its words."""
        roles = sorted(self.catalogue.roles.values(), key=lambda r: r.id != (self.told.goal or self.goal))
        found = next((q for r in roles for q in r.requirements if q.name.casefold() == name.casefold()), None)
        return found or self._of_skill(name, roles)

    def _of_skill(self, name: str, roles: Sequence[Role]) -> Requirement | None:
        """A requirement for one skill named by itself, as in a question about what was only inferred."""
        skill = next((s.id for s in self.catalogue.skills.values() if s.name.casefold() == name.casefold()), None)
        found = next((q for r in roles for q in r.requirements if skill in q.skills), None)
        return replace(found, skills=(skill,)) if found and skill else None
