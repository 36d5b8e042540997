"""Whether a field or a line of work is covered at all: said plainly first, then what can honestly be done for it."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.advice import matching
from bot.advice.trades import brings
from bot.reading.work.fields import is_field
from bot.reading.work.jobs import is_worker
from bot.services import flow
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.hearing import hear
from bot.services.roles import offlist, starting
from bot.services.roles.goals import work_named

_TAIL = r"(?: (?:here|at all|too|as well|like me|people|as a field|jobs?|roles?|work|careers?))*\W*$"
_FOR = (
    r"(?:for|in|about|around|as|with|from)"
    r"(?: (?:an?|the|us|people|someone|somebody|folks|those|who|in|from|like|are|is|of))* "
)
_NAME = r"[a-z][\w /&-]{2,40}?"
COVERS = re.compile(
    r"\b(?:is|are|isn'?t|got|have|do you (?:have|know|cover|offer)|there)\b[^.!?]{0,20}\b(?:anything|something|nothing|"
    r"(?:any |some )?(?:roles?|jobs?|plans?|help|advice|paths?|way|hope|future|options?))\b[^.!?]{0,15}?"
    rf"\b{_FOR}(?P<a>{_NAME}){_TAIL}"
    r"|\b(?:do|does|can|could|would|will) (?:you|this|it|the bot|this bot|u) (?:also |even |really |only )?"
    r"(?:know(?: about| of)?|have|offer|cover|support|handle|advise(?: on| in| about)?|help(?: me)?(?: with| in)?|"
    r"work (?:for|with)|deal with|serve|"
    rf"include)(?: (?:an?|the|field|of|jobs|careers|roles|in|as|people|me|to|be|become|becoming|being|get|into|"
    rf"go))* (?P<b>{_NAME}){_TAIL}"
    r"|^\W*(?:and |so |but |ok )*(?:what|how) about (?:(?:an?|the|us|something|jobs?|in|for|as|work|being)\s+)*"
    rf"(?P<c>{_NAME}){_TAIL}"
    rf"|\bis (?:(?:an?|the|my)\s+)*(?P<d>{_NAME}) (?:covered|supported|on your list){_TAIL}"
    rf"|^\W*(?:(?:and|so|but|ok|or|maybe|hm+|well|is|an?|the)\s+)*"
    rf"(?!(?:would|could|can|will|do|does|did|are|was|should|shall|may|what|how|why|who|when|where|which|not|you|i|we|they)\b)(?P<e>{_NAME})"
    rf"(?: (?:then|maybe|instead|better|good|any good|an option|possible))*\?+(?: .{{0,40}})?$",
    re.IGNORECASE,
)
"""Who asks whether there is anything for a line of work."""


def covers(desk: Desk, turn: Turn) -> Reply | None:
    """That a line of work is not covered, and what can be done; None for a role of the list, a skill, or no work."""
    found = COVERS.search(turn.text.strip())
    what = next((said for said in found.groupdict().values() if said), "").strip() if found else ""
    wide = found is not None and bool(found["a"] or found["b"] or found["e"])
    bare = found is not None and bool(found["e"])
    what = work_named(what) if bare else what
    if not what or any(role.role for role in turn.facts.roles) or not _is_work(desk, turn, what, wide, bare):
        return None
    with desk.memory.unit() as unit:
        part = offlist.part(desk, what)
        near = part.name == "utter_off_nearest" and offlist.meant(desk, what)
        heard = hear(desk, unit, _asked_only(turn) if near else turn)  # what is offered is not set meanwhile
        if heard.off_list and (offer := offlist.measure(desk, unit, turn, heard.person)):
            return offer
        if desk.role(heard.person) is None and near and bare:
            return offlist.offer(desk, what)
        if not near and part.name == "utter_off_nearest":
            part = Part("utter_not_covered", {"said": what})
        if desk.role(heard.person) is None and not near:
            work = starting.by_work(desk, unit, turn, heard.person, what)
            return (work or flow.go_on(desk, unit, turn)).after(part)
        reply = flow.go_on(desk, unit, turn).after(part)
        return replace(reply, buttons=(*reply.buttons, *offlist.buttons(desk, what))) if near else reply


def _asked_only(turn: Turn) -> Turn:
    """The turn without a goal: whether there is anything for a line of work is asked."""
    return replace(turn, facts=replace(turn.facts, target=None, likely=None), intent="state_skills")


_MINE = re.compile(r"(?:my|your|his|her|our|their|it|that|this|these|those|me|you)\b", re.IGNORECASE)
_NO_FIELD = re.compile(
    r"\b(?:students?|beginners?|interns?|graduates?|owners?|leads?|masters?|person|people|experience|parents?|juniors?|"
    r"seniors?|newcomers?|learners?|users?)$",
    re.IGNORECASE,
)
"""Who people are rather than what they work."""


_DOING = re.compile(
    r"\b(?:management|consult(?:ing|ancy)|analysis|analytics|marketing|design|journalism|accounting|controlling|auditing|"
    r"administration|research|governance|engineering|development)$",
    re.IGNORECASE,
)
"""How the names of lines of work end that are no title; where a goal was asked for, they are one."""
_WITH = re.compile(r"\s(?:for|with|in|of|at|on|about)\s", re.IGNORECASE)
CLOSE = 0.25
"""How far at most from a role of the list a name is that hardly means anything else."""


def _is_work(desk: Desk, turn: Turn, what: str, wide: bool, bare: bool) -> bool:
    """Whether words name a line of work, nothing learned for one of the roles; `wide` takes any kind of it.

    `bare` says that they are all of the message, as in "quant?".
    """
    if _MINE.match(what) or _NO_FIELD.search(what):
        return False
    skills = [desk.catalogue.skills[t] for t in turn.facts.topics if t in desk.catalogue.skills]
    if bare and turn.asked.kind in ("goal", "experience") and _DOING.search(_WITH.split(what)[0]):
        return True
    if bare and not skills and matching.nearest(desk.catalogue, what, ()).distance <= CLOSE:
        return True
    if any(not is_field(skill) for skill in skills):
        return False
    named = desk.reader.find_role(what)
    if named is not None and named.role is not None:
        return False
    worker = is_worker(what) or is_worker(what.removesuffix("s"))
    return bool(skills) or worker or (wide and bool(brings(what)))
