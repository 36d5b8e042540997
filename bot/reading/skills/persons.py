"""Whose statement it is: the speaker's own, or one on other people, companies, postings and things."""

from __future__ import annotations

import re
from functools import lru_cache

from bot.reading.skills.people import AROUND

PEOPLE = (
    rf"{AROUND}|buddy|mates?|spouse|fiancee?|siblings?|daddy|mama|papa|parents?|auntie|nephew|niece|grand\w+|children|"
    r"family|team ?lead|teams?(?! (?:lead\w*|managers?|coordinators?|members?|players?|assistants?)\b)|start-up|"
    r"girl|man|"
    r"woman|lady|person|applicants?|everyone|everybody|someone|somebody|"
    r"any(?:one|body)(?! in\b| there| here| home| around)|most|hr|ceo|cto|in-laws?"
)
"""Words for other people, and for what they act as together."""
_OFFICE = (
    r"managers?|supervisors?|mentors?|teachers?|tutors?|trainers?|professors?|instructors?|students?|directors?|"
    r"leads?"
)
"""People only if they are somebody's: "my manager", but not "a manager"."""
_THINGS = (
    r"(?:job |role |full |whole |learning )?(?:ads?|adverts?|postings?|listings?|descriptions?|offers?|"
    r"vacanc(?:y|ies)|"
    r"requirements?|course|courses|bootcamp|program|programme|degree|video|laptop|computer|"
    r"phone|car|house|project|market|contract|exam|test|tutorial|book|university|school|track|specialization|"
    r"certificate|certification|internship offer|dog|cat|apprenticeship|warranty|visa|lease|loan)"
    r"(?! (?:(?!for|in|as|with|by|of|at|to|and|or|is|was|has|that|which)[a-z]+ )?[a-z]+(?:er|or|ist|ant|man|woman)\b)"
)
_SUBJECT = re.compile(
    r"(?P<own>\b(?:i|i'm|i've|i'd|i'll|im|ive|id|ich|we|we've|me|myself|mine|my (?:(?:own|total|overall|whole|"
    r"first|last|"
    r"previous|current|past|only|actual|real|prior|old|work|working|professional|main|present|personal|weekly|spare|"
    r"free) )*(?:experience|exp|career|job|jobs|work|background|"
    r"life|history|role|position|cv|resume|profile|record|years|time|hours|total|budget|shifts?|goal|target|"
    r"dream|aim|"
    r"answer|guess|best guess|estimate|number|figure|availability|max|maximum|limit|schedule|week|plan|wish|"
    r"ambition|seniority|"
    r"title|occupation|profession|trade|tenure|service|internship|main thing|story|path)))\b|"
    rf"(?P<other>\b(?:my (?:[\w'-]+ ){{1,2}}?|(?:our|the|this|that) (?!(?:total|answer|last|first|whole|number|"
    rf"truth|sum|max\w*|limit|"
    r"best|most|rest|job|work|only|idea|correct|right|real|thing|goal|career|period|time|figure|plan|idea|dream|"
    r"hope|ambition|aim|target|wish|intention)\b)[a-z'-]+ )"
    r"(?=(?:has|had|is|was|works|worked|studies|wants|says|said|did|does|got|thinks|told|knows|became|covers|"
    r"asks|requires|takes|"
    r"took|lasts|lasted|needs|have|were|are)\b)|"
    rf"\b(?:my|our|his|her|their) (?:[\w'-]+ )?(?:{_OFFICE})\b|\b(?:(?:my|our|his|her|their|your|the|an?|some|"
    rf"most|many|this|that|these|those|all|every|other) )"
    rf"(?:[\w'-]+ ){{0,2}}?(?:{PEOPLE}|{_THINGS}|(?:jobs?|roles?|positions?|firms?|plan(?! is (?:to|that i)\b)|"
    rf"roadmap|summary|"
    rf"report)(?=\s+(?:that |which )?(?:asks?|asked|"
    r"asking|requires?|wants?|needs?|says?|demands?|expects?|is|was|has|lists?|mentions?|takes?|took|shows?|"
    r"lasts?|covers?)\b))\b|\b(?:he|she|they|he's|she's|they've|they're|"
    r"everyone|everybody|someone|somebody|any(?:one|body)(?! in\b| there| here| home| around)|nobody|people|"
    r"applicants|job ads?|postings?|"
    r"requirements?|candidates|recruiters|employers|companies|guys|data engineers|"
    r"mom|dad|mum)\b)"
)
_OBLIQUE = re.compile(
    r"\b(?:as|since|after|before|until|till|without|with|for|by|at|in|like|than|to|of|from|behind|on|under|about|helped|help|helping)\s+$"
)
_LED_HERE = re.compile(
    rf"\b(?:an?|my|the|some|one of my|someone|somebody) ?(?:[\w'-]+ )??(?:{PEOPLE}|{_OFFICE})? ?"
    r"(?:sent me|told me (?:about|of) (?:you|this)|showed me (?:this|you)|sends me|"
    r"(?:recommended|suggested|mentioned) (?:you|this|it)|"
    r"said (?:i should|to) (?:try|use|ask|talk to|write) (?:you|this|it|here))\b"
)
"""Who led somebody here is not whom they tell of."""
_URGED = re.compile(
    rf"\b(?:(?:my|our) (?:\w+ ){{0,2}}?(?:{PEOPLE}|{_OFFICE})|he|she|they|everyone|everybody|"
    rf"people)\b[^.!?;]{{0,15}}?\b(?:asks?|asked|asking|"
    r"wonders?|wondering|nags?|nagging|says?|said|say|saying|thinks?|thought|expects?|insists?|wants? me|wanted me|"
    r"wishes|pushes|"
    r"pushing|keeps? on|begs?)\b(?![^.!?;]*\b(?:but|and|so|though|because)\b)"
)
_ACTS = re.compile(r"\s*(?:who|that|which|with|,? (?:has|have|had|is|was|are|says?|said|wants?|asks?|needs?)\b)")


@lru_cache(maxsize=1024)
def of_others(before: str) -> bool:
    """Whether what follows this part of a sentence is said of somebody or something else."""
    other = False
    before = _LED_HERE.sub(" ", before)
    for match in _SUBJECT.finditer(before):
        if match["own"]:
            if match["own"] == "me" and other:
                continue
            other = False
        elif not _OBLIQUE.search(before[: match.start()]) or _ACTS.match(before, match.end()):
            other = True
    return other


def urged(before: str) -> bool:
    """Whether others wish what follows for the speaker: "my mum keeps asking when I'll become a doctor"."""
    return _URGED.search(before) is not None


_WHOSE = re.compile(r"\b(?:my|our|his|her|their|the|that|this|your|an?) (?:\w+ )?$")
_TELLS = re.compile(
    r"\s*(?:'s )?(?:also |always |just |once |keeps? |even )*(?:say(?:s|ing)?|said|tell(?:s|ing)?|told|thinks?|"
    r"thought|wants?|wanted|"
    r"ask(?:s|ed|ing)?|call(?:s|ed|ing)?|laugh(?:s|ed|ing)?|hates?|likes?|shouts?|yells?|gave|gives?|made|makes|"
    r"believes?|fired)\b"
)


def somebody(folded: str, start: int, end: int) -> bool:
    """Whether a title between these places names somebody who says or does something: "my teacher says"."""
    return bool(_WHOSE.search(folded[:start]) and _TELLS.match(folded, end))
