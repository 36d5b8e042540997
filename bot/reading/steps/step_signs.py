"""The signs by which people mean a step without its name: its level, a number of things in it, words of its work."""

from __future__ import annotations

import re

from bot.reading.lexical.text import words_of
from bot.reading.steps.clauses import parts_of
from bot.reading.steps.proofs import failed, score_of
from bot.reading.steps.reports import piece_of
from bot.reading.steps.step_places import hedged

DONE, PART = "done", "part"

_LEVELS = (
    (1, r"basics?|beginners?'?|begginer|fundamentals?|foundations?|intro\w*|elementary|starter"),
    (2, r"intermediate|intermed\w*|medium|middle level"),
    (3, r"advanced|adv|expert"),
)
_LEVEL = tuple((level, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for level, words in _LEVELS)

_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_NUMBERS = {word: value for value, word in enumerate(_WORDS, start=1)} | {"fifteen": 15, "twenty": 20, "thirty": 30}
_N = rf"(?:\d{{1,4}}|{'|'.join(_NUMBERS)})"
_PART = r"(?:part|piece|portion|chunk|bit)s?"
_PART_NUMBER = re.compile(
    rf"\b{_PART}\s*(?:numbers?\s*|no\.?\s*|#\s*)?(?P<from>{_N})"
    rf"(?:\s*(?:,|and|&|\+|plus|to|till|through|-|–)\s*(?:{_PART}\s*)?(?P<to>{_N}))+\b"
    rf"|\bfirst (?P<many>{_N}) {_PART}\b"
    rf"|\b{_PART}\s*(?:number\s*|no\.?\s*|#\s*)?(?P<n>{_N})\b(?!\s*(?:of|/|out of)\b)"
    rf"|\b(?P<place>first|second|third|fourth|fifth|sixth|last) {_PART}\b",
    re.IGNORECASE,
)
_PLACES = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "last": -1}
_THINGS = re.compile(
    rf"(?<![\w.,/$-])(?P<n>{_N})\s+(?:(?:of|the|commented|more|my|small|little|short)\s+)*(?P<what>[a-z]{{4,}})\b", re.I
)

_FINISHED = re.compile(
    r"\b(?:finish(?:ed)?|done|dun|complete[d]?|passed|through with|(?:is|are|'s) (?:now |finally |all )*through|"
    r"got through|wrapped(?: (?:up|it up))?|"
    r"ticked(?: off)?|nailed|"
    r"aced|crushed|closed|sorted|delivered|shipped|submitted|published|handed in|in the bag|behind me|over with|"
    r"over the line|(?:showed|shown|presented|demoed|demonstrated)(?= (?:my|the|our|it|them|what)\b)|"
    r"up and running|all (?:green|good|set|run(?:s|ning)?|work(?:s|ing)?|pass(?:ing|ed)?|there|written|built)|"
    r"made it|did it|"
    r"works? now|(?:is|are|it'?s|they'?re) (?:now |finally |all )*(?:live|online|up|ready|working|running|built|"
    r"written|public)|"
    r"(?:finally|all|now) (?:run|runs|ran|work|works|worked|pass|passes|compiles?)|"
    r"(?:i|we|just|finally|also|and|'ve|have)\s+(?:just |finally |also |already |now )*(?:did|built|made|wrote|"
    r"pushed|deployed)|"
    r"^\W*(?:did|built|made|wrote|pushed|deployed))\b|✓|✅",
    re.IGNORECASE,
)
"""What says that a step, or what it makes, is there."""
_STUDIED = re.compile(
    r"\b(?:watch(?:ed|ing)|read(?:ing)?(?! that| your| you)|listened|practi[cs](?:ed|ing)|stud(?:ied|ying)|"
    r"went (?:through|over)|"
    r"going (?:through|over)|work(?:ed|ing) (?:on|through|at)|look(?:ed|ing) (?:at|into)|tried|trying|"
    r"start(?:ed|ing)|beg[au]n|did (?:some|a bit|a little|a few|half|part|an hour|two|three|\d)|done (?:some|"
    r"a bit|a little|half|part)|"
    r"managed (?:some|a bit|a little|half|part|a few)|spent|put in|had a go|played (?:with|around)|progress(?:ed|ing)?|"
    r"got (?:into|to|halfway|half)|setting up|set up|install(?:ed|ing)|enroll?ed|signed up|coding|writing|building|"
    r"learn(?:ed|t|ing) (?:some|a bit|a little|about|how|more|the first))\b",
    re.IGNORECASE,
)
"""What says that somebody works at it, or did a part."""
_A_PIECE = re.compile(
    r"\b(?:(?:an?|some|another|one|the|few|couple of|several|that|this|first|second|third|next|my)\s+(?:\w+ ){0,2}?"
    r"(?:videos?|vids?|chapters?|lessons?|tutorials?|articles?|lectures?|exercises?|sections?|units?|modules?|podcasts?|episodes?|"
    r"slides?|pages?|blog ?posts?|quiz(?:zes)?|examples?)|(?:videos?|vids?|chapters?|lessons?|tutorials?|"
    r"lectures?|exercises?|"
    r"articles?) (?:of|on|about|for|in))\b",
    re.IGNORECASE,
)
"""A piece of what a step teaches, which is not the step."""
_LEARNED = re.compile(r"\b(?:learn(?:ed|t)|understood|got the hang of|figured out|mastered)\b", re.IGNORECASE)
_NOT = re.compile(
    r"\b(?:not|n't|never|haven'?t|hasn'?t|didn'?t|don'?t|cannot|can'?t|cant|isn'?t|aren'?t|without|no|nothing|"
    r"stuck|give up|gave up|"
    r"hardly|barely|yet to|still have to|must|have to|need|friend|colleague|brother|sister|he|she|they did|"
    r"my team|years?|ago|"
    r"job|career|at work|at school|at uni\w*|university|college|skill|profile|cv|resume|plan for|minutes? ago|"
    r"boring|hate\w*|"
    r"useless|too (?:hard|difficult|tough|much|long|slow|boring)|sucks?|broken|dead|link|(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
"""What makes a message none that reports work on a step."""
_KNOWN = re.compile(
    r"\b(?:already|always|every ?day|daily|for (?:ages|years)|fluent|know(?:n)?|knew|at my job)\b", re.IGNORECASE
)

_IDLE = frozenset(
    words_of(
        "with that this from have been just finally also what which when were their there them they then than your "
        "into about over under after before each every other another some only more most very much many well good "
        "great nice step steps phase part parts thing things work works working worked project projects course "
        "courses book books video videos tutorial tutorials chapter chapters exercise exercises lesson lessons "
        "module modules data file files script scripts github repository repo readme code public link online free "
        "first second third last next today yesterday tonight week weeks month hour hours evening morning weekend "
        "finish finished done complete completed passed made make makes built build wrote write written did learn "
        "learned learning read reading watched watch watching using used uses use small little short long hard "
        "easy basic basics intermediate advanced level levels run runs running ran show shows showed given find "
        "finds found people person stranger own yourself sample example examples questions answer answers page "
        "pages note notes right error errors least without through whole both half skipped skip like really think "
        "want know time start started still "
    )
)
STEM = 5
"""Letters that tell two words apart: queries and query, dashboards and dashboard."""


def level_in(text: str) -> int:
    """The level that a message names, 1 to 3; 0 where it names none, or several."""
    found = [level for level, words in _LEVEL if words.search(text)]
    return found[0] if len(found) == 1 else 0


_SMALL_ONE = re.compile(
    r"\b(?:the|that|this|one|a) (?:small(?:er)?|little|tiny|mini|short(?:er)?) "
    r"(?:thing|part|piece|bit|one|chunk|portion)\b",
    re.IGNORECASE,
)
"""A part without its number, of a step that was cut into small ones: the first."""


def part_in(text: str) -> int:
    """The number of the part that a message reaches, without saying of how many; -1 for the last, 0 for none."""
    found = _PART_NUMBER.search(text)
    if found is None:
        return int(_SMALL_ONE.search(text) is not None)
    if found["place"]:
        return _PLACES[found["place"].lower()]
    return _value(found["to"] or found["many"] or found["n"])


def things_in(text: str) -> dict[str, int]:
    """What a message or a step counts, by its stem: {"quer": 15} of "all 15 queries"."""
    found = {}
    for match in _THINGS.finditer(text):
        what = match["what"].lower()
        if what not in ("hours", "weeks", "days", "minutes", "steps", "months", "percent", "times", "years"):
            found[stem(what)] = _value(match["n"])
    return found


def stem(word: str) -> str:
    """The beginning of a word that its forms share."""
    return re.sub(r"(?:ies|es|s|y)$", "", word.lower())[:STEM]


def telling(text: str) -> frozenset[str]:
    """The stems of the words of a text that may tell one step from another."""
    words = re.findall(r"[a-z][a-z0-9+#]{3,}", text.lower())
    return frozenset(stem(word) for word in words if word not in _IDLE)


def said_of_work(text: str) -> str:
    """Whether a message tells that the work of a step is DONE or in PART; empty where it reports none.

    A failed test, a wish, a question, other people's work and what was known all along are no report.
    """
    folded = text.replace("\u2019", "'")
    if failed(folded) or not parts_of(folded) or _NOT.search(folded) or _KNOWN.search(folded):
        return ""
    a_piece = _A_PIECE.search(folded) and score_of(folded) is None  # a test with its score ends a step
    ended = _FINISHED.search(folded) or _LEARNED.search(folded)
    if (
        piece_of(folded)
        or (ended and hedged(folded))
        or _STUDIED.search(folded)
        or (a_piece and _FINISHED.search(folded))
    ):
        return PART
    return DONE if ended else ""


def worked_at(text: str) -> bool:
    """Whether a message tells of any work on something, however little: "had a go at it, not much"."""
    folded = text.replace("\u2019", "'")
    return "?" not in text and not _NO_WORK.search(folded) and bool(_STUDIED.search(folded) or _FINISHED.search(folded))


_NO_WORK = re.compile(
    r"\b(?:did(?:n'?t| not)|have(?:n'?t| not)|could(?:n'?t| not)|not yet|nothing|never|no time|not (?:started|begun|"
    r"done))\b",
    re.IGNORECASE,
)


def left_work(text: str) -> bool:
    """Whether something of a step is finished but its work left out: "passed kafka, skipped the project"."""
    return bool(_LEFT_WORK.search(text) and _FINISHED.search(text)) and "?" not in text


_LEFT_WORK = re.compile(
    r"\b(?:skipp?ed|left out|left|without|minus|except(?: for)?|apart from|but (?:not|no)|(?:did ?n'?t|did not|"
    r"haven'?t|have not) "
    r"(?:do|did|done|make|made|build|built|write|written)|never (?:did|made|built))\s+(?:out )?(?:the |its |"
    r"that |my |any |a )*"
    r"(?:final |end |little |whole )*(?:project|deliverable|exercise|assignment|capstone|homework|practice|"
    r"hands[- ]?on|"
    r"practical (?:part|work|bit)|coding part|thing to make|repo(?:sitory)?|artefact|writing)\b",
    re.IGNORECASE,
)


def _value(word: str) -> int:
    return int(word) if word.isdigit() else _NUMBERS[word.lower()]
