"""The person's own data in their hands: show, correct, take back, export, erase, begin again."""

from __future__ import annotations

import re

from bot.advice.profile import Evidence, Polarity
from bot.advice.wording import day
from bot.memory import Person, Unit
from bot.reading import deletions
from bot.reading.deletions import ALL
from bot.reports.chat import claim_line, listing, profile_view
from bot.services import cards, flow, telling
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.followup import reach
from bot.services.hearing import hear, take_back
from bot.services.record import receipts, stored
from bot.services.roles import jobwishes


def goal_name(desk: Desk, person: Person) -> str:
    """The goal as the person knows it: the role, or their own words with the nearest role."""
    role = desk.role(person)
    if role is None:
        return f'"{person.target_said}", not covered here and measured by no role yet' if person.target_said else ""
    return f'"{person.target_said}", nearest role {role.name}' if person.target_said else role.name


def show(desk: Desk, turn: Turn) -> Reply:
    """Everything stored of the person, with their own words; a copy for scripts is one command away."""
    with desk.memory.unit() as unit:
        hear(desk, unit, turn)
        parts, card = all_of(desk, unit, turn)
        on = flow.go_on(desk, unit, turn).after(*parts)
        return Reply(on.parts, on.buttons, card, on.asked, on.offer, on.focus)


def all_of(desk: Desk, unit: Unit, turn: Turn) -> tuple[tuple[Part, ...], cards.Card]:
    """All that is stored of the person, in words and as a card."""
    person = unit.person(turn.person_id, turn.instant)
    claims = unit.claims(person.id)
    goal = goal_name(desk, person)
    kept = stored.lines(desk, unit, turn, person)
    body = profile_view(person, claims, goal, desk.catalogue, kept)
    card = cards.profile(person, claims, goal, desk.catalogue, kept)
    return (Part("utter_profile", {"body": body}), *jobwishes.kept(unit, person.id)), card


def correct(desk: Desk, turn: Turn) -> Reply:
    """Takes back or changes what was recorded; what was inferred and denied is never inferred again."""
    with desk.memory.unit() as unit:
        if (what := _unheld(turn.text)) and not (turn.facts.topics or any(r.role for r in turn.facts.roles)):
            unit.person(turn.person_id, turn.instant)
            return flow.go_on(desk, unit, turn).after(Part("utter_correct_not_held", {"what": what}))
        heard = hear(desk, unit, turn)
        if heard.anything:
            return telling.after(desk, unit, turn, heard)
        held = {c.skill: c for c in unit.claims(turn.person_id)}
        topics = tuple({turn.data.get("skill", "")} & set(held)) or turn.facts.topics
        if topics:
            gone = take_back(desk, unit, turn.person_id, topics, turn.instant)
            names = listing([desk.catalogue.skill_name(t) for t in gone or topics])
            part = Part("utter_removed", {"skills": names}) if gone else Part("utter_correct_not_held", {"what": names})
            return flow.go_on(desk, unit, turn).after(part)
        latest = [c for c in held.values() if c.evidence is not Evidence.INFERRED]
        if not latest:
            return flow.go_on(desk, unit, turn).after(Part("utter_correct_nothing"))
        newest = max(c.said_at for c in latest)
        lines = "\n".join(f"• {claim_line(c, desk.catalogue)}" for c in latest if c.said_at == newest)
        return flow.go_on(desk, unit, turn).after(Part("utter_correct_how", {"body": lines}))


_OFF = re.compile(
    r"^\W*(?:(?:please|pls|ok|no|oh|and|sorry|can you|could you)\W+)*(?:"
    r"(?:remove|delete|drop|scratch|erase|forget|strike|take (?:off|out)|kick out)(?: about)? (?:(?:the|my|that) )?"
    r"(?P<a>[\w+#. -]{2,40}?)|(?P<b>[\w+#. -]{2,40}?)[,.;:-]+ ?(?:please )?(?:(?:take|cross|strike|kick) (?:that|"
    r"it|this) "
    r"(?:off|out|back|away)|(?:remove|delete|drop|scratch|erase) (?:that|it|this)))"
    r"(?: (?:thing|skill|part|stuff|entry))?(?: (?:from|off|on|in) (?:(?:my|the|your) )?(?:skills?|list|profile|"
    r"records?|"
    r"notes?))?(?: (?:please|pls|again))?\W*$",
    re.IGNORECASE,
)
_NO_THING = re.compile(
    r"\b(?:it|that|this|them|those|these|all|everything|anything|last|wrong|one|ones|thing|answer|message|"
    r"plan|step|"
    r"no|not|sorry|i|you|job|work|years?|hours?|goal|role)\b",
    re.IGNORECASE,
)


def _unheld(text: str) -> str:
    """What should be taken off though nothing of the name is kept; empty where no one thing is named."""
    found = _OFF.match(text)
    what = ((found["a"] or found["b"]) if found else "").strip()
    return "" if _NO_THING.search(what) else what


def evidence_lines(desk: Desk, unit: Unit, turn: Turn) -> str:
    """Why the bot thinks that the person has a skill: their own words, or the skill it was inferred from."""
    held = {c.skill: c for c in unit.claims(turn.person_id)}
    lines = []
    for topic in turn.facts.topics:
        name = desk.catalogue.skill_name(topic)
        claim = held.get(topic)
        having = [c for c in held.values() if c.polarity is Polarity.HAS]
        source = next((c for c in having if topic in desk.catalogue.implied.get(c.skill, ())), None)
        if claim is not None and claim.quote:
            lines.append(f'• {name}: you said "{claim.quote}" ({claim.polarity.value}).')
        elif source is not None:
            lines.append(f'• {name}: inferred from {desk.catalogue.skill_name(source.skill)} ("{source.quote}").')
    return "\n".join(lines)


SURE = 6
"""Words up to which the wish to delete, said again, is a yes to the question."""


def _once_more(text: str) -> bool:
    """Whether the question for everything is answered by it: said again plainly, and nothing else is spoken of."""
    return len(text.split()) <= SURE or any(w.things == (ALL,) and not w.but for w in deletions.wishes(text))


def ask_erase(desk: Desk, turn: Turn) -> Reply:
    """Erasing cannot be undone, so it is asked for once more; who then asks for it again has said yes."""
    if turn.offer == "erase" and _once_more(turn.text):
        return erase(desk, turn)
    return Reply((Part("utter_erase_sure"),), ERASE, offer="erase")


ERASE = (("Yes, delete everything", "/affirm"), ("No, keep it", "/deny"))
RESTART = (("Yes, start over", "/affirm"), ("No, go on", "/deny"))


def ask_clearly(turn: Turn) -> Reply:
    """The question for everything once more, to somebody whose yes may have been none."""
    return Reply((Part("utter_clear_word"),), ERASE if turn.offer == "erase" else RESTART, offer=turn.offer)


def erase(desk: Desk, turn: Turn) -> Reply:
    """Deletes everything of the person, at once, with a receipt."""
    with desk.memory.unit() as unit:
        counts = unit.erase(turn.person_id)
    at = f"{day(turn.now.date())}, {turn.now:%H:%M} UTC"
    parts = [Part("utter_erased", {"receipt": receipts.receipt(counts), "at": at})]
    if turn.channel == reach.TELEGRAM:
        parts.append(Part("utter_erased_telegram"))
    return Reply(tuple(parts), forget="all")


def ask_restart(desk: Desk, turn: Turn) -> Reply:
    """Starting over loses the answers, so it is asked for once more; who then asks for it again has said yes."""
    if turn.offer == "restart":
        return restart(desk, turn)
    return Reply((Part("utter_restart_sure"),), RESTART, offer="restart")


def restart(desk: Desk, turn: Turn) -> Reply:
    """Forgets the answers and begins again."""
    with desk.memory.unit() as unit:
        unit.erase(turn.person_id)
        reply = flow.go_on(desk, unit, turn).after(Part("utter_restarted"))
        return Reply(reply.parts, reply.buttons, None, reply.asked, reply.offer, "", forget="all")


def privacy(desk: Desk, turn: Turn) -> Reply:
    """What happens with the data."""
    with desk.memory.unit() as unit:
        hear(desk, unit, turn)
        return flow.go_on(desk, unit, turn).after(Part("utter_privacy"))
