"""Which roles suit what somebody likes to work with, and which do not suit what they want to keep out of.

It says only which way to look: a liking is no skill, so nothing of it enters a profile, a gap or a plan.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

SUITS: Mapping[str, Mapping[str, int]] = {
    "charts": {"data-analyst": 2, "bi-developer": 2},
    "design": {"data-analyst": 1, "bi-developer": 1},
    "people": {"ai-product-manager": 2, "data-analyst": 1},
    "presenting": {"ai-product-manager": 2, "data-analyst": 2},
    "organising": {"ai-product-manager": 2},
    "numbers": {"data-analyst": 2, "data-scientist": 2, "bi-developer": 1},
    "data": {"data-analyst": 2, "data-scientist": 1, "data-engineer": 1, "bi-developer": 1},
    "puzzles": {"data-scientist": 2, "data-analyst": 1},
    "research": {"data-scientist": 2, "genai-researcher": 1},
    "words": {"prompt-engineer": 2, "nlp-engineer": 1},
    "ai": {"prompt-engineer": 2, "ml-engineer": 1, "ai-product-manager": 1},
    "computers": {"data-analyst": 1, "prompt-engineer": 1, "bi-developer": 1},
    "order": {"data-engineer": 2, "bi-developer": 1},
    "programming": {"ml-engineer": 2, "data-engineer": 2},
    "servers": {"mlops-engineer": 2, "data-engineer": 1},
    "pictures": {"computer-vision-engineer": 2, "deep-learning-engineer": 1},
}
"""How much each liking speaks for a role: 2 where it is what the role does most of the day, 1 where it is a part."""

_BUILDERS = frozenset(
    [
        "ml-engineer",
        "data-engineer",
        "mlops-engineer",
        "nlp-engineer",
        "computer-vision-engineer",
        "deep-learning-engineer",
        "senior-ai-engineer",
        "genai-researcher",
        "data-scientist",
        "bi-developer",
    ]
)
BARS: Mapping[str, frozenset[str]] = {
    "programming": _BUILDERS,
    "numbers": frozenset(
        [
            "data-scientist",
            "ml-engineer",
            "deep-learning-engineer",
            "genai-researcher",
            "computer-vision-engineer",
            "data-analyst",
            "bi-developer",
        ]
    ),
    "technology": _BUILDERS,
    "people": frozenset({"ai-product-manager"}),
    "presenting": frozenset({"ai-product-manager"}),
    "organising": frozenset({"ai-product-manager"}),
    "research": frozenset({"genai-researcher"}),
    "servers": frozenset({"mlops-engineer"}),
    "words": frozenset({"prompt-engineer", "nlp-engineer"}),
    "charts": frozenset({"data-analyst", "bi-developer"}),
    "ai": frozenset(
        [
            "prompt-engineer",
            "ml-engineer",
            "ai-product-manager",
            "nlp-engineer",
            "deep-learning-engineer",
            "genai-researcher",
            "senior-ai-engineer",
            "computer-vision-engineer",
            "mlops-engineer",
        ]
    ),
}
"""The roles that are mostly what somebody wants to keep out of."""


def suited(likes: Collection[str], without: Collection[str], order: Collection[str]) -> tuple[str, ...]:
    """The roles that suit what is liked and hold little of what is to be kept out; `order` decides between equals."""
    barred = frozenset().union(*(BARS.get(key, frozenset()) for key in without))
    scores: dict[str, int] = {}
    for key in likes:
        for role, weight in SUITS.get(key, {}).items():
            scores[role] = scores.get(role, 0) + weight
    places = {role: place for place, role in enumerate(order)}
    found = [role for role in scores if role not in barred and role in places]
    return tuple(sorted(found, key=lambda role: (-scores[role], places[role])))
