"""Whether a person has, lacks or wants each skill they name: clause by clause, by the words around it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from bot.advice.catalogue import Level
from bot.reading.lexical.heads import Alternatives
from bot.reading.lexical.mask import Sentence, compiled, sentences
from bot.reading.skills.behind import posts, titles
from bot.reading.skills.contrasts import asks_back, labels, only_reads, own_clause, speaks_of_else, turns_to
from bot.reading.skills.endings import BOUNDARY, QUESTION
from bot.reading.skills.late_denials import denied_late
from bot.reading.skills.marks import marked
from bot.reading.skills.standing import HAS, LACKS, MEANING, WANTS, Stand
from bot.reading.skills.thin_grounds import faded, thin, unapplied
from bot.reading.skills.triggers import PATTERNS
from bot.reading.skills.turns import KIND_OF, is_all, only_watched, others_do, turn, wishes_for_it

_TRIGGERS = Alternatives([(kind, compiled(pattern)) for kind, pattern in PATTERNS], before=r"(?<![\w'-])")
_FIRST_PERSON = re.compile(r"\b(?:i|i'm|i've|i'd|we|me|im|ive|us)\b")
_SKILL = compiled("§")
_ONLY_SKILLS = compiled(
    r"^[\s,/&+()'\"-]*(?:§|and|or|me|plus|about|also|yes|no|ok|okay|well|then|for|the|[\s,/&+()'\"!?.:*-])+$"
)
_NAMES_MINE = compiled(r"^\W*(?:(?:and|but|also|what about|where is|wheres|where's)\W+)*my §\W*$")
_IT = re.compile(r"\b(?:it|them|that|those|these|either|both|any|one|neither)\b|$")
_CARRIES = re.compile(r"^[\s,]*(?:and |then |later |next |afterwards )+")
_AND_I = re.compile(r"[\s,]*and (?:i|we|i've|i'm)\b")
_COMMA = re.compile(r"^\s*[,;]\s*(?:but |my )?$")
_HOW_WELL = re.compile(
    r"^\s*(?:[(:-]\s*)?(?:is |at |on )?(?:an? )?(?:very |quite |really |pretty |rather )?(?:advanced|expert|"
    r"intermediate|basics?|fluent|good|great|strong|solid|well|ok(?:ay)?|decent|daily|every day|"
    r"a (?:bit|little)|since|for \d|\d+ ?(?:years?|yrs?|months?)|"
    r"my (?:thing|tool|language|home|world|favou?rite|bread|daily|go-to|main)|what (?:i|we) (?:know|knew|use|used|"
    r"do|did|have)|where i'm)\b|^\s*(?:is|are|does|do|can)\W*$"
)
_SOME = re.compile(
    r"^\s*[,;]\s*(?:but )?(?:(?:only |just )?(?:small|some|little|basic|good|strong|advanced|a (?:bit|little)(?: of)?)|"
    r"(?:only|just|still|mostly|mainly|plain|good old|plain old)(?: [\w-]+){0,3}? (?:with|in|using|on)|(?:only|just|"
    r"mostly|mainly|plain|good old|plain old)(?: (?:with|in|plain|old|good old|plain old))*)\s+$"
)
"""What stands before a skill that is told for itself, behind another that is denied."""
_NO_MORE = re.compile(r"^\W*(?:and |but )?no [a-z-]+(?: [a-z-]+)?\W*$")
_MEASURE = re.compile(
    r"\b(?:years?|yrs|months|since|expert|advanced|intermediate|beginner|basics?|well|fluent|daily|sleep|heart|"
    r"every day|all the time|good|decent|solid|comfortable|ok|okay|strong|great|rusty|weak|average|meh|"
    r"confident|proficient|sometimes|once|twice|\d+ ?/ ?(?:5|10)|bit|little|some)\b"
)
_LINK = re.compile(r"^(?:but|which|though|although|however|and|yet|because|,|\s)+")
_IF = re.compile(r"^[^\w§]*(?:and |but |even |what |or |only )*(?:if|suppose|imagine|assuming|unless)\b(?! only)")


_BEGUN = Stand(HAS, Level.BASIC, kind="has")
"""Known a little, where no level is told in so many words."""
_DENIED = Stand(LACKS, kind="lacks")


@dataclass(frozen=True)
class _Clause:
    text: str
    asks: bool
    start: int = 0


def stands(masked: str) -> list[Stand]:
    """The stand on each masked skill, in order."""
    found: list[Stand] = []
    previous: Sentence | None = None
    asked = 0
    for sentence in sentences(masked):
        if previous is not None and not sentence.at and previous.at and _replied(previous.text, sentence.text):
            _reply(sentence, found, max(asked, len(previous.at)))
        if previous is not None and not sentence.at and found and found[-1].polarity is HAS and faded(sentence.text):
            _set_basic(found, False)
        if previous is not None and not sentence.at and previous.at and denied_late(previous.text, sentence.text):
            found[-len(previous.at) :] = [_DENIED] * len(previous.at)
        found += _sentence(sentence) if sentence.at else []
        _likewise(sentence, found)
        asked = asked + len(sentence.at) if sentence.at and sentence.asks and _only_names(sentence.text) else 0
        if sentence.at or previous is None or not _FIRST_PERSON.search(sentence.text):
            previous = sentence
    return marked(masked, found)


def _only_names(sentence: str) -> bool:
    """Whether a sentence does no more than name skills, so that the next one speaks of them."""
    return _ONLY_SKILLS.match(sentence) is not None or _NAMES_MINE.match(sentence) is not None


def _replied(names: str, sentence: str) -> bool:
    """Whether a sentence speaks of the names alone before it; "no clouds" is of a thing of its own."""
    return _only_names(names) and not (_NO_MORE.match(sentence) and speaks_of_else(sentence))


def explicit(masked: str) -> Stand | None:
    """What an answer without a name says of the skill asked about: `masked` is "§: " and the answer."""
    stand = stands(masked)[0]
    return stand if stand.said else None


def _reply(sentence: Sentence, found: list[Stand], names: int) -> None:
    """`Docker? Never touched it.`: a sentence speaks of the names before it, as many as were put so."""
    joined = "§: " + sentence.text.strip()
    stand = _sentence(Sentence(joined, 0, (0,)))[0]
    if not stand.said and _MEASURE.search(sentence.text):
        stand = Stand(HAS, kind="has")
    if _SAME.match(joined) and len(found) > names:
        stand = found[-names - 1]
    if stand.said:
        found[len(found) - names :] = [stand] * names


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
        if found and others_do(clause.text):
            found[-1] = Stand(None, kind="other") if found[-1].polarity is HAS else found[-1]
            found += [Stand(None, kind="title")] * count
            continue
        if not count:
            _anaphora(clause, found)
            carried = carried if "§" in sentence.text[: clause.start] else _opening(clause)
            continue
        if found and found[-1].polarity is LACKS and wishes_for_it(clause.text[: clause.text.index("§")]):
            found[-1] = Stand(WANTS, kind="wants")
        stands_here, carried = _clause(clause, carried)
        if stands_here[-1].polarity is HAS and others_do(clause.text[clause.text.rindex("§") :]):
            stands_here[-1] = Stand(None, kind="other")
        if stands_here[-1].polarity is HAS and thin(clause.text[clause.text.rindex("§") :]):
            stands_here[-1] = _BEGUN
        found += stands_here
    if found and only_watched(sentence.text) and found[-1].polarity is not WANTS:
        found[-1] = Stand(LACKS, kind="lacks")
    last = sentence.text.rindex("§")
    if found and found[-1].polarity is HAS and denied_late(sentence.text[:last], sentence.text[last:]):
        found[:] = [_DENIED if one.polarity is HAS else one for one in found]
    return found


def _opening(clause: _Clause) -> str:
    """A trigger before a boundary still governs what follows: `if you ask me, never, docker`."""
    kind = next((kind for kind, _ in _TRIGGERS.finditer(clause.text)), "")
    return kind if kind in ("ask", "wants") else ""


def _anaphora(clause: _Clause, found: list[Stand]) -> None:
    """`docker and k8s, never used them`: a clause without a skill may speak of the one before."""
    if not found:
        return
    if is_all(clause.text):
        found[:] = [Stand(HAS, kind="has") if one.kind == "bare" else one for one in found]
        return
    if found[-1].polarity is HAS and found[-1].said and unapplied(clause.text):
        found[-1] = _BEGUN
        return
    turned = turn(clause.text, found[-1].polarity, found[-1].kind)
    if turned is not None:
        found[-1] = Stand(turned[0], kind=KIND_OF[turned[0]])
        return
    if faded(clause.text) and found[-1].polarity is HAS:
        _set_basic(found, False)
        return
    if thin(clause.text) and found[-1].polarity is HAS:
        found[-1] = _BEGUN
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
    if governing == "other" and _AND_I.match(text):
        governing = ""
    found: list[Stand] = []
    at = 0
    for skill in skills:
        fresh = [t for t in triggers if at <= t[0] < skill.start() and t[1] <= skill.end()]
        governing = _govern(fresh, governing, text, skill.start())
        if not fresh and at and governing == "lacks" and _told_apart(text, at, skill):
            governing = ""
        at = skill.end()
        found.append(Stand(None, kind="ask") if supposed else _stand(governing, clause, asking, bare))
    titles(text, skills, found)
    posts(text, skills, found)
    _said_yes(text, skills, found)
    _same_as(text, skills, found)
    return found, governing


_SAME = compiled(
    r"^\W*§\W*(?:same|likewise|ditto|same (?:here|there|story|thing|again)|the same|as well|too|"
    r"equally)\W*$"
)


def _likewise(sentence: Sentence, found: list[Stand]) -> None:
    """`Docker: would love to learn. Helm: same.`: a name that shares what was said of the one before."""
    if len(sentence.at) == 1 and len(found) > 1 and _SAME.match(sentence.text):
        found[-1] = found[-2]


_SAME_AS = re.compile(
    r"[^§]{0,40}[\s,;]+(?:and )?(?:(?:the )?same (?:(?:goes|is true|holds|applies|story|thing) )?(?:for|with|"
    r"to)|ditto(?: for)?|"
    r"likewise(?: for)?) (?:the )?"
)


def _same_as(text: str, skills: list[re.Match[str]], found: list[Stand]) -> None:
    """`Helm is a closed book to me, same goes for Argo`: what is said of one is said of the next."""
    for at in range(1, len(skills)):
        if not found[at].said and _SAME_AS.fullmatch(text, skills[at - 1].end(), skills[at].start()):
            found[at] = found[at - 1]


_YES = re.compile(r"\s*[:=-]?\s*(?:yes|yep|yeah|yup)\b(?!\s*§)")
_AND = re.compile(r"\s*(?:and|&|/|\+)?\s*(?:also )?")


def _said_yes(text: str, skills: list[re.Match[str]], found: list[Stand]) -> None:
    """`mlflow never, prometheus and grafana yes`: a yes behind names is theirs, whatever was denied before them."""
    for at, skill in enumerate(skills):
        if not _YES.match(text, skill.end()) or found[at].kind in ("ask", "title"):
            continue
        first = at
        while first and _AND.fullmatch(text, skills[first - 1].end(), skills[first].start()):
            first -= 1
        found[first : at + 1] = [Stand(HAS, kind="has")] * (at + 1 - first)


def _told_apart(text: str, at: int, skill: re.Match[str]) -> bool:
    """Whether a skill behind a denied one is told with a measure of its own: "no sql, excel advanced"."""
    between, behind = text[at : skill.start()], text[skill.end() :]
    return bool((_COMMA.match(between) and _HOW_WELL.match(behind)) or _SOME.match(between))


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
    polarity, level = MEANING[kind]
    return Stand(polarity, level, kind=kind)


def _rhetorical(text: str) -> bool:
    return bool(re.search(r"\bwho (?:doesn't|does not|doesnt|hasn't|has not|didn't|can't|wouldn't|isn't)", text))
