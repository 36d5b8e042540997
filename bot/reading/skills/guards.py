"""Context for names that are also everyday words: R, Go, Excel, Spark, React, Swift, Julia.

Each guarded name is weighed by how it is written, what stands beside it and what the talk is of; two are enough.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from bot.reading.lexical.heads import quick
from bot.reading.lexical.lexicon import Hit
from bot.reading.lexical.text import Text, words_of
from bot.reading.lexical.words import everyday
from bot.reading.skills.look_alikes import ANTI
from bot.reading.skills.mother_tongues import LANGUAGE, is_graded, is_native
from bot.reading.skills.plain_names import is_fronted, is_idiom, is_studied, is_tool, told_shortly

ENOUGH = 2
_HOPELESS = -4
Support = Callable[[Hit, Text, Sequence[Hit]], int]
_WINDOW = 70
_NEAR = 18
NAMES = frozenset(
    words_of(
        "ada alice amber clair claire claude crystal dart elm gemini hugo iris jade jasmine julia kafka pascal perl "
        "jackson ray ruby sage scala stan stella sky pearl travis"
    )
)
_SHY = frozenset(words_of("basic it or as is so on at do be me us in rest solid san nas com ado dom sox cvs"))
"""Too common to be believed for their neighbours' sake: only as the field writes them."""
_JOINT = re.compile(
    r"[\s,;/&|+()\u2022\u00b7*:.-]*(?:and|or|und|plus|vs\.?|versus|then|also|not|but|as well as|nor|even)?[\s,/&|+(]*"
    r"(?:some|basic|good|advanced|(?:an? )?(?:tiny |little |small )?bit of|a little|no|basics of|strong|solid|"
    r"excellent|from|to|than|zero|with|using|on top of|(?:too|as well|also),?)?\s*"
)
_TAKES = quick(
    r"(?:\b(?:using|us(?:e|es|ed)|dominate(?: the)?|kn(?:ow|ew|own|ows)|learn(?:ing|ed|t|s)?|pick(?:ing|ed)? up|"
    r"access to|(?:have|had|know|knew) (?:no|any|some)|"
    r"study(?:ing)?|teach me|taught|familiar with|"
    r"proficien(?:t|cy) (?:in|with)|(?:skilled|fluent|good|great|expert|experienced|comfortable|confident|"
    r"trained|better|"
    r"advanced|beginner|interested|knowledgeable|skills?) (?:in|at|with)|(?:experience|knowledge|command|grasp|"
    r"basics|degree|diploma|bachelor'?s?|master'?s?|phd|bsc|msc|apprenticeship|"
    r"fundamentals|understanding|level|bit|lines?|years?|little|amount|use|master|worked|working|work|works) (?:of|"
    r"in|with)|"
    r"experience|zero|(?:i|we) (?:write|code|program)|(?:only|just|mostly|mainly|simply) do|(?:set|change|"
    r"update|add|note|list|save|record|write down|"
    "forgot|missed|left out|remove|delete|mark|rate|raise|"
    r"lower|drop|include)(?: my| the)?|"
    r"(?:cod|program|script|writ|work|develop|implement|built|build|wrote|done|do|doing)\w* (?:it |"
    r"them |stuff |things |"
    r"apps? |code |everything )?(?:in|with|on)|heard (?:of|about)|nothing (?:in|of|about|with)|basics?|what is|"
    r"what's|about|"
    r"(?:i|we)(?: also| even| once)? (?:ran|run|hosted|installed|set up)|"
    r"tried|forgot|never (?:used|touched|tried)|touched|(?:except|excluding|besides|apart from|aside from|"
    r"but not)(?: for)?|(?:switch|migrat|mov|chang|port|convert)\w*(?: \w+)? (?:from|to)|(?:get|got|getting|"
    r"go|going) into|(?:course|class|tutorial|thing|bootcamp|workshop|book|training|project|app)s? (?:on|in|"
    r"about|with)) "
    r"(?:(?:some|basic|a bit of|a little|mostly|mainly|advanced|microsoft|ms|apache|google|only|just|pure|both|"
    r"my|also|either) )*)$"
)
_PREPOSITION = re.compile(
    r"\b(?:in|with|via|on|for|of|from|no|without|than|like|love|prefer|hate|some|basic|advanced|good|also|only|"
    r"just|"
    r"strong|solid|excellent|decent|plain|pure|vanilla|ms|microsoft|apache|google)\s+$"
)
_DOER = quick(
    r"(?:\b(?:i|you|we|they|he|she|it|who|will|would|can|could|should|must|may|might|don't|dont|didn't|doesn't|"
    r"won't|can't|"
    r"let's|lets|let me|let us|please|never|always|often|people|gonna|wanna|i'll|we'll|you'll|that|which|things?|"
    r"(?<!switch )(?<!moved )(?<!move )(?<!migrate )(?<!compared )(?<!similar )(?<!moving )to|helped|helps|help|"
    r"makes?|"
    r"ready|able|had|has|have to|and then|i'd|they'd|how|when)\s+)$"
)
_DETERMINER = re.compile(
    r"(?:\b(?:a|an|the|my|your|our|their|his|her|this|that|each|every|another|one|these|those|its)\s+)$"
)
_GOES_ON = re.compile(
    r"\s+(?:to|for|at|on|in|ahead|back|through|into|away|off|out|over|up|down|home|there|here|live|interest\w*|"
    r"a|an|the|my|your|our|"
    r"their|it|me|us|them|this|that|you|sure|further|wrong|by|of|abroad|forward|around|deep|joy|curiosity|"
    r"action|response|reply|"
    r"decision\w*|with|under|well|fast|quickly|weeks?|months?|years?|time|day|steps?)\b"
)
_DID = re.compile(r"\b(?:i|we) (?:did|do|had) (?:some |a bit of |mostly |mainly |only )?$")
_DONE_FOR = re.compile(
    r"(?: (?:for (?:\w+ ){0,3}?(?:years?|yrs|months?)|at (?:the|my|uni|school|work)|in "
    r"(?:my|school|college)|since|mostly|only)\b)"
)
"""Around a name that is done as work is: "I did React for three years"."""
_ITEM_BEFORE = re.compile(r"(?:[,;:.\n(+/]|\b(?:and|plus|also|then|with))\s*$")
_ITEM_BEHIND = re.compile(
    r"\s+(?:for|with|in|on|at|from|on top of) (?:my |the |our )?[\w#+-]+(?: "
    r"[\w#+-]+){0,2}\s*(?:[,.;)]|$|and\b)"
)
"""Around a name that is one of a list, each with what it is for: "langchain, pinecone for storage, openai"."""
_AS_ANSWER = re.compile(
    r"\s*[,;]|\s+(?:mostly|mainly|only|daily|every (?:day|week)|since|sometimes|a lot|of course|yes|too|as well|"
    r"for (?!it\b|that\b|this\b|a\b|the\b|now\b|sure\b|me\b|you\b))"
)
"""What follows a name that opens an answer: "excel for shift plans"."""
_NAMED_KIND = re.compile(
    r"\s*(?:[:=]|-(?= ))?\s*(?:no|yes|yep|yeah|nope|none|never|ok|okay|meh|good|fine|basic|advanced|"
    r"intermediate|beginner|medium|solid|decent|weak|strong|rusty|fluent|zero|expert|mostly|mainly|daily|all "
    r"day|every day|"
    r"some|a (?:bit|little))(?=\s*(?:[,.;!)]|$|but\b))|"
    r"['s]*\s+(?:degree|diploma|bachelor|studies|programming|program|language|lang|code|coding|developers?|devs?|"
    r"skills?|experience|library|repos?|repository|"
    r"framework|scripts?|scripting|things?|(?:is|was)(?:n't| not) (?:one of my|my|a skill|something i)\b[\w ]{0,12}|"
    r"certificat\w*|course|knowledge|basics|packages?|apis?|sdk|app|application|files?|sheets?|spreadsheets?|"
    r"syntax|compiler|"
    r"i (?:only |just |really |mostly |already |also )*(?:know|do|did|knew|used?|learn(?:ed|t)?|like|love|tried|never)|"
    r"demos?|prototypes?|chatbots?|bots?|pipelines?|classes|class|controllers?|objects?|gems?|modules?|plugins?|servers?|tutorial|macros?|formulas?|"
    r"functions?|queries|dashboards?|jobs?|clusters?|components?|hooks?|native|projects?|engineers?|"
    r"programmers?|person|guy|guru|user|nerd|fan|ninja|wizard|pro|experts?|expertise|beginner|level|backend|"
    r"frontend|stack|ecosystem|\d+(?:\.\d+)+|is what i|is (?:quite |pretty |very |rather |still |just |a bit |really |"
    r"only )*(?:ok|okay|decent|good|no good|bad|terrible|awful|horrible|"
    r"great|weak|weaker|stronger|rusty|strong|fine|solid|basic|poor|shaky|better|fluent|excellent|not bad)|"
    r"(?:is|was) (?:my|a|the|"
    r"an) [\w ]{0,20}(?:language|tool|framework|library|thing|jam|forte|strength|strong suit|bread and butter))\b"
)
_GENERIC = quick(
    r"\b(?:programming|language|languages|code|coding|developer|librar\w+|framework\w*|scripts?|scripting|"
    r"packages?|software|stack|"
    r"technolog\w+|proficien\w+|skills?|tools?|certif\w+|databases?|apis?|backend|frontend|wrote|written|compil\w+|"
    r"function|class|app|apps|platforms?|server|experience)\b"
)
_PERSON_BEFORE = re.compile(
    r"\b(?:hi|hello|hey|dear|thanks|thank you|mr|mrs|ms|dr|am|i'm|im|named|called|name is|friend|colleague|"
    r"boss|sister|brother|"
    r"wife|daughter|mum|mom|teacher|manager|by|ask|asked|told|met|regards),?\.?\s+$"
)
_PERSON_AFTER = re.compile(
    r"(?:'s)?\s+(?:said|says|told|tells|asked|thinks|thought|and i|is my|was my|wants|wanted|likes|will|has|"
    r"had|knows|knew|works|"
    r"worked|came|went|helped|helps|suggested|recommends?|recommended|smith|from)\b"
)
_HYPHENED = re.compile(
    r"-(?:based|like|developer|programming|code|scripts?|compatible|native|side|lang|style|powered|related)\b"
)
_GRADE = re.compile(
    r"\b(?:vitamin|grade|plan|hepatitis|class|section|type|level|point|option|part|step|column|cell|variable|"
    r"group|model|drive|figure|table|appendix|line)\s+$"
)
_MARKS = re.compile(
    r"\b(?:grades?|graded|gcses?|[ao][- ]levels?|school (?:report|exams?|maths?)|report card|"
    r"(?:got|had|with|only|just) an? [abcdf] in)\b"
)
_CODE = re.compile(
    r"\b(?:program\w*|cod(?:e|ed|ing)|languages?(?= c\b)|compil\w*|c\+\+|pointers?|statistic\w*|scripts?)\b"
)
_NOUNS = frozenset({"chatbot", "chatbots"})
"""Everyday names that are no verbs, so that words behind them say nothing."""


def judge(
    hits: Sequence[Hit],
    text: Text,
    cues: Mapping[str, frozenset[str]],
    asked: bool = False,
    support: Support | None = None,
) -> list[Hit]:
    """The hits that name a skill; `asked` says that the text answers a question about skills.

    `support` adds what else speaks for a name, given the hits that need no context.
    """
    hits = [
        hit
        for hit in hits
        if not is_idiom(hit.form.text, text.folded, hit.start)
        and not is_studied(hit.form.text, text.folded, hit.start, hit.end)
    ]
    if not any(hit.form.guarded for hit in hits):
        return list(hits)
    scores = [_score(hit, text, cues) if hit.form.guarded else ENOUGH + 9 for hit in hits]
    if support is not None:
        named = [hit for hit in hits if hit.form.skill and not hit.form.guarded]
        scores = [
            score + support(hit, text, named) if hit.form.guarded and score > _HOPELESS else score
            for hit, score in zip(hits, scores, strict=True)
        ]
    sure = [score >= ENOUGH for score in scores]
    for _ in range(2):
        for at in range(len(hits)):
            if not sure[at] and scores[at] > -2:
                bonus = _neighbours(hits, at, sure, text) + (_answered(scores[at], hits[at], text) if asked else 0)
                sure[at] = scores[at] + bonus >= ENOUGH
    return [hit for hit, kept in zip(hits, sure, strict=False) if kept]


def _answered(score: int, hit: Hit, text: Text) -> int:
    """What a question about skills adds: much where the answer is short, begins so, or speaks for the name already."""
    if _starts_sentence(text.folded, hit.start) and _AS_ANSWER.match(text.folded, hit.end):
        return 4
    return 2 if score >= 1 or (score >= -1 and len(text.folded.split()) <= 4) else 1 if score >= 0 else 0


def _neighbours(hits: Sequence[Hit], at: int, sure: Sequence[bool], text: Text) -> int:
    best = 0
    for other in (at - 1, at + 1):
        if 0 <= other < len(hits) and hits[other].form.skill:
            left, right = (hits[other], hits[at]) if other < at else (hits[at], hits[other])
            gap = text.folded[left.end : right.start]
            if len(gap) < 24 and _JOINT.fullmatch(gap):
                apart = gap.strip() or _dense(hits, hits[at], text) or _capital(hits[at], text)
                best = max(best, (3 if sure[other] else 1) if apart else 0)
    return best


def _capital(hit: Hit, text: Text) -> bool:
    return text.quote(hit.start, hit.start + 1).isupper()


def _dense(hits: Sequence[Hit], one: Hit, text: Text) -> bool:
    """Whether a line is mostly names around one, as in "Technologies php go python"."""
    first = max(text.folded.rfind("\n", 0, one.start) + 1, one.start - _NEAR)
    stop = text.folded.find("\n", one.end, one.end + _NEAR)
    last = stop if stop >= 0 else min(len(text.folded), one.end + _NEAR)
    named = sum(min(h.end, last) - max(h.start, first) for h in hits if h.start < last and h.end > first)
    return named * 2 > last - first


def _score(hit: Hit, text: Text, cues: Mapping[str, frozenset[str]]) -> int:
    folded, form = text.folded, hit.form
    before, after = folded[max(0, hit.start - 40) : hit.start], folded[hit.end : hit.end + 50]
    if _barred(hit, before, after, text):
        return -9
    if not folded.strip(" .,!?:;-\n'\"()")[len(form.text) :] or told_shortly(before, after):
        return ENOUGH
    if _starts_sentence(folded, hit.start) and is_fronted(form.text, after):
        return ENOUGH
    takes = bool(_TAKES.search(before) or (_DID.search(before) and _DONE_FOR.match(after)))
    kind = bool(_NAMED_KIND.match(after))
    score = _written(hit, text) + (2 if takes else 0) + (2 if kind else 0) + (0 if hit.exact else 1)
    if not takes and _PREPOSITION.search(before):
        score += 1
    if not takes and _DOER.search(before):
        score -= 5 if kind else 3
    elif not takes and not kind and len(form.text) > 1 and form.text not in _NOUNS:
        listed = _ITEM_BEHIND.match(after) is not None
        if listed and form.text not in everyday() and _starts_sentence(folded, hit.start):
            score += 2
        elif _GOES_ON.match(after) and not (listed and _ITEM_BEFORE.search(before)):
            score -= 2
    if _DETERMINER.search(before) and not kind:
        score -= 1
    if form.text in NAMES and not takes and (_PERSON_BEFORE.search(before) or _PERSON_AFTER.match(after)):
        score -= 4
    if is_tool(form.text, folded, hit.start, before):
        return max(ENOUGH, score)
    spoken = LANGUAGE in cues.get(form.skill, ())
    if spoken and (is_native(folded, hit.start, hit.end) or is_graded(folded, hit.start, hit.end)):
        return max(ENOUGH, score)
    return score + _talk(hit, folded, cues.get(form.skill, frozenset()))


def _at_school(folded: str) -> bool:
    """Whether a text speaks of marks, which are single letters too, and not of programs."""
    return _MARKS.search(folded) is not None and not _CODE.search(folded)


def _barred(hit: Hit, before: str, after: str, text: Text) -> bool:
    if hit.form.text in _SHY and not text.quote(hit.start, hit.end).isupper():
        return True
    anti = ANTI.get(hit.form.text)
    ends = len(hit.form.text) == 1 and after[:1] == "." and _TAKES.search(before)  # "zero r. zero python" is no initial
    if anti and anti.match(text.folded, hit.start) and not ends:
        return True
    if len(hit.form.text) == 1 and (_GRADE.search(before) or _at_school(text.folded)):
        return True
    if before.endswith("-") and before[-2:-1].isalnum():
        return True
    return (after[:1] == "-" and after[1:2].isalpha() and not _HYPHENED.match(after)) or after[:1] == "("


def _written(hit: Hit, text: Text) -> int:
    """What the capitals say: as the field writes it, against it, or nothing."""
    surface, cased = text.quote(hit.start, hit.end), hit.form.cased
    if text.raw.isupper() and len(surface) > 1:
        return 0
    if surface == cased and not cased[1:].islower() and len(cased) > 1 and " " not in cased:
        return 2
    if surface[:1].isupper() and not hit.form.text.isalpha():
        return 2
    if surface[:1].isupper():
        if len(surface) == 1:
            return 2 if text.raw[-1:] != surface or len(text.raw) > 2 else 1
        if hit.form.text in NAMES or _starts_sentence(text.folded, hit.start):
            return 0
        return 2 if surface == cased or cased.islower() or surface.isupper() else 1
    against = cased[:1].isupper() and (len(surface) < 2 or (text.raw[:1].isupper() and len(text.raw) > 60))
    return (-1 if against else 0) if hit.form.text.isalpha() else (0 if against else 2)


def _starts_sentence(folded: str, start: int) -> bool:
    before = folded[:start].rstrip(" \"'(-*\u2022")
    return not before or before[-1] in ".!?\n"


def _talk(hit: Hit, folded: str, cues: frozenset[str]) -> int:
    around = f"{folded[max(0, hit.start - _WINDOW) : hit.start]} {folded[hit.end : hit.end + _WINDOW]}"
    score = 1 if _GENERIC.search(around) else 0
    if cues:
        words = set(re.findall(r"[a-z0-9+#.]+", around))
        if any(cue in words or cue + "s" in words or (" " in cue and cue in around) for cue in cues):
            score += 2
    return score
