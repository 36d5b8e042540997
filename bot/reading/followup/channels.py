"""The way by which somebody wants to be reached: "send it by telegram", "email me instead", "text me on my phone"."""

from __future__ import annotations

import re

from bot.reading.lexical.text import fold

LONGEST = 300
"""Characters up to which a message may be a wish for a channel."""

NAMES = {
    "web": r"(?:web ?site|web ?chat|web ?page|browser)",
    "Telegram": r"telegram|tele ?gram",
    "WhatsApp": r"whats ?app|watsapp",
    "Signal": r"signal",
    "Slack": r"slack",
    "Discord": r"discord",
    "Teams": r"(?:ms |microsoft )?teams",
    "Messenger": r"(?:facebook |fb )?messenger|facebook",
    "Instagram": r"instagram|insta",
    "LinkedIn": r"linked ?in",
    "Viber": r"viber",
    "WeChat": r"we ?chat",
    "Skype": r"skype",
    "calendar": r"(?:google |outlook )?calendar",
    "e-mail": r"(?:e-? ?mails?|mails?|gmail|inbox|outlook)(?: address| inbox)?",
    "text message": r"sms|texts?|text messages?|(?:cell|mobile|phone)(?: ?phone| number)?",
    "phone": r"(?:phone |voice )?calls?",
    "push notification": r"push(?: notifications?| messages?)?|app notifications?",
    "direct message": r"dms?|direct messages?",
}
"""Each channel as one is reached "by" it, with the words for it."""

_WAY = "|".join(NAMES.values())
_THEM = (
    r"(?:me|us|it|them|this|that|these|those|reminders?|check-?ins?|nudges?|pings?|questions?|updates?|messages?|"
    r"notifications?)"
)
_SEND = (
    r"(?:send|get|give|write|message|text|remind|ping|nudge|ask|contact|reach|notify|check(?: in)?|deliver|drop|shoot|"
    r"receive|switch|move|forward|put|hit)"
)
_BY = re.compile(
    rf"\b{_SEND}(?:ing|s)?\b[^.!?]{{0,40}}?\b{_THEM}\b[^.!?]{{0,40}}?"
    rf"\b(?:by|via|per|over|through|thru|on|to|in|into|as|with|using)\s+(?:my |an? |the |your )?(?P<way>{_WAY})\b"
)
_COME = re.compile(
    rf"\b(?:reminders?|check-?ins?|nudges?|pings?|notifications?)\b[^.!?]{{0,30}}?"
    rf"\b(?:by|via|per|over|through|thru|on|to|in|into|as)\s+(?:my |an? |the |your )?(?P<way>{_WAY})\b"
)
_VERB = re.compile(
    r"(?:^|[.,;!?]|\b(?:and|but|so|then|please|pls|you|u|just|rather|also|instead|to|better)\b)\W*(?:could |can )?"
    r"(?P<way>e-?mail|mail|sms|whats ?app|telegram|slack|dm|phone|call|ring)\s+"
    r"(?:(?:it|them|this|that|(?:the |my )?(?:reminders?|check-?ins?|questions?|updates?)) to )?me\b"
    r"(?=\W*$|\W+(?:on|every|each|once|weekly|when|at|tomorrow|instead|about|up|by|to|back|please|if|the|a|my|with|"
    r"daily|monthly|it|them|this|that|reminders?)\b)"
)
_BARE = re.compile(
    r"^\W*(?:(?:no|and|or|rather|maybe|better|ok|okay|yes|please|by|via|on|over|per|through|can|could|do|would|you|it|"
    r"is|does|this|that|i|i'd|prefer|like|want|have|use|what about|how about|go|work|also|your|a|an|my)\W+)*"
    rf"(?P<way>{_WAY})(?:\W+(?:please|instead|pls|would|be|is|better|best|possible|work|works|ok|okay|fine|then|too|"
    r"also|for|the|reminders?|check-?ins?|that|them|bot|a|an|option|available|supported))*\W*$"
)
_ASKED = re.compile(
    r"\b(?:(?:send|give|get|use|want|prefer|have|like) (?:me )?(?:a |an |some |your )?)"
    r"(?P<way>push(?: notifications?| messages?)?|sms|text messages?|app notifications?|dms?|direct messages?)\b"
)
_THEIRS = re.compile(
    rf"\b(?:(?:i|we)\s+(?:(?!want|would|wanna|prefer|like|need|could|can|rather)\w+\s+){{0,2}}?(?!want|prefer|like|get\b)"
    rf"{_SEND}(?:s|ing)?\b|(?:they|he|she|clients?|customers?|users?|people|colleagues?|boss|team|company|manager)\s+\w)"
)
"""What somebody does themselves, or others do: "I send reports by email"."""

_REFUSED = re.compile(
    rf"\b(?:not|no|never|don'?t|do not|without|stop|instead of|rather than)\b[^.,;!?]{{0,30}}(?:{_WAY})\b"
)


def channel_in(text: str, open_question: bool = False) -> str:
    """The channel by which a message wants to be reached, empty for none.

    `open_question` says that check-ins were just spoken of, so that the bare name of a channel is enough.
    """
    folded = fold(text).folded
    if len(folded) > LONGEST:
        return ""
    found = _BY.search(folded) or _COME.search(folded) or _VERB.search(folded) or _ASKED.search(folded)
    found = found or (_BARE.search(folded) if open_question else None)
    if found is None or _THEIRS.search(folded) or (_REFUSED.search(folded) and not _BARE.search(folded)):
        return ""
    return _name(found["way"], found.re is _VERB)


def _name(way: str, verb: bool) -> str:
    if verb and way in ("call", "phone", "ring"):
        return "phone"
    return next((name for name, words in NAMES.items() if re.fullmatch(words, way)), "")
