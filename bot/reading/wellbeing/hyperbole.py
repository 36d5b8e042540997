"""Strong words that are only a way of speaking: "this heat is killing me", "dying to learn".

The words are taken out before the rest of a message is weighed: what is said beside them counts as it stands.
"""

from __future__ import annotations

import re

_THING = (
    r"(?:(?:my|the|this|these|that|those|all|our|such|so many|too many|too much|a lot of|of|just|"
    r"more) )*(?:\w+ )?(?:heat|cold|weather|rain|winter|"
    r"summer|traffic|commut\w+|laptop|computer|pc|wi-?fi|internet|connection|printer|excel|formulas?|spreadsheets?|"
    r"suspense|wait(?:ing)?|"
    r"boredom|deadlines?|e-?mails?|meetings?|paperwork|forms?|tutorials?|videos|courses|tabs|tickets|reports?|"
    r"notifications|"
    r"slides|shoes|feet|back|neck|eyes|curiosity|maths?|statistics|sql|python|homework|kids|noise|smell|hunger|"
    r"jet ?lag|hay ?fever|"
    r"queries|joins|bugs?|code|acronyms?|jargon|tools|buzzwords|options|choices|information|advice|coffee|laughter|"
    r"laughing)\b"
)
_WORK = (
    r"(?:chang\w+|switch\w+|leav\w+|quitting|(?:my |the |this |that |another |a |an )*(?:old |new |last |other |"
    r"different )?(?:jobs?|careers?|"
    r"work|role|plan|idea|interview|course|offer|data|future|switch|change|move|business|project|learning))\b"
)
SPEECH = re.compile(
    rf"\b{_THING}(?:'s|s| is| are| was| were)? (?:just |really |literally |slowly |absolutely )*(?:killing|"
    rf"murdering) me\b"
    rf"|\b(?:dying|died?|dead) (?:for|of|from|to) (?:an? )?{_THING}"
    r"|\b(?:am|'m|m|was|are|been) (?:just |literally |absolutely |so )*dying (?:to|for)\b(?! (?:end|be with|go)\b)"
    r"|\b(?:could|would|'d) (?:just |literally |honestly )?(?:kill|murder|die) for\b"
    rf"|\b(?:can'?t|cannot|cant|could ?n'?t|did ?n'?t|don'?t) stop (?:\w+ )?(?:thinking|dreaming|talking|reading|"
    rf"wondering) (?:about|of) {_WORK}"
    rf"|\bdrowning in {_THING}"
    rf"|\bmy (?:head|brain) (?:is|'s|s) (?:\w+ )?(?:explod\w+|spinning|smoking) (?:from|with|of) {_THING}"
    r"|\bcr(?:y|ies|ied|ying) (?:at|over|during|with) (?:\w+ )?(?:weddings?|films?|movies?|adverts?|onions?|series|"
    r"joy|relief|laughter)\b"
    r"|\bca ?n'?t breathe in (?:this|that|my|these) \w+|\b(?:take|need|sort|count|sell) (?:my )?(?:pills|tablets|"
    r"medication) for (?:my |the )?\w+"
    r"|\balone (?:in|on|at) (?:the|my|our) (?:\w+ )?(?:team|desk|help ?desk|shift|office|project|department|shop|"
    r"till|ward)\b"
    r"|\bdark (?:mode|theme)\b|\b(?:noise|heat|smell|commute|traffic|music|shifts?|boss|stench|dust) (?:is|are|"
    r"was) (?:\w+ )?unbearable\b"
    r"|\bburn(?:ed|t)(?: out)? (?:by|on) (?:\w+ )?(?:boot ?camps?|courses?|tutorials?|recruiters?|agencies|"
    r"start-?ups?)\b"
    r"|\bbored to (?:death|tears)\b|\b(?:crying|cried|dying|dead|died|die) (?:of |from |with )?(?:laugh\w*|lol|haha\w*)"
    r"|\bkill(?:ing)? (?:two birds|(?:some )?time|it|the mood|the process)\b|\bover my dead body\b|\bto die for\b"
    r"|\b(?:dead|deadly) (?:easy|simple|serious|boring|line|cheap|sure)\b|\bsudden death\b"
    rf"|\b(?:want|wanna|need|like|love|wish|going|ready|time|trying) (?:\w+ )?to (?:stop|quit) (?:working|doing|"
    rf"standing|lifting|driving) "
    r"(?:\w+ )?(?:nights?|shifts?|weekends?|overtime|evenings?|sundays?|doubles|retail|lates|earlies|physical \w+)\b"
    r"|\b(?:remove|take|cut|get rid of|reduce|less|no more|without|away from|out of) (?:\w+ ){0,2}?(?:stress|"
    r"pressure|noise|chaos|drama)"
    r"(?: (?:from|in|out of) my (?:\w+ )?(?:life|days?|job))?\b"
    r"|\b(?:deleted|quit|left|off|without) (?:\w+ )?(?:linked ?in|facebook|instagram|insta|twitter|tiktok|"
    r"social media|reddit|tinder|youtube)\b"
    r"|\b(?:quit|stopped|giving up|gave up) (?:\w+ )?(?:smoking|vaping|sugar|coffee|meat|gaming|social media)\b",
    re.IGNORECASE,
)
"""A way of speaking, or a wish for calmer work."""

LIFETIME = re.compile(
    r"\b(?:all|(?:my|the) (?:whole|entire)|most of|half|for) (?:of )?(?:my )?(?:\w+ )?life\b", re.IGNORECASE
)
"""How long somebody did something, which is nothing dark."""


def speaks_large(text: str) -> bool:
    """Whether a message uses such words."""
    return SPEECH.search(text) is not None


def without_speech(text: str) -> str:
    """The text without them."""
    return SPEECH.sub(" ", text)
