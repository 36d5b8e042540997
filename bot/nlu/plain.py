"""Meanings said in so many words: never left to a classifier."""

from __future__ import annotations

import re

_DANGER = re.compile(
    r"\bkms\b|\b(kill|hurt|harm|cut)(ing)? my ?self\b|\bsuicid(?!\w* (?:prevention|hot ?lines?|help ?lines?|"
    r"line|risk|watch|research|statistics|rates?|data)\b)|\bself[- ]?harm"
    r"|\b(want|wanna|wish|ready|rather|better) (to |i was |i were |be |off )*(die|dead|not alive|not exist)\b"
    r"|\bend (it all|my life|everything)\b|(?<!we )(?<!lets )(?<!let's )(?<!us )\bend(ing)? it (all|tonight|today|"
    r"now|here|for good)\b|\b(no|"
    r"any) (reason|point) (to|in) liv"
    r"|\bi(?:'?m| am| feel|'?ve been feeling)? (?:\w+ ){0,2}?(?:hopeless|worthless|suicidal|desperate|in despair)\b"
    r"(?! (?:at|with|in|to|for|when)\b)"
    r"|\b(can'?t|cannot|don'?t want to) (live|go on living|be here|exist) any ?more\b|\btake my (own )?life\b",
    re.IGNORECASE,
)
"""Words of self-harm, and of despair of oneself: "I am desperate to learn" and "hopeless at maths" are none."""

_INSULT = re.compile(
    r"\b(you|u|ur|your|ya|such an?|what an?) (\w+ ){0,3}(idiots?|morons?|bastards?|bitch\w*|ass ?holes?|"
    r"arseholes?|dumb ?ass|"
    r"dipshit|cunts?|pricks?|twats?|wankers?|scum|imbeciles?|retard(ed)?|shithead|dickhead|jackass)\b"
    r"|(^|[,.!?] *)(dumb ?ass|ass ?hole|arsehole|idiot|moron|bitch|bastard|dipshit|dickhead|jackass)(?=\W*$|[,.!?])"
    r"|\b(fuck|screw|sod) (you|u|off)\b|\bstfu\b|\bshut (the (fuck|hell) )?up\b|\bgo to hell\b|\bkiss my (ass|arse)\b"
    r"|\byou (\w+ ){0,3}piece of (shit|crap|garbage|trash|junk)\b",
    re.IGNORECASE,
)
"""Insults thrown at the bot, whatever else stands beside them."""

_ERASE = re.compile(
    r"^(?!\W*(?:what|how|when|where|why|who|do(es)? (you|it)|will (you|it)|is|are|did)\b)"
    r"(?!.*\b(?:don'?t|do not|never|not|without|won'?t|cancel) (?:\w+ )?(?:delet|eras|wip|destroy|purg|remov))"
    r".*\b(?:delete|erase|wipe|destroy|purge|scrub)\b[^.!?]{0,25}\b(?:(?:my|our|the|this) (?:\w+ )?(?:data|"
    r"profile|account|"
    r"details|information|info|records?)|everything (?:you|about|on|that you)|all (?:you|of my data|my data|"
    r"that you))",
    re.IGNORECASE | re.DOTALL,
)
"""Plain words of deletion, as a demand and not as a question about it."""

PLAIN = (("distress", _DANGER), ("abuse", _INSULT), ("privacy_delete", _ERASE))
"""What is said in so many words is never left to a classifier; the first comes before the others."""

PERSON = re.compile(
    r"\b(?:person|people|human|someone|somebody|anyone|anybody|man|woman|guy|staff|team|"
    r"(?<!customer )(?<!technical )(?<!tech )(?<!user )(?<!it )support(?! (?:lead|engineer|agent|team|"
    r"role|job|work|desk)\w*)|"
    r"(?<!centre )(?<!center )(?<!support )agents?|advis[eo]rs?|"
    r"counsel\w*|coach\w*|mentors?|experts?|operators?|employee|representative|call|phone|ring|talk|speak|contact|"
    r"reach|chat|real|live|hotline|help ?desk|bots?|robots?|machine|computer program)\b",
    re.IGNORECASE,
)
"""What a wish for a person speaks of."""

ASKED_FOR = re.compile(
    r"\b(?:talk(?:ing)?|speak(?:ing)?|chat|contact|reach|connect|transfer|put me|person|human|someone|somebody|anyone|"
    r"anybody|real|live|operators?|representative|advis[eo]rs?|counsel\w*|coach|mentors?|staff|agents?|"
    r"hotline|help ?desk|"
    r"bots?|robots?|machine|call (?:me|you|us)|phone number|number|ring)\b",
    re.IGNORECASE,
)
"""What a long message that wishes for a person says: a story of calls and of support alone wishes for none."""

MARKET = re.compile(
    r"\b(?:pa(?:y|ys|id|ying)|earn\w*|salar\w+|wages?|money|income|compensation|rates?|demand|markets?|"
    r"outlook|futur\w+|"
    r"hir\w+|jobs?|growing|growth|trend\w*|worth|prospects?|need(?:ed)?|wanted|popular|vacanc\w+|openings|make|"
    r"makes|making|[kK]|euros?|dollars?|rich|bucks|cash|sought|chances?|safe|dying|dead|stable|last)\b|[$€£]",
    re.IGNORECASE,
)
"""What a question for pay or outlook speaks of."""

_CLUELESS = re.compile(
    r"^\W*(?:(?:well|honestly|tbh|to be honest|um+|hm+|sorry|i|i've|i'm|im|have|got|am|really|still|just|"
    r"currently)\W+)*"
    r"(?:no (?:clear |real |good |exact |concrete |specific |particular )*(?:idea|clue|goal|plan|direction|"
    r"preference)\b|"
    r"(?:not|un)[ -]?(?:(?:really|too|so|quite) )?(?:sure|clear|decided)\b|"
    r"(?:don'?t|do not|haven'?t|have not) (?:really |yet |have |got |even )*(?:an? |any )?(?:clear |real |"
    r"concrete |specific )*"
    r"(?:know(?=\W*$|[,.;]| yet| what i| exactly)|goal|idea|plan|clue|preference|decided|made up my mind))"
    r"(?![^?]*(?:\?|\b(?:what|which) (?:do|would|can|should) (?:you|i)|\b(?:suggest|recommend)))",
    re.IGNORECASE,
)


def clueless(text: str) -> bool:
    """Whether an answer to "which role?" begins with having none yet: "no clear idea, that is why I came"."""
    return _CLUELESS.match(text) is not None


_ALL_TOLD = re.compile(
    r"^\W*(?:(?:and|so|ok|okay|well|no|i think|i guess|for now|yeah)\W+)*"
    r"(?:that'?s|thats|that is|that'?ll be|that was|this is)(?: really| basically| honestly)? "
    r"(?:all|it|everything|about it|pretty much it|the lot)"
    r"(?:,? (?:really|i think|i guess|i know|i have|i can|i can think of|from me|for now|"
    r"there is|so far|tbh|"
    r"honestly))*"
    r"\W*$|^\W*(?:nothing|not much) (?:else|more)(?: really| to (?:add|say|tell)| from me| for now)*\W*$",
    re.IGNORECASE,
)


def all_told(text: str) -> bool:
    """Whether somebody says that there is no more to tell: "that's it really"."""
    return _ALL_TOLD.match(text) is not None


SHORT, LONG = 6, 12
"""Words above which a wish for a person would name one, and above which calls and support are no such name."""


def no_person(text: str) -> bool:
    """Whether a message is long enough to say that it wishes for a person, and does not."""
    words = len(text.split())
    return words > SHORT and not (PERSON if words <= LONG else ASKED_FOR).search(text)
