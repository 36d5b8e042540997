"""The simulated person: a stack of things they came for, and a reaction to whatever they see the bot ask.

It reads the visible text and the buttons alone; what it cannot make out from these, a person could not either.
"""

from __future__ import annotations

from tests.conversations.simulator.answering import MEASURE, Answering
from tests.conversations.simulator.asking import INTAKE, Seen, keys_of, recalled
from tests.conversations.simulator.language import role_words, spoken
from tests.conversations.simulator.record import Move, Told

MOST_WISHES = 3
"""Times a person asks for the same view before giving up on it."""

SILENCES = 4
OFFER_OF = {"gaps": "gaps", "plan": "plan", "phase": "step", "step": "step"}
WISH = {"gaps": "wish_gaps", "plan": "wish_plan", "step": "wish_step", "recap": "wish_recap", "done": "done"}


class Agent(Answering):
    """One person in one talk. `respond` gives the next move, None when they have left."""

    shown: tuple[str, ...] = ()
    """The list of the bot's last question about several things, which a later one may only refer to."""

    def respond(self, seen: Seen | None) -> Move | None:
        """The next move after a message of the bot; the first one where there is none yet."""
        self.turn += 1
        if seen is None:
            return self._open()
        seen = recalled(seen, self.shown)
        self.shown = seen.names if seen.kind == "checks" else self.shown
        if "gone" in self.happened:
            return None
        self._notice(seen)
        resume = seen.button("go on")
        if "care" in seen.views and resume and not self.person.is_("distressed"):
            self._reopen()
            return Move(resume[1], "go on", pressed=resume[0])
        if seen.kind in ("erase", "restart"):
            return self._confirm(seen)
        aside = self._aside(seen)
        if aside is not None:
            return aside
        if self.person.is_("silent") and self.silences < SILENCES:
            self.silences += 1
            return Move(self.voice.say("silence"), "silence", digression=True)
        if seen.kind in INTAKE and not self._tired(seen):
            return self._answer(seen)
        if seen.kind == "which_step" and seen.buttons:
            return Move(seen.buttons[0][1], "which step", pressed=seen.buttons[0][0])
        if seen.kind == "stuck":
            return Move("something free please, any resource", "stuck", digression=True)
        if seen.kind == "offer":
            measure = seen.button(MEASURE.casefold()) if self.person.goal_said and self.goal is None else None
            return self._off_list(seen) if measure else self._offered(seen)
        return self._wish(seen)

    # ---- seeing --------------------------------------------------------------------------------------------------

    def _notice(self, seen: Seen) -> None:
        self.happened |= seen.views
        self.agenda = [g for g in self.agenda if g not in seen.views]
        if "unknown" in seen.views and "checks" in self.person.declines:
            self.agenda = [g for g in self.agenda if g not in ("gaps", "plan", "step")]
        for key in keys_of(seen):
            self.settled.pop(key, None)  # put again, so it was not understood: from here on it is open
        for line in seen.text.splitlines():
            name, _, tail = line.partition(" (")
            if "step" in seen.views and tail.startswith(("basic)", "intermediate)", "advanced)")) and "," in tail:
                self.last_step = self.last_step or name

    def _tired(self, seen: Seen) -> bool:
        if seen.kind != "checks" or "gaps" not in self.happened:
            return False
        return self.rounds > self.patience and bool(self.agenda)

    # ---- saying --------------------------------------------------------------------------------------------------

    def _open(self) -> Move:
        if self.person.is_("infodump"):
            text = self._noisy(self.words.everything())
            keys = [k for k, v in (("goal", self.told.goal or self.told.goal_said), ("skills", True)) if v]
            keys += [k for k, v in (("experience", self.told.years), ("hours", self.told.hours)) if v is not None]
            return self._settle(Move(text, "everything", answers=tuple(keys)))
        if self.person.is_("silent", "emoji_only"):
            return Move(self.voice.say("silence" if self.person.is_("silent") else "emoji"), "silence", digression=True)
        chance = self.rng.random()
        if self.goal is None or chance < 0.3:
            return Move(self._noisy(self.voice.say("greet")), "greet")
        text = self.words.goal(self.goal, "goal")
        if chance < 0.75:
            text = f"{self.voice.say('greet').rstrip('!.')}, {text}"
        return self._settle(Move(self._noisy(text), "greet", answers=("goal",)))

    def _confirm(self, seen: Seen) -> Move:
        wished = {"erase": "delete", "restart": "restart"}[seen.kind]
        refusal = seen.button("no,")
        if wished not in self.happened:
            self._reopen()
            pressed = refusal or ("No", "/deny")
            return Move(pressed[1], f"keep {seen.kind}", pressed=pressed[0], digression=True)
        button = seen.button("yes")
        self._forget()
        if button and self.rng.random() < 0.5:
            return Move(button[1], f"confirm {seen.kind}", pressed=button[0])
        return Move(self.voice.say(f"confirm_{seen.kind}"), f"confirm {seen.kind}")

    def _forget(self) -> None:
        self.settled.clear()
        fresh = Told()
        self.told.__dict__.update(fresh.__dict__)
        self.false = self.denied = ""
        if self.person.is_("erases"):
            self.agenda = ["bye"]

    def _aside(self, seen: Seen) -> Move | None:
        for aside in list(self.asides):
            if aside.turn <= self.turn and aside.needs <= self.happened and (seen.kind or not aside.asked):
                self.asides.remove(aside)
                move = aside.say(self)
                if move is not None:
                    return self._settle(move)
        return None

    def _offered(self, seen: Seen) -> Move:
        wanted = OFFER_OF.get(seen.offer, "")
        if self.person.is_("rejects_every_suggestion") and self.refusals < 4:
            self.refusals += 1
            return Move(self.voice.say("turn_down" if self.rng.random() < 0.5 else "reject"), "reject", digression=True)
        if wanted in self.agenda:
            button = next((b for b in seen.buttons if wanted in b[0].casefold() or seen.offer in b[0].casefold()), None)
            if button and (self.person.is_("presses_buttons", "emoji_only") or self.rng.random() < 0.3):
                return Move(button[1], f"accept {seen.offer}", pressed=button[0])
            return Move(self._noisy(self.voice.say("accept")), f"accept {seen.offer}")
        return self._wish(seen)

    def _wish(self, seen: Seen) -> Move:
        """Asks for what is next on the agenda; leaves when nothing is."""
        while self.agenda:
            wish = self.agenda[-1]
            self.wishes[wish] = self.wishes.get(wish, 0) + 1
            if wish == "bye":
                break
            if self.wishes[wish] <= MOST_WISHES:
                return self._ask_for(wish, seen)
            self.gave_up.append(self.agenda.pop())
        self.happened.add("gone")
        self.agenda = []
        return Move(self._noisy(self.voice.say("bye")), "bye")

    def _ask_for(self, wish: str, seen: Seen) -> Move:
        button = next((b for b in seen.buttons if wish in b[0].casefold()), None)
        if self.person.is_("emoji_only") and button is None and seen.buttons and self.wishes[wish] > 1:
            button = self.rng.choice(seen.buttons)
        if button and (self.person.is_("presses_buttons", "emoji_only") or self.rng.random() < 0.2):
            return Move(button[1], f"wish {wish}", pressed=button[0])
        if wish == "done":
            return self._done()
        return Move(self._noisy(self.voice.say(WISH[wish])), f"wish {wish}")

    def _done(self) -> Move:
        known = {s.name: s.id for s in self.catalogue.skills.values()}
        if self.last_step in known:
            self.told.skill(known[self.last_step], "has")
        return Move(self._noisy(self.voice.say("done", skill=self.last_step or "the step")), "wish done")

    def some_skill(self) -> str:
        """A skill of the goal, as people name it."""
        role = self.catalogue.roles[self.told.goal or self.goal or "data-analyst"]
        skills = [s for r in role.requirements for s in r.skills if not self.catalogue.skills[s].soft]
        return spoken(self.catalogue.skills[self.rng.choice(skills)], self.rng, plain=True)

    def some_role(self, besides: str = "") -> str:
        """A role in words."""
        return role_words(self.catalogue, self.rng.choice([r for r in self.catalogue.roles if r != besides]), self.rng)
