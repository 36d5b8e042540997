"""After the talk: what is stored beside what the person has truly told."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from bot.advice.catalogue import Catalogue
from bot.advice.profile import Claim, Evidence, Polarity
from tests.conversations.simulator.persona import Persona
from tests.conversations.simulator.record import Record

NEEDED = frozenset({"gaps", "plan", "step", "recap"})
"""Views that everybody comes for."""


@dataclass
class Truth:
    """Facts told and how many of them are stored; facts stored and how many are true; levels likewise."""

    told: int = 0
    found: int = 0
    stored: int = 0
    true: int = 0
    levels: int = 0
    levels_right: int = 0
    wrong: list[str] = field(default_factory=list)
    success: bool = False

    def expect(self, name: str, wanted: object, held: object) -> None:
        """One fact that was told: it should be stored as it was told."""
        right = wanted == held
        self.told += 1
        self.found += right
        self.stored += held is not None
        self.true += right and held is not None
        if not right:
            self.wrong.append(f"{name}: told {wanted}, stored {held}")


def judge(record: Record, person: Persona, catalogue: Catalogue) -> Truth:
    """Compares the stored profile with the person's own account of what they told."""
    truth = Truth()
    told, final = record.told, record.final
    if told.goal:
        truth.expect("goal", told.goal, final.get("goal"))
    if told.goal_said:
        said = (final.get("goal_said") or "").casefold()
        truth.expect("goal in words", True, bool(said) and (told.goal_said in said or said in told.goal_said))
    for name in ("years", "hours"):
        value, held = getattr(told, name), final.get(name)
        if value is not None or held is not None:
            truth.expect(name, value and round(value, 1), held and round(held, 1))
    claims: Iterable[Claim] = final.get("claims", ())
    _recall(truth, record, {c.skill: c for c in claims})
    _precision(truth, record, person, catalogue, claims)
    truth.success = succeeded(record, person)
    return truth


def _recall(truth: Truth, record: Record, held: dict[str, Claim]) -> None:
    for skill, (polarity, level) in record.told.skills.items():
        claim = held.get(skill)
        truth.told += 1
        if claim is None or claim.polarity.value != polarity:
            found = f"{claim.polarity.value} ({claim.quote!r})" if claim else "nothing"
            named = record.told.words.get(skill, "")
            said = next(
                (e.move.text for e in record.exchanges if named and named.casefold() in e.move.text.casefold()), ""
            )
            truth.wrong.append(f"{skill}: told {polarity} as {named!r}, stored {found}; said {said[:300]!r}")
            continue
        truth.found += 1
        if level is not None and polarity == "has":
            truth.levels += 1
            truth.levels_right += claim.level == level
            if claim.level != level:
                stored = claim.level.label if claim.level else None
                truth.wrong.append(f"level of {skill}: told {level.label}, stored {stored} ({claim.quote!r})")


def _precision(truth: Truth, record: Record, person: Persona, catalogue: Catalogue, claims: Iterable[Claim]) -> None:
    told = record.told.skills
    has = {s for s, (polarity, _) in told.items() if polarity == "has"} | set(person.has)
    has |= {i for s in has for i in catalogue.implied.get(s, ())}
    for claim in claims:
        if claim.skill not in told and person.work.casefold() in claim.quote.casefold():
            continue  # what a job brings with it is neither told nor false
        assumed = claim.evidence is Evidence.INFERRED and claim.polarity is Polarity.LACKS
        if claim.polarity is Polarity.HAS:
            right = claim.skill in has and claim.skill not in record.told.gone
        elif claim.polarity is Polarity.WANTS:
            right = told.get(claim.skill, ("",))[0] == "wants" or claim.skill in person.wants
        else:
            right = claim.skill not in person.has and told.get(claim.skill, ("",))[0] != "has"
        if assumed and right:
            continue  # what was passed over when asked proves nothing of the reading
        truth.stored += 1
        truth.true += right
        if not right:
            truth.wrong.append(f"{claim.skill}: stored {claim.polarity.value} ({claim.quote!r}), not true")


def succeeded(record: Record, person: Persona) -> bool:
    """Whether the person got what they came for, and left of their own accord."""
    views = {view for e in record.exchanges for view in e.seen.views}
    if not record.finished or not person.expect <= views:
        return False
    too_little = "checks" in person.declines and "unknown" in views
    if not person.ordinary or too_little or {"skills", "checks"} <= person.declines:
        return True
    right_goal = record.told.goal is None or record.final.get("goal") == record.told.goal
    return views >= NEEDED and not record.gave_up and right_goal
