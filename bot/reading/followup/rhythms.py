"""What a message wishes of check-ins: how often, on which days, when, where, not before when, or none at all."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, time

from bot.advice.cadence import Rhythm
from bot.reading.lexical.text import fold
from bot.reading.times.moments import WEEKDAY, day_in, spelt, time_in, weekdays_in
from bot.reading.times.zones import zone_beside, zone_in


@dataclass(frozen=True)
class RhythmWish:
    """What is wished: `change` is +1 for less often, -1 for more; `again` is one day, `until` peace before a day.

    `clock` is the hour of that one day, where a moment was named: "in two hours".
    """

    rhythm: Rhythm | None = None
    change: int = 0
    days: frozenset[int] = frozenset()
    at: time | None = None
    zone: str = ""
    again: date | None = None
    until: date | None = None
    monthday: int = 0
    clock: time | None = None

    def __bool__(self) -> bool:
        return self != NOTHING

    @property
    def steady(self) -> bool:
        """Whether it says something of the rhythm, and not only where or when."""
        return bool(self.rhythm or self.change or self.days or self.monthday)


NOTHING = RhythmWish()

SPEAKS = re.compile(
    r"\bcheck(?:ing|s|ed)?[ -]?(?:(?:back|up|in)s?\b|(?:up )?on me\b)|\bremind\w*|\bremember me (?=to\b|on\b|at\b|"
    r"in\b|of\b|about\b|again|next|every|each|tomorrow|tonight|\w+day|later)|\bping\w*|\bnudg\w+|\bpok(?:e|"
    r"ing) me\b|"
    r"\bfollow(?:ing)?[ -]?ups?\b|\bnotif\w+|\b(?:ask|asking|write|writing|message|messaging|text|texting|contact|"
    r"contacting|mail|email|call|bother|bug|chase|hit|poll|prompt)(?:ing)? (?:to )?me\b|\bsnooz\w+|\bcatch-?ups?\b|"
    r"\b(?:get|come|circle) back to me\b|\breach out\b|\bhear from you\b|"
    r"\b(?:keep|hold) me (?:accountable|honest|to (?:it|account))\b|\b(?:drop|shoot|send|give) me (?:a |an |some )?"
    r"(?:quick |short |little |friendly )?(?:lines?|note|message|shout|nudge|ping|heads[- ]?up|poke|reminder)\b|"
    r"\b(?:keep (?:tabs|an eye) on me|get in touch with me|pester\w*)\b"
)
"""Words that speak of being asked by the bot."""

_MINE = re.compile(
    r"\b(?:i'?ll|i will|i'?m going to|i might|i can|let me|we'?ll)\s+(?:\w+\s+){0,2}?"
    r"(?:check|remind|ping|follow|message|text|get|come|reach|write|call|mail|ask)\w*(?: (?:back|up|in))?"
)
"""What the person means to do, and not the bot: "I'll check back tomorrow"."""

_RHYTHMS: tuple[tuple[Rhythm, str], ...] = (
    (
        Rhythm.STEPS,
        r"(?:at|on|by|per|after|for|with|when(?:ever)?|before|each|every)\b[^.;!?]{0,15}\b(?:each|every|a|the|my|"
        r"of)? ?"
        r"(?:steps?(?:'?s)?|phases?|milestones?|tasks?|items?)\b[^.;!?]{0,12}\b(?:dates?|due|ends?|deadlines?|"
        r"done|over|finish\w*|supposed)|"
        r"\b(?:each|every|per|after (?:a|every|each)) (?:single )?(?:step|milestone|phase)\b|"
        r"\b(?:at|on) (?:the |each |every |my )?(?:deadlines?|due dates?|step dates?|milestones?)\b",
    ),
    (
        Rhythm.TWO_WEEKS,
        r"\bbi-?weekly\b|(?<!\bin a )(?<!\bin one )\bfortnight(?:ly|s)?\b|"
        r"\bevery (?:two|2|second|other|2nd|alternate) (?:weeks?|wks?)\b|"
        r"\bevery (?:14|fourteen|ten|10|12) days\b|"
        r"\b(?:twice|two times|2x|2 times) (?:a|per|each|every) month\b|\bonce (?:in|every|per) (?:two|2) weeks\b|"
        rf"\bevery (?:two|2) wks\b|\bevery (?:other|second|2nd) {WEEKDAY}\b|\b2[- ]weekly\b|\btwo[- ]weekly\b",
    ),
    (
        Rhythm.MONTHLY,
        r"\bmonthly\b|\b(?:every|each|once (?:a|per|every|each)|1x (?:a|per)|one time (?:a|per)|"
        r"per) (?:single )?month\b|"
        r"\bevery (?:three|3|four|4|five|six) weeks\b|\bevery (?:30|31|28) days\b|\bquarterly\b|\bevery (?:two|2|"
        r"three|few|couple of) months\b",
    ),
    (
        Rhythm.FEW_DAYS,
        r"\bevery (?:other|second|two|three|four|2|3|4|2nd|few|couple(?: of)?) days?\b|\bevery (?:other|second) day\b|"
        r"\b(?:twice|two times|2x|2 times|three times|3x|3 times|thrice|a few times|couple times) (?:a|per|each|"
        r"every) week\b",
    ),
    (
        Rhythm.DAILY,
        r"\bdaily\b|\b(?:every|each) (?:single )?(?:day|evening|morning|night|afternoon|weekday)s?\b|"
        r"\bonce (?:a|per|each) day\b|\beveryday\b|\bnightly\b",
    ),
    (
        Rhythm.WEEKLY,
        r"\b(?:weekly|wekly|weeekly|weekley)\b|\b(?:every|each|once (?:a|per|each|every|in a)|1x (?:a|per)|"
        r"one time (?:a|per)|per) (?:single )?(?:week|wk)\b|\bevery (?:seven|7) days\b|\beveryweek\b|\bonce weekly\b",
    ),
)
_TABLE = tuple((rhythm, re.compile(pattern)) for rhythm, pattern in _RHYTHMS)
RHYTHM_WORDS = tuple(words for _, words in _TABLE)
_LESS = re.compile(
    r"\b(?:less (?:often|frequent\w*)|fewer|not (?:so|that|as) (?:often|frequent\w*)|(?:way |far |bit |"
    r"much )?too (?:often|"
    r"frequent\w*|many|much)|rarer|more rarely|more seldom|seldomer|lower the frequency|cut down|"
    r"dial (?:it )?(?:back|down)|"
    r"slow(?:er)? (?:it )?(?:down|the (?:rhythm|pace) of)|stretch (?:it|them) out|spread (?:it|them) out)\b"
)
_MORE = re.compile(
    r"\b(?:more (?:often|frequent\w*|regular\w*)|(?<!no )(?<!any )(?<!want )more (?:reminders|check-?ins|nudges|"
    r"pings)|"
    r"not (?:often|frequent) enough|too (?:rare\w*|seldom)|oftener)\b"
)
_RARER_THAN = re.compile(
    r"\b(?:not|(?:don'?t|do not)(?! forget)(?: \w+){1,3}?|less (?:often|frequent(?:ly)?)? ?than|rarer than|"
    r"more (?:rarely|seldom) than) (?:be )?(?:once )?(?:(?:every|each|a) (?:single )?)?"
    r"(?:(?P<week>week(?:ly)?)|(?P<day>day|daily))\b(?! (?:day|off|end))"
)
"""A rhythm that is too much: "not every week", "less often than daily"."""
_TOO = re.compile(r"\btoo (?:often|much|many|frequent)")
_INSTEAD = re.compile(
    r"\b(?:rather than|instead of|and not|,? ?not (?=today|tomorrow|now|tonight|on))[^,.;!?]*|\bnot (?:today|"
    r"tomorrow|tonight)\b"
)
"""What is named only to be replaced."""

FEW = 4
"""Weekdays up to which each of them is meant; more only say on which days to leave people in peace."""

SHORTEST = 5
"""Letters that tell the place of one rhythm from that of the next."""

BRIEF = 12
"""Words up to which a wish for check-ins says nothing else."""

_PEACE = re.compile(
    r"\b(?:paus\w+|hold off|on hold|away|vacation\w*|holidays?|(?:on|parental|sick|maternity|paternity) leave|"
    r"travel\w*|"
    r"out of (?:office|town)|days? off|weeks? off|month off|take (?:a |some )?(?:break|time off)|taking (?:a |"
    r"some )?break|"
    r"suspend\w*|not (?:before|until|till|this week)|no (?:\w+ ){0,3}(?:until|till|before)|(?:until|till) \w+|busy|"
    r"leave me (?:alone|be|in peace)|resum\w+|exams? (?:period|week|phase)|quiet|mute\w*|silent|silence|trip|"
    r"honeymoon)\b"
)
_AWAY = re.compile(
    r"\b(?:i'?m|i am|i'll be|i will be|we'?re|gone|going|be|am) (?:\w+ ){0,3}?(?:away|on (?:a )?(?:vacation|"
    r"holidays?|leave|trip|"
    r"break|honeymoon)|travel(?:l?ing)|abroad|offline|out of (?:office|town|reach)|unavailable|unreachable)\b"
    r"|\b(?:vacation|holidays?|leave|trip) (?:until|till|from|for|starts?|next|this)\b"
)
_AGAIN = re.compile(
    r"\b(?:remind|remember|ask|ping|nudge|message|text|write|contact|poke|check|try|come back|get back|hit me|tell me|"
    r"follow up|move|"
    r"mov(?:e|ing)|push|postpone|delay|shift|snooz\w+|reschedul\w+|bring|put|set|next|again|instead|rather|better|"
    r"later|"
    r"suits?|works?|can we|could we|let'?s|make it|bad moment|not now|skip)\b"
)
_LATER = re.compile(
    r"^\W*(?:(?:ok|hm+|well|please|maybe|sorry|not|no|ask( me)?|can we( do)?|i'?ll( do)?( it| tell you)?|"
    r"remind me)\W+)*"
    r"(?:later|not now|not today|another (?:time|day)|some other time|busy(?: now| right now| today)?|snooze|postpone|"
    r"bad (?:time|moment)|in a bit|soon)(?:\W+(?:please|then|maybe|today|ok|thanks|this week))*\W*$"
)
_MONTHDAY = re.compile(
    r"\b(?:on )?(?:the )?(?P<d>\d\d?|first|last|15th)(?:st|nd|rd|th)? (?:day )?of (?:each|every|the) month\b"
)
_ON_DAY = re.compile(r"\bon (?:the )?(?P<d>\d\d?|first|last)(?:st|nd|rd|th)?\b(?! (?:\w+day|of)\b|[:.]\d|\s*[ap]m)")
"""A day of a month, where the rhythm says that it is one of every month: "once a month on the 1st"."""
_STOPS = re.compile(
    r"\b(?:st[oa]h?p\w*|end|cancel|quit|cease|kill|drop|disable|deactivate|discontinue|ditch|axe|lose|mute|scrap|"
    r"close|"
    r"turn(?:ing)? off|switch(?:ing)? off|unsubscribe|opt out|no|zero|basta|forget|"
    r"don'?t (?:want|need|send|like)|do not (?:want|need|send)|never|remove|taken? off|no need to|needn'?t|"
    r"get rid of|without|enough(?: of)?|don'?t|do not|no longer)\b[^.!?]{0,30}$"
)
_TAMED = re.compile(
    r"\b(?:until|till|before|this week|today|(?:me|it|right|not) now|tomorrow|(?:so|that|this|as) (?:often|much|"
    r"frequent\w*)|at night|"
    r"(?:in|on|at) the (?:morning|evening|afternoon|night|week-?end)s?|so early|so late|yet)\b"
)
_ON = re.compile(
    r"\b(?:turn|switch) (?:them |it |the \w+ |\w+ ){0,3}(?:back )?on\b|\b(?:start|resume|"
    r"restart) (?:the )?(?:check|remind)"
)


_HABITS = (Rhythm.WEEKLY, Rhythm.TWO_WEEKS)
_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b")


def wish_in(text: str, today: date, zone_asked: bool = False) -> RhythmWish:
    """What a message wishes of check-ins, as far as its words say; `today` is the day where the person is."""
    folded = spelt(fold(text).folded)
    kept = _INSTEAD.sub(" ", _RARER_THAN.sub(" ", folded))
    named = rhythms_in(kept)
    less, more = bool(_LESS.search(folded)), bool(_MORE.search(folded))
    rhythm = named[-1] if named and not (less and len(set(named)) == 1 and _TOO.search(folded)) else None
    than = None if named else _RARER_THAN.search(folded)
    if than:
        rhythm = Rhythm.TWO_WEEKS if than["week"] else Rhythm.FEW_DAYS
    days, at = weekdays_in(folded), time_in(kept)
    change = 0 if rhythm else int(less) - int(more)
    monthday = _monthday(folded)
    day = None if (rhythm and rhythm is not Rhythm.STEPS) or days or monthday else day_in(kept, today)
    peace = bool(_PEACE.search(folded) or _AWAY.search(folded))
    if day is None and peace:
        day = day_in(kept, today)
    if rhythm is None and (monthday or days):
        rhythm = Rhythm.MONTHLY if monthday else Rhythm.WEEKLY if len(days) == 1 else None
    if rhythm in _HABITS and not days and (named_day := day_in(kept, today)) and _WEEKDAY.search(kept):
        days = frozenset({named_day.weekday()})  # "every two weeks, friday 5pm"
    rhythm = Rhythm.DAILY if rhythm in (None, Rhythm.WEEKLY) and 1 < len(days) < FEW else rhythm
    again = day if day and not peace else None
    until = day if day and peace else None
    zone = zone_in(text, zone_asked) or (zone_beside(text) if at or days or rhythm else "")
    return RhythmWish(rhythm, change, days, at, zone, again, until, monthday)


def speaks(text: str) -> bool:
    """Whether a message is about being asked or reminded by the bot."""
    return SPEAKS.search(_MINE.sub(" ", fold(text).folded)) is not None


_BIDS = re.compile(
    r"(?:^|[.,;!?]|\b(?:and|but|so|then)\b)\W*"
    r"(?:(?:please|pls|plz|can|could|would|will|you|u|just|maybe|ok|okay|hey|hi|yes|kindly|also|instead)\W+)*"
    r"(?:remind|remember|ping|nudge|poke|text|message|write|mail|email|ask|contact|check (?:in (?:with|on)|"
    r"back with|up on|on)|"
    r"(?:drop|shoot|send|give)(?= me (?:a |an )?(?:\w+ )?(?:line|note|message|shout|nudge|ping|heads|poke|reminder)))"
    r"(?: to)? (?:me|us)\b"
    r"|^\W*(?:(?:ok|okay|yes|please|pls|make it|let'?s say|rather|then|well)\W+)*(?:weekly|fortnightly|bi-?weekly|"
    r"monthly|every (?:two weeks|2 weeks|second week|other week|week|month)|once a (?:week|month))"
    r"(?:\W+(?:please|pls|then|is fine|works|sounds good|will do))*\W*$"
)


def bids(text: str) -> bool:
    """Whether a message tells the bot to come back: "ping me tomorrow", not "my boss asks me on Monday"."""
    return _BIDS.search(fold(text).folded) is not None


def stops(text: str) -> bool:
    """Whether a message wants no more check-ins, said of them: "stop reminding me", "no more check-ins"."""
    folded = fold(text).folded
    return not tamed(text) and any(_stopped(clause) for clause in re.split(r"[.!?;,]", folded))


def tamed(text: str) -> bool:
    """Whether check-ins are wanted otherwise rather than not at all: "stop asking daily, weekly will do"."""
    folded = fold(text).folded
    barred = weekdays_in(folded) if re.search(r"\b(?:not|never|no|don'?t)\b", folded) else frozenset()
    return (
        len(set(rhythms_in(folded))) > 1
        or len(barred) > 3
        or any(_TAMED.search(clause) for clause in re.split(r"[.!?;,]", folded) if SPEAKS.search(clause))
    )


def _stopped(clause: str) -> bool:
    about = SPEAKS.search(clause)
    if about is None or _ON.search(clause):
        return False
    ended = re.match(r"\W*(?:\w+\W+){0,3}?(?:off|stop(?:ped)?|unsubscribe)\W*$", clause[about.end() :])
    return bool(_STOPS.search(clause[: about.start()]) or ended)


def later(text: str) -> bool:
    """Whether a short answer puts the question off without saying until when."""
    return _LATER.search(fold(text).folded) is not None


def asks_again(text: str) -> bool:
    """Whether a message asks to be asked on another day: "ask me on Friday", "can we do Thursday instead"."""
    return _AGAIN.search(fold(text).folded) is not None


def away(text: str) -> bool:
    """Whether a person says that they will be away."""
    return _AWAY.search(fold(text).folded) is not None


def rhythms_in(folded: str) -> list[Rhythm]:
    """The rhythms that are named, in the order of the words; of two in one place the first of the table."""
    found: dict[int, Rhythm] = {}
    for rhythm, pattern in _TABLE:
        for match in pattern.finditer(folded):
            if not any(start <= match.start() < start + SHORTEST for start in found):
                found[match.start()] = rhythm
    return [found[start] for start in sorted(found)]


def _monthday(folded: str) -> int:
    found = _MONTHDAY.search(folded) or (_ON_DAY.search(folded) if Rhythm.MONTHLY in rhythms_in(folded) else None)
    if found is None:
        return 0
    named = {"first": 1, "last": 31}
    day = named.get(found["d"]) or int(re.sub(r"\D", "", found["d"]))
    return day if 1 <= day <= 31 else 0
