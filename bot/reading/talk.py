"""What people say of the bot and the talk, and what they want that it does not do: told by plain words."""

from __future__ import annotations

import re

_YOU = r"(?:you|u|ya|this (?:bot|app|thing|chat|program|tool)|the bot)"

_ARE = r"(?:'re|re| are| r|'s| is)?"

REPEATS = re.compile(
    rf"\b{_YOU}{_ARE}(?: just| already| always| keep| kept| constantly| still| only| all)*"
    r" (?:ask\w*|repeat\w*|say\w*|said|tell\w*|told|show\w*|writ\w*|send\w*)\b.{0,30}"
    r"\b(?:same|again|over and over|twice|already|before|(?:\d|three|four|ten|many|hundred) times|"
    r"(?<=repeating )yourself|(?<=repeat )yourself)\b"
    r"|\b(?:you|u|it|bot|this)\W+(?:just |always )?(?:keeps?|kept|constantly) (?:on )?(?:asking|repeating|"
    r"saying|sending|showing|telling)\b"
    r"|\bi(?:'ve| have| did|ve)? (?:just |already )*(?:already|just) (?:\w+ )?(?:answered|told (?:you|u)|"
    r"said (?:that|this|"
    r"it|so))\b|\b(?:i|we) told (?:you|u) (?:already|that|this|before|twice|so many)\b"
    r"|\bsame (?:\w+ )?(?:question|thing|answer|message|sentence|stuff)s? (?:again|over|every|all|twice|as before)\b"
    r"|\b(?:you|u)(?:'ve|ve| have)? (?:just |already )+(?:asked|told|said|shown|showed)\b|\bstop repeating\b|"
    r"\b(?:you'?re|you are|ur|u r) (?:a )?(?:broken record|going in circles|looping|"
    r"stuck in a loop)\b"
    r"|\bgoing (?:around |round )?in circles\b",
    re.IGNORECASE,
)

UNHEARD = re.compile(
    r"\b(?:are|r) (?:you|u) (?:even |really |actually |at all )*(?:listen\w*|read\w*|paying attention|there)\b"
    r"|\b(?:you|u)(?:'re| are|re| r)? (?:not|never|don'?t|didn'?t|dont|didnt)(?: \w+)? (?:listen\w*|"
    r"read(?:ing)? what|"
    r"answer\w*|hear\w*|get (?:me|it|what)|understand(?:ing)? (?:me|what|anything|shit|a thing|my))\b"
    r"|\b(?:you|u) (?:did|do)(?: ?n.?t| not) (?:even )?(?:answer|read|listen|get|understand|hear)\b"
    r"|\b(?:that'?s|thats|this is|it'?s) not (?:what|an answer|the answer|my question)(?: i (?:asked|said|meant|"
    r"wanted))?"
    r"|\b(?:you|u) (?:ignored?|missed|skipped) (?:me|my|what|half)\b|\bnot what i (?:asked|meant)\b"
    r"|\bdid (?:you|u) (?:even )?(?:read|hear|get|understand) (?:what|me|my|any)\b",
    re.IGNORECASE,
)

SAID_SO = re.compile(
    r"^\W*(?:(?:yes|yeah|yep|no|but|well|and|ok(?:ay)?|exactly|uh|hey|sorry|hello)\W+)*"
    r"(?:(?:that'?s|that is|this is|it'?s|isn'?t that|is that not) (?:exactly |literally |just |precisely )?what "
    r"i(?:'ve)? (?:just |already |literally |been )*(?:said|saying|told (?:you|u)|wrote|typed|meant|mean)|"
    r"i (?:literally |just )+(?:said|told (?:you|u)|wrote|typed) (?:that|it|so|this)|"
    r"(?:as|like) i (?:just |already )?(?:said|told (?:you|u)|wrote|mentioned))"
    r"(?: (?:already|before|above|just now|a minute ago|man|bot|lol|earlier))*\W*$",
    re.IGNORECASE,
)
"""Who is told back, or asked for, what they said themselves."""

SIMPLER = re.compile(
    r"\bshort(?:er)? (?:sentences|words)\b|\b(?:slower|slowly) (?:please|pls)\b|"
    r"\b(?:speak|talk|write|explain|say|use|put|tell|answer|make|in|with|need|want)\b.{0,25}"
    r"\b(?:simpl(?:er?|y|ified)|easier|easy|plain(?:er)?|normal|basic|less (?:technical|complicated))\b"
    r"(?:$|\W+(?:words?|english|language|terms|way|sentences|please|pls|for me|to (?:understand|read)|my english|i|"
    r"than|\W))"
    r"|\b(?:eli5|like i'?m (?:five|5|a (?:child|kid))|dumb it down|in human (?:words|language)|no jargon|less jargon|"
    r"too much jargon)\b"
    r"|\b(?:do ?n.?t|do not|cannot|can'?t|dont|hardly|not) understand (?:half|all|so many|most|your|these|the|"
    r"those|any of) "
    r"(?:of )?(?:the |your |these )?(?:\w+ )?(?:words?|language|terms|english|sentences|vocabulary)\b"
    rf"|\b(?:that|this|it|{_YOU}){_ARE}(?: sounds?| speak| talk| write| use)? (?:way |far |so |much |really )?too "
    r"(?:complicated|technical|difficult|hard) (?:to understand|for me to (?:read|understand)|words?|english|"
    r"language)\b"
    r"|\btoo many (?:hard|difficult|technical|strange|big|foreign|complicated) words\b",
    re.IGNORECASE,
)

COST = re.compile(
    r"\b(?:is|are) (?:this|it|that|you|u|the (?:bot|app|service|chat|program|tool)|using you|talking to you)\b.{0,12}"
    r"\b(?:free|(?<!well )paid|for free|cost\w*|expensive)\b(?! (?:time|day|to (?:do|go|choose|skip)))"
    r"|\b(?:does|do|will|would|did|must|should|have) (?:this|it|you|u|i|that|we)\b.{0,25}"
    r"\b(?:costs?|charge|pay|fees?)\b(?! (?:well|better|more|less|much|off|attention|good|enough|cuts?|the|my|"
    r"rises?))"
    r"|\bhow much (?:do (?:you|u|i|we)|does (?:this|it|the bot)|is (?:this|it|that)|will it|would it) ?"
    r"(?:cost|charge|pay)?(?=\W*$| to use| for (?:this|you|using))"
    r"|\bhidden (?:costs?|fees?)\b|\b(?:premium|paid|pro) version\b|\bcredit card\b|\bsubscription\b",
    re.IGNORECASE,
)

_LEARNT = re.compile(
    r"\b(?:courses?|certif\w+|books?|boot ?camps?|exams?|resources?|step|training|degree|tutorials?|salary|role|job|"
    r"companies|employers?|tuition)\b",
    re.IGNORECASE,
)
"""What a price is asked of that is none of the bot."""

TRUST = re.compile(
    r"\bwhy should (?:i|we|anyone) (?:even |really )?(?:listen to|believe|trust|follow|care what) (?:you|u|this"
    r"|an? (?:\w+ )?(?:machine|bot|robot|computer|program|ai))\b|"
    r"\b(?:can|should|could|do|why should|how can) (?:i|we) (?:really |even |actually )?(?:trust|believe|rely on) "
    r"(?:you|u|this|that|it|what you|your|these|the)\b"
    r"|\bhow (?:can|do|could|would|shall) (?:i|we) (?:be sure|know|tell)(?: that| if| whether)? (?:this|that|it|"
    r"you|what you|"
    r"your \w+)(?:'s|'re| is| are| say)*(?: \w+)? (?:right|true|correct|sure|accurate|real|reliable|ok|good|say)\b"
    r"|\b(?:don'?t|do not|dont|never) (?:really |even )?(?:trust|believe) (?:ai|bots?|you|u|this|machines|"
    r"chat ?bots?|"
    r"computers|programs)\b"
    r"|\bhow (?:do|can|would) (?:you|u) (?:even |really )?know (?:that|this|all|it|what(?: i|'s| is)? (?:need|"
    r"right|good))"
    r"|\b(?:is|are) (?:this|that|it|all that|your (?:\w+)|these|those|what you (?:say|said|tell me)|"
    r"you)\b(?: \w+){0,2}? "
    r"(?:accurate|reliable|correct|trustworthy|up[- ]to[- ]date|outdated|made up|making (?:this|it|that) up)\b"
    r"|\bwhere do (?:you|u) (?:get|have|take) (?:this|that|it|your|all)\b|\b(?:you|u|"
    r"bot)\b(?: \w+){0,3}? (?:mak(?:e|es|ing) (?:\w+ )?(?:it|this|that|"
    r"things|stuff|everything) up|mak(?:e|es|ing) up (?:stuff|things)|guess(?:ing)?|invent(?:ing)?|"
    r"hallucinat\w+)\b|\bwho (?:wrote|made|writes|checks|"
    r"checked|decides) (?:your|the|this|all this) (?:knowledge|facts|data|list|roles?|content|requirements?|"
    r"advice|info\w*)\b|\bwhen (?:was|were|is) "
    r"(?:it|this|that|your \w+|the \w+) (?:last )?(?:updated|written|made|checked|refreshed)\b|\bhow (?:old|"
    r"current|fresh|recent) (?:is|are) "
    r"(?:your|the|this|that|these) ?(?:knowledge|data|facts|info\w*|documents?|sources?|figures?)?|"
    r"\bwhy should (?:i|we|anyone) (?:even |really )?"
    r"(?:believe|trust) (?:those|these|the|that|any)\b|\b(?:you|u)(?:'re| are|re)? (?:just )?"
    r"making (?:this|it|that|things) up\b|\bare (?:you|u) (?:\w+ )?sure(?: about (?:this|that|it))?\W*$",
    re.IGNORECASE,
)

_PRIVATE = re.compile(
    r"\b(?:with my|data|privacy|private|secret|my info\w*|saf\w+|secur\w+|stor\w+|my cv)\b", re.IGNORECASE
)

WHY_ASKED = re.compile(
    r"\bwhy (?:do|would|did|must) (?:you|u) (?:even |really |always )?(?:need|want|have|wanna|care|ask)(?: to)?"
    r"(?: (?:know|ask|hear|so many|all|about)\b|(?: me)?(?: (?:this|that|it|these))?\W*$)"
    r"|\bwhy (?:are|r|do) (?:you|u) (?:always |even |keep |still )*asking\b(?!.*\b(?:same|again|twice|over)\b)"
    r"|\bwhat (?:do|would) (?:you|u) (?:need|want|use) (?:that|this|it|my \w+) for\b"
    r"|\bwhy (?:all |so many |these |the )+questions?\b|\bwhy should i (?:tell|answer|share)\b",
    re.IGNORECASE,
)

APOLOGY = re.compile(
    r"\b(?:sorry|apolog\w+|my bad|forgive me|pardon me)\b.{0,40}\b(?:angry|rude\w*|(?:being|was|so|too|am) mean|"
    r"swear\w*|swore|"
    r"insult\w*|shout\w*|yell\w*|curs(?:ed|ing)|mad|upset|(?:my|the|that|bad|foul) language|harsh|outburst|"
    r"behaviou?r|"
    r"frustrat\w+|temper|snapp\w+|(?:bad|foul|grumpy) ?mood|grumpy|late reply|(?:being|so|was|am|the) (?:late|slow)|"
    r"delay|disappear\w*|gone (?:so )?(?:long|quiet|silent|dark|for)|silen\w+|quiet|vanish\w*|ghost\w*|"
    r"dropp\w+ (?:out|off)|off the radar|ignoring|what i (?:said|called you)|names)\b"
    r"|\bi (?:was|am) sorry for (?:before|earlier)\b"
    r"|\bdid ?n.?t mean to (?:be (?:rude|mean)|insult|yell|shout|swear|snap)\b"
    r"|\bi was (?:just |only |so )?(?:angry|rude|in a bad mood|frustrated)\b.{0,20}\bsorry\b"
    r"|\bsorry (?:for|about) (?:before|earlier|that|yesterday)\W*(?:$|[,.])",
    re.IGNORECASE,
)

PRAISE = re.compile(
    rf"\b(?:{_YOU}{_ARE}|ur|your|youre|that'?s|thats|that was|this is)(?: (?!not\b|n't|never|"
    rf"less)\w+){{0,3}}? (?:smart|"
    r"clever|great|awesome|amazing|cool|(?:so |very |really |super )?helpful|brilliant|fantastic|wonderful|"
    r"(?:so |very )?(?:"
    r"nice|kind|sweet|cute|polite|patient)|lovely|impressive|genius|better than (?:chat ?gpt|my \w+|any\w*|"
    r"other \w+)|"
    r"the best|a star|a legend)\b|\b(?:good|great|nice|clever|smart|sweet) bot\b|\b(?:i )?(?:really )?(?:love|like) "
    r"(?:you|u|this (?:bot|app|chat)|talking (?:to|with) (?:you|u))\b(?! to\b)|\bwell done,? bot\b",
    re.IGNORECASE,
)

_BLAME = re.compile(
    r"\b(?:not|n.t|never|no|but|less|could be|would be|if|than that|dont|isnt|arent)\b|\?",
    re.IGNORECASE,
)

JOKE = re.compile(
    r"\b(?:tell|know|got|have|make|say|give|want|need)\b.{0,20}\b(?:jokes?|something funny|riddle|pun)\b"
    r"|\bmake me (?:laugh|smile)\b|\bcheer me up\b|^\W*(?:a |another )?jokes?(?: please| pls)?\W*$",
    re.IGNORECASE,
)

WHERE = re.compile(
    r"\bwhere (?:(?:were|was|did|have|had) (?:we|i|u|you)|(?:are|r) we)(?: \w+)?(?: at| now| again|"
    r" stand\w*)?(?: stop| leave| end| "
    r"get| got)?(?: off| up| to)?(?: last time| again| yesterday| before| now)*\W*$"
    r"|\bwhat (?:were|was|are|did) (?:we|i) (?:doing|talking|discuss\w*|say\w*|at|do|talk about|up to)(?: about| on)?"
    r"(?: last time| again| yesterday| before| last week)*\W*$"
    r"|\b(?:pick (?:it |this )?up|continue|start|resume|go on|carry on|begin|from) (?:from )?where (?:i|we|u|"
    r"you) (?:left|"
    r"stopped|were|ended)\b|^\W*(?:\w+\W+){0,3}where (?:i|we) (?:left(?: off)?|stopped|were)\W*$"
    r"|\b(?:do|did|can|will) (?:you|u) (?:even |still |actually )*(?:remember|know|recogni[sz]e|remembered|"
    r"recall) (?:me|who i"
    r" am|us|our \w+|my (?:goal|plan|name))\b(?! (?:about|to|from))|\b(?:you|u) (?:still )?remember me\b"
    r"|\b(?:did|have) (?:you|u) (?:already )?(?:forget|forgot|forgotten) (?:me|about me|who i am|everything i)\b",
    re.IGNORECASE,
)

_WRITE = (
    r"(?:write|draft|create|make|build|generate|compose|prepare|do|type|redo|rewrite|re-write|fix|polish|translate)"
)

WRITES = re.compile(
    rf"(?:\b(?:can|could|will|would|please|pls|plz|just|help me(?: to)?|want you to|need you to|u|you)\W+(?:\w+ )?"
    rf"(?:you |u )?(?:please |pls |help me )?|^\W*){_WRITE}(?: up)?(?: me| us)?(?: with)? (?:my|a|an|the|"
    rf"some) (?:\w+ ){{0,2}}?"
    r"(?:cv|c\.v\.|resume|résumé|cover ?letters?|motivation(?:al)? letter|letter of \w+|application(?: letter)?|"
    r"linked ?in(?: \w+)?|thank[- ]you (?:note|mail|email)|e-?mail to)\b"
    r"|\bi (?:need|want) (?:a|an|some) (?:\w+ )?(?:cover letter|motivation(?:al)? letter)\b",
    re.IGNORECASE,
)

PRACTICE = re.compile(
    r"\b(?:practi[cs]e|simulate|rehearse|role[- ]?play|train|fake) (?:\w+ ){0,3}?(?:job )?interviews?(?:ing)?\b"
    r"|\bmock interviews?\b|\binterview (?:practice|training|simulation|questions? with (?:you|me))\b"
    r"|\b(?:ask|give|throw|test) me (?:\w+ ){0,3}?interview questions?\b"
    r"|\bpretend (?:to be|you(?:'re| are)) (?:the |an? |my )?(?:interviewer|recruiter|hiring)\b",
    re.IGNORECASE,
)

LAW = re.compile(
    r"(?:\b(?:do|does|can|could|will|would|should|how|what|is|are|where|which|may|must|am|need|help|who)\b.{0,50}"
    r"\b(?:visas?|(?:work|residence|working) permits?|green card|blue card|immigra\w+|citizenship|asylum|"
    r"(?:ask|need|get|find|hire|see|want) an? lawyer|sue|suing|lawsuit|tax(?:es)?|severance|notice period|"
    r"unemployment benefits?|my rights|labou?r law|legal(?:ly)?)\b"
    r"|\b(?:visa|permit|immigration|tax|legal) (?:question|advice|problem|help|issue)s?\b|\bi (?:need|"
    r"want) an? lawyer\b)",
    re.IGNORECASE,
)

FORGOT = re.compile(
    r"\bi(?:'ve| have)? (?:already |totally |completely )?(?:forgot(?:ten)?|(?:can'?t|cannot|don'?t|"
    r"dont) (?:even )?remember|"
    r"lost track of) (?:everything|what|where|all|how far|most)\b.{0,12}\b(?:we|i|you|u)\b",
    re.IGNORECASE,
)
"""Who forgot the talk themselves: no wish that the bot forgets."""

OUTSIDE = re.compile(
    r"\b(?:help|do|solve|finish|check|explain|make|write)\b.{0,20}\b(?:my|this|the|an?|"
    r"our) (?:\w+ ){0,2}?(?:homework|"
    r"exercises?(?! for)|assignment|essay|equation|maths? problem|school work|term paper|thesis)\b"
    r"|\b(?:should|shall|must|can) i (?:\w+ )?(?:break up|marry|divorce|date|text (?:him|her)|call (?:him|her)|"
    r"forgive (?:him|her)|have (?:a )?(?:kids?|bab\w+))\b|\b(?:my|his|her) (?:crush|ex|ex-\w+)\b.{0,30}\?",
    re.IGNORECASE,
)

_SOURCE = re.compile(
    r"\b(?:where|which|any|find|books?|courses?|sites?|resources?|anything|done|finished)\b", re.IGNORECASE
)


def practice(text: str) -> bool:
    """Whether the bot is to play the interviewer, and not to name where one could practise."""
    return bool(PRACTICE.search(text)) and not _SOURCE.search(text)


def cost(text: str) -> bool:
    """Whether the price of the bot itself is asked."""
    return bool(COST.search(text)) and not _LEARNT.search(text)


def trust(text: str) -> bool:
    """Whether it is asked how far what the bot says can be relied on; data that is kept is another matter."""
    return bool(TRUST.search(text)) and not _PRIVATE.search(text)


def praise(text: str) -> bool:
    """Whether the bot is praised, without a but."""
    return bool(PRAISE.search(text)) and not _BLAME.search(text)
