"""Words of stopping and deleting that are not meant for the bot: others' wishes, other things, figures of speech.

The classifier takes any "stop" for no more check-ins and any "delete" for the person's data, since missing one costs
more than a false alarm; what these words say plainly of something else is told apart here.
"""

from __future__ import annotations

import re

_WORD = re.compile(
    r"\b(?:stop\w*|quit\w*|leave me alone|enough|giv(?:e|ing|es) (?:it |this |that )?up|unsubscrib\w*|cancel\w*|"
    r"end(?:s|ing|ed)?)\b",
    re.I,
)
_OURS = re.compile(
    r"\b(?:check-?ins?|check(?:ing)? (?:in|up)|remind\w*|notif\w*|messag\w*|ping\w*|contact\w*|writ(?:e|ing)|"
    r"text(?:s|ing)?|e-?mail(?:s|ing)?|mail(?:s|ing)|alerts?|nudg\w*|bother\w*|nag\w*|spam\w*|bugg?ing|pester\w*|"
    r"ask(?:ing)? me|asking|questions|quizz\w*|calling|talking to me|chatting|annoy\w*|leave me alone|unsubscrib\w*|"
    r"follow(?:ing)? up|sending|send me|telegram)\b",
    re.IGNORECASE,
)
"""What the bot does that can be stopped."""

_NEAR = (
    r"(?:my|our|his|her|the) (?:\w+ ){0,2}?(?:mum|mom|mother|dad|father|parents?|wife|husband|partner|girlfriend|"
    r"boyfriend|fianc\w+|brothers?|sisters?|friends?|mates?|kids?|children|sons?|daughters?|family|boss|manager|"
    r"colleagues?|co-?workers?|team|teachers?|doctor|in-?laws|uncle|aunt\w*|grand\w+|neighbou?rs?|flatmates?|"
    r"roommates?|ex)\b"
)
_ASKS = (
    r"(?:(?:keep(?:s)?|kept|always|constantly|also|even|just|now|still|already|has|have|is|are|was|were|all|'s) )*"
    r"(?:ask(?:s|ed|ing)?|want(?:s|ed)?|beg(?:s|ged|ging)?|tell(?:s|ing)?|told|say(?:s|ing)?|said|think(?:s|ing)?|"
    r"thought|wonder(?:s|ed|ing)?|nag(?:s|ged|ging)?|wish(?:es)?|hope(?:s)?|would (?:like|love|rather)|'d (?:like|"
    r"love|rather)|go(?:es)? on|going on|push(?:es|ed|ing)?|pressur\w+|need(?:s|ed)?)\b"
)
OTHERS_WISH = re.compile(
    rf"\b(?:{_NEAR}|he|she|they|people|every(?:one|body)|some(?:one|body))\s*{_ASKS}[^.!?]{{0,60}}?"
    r"\b(?:stop\w*|quit\w*|giv(?:e|ing) (?:it |this |that )?up|drop (?:it|this|that)|leave (?:it|this|that)|"
    r"let (?:it|this|that) go|wast\w+|bother\w*|be (?:done|finished)|get a real job|come to (?:bed|my senses))\b",
    re.IGNORECASE,
)
"""Somebody else who asks or wishes that the person stops."""

_NOT_STOPPING = re.compile(
    r"\b(?:can'?t|cannot|can not|could ?n'?t|won'?t|will not|do ?n'?t|did ?n'?t|never|not|n'?t|without|wo ?n'?t|"
    r"refuse to|"
    r"nothing (?:can|will|could)|impossible to|hard to)(?: \w+){0,2} (?:stop|quit|give up|giving up|stopping)\b",
    re.IGNORECASE,
)
_MY_STOP = re.compile(
    r"\b(?:i|i'?ll|i'?m|i'?ve|i'?d|we|me)\b(?: (?!you\b|u\b|bot\b|it to\b)\w+(?:'\w+)?){0,4}? "
    r"(?:stop(?:s|ped|ping)?|quit(?:ting)?|give up|gave up|giving up)\b",
    re.IGNORECASE,
)
_STOP_DOING = re.compile(r"\b(?:stop(?:s|ped|ping)?|quit(?:ting)?) (?:\w+ )?(?P<what>\w{2,}ing)\b", re.IGNORECASE)
_STOP_HERE = re.compile(
    r"\b(?:stop|quit|end)(?:ping|ting|ing)?(?: it| this| that| things)? (?:right )?(?:here|there|now|today|tonight|"
    r"for (?:now|today|tonight|good)|at (?:this|that) point|the (?:chat|talk|conversation))\b",
    re.IGNORECASE,
)
"""Who ends this talk: "I'd like to stop here"."""
_BARE_STOP = re.compile(
    r"^\W*(?:(?:ok(?:ay)?|please|pls|sorry|no|well|right)\W+)*"
    r"(?:i|i['’]d|i['’]m|we|let me|let['’]?s|can (?:i|we)|may i)\W+"
    r"(?:(?:just|really|want|would|like|need|have|gonna|going|wanna|wish|got|must|to) )*"
    r"(?:stop|quit|end)(?: it| this| that)?\W*(?:(?:please|pls|thanks|thank you|all|now)\W*)*$",
    re.IGNORECASE,
)
"""The same without a word of where."""
_A_STOP = re.compile(
    r"\b(?:bus|tram|train|full|non|pit|first|next|last|one|a|the|tour|metro)[- ]stop(?:s|ped)?\b"
    r"|\bstop(?:ped|ping|s)? (?:by|over|at|in at|off at|motion|words?|loss|word)\b|\bone-stop\b"
    r"|\b(?:bank|shop|work|bus|train|machine|production|line|plant|company|project|payments?)\w* (?:has |have |had |"
    r"was |will |is )?(?:stop(?:s|ped|ping)?|quit)\b",
    re.IGNORECASE,
)
_TEASING = re.compile(
    r"^\W*(?:(?:omg|lol|haha\w*|aww*|oh|oh my|hey|pls|please|ok)\W+)*stop(?: it| that)?\W+(?:you'?re|youre|you are|"
    r"u r|ur|that'?s|this is|it'?s) (?!annoy|bother|nag|spam|harass|bugg)\w+(?: \w+){0,4}? ?(?:blush\w*|laugh\w*|"
    r"sweet|cute|funny|smile|hilarious|too kind|flatter\w*|lol|haha\w*)\b",
    re.IGNORECASE,
)


def no_stop(text: str) -> bool:
    """Whether a word of stopping is said of something else than what the bot does."""
    if not _WORD.search(text):
        return False
    if _TEASING.search(text) or (OTHERS_WISH.search(text) and not _bare_wish(text)):
        return True
    if _OURS.search(OTHERS_WISH.sub(" ", text)):
        return False
    if _BARE_STOP.search(text) or (_STOP_HERE.search(text) and not _NOT_STOPPING.search(text)):
        return False
    doing = _STOP_DOING.search(text)
    return bool(doing or _NOT_STOPPING.search(text) or _MY_STOP.search(text) or _A_STOP.search(text))


def _bare_wish(text: str) -> bool:
    """Whether, beside what others wish, the bot is asked for quiet in a sentence of its own."""
    rest = OTHERS_WISH.sub(" ", text)
    return bool(re.search(r"\b(?:please |pls |so |just )?(?:stop|no more|quit)\b", rest, re.I) and _OURS.search(rest))


_ELSEWHERE = (
    r"(?:browser|browsing|search|google|youtube|netflix|internet|web|watch|call|chrome|safari|firefox) history|"
    r"cookies?|cache|(?:linked ?in|facebook|instagram|insta|twitter|x|tiktok|tinder|snapchat|whatsapp|reddit|netflix|"
    r"xing|indeed|gmail|discord|social media|dating|gaming|steam|bank) ?(?:accounts?|profiles?|app|page)?|"
    r"(?:the |my |that |some )?apps?|games?|(?:my |his |her |their )?ex(?:'s)?(?: \w+)?|(?:phone )?numbers?|"
    r"photos?|pictures?|selfies|e-?mails?|inbox|newsletters?|files?|folders?|(?:rows?|columns?|tables?|duplicates?|"
    r"records? from|branch(?:es)?|commits?|repos?|databases?|cells?|sheets?|spreadsheets?|backups?|(?:a |the |my |"
    r"production |prod )+(?:table|database|db|server|branch|repo)|code|queries|lines of code)|contacts?|"
    r"windows|system ?32|the internet|(?:this|last|the whole) (?:year|week|month|day)|monday(?:s)?|memories|"
    r"(?:bad |those |these |old )memories|(?:my )?(?:boss|job|manager|brain|past|calendar|meeting\w*|commute)"
)
OTHER_THING = re.compile(
    r"\b(?:enjoy\w*|lik(?:e|ed|ing)|lov(?:e|ed|ing)|fun|best part|favou?rite)\b[^.!?]{0,40}\bclean(?:ing|ed|s)?\b|"
    r"\b(?:delet\w+|eras\w+|wip(?:e|ed|es|ing)|purg\w+|destroy\w*|remov\w+|clear(?:ed|ing)?|forget|get rid of|"
    r"drop(?:ped|s)?)\b "
    rf"(?:(?:all|some|of|my|his|her|their|the|that|this|those|these|a|an|old|whole|entire|from|our|"
    rf"out) )*(?:\w+ )?(?:{_ELSEWHERE})\b",
    re.IGNORECASE,
)
"""Something else that is deleted: a browser's history, an app, rows of a table."""

_HERE = re.compile(
    r"\b(?:you|u|bot|here|this (?:chat|bot|conversation|talk)|(?:chat|conversation|message|our|talk)s? history|"
    r"my data|my profile|"
    r"my answers|what i (?:said|told|wrote)|everything|all (?:of it|about me)|about me|gdpr|telegram)\b",
    re.IGNORECASE,
)


def not_ours(text: str) -> bool:
    """Whether what is deleted is nothing that the bot keeps."""
    return bool(OTHER_THING.search(text)) and not _HERE.search(text)
