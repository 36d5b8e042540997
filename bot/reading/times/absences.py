"""Days on which a person will not learn: "on holiday in March", "away from 3 to 17 May", "on leave until September".

Only what is told of oneself and of days to come: no question, no "what if", nothing of others, no gap of long ago.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from bot.reading.lexical.heads import Scanner
from bot.reading.skills.persons import of_others
from bot.reading.times.amounts import HOUR, MONTHS, NUMBER, RANGE, middle
from bot.reading.times.moments import day_in
from bot.reading.times.periods import WHEN, period
from bot.reading.times.rates import factor_of

LONGEST = 366
"""Days; a longer break is a change of plans."""
FULL = 80
"""Hours a week from which no study is meant."""
FARTHEST = 45
"""Letters between the words of absence and their days."""

_LEAVE = (
    r"(?:holidays?|hols|vacations?|vacay|leave|honeymoon|sabbatical|deployment|cruise|pilgrimage|retreat|rehab|"
    r"(?:a |the |business |work |school |family |road )+trip|a tour|tour of duty|exercises?|manoeuvres?|"
    r"training camp)"
)
_OFF = (
    rf"on (?:(?!top\b|my own\b)[\w'-]+ ){{0,3}}?{_LEAVE}\b(?! home)|"
    r"(?:maternity|paternity|parental|sick|medical|annual|military|family|adoption|compassionate|unpaid|"
    r"paid) leave\b|"
    r"(?:my|our|the|a|summer|winter|spring|autumn|family|long|short|two[- ]week|week-long|school|easter|christmas) "
    r"(?:holidays?|vacation|leave|honeymoon|sabbatical|trip|deployment|break(?! into| down| from work))\b|"
    r"(?:holidays?|vacation|honeymoon)(?= (?:in|from|next|until|till|for|all|between|\d)\b)|"
    r"away\b(?! from (?!the \d|\d|next|this|today|now|tomorrow|\w+day|(?:" + "|".join(MONTHS) + r")\b))|"
    r"off (?:work|sick|duty|grid|the grid)\b|(?:am|i'm|im|are|we're|be|being) off\b(?! (?:to|with)\b)|"
    r"(?:time|days?|weeks?|month) off\b|"
    r"out (?:of (?:the )?(?:office|town|country)|sick|of action)\b|"
    r"(?:am|i'm|im|are|we're|be|being) (?:out|gone|travell?ing|abroad|overseas|deployed|backpacking|unavailable|"
    r"unreachable|offline|not (?:available|around|here|home))\b|travell?ing\b|"
    r"(?:won't|wont|will not|not going to) be (?:around|here|available|home|reachable|at home|online)\b|"
    r"(?:fly|flying|going|go|travel) (?:abroad|overseas|home|to [a-z]+)\b(?= (?:in|from|next|for|until|till|all|\d))|"
    r"(?:gone|going|off) (?!learn|study|work|cod|practi|do\b|do?ing|be\b|read|back)[a-z]{3,}ing\b"
    r"(?= (?:(?:in|on|at|to|with) (?:\w+ ){1,3})?(?:from|until|till|for|next|between|this|all|\d))|"
    r"(?:(?:^\W*|(?:am|i'm|im|i'll be|will be|be|and|only|we're) )(?=back (?:only )?(?:on|in|by|after|around|at) "
    r"(?:the )?(?:\d|(?:new|next|christmas|easter|holidays?|summer|winter|spring|autumn|[a-z]+day|"
    + "|".join(MONTHS)
    + r")\b))|"
    r"(?:start|continue|go on|carry on|resume|come back|pick (?:it|this|things) up|learn|study|be back)(?: \w+){0,2}? "
    r"(?=again (?:only )?(?:in|on|from|after)\b))|"
    r"in (?:the )?hospital\b|leaving on\b(?=[^.!?]{2,25}\b(?:back|home|return))|"
    rf"(?:sick|ill|unwell|injured|bedridden|in bed|out of it|down with (?:the |a )?\w+|"
    rf"(?:got|have|caught|having|it'?s|with) (?:the |a |bad )?(?:flu|covid|corona|cold|fever|virus|pneumonia))\b"
    rf"(?=(?: \w+){{0,3}}?,? (?:until|till|til|for (?:a |the |about |another )|this week|all|the (?:next|rest)|back|"
    rf"so|nothing)\b)|"
    rf"(?:is|are|it'?s|[:=])(?: (?:my|our|the|a|on))?(?: (?!not\b|no\b)[\w'-]+)? {_LEAVE}\b|"
    r"(?:take|taking|took|have|having) (?:a |the )?"
    r"(?P<taken>(?:(?:next|whole|first|last|second|of|\d+|two|three|four|a|all|the) )*"
    r"(?:(?:week|weeks|month|half)(?: of)? ?)?(?:summer|winter|spring|autumn|term|semester|holidays|christmas|"
    + "|".join(MONTHS)
    + r")?) off\b"
)
_NO_TIME = (
    r"(?:no|zero|without|hardly any|not any|never any|(?:don't|dont|do not|won't|wont|haven't) have (?:any )?)"
    r" ?(?:free |spare |study |learning )?time(?! like\b|,? (?:in|on|at|during) (?:the |my )?"
    r"(?:evenings?|mornings?|afternoons?|nights?|weekends?|weekdays?|week|\w+days?)\b)\b|"
    r"no (?:study(?:ing)?|studies|learning|lessons)\b(?! (?:time|plan|path|group|materials?))|"
    r"(?:can't|cant|cannot|can not|won't|wont|will not|not able to|unable to|impossible to|not going to)"
    r"(?: \w+){0,2}? (?:study|learn|do (?:anything|any|much|it|this)|work on|continue|practi[cs]e|spend|"
    r"have (?:any )?time|"
    r"manage|make time|find time|type|look at (?:a |any )?screens?|"
    r"work(?= (?:from|between|until|till)\b)|"
    r"(?:be )?(?:do|doing) (?:anything|much|any(?: of)? (?:this|it))|"
    r"use (?:my|the|a) (?:hands?|arms?|computer|laptop))\b|"
    r"(?:no (?:studying|learning)|(?:do|doing|study|learn) nothing)\b|"
    r"(?:have to|need to|must|want to|will|gonna|going to|i'll|let me|let's|please|can (?:we|you)|could (?:we|"
    r"you)|^\W*)(?: \w+)? ?"
    r"(?:pause|put (?:it|this|the plan|everything|things|learning) on hold)\b|"
    r"(?:need|take|taking|have|having|on) (?:a |my )?(?:(?:short|long|little|longer|small|study|learning|summer|"
    r"winter) )*"
    r"(?:break|pause)\b(?! (?:into|down|from (?!\d|next|the \d|(?:" + "|".join(MONTHS) + r")\b)))|"
    r"(?:stop|pause|break off|rest|skip|interrupt)(?: \w+){0,3}? (?:for|during|over|in) (?:that|this|the|those|these) "
    r"(?:time|months?|period|weeks?|days|phase)\b|"
    r"pause(?= (?:please|pls|plz|then|it|that|this|me|everything|the (?:plan|learning|whole thing)|my plan)\b|\W*$)|"
    r"on hold\b|nothing(?= (?:(?:doing|at all|from me) )?for (?:about |around |the (?:next )?|another |at least )?"
    rf"{NUMBER} (?:days?|weeks?|months?)\b)|(?<!know )nothing(?= (?:in|during|until|till) (?:all of |the )?(?:"
    + "|".join(MONTHS)
    + r")\b)|(?:too|so|very|super|really|crazy|extremely|insanely|completely|totally|just) (?:busy|booked|"
    r"swamped)\b|"
    r"fully booked\b|nothing(?=\W*$)|nothing (?:is )?(?:possible|will happen)\b|"
    r"(?<!no )(?:exams?|finals|mid-?terms|thesis|dissertation|exam (?:season|period|phase|weeks?)|(?:busy|tax|high) "
    r"season|busy|swamped|booked|harvest|night ?shifts?|rehearsals|building works?)\b(?=(?: \w+){0,4}? (?:until|"
    r"till|til|through|up to)\b)"
)
_CUE = Scanner(rf"(?:(?P<off>{_OFF})|(?P<no>{_NO_TIME}))", before=r"(?<![\w-])")
_SENTENCE = re.compile(r"[!?;\n]|(?<!\d)\.|\.(?=\s+[a-z])")
_CLAUSE = re.compile(
    r",\s*(?=(?:and |but |so )?(?:\d+ ?(?:h|hrs?|hours?)|"
    r"is|are|can|could|would|will|what|how|does|do|should|when|i|i'm|my)\b)"
    r"|\b(?:but|so|because|since|therefore|then|after that|afterwards?)\b|\band (?=(?:i|what|how|can|is)\b)"
)
_SUPPOSED = re.compile(
    r"\b(?:if|suppose|supposing|imagine|assuming|unless|in case|whether|might|wish|would be|would have|"
    r"thinking (?:of|about)|"
    r"what about|how about|should i|could i|can i|^\W*may i|do i|am i|is it|was|were|went|took|had|used to|ago|"
    r"last (?:year|month|week(?! of)|summer|winter|spring|autumn|fall|time)|"
    r"yesterday|returned|came back|back from|did (?!not|n)|finished|completed|done with|got through|passed|wrapped up|"
    r"just got|previously|formerly|every|each|always|usually|often|sometimes|"
    r"normally|per|twice|career (?:break|gap)|gap year|not (?:on|away|off|gone|travell?ing)|cancell?ed|postponed)\b|"
    r"^\W*(?:(?:and|so|but|ok|hi|hey)\W+)*(?:what|how|when|which|who|why|where|(?:can|could)(?! (?:we|you) (?:\w+ )?"
    r"(?:pause|put|hold|stop))|(?:would|should|do|does|did|is|are|will) (?:i|you|we|it|the|my|this|that|an?|"
    r"there)\b)\b"
)
"""Questions, ifs, what is over, what comes back all the time: no days to come."""
_BEEN = re.compile(r"\bbeen\b")
_STILL = re.compile(r"\b(?:until|till|til|next|rest|through)\b")
_FREE = re.compile(
    r"(?<!not )(?<!n't have )\b(?:(?:lots|plenty|loads|heaps|tons|more|enough|all the|so much|a lot|extra|"
    r"much more)(?: of)?"
    r" (?:free |spare )?(?:time|hours)|(?<!no )(?<!any )(?<!have )(?<!zero )time (?:to (?:learn|study)|"
    r"for (?:this|it|learning))|"
    r"(?:can|could|will|i'll) (?:then |finally |really |study|learn)(?: study| learn)?|full[- ]time|whole days?|"
    r"(?:so|then|which means|meaning|giving me)\b[^.!?]{0,25}\d+ ?(?:h|hrs?|hours))\b"
)
"""Who is off work may have all the more time to learn."""
_AFTER = re.compile(
    r"\b(?:after(?:wards?| (?:that|it|this))?|then|from then(?: on)?|(?:once|when|as soon as) (?:i'?m|i am) (?:back|"
    r"done|through|free|over)|(?:once|when) (?:it|that|this|they)(?:'s| is|'re| are)? (?:over|done))\b[^.!?]{0,30}$"
)
"""Before what holds only once the absence is over."""
_HOURS_AFTER = re.compile(rf"{_AFTER.pattern[:-1]}?(?<![\w.,/$-]){RANGE}\s*{HOUR}\b(?! (?:ago|later|course|shift))")
_FAR = re.compile(r"\b(?:start(?!\w* back)\w*|begin\w*|finish\w*|become|goal|deadline|interview|job|hired|ready)\b")
_SOMETIME = re.compile(r"\b(?:soon|later|some ?time|some day|eventually|at some point)\b")


@dataclass(frozen=True)
class Absence:
    """The first and the last day of it, both included, none before the day it was told; with the person's words."""

    first: date
    last: date
    quote: str
    start: int = 0
    end: int = 0


def absence_of(folded: str, today: date) -> Absence | None:
    """The days a message says that nothing will be learned; `quote` is of the folded text, `start` and `end` in it."""
    for cue in _CUE.finditer(folded):
        first = max((m.end() for m in _SENTENCE.finditer(folded, 0, cue.start())), default=0)
        stop = _SENTENCE.search(folded, cue.end())
        last = stop.start() if stop else len(folded)
        asks = stop is not None and stop[0] == "?"
        found = _days(folded, cue, first, last, today)
        if found is None or not _told(folded, found, cue, first, last, asks):
            continue
        return found
    return None


def without(text: str, away: Absence | None) -> str:
    """The text with the words of an absence blanked, every other letter in its place."""
    return text if away is None else f"{text[: away.start]}.{' ' * (away.end - away.start - 1)}{text[away.end :]}"


def hours_after(folded: str) -> float | None:
    """The hours a week that somebody will have once they are back: "after that 20 hours"; None where none are told."""
    found = _HOURS_AFTER.search(folded)
    if found is None:
        return None
    weekly = middle(found) * (factor_of(folded[found.end() :], "")[0] or 1.0)
    return round(weekly, 2) if 0 < weekly <= FULL else None


def _days(folded: str, cue: re.Match[str], first: int, last: int, today: date) -> Absence | None:
    """The days that stand nearest to words of absence, behind them rather than before."""
    near = []
    inside = cue["off"] is not None and cue["taken"]
    for when in WHEN.finditer(folded, max(first, cue.start() - 2 * FARTHEST)):
        if when.start() >= min(last, cue.end() + FARTHEST):
            break
        behind, before = when.start() - cue.end(), cue.start() - when.end()
        gap = folded[cue.end() : when.start()] if behind >= 0 else folded[when.end() : cue.start()]
        if (behind < 0 and before < 0 and not inside) or max(behind, before) > FARTHEST or _FAR.search(gap):
            continue
        near.append((before if behind < 0 else behind - FARTHEST, when))
    for _, when in sorted(near, key=lambda one: one[0]):
        try:
            days = _of_month(when, [other for _, other in near], today) or period(when, today)
        except (ValueError, OverflowError):
            continue
        if days is None or days[1] < today or (days[1] - days[0]).days > LONGEST:
            continue
        start, end = min(cue.start(), when.start()), max(cue.end(), when.end())
        left = (
            _leaves(folded[max(first, min(start, cue.start() - FARTHEST)) : when.start()], today)
            if when["until"]
            else None
        )
        begin = left if left and left <= days[1] else days[0]
        return Absence(max(begin, today), days[1], folded[start:end], start, end)
    return None


_LEAVES = re.compile(
    r"\b(?:from|starting(?: on)?|as of|leav(?:e|ing)(?: on)?|off on|go(?:ing)? on|"
    r"fly(?:ing)?(?: out)? on)\s+(?P<day>[^.;!?]{2,40})"
)


def _leaves(folded: str, today: date) -> date | None:
    """The day on which somebody goes, told before the one on which they are back: "from 20 December, back on ..."."""
    return next((day for found in _LEAVES.finditer(folded) if (day := day_in(found["day"], today))), None)


def _of_month(when: re.Match[str], near: list[re.Match[str]], today: date) -> tuple[date, date] | None:
    """A length that a month stands beside begins with it: "surgery in May, no time for 6 weeks"."""
    month = next((other for other in near if other["w"]), None)
    days, within = (period(when, today), period(month, today)) if when["n4"] and month else (None, None)
    return (within[0], within[0] + (days[1] - days[0])) if days and within else None


def _told(folded: str, found: Absence, cue: re.Match[str], first: int, last: int, asks: bool) -> bool:
    """Whether a person tells of themselves that they will be away, and not that they will have time."""
    cuts = [m.start() for m in _CLAUSE.finditer(folded, first, last)]
    begin = max((cut for cut in cuts if cut <= found.start), default=first)
    end = min((cut for cut in cuts if cut >= found.end), default=last)
    clause = folded[begin:end]
    if (asks and end == last) or _SUPPOSED.search(clause) or (_BEEN.search(clause) and not _STILL.search(clause)):
        return False
    free = _FREE.search(folded, first) if cue["off"] else None
    later = free and _AFTER.search(folded[: free.start()] + (" then" if free[0].startswith("then") else ""))
    if cue["off"] and ((free and not later) or _SOMETIME.search(clause)):
        return False
    return not of_others(folded[first : cue.start()])


_TIME_OFF = (
    r"(?:holidays?|hols|vacations?|vacay|leave|honeymoon|sabbatical|trip|travels?|travelling|break|pause|days? off|"
    r"time off|weeks? off|retreat|cruise|absence|hospital|deployment)"
)
_RETURNED = re.compile(
    rf"\b(?:i'?m|i am|im|we'?re|we are|am|already|now|finally|guess who'?s)(?: \w+){{0,2}}? back\b"
    rf"(?! (?:on|to|in|at) (?!work|town|home|the office|track|business|it|action|learning|study\w*|earlier|sooner))|"
    rf"\b(?:i'?m|i am|im|we'?re|we are) (?:\w+ )?(?:home|here|around) again\b|"
    rf"^\W*(?:\w+ ){{0,2}}?back (?:early|earlier|sooner|already|from (?:my |the |our )?{_TIME_OFF}|home|in town)\b|"
    rf"\b(?:came|come|got|went|returned|returning|flew|drove|home|am)\b(?: \w+){{0,2}}? (?:back|home|early|earlier|"
    rf"sooner)\b"
    rf"(?=.*\b(?:early|earlier|sooner|already|{_TIME_OFF}|today|yesterday)\b)|"
    rf"\b(?:my |the |our )?{_TIME_OFF} (?:is|was|are|has|ended|got|finished)(?: \w+)? ?(?:over|done|ended|"
    rf"cut short|finished|"
    rf"early|sooner|earlier)\b|\b(?:cut|ended|broke off|finished) (?:my |the |our )?{_TIME_OFF} (?:short|early|sooner|"
    r"earlier)\b"
)
_CALLED_OFF = re.compile(
    rf"\b{_TIME_OFF}\b[^.!?]{{0,20}}\b(?:cancel\w*|called off|fell through|off the table|postponed|not happening|"
    rf"(?:won'?t|not going to|isn'?t going to|doesn'?t|didn'?t) happen\w*|is off|no longer)\b|"
    rf"\bno (?:more )?{_TIME_OFF} (?:after all|any ?more)\b|"
    rf"\b(?:cancell?\w*|call(?:ed)? off) (?:my |the |our )?{_TIME_OFF}\b|"
    rf"\b(?:not|no longer|won'?t be|never) (?:going |be |being |taking )?(?:away|on (?:a )?{_TIME_OFF}|(?:a |the |my )?"
    rf"{_TIME_OFF})(?: \w+){{0,3}} (?:after all|any ?more)\b|\b(?:staying|stay) (?:at )?home after all\b|"
    rf"\b(?:i'?m|i am|i will be|i'?ll be) (?:here|around|there|available|at home) after all\b"
)
_NO_RETURN = re.compile(
    r"\b(?:if|when|once|until|till|will|i'?ll|won'?t|not|after|as soon as|would|tomorrow|next|soon)\b"
)


def returned(folded: str) -> bool:
    """Whether someone says that they are back already: of a day to come, or of a return to a topic, nothing is said."""
    found = _RETURNED.search(folded)
    return found is not None and not _NO_RETURN.search(folded[: found.end()]) and "?" not in folded


def called_off(folded: str) -> bool:
    """Whether days off that were announced will not be taken."""
    return _CALLED_OFF.search(folded) is not None and "?" not in folded


_BETTER = re.compile(
    r"\b(?:he|she|they|it|i|we|all|everyone|everybody|things?|kids?|child|children|son|daughter|baby|wife|husband|partner|mum|mom|"
    r"dad|mother|father|family|boy|girl|little one|flu|fever)(?:'?s|'?re|'?m| is| are| am| feels?)? "
    r"(?:(?:all|much|totally|completely|feeling|a lot|fully|doing|already|now|fine and) )*"
    r"(?:fine|better|well|ok(?:ay)?|good|healthy|recovered|over it|himself again|herself again|gone|settled|sorted)\b"
    r"|\bback on (?:his|her|my|their) feet\b|\bfalse alarm\b"
)
_NO_NEED = re.compile(
    r"\b(?:scrap|forget|cancel|undo|drop|lift|end|stop|revert|remove|take back|skip|unpause|never ?mind|ditch) "
    r"(?:about )?(?:that|it|this|(?:the|my) (?:pause|break|time off|days off|rest|gap))\b"
    r"|\b(?:no need|do ?n'?t need|not needed|needn'?t|no longer need\w*)\b"
    r"|\b(?:go on|carry on|continue|resume|back to (?:normal|it|work|learning|the plan|studying)|(?:can|could|"
    r"will|i'?ll) (?:\w+ )?"
    r"(?:study|learn|go on|continue|start) again)\b"
)


_READY = re.compile(
    r"^\W*(?:(?:ok|okay|so|hi|hey|hello|good news|finally|now|and)\W+)*(?:i'?m|i am|im|i feel|feeling|am) "
    r"(?:(?:all|much|totally|completely|fully|finally|feeling|quite|almost) )*(?:well|better|healthy|fit|"
    r"recovered|fine|"
    r"over it|okay|ok)(?: (?:again|now|today|since \w+|and back))+\W*$|"
    r"\b(?:i'?m|i am|im|we'?re|feeling|am) (?:\w+ ){0,2}?(?:ready|fit|able|well enough|good|"
    r"up for it)(?: to (?:go on|start|"
    r"continue|carry on|resume|learn|study|go))? again\b"
    r"|\b(?:i|we)(?:'m| am)? (?:can|could|may|able to|ready to|allowed to) (?:\w+ )?(?:start|begin|go on|continue|"
    r"carry on|learn|study|"
    r"resume|work on (?:it|this))(?: learning| studying)? (?:again|already|earlier|sooner)\b"
    r"|\b(?:un-?pause|(?:end|stop|lift) (?:the|my|this) (?:pause|break)|resume (?:the|my) (?:plan|learning|roadmap)|"
    r"(?:pause|break) (?:is )?over)\b"
    r"|^\W*(?:(?:ok|okay|so|hi|hey|hello)\W+)*(?:let'?s|time to) (?:\w+ )?(?:resume|go on|continue|carry on|"
    r"pick (?:it|this|things) up"
    r"(?: again)?|get back (?:to it|at it|on track|into it))\W*$"
)
"""Who says so while a pause lasts ends it."""


def recovered(folded: str) -> bool:
    """Whether what made someone pause is over, and the pause with it: "he's fine now, scrap that", "ready again"."""
    over = _BETTER.search(folded) is not None and _NO_NEED.search(folded) is not None
    return "?" not in folded and (over or (_READY.search(folded) is not None and not _NO_RETURN.search(folded)))
