"""Work told by what one does all day: "I do payroll for 60 people", "planning shifts". It is no command to the bot.

Such sentences use the words of commands, to delete, to stop, to plan, to change, of things that are none of the bot's.
"""

from __future__ import annotations

import re

from bot.reading.facts import RoleMention
from bot.reading.text import Text, words_of

VERBS = words_of(
    "answer archive arrange assemble audit bake balance bill book box brew budget build buy calculate calibrate "
    "call carry cash change chase check clean clear coach collect compare compile cook coordinate copy count "
    "create cut delete deliver design digitise do draft draw drive edit enter estimate export feed file fill "
    "filter fix fold forecast greet guard handle help import inspect install interview invoice issue keep label "
    "lay lead lift load log look maintain make manage map measure merge mix moderate monitor mop move negotiate "
    "operate order organise organize pack paint pause pay pick plan plant polish post prepare present price "
    "print process proofread pull purchase push record remove renew repair reply report reset restart review run "
    "scan schedule screen sell send serve set sew ship sign sort stack staff stamp start stock stop store "
    "supervise survey take teach test tidy track train transcribe translate transport treat type unload update "
    "wash watch weigh weld wrap write "
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
_MOST_WORDS = 14
"""Words of a message up to which all of it may tell one's work."""


def told(text: str) -> bool:
    """Whether a sentence tells what somebody does, as in a command or not: "I delete spam for a newspaper"."""
    return _TELLS.match(text) is not None and not _NO_WORK.search(text)


def daily_work(text: Text, asked: str) -> RoleMention | None:
    """What somebody does all day, said where their work was asked for or nothing is known of them yet; None otherwise.

    `asked` is the kind of the question. A doing without an "I", "planning shifts", is work only as the answer to it.
    """
    if asked not in ("goal", "experience") or len(text.folded.split()) > _MOST_WORDS or _NO_WORK.search(text.folded):
        return None
    found = _TELLS.match(text.folded) or (_DOING.match(text.folded) if asked == "experience" else None)
    if found is None:
        return None
    start, end = found.span(1)
    if part := _PART.search(text.folded, start, end):
        end = part.start()
    return RoleMention(None, as_doing(text.quote(start, end).rstrip(" ,")), 0.0, start, end)


def as_doing(said: str) -> str:
    """What somebody does as the name of their work: who says "fix printers and reset passwords" works at both."""
    return _AND.sub(lambda verb: gerund(verb[0].casefold()), said)
