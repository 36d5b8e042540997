"""What people say of their lives around the matter, by plain words: news, comparisons, boredom, loss.

Like feelings, a remark is taken for no more than it says, and never where words of despair stand beside it.
"""

from __future__ import annotations

import re

_YOU = r"(?:you|u|ya|this (?:bot|app|thing|chat|program|tool)|the bot)"

REJECTED = re.compile(
    r"\b(?:nobody|no one|no company|no recruiter|none of them|they never|not one) (?:ever |even |has |have )*"
    r"(?:answer\w*|repl\w+|respond\w*|call\w*|wr[io]te\w*|got back|gets back|reacts?)(?: back)?(?: to)?"
    r"(?: (?:my|me|any|all)\b)?(?: \w+)? ?(?:applications?|cvs?|after the interview)\b"
    r"|\bturned down (?:by|for|again|after|at)\b|"
    r"\b(?:got|get|been|was|were|being|am|are|another|again|keep(?: on)?(?: getting)?|only|just|many|\d+|the|a)"
    r" (?:\w+ )?reject(?:ed|ions?)\b|\breject(?:ed|s|ing) (?:me|my (?:application|cv|resume))\b"
    r"|\bturned me down\b|\bgot turned down\b|\bghosted (?:me|by|again|after)\b"
    r"|\b(?:did ?n.?t|did not|never) (?:get|land|make) (?:the|that|this|any|it (?:to|past))(?: \w+){0,2}? "
    r"(?:jobs?|roles?|positions?|offers?|internship|place|round|stage|interview)\b"
    r"|\b(?:fail(?:ed)?|flunked|bombed|messed up|screwed up|blew) (?:in |at )?(?:my|the|an|another|every|that) "
    r"(?:\w+ ){0,2}?interviews?\b"
    r"|\b(?:went with|picked|chose|took|hired) (?:someone|somebody|another (?:\w+)|the other \w+)(?: else)?\b"
    r"|\b(?:no|zero|not a single|not one) (?:repl(?:y|ies)|answers?|callbacks?|responses?|offers?|"
    r"invitations?)\b.{0,25}"
    r"\b(?:applications?|applied|from (?:them|anyone|companies|recruiters))\b"
    r"|\bapplications?\b.{0,25}\b(?:no|zero|not a single|not one) (?:repl|answer|callback|response|offer|invit)\w*",
    re.IGNORECASE,
)

_AHEAD = re.compile(r"\?|\b(?:if|might|may|could|afraid|scared|worried|fear|will|would|never been)\b", re.IGNORECASE)
"""What makes a rejection one that is only feared."""

_TESTED = re.compile(r"\b(?:exams?|proctor|labs?|certif\w*|card|pull request|pr|test run)\b", re.IGNORECASE)
"""What else than an employer may reject something."""

LAID_OFF = re.compile(
    r"\b(?:got|get|been|was|were|am|are|being|getting|be|im|i'?m) (?:just |suddenly |also |finally |recently |"
    r"now |unexpectedly )*"
    r"(?:fired|laid[- ]?off|layed off|sacked|let go|made redundant|axed|dismissed|downsized|terminated)\b"
    r"|^\W*(?:(?:hi|hello|hey|so|well|just|recently|newly|freshly)\W+)*(?:laid[- ]?off|made redundant|fired|"
    r"sacked)\b(?! (?:up|people|my|two|"
    r"\d+|someone|clay|by mistake))"
    r"|\b(?:they|my \w+|the company) (?:\w+ )?(?:(?:fired|laid|sacked|layed) (?:me|us|everyone|half)"
    r"|let (?:me|us|everyone|half)(?: \w+){0,2}? go)\b"
    r"|\b(?:letting|laying|let|lay) (?:me|us|everyone|half of us|half the \w+|most of us)(?: all)? (?:go|off)\b"
    r"|\b(?:is|are|was|about to|gonna|going to|will|i'?ll|i'?m) (?:be )?los(?:e|ing) my (?:\w+ )?job\b"
    r"|\b(?:we|i|my \w+)(?:'re|'m| are| am| is|m)? (?:had to |have to )?(?:clos\w+|shut\w*|los(?:t|ing)|"
    r"giving up) (?:down )?"
    r"(?:our|my|the) (?:\w+ )?(?:shop|store|business|company|firm|restaurant|caf[eé]|farm|bakery|salon|pub)\b"
    r"|\b(?:they|company|owner|the \w+|my \w+)(?: \w+)? (?:clos(?:ed|es|ing)|shut(?:s|ting)?)(?: down)? (?:our|my|"
    r"the) (?:\w+ )?"
    r"(?:plants?|branch(?:es)?|offices?|departments?|sites?|factory|shops?|stores?|wards?|school|mine|warehouse|newspaper)\b"
    r"|\bmak(?:ing|e) (?:me|us|my \w+|everyone) redundant\b"
    r"|\b(?:getting|giving me|got|gave me) (?:the sack|the boot|my marching orders|a pink slip)\b"
    r"|\b(?:just |have |i |recently )?(?:lost|losing|lose) (?:my|the|our) (?:\w+ )?(?:job|position)\b|"
    r"\bmade redundant\b|\bredundant (?:since|in|after|last)\b"
    r"|\bmy (?:company|firm|plant|factory|shop|store|office|branch|employer|department|team)\b(?: \w+){0,3}? "
    r"(?:clos(?:ed|es|ing) down|shut(?:s|ting)? down|is clos\w+|closed|bankrupt|insolvent|bust|let go|dissolved)\b"
    r"|\bmy (?:job|position|role|contract) (?:was|is|has been|is being|got|gets|just) (?:\w+ )?(?:cut|axed|"
    r"eliminated|removed|scrapped|"
    r"ended|over|cancell?ed|terminated|gone)\b"
    r"|\bmy (?:\w+ )?(?:contract|visa job|post|probation)(?: (?:was|is|will|has|has been|did))? ?(?:not|n.?t|wo ?n.?t)"
    r"(?: be| being| been| get| getting)* (?:renewed|extended|prolonged|continued)\b"
    r"|\b(?:not|\w+n.?t) (?:be |going to |gonna )*(?:renew|extend|prolong)(?:ing|ed)? my (?:\w+ )?contract\b"
    r"|\bmy (?:job|position|role|post) (?:ends|is going|goes|disappears|will be gone|is gone|stops|finishes|"
    r"is being (?:outsourced|moved|offshored|automated))\b",
    re.IGNORECASE,
)

IMPOSTOR = re.compile(
    r"\bimpost[eo]r|\b(?:they|people|everyone|someone|colleagues)(?:'ll| will| would|'s going to| might| may)? "
    r"(?:find|figure|found) (?:me )?out\b|\bfeel(?:ing)? (?:like |as )?(?:such )?an? (?:total |complete |bit of a )?"
    r"(?:fraud|fake|phon[e]?y|cheat)\b|\b(?:do ?n.?t|not) (?:really )?(?:belong|deserve) (?:here|there|this|"
    r"my job|in)\b"
    r"|\bjust (?:been |got |was )?lucky so far\b|\b(?:i )?(?:feel(?:ing)? like |am |i'?m )*(?:just )?faking it\b"
    r"|\bi feel (?:a bit |kinda |really |pretty |quite )?(?:dumb|stupid|slow|incompetent)\b",
    re.IGNORECASE,
)

COMPARED = re.compile(
    r"\b(?:every(?:one|body)(?: else)?|(?:all )?(?:my|the) (?:\w+ )?(?:friends|colleagues|class(?:mates)?|peers|"
    r"siblings|brother|sister|cousins?|others)|others|people my age|all the others)\b(?: (?!not\b|n't)\w+){0,3}? "
    r"(?:(?:are|is|seems?|was|look) (?:to be )?(?:so |much |way |far |already |all |more |doing )*(?:better|"
    r"smarter|ahead|"
    r"faster|younger|successful|quicker|further|great)"
    r"|(?:(?:have|has|all) )?(?:found|landed|got|have|has) (?:\w+ ){0,2}?(?:jobs?|work|careers?|something)\b"
    r"|(?:earns?|makes?|have|has|got) (?:\w+ ){0,2}?(?:more|good|great|better|nice|twice|real) ?(?:jobs?|money|pay|"
    r"salar\w+|careers?|than me|as me)?"
    r"|knows? (?:so much|more|better))\b"
    r"|\b(?:compar(?:e|ing) my ?self|(?:jealous|envious) (?:of|at)|i envy|fall(?:en|ing)? behind (?:my|every|"
    r"other|all)|"
    r"behind (?:everyone|my friends|others|all the others))\b",
    re.IGNORECASE,
)

_ARE = r"(?:'re|re| are| r|'s| is)?"

BORED = re.compile(
    rf"\b(?:this|it|that|{_YOU}|the plan|learning|studying){_ARE}(?: getting| gets| feels?| so| really| very| kinda|"
    r" a bit| pretty| too| just| super| all)* (?:bor+ing|bored?om|dull|tedious|monotonous)\b"
    r"|\bi(?:'?m| am| get| got) (?:\w+ ){0,2}?bored\b|^\W*(?:so |how |too |very |super )?bor+ing\W*$|\bbores me\b",
    re.IGNORECASE,
)

JOB_BORED = re.compile(
    r"\b(?:my|this|the|our) (?:\w+ )?(?:job|work|office|position)(?:'s| is| feels| gets| got| has become|"
    r"s)*(?: \w+)? "
    r"(?:bor+ing|dull|monotonous|dead[- ]end|pointless|killing me slowly|going nowhere)\b"
    r"|\b(?:bored|stuck|unhappy|miserable|wasted) (?:at|in|with|by|of) (?:my |this |the )?(?:\w+ )?(?:job|work|"
    r"office|"
    r"position)\b",
    re.IGNORECASE,
)

SORROW = re.compile(
    r"\bmy (?:\w+ ){0,2}?(?:mum|mom|mother|dad|father|parents?|wife|husband|partner|son|daughter|kids?|child|"
    r"children|baby|"
    r"brother|sister|grand\w+|nan|uncle|aunt|cousin|friend|girlfriend|boyfriend|fianc\w+|family|dog|cat)\b.{0,30}?"
    r"\b(?:died|passed (?:away|on)|passed|dying|hospital\w*|(?:very |seriously |really |so )?(?:ill|sick)|"
    r"cancer|surgery|"
    r"operation|accident|stroke|heart attack|dementia|alzheimer\w*|left me|broke up|divorc\w+|moved out|icu|funeral|"
    r"broken (?:leg|arm|hip))\b|\bfunerals?\b|\bmiscarriage\b|\bi(?:'m| am|m) (?:in|at) (?:the )?hospital\b"
    r"|\b(?:have to go|had to go|must go|need to go|rushed|taken) (?:in)?to (?:the )?hospital\b"
    r"|\b(?:getting|my|a|the) divorced?\b|\bbroke up with me\b"
    r"|(?:\bi(?:'ve| have)? (?:just |recently )?(?:was|been|got)|\bi(?:'m| am)|^(?:was|just|got|been))"
    r" (?:just |recently |newly |been |got )*(?:diagnosed|operated)\b",
    re.IGNORECASE,
)

ADRIFT = re.compile(
    r"\b(?:(?:do ?n.?t|do not|dont) know|no idea|not sure|no clue|unsure) (?:about )?what (?:i (?:want|should|"
    r"wanna|am)|to)"
    r"(?: to| going to| supposed to)? ?(?:do|be|become)?(?: with)? (?:my life|my future|in life|when i grow up|"
    r"with myself)\b|\b(?:feel|am|i'?m) (?:a bit |kinda |so |totally )?lost in (?:my )?(?:life|career)\b",
    re.IGNORECASE,
)

AGE_ASKED = re.compile(
    r"\bi(?:'m|m| am) (?:only |already |just )?[1-7]\d\b(?! (?:hours|weeks|months|days)).{0,25}\b(?:is (?:that|"
    r"it|this) "
    r"(?:\w+ )?(?:ok\w*|fine|a problem|allowed|possible|too \w+)|can i still|does (?:that|it|age) matter)"
    r"|\bdoes (?:my )?age (?:even |really )?matter\b|\bis (?:my )?age a problem\b",
    re.IGNORECASE,
)

THREAT = re.compile(
    r"\b(?:want|wanna|going|gonna|could|will|i'?ll|would|feel like|might)(?: to| just| really)* (?:kill(?:ing)?|"
    r"hurt(?:ing)?|"
    r"punch(?:ing)?|shoot(?:ing)?|stab(?:bing)?|beat(?:ing)?|strangle|murder|attack)(?: up)? "
    r"(?:(?:my|the|that|his|her) (?:\w+ )?(?:boss|manager|colleagues?|co-?workers?|teacher|wife|husband|partner|"
    r"neighbou?rs?|brother|sister|mother|father|kids?|family|ex|team|customers?)|him|her|them|someone|somebody|"
    r"people|"
    r"everyone)\b",
    re.IGNORECASE,
)
"""Harm to others, whether meant or only said: answered calmly, never passed over."""


_EMPTY_HANDED = re.compile(
    r"\b(?:and|but|while|yet|only) (?:i'?m|i am|i|me)\b (?:\w+ ){0,3}?(?:with nothing|(?:have|got) nothing|nowhere|"
    r"without (?:one|a job|any(?:thing)?|work)|jobless|unemployed|stuck|left behind|still (?:here|searching|looking)"
    r"(?: with nothing)?)\b"
    r"(?! (?:left|to (?:live|lose|give)|but|inside|matters))",
    re.IGNORECASE,
)
"""What one lacks beside the others, a job or a place, and no more than that."""


_WHEN = re.compile(
    r"\b(?:in|on|at|by|from|since|after|until|the|end|start|middle|of|next|this|last|again|now|soon|just|so|and|but|"
    r"well|because|sadly|today|yesterday|tomorrow|year|month|week|summer|spring|autumn|winter|christmas|there|\d+\w*|"
    r"hi|hello|hey|months?|weeks?|years?|days?|time|i|heard|told|they|said|that|my|\w+day|january|february|march|april|"
    r"may|june|july|august|september|october|november|december)\b|[^\w\s]",
    re.IGNORECASE,
)
"""When and how a job ended: nothing that weighs."""

_PLAIN = re.compile(
    r"\b(?:(?:i|and|also|we)(?:'m| am)? )*(?:live|living|based|located|from) (?:in |near )?[a-z]+(?: [A-Z][a-z]+)?\b"
    r"|\b(?:(?:i|and|also) )*(?:have|hold|got)? ?(?:an? )?[a-z]+ (?:citizen(?:ship)?|passport|nationality)\b"
    r"|\b(?:i )?(?:was|worked as|as) an? [a-z]+(?: [a-z]+)?(?:er|or|ist|ant|yst)\b",
    re.IGNORECASE,
)
"""A place, a passport or a trade told beside it: no more than facts."""

BESIDE = 3
"""Words up to which nothing is told beside the loss of a job."""


def let_go(text: str) -> bool:
    """Whether the loss of a job is told, with its day at most: whoever says more of it may carry more."""
    text = _PLAIN.sub(" ", text)
    told = LAID_OFF.search(text)
    return told is not None and len(_WHEN.sub(" ", text[: told.start()] + text[told.end() :]).split()) <= BESIDE


def lighter(text: str) -> str:
    """The text without the words that name a small thing, for what else stands in it to be weighed."""
    if COMPARED.search(text):
        text = _EMPTY_HANDED.sub(" ", text)
    for words in (REJECTED, IMPOSTOR, COMPARED):
        text = words.sub(" ", text)
    return text


def rejected(text: str) -> bool:
    """Whether a no after an application or an interview is told, and not only feared."""
    return bool(REJECTED.search(text)) and not _AHEAD.search(text) and not _TESTED.search(text)


def bored(text: str) -> bool:
    """Whether the talk or the learning bores, and not the job."""
    return bool(BORED.search(text)) and not JOB_BORED.search(text)


_HARD = re.compile(
    r"\b(?:nobody|no one|never|passed over|ignored|promised|tired|exhausted|stuck|unfair|fed up|sick of|afraid|"
    r"scared|worried|alone|lost|"
    r"no (?:clue|idea)|at night|wondering|mortgage|debts?|divorc\w*|bully\w*|bullied|shout\w*|burn\w* out|gave up|"
    r"fail\w*|laughed|useless|"
    r"frustrat\w*|hate|miserable|rant\w*|sorry for (?:the|this|all)|do not even know|don'?t even know|hopeless|"
    r"worn|struggl\w*)\b",
    re.IGNORECASE,
)
HARDSHIPS = 3


def hardship(text: str) -> bool:
    """Whether several hardships are told."""
    return len({found.casefold() for found in _HARD.findall(text)}) >= HARDSHIPS


def sorrow(text: str) -> bool:
    """Whether illness, loss, parting or a lost job is told."""
    return bool(SORROW.search(text) or LAID_OFF.search(text))
