"""Clauses without a name that turn what was just said of a skill: "but I do now", "handled by another team"."""

from __future__ import annotations

import re

from bot.advice.profile import Polarity

_OTHERS_DO = re.compile(
    r"\b(?:handled|done|run|managed|owned|maintained|looked after|taken care of|operated) by "
    r"(?:another|a different|an?other|other|someone|somebody|the|our|a|it\b)|"
    r"\bi (?:myself )?(?:don't|do not|never) touch"
)
"""What a team uses and others look after."""
_WHO_ELSE = (
    r"(?:it|(?:(?:the|our|my|an?other|some|a|different|it) )*(?:[^\s,]+ )?"
    r"(?:¤\S*|department|teams?|guys?|people|folks|"
    r"colleagues?|co-?workers?|boss|manager|admins?|devs?|developers?|engineers?|contractors?|agency|vendor|"
    r"consultants?|someone|somebody|others|everyone else)(?: else)?|he|she|they)"
)
_THEY_DO = re.compile(
    rf"(?:^|,)\W*(?:(?:but|and|though|only|there|at work|usually|mostly) )*{_WHO_ELSE} "
    r"(?:just |usually |mostly |always )?(?:does?|handles?|runs?|manages?|owns?|maintains?|"
    r"operates?|looks? after|takes? care of|sets? up|builds?|"
    r"deals? with) (?:it|that|them|those|these|this|all (?:of )?(?:it|that|this))(?: all| for us| for me)?\W*$"
)
"""The same, told of those others: "the devops guys handle it"."""
_I_DO = re.compile(
    r"^\W*(?:(?:but|and|yet|though|although|well|actually|now|nowadays|these days|in fact|in truth|really|honestly|"
    r"the truth is|sadly)\W+)*i (?:really |actually |certainly |sure )?"
    r"(?:do|have|can|did|am)(?P<not>n't|nt| not)?(?: (?:now|actually|by now|these days|know|use|it|that|them|"
    r"really|yet|"
    r"any ?more|in fact|after all|at all))*\W*$"
)
_I_NEVER = re.compile(
    r"^\W*(?:but|though|although|only|and|yet)? ?i (?:myself |personally |simply |honestly |just |still |have "
    r"|'ve )*(?:never|didn't|haven't|"
    r"have not|"
    r"did not|don't) "
    r"(?:really |actually |ever |even |simply |just |honestly |once )*(?:touch\w*|us(?:e|ed)|work(?:ed)?(?: "
    r"with)?|tried|"
    r"learn\w*|saw|seen|opened|had|ran|run|did|done|made|built|wrote|written|held|set up|(?:write|code|build|"
    r"do|handle|manage|run)(?= (?:it|that|them|those)(?!"
    r" (?:often|much|well|a lot|every|daily|any ?more|since|alone|right|in|with|by|like|the))\b))"
    r"(?: to do)? (?:it|that|them|those|one|any|any of (?:it|them))\b|"
    r"^\W*(?:(?:and|but|so|though|however) )*i (?:have|had|'ve)(?: got)? (?:absolutely |really |still )?"
    r"(?:no|not the (?:slightest|faintest|foggiest)) (?:idea|clue|notion)(?: (?:what|how) (?:it|that|they|those|"
    r"these) (?:is|are|was|were|works?|does|do))?\W*$|"
    r"^\W*(?:(?:and|but|so|though|me|personally) )*i(?:'ve| have)? (?:only|just|merely) (?:ever )?(?:heard|"
    r"seen|read|know)"
    r"(?: (?:of|about))? (?:the (?:name|word|logo|hype)s?|of it|it|that|them)\W*$|"
    r"^\W*(?:but|though|and|only)? ?i (?:always |mostly |simply |just )?(?:skipped|slept through|missed|"
    r"dropped|avoided|cheated (?:in|on)) (?:it|that|"
    r"them|those)\b|^\W*(?:but|except) (?:not )?(?:me|myself)\W*$|^\W*(?:and|but) (?:i|me) (?:don't|dont|do "
    r"not|never) (?:really |"
    r"quite )?(?:get along|get on|mix|click|agree)\b"
)
_I_CAN = re.compile(
    r"^\W*(?:and|but|though|yet|where|which) (?:it is |it's )?i (?:who |am the one who )?"
    r"(?:usually |mostly |always |often |also )?(?:builds?|wr(?:ite|ote)|"
    r"maintain|runs?|handle|own|develop|code|set up|administer|look after) "
    r"(?:it|that|them|those|(?:most|some|part|parts|all) of (?:it|that|them))\b|"
    r"^\W*(?:me too|same here|so (?:do|did|can|have) i|as (?:do|did|can|have) i|and so (?:do|can) i)\b|"
    r"^\W*(?:but|though|although|yet|still|however) i (?:still )?(?:can|could|know|am able|have|use)\b"
    r"(?! not|n't)(?: \w+){0,3} (?:it|that|them|one)\b|"
    r"^\W*(?:and|but|then) (?:so )?(?:i (?:did|do|have|had|can)|(?:did|do|have|had) i|me)(?: it| that)?,? ?"
    r"(?:too|as well|also|likewise)?\W*$"
)
"""A turn on what was just said: "told you I don't know it, but I do"."""

_I_WANT = re.compile(
    r"^\W*(?:(?:but|though|although|yet|and|still|only|so|however)\W+)*(?:i(?:'d|'m|'ll)?|id|im|would|really) "
    r"(?:(?:really|still|"
    r"also|would|am|do|so|very|much|definitely|hopefully|soon|will|certainly) )*(?:want|wanna|like|love|hope|"
    r"plan|planning|"
    r"wish|keen|eager|going|gonna|ready|willing|happy|intend|learn|start|try)(?:(?: to| on)? (?:\w+ "
    r")?(?:learn|learning|do|know|try|"
    r"study|pick up|get into|start|change|fix))?(?: (?:with |to learn )?(?:it|that|them|one|this|those|"
    r"both))\b(?!.*\bnot\b)"
)
"""A wish for what one lacks: "not yet, but I'd like to learn it"."""

_WISHES = re.compile(
    r"^\W*(?:(?:but|though|although|yet|and|still|so|honestly|maybe)\W+)*i(?:'d|'ll| would| do|'m| am)? "
    r"(?:(?:really|also|so|"
    r"definitely|very much|still) )*(?:like|love|want|hope|plan|planning|going|keen|happy|eager|willing) to"
    r"(?: (?:learn|start|try|know))?(?: (?:one day|some ?day|soon|though|actually|please))*\W*$"
)
"""The same of what was asked about, which it does not name: "no but I would like to"."""

KIND_OF = {Polarity.HAS: "has", Polarity.LACKS: "lacks", Polarity.WANTS: "wants", None: "other"}
"""The kind of statement that a turned polarity is."""


_WATCHED = re.compile(
    r"\b(?:watch(?:ed|ing)|saw|seen|read(?:ing)?|listened|skimmed|videos?|tutorials?|lectures?|podcasts?|slides)\b"
)
_NO_PRACTICE = re.compile(
    r"(?:(?:^|[,;:(-])\s*(?:no|zero|none of the)|\b(?:did|do|done|made|with|solved|and|but) (?:no|zero|none of the|"
    r"not (?:a single|one|any))|"
    r"without(?: doing)?|"
    r"(?:never|did(?:n't|nt| not)|have(?:n't|nt| not)|hasn't|not|yet to) (?:\w+ ){0,3}?)(?: (?:any|the|a single|"
    r"of the|one|real|"
    r"actual|own|my))* ?(?:exercises?|practi[cs]e[ds]?|practi[cs]ing|hands[- ]on|tasks?|homework|assignments?|quizzes|"
    r"practical \w+|project|a line(?: of code)?|tried (?:it|anything)|try (?:it|anything)|myself)\b"
)


_ALL = re.compile(
    r"^\W*(?:(?:and|but|really|just) )*(?:(?:nothing|not much|not a lot) (?:else|more)|no more|"
    r"that(?:'s|s| is) (?:it|all))"
    r"(?: (?:really|so far|yet|though|sorry|i guess))*\W*$"
)


def is_all(clause: str) -> bool:
    """Whether a clause says that what was named before it is all there is: "excel, nothing else"."""
    return _ALL.match(clause) is not None


def others_do(clause: str) -> bool:
    """Whether a clause says that others do what was named before it: "we use Docker but the devops guys handle it"."""
    return _THEY_DO.search(clause) is not None


def only_watched(sentence: str) -> bool:
    """Whether a sentence tells that something was watched or read and nothing of it practised: that is no skill yet."""
    return _WATCHED.search(sentence) is not None and _NO_PRACTICE.search(sentence) is not None


def wishes_for_it(clause: str) -> bool:
    """Whether a clause wishes for what was named before it: "but I'd like to learn it"."""
    return _I_WANT.match(clause) is not None


def wishes(answer: str) -> bool:
    """Whether a part of an answer wishes for what was asked about without naming it: "but I would like to"."""
    return _WISHES.match(answer) is not None


def turn(clause: str, polarity: Polarity | None, kind: str) -> tuple[Polarity | None] | None:
    """The polarity that a clause gives to what was said before, in a tuple since it may be none; None for no turn."""
    if _OTHERS_DO.search(clause) and polarity is Polarity.HAS:
        return (None,)
    if polarity is not Polarity.HAS and _I_CAN.match(clause):
        return (Polarity.HAS,)
    if _I_NEVER.match(clause) and kind != "lacks":
        return (Polarity.LACKS,)
    if polarity is Polarity.LACKS and wishes_for_it(clause):
        return (Polarity.WANTS,)
    if turned := _I_DO.match(clause):
        return (Polarity.LACKS if turned["not"] else Polarity.HAS,)
    return None
