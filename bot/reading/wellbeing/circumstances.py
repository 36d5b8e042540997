"""What somebody tells of who they are and what they have been through, where it could stand in the way of work.

Long without work, papers that do not count, a body or a head that is made otherwise, a record, who one is and believes.
Nothing of it changes any advice, and none of it is kept; each is heard with a word of its own.
"""

from __future__ import annotations

import re

from bot.reading.wellbeing.feelings import small

JOBLESS, PAPERS, BODY, EXPECTING, RECORD, WHO, UNWANTED = (
    "jobless",
    "papers",
    "body",
    "expecting",
    "record",
    "who",
    "unwanted",
)

_SPAN = r"(?:\d+|a|an|one|two|three|four|five|six|many|some|several|over|almost|the last|years|so long|ages|months)"
_I = r"(?:\b(?:i'?m|i am|i was|as an?|as|being|i have been|i'?ve been)|^\W*(?:(?:hi|hello|hey|well|honestly|ok)\W+)*)"
_LIKE_ME = (
    r"(?:(?:people|someone|somebody|anyone|persons?|wom[ae]n|m[ae]n|mums?|moms?|mothers|folks|guys|a \w+(?: "
    r"\w+)?) like (?:me|us)"
    r"|(?:people|someone|somebody|wom[ae]n) (?:of )?my age|me (?:any ?more|at my age|with (?:this|my|that) \w+)|"
    r"my (?:kind|sort))"
)
KINDS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(words, re.IGNORECASE))
    for kind, words in (
        (
            UNWANTED,
            r"\b(?:nobody|no ?one|no (?:company|employer|boss|firm|recruiter)|they|companies|employers)(?: will| would|"
            r" ever| wants? to| is going to| really| never| don'?t| won'?t)* (?:hires?|takes?|wants?|employs?|"
            r"needs?|looks? at|"
            rf"invites?|gives? (?:a )?(?:chances?|jobs?|work) to) {_LIKE_ME}\b"
            rf"|\bwho(?: would| will|'d|'ll)?(?: even| ever)? (?:hires?|takes?|wants?|employs?|needs?) "
            rf"(?:{_LIKE_ME}|an? old \w+|me)\b"
            rf"|\b(?:no (?:jobs?|work|place|chance)|nothing) (?:out there )?for {_LIKE_ME}\b",
        ),
        (
            PAPERS,
            r"\b(?:diplomas?|degrees?|papers?|certificates?|qualifications?|studies|license|licence|education|"
            r"documents)\b"
            r"[^.!?]{0,40}\b(?:not|n'?t|never|no|nothing|without)\b[^.!?]{0,20}\b(?:count\w*|recogni[sz]\w*|"
            r"accept\w*|valid|"
            r"worth|acknowledg\w*|approved|here|value)\b"
            r"|\b(?:diplomas?|degrees?|papers?|certificates?|qualifications?)\b[^.!?]{0,20}\b(?:is|are) "
            r"(?:worthless|useless|worth nothing|"
            r"worth zero|unrecogni[sz]ed)\b|\b(?:refugee|asylum seeker|i fled|had to flee)\b"
            r"|\b(?:no one|nobody|they|germany|country|employers?)\b[^.!?]{0,15}\b(?:recogni[sz]e|accept|"
            r"acknowledge)s?\b[^.!?]{0,10}"
            r"\bmy (?:\w+ )?(?:diplomas?|degrees?|papers?|certificates?|qualifications?|education)\b",
        ),
        (
            JOBLESS,
            r"\blong[- ]?(?:term|time) (?:unemployed|jobless|without (?:a job|work))\b|\bunemployed (?:since|for|"
            r"now|again|at)\b"
            rf"|{_I} (?:\w+ ){{0,2}}?(?:unemployed|jobless|out of (?:work|a job)|on (?:benefits|the dole|welfare))\b"
            r"|^\W*(?:unemployed|jobless|out of work|no job)\b[^?]{0,25}$"
            rf"|\b(?:out of|without|no|looking for|searching for|been searching) (?:a |any )?(?:job|work|"
            rf"employment)? ?(?:for|since) {_SPAN}\b|\b(?:been|was|am|i'?m) (?:out of|without) (?:a |any )?(?:job|work|"
            rf"employment) (?:for |about |nearly |over |almost )*(?:{_SPAN}|\d)"
            rf"|\b(?:have ?n'?t|havent|have not|did ?n'?t|not) (?:worked|had (?:a|any) (?:job|work))(?: \w+)? "
            rf"(?:for|since|in) (?:{_SPAN}|\d)"
            r"|\b(?:gap|hole|break) (?:of \w+ (?:years?|months?) )?in my (?:cv|resume|career|life ?course)\b|"
            r"\bcareer (?:break|gap)\b",
        ),
        (
            RECORD,
            r"\b(?:in|out of|from|left) (?:prison|jail)\b|\bcriminal record\b|\bex[- ]?(?:con|convict|offender|"
            r"prisoner)\b"
            r"|\bon (?:parole|probation since)\b|\bconvicted\b|\bfelon\w*\b|\b(?:done|served|doing) (?:\w+ )?time\b",
        ),
        (
            EXPECTING,
            rf"{_I} (?:\w+ )?(?:pregnant|expecting|having a baby)\b|\b(?:maternity|paternity|parental) leave\b|"
            rf"\bbaby (?:is )?(?:due|coming)\b",
        ),
        (
            BODY,
            rf"{_I} (?:\w+ ){{0,2}}?(?:deaf|blind|hard of hearing|visually impaired|disabled|handicapped|autistic|"
            rf"dyslexic|epileptic|"
            r"neurodivergent|neurodiverse|colou?r[- ]?blind|bipolar|paraly[sz]ed|short[- ]sighted|in a wheel ?chair|"
            r"on the spectrum)\b"
            r"|\b(?:i|with|have|got|my|diagnosed)\b[^.!?]{0,25}\b(?:adhd|autism|asperger\w*|dyslexia|"
            r"dyscalculia|epilepsy|multiple sclerosis|"
            r"tinnitus|wheel ?chair|disabilit\w+|handicap|chronic \w+|fibromyalgia|arthritis|diabetes|long covid|"
            r"ptsd|bipolar|"
            r"parkinson\w*|migraines?|tourette\w*|stutter|crohn'?s|rheuma\w*)\b",
        ),
        (
            WHO,
            rf"{_I} (?:an? )?(?:\w+ )?(?:trans(?:gender)?(?: \w+)?|gay|lesbian|queer|bisexual|non-?binary|muslim|"
            rf"jewish|black|roma|sinti|"
            r"hindu|sikh|brown|a woman|a man|female|foreigner|immigrant|migrant)\b"
            r"|\b(?:wear(?:ing)?|with) (?:a |my )?(?:hijab|head ?scarf|turban|veil|kippah?)\b|\bmy (?:foreign|"
            r"arab\w*|african|turkish) name\b",
        ),
    )
)
"""In the order in which they are looked for: what hurts comes before what is told with it."""

MOST = 40
"""Words up to which a message is read for one of these."""


def circumstance(text: str, heavy: bool = False) -> str:
    """The kind of circumstance a message tells of its writer; with `heavy` nothing dark may stand beside it."""
    if len(text.split()) > MOST:
        return ""
    for kind, words in KINDS:
        found = words.search(text)
        if found and not (heavy and not small(text[: found.start()] + " " + text[found.end() :])):
            return kind
    return ""
