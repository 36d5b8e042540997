"""Work told in few words whatever was asked: "I do payroll", "i work in a lab", "TEACHER. burnt out."."""

from __future__ import annotations

import re

from bot.advice.trades import brings
from bot.reading.facts import RoleMention
from bot.reading.lexical.text import Text
from bot.reading.work.jobs import is_worker

_OPENS = (
    r"(?:^|[.;!\n]|\bbut\b|\band\b)\W*(?:(?:hi|hey|hello|well|so|ok|honestly|me|currently|now|just|and|for now|"
    r"at the moment)\W+)*"
)
_OFTEN = r"(?: (?:also|mostly|mainly|just|only|currently|now|still|usually|basically|actually|used to))*"
_NOUN = r"(?!(?:an?|the|my|our|this|that|some|it|not|no|any|all|lots|only|just|more)\b)[a-z][\w&/+'-]*"
_DOES = re.compile(
    rf"{_OPENS}(?:i|i'?ve|i'?m)(?:'ve| have| am)?{_OFTEN} (?:do|did|doing|done|in|handle|handled|run|ran|cover|man|"
    rf"look after)(?: the| all the| our)? "
    rf"(?P<what>{_NOUN}(?: (?:and|&|\+) {_NOUN}| {_NOUN}){{0,2}}?)"
    r"(?P<where> (?:for|at|in) (?:an? |the |our |my )?[\w'&-]+(?: [\w'&-]+){0,2}?)?"
    r"(?=\W*$|[.,;!(\n]| (?:and|but|since|now|there|here|all day|every day|right now|at the moment)\b)"
)
_BOOKS = re.compile(
    r"(?:books|invoices|taxes|rota|rotas|shifts|night shifts|nights|payroll|admin|paperwork|front desk|reception|"
    r"phones|billing|till|counter|switchboard|post ?room)"
)
_STUDIES = re.compile(
    r"\b(?:courses?|degree|bootcamp|class(?:es)?|certificat\w*|tutorials?|exams?|lessons?|modules?|stud\w*|learn\w*|exercises?|"
    r"some|bit|lot|little|hours?|steps?|phase|plan|sports?|yoga|fun|job|jobs|work|things?|stuff|interviews?|"
    r"research on)\b"
)
_NO_PLACE = (
    r"(?!(?:home|morning|mornings|evenings?|nights?|afternoons?|weekends?|moment|same|different|team|teams|group|groups|"
    r"rush|hurry|pace|past|future|lot|bit|while|few|day|days|time|way|train|bus|big|small|medium\w*|large|similar|course|"
    r"project|plan|problem|issue|field|position|role|job|living|good|bad|new|first|next|background|english|year|week|"
    r"month|weeks|months|years|long|couple|minimum|max\w*|company|it|data|machine|deep|front|back|full)\b)"
)
_PLACE = re.compile(
    rf"{_OPENS}(?:i|i'?m|i'?ve)(?:'ve| have| am| was)?{_OFTEN} (?:been )?work(?:ing|ed|s)?"
    r"(?: (?:now|nights?|night shifts|shifts|days|part[- ]time|full[- ]time|currently|mostly))* (?:in|at|for|"
    r"on) (?:an?|the|our) "
    rf"(?P<where>{_NO_PLACE}(?:[a-z][\w'&-]*)(?: (?!(?:and|but|since|for|as|with|where|now|at|in|on|of|that|which|who|"
    r"because|so|i|to)\b)[a-z][\w'&-]*){0,2}?)(?=\W*$|[.,;!(\n]| (?:and|but|since|for|as|with|where|now|at|in|on|"
    r"doing)\b)"
)
_TITLE = re.compile(
    r"^\W*(?:(?:hi|hey|hello|ok|so|well|ex|former|retired|just an?|an?|tired|burnt[- ]out|burned[- ]out)\W+)*"
    r"(?P<title>[a-z][a-z'-]+(?: [a-z'-]+){0,2}?)(?: here)?\s*(?P<end>[.,;:!\n]|\s-+\s)(?P<rest>.+)$",
    re.DOTALL,
)
_LEAVES = re.compile(
    r"\b(?:burn(?:t|ed)?[- ]?out|(?:want|need|looking for|time for|ready for|after|"
    r"like) (?:\w+ ){0,2}?(?:something (?:else|new|"
    r"different|other)|out|a change|change)|done with|had enough|enough of|fed up|sick of|tired|exhausted|"
    r"laid off|let go|"
    r"redundant|lost my job|bored|quit\w*|years?|yrs?|leaving|get out)\b"
)
_WISH = re.compile(r"\b(?:want|wanna|would|like|love|dream|hop(?:e|ing)|if|could|should|never|n't|not|will|gonna)\b")


def told_shortly(text: Text) -> RoleMention | None:
    """The work that a short sentence tells, whatever was asked; None for a wish, a question, a course, an exercise."""
    folded = text.folded
    if "?" in folded:
        return None
    for found in _DOES.finditer(folded):
        what = found["what"]
        named = _BOOKS.fullmatch(what) or (brings(what) and not is_worker(what))
        if named and not _STUDIES.search(what) and not _WISH.search(found[0]):
            return _mention(text, found.start("what"), found.end("where") if found["where"] else found.end("what"))
    place = _PLACE.search(folded)
    if place is not None and not _WISH.search(place[0]):
        return _mention(text, *place.span("where"))
    title = _TITLE.match(folded)
    if title is not None and is_worker(title["title"]) and _LEAVES.search(title["rest"]):
        return _mention(text, *title.span("title"))
    return None


def _mention(text: Text, start: int, end: int) -> RoleMention:
    return RoleMention(None, text.quote(start, end), 0.0, start, end)
