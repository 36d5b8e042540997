"""What others want somebody to become: heard as theirs, with the person's own wish left to the person."""

from __future__ import annotations

import re

from bot.advice.profile import Polarity
from bot.reading.skills.persons import urged
from bot.services import flow, focus
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.roles import weighing

WORDS = re.compile(
    r"\b(?:i(?:['’]?ll| will| should| must| could| ought to| have to| need to|['’]d)|"
    r"me to(?! (?:do|make|build|show|send|help|give|fix|write|present|teach|explain|take over)\b))\b",
    re.IGNORECASE,
)
"""What others wish begins so: "my mum keeps asking when I'll stop"."""
_PERSON = (
    r"(?:my|a|our|the|some|this) (?:\w+ ){0,2}?(?:prof\w*|supervisor|advis[eo]r|teacher|tutor|lecturer|boss|manager|"
    r"mentor|coach|friends?|mates?|mum|mom|dad|mother|father|parents|wife|husband|partner|brother|sister|uncle|aunt|"
    r"nephew|niece|cousin|sons?|daughter|kids?|neighbou?r|colleagues?|co-?workers?|recruiter|therapist)"
)
"""Somebody whose advice is told of."""
ADVISED = re.compile(
    rf"\b{_PERSON}\b"
    r"(?: (?:always|also|just|really|now|keeps?|kept|strongly|thinks?))*"
    r" ?(?:say(?:s|ing)?|said|thinks?|suggest\w*|recommend\w*|advis\w*|tells?(?:ing)? me|told me|wants me|"
    r"wanted me|urges me)"
    r"[^.?!]{0,30}?\b(?P<what>post-?doc|ph\.?d|doctorate)\b",
    re.IGNORECASE,
)
"""A way of studying that somebody else recommends."""
_ADVISER = (
    rf"{_PERSON}|(?:my|a|our|the|some|this) (?:\w+ ){{0,2}}?(?:guy|youtuber|video|article)|"
    r"everyone|everybody|people|someone|somebody|he|she|they|reddit|chatgpt|the internet"
)
ADVISED_SKILL = re.compile(
    rf"\b(?:{_ADVISER})\b(?: (?:always|also|just|really|now|keeps?|kept|strongly|here|online|at work))*"
    r" ?(?:say(?:s|ing)?|said|thinks?|suggest\w*|recommend\w*|advis\w*|tells?(?:ing)? me|told me|wants? me|"
    r"swears? by)\b"
    r"[^.?!]{0,30}?\b(?:learn|do|use|study|take|try|pick up|go for|get into|start with|focus on|to|should|better|"
    r"instead|"
    r"first)\b",
    re.IGNORECASE,
)
"""A skill that somebody else recommends: "my nephew says learn Java instead"."""
MORE = re.compile(
    r"\b(?:like|love|want|wish|wanna|happy|enjoy\w*|liked|loved|wants|prefer|"
    r"could)\b[^.?!]{0,25}?\bmore of (?:that|it|this|those|these|"
    r"such)\b|\bmore of (?:that|this)(?: kind)?(?: of (?:work|thing|stuff|task)s?)?(?: please)?\W*$",
    re.IGNORECASE,
)
"""Something that was liked, and is wished for more often."""
LONGEST = 25


def by_others(desk: Desk, turn: Turn) -> Reply | None:
    """A word on what others want for somebody; None where something is told, asked or felt beside it."""
    found = WORDS.search(turn.text)
    told = turn.facts.told or turn.facts.topics or "?" in turn.text
    if found is None or told or not urged(turn.text[: found.end()].casefold()):
        return None
    with desk.memory.unit() as unit:
        unit.person(turn.person_id, turn.instant)
        return flow.go_on(desk, unit, turn).after(Part("utter_urged_by_others"))


def advised(desk: Desk, turn: Turn) -> Reply | None:
    """What somebody recommends to study, weighed against the goal; it claims nothing and changes nothing."""
    found = ADVISED.search(turn.text)
    facts = turn.facts
    if found is None or "?" in turn.text or len(turn.text.split()) > LONGEST or facts.hours_per_week is not None:
        return None
    with desk.memory.unit() as unit:
        role = desk.role(unit.person(turn.person_id, turn.instant))
        what = found["what"]
        values = {"what": f"a {what}", "role": role.name if role else ""}
        return flow.softly(desk, unit, turn).after(Part("utter_advised_role" if role else "utter_advised", values))


def advised_skill(desk: Desk, turn: Turn) -> Reply | None:
    """What a skill that others recommend weighs for the goal; it is no wish of the person and changes nothing."""
    facts = turn.facts
    if len(facts.topics) != 1 or len(turn.text.split()) > LONGEST or facts.roles or facts.hours_per_week is not None:
        return None
    if turn.asked.about_skills or any(m.polarity not in (None, Polarity.WANTS) for m in facts.skills):
        return None
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        skill, role = desk.catalogue.skills.get(facts.topics[0]), desk.role(person)
        if skill is None:
            return None
        focus.speak_of(unit, turn, skill.id)
        values = {"weight": weighing.wanted(skill, role, desk.catalogue), "skill": skill.name}
        name = "utter_advised_skill" if "view:plan" in unit.questions(person.id) else "utter_advised_skill_early"
        return flow.softly(desk, unit, turn).after(Part(name, values))


def more_of(desk: Desk, turn: Turn) -> Reply | None:
    """What was liked is worth following: asked for in one plain question; None where more is told beside."""
    if not MORE.search(turn.text) or len(turn.text.split()) > LONGEST or turn.facts.target or "?" in turn.text:
        return None
    names = [desk.catalogue.skill_name(skill) for skill in turn.facts.topics][:1]
    part = Part("utter_more_of_named", {"skill": names[0]}) if names else Part("utter_more_of")
    return Reply((part,), (("Which roles fit me", "/closest_role"), ("Next step", "/ask_next_step")))
