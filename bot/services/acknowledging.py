"""What was understood of a message, in one short line."""

from __future__ import annotations

from bot.advice.catalogue import Catalogue
from bot.advice.wording import counted
from bot.reports.chat import amount, listing
from bot.services.desk import Part
from bot.services.hearing import STUDENT, Heard
from bot.services.roles.goals import goal_part
from bot.services.saidback import MOST, skill_bits, suggested


def acknowledgement(heard: Heard, catalogue: Catalogue) -> tuple[Part, ...]:
    """What was understood, in one short line; nothing where nothing was."""
    bits = skill_bits(heard.claims, catalogue)
    person = heard.person
    if heard.years and person.years is not None:
        bits.append(_years_said(heard, bits))
    if heard.work and person.current_said and not heard.years:
        bits.append(
            person.current_said if person.current_said.endswith(STUDENT) else f"your work, {person.current_said}"
        )
    if heard.hours and person.hours_per_week is not None:
        bits.append(f"{amount(person.hours_per_week)} hours a week")
    parts = []
    if heard.withdrawn:
        parts.append(Part("utter_goal_withdrawn", {"said": heard.withdrawn}))
    if heard.work and not person.current_said:
        parts.append(Part("utter_work_withdrawn"))
    if heard.goal:
        parts.append(goal_part(person, catalogue, heard.title))
    if heard.off_list:
        held = catalogue.roles.get(person.target_role or "")
        values = {"said": heard.off_list, "role": held.name if held else ""}
        parts.append(Part("utter_goal_none_near_kept" if held else "utter_goal_none_near", values))
    if bits:
        parts.append(Part("utter_noted", {"facts": "; ".join(bits)}))
    if heard.part_years is not None:
        values = {"part": _span(heard.part_years), "years": _span(person.years or 0)}
        parts.append(Part("utter_years_part", values))
    parts += [Part("utter_suggested", said) for said in suggested(heard.claims, catalogue)]
    if heard.left_open:
        parts.append(Part("utter_left_open", {"skills": listing(heard.left_open, MOST)}))
    if heard.removed:
        names = listing([catalogue.skill_name(s) for s in heard.removed])
        parts.append(Part("utter_removed", {"skills": names}))
    if heard.working:
        parts.append(Part("utter_working_goal", {"role": catalogue.roles[person.target_role or ""].name}))
    elif heard.declined and not bits:
        parts.append(Part("utter_declined"))
    return tuple(parts)


def _span(years: float) -> str:
    return "less than a year" if years < 1 else counted(years, "year")


def _years_said(heard: Heard, bits: list[str]) -> str:
    """The years of all work, with the work they were spent in; of a CV those in its present role stand apart."""
    person = heard.person
    said = f"{counted(person.years or 0, 'year')} of experience"
    if heard.years_as is not None and person.current_said:
        return f"{said} in all, {amount(heard.years_as)} of them as {person.current_said}"
    return f"{said} ({person.current_said})" if _new_work(heard, bits) else said


def _new_work(heard: Heard, bits: list[str]) -> bool:
    """Whether work was told that no skill beside it names already."""
    said = heard.person.current_said.casefold()
    if not heard.work or not said or said.endswith(STUDENT):
        return False
    return not any(word[:5] in bit.casefold() for bit in bits for word in said.split())
