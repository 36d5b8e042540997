"""Whether a person has, lacks or wants each skill they name: clause by clause, by the words around it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from bot.advice.catalogue import Level
from bot.advice.profile import Polarity
from bot.reading.contrasts import asks_back, labels, only_reads, own_clause, speaks_of_else, turns_to
from bot.reading.endings import AFTER, BEHIND, BOUNDARY, QUESTION
from bot.reading.heads import Alternatives, gate
from bot.reading.mask import Sentence, compiled, sentences
from bot.reading.triggers import PATTERNS
from bot.reading.turns import KIND_OF, turn

_TRIGGERS = Alternatives([(kind, compiled(pattern)) for kind, pattern in PATTERNS], before=r"(?<![\w'-])")
_AFTER = tuple((kind, compiled(BEHIND + pattern)) for kind, pattern in AFTER)
_MAY_FOLLOW = gate(BEHIND, (compiled(pattern).pattern for _, pattern in AFTER))
_FIRST_PERSON = re.compile(r"\b(?:i|i'm|i've|i'd|we|me|im|ive|us)\b")
_SKILL = compiled("§")
_ONLY_SKILLS = compiled(
    r"^[\s,/&+()'\"-]*(?:§|and|or|me|plus|about|also|yes|no|ok|okay|well|then|for|the|[\s,/&+()'\"!?.:*-])+$"
)
_IT = re.compile(r"\b(?:it|them|that|those|these|either|both|any|one|neither)\b|$")
_CARRIES = re.compile(r"^[\s,]*(?:and |then |later |next |afterwards )+")
_JOINED = compiled(r"^[\s]*(?:and|or|nor|&|/|\+)[\s]*$")
_LISTED = re.compile(r"^[\s]*(?:,|,?\s*and|,?\s*or|&|/|\+|nor)?[\s]*$")
_TITLE = re.compile(
    r"^[\s-]+(?:developers?|devs?|engineers?|analysts?|scientists?|architects?|admins?|administrators?|"
    r"specialists?|"
    r"consultants?|programmers?|jobs?|roles?|positions?|leads?|researchers?|trainers?|recruiters?|people|crowd|lot|"
    r"vacanc(?:y|ies))\b"
)
_ABOUT = re.compile(
    r"^\s+(?:courses?|books?|tutorials?|resources?|certifications?|certificates?|exam|roadmap|step|phase|"
    r"interview|salary)\b"
)
_DONE = re.compile(
    r"^\s+(?:(?:\w+ )?(?:courses?|tutorials?|steps?|modules?|homework|assignments?|exams?|class|training|project|part|"
    r"lessons?|chapters?|bootcamp|exercises?) )(?:(?:is|are|was|has|have|got|been|now|finally|all|"
    r"already)\W+)*(?:done|"
    r"completed?|finished|passed|submitted|handed in|behind me|wrapped up|over|accepted|ticked off|in the bag)\b"
)
"""What was learned is over: "the Spark homework has been submitted"."""
_OWN_COURSE = re.compile(
    r"\b(?:t(?:ook|aking)|d(?:id|one|oing)|(?:i|we) do|finish(?:ed)?|completed|passed|have|got|earned|hold|started|"
    r"through|with)\b"
)
_WELL_NOT = re.compile(
    r"^[\s,]*(?:very|that|so|too|really|all that|particularly)?\s*(?:well|much|in depth|deeply|fluently|good|often)\b"
)
_MEASURE = re.compile(
    r"\b(?:years?|yrs|months|since|expert|advanced|intermediate|beginner|basics?|well|fluent|daily|sleep|heart|"
    r"every day|all the time|good|decent|"
    r"solid|\d+ ?/ ?(?:5|10)|bit|little|some)\b"
)
_FORGOT = re.compile(
    r"\bforg[eo]t(?:ten)? (?:it all|(?:most|almost all|nearly all|much|a lot|all|half|nearly everything|everything)\b)"
)
"""What was known once: "did a course but forgot most of it"."""
_LINK = re.compile(r"^(?:but|which|though|although|however|and|yet|because|,|\s)+")
_IF = re.compile(r"^[^\w§]*(?:and |but |even |what |or |only )*(?:if|suppose|imagine|assuming|unless)\b(?! only)")
_FOR = re.compile(r"\b(?:only|just|mostly|mainly|purely|merely)\b.*\b(?:to|for) \w+\W*$")
"""What a skill is only for: what stands behind is its object."""

HAS, LACKS, WANTS = Polarity.HAS, Polarity.LACKS, Polarity.WANTS
_MEANING: dict[str, tuple[Polarity | None, Level | None]] = {
    "has": (HAS, None),
    "lacks": (LACKS, None),
    "wants": (WANTS, None),
    "started": (HAS, Level.BASIC),
    "forgot": (HAS, Level.BASIC),
    "basic": (HAS, Level.BASIC),
    "good": (HAS, Level.INTERMEDIATE),
    "other": (None, None),
    "none": (None, None),
    "ask": (None, None),
    "flip": (LACKS, None),
}


@dataclass(frozen=True)
class Stand:
    """What a text says of one skill; `said` is False where nothing but naming it speaks for having it."""

    polarity: Polarity | None
    level: Level | None = None
    said: bool = True
    kind: str = ""


@dataclass(frozen=True)
class _Clause:
    text: str
    asks: bool
    start: int = 0


def stands(masked: str) -> list[Stand]:
    """The stand on each masked skill, in order."""
    found: list[Stand] = []
    previous: Sentence | None = None
    for sentence in sentences(masked):
        if previous is not None and not sentence.at and previous.at and _ONLY_SKILLS.match(previous.text):
            _reply(sentence, found, previous)
        found += _sentence(sentence) if sentence.at else []
        if sentence.at or previous is None or not _FIRST_PERSON.search(sentence.text):
            previous = sentence
    return found


def explicit(masked: str) -> Stand | None:
    """What an answer without a name says of the skill asked about: `masked` is "§: " and the answer."""
    stand = stands(masked)[0]
    return stand if stand.said else None


def _reply(sentence: Sentence, found: list[Stand], previous: Sentence) -> None:
    """`Docker? Never touched it.`: the second sentence speaks of the first's skills."""
    joined = "§: " + sentence.text.strip()
    stand = _sentence(Sentence(joined, 0, (0,)))[0]
    if not stand.said and _MEASURE.search(sentence.text):
        stand = Stand(HAS, kind="has")
    if stand.said:
        first = len(found) - len(previous.at)
        found[first:] = [stand] * len(previous.at)


def _clauses(sentence: Sentence) -> list[_Clause]:
    labelled = labels(sentence.text)
    cuts = [0, *(labelled or (m.end() for m in BOUNDARY.finditer(sentence.text))), len(sentence.text)]
    pieces = [(a, b) for a, b in pairwise(cuts) if sentence.text[a:b].strip()]
    return [
        _Clause(own_clause(sentence.text, a, b), sentence.asks and number == len(pieces) - 1, a)
        for number, (a, b) in enumerate(pieces)
    ]


def _sentence(sentence: Sentence) -> list[Stand]:
    found: list[Stand] = []
    carried = ""
    if sentence.asks and asks_back(sentence.text):
        return [Stand(None, kind="ask")] * len(sentence.at)
    if turns_to(sentence.text):
        return [Stand(LACKS, kind="lacks"), Stand(HAS, kind="has")]
    for clause in _clauses(sentence):
        count = clause.text.count("§")
        if not count:
            _anaphora(clause, found)
            carried = carried if "§" in sentence.text[: clause.start] else _opening(clause)
            continue
        stands_here, carried = _clause(clause, carried)
        found += stands_here
    return found


def _opening(clause: _Clause) -> str:
    """A trigger before a boundary still governs what follows: `if you ask me, never, docker`."""
    kind = next((kind for kind, _ in _TRIGGERS.finditer(clause.text)), "")
    return kind if kind in ("ask", "wants") else ""


def _anaphora(clause: _Clause, found: list[Stand]) -> None:
    """`docker and k8s, never used them`: a clause without a skill may speak of the one before."""
    if not found:
        return
    turned = turn(clause.text, found[-1].polarity, found[-1].kind)
    if turned is not None:
        found[-1] = Stand(turned[0], kind=KIND_OF[turned[0]])
        return
    if _FORGOT.search(clause.text) and found[-1].polarity is HAS:
        _set_basic(found, False)
        return
    reads, every = only_reads(clause.text)
    if reads and found[-1].polarity is HAS:
        _set_basic(found, every)
        return
    if (found[-1].said and found[-1].kind not in ("other", "none")) or not _IT.search(clause.text):
        return
    if speaks_of_else(clause.text):
        return
    stand = _clause(_Clause("§: " + _LINK.sub("", clause.text), False), "")[0][0]
    if stand.said and (stand.kind != "has" or found[-1].kind == "none"):
        for at in range(len(found) - 1, -1, -1):
            if found[at].said and found[at].kind != "other":
                break
            found[at] = stand


def _set_basic(found: list[Stand], every: bool) -> None:
    """`I can read C++ and Java but not write them`: some way from having, as far as it speaks of them."""
    for at in range(len(found) - 1, -1, -1):
        if found[at].polarity is not HAS:
            return
        found[at] = Stand(HAS, Level.BASIC, kind="basic")
        if not every:
            return


def _clause(clause: _Clause, carried: str) -> tuple[list[Stand], str]:
    text = clause.text
    skills = list(_SKILL.finditer(text))
    triggers = [(match.start(), match.end(), kind) for kind, match in _TRIGGERS.finditer(text)]
    bare = bool(_ONLY_SKILLS.match(text))
    asking = QUESTION.match(text) is not None
    supposed = _IF.match(text) is not None
    governing = carried if _CARRIES.match(text) or carried == "ask" else ""
    found: list[Stand] = []
    at = 0
    for skill in skills:
        fresh = [t for t in triggers if at <= t[0] < skill.start() and t[1] <= skill.end()]
        governing = _govern(fresh, governing, text, skill.start())
        at = skill.end()
        found.append(Stand(None, kind="ask") if supposed else _stand(governing, clause, asking, bare))
    _titles(text, skills, found)
    _posts(text, skills, found)
    return found, governing


def _govern(fresh: list[tuple[int, int, str]], before: str, text: str, skill: int) -> str:
    """The trigger that rules the next skill: the first that is more than plain having."""
    if not fresh:
        return before
    kinds = [kind for _, _, kind in fresh]
    strong = [t for t in fresh if t[2] != "has"]
    if kinds[0] == "has" and not strong:
        return (
            before
            if before == "lacks" and re.search(r"\b(?:or|nor)\b", text[max(0, fresh[0][0] - 4) : fresh[0][0]])
            else "has"
        )
    if (
        kinds[0] == "has"
        and fresh[0][1] - fresh[0][0] > 9
        and strong[0][2] == "lacks"
        and "not" in text[fresh[0][0] : fresh[0][1]]
    ):
        return "has"
    first = strong[0]
    if first[2] == "other":
        if _FIRST_PERSON.search(text[first[1] : skill]) and "me to" not in text[first[0] : first[1]]:
            return _govern(fresh[fresh.index(first) + 1 :], "has", text, skill)
        return "other"
    if first[2] == "flip" and before in ("lacks", "flip"):
        return "has"
    return first[2]


def _stand(kind: str, clause: _Clause, asking: bool, bare: bool) -> Stand:
    if (asking and kind not in ("has", "lacks")) or (asking and kind == "has" and not _rhetorical(clause.text)):
        return Stand(None, kind="ask")
    if clause.asks and (kind != "lacks") and not (kind == "has" and _rhetorical(clause.text)):
        first = _FIRST_PERSON.search(clause.text)
        if kind in ("", "ask", "wants") or not first:
            return Stand(None, kind="ask", said=False)
    if not kind:
        return Stand(HAS, said=False, kind="bare" if bare else "")
    polarity, level = _MEANING[kind]
    return Stand(polarity, level, kind=kind)


def _rhetorical(text: str) -> bool:
    return bool(re.search(r"\bwho (?:doesn't|does not|doesnt|hasn't|has not|didn't|can't|wouldn't|isn't)", text))


def _titles(text: str, skills: list[re.Match[str]], found: list[Stand]) -> None:
    """`Python developer` names a job; `Docker course` is not Docker known unless it was taken."""
    for number, skill in enumerate(skills):
        rest = text[skill.end() :]
        if _TITLE.match(rest):
            found[number] = Stand(None, kind="title")
        elif _DONE.match(rest):
            found[number] = Stand(HAS, kind="has")
        elif _ABOUT.match(rest) and found[number].polarity is HAS and not _OWN_COURSE.search(text[: skill.start()]):
            found[number] = Stand(None, kind="ask")


def _posts(text: str, skills: list[re.Match[str]], found: list[Stand]) -> None:
    """What stands behind a skill rules it and those joined to it."""
    for number, skill in enumerate(skills):
        rest = text[skill.end() : skills[number + 1].start()] if number + 1 < len(skills) else text[skill.end() :]
        following = text[skill.end() :]
        if found[number].kind in ("title",) or rest.strip(" ,/&+") in ("", "and", "or"):
            continue
        if found[number].polarity is LACKS and _WELL_NOT.match(rest):
            found[number] = Stand(HAS, Level.BASIC, kind="basic")
            continue
        for kind, pattern in _AFTER if _MAY_FOLLOW.match(following) else ():
            match = pattern.match(following)
            if match and match.end() <= len(rest) and not _pulled(kind, rest[match.end() :], following, rest):
                if kind in ("basic", "good", "has", "started") and _only_listed(text, skills, found, number):
                    found[number] = Stand(HAS, said=False)
                _set_group(text, skills, found, number, kind, rest[: match.end()])
                break


def _only_listed(text: str, skills: list[re.Match[str]], found: list[Stand], number: int) -> bool:
    """`no docker, kubernetes a bit`: lacking only because the one before it is, so what follows it wins."""
    gap = text[skills[number - 1].end() : skills[number].start()] if number else ""
    return found[number].polarity is LACKS and gap.strip() == ","


def _pulled(kind: str, tail: str, following: str, rest: str) -> bool:
    """Whether the word behind belongs to the next skill: `docker, no kubernetes`."""
    if len(rest) == len(following) or _FOR.search(rest[: len(rest) - len(tail)]):
        return False
    return not re.match(r"\s*[,;.!)]|\s+(?:and|but|or)\b", tail) and not re.search(
        r"\b(?:no|yes|yep|nope)\W*$", following
    )


def _set_group(text: str, skills: list[re.Match[str]], found: list[Stand], last: int, kind: str, words: str) -> None:
    polarity, level = _MEANING[kind]
    stand = Stand(polarity, level, kind=kind)
    if kind == "has" and found[last].said and found[last].kind not in ("ask",):
        return
    if found[last].said and found[last].kind not in ("has", "ask", "") and kind != "lacks":
        return
    together = bool(re.match(r"\s*[:-]|.*\b(?:them|those|either|any of|both|all)\b", words))
    at = last
    while at >= 0:
        found[at] = replace(stand)
        if at == 0 or found[at - 1].kind in ("title", "other", "lacks", "wants"):
            return
        gap = text[skills[at - 1].end() : skills[at].start()]
        if not (_JOINED.match(gap) or (together and _LISTED.match(gap))):
            return
        at -= 1
