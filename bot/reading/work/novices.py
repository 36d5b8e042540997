"""People without any working experience: fresh graduates, students, those who say "none"."""

from __future__ import annotations

import re

from bot.reading.lexical.heads import Scanner
from bot.reading.lexical.mask import compiled
from bot.reading.skills.persons import of_others
from bot.reading.times.amounts import EXPERIENCE

_NONE = compiled(
    r"\b(?:no|zero|0|without(?: any)?|not any|(?:don't|dont|do not|didn't|doesn't) (?:really )?have(?: any|"
    r" much of any)?|"
    r"(?:haven't|havent|have not|ain't|aint) (?:got )?(?:any|no)|lack(?:ing)?|got no|have no) *(?:(?:real|prior|"
    r"previous|"
    r"relevant|professional|proffesional|profesional|work|working|job|industry|formal|actual|practical|paid|"
    r"years? of|it|tech|"
    rf"corporate|commercial|of|kind|official|whatsoever|such) )*(?:{EXPERIENCE}|yoe|work history|job history|"
    rf"track record)\b"
    r"(?! (?:(?:whatsoever|at all|really|ever) )*(?:(?:with|in|of|using|on) )(?:the |any |a )?"
    r"(?:§|(?!the (?:work|job|labou?r)|work|my life|any|real|"
    r"general|"
    r"anything)[a-z]|¤|\W))(?! §)(?!,? (?:except|apart from|besides|other than|but)\b)"
)
_SCHOOL = r"(?:school|highschool|university|college|uni|studies|my studies|bootcamp|high school|academia|grad school)"
_FRESH = Scanner(
    r"\b(?:fresh(?:ly|er)?(?: |-)?(?:\w+ )?(?:graduated?|grad|out of|from)|fresher|"
    r"recent(?:ly)? (?:\w+ )?(?:graduated?|grad)|"
    r"new(?:ly)? (?:\w+ )?(?:grads?|graduates?|graduated)|(?:just|recently|only just) (?:now )?(?:graduated|finished "
    rf"(?:my )?(?:\w+ )?(?:{_SCHOOL}|degree|bachelor\w*|master\w*|phd|exams)|got (?:my|a) (?:degree|diploma)|"
    rf"left {_SCHOOL}|"
    rf"completed my (?:degree|studies|bachelor\w*|master\w*|b\.?tech|phd)|out of {_SCHOOL}|came out of {_SCHOOL})|"
    r"graduated (?:last (?:week|month|summer|spring|june|july|may|semester)|this (?:week|month|year|summer|"
    r"spring|june|july|may)|"
    r"(?:a )?(?:few |two |couple of )?(?:days|weeks|months) ago|yesterday)|"
    rf"(?:straight|right|fresh|directly) (?:out of|from) (?:the )?{_SCHOOL}|(?:have ?n.?t|havent|have not|never|"
    r"not) (?:ever |yet |actually |really )?(?:had (?:(?:a|any) )?(?:\w+ )?jobs?|worked (?:yet|before|anywhere|"
    r"professionally|a day|"
    r"for (?:anyone|anybody|a company|money)|in my life|so far|at all|a single day|in a real)|held (?:a|any|"
    r"down a) (?:\w+ )?job|"
    r"been employed|had (?:paid )?work|started (?:my career|working|to work))|never worked(?=[\s.,!;]*(?:$|"
    r"before|yet))|"
    r"no (?:work history|jobs? (?:yet|so far|before|ever)|prior jobs?|work yet)|(?:haven't|"
    r"havent) worked(?=[\s.,!]*(?:$|yet))|"
    r"still (?:(?:a|an) (?:\w+ )?student|in (?:my )?(?:\w+ year|final year|college|university|(?:high |"
    r"grad )?school|uni)|studying|"
    r"at (?:university|uni|school|college))|"
    r"(?:final|last|third|second|first)[- ]year (?:\w+ )?student|in my (?:final|last|senior) (?:year|semester|"
    r"term)(?: (?:of|at|in)"
    rf" (?:the )?{_SCHOOL})?|(?:a )?(?:career starter|job starter|school leaver|total newcomer)|"
    r"(?:have|i've|ive|has) been (?:just )?(?:a )?(?:full[- ]time )?student (?:until|till|so far|up to|all)|"
    r"(?:my )?first (?:\w+ )?job (?:ever|search|hunt)|(?:looking|searching|"
    r"applying) for my (?:very )?first (?:\w+ )?job)"
)
_SOFT = (
    r"(?:\W+(?:honestly|really|sadly|so|far|yet|at|all|to|be|honest|tbh|unfortunately|sorry|i'm|im|afraid|speak|"
    r"of|much|"
    r"whatsoever|here|lol|haha|i|guess|actually|sir|ma'am|mate|for|now|the|moment|none|zero|nothing|years?|"
    r"experience|it|"
    r"as|this|working|work|absolutely|official|real|professional|paid|jobs?|just|school|student|still|studying|"
    r"ever))*\W*$"
)
_NIL = re.compile(
    r"^(?:\W|\b(?:hm+|um+|uh|well|honestly|oh|so|i'd say|that would be|absolutely|basically|literally|"
    r"pretty much|currently|"
    r"as of now|still|sadly|at the moment|i have|i've got|i got|got|actually|frankly|just)\b)*"
    r"(?:(?:i'?m |i am )?(?:still |currently )?(?:just )?(?:a |an )?(?:\w+ )?student\b.{0,30}$|(?:none|zero|0|"
    r"nothing|nil|no|nope|"
    r"nah|not any|zilch|zip|nada|null|niente|nein|diddly|not yet|i don't have any|i have ?n.?t (?:got )?any|"
    r"haven't got any|"
    r"don't have any|just starting(?: out)?|(?:i'm )?starting out|(?:a )?(?:complete |total |"
    r"absolute )?(?:beginner|newbie|"
    rf"novice)|i'm (?:completely |totally )?new|not a single (?:one|year|day|month)){_SOFT})"
)
_NIL_THEN = re.compile(
    r"^(?:\W|\b(?:well|honestly|so|actually|sadly|um+|hm+|i have|i'd say)\b)*(?:none|zero|nil|nada|zilch|nothing)\b"
    r"(?! of your| to (?:do|say|add|tell))(?=\s*[,.;:!(-]|\s+(?:unless|except|apart|besides|to speak|to show|in|"
    r"i|that|but|really|"
    r"professionally|worth|related|official\w*|formal\w*|paid))(?![^?]*\b(?:\d|one|two|three|four|five|six|seven|"
    r"eight|nine|ten)"
    r"[^?]*)[^?]*$"
)
_ASKS = re.compile(r"\W*(?:which|what|how|is|are|can|could|should|does|do|where|when|why)\b")
_ME = re.compile(r"\b(?:i|i'm|i've|im|ive|me|my)\b")
_YET = re.compile(
    r"\b(?:nothing|none|zero|no jobs?|no work) (?:yet|so far|at all)\b|\b(?:have ?n.?t|"
    r"havent) (?:got )?any\W*(?:yet|$)"
)


def no_years(folded: str, masked: str, asked: bool) -> tuple[int, int] | None:
    """Where a message says that there is no working experience; `asked` says that it answers that question."""
    none = (
        _NONE.search(masked)
        or _FRESH.search(folded)
        or ((_NIL.match(folded) or _NIL_THEN.match(folded) or _YET.search(folded)) if asked else None)
    )
    if (
        none is None
        or "?" in folded[none.end() :][:3]
        or (not asked and _ASKS.match(folded) and not _ME.search(folded))
    ):
        return None
    before = folded[: none.start()]
    if of_others(before.rpartition(". ")[2]) and not re.search(r"^\W*i\b", folded[none.start() : none.end()]):
        return None
    return none.start(), none.end()
