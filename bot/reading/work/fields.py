"""Skills that are a line of work: years in them are years of work, unlike years with a tool."""

from __future__ import annotations

import re

from bot.advice.catalogue import Catalogue, Skill

_TRADES = ("domains-of-work", "domains")
_CRAFT = ("methods", "statistics", "data-preparation", "llm", "tools-and-editors", "messaging-and-integration")
"""Areas of single techniques: ten years of cohort analysis are no career."""
_WORK = re.compile(
    r"\b(?:development|engineering|analysis|analytics|science|administration|management|support|design|testing|"
    r"assurance|operations|devops|marketing|sales|security|cybersecurity|research|consulting|intelligence|"
    r"recruiting|accounting|teaching|nursing|service|learning|vision|nlp)$",
    re.IGNORECASE,
)
_PEOPLE = re.compile(r"\b(?:service|teaching|sales|support)$", re.IGNORECASE)


def is_trade(skill: Skill) -> bool:
    """Whether it is an industry or profession, such as banking."""
    return skill.area in _TRADES


def is_field(skill: Skill) -> bool:
    """Whether people are employed to do it, such as web development or data analysis."""
    if is_trade(skill):
        return True
    if skill.kind not in ("knowledge", "method", "soft") or skill.area in _CRAFT:
        return False
    pattern = _PEOPLE if skill.kind == "soft" else _WORK
    return any(pattern.search(name) for name in (skill.name, *(a for a in skill.aliases if " " not in a)))


def fields_of(catalogue: Catalogue) -> frozenset[str]:
    """The ids of the skills that people are employed to do, those among them after which a role is named: MLOps."""
    titled = {role.name.rpartition(" ")[0].casefold() for role in catalogue.roles.values()}
    return frozenset(s.id for s in catalogue.skills.values() if is_field(s) or s.name.casefold() in titled)
