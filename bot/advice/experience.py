"""Years of experience against what a role or posting wants: years of work are not years with a skill."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.advice.catalogue import Requirement, Role
from bot.advice.profile import Claim, Polarity, Profile
from bot.advice.wording import counted, listing, number


@dataclass(frozen=True)
class YearsView:
    """Working experience against what the role wants; `gap` is in years, 0 where either side is unknown.

    Where the years are wanted with a skill, `of` names it, and `open` says that the person has worked long enough
    while nothing is known of how long with it: that is neither met nor a gap.
    """

    has: float | None
    needs: float | None
    gap: float
    text: str
    of: str = ""
    open: bool = False


def years_view(profile: Profile, role: Role) -> YearsView:
    """The person's years against the role's: those with a skill where they are wanted with one, else those of work."""
    has, needs = profile.years, role.years
    if needs is None:
        return YearsView(has, None, 0.0, "No source says how many years of experience the role wants.")
    tied = [r for r in role.requirements if r.years is not None and r.years >= needs]
    if tied:
        return _with_skills(profile, needs, tied)
    if has is None:
        return YearsView(None, needs, 0.0, f"The role wants {counted(needs, 'year')}; yours are not known yet.")
    gap = max(0.0, needs - has)
    text = f"The role wants {counted(needs, 'year')} of experience; you have {number(has)}"
    return YearsView(has, needs, gap, f"{text}, {counted(gap, 'year')} short." if gap else f"{text}, which is enough.")


def _with_skills(profile: Profile, needs: float, tied: list[Requirement]) -> YearsView:
    """The years wanted with skills: those told of them, at most those of all work, else open."""
    name, all_work = listing([r.name for r in tied]), profile.years
    lead = f"The role wants {counted(needs, 'year')} with {name};"
    told = [years_with(r, profile.by_skill) for r in tied]
    known = [years for years in told if years is not None]
    if len(known) == len(told):
        has = min(known)
        gap = max(0.0, needs - has)
        enough = f"{counted(gap, _YEAR)} short" if gap else "which is enough"
        said = f"you have {number(has) if has else 'none'} with it, {enough}."
        return YearsView(has, needs, gap, f"{lead} {said}", name)
    if all_work is None:
        return YearsView(None, needs, 0.0, f"{lead} yours with it are not known yet.", name, True)
    gap = max(0.0, needs - all_work)
    if gap:
        said = f"you have worked {counted(all_work, _YEAR)} in all, so at least {counted(gap, _YEAR)} short."
        return YearsView(all_work, needs, gap, f"{lead} {said}", name)
    said = f"you have worked {counted(all_work, _YEAR)} in all, and how many of them with it I do not know."
    return YearsView(all_work, needs, 0.0, f"{lead} {said}", name, True)


_YEAR = "year"


def years_with(requirement: Requirement, claims: Mapping[str, Claim]) -> float | None:
    """The most years told with one of the skills that a requirement takes, 0 where all are denied; else None."""
    denied = [c for s in requirement.skills if (c := claims.get(s)) is not None and c.polarity is Polarity.LACKS]
    if len(denied) == len(requirement.skills):
        return 0.0
    told = [c.years for s in requirement.skills if (c := claims.get(s)) is not None and c.years is not None]
    return max(told, default=None)
