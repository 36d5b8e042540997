"""Work told by what one does all day: "I do payroll for 60 people", "planning shifts". It is no command to the bot.

Such sentences use the words of commands, to delete, to stop, to plan, to change, of things that are none of the bot's.
"""

from __future__ import annotations

import re

from bot.reading.facts import RoleMention
from bot.reading.lexical.text import Text, words_of
from bot.reading.work.practised import THATS

HANDS = words_of(
    "answer assemble book carry cash clean cook count cut deliver drive feed file fix fold greet lift load "
    "mop move operate pack paint process push repair scan sell serve sew sort stack unload wash weld"
)
"""What hands do all day: work wherever it is told, also before anything was asked."""
VERBS = HANDS + words_of(
    "archive arrange audit bake balance bill box brew budget build buy calculate calibrate call change chase "
    "check clear coach collect compare compile coordinate copy create delete design digitise do draft draw "
    "edit enter estimate export fill filter forecast guard handle help import inspect install interview "
    "invoice issue keep label lay lead log look maintain make manage map measure merge mix moderate monitor "
    "negotiate order organise organize pause pay pick plan plant polish post prepare price print "
    "proofread pull purchase record remove renew reply report reset restart review run schedule screen send "
    "set ship sign staff stamp start stock stop store supervise survey take teach test tidy track train "
    "transcribe translate transport treat type update watch weigh wrap write"
)
"""What people do at work, in its plain form."""
_DOUBLED = frozenset(words_of("cut log map plan reset run scan set ship stop wrap"))
_VERB = "|".join(sorted(VERBS, key=len, reverse=True))


def gerund(verb: str) -> str:
    """A verb as the name of its doing: plan, planning; take, taking."""
    stem = verb + verb[-1] if verb in _DOUBLED else verb.removesuffix("e") if not verb.endswith("ee") else verb
    return f"{stem}ing"


_GERUNDS = {gerund(verb): verb for verb in VERBS}
_OFTEN = (
    r"(?:mostly|mainly|usually|often|basically|just|only|also|still|currently|always|normally|typically|sometimes|"
    r"every (?:day|morning|night|evening|week|month|monday|friday)|all day(?: long)?|at work|on (?:weekdays|"
    r"mondays|fridays)|there|now|well|so|um+|uh|hi|hello|hey)"
)
_OURS = (
    r"(?!(?:it|this|that|these|those|them|you|your|me|my|mine|us|now|here|then|today|tomorrow|everything|anything|nothing|"
    r"something|all|any|to|on|off|over|out|again|not|a break|(?:the|a|an|this|that|every|all|any|your)? ?(?:plans?|"
    r"roadmaps?|steps?|phases?|goals?|course|courses|module|chapter|lesson|exercises?|exam|check-?ins?|reminders?|chats?|"
    r"conversations?|profile|account|history|messages?|data\W*$|questions?|answers?|claims?|skills?|bot|hours|skill))\b)"
)
_TELLS = re.compile(
    rf"^\W*(?:{_OFTEN}[\s,]+)*(?:i|we)(?: {_OFTEN})* ((?:{_VERB}) {_OURS}[^.;!?\n]*)",
    re.IGNORECASE,
)
_DOING = re.compile(
    rf"^\W*(?:{_OFTEN}[\s,]+)*((?:{'|'.join(sorted(_GERUNDS, key=len, reverse=True))}) {_OURS}[^.;!?\n]*)",
    re.IGNORECASE,
)
_LISTED = re.compile(
    rf"^\W*(?:{_OFTEN}[\s,]+)*(?P<what>[a-z][^.;!?\n]{{2,70}}?)[\s,:;.–-]+(?:{THATS}|all day(?: long)?|"
    rf"all week(?: long)?)\W*$"
)
"""Things that one's days are made of, whatever they are called: "roadmaps, jira: that's my week"."""
_WISHES = re.compile(
    r"\b(?:want\w*|would|wish\w*|hope|goal|dream|if|learn\w*|show|give|make|send|you|your|need\w*|please|not|never|no|wh\w+|"
    r"how|when|why|where)\b"
)
_NO_WORK = re.compile(
    r"\?|\b(?:if|when you|want|would|wish|hope|goal|dream|learn\w*|stud(?:y|ied|ying)|course|tutorial|phase|step|"
    r"please|not|n't|never|should|could|might|will|gonna|going to|instead|today|tomorrow|yesterday|"
    r"last (?:week|month|night)|this (?:week|month|weekend)|roadmap|check-?ins?|you|your)\b",
    re.IGNORECASE,
)
_AND = re.compile(rf"(?:^|(?<=\band )|(?<=, ))({_VERB})(?= )", re.IGNORECASE)
_PART = re.compile(
    rf",(?! (?:and )?(?:{_VERB}|{'|'.join(_GERUNDS)}) )|\b(?:and|but) (?:i|nobody|that|it|they|then)\b", re.IGNORECASE
)
_DUTY = re.compile(
    rf"^\W*(?:(?:me|honestly|{_OFTEN})\W+)*i (?:{_OFTEN}\s+|really\s+)*(?P<doing>(?:{'|'.join(HANDS)}) (?!(?:it|"
    rf"that|this|you|up|on|in)\b)"
    r"[a-z]+(?: (?:and|in|at|for|the) [a-z]+)?)(?=\W*$|[.,;!])"
)
"""A sentence that is a doing of hands and little else: "I just count pallets"."""
_MOST_WORDS = 14
"""Words of a message up to which all of it may tell one's work."""


def told(text: str) -> bool:
    """Whether a sentence tells what somebody does, as in a command or not: "I delete spam for a newspaper"."""
    return _TELLS.match(text) is not None and not _NO_WORK.search(text)


def made_of(folded: str) -> re.Match[str] | None:
    """The match of a message that only says what one's days are made of; no wish and no question is one."""
    listed = _LISTED.match(folded) if len(folded.split()) <= _MOST_WORDS else None
    return listed if listed and not _WISHES.search(listed["what"]) else None


def daily_work(text: Text, asked: str, skilled: bool = False) -> RoleMention | None:
    """What somebody does all day, said where their work was asked for or nothing is known of them yet; None otherwise.

    `asked` is the kind of the question, `skilled` says that skills are named, of which a mere list is no line of
    work. A doing without an "I", "planning shifts", is work only as the answer to it.
    """
    listed = made_of(text.folded) if asked in ("", "goal", "experience") and not skilled else None
    if listed:
        return RoleMention(None, text.quote(*listed.span("what")), 0.0, *listed.span("what"))
    if asked not in ("goal", "experience") or len(text.folded.split()) > _MOST_WORDS or _NO_WORK.search(text.folded):
        return None
    found = _TELLS.match(text.folded) or (_DOING.match(text.folded) if asked == "experience" else None)
    if found is None:
        return None
    start, end = found.span(1)
    if part := _PART.search(text.folded, start, end):
        end = part.start()
    return RoleMention(None, as_doing(text.quote(start, end).rstrip(" ,")), 0.0, start, end)


def duty(text: Text) -> RoleMention | None:
    """The work that a message tells by one doing of hands, whatever was asked; None for none."""
    found = None if "?" in text.folded else _DUTY.search(text.folded)
    if found is None:
        return None
    start, end = found.span("doing")
    return RoleMention(None, as_doing(text.quote(start, end)), 0.0, start, end)


def as_doing(said: str) -> str:
    """What somebody does as the name of their work: who says "fix printers and reset passwords" works at both."""
    return _AND.sub(lambda verb: gerund(verb[0].casefold()), said)
