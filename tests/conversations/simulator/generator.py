"""Random people from the catalogue: the same seed gives the same people."""

from __future__ import annotations

from random import Random

from bot.advice.catalogue import Catalogue, Level
from tests.conversations.simulator.persona import Persona

JOBS = (
    "baker", "bus driver", "teacher", "nurse", "accountant", "web developer", "warehouse worker", "software engineer",
    "office clerk", "journalist", "lab technician", "call center agent", "electrician", "librarian", "tester",
)  # fmt: skip
OFF_LIST = ("marine biologist", "lighthouse keeper", "pastry chef", "game designer", "violin maker", "dental hygienist")
STYLES = ("terse", "verbose", "infodump", "typos", "hedges", "lowercase", "run_on", "non_native")
HABITS = (
    "corrects_years", "corrects_skill", "corrects_lack", "asks_side_questions", "asks_why", "asks_for_help",
    "changes_goal", "leaves_and_returns", "hostile", "distressed", "pastes_cv", "pastes_posting", "off_list_goal",
    "undecided", "presses_buttons", "small_talk", "reports_progress", "gets_stuck", "changes_hours", "patient",
    "impatient", "complains", "rejects_every_suggestion", "erases", "restarts",
)  # fmt: skip
RARE = ("emoji_only", "silent")


def generate(seed: int, number: int, catalogue: Catalogue) -> Persona:
    """The person of that number among those of a seed."""
    rng = Random(f"{seed}:{number}")
    traits = _traits(rng)
    years = rng.choice((0, 0.5, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 15, 20))
    if years < 1:
        traits -= {"pastes_cv", "corrects_years"}
    goal = rng.choice(sorted(catalogue.roles))
    skills = _skills(catalogue, goal, rng)
    cut = 0 if "emoji_only" in traits else rng.randint(1, min(12, len(skills) - 4))
    has = {s: rng.choice((None, *Level)) for s in skills[:cut]}
    closure = {i for s in has for i in (s, *catalogue.implied.get(s, ()))}
    rest = [s for s in skills[cut:] if s not in closure and not has.keys() & set(catalogue.implied.get(s, ()))]
    lacks = tuple(rest[: rng.choice((0, 0, 1, 2, 3))])
    wants = tuple(rest[3 : 3 + rng.choice((0, 0, 0, 1, 2))])
    declines = frozenset(rng.sample(("experience", "hours", "checks"), rng.choice((0, 0, 0, 0, 0, 1, 2))))
    others = sorted(set(catalogue.roles) - {goal})
    return Persona(
        name=f"random-{number:04d}",
        goal=None if traits & {"undecided", "off_list_goal"} else goal,
        goal_said=rng.choice(OFF_LIST) if "off_list_goal" in traits else "",
        years=years,
        work=rng.choice(JOBS),
        hours=rng.choice((None, 2, 3, 4, 5, 6, 7, 8, 10, 12, 15, 20)),
        has=has,
        lacks=lacks,
        wants=wants,
        traits=traits | ({rng.choice(("skips", "refuses"))} if declines else set()),
        declines=declines,
        second_goal=rng.choice(others) if traits & {"changes_goal"} else "",
        seed=seed,
    )


def _traits(rng: Random) -> frozenset[str]:
    traits = set(rng.sample(STYLES, rng.choice((0, 1, 1, 2)))) | set(rng.sample(HABITS, rng.choice((0, 1, 1, 2, 3))))
    if rng.random() < 0.05:
        traits = {rng.choice(RARE)}
    for one, other in (
        ("terse", "verbose"),
        ("terse", "infodump"),
        ("undecided", "off_list_goal"),
        ("undecided", "infodump"),
        ("changes_goal", "off_list_goal"),
        ("changes_goal", "undecided"),
        ("pastes_cv", "infodump"),
        ("erases", "restarts"),
        ("patient", "impatient"),
        ("reports_progress", "gets_stuck"),
    ):
        if {one, other} <= traits:
            traits.discard(other)
    return frozenset(traits)


def _skills(catalogue: Catalogue, goal: str, rng: Random) -> list[str]:
    """Skills of the goal and some of other roles, in random order; none that is known by name only."""
    own = {s for q in catalogue.roles[goal].requirements for s in q.skills}
    other = catalogue.roles[rng.choice(sorted(catalogue.roles))]
    pool = own | set(rng.sample(sorted({s for q in other.requirements for s in q.skills}), 4))
    kept = sorted(s for s in pool if s in catalogue.skills and not catalogue.skills[s].light)
    rng.shuffle(kept)
    return kept
