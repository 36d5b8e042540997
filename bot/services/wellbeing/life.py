"""What people tell of their lives beside the plan: what ties them, what they will not use or did, pay, fears."""

from __future__ import annotations

import re

from bot.advice.market import Market
from bot.services import flow, hearing
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.roles import market
from bot.services.standing import standing
from bot.services.wellbeing import morale

_OF = r"(?:\w+ ){0,4}?"
CIRCUMSTANCE = re.compile(
    rf"\b(?:i(?:'ve| have|'ve got| got| ve)?(?: got)?|we(?:'ve| have)?|with|having|have|got|there(?:'s| is| are)|"
    rf"raising|"
    rf"supporting|paying(?: off| for)?|looking after|caring for|care for|take care of) {_OF}"
    r"(?:kids?|child(?:ren)?|toddlers?|bab(?:y|ies)|newborn|twins|sons?|daughters?|famil(?:y|ies)|mortgage|loans?|"
    r"debts?|"
    r"rent to pay|bills to pay|(?:my|old|sick|ill|elderly) (?:\w+ )?(?:mum|mom|mother|father|dad|parents?|wife|husband|"
    r"grandm\w+|grandf\w+)|two jobs|2 jobs|second job|night shifts?|shift work|shifts|long commute|dyslexia|adhd|"
    r"disabilit\w+|chronic \w+|visa)\b"
    r"|\b(?:i'?m|i am|as) (?:an? )?(?:single (?:mum|mom|mother|dad|father|parent)|pregnant|carer|"
    r"full[- ]time (?:mum|mom|"
    r"dad|parent)|stay[- ]at[- ]home \w+|expecting|dyslexic|disabled|new (?:mum|mom|dad|parent|father|mother))\b"
    r"|\bmy (?:\w+ )?(?:mum|mom|mother|father|dad|wife|husband|partner|son|daughter|kid|baby) (?:is|are|has|needs|"
    r"just)\b"
    r"|\bi work (?:night|late|early|two|2|three) ?(?:shifts?|nights?|jobs)?\b",
    re.IGNORECASE,
)
"""What ties a person's time or money and is no fact of their working life."""
TOLD_ELSEWHERE = frozenset(
    {"report_blocked", "report_progress_done", "report_progress_partial", "reschedule_checkin", "stop_checkins"}
)
"""Meanings that a circumstance is only the reason of."""
_ASKS = re.compile(r"\b(?:show|what|how|which|where|give me|tell me|remind|explain)\b", re.IGNORECASE)

_MEANS = {
    "linkedin": ("linked ?in|xing|social media|facebook|instagram|twitter|tiktok|personal brand\\w*", "social"),
    "events": ("network(?:ing)?(?: events?)?|meet-?ups?|conferences?|career fairs?|small talk", "events"),
    "video": ("you ?tube|videos?|video courses?|podcasts?|webinars?|live streams?", "video"),
    "books": ("books?|reading|textbooks?|documentation|docs|papers", "books"),
    "courses": (
        "(?:online )?courses?|moocs?|coursera|udemy|edx|boot ?camps?|certificat\\w+|lectures?|exams?",
        "courses",
    ),
    "cold": ("cold (?:e-?mails?|calls?|messages?)|phone calls?|calling (?:people|companies)|e-?mails?", "events"),
}
_NO = (
    r"(?:i |we )?(?:really |just |honestly |also )*(?:do ?n'?t|don'?t|dont|do not|wo ?n'?t|will not|would ?n'?t|"
    r"can'?t|cannot|"
    r"never|hate|dislike|refuse(?: to)?|avoid|am not on|'?m not on|'?m not (?:a fan of|into|good with|going to do)|"
    r"am not (?:a fan of|into)|have no|quit|deleted|not on|can'?t stand|stay off|stay away from)"
    r"(?: (?:really|ever|like|want|wanna|need|do|use|have|watch|read|go|trust|enjoy|to|be|on|take|believe|learn|in|"
    r"with|"
    r"from|for|any|my|an?|the|work|well|account|profile|doing|using|watching|reading|going|see|attend|make))*"
)
REFUSED_MEANS = re.compile(
    "|".join(rf"\b{_NO} (?P<{name}>{words})\b" for name, (words, _) in _MEANS.items()), re.IGNORECASE
)
"""A way of learning or of being found that a person does not want to use."""

_THING = (
    r"(?P<{0}>cv|c\.v\.|resume|résumé|cover letter|linked ?in(?: profile)?|profile|portfolio|github(?: profile)?|"
    r"applications?|job applications?|website|homepage)"
)
_DID = (
    r"(?:re-?wrote|rewritten|updated|finished|polished|redid|redone|fixed|made|wrote|written|improved|translated|"
    r"reworked|"
    r"shortened|created|completed|sent(?: out| off)?|submitted|cleaned up|built|put together|did|done)"
)
OWN_DEED = re.compile(
    rf"\b(?:i(?:'ve| have)?|we|just|already|and|have|also|finally|done)\W+(?:\w+ )?{_DID} (?:up )?(?:\w+ ){{0,3}}?"
    rf"{_THING.format('a')}\b"
    rf"|^\W*(?:\w+\W+){{0,3}}?{_DID} (?:my |the |a |an |\d+ |two |three |some |new )+{_THING.format('b')}\b"
    rf"|\b{_THING.format('c')} (?:is|are|'s) (?:now |all |finally |already )?(?:done|finished|ready|updated|"
    rf"rewritten|sent|"
    r"complete|online|up)\b"
    r"|\bi(?:'ve| have)? (?:just |already |finally )?applied (?:to|for|at) (?P<d>(?:\w+ ){0,3}?(?:jobs?|positions?|"
    r"places|"
    r"compan(?:y|ies)|roles?|internships?))\b",
    re.IGNORECASE,
)
"""Something done for the job hunt that is no step of the plan."""
_WISH = re.compile(r"\?|\b(?:should|how|can you|could you|help|want to|need to|will|going to|not|n't|have to)\b", re.I)

OWN_PAY = re.compile(
    r"\b(?:i|we)(?:'m|m| am|'ve| have| currently| now| only| just| already| get| do)* (?:earn(?:ing)?|make|making|"
    r"get|getting|paid|"
    r"being paid|taking home|take home|on)\b[^.!?]{0,30}?(?P<sum>[$€£]? ?\d[\d.,' ]*(?: ?k\b| ?thousand| ?grand|"
    r" ?[$€£]| ?eur\w*"
    r"| ?usd| ?gbp| ?dollars?| ?pounds?| ?francs?)?)(?![\d.]* ?(?:hours?|hrs?|h\b|years?|steps?|mistakes?|%|percent|"
    r"progress|reports?|dashboards?|times))"
    r"|\bmy (?:current |present |yearly |monthly |annual )?(?:salary|pay|wage|income) (?:is|was|=|:)[^.!?]{0,20}?"
    r"(?P<pay>[$€£]? ?\d[\d.,' ]*(?: ?k\b| ?thousand| ?[$€£]| ?eur\w*| ?usd| ?gbp)?)",
    re.IGNORECASE,
)
_MONEY = re.compile(r"[$€£]|\d ?k\b|thousand|grand|\d{3}|eur|usd|gbp|dollar|pound|salary|pay\b|wage|income|paid", re.I)

RAISE_OR_LEAVE = re.compile(
    r"\b(?:ask(?:ing)?|push|negotiate|fight|go) (?:\w+ ){0,4}?(?:for )?(?:a |more |my )?(?:pay ?)?(?:rise|raise|"
    r"promotion|"
    r"more money|better pay|salary)\b|\b(?:should|shall|would|do|must|better) (?:i|we) (?:\w+ ){0,3}?(?:quit|"
    r"leave(?! out| off)|stay|resign|"
    r"change (?:jobs?|employers?|compan\w+)|look for (?:a new|another) job|switch (?:jobs?|employers?|compan\w+)|"
    r"hand in)\b"
    r"|\b(?:leave or stay|stay or leave|stay or go|quit or stay|stay or quit)\b|\bdeserve (?:a |more )(?:raise|"
    r"money|pay)\b",
    re.IGNORECASE,
)
"""Whether to ask for more or to go: a decision that no catalogue makes."""

AI_FEAR = re.compile(
    r"\b(?:ai(?! (?:eng|product|res|dev|role|job|course|field|arch|special|career))|a\.i\.|artificial intelligence|"
    r"chat ?gpt|gpt|robots?|machines?|automation|llms?|copilot|agents|"
    r"bots)\b[^.!?]{0,40}"
    r"\b(?:tak\w+|replac\w+|steal\w*|kill\w*|eat\w*|destroy\w*|automat\w+|mak\w+(?=[^.!?]*(?:obsolete|useless"
    r"|redundant))|wip\w+|"
    r"end(?:ing)?)\b[^.!?]{0,40}"
    r"\b(?:jobs?|work|me|us|roles?|career|professions?|field|people|everyone|analysts?|developers?|programmers?|"
    r"obsolete|"
    r"useless|redundant|\w+ists?|\w+ers?|\w+ants?)\b"
    r"|\b(?:replaced|made (?:obsolete|redundant)|taken over|outsourced|automated) (?:\w+ )?(?:by|to) (?:an? |"
    r"the )?(?:ai|a\.i\.|"
    r"chat ?gpt|gpt|machines?|robots?|automation|llms?)\b"
    r"|\b(?:jobs?|roles?|career|work|profession|field|learning \w+|it|this)\b[^.!?]{0,30}\b(?:safe|worth it|"
    r"future[- ]proof|dead|"
    r"survive|exist|left|gone|automated)\b[^.!?]{0,30}\b(?:ai|chat ?gpt|gpt|automation|robots?|llms?)\b"
    r"|\b(?:dying|dead|die|dies|shrinking|doomed|obsolete|pointless|useless|disappear\w*|vanish\w*|a future|replaced)\b"
    r"[^.!?]{0,25}\b(?:because of|due to|thanks to|now that|after|in the age of) (?:\w+ ){0,2}?(?:ai|a\.i\.|chat ?gpt"
    r"|gpt|"
    r"automation|llms?|copilot)\b"
    r"|\b(?:ai|a\.i\.|artificial intelligence|chat ?gpt|gpt|robots|machines|automation|llms?|copilot|bots)(?:'ll| will|"
    r" can| could| already| soon| is going to| is gonna| gonna| just| does)+(?: \w+){0,2}? (?:do|does|code|write|"
    r"make|handle|"
    r"run|be better|be faster) ?(?:it|this|that|all|everything|most|the (?:job|work|coding|analysis)|my job|"
    r"our jobs|than)\b"
    r"(?! for (?:you|u)\b)",
    re.IGNORECASE,
)
WHO_SEES = re.compile(
    r"\bwho\b[^.!?]{0,25}\b(?:sees?|reads?|access(?:es)?|looks? at|views?|has access)\b[^.!?]{0,40}"
    r"\b(?:this|that|it|what i|my(?! (?:cv|resume|portfolio|github|appli\w+|project))|these|our|here|data|messages?|"
    r"chat|"
    r"answers)\b"
    r"|\b(?:can|could|will|does|do|would|is|are|might)\b[^.!?]{0,15}\b(?:(?:my |the |our |any ?|some|other |"
    r"these )+(?:\w+ )?|hr\b)(?:boss|"
    r"manager|employer|company|colleagues?|co-?workers?|hr|department|(?<=hr)|team ?lead|supervisor|wife|husband|"
    r"partner|parents?|recruiters?|"
    r"body|one|people|users?|teacher|school|university)\b[^.!?]{0,25}\b(?:see|read|access|find out|know (?:what|"
    r"about|that i'?m?|of)|"
    r"look|learn (?:of|about|that)|get (?:this|it|my)|told|informed|notified|spy)\b"
    r"|\b(?:do|will|would|are|gonna|can) (?:you|u|it|this)\b[^.!?]{0,15}\b(?:tell|telling|inform|share|sharing|show|"
    r"report|send|"
    r"pass|leak|forward)\b[^.!?]{0,30}\b(?:boss|manager|employer|company|anyone|anybody|others|someone|hr|"
    r"recruiters?|colleagues?|"
    r"third part\w+|other people)\b"
    r"|\b(?:is|are) (?:this|it|that|our|my)\b[^.!?]{0,20}\b(?:confidential|private|anonymous|secret|between us|"
    r"kept secret)\b"
    r"|\b(?:my|the) (?:\w+ )?(?:boss|manager|employer|company|colleagues?|co-?workers?|hr|team ?lead|supervisor|"
    r"wife|husband|"
    r"partner|parents?|family)\b[^.!?]{0,20}\b(?:must ?n.?t|must not|may not|should ?n.?t|should not|can ?n.?t|"
    r"cannot|can not|"
    r"(?:does|do) ?n.?t need to|better not|never)(?: \w+)? (?:know|see|find out|hear|learn|read|get wind)\b"
    r"|\b(?:do ?n.?t|do not|never|please not?) (?:ever )?(?:tell|show|mention (?:this|it) to|"
    r"let)\b[^.!?]{0,12}\b(?:boss|manager|"
    r"employer|company|colleagues?|wife|husband|hr|anyone|anybody|work)\b"
    r"|\bkeep (?:this|it|that) (?:\w+ )?(?:between us|secret|private|quiet|to yourself)\b",
    re.IGNORECASE,
)
"""Who else can read what is told: the person's boss, colleagues, anyone."""

LONGEST = 40
"""Words up to which a message is about one of these and nothing else."""


def _tells(turn: Turn) -> bool:
    """Whether a message tells facts that are kept in their own right, or is too long to be a remark."""
    facts = turn.facts
    return bool(facts.told or facts.start or facts.absence) or len(turn.text.split()) > LONGEST


def _say(desk: Desk, turn: Turn, part: Part) -> Reply:
    with desk.memory.unit() as unit:
        return flow.go_on(desk, unit, turn).after(part)


def circumstance(desk: Desk, turn: Turn) -> Reply | None:
    """A clause for what ties someone, then the talk goes on; None where facts are told or something is asked."""
    if _tells(turn) or "?" in turn.text or _ASKS.search(turn.text):
        return None
    with desk.memory.unit() as unit:
        on = flow.go_on(desk, unit, turn)
        name = "utter_circumstance" if standing(desk, unit, turn).seen_plan else "utter_circumstance_early"
        return on.after(Part(name))


OTHERS = {
    "social": "applications sent straight to a company, a short page with your projects, and people you already know",
    "events": "a written application, a small project people can look at, and a question to one person at a time",
    "video": "written tutorials, the official documentation and practice",
    "books": "short videos, exercises and a small project to try things in",
    "courses": "the official documentation, a book and a project of your own, which shows as much",
}


def refused_means(desk: Desk, turn: Turn) -> Reply | None:
    """A way that somebody does not want is left, and others are named; None where a skill is denied."""
    found = REFUSED_MEANS.search(turn.text)
    if found is None or _tells(turn) or "?" in turn.text:
        return None
    name = next(key for key, said in found.groupdict().items() if said)
    if name != "linkedin" and re.search(r"\b(?:have|got|no)\b", found[0], re.IGNORECASE):
        return None  # not to have a certificate is no refusal
    values = {"means": found[name], "others": OTHERS[_MEANS[name][1]]}
    return _say(desk, turn, Part("utter_means_refused", values))


def deed(desk: Desk, turn: Turn) -> Reply | None:
    """Something done for the job hunt is taken as done; a CV may be pasted, nothing is asked for it."""
    found = OWN_DEED.search(turn.text)
    if found is None or _WISH.search(turn.text) or _tells(turn) or turn.facts.topics:
        return None
    thing = next(said for said in found.groupdict().values() if said)
    paper = re.search(r"cv|c\.v|resume|résumé", thing, re.IGNORECASE)
    return _say(desk, turn, Part("utter_deed_cv" if paper else "utter_deed", {"thing": thing}))


def own_pay(desk: Desk, turn: Turn) -> Reply | None:
    """What somebody earns is heard as a fact; beside it stands what the sources say of a role that is known."""
    found = OWN_PAY.search(turn.text)
    if found is None or not _MONEY.search(found[0]) or _tells(turn):
        return None
    said = (found["sum"] or found["pay"]).strip(" .,")
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        on = flow.go_on(desk, unit, turn)
        role = desk.role(person)
        known: Market | None = desk.catalogue.markets.get(role.id) if role else None
        pay = [line for line in market.market_lines(desk, known) if line.startswith("• Pay")] if known else []
        if role is None:
            return on.after(Part("utter_pay_noted", {"sum": said}))
        if not pay:
            return on.after(Part("utter_pay_unknown", {"sum": said, "role": role.name}))
        return on.after(
            Part("utter_pay_known", {"sum": said, "role": role.name, "body": pay[0].removeprefix("• Pay: ")})
        )


def raise_or_leave(desk: Desk, turn: Turn) -> Reply | None:
    """An honest word on a decision that is the person's own, with what would make it easier."""
    if _tells(turn) or turn.facts.topics:
        return None
    return _say(desk, turn, Part("utter_raise_or_leave"))


def ai_fear(desk: Desk, turn: Turn) -> Reply | None:
    """An honest word on whether AI takes the work: nobody knows, tasks go before jobs, and what can be done."""
    if len(turn.text.split()) > LONGEST:
        return None
    with desk.memory.unit() as unit:
        hearing.hear(desk, unit, turn)
        return (morale.smaller(desk, unit, turn) or flow.softly(desk, unit, turn)).after(Part("utter_ai_fear"))


def who_sees(desk: Desk, turn: Turn) -> Reply | None:
    """Who can read what is told, where it lies, and how to see or erase it."""
    return _say(desk, turn, Part("utter_privacy_who")) if len(turn.text.split()) <= LONGEST else None
