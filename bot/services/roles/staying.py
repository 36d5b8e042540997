"""Whether to stay in one's work after all: heard as a fair thought, with a look at the other side offered."""

from __future__ import annotations

import re

from bot.advice.trades import brings
from bot.reading.work.jobs import is_worker
from bot.services import flow
from bot.services.desk import Desk, Part, Reply, Turn

WORDS = re.compile(
    r"\b(?:wonder\w*|not sure|unsure|maybe|perhaps|think\w*|thought|should|better|torn|consider\w*|tempted|might|"
    r"could)\b"
    r"[^.!?]{0,40}?\b(?:stay(?:ing)?|remain(?:ing)?|stick(?:ing)? with (?:being|my job as)|keep being|"
    r"go(?:ing)? on (?:as|being)|"
    r"continu(?:e|ing) (?:as|being))\b(?: (?:just|simply|as|being|in))*(?: (?:an?|my|the))? (?P<work>[\w' -]{3,40}?)"
    r"(?=\W*$|[.,;!?]| (?:and|but|or|instead|after all|anyway|because|for|forever|for ever)\b)",
    re.IGNORECASE,
)
BACK = re.compile(
    r"\b(?:maybe|perhaps|should|shall|think\w*|thought|consider\w*|tempted|might|could|wonder\w*|better|torn|"
    r"rather|why not|what if)"
    r"\b[^.!?]{0,40}?\b(?:go(?:ing)?|return(?:ing)?|get(?:ting)?|switch(?:ing)?|crawl(?:ing)?|"
    r"head(?:ing)?)(?: right| just)?"
    r"(?: back)? (?:in)?to (?:being )?(?:an? |the |my )?(?P<work>(?:(?:old|former|previous|last) )?[a-z][\w' -]{2,30}?)"
    r"(?=\W*$|[.,;!?]| (?:and|but|or|instead|after all|anyway|because|again|then)\b)",
    re.IGNORECASE,
)
"""Going back to what was left."""
_RETURNS = re.compile(r"\bback\b|\breturn", re.IGNORECASE)
_NO_WORK = re.compile(
    r"\b(?:school|uni\w*|college|bed|sleep|basics?|zero|start\w*|beginning|square|plan|step|phase|list|question|gaps?|sql|"
    r"python|excel|goal|role|that|this|it|previous|work|normal|learning|studying|course|before|topic|point)\b",
    re.IGNORECASE,
)
"""What one goes back to that is no work of before."""


def back(desk: Desk, turn: Turn) -> Reply | None:
    """A warm and plain word on going back to former work: what carries over and what to weigh; nothing is changed."""
    found = BACK.search(turn.text)
    if found is None or not _RETURNS.search(found[0]) or len(turn.text.split()) > LONGEST or turn.facts.target:
        return None
    work = found["work"].strip()
    if _NO_WORK.search(work):
        return None
    with desk.memory.unit() as unit:
        role = desk.role(unit.person(turn.person_id, turn.instant))
    mine = work if not re.match(r"(?:old|former|previous|last) ", work, re.IGNORECASE) else f"your {work}"
    part = Part(
        "utter_going_back_role" if role else "utter_going_back", {"work": mine, "role": role.name if role else ""}
    )
    return Reply((part,), (("Which roles fit me", "/closest_role"), ("My gaps", "/ask_gap")), offer="closest")


LONGEST = 30
"""Words up to which a message is that thought and little else."""


def weighed(desk: Desk, turn: Turn) -> Reply | None:
    """A kind word on staying in the work that is named, which is kept as the person's; None where it names none."""
    found = WORDS.search(turn.text)
    work = found["work"].strip() if found else ""
    told = turn.facts.years is not None or any(m.polarity for m in turn.facts.skills)
    if not work or told or len(turn.text.split()) > LONGEST or not (is_worker(work) or brings(work)):
        return None
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        if not person.current_said:
            unit.update_person(person.id, current_said=work)
    article = "an" if work[0].lower() in "aeiou" else "a"
    buttons = (("Which roles fit me", "/closest_role"), ("What I can do here", "/help"))
    return Reply((Part("utter_staying", {"work": f"{article} {work}"}),), buttons, offer="closest")


AS_IS = re.compile(
    r"^\W*(?:(?:no|ok|please|just|let'?s|i'?d|rather|actually|then|you can|we) )*(?:leave|keep|let)(?: (?:it|that|"
    r"this|them|things|"
    r"everything|all|the plan|my plan|the goal|my goal|stuff))+ (?:all )?(?:just )?(?:exactly )?(?:as|the way|"
    r"like|how) (?:it|they|that|"
    r"things|is|are|this|everything)\b(?: (?:is|are|stands?|was))?(?: (?:please|now|for now))*\W*$"
    r"|^\W*(?:(?:no|ok|please|just|then)\W+)*(?:do ?n'?t|do not) change (?:anything|a thing|it|that|my plan|"
    r"the plan)\W*$",
    re.IGNORECASE,
)
"""The wish that nothing changes."""


_LEADS_ON = frozenset({"", "gaps", "roadmap", "phase", "step", "next", "after-step", "questions", "erase", "restart"})
"""Offers of what comes next, beside which nothing was to be changed, and of what would change all."""


def as_is(desk: Desk, turn: Turn) -> Reply | None:
    """Nothing changes, said plainly; None where an offer stands that this answers."""
    if not AS_IS.match(turn.text) or turn.offer.partition(":")[0] not in _LEADS_ON or turn.facts.told:
        return None
    with desk.memory.unit() as unit:
        unit.person(turn.person_id, turn.instant)
        return flow.go_on(desk, unit, turn).after(Part("utter_kept_as_is"))


KEEPS = re.compile(r"\b(?:keep|stay with|stick (?:with|to)|hold on to|carry on with)\b", re.IGNORECASE)
"""The wish to keep the goal that is named."""


def keeps(desk: Desk, turn: Turn) -> Reply | None:
    """The goal named is the one there is, also where a posting stands for it: said, and nothing changes."""
    aim = turn.facts.target
    if aim is None or not KEEPS.search(turn.text) or "?" in turn.text or any(m.polarity for m in turn.facts.skills):
        return None
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        role = desk.role(person)
        if role is None or aim.role != person.target_role:
            return None
        return flow.go_on(desk, unit, turn).after(Part("utter_goal_stays", {"role": role.name}))
