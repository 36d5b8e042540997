"""What a step is made of: what to learn, the artefact and its check, and the resources, free ones first."""

from __future__ import annotations

from bot.advice.catalogue import Catalogue, Level, Resource
from bot.advice.ordering import Draft

MOST_RESOURCES = 5
_COSTS = ("free", "freemium", "paid")


def content(draft: Draft, catalogue: Catalogue) -> tuple[str, str, str]:
    """What to learn, the artefact and its check; generic words for skills known by name only."""
    name = catalogue.skill_name(draft.skill)
    skill = catalogue.skills.get(draft.skill)
    entry = skill.steps.get(draft.to) if skill else None
    if draft.kind == "show":
        learn = f"Nothing new: pick what you already do with {name} and put it where others can see it"
        proof = skill.proof if skill and skill.proof else entry.deliverable if entry else ""
        deliverable = proof or f"One finished piece of work with {name}, with a page on what you did yourself"
        return learn, deliverable, entry.metric if entry else f"A stranger sees from it that you used {name} yourself"
    if entry:
        return entry.learn, entry.deliverable, entry.metric
    learn = f"{name} to {draft.to.label} level, from its official documentation and one tutorial"
    deliverable = f"A small public project that uses {name}, with a README"
    return learn, deliverable, f"A stranger runs it from the README and sees {name} at work"


def resources(draft: Draft, catalogue: Catalogue) -> tuple[Resource, ...]:
    """At most five of the level or of none in particular, free ones first; others where none fits or none is free."""
    skill = catalogue.skills.get(draft.skill)
    if skill is None:
        return ()
    fitting = [r for r in skill.resources if r.level in (None, draft.to)] or list(skill.resources)
    if all(cost_rank(r) for r in fitting):
        fitting += [r for r in skill.resources if r.cost == "free" and r not in fitting and r.level != Level.ADVANCED]
    return tuple(sorted(fitting, key=cost_rank)[:MOST_RESOURCES])


def cost_rank(resource: Resource) -> int:
    """0 for free, then what is free in part, then what is paid or of unknown cost."""
    return _COSTS.index(resource.cost) if resource.cost in _COSTS else len(_COSTS)
