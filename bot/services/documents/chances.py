"""Whether somebody would be taken for a job: compared honestly with what the role asks, without a promise."""

from __future__ import annotations

import re

from bot.advice.catalogue import Importance, Role
from bot.advice.gaps import GapReport, State
from bot.reports.chat import amount, listing
from bot.services import flow, gaps
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.hearing import hear

_JOB = (
    r"(?:jobs?|roles?|positions?|work|place|offer|posting|ad|one|interviews?|internship|vacancy|company|it|this|that"
    r"|here|there)"
)
_THEY = (
    r"(?:they|(?:an?|any|some|the|my) (?:\w+ )?(?:bank|hospital|agency|office|shop|school|business|corporation|place"
    r"|boss|manager)|someone|somebody|anyone|anybody|any ?(?:company|employer|body|one|recruiter)?"
    r"|a (?:\w+ )?(?:company|"
    r"recruiter|employer|team|startup)|companies|employers|recruiters|firms|people|who|the (?:company|recruiter|"
    r"employer|team)|hr)"
)
ASKS = re.compile(
    r"\b(?:can|could|would|will|might) (?:i|(?:someone|somebody|people|a \w+) like me) (?:\w+ ){0,2}?(?:be"
    r"|get) (?:hired|taken|employed|accepted|considered)\b(?! as is)|"
    r"\b(?:can|could|would|will|might|may) (?:i|someone like me|somebody like me) (?:\w+ ){0,2}?(?:get|land"
    r"|be (?:hired|"
    r"taken|accepted|considered|invited|employed|a candidate)|have a (?:chance|shot)|find|pass|qualify|do)\b"
    rf"(?! (?:a certif|certif|help|more|free|an? (?:course|report|plan))\w*)[^.!?]{{0,25}}\b{_JOB}\b(?! (?:from home"
    rf"|remote|part|in \d))"
    rf"|\b(?:would|will|could|do|does|might) {_THEY}(?: (?:even|really|ever|actually|want to|be willing to|like to|"
    r"possibly|already|want))* (?:hire|take|invite|employ|consider|want|accept|look at|pick|choose|interview|call|reply"
    r"|answer|need)(?: \w+)? ?(?:me|my (?:cv|application|profile|resume)|(?:someone|somebody|anyone|people|a \w+)"
    r" (?:like me|with my \w+|with what i)|a (?:total |complete )?(?:beginner|newbie|starter))\b"
    r"|\b(?:do|would|will|have) i (?:\w+ )?(?:stand|have|got|get) (?:an?|any|some|the slightest|much of a"
    r"|no)? ?(?:\w+ )?"
    r"(?:chances?|shot|hope|prospects?)\b"
    r"|\b(?:what|how (?:good|big|high|bad|are))(?:'?s| are| is| r)? (?:\w+ )?(?:my|the) (?:\w+ )?(?:chances?|odds"
    r"|prospects)\b"
    r"|\b(?:any|is there (?:a|any)|what) (?:real |good |small )?(?:chance|hope|shot|odds)(?:'s)? (?:for me|i(?:'d|'ll"
    r"|'m| can|"
    r" could| get| will| would)?\b|of (?:getting|landing|being|them))"
    r"|\bam i (?:\w+ )?(?:hir(?:e)?able|employable|qualified|good enough|ready|a (?:good |strong |real )?(?:fit|match"
    r"|candidate))"
    rf"\b[^.!?]{{0,15}}(?:\bfor\b[^.!?]{{0,15}}\b{_JOB}\b|\bto apply\b|\W*$)"
    rf"|\b(?:should|can|could|shall|may) i (?:\w+ )?apply(?:ing)?\b(?! (?:it|what|this to|that to|sql"
    rf"|python))[^.!?]{{0,25}}"
    rf"(?:\b(?:now|already|yet|today|anyway|{_JOB})\b|\W*$)"
    r"|\bhow likely (?:is it|am i|would)\b|\bis (?:it|this|that) (?:\w+ )?(?:too early|enough) (?:to apply|for (?:a"
    r"|an|the|this|"
    r"that) (?:\w+ )?(?:job|role|interview|position))\b",
    re.IGNORECASE,
)
"""Who asks whether they would be taken as they are."""

_AD = r"(?:posting|ad|advert|vacancy|listing|offer|job|role|position|one|it|this|that|they)"
FITS = re.compile(
    rf"\b(?:is|would|could|might|can)(?:n'?t)? (?:this|that|it|(?:the|this|that) (?:\w+ )?{_AD})(?: (?:be|even|"
    rf"really|at all|"
    r"actually|still))* (?:\w+ )?(?:realistic\w*|worth (?:it|applying|a (?:try|shot)|my time|the (?:effort|time))|"
    r"worth\W*$|"
    r"doable|feasible|possible for me|reachable|out of (?:my )?(?:reach|league)|too (?:high|much|senior|hard|"
    r"ambitious|far)|"
    r"(?:something|anything|right|ok|good) for me|(?:a )?(?:good |real )?(?:fit|match)|within reach|over my head|"
    r"for me)\b"
    r"|\b(?:how )?realistic\b[^.!?\n]{0,30}\?|\b(?:do|would) i (?:even )?(?:fit|match|qualify|meet|tick)\b"
    r"|\b(?:should|shall|can|could) i (?:even )?(?:apply|go for (?:it|this|that)|try (?:it|this|that)|bother)\b"
    r"|\bwhat do you think (?:of|about) (?:this|that|the) (?:posting|ad|job|role|vacancy|offer|one)\b"
    r"|\b(?:worth|waste of time|make sense|makes sense) (?:to )?(?:apply\w*|an application)\b|\bam i (?:a )?(?:good )?"
    r"(?:fit|match|enough|too (?:junior|senior))\b",
    re.IGNORECASE,
)
"""The question whether a posting is within reach."""


def of_posting(turn: Turn, report: GapReport) -> tuple[Part, ...]:
    """The verdict for who asks, beside the posting that they paste, whether it is realistic; else nothing."""
    if not FITS.search(turn.text) and not ASKS.search(turn.text):
        return ()
    return (Part(_verdict(report) if report.coverage.asked else "utter_chances_open"),)


def worth(desk: Desk, turn: Turn) -> Reply | None:
    """Whether the posting that is the goal is worth an application; None without one, or before a paste of it."""
    if len(turn.text.split()) > WORDS:
        return None
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        if not person.posting:
            return None
        known = bool(unit.claims(person.id))
        if not known:
            return flow.go_on(desk, unit, turn).after(Part("utter_chances_open"))
    return told(desk, turn)


WORDS = 25
"""Words up to which a message asks that and nothing else."""

_LATER = re.compile(
    r"\b(?:when|after|once|when i(?:'m| am|'ve)? (?:done|finish\w*|through)|in the end|at the end"
    r"|with the plan)\b",
    re.I,
)
_WITHOUT = re.compile(
    r"\bwithout\b|\b(?:from home|remote\w*|home ?office|part[- ]?time|abroad|visa|no experience|(?:over|above) \d\d"
    r"|older people|my age|too old|years old)\b|\bguarantee\w*|"
    r"\b(?:i am|i'?m|im) (?:\w+ )?(?:3[5-9]|[4-7]\d)\b(?! ?(?:%|h\b|hours|of|steps?|percent))|"
    r"\b(?:files?|pdf|docx?|documents?|attachments?|print\w*|download\w*|copy)\b"
    r"|\bpromise\w*|\bdo you think\b|\bcertif\w*|\bdegree\b",
    re.I,
)
"""What makes the question another one, which has its own answer."""

MOST = 4
"""Musts named of each kind."""


def told(desk: Desk, turn: Turn) -> Reply | None:
    """The comparison with the role or posting that is known; None where nothing can be compared yet."""
    if _WITHOUT.search(turn.text) or _LATER.search(turn.text) or any(m.polarity for m in turn.facts.skills):
        return None
    if len([r for r in turn.facts.roles if r.role]) > 1 or turn.facts.years is not None:
        return None
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        named = next((m.role for m in turn.facts.roles if m.role), None)
        own = desk.role(person)
        role = own if named in (None, person.target_role) else desk.catalogue.roles.get(named or "")
        if role is None or not unit.claims(person.id):
            return None
        hear(desk, unit, turn)
        report = gaps.report_for(desk, unit, turn, role)
        lead = "utter_chances_posting" if person.posting and role is own else "utter_chances"
        return flow.go_on(desk, unit, turn).after(*compared(report, role, lead))


def compared(report: GapReport, role: Role, lead: str) -> tuple[Part, ...]:
    """How the person stands with what a role or posting insists on, and what follows from it."""
    body = "\n".join(f"• {line}" for line in _lines(report))
    return Part(lead, {"role": role.name.removesuffix(" (your posting)"), "body": body}), Part(_verdict(report))


def _musts(report: GapReport, *states: State) -> list[str]:
    """The musts in these states; of a role without musts all that is wanted counts as such."""
    any_must = any(r.requirement.importance is Importance.MUST for r in report.rows)
    weighs = (Importance.MUST,) if any_must else (Importance.SHOULD,)
    rows = [r for r in report.rows if r.requirement.importance in weighs and r.state in states]
    return list(dict.fromkeys(row.requirement.name for row in rows))


def _lines(report: GapReport) -> list[str]:
    """Readiness and the musts by how they stand, each kind in a line; empty kinds are left out."""
    met, part = _musts(report, State.MET), _musts(report, State.BELOW, State.SHOW)
    missing, untold = _musts(report, State.LACKING), _musts(report, State.NOT_ASKED)
    lines = [f"Readiness {amount(report.readiness)} of 100"]
    lines += [f"Musts you have: {listing(met, MOST)}"] if met else ["Musts you have in full: none that I know of"]
    lines += [f"Partly, or still to be shown: {listing(part, MOST)}"] if part else []
    lines += [f"Musts missing: {listing(missing, MOST)}"] if missing else []
    lines += [f"Not talked about yet: {len(untold)} more, which may raise it"] if untold else []
    lines += [report.years.text] if report.years.gap or report.years.open else []
    return lines


def _verdict(report: GapReport) -> str:
    """What follows from the musts: too little known, worth a try now, or rather later."""
    met, part = len(_musts(report, State.MET)), len(_musts(report, State.BELOW, State.SHOW))
    missing, untold = len(_musts(report, State.LACKING)), len(_musts(report, State.NOT_ASKED))
    if untold > met + part + missing or not untold + met + part + missing:
        return "utter_chances_unknown"
    if report.years.needs and report.years.gap > report.years.needs / 2 and met + part / 2 >= missing + untold:
        return "utter_chances_years"
    return "utter_chances_try" if met + part / 2 >= missing + untold else "utter_chances_later"
