"""Short answers: to a check-in about a step, to the offer of check-ins, to "pause, shrink or change?"."""

from __future__ import annotations

import re

from bot.reading.followup.rhythms import later
from bot.reading.lexical.text import fold, words_of

SHORT = 8
"""Words up to which a message is read as an answer."""

_NO = re.compile(
    r"^\W*(?:no+|nope|nah|never|none|not (?:at all|really|needed|necessary|interested|for me)|rather not|don'?t|"
    r"i'?d rather not|(?:no|not) thanks?|thanks,? (?:but )?no|leave it|without|nothing|i'?m good)\b"
)
_YES = re.compile(
    r"^\W*(?:y(?:es|ep|eah|up|a)?|sure|ok(?:ay)?|fine|gladly|good idea|please(?: do)?|of course|go ahead)\b"
)
_NOT_YET = re.compile(
    r"^\W*(?:no+|nope|nah|not (?:yet|quite|really|completely|fully|done|finished)|still not|sadly not)\b"
)
_DONE = re.compile(
    r"^\W*(?:(?:y(?:es|ep|eah|up)|sure|ok|all|it'?s|it is|i'?m|i am|i|is|just|already|totally|completely|finally|"
    r"that'?s|"
    r"ha[sv]e?|i'?ve|got it|been|now)\W+)*(?:done|finished|completed?|ticked(?: off)?|did(?: it)?|made it|through|"
    r"ready|"
    r"accomplished|nailed it|got it done)(?:\W+(?:it|that|yesterday|today|now|already|thanks|thank you|with (?:it|"
    r"that)|"
    r"last (?:week|night)|this week|and dusted))*\W*$|^\W*(?:y(?:es|ep|eah|up|a)?|it is|sure is|i did|i have|"
    r"indeed)\W*$"
)
_GOING = re.compile(
    r"\b(?:going|in progress|under ?way|on it|at it|working on|half ?way|almost|nearly|partly|partially|"
    r"some of it|a bit|begun|"
    r"started|still (?:doing|learning|busy with)|getting there|on track|slow(?:ly)?|in the middle)\b"
)
_STUCK = re.compile(
    r"\b(?:stuck|blocked|struggling|can'?t (?:get|figure|make|do)|too (?:hard|difficult|much)|don'?t (?:get|"
    r"understand) it|"
    r"no (?:time|energy|motivation|chance)|gave up|lost|confus\w+|didn'?t (?:manage|get to|start|have time)|"
    r"overwhelm\w*)\b"
)
_PAUSES = re.compile(r"\b(?:paus\w+|break|stop|rest|off)\b")
_SHRINKS = re.compile(r"\b(?:shrink|smaller|fewer|less (?:work|hours|time)|lighter|reduce|easier|cut)\b")
_KEEPS = re.compile(r"\b(?:keep|go on|continue|carry on|as (?:it is|before)|same|still here|i'?m (?:here|back))\b")


def brief(text: str) -> bool:
    """Whether a message is short enough to be nothing but an answer."""
    return len(text.split()) <= SHORT


def said_of_step(text: str) -> str:
    """What a short answer says of a step asked about: done, going, stuck, later, not yet; empty for none of them."""
    folded = fold(text).folded
    if not brief(folded) or "?" in folded:
        return ""
    if _DONE.search(folded):
        return "done"
    if later(text):
        return "later"
    if _STUCK.search(folded):
        return "stuck"
    if _GOING.search(folded):
        return "going"
    return "not yet" if _NOT_YET.search(folded) else ""


def yes_or_no(text: str) -> str:
    """Whether a short answer accepts or declines; empty for neither."""
    folded = fold(text).folded
    if not brief(folded):
        return ""
    return "no" if _NO.search(folded) else "yes" if _YES.search(folded) else ""


_VAGUE = re.compile(
    r"^\W*(?:(?:h+m+|o?k(?:ay)?|okey|kk|alright|all right|m+h+m*|m+|u+h+m*|um+|er+m*|aha+|oh|ah|i see|well|maybe|"
    r"perhaps|whatever|"
    r"dunno|i guess|possibly|so|interesting|right)\W*)+$"
)


def vague(text: str) -> bool:
    """Whether a few words were heard and say neither yes nor no: "hm", "ok"; no consent is read out of them."""
    return _VAGUE.search(fold(text).folded) is not None


_SAYS_NO = frozenset(
    words_of(
        "no nope nah na never none not nothing n't don't dont do does doesn't won't wouldn't at all really "
        "needed necessary interested thanks thank thx ty you u i i'm im am i'd i'll me my it it's its that's "
        "that this them is are be good fine ok okay right alright please pls plz want wish like need any of "
        "leave rather would will for now just the a an moment hm hmm oh well but and or ask asked asking "
        "bother disturb remind reminded reminding remember check checked checking checkin checkins check-in "
        "check-ins ins in up ups notify notifications message messages messaged nudge nudged contact "
        "contacted follow so much too many yet today maybe later time times another some other prefer to feel "
        "keen on skip pass decline cool great nice kind mate man bro absolutely definitely certainly daily "
        "weekly monthly day week reminders reminder myself own manage alone come back by around when can without with "
        "nagged nag nagging spam pestered chased"
    )
)
"""Words of a message that declines to be asked and tells nothing else."""
_NOT_THIS = re.compile(
    r"^\W*(?:no+|nope|nah)\W+(?:wait|hang on|hold on|sorry|i me?ant?|i mean|actually)\b|\b(?:wait|hang on|hold on)\b|"
    r"^\W*not (?:yet|now|today|this|right now)\b"
)
"""What puts something right or off rather than declines: "no wait", "no sorry", "not yet"."""


def declines(text: str) -> bool:
    """Whether a message is a no to being asked and nothing else: a no that tells more is read for what it tells."""
    folded = fold(text).folded
    words = re.findall(r"[\w'-]+", folded)
    return not _NOT_THIS.search(folded) and all(word in _SAYS_NO for word in words)


def turns_to_else(text: str) -> bool:
    """Whether a message begins with a no that answers something else: "no wait", "no, I meant 5 hours"."""
    folded = fold(text).folded
    return _NOT_THIS.search(folded) is not None or (_NO.search(folded) is not None and not declines(text))


def said_of_rest(text: str) -> str:
    """What someone who was silent wants: shrink, pause, keep; empty for neither."""
    folded = fold(text).folded
    if _SHRINKS.search(folded):
        return "shrink"
    if _PAUSES.search(folded) or _NO.search(folded):
        return "pause"
    return "keep" if _KEEPS.search(folded) else ""
