"""The thought of giving up what one learns: "thinking of giving up", "about to throw in the towel". No despair of life.

What is given up may be left unsaid, as somebody with a plan mostly means the plan; whoever names everything, life,
people or work means more or something else, and is heard elsewhere.
"""

from __future__ import annotations

import re

from bot.reading.wellbeing.feelings import GRAVE, MOST, small

_UP = (
    r"(?:giv(?:e|ing)(?: it| this)? up|quit(?:ting)?|throw(?:ing)? in the towel|throw(?:ing)? (?:it all|it|"
    r"this) (?:in|away)|pack(?:ing)? (?:it|this) (?:all )?in|call(?:ing)? it (?:quits|a day)|jack(?:ing)? (?:it|"
    r"this) in|drop(?:ping)? (?:out|it|this|the whole (?:thing|plan))|bail(?:ing)?(?: out)?|"
    r"stop(?:ping)? (?:with )?(?:it|this|all this|learning|studying|the (?:plan|course|whole thing)))"
)
_NEAR_IT = (
    r"(?:think(?:ing)? (?:of|about)|thought (?:of|about)|consider(?:ing)?|contemplat(?:e|ing)|toy(?:ing)? with|"
    r"(?:feel|feeling|felt) like|tempted to|about to|ready to|close to|inclined to|on the verge of|(?:want|wanna|"
    r"wanted)(?: to)?|might(?: as well)?|may|maybe i(?:'ll| will| should)?|(?:should|shall) i|i should|"
    r"(?:rather|better) (?:just )?|part of me (?:wants|wanted) to|wonder(?:ing)? (?:if|whether) (?:i should|to)|"
    r"i(?:'m| am|m)(?: just)?|i|i(?:'ll| will)|gonna|going to|not sure (?:if|whether) (?:i should|to))"
)
_WITH = (
    r"(?: on| with)?(?: (?:it|this|that|all this|all of this|the whole thing|(?:(?:the|my|this) )?(?:whole )?(?:plan|"
    r"roadmap|course|"
    r"learning|studies|goal|idea|sql|python|data (?:thing|stuff)|thing)|learning|studying|on becoming .{3,30}))?"
)
_TAIL = (
    r"(?:[,.;!?\s]+(?:honestly|tbh|to be honest|really|now|again|lately|sometimes|soon|altogether|completely|today|i "
    r"think|i guess|i suppose|you know|maybe|for real|at this point|frankly|tho|though|here|ngl|lol|entirely|"
    r"with it|for good))*\W*$"
)
_GIVES_UP = re.compile(
    rf"\b{_NEAR_IT}(?: (?:just|simply|really|kind of|sort of|even|seriously|actually|honestly|almost))* {_UP}{_WITH}"
    rf"(?:{_TAIL}|[,.;!]\s|,? (?:because|since|cause|as|and|but|it'?s|this is)\b)",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"\b(?:life|everything|everyone|people|living|my ?self|it all|world|marriage|job|work|boss|company|smoking|"
    r"career|kids?|hope|fight\w*|trying to (?:live|go on)|people|love|not (?:going to|gonna)|never|won'?t|n'?t "
    r"(?:give|quit|drop|stop|want))\b",
    re.IGNORECASE,
)
"""What is more than a plan, or no such thought at all."""


def gives_up(text: str) -> bool:
    """Whether someone thinks of giving up what they learn, and says nothing that could be more than that."""
    if len(text.split()) > MOST or GRAVE.search(text) or _MORE.search(text):
        return False
    return _GIVES_UP.search(text) is not None and small(_GIVES_UP.sub(" ", text))
