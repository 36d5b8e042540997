"""Lists with a heading, and what somebody would be glad of: "dream stack: Kotlin", "one day I'll tackle Rust"."""

from __future__ import annotations

from bot.reading.skills.trigger_words import AFTER, KNOW, KNOWING

_MORE = r"(?:[ ,]+(?!but\b|and then\b)[\w'-]+){0,3}"
"""Words that a heading has before its colon."""
_LATER = (
    r"(?:one day|some ?day|eventually|later(?: on)?|soon|hopefully|"
    r"(?:by|until|before) (?:the end of |the )?(?:this |next )?(?:year|month|summer|autumn|winter|spring|christmas)|"
    r"next (?:year|month|summer|autumn|winter|spring)|"
    r"in (?:an?|one|two|three|five|ten|a few|\d+) (?:years?|months?)(?:'? time)?)"
)
_PILE = r"(?:list|pile|stack|queue|shelf|backlog|plan|goals?|box|set|kit|tool ?(?:box|kit|set)|tools?|skills?)"
_WISHED = (
    rf"(?:(?:dream|ideal|fantasy|desired|wished[- ]for|wish(?:es)?|aspirational|target|future|tomorrow(?:'s)?|"
    rf"(?:still )?to[- ](?:learn|do|study|come|be learned)|bucket|wish|learning|want(?:ed|s)?|"
    rf"(?:things |what )?i(?:'d| would|'m| am)? (?:want|like|love|wish|hope|after|aiming for|looking for|"
    rf"dream(?:ing)? of|missing)(?: to)?(?: \w+)?)[ -]?{_PILE}?|"
    rf"where i(?:'d| would| want| wish| hope| aim)[\w' ]{{0,18}}|{_LATER})"
)
_HELD = (
    r"(?:real|actual|current|present|existing|daily|everyday|today(?:'s)?|now(?:adays)?|right now|at the moment|"
    r"so far|already(?: (?:there|known|have|know))?|at work|day job|reality|in reality|what i (?:have|know|"
    r"use|do|can|bring|offer|master|got|come with|work with)"
    r"(?: \w+)?|where i(?:'m| am)(?: now)?)"
)
BEFORE: tuple[tuple[str, str], ...] = (
    ("wants", rf"{_WISHED}{_MORE}\s*:(?= )"),
    ("has", rf"{_HELD}{_MORE}\s*:(?= )"),
    (
        "lacks",
        r"(?:(?:still )?missing|gaps?|blind spots?|holes|never (?:used|touched|tried|seen)|not yet|unknown(?: to me)?|"
        r"what i (?:don't|cannot|can't|do not|never)(?: \w+){0,2}|not (?:there|mine|known))"
        r"(?: (?:so far|yet|today|now|at all))?\s*:(?= )",
    ),
    (
        "wants",
        r"(?:i'd|i would|would) (?:give (?:a lot|anything|my \w+ \w+|much|everything)|love|kill) to be "
        r"(?:able|allowed) to"
        r"(?: (?:do|use|write|speak|handle))*(?= §)|(?:(?:this|next|coming) (?:year|month|week|summer|autumn|"
        r"fall|winter|spring|january)"
        r",? )i(?:'ll| will|'m going to| want to)? (?:finally |also |at last |really )*(?:tackle|learn|start|"
        r"begin|attack|take on|get into|"
        r"dive into|study|go for|try)(?: (?:with|some|on))*(?= §)",
    ),
    (
        "wants",
        rf"{_LATER},? (?:i(?:'ll|'d| will| would| want| hope| may| might)|maybe|also)\b(?: (?!be\b|become\b|work\b|"
        r"know\b)[\w'-]+){0,5}?(?= (?:(?:some|a bit of|the|proper|real) )?§)",
    ),
    (
        "wants",
        r"(?:keep|kept|been|always) (?:telling myself|promising myself|meaning|planning|intending|saying)"
        r"(?: [\w'-]+){0,7}?(?= (?:some |a bit of |proper )?§)",
    ),
    (
        "wants",
        r"in (?:my|an?) (?:ideal|perfect|better|dream) (?:world|life|job)\b(?:,)?(?: (?!i (?:know|"
        r"have)\b)[\w'-]+){0,7}?"
        r"(?= §)",
    ),
    (
        "wants",
        r"(?:(?:wish|hope|love|like|want|dream|plan) to|to finally|finally want to|(?:i'd|i would) (?:give \w+ \w+ to|"
        r"kill to|be glad to)) (?:have|be good at|be able to|handle|speak|get|crack|conquer|tame|wrap my head around)"
        r"(?: (?:do|use|write|some|more|proper|my head around))*(?= §)",
    ),
)
"""What stands before a skill."""

BEHIND: tuple[tuple[str, str], ...] = (
    (
        "wants",
        r"(?:'s |is |are )?(?:what |the one |the thing )?(?:that )?i(?:'m| am|m) (?:\w+ )?(?:itching|"
        r"dying|burning|longing|hoping|planning|"
        r"waiting|keen|eager|determined|desperate|about|going|set) (?:to|on) (?:learn(?:ing)?|try(?:ing)?|"
        r"do(?:ing)?|start(?:ing)?|know|study(?:ing)?|get into)\b",
    ),
    (
        "wants",
        r"(?:really |also |rather |strongly )*(?:tempts?|attracts?|fascinates?|intrigues?|interests?|"
        r"calls?|appeals to) me\b",
    ),
    (
        "wants",
        r"(?:'s |is |are |would be )?(?:what|the (?:one|thing|next)(?: thing)?) (?:that )?i(?:'d|'ll| would| will)"
        r" (?:\w+ )?(?:pick|choose|take|learn|go for|try|do|add|start|study|tackle)\b"
        r"|(?:'s |is |are |would be )(?:(?:definitely|certainly|also|still|next) )*(?:on|high on|top of|first on|"
        r"next on) (?:my|the) (?:(?:long|short|wish|bucket|learning|reading|study|to[ -]?do|shopping|"
        r"christmas)[ -]?)?(?:list|pile|plan|"
        r"radar|agenda)\b",
    ),
)
"""What stands behind one."""

WISHES: tuple[tuple[str, str], ...] = (
    (
        "wants",
        rf"\b(?:want|wants|wanted|wanna|would (?:also )?(?:like|love)|i'd (?:also |really )?(?:like|love)|"
        rf"id (?:like|love)|hop(?:e|ing)|plan|planning|planned|going|gonna|looking|aim|aiming|wish|intend|"
        rf"intending|ready|eager|keen|excited|dream|decided|willing|happy|thinking (?:of|about)|consider(?:ing)?|"
        rf"considering)(?: (?:to|about|of|on|also|really|i could|properly|eventually|maybe|finally|then|soon|still|"
        rf"i))*(?: \w+){{0,1}}? (?:{KNOW}|{KNOWING})\b{AFTER}",
    ),
    (
        "wants",
        r"\b(?:need|have|should|must|ought|got|will|'ll|gotta|shall)(?: (?:to|also|still|definitely|probably|"
        r"really|i|first|then))* (?:learn|study|pick up|master|get into|look into|start (?:with|learning)|"
        r"brush)\b(?: about| with)?",
    ),
    (
        "wants",
        r"\b(?:interested in|curious about|keen on|(?:wish|if only) i (?:knew|could|had)|next (?:up|on my list|"
        r"step|goal|skill|topic)(?: (?:is|are|will be|would be))?|my (?:goal|plan|aim|dream|"
        r"next \w+) is (?:to )?(?:learn(?:ing)?)?|on my (?:list|to-?do)(?: (?:is|are))?|teach me|get me (?:in)?to|"
        r"get into|break into|go into|move into|career in|jobs? in|learn(?= §)|wish list:?|want(?= §)|(?:would|"
        r"i'd) (?:like|love)(?: to have)?(?= §)|to learn(?: (?:is|are))?:?|want(?: to)? (?:add|more)|"
        r"want to work (?:with|in|on))\b",
    ),
)
"""Wishes in so many words, for what stands behind them."""
