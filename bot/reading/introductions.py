"""What somebody says they are called: "I'm Lena", "call me Tom"; a name is never a skill and never a wish."""

from __future__ import annotations

import re
from functools import lru_cache

from bot.reading.lexical.words import everyday, given_names

_NAME = r"(?P<{0}>[^\W\d_][\w'’-]{{1,19}}(?: (?-i:[A-ZÀ-Þ][\w'’-]{{1,19}}))?)"
_STOP = (
    r"(?=\s*(?:$|[,.;:!?)(-]|\band\b|\bbut\b|\bby the way\b|\bbtw\b|\bi\b|\bi'?m\b|\bfrom\b|\bhere\b|\bplease\b|"
    r"\bnice\b))"
)
_SAID = re.compile(
    rf"\b(?:my (?:first |full )?name(?:'?s| is|:)|(?:you can |just |please |pls |people |friends |everyone |"
    rf"everybody )?"
    rf"calls? me|i(?:'m| am) called|i go by|the name(?:'?s| is))(?: just| simply)? {_NAME.format('a')}{_STOP}",
    re.IGNORECASE,
)
_AM = re.compile(rf"\b(?:i'?m|i am) {_NAME.format('b')}{_STOP}", re.IGNORECASE)
_HERE = re.compile(
    rf"^\W*(?:(?:hi+|hello|hey|hiya|good (?:morning|evening|afternoon))\W+)*{_NAME.format('c')} here\b", re.IGNORECASE
)
_GREETED = re.compile(
    rf"^\W*(?:hi+|hello|hey|hiya|yo|good (?:morning|evening|afternoon)|greetings)(?: there| bot| you)?\W+"
    rf"(?:i'?m|i am|im|this is|it'?s) {_NAME.format('d')}\W*$",
    re.IGNORECASE,
)
"""Nothing but a greeting and a name, which may be written small."""
_NO_NAME = re.compile(
    r"(?:back|later|again|soon|up|now|tomorrow|when|if|maybe|crazy|stupid|old|a|an|the|in|at|for|about|on|to|by|your|sir|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|"
    r"november|december|christmas|easter)$",
    re.IGNORECASE,
)
_KIND = re.compile(
    r"(?:.*(?:ing|ed|less|ful|ous|ish|able|ible|ative|ese|ist|ian|ean|born|er|or|ant|ician|ic|ive)|german|french|dutch|"
    r"polish|greek|turk|swiss|czech|dane|finn|swede|pole|brit|thai|iraqi|israeli|pakistani|bengali|senior|junior|muslim|"
    r"jewish|hindu|catholic|christian|ok|okay|fine)$",
    re.IGNORECASE,
)
"""How words end that tell what one is rather than who."""
_NO_ONE = frozenset(
    {"not", "no", "that", "it", "this", "what", "irrelevant", "unimportant", "secret", "private", "dumb", "names"}
)
_ASKS = re.compile(
    r"\bwhat(?:'?s| is) my name\b|\b(?:do|can|did) (?:you|u) (?:still |even )?(?:know|remember|forget|"
    r"recall) (?:my name|what "
    r"i'?m called)\b|\bwho am i\W*$",
    re.IGNORECASE,
)


LOOKED = 300
"""Characters of a message in which somebody says who they are."""


def named(text: str) -> str:
    """The name in which somebody introduces themselves; empty for none."""
    found = _find(text[:LOOKED])
    return _cased(text[found[0] : found[1]]) if found else ""


def without_name(text: str) -> str:
    """The text with blanks in place of such a name, and of the words that do no more than lead it in."""
    found = _find(text[:LOOKED])
    if found is None:
        return text
    _, end, lead = found
    end += len(text[end:]) - len(text[end:].lstrip(" ,"))
    return text[:lead] + " " * (end - lead) + text[end:]


@lru_cache(maxsize=256)
def _find(text: str) -> tuple[int, int, int] | None:
    """Where a name begins and ends, and where what leads it in begins: what tells one's work as well stays.

    What one is called is told by words that say nothing else. After "I'm" a name must be written as one, and be no word
    of every day: "I'm Polish" and "I'm Tired" are none.
    """
    for pattern, group in ((_SAID, "a"), (_HERE, "c"), (_GREETED, "d"), (_AM, "b")):
        found = pattern.search(text)
        if found is None or "?" in text[found.end() :][:2]:
            continue
        first = found[group].split(" ")[0]
        if _NO_NAME.match(first) or (group == "a" and first.casefold() in _NO_ONE):
            continue
        known = first.casefold() in given_names()
        small = group in "bc" and not known and (not first[:1].isupper() or first.isupper())
        if group != "a" and (small or any(_common(word) for word in found[group].split(" "))):
            continue
        start, end = found.span(group)
        return start, end, found.start() if group in "ac" else start
    return None


def _common(word: str) -> bool:
    if word.casefold() in given_names():
        return False
    return word.casefold() in everyday() or any(c.isupper() for c in word[1:]) or _KIND.match(word) is not None


def _cased(name: str) -> str:
    return name.title() if name.islower() else name


def asks_for_name(text: str) -> bool:
    """Whether it is asked what the bot knows of one's name."""
    return _ASKS.search(text) is not None
