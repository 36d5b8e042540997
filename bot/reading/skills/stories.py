"""Lacks, dislikes and beginnings told through a story: "I slept through statistics", "SAP drives me up the wall"."""

from __future__ import annotations

_HATED = (
    r"(?:bores?|bored|annoys?|annoyed|kills?|exhausts?|depresses|drains?|disgusts?) (?:me|my soul)\b"
    r"|(?:makes?|made|drives?|drove|sends?|sent) me (?:want to |wanna )?(?:scream|sick|puke|vomit|yawn|run|quit|crazy|"
    r"mad|nuts|insane|up the wall|to sleep|angry|miserable|bananas)\b"
    r"|is not for (?:people like )?me any ?more\b"
)
_PAST = r"(?:past|by|over|around|under)"
BEFORE: tuple[tuple[str, str], ...] = (
    (
        "none",
        r"(?:no longer|never again|not) (?:stand|bear|see|stomach|hear|take|want to see)(?: (?:the|any|about|"
        r"of))*(?= §)"
        r"|(?:keep|leave)(?= § (?:\w+ )?(?:away|out|off|far|alone))|(?:please,? )?(?:keep|leave) (?:away|out)(?= §)"
        r"|(?:not|n't) much of an?(?= § (?:man|woman|lover|fan|friend|person|guy|girl))"
        r"|please,? (?:nothing|no|not|none|don't|do not)(?: (?:with|about|of|in|any|give me|more))*(?= §)",
    ),
    (
        "none",
        r"(?:forget|ignore|disregard|scrap|strike) (?:what|everything|all|anything|whatever)(?: that)? (?:i|"
        r"i've|i have)"
        r" (?:\w+ )?(?:told|said|wrote|claimed|mentioned|typed|put)(?: (?:to )?(?:you|u))?(?: (?:about|on|of|"
        r"regarding))?(?= §)",
    ),
    (
        "none",
        r"(?:never again|not (?:so |that |very |really |too |exactly )?keen on|no more|not (?:into|wild about|"
        r"mad about|"
        r"crazy about|excited (?:about|by))|(?:had|have) enough of|had it with|fed up with|"
        r"keep me away from|spare me|had my fill of|swore off)(?: (?:the|any|all|all this|this|more|"
        r"please))*(?= §)",
    ),
    (
        "lacks",
        r"(?:have|has|'ve|had) (?:still|yet) to (?:write|run|see|open|use|try|touch|learn|build|make|do|"
        r"meet|start|set up|discover|understand)(?: (?:my|a|an|any|the|first|single|one|with|to use))*(?= §)",
    ),
    ("lacks", r"(?:slept|dozed|daydreamed|cheated|muddled) (?:my way )?through(?: (?:the|my|all|every))*(?= §)"),
    (
        "started",
        r"(?:(?:only|just|about|now) )*(?:an?|one|two|three|four|five|six|a few|a couple of|some|several|\d+) "
        r"(?:days?|weeks?|lessons?|chapters?|videos?|modules?) (?:into|in to|deep in)(?= §)",
    ),
    ("lacks", r"(?<![\d.,])0(?= §)|not even(?: any| a bit of)?(?= §)"),
    (
        "has",
        r"(?:there(?:'s| is| are) )?(?:not much|nothing|hardly anything|little|few things|not a lot) (?:that )?"
        r"i (?:can't|cannot|can not|couldn't|don't know how to) (?:do|solve|build|fix|make)?"
        r"(?: (?:in|with|using|on|about))*(?= §)",
    ),
    (
        "has",
        r"(?:not|n't) (?:like|that|as if|true that|as though) i (?:have|know|had|knew|can do|do|use) (?:no|zero|nothing"
        r"(?: (?:of|in|about))?)(?= §)",
    ),
    (
        "forgot",
        r"(?:quit|stopped (?:using|with|doing)|gave up(?: on)?|left|abandoned|dropped|parted (?:ways )?with)"
        r"(?= § (?:\w+ )?(?:years|ages|months|long|a (?:long )?while|back in|in (?:19|20)\d\d)\b)",
    ),
)
"""What stands before a skill."""

BEHIND: tuple[tuple[str, str], ...] = (
    (
        "lacks",
        rf"(?:(?:that|this|it) (?:one )?)?(?:(?:just|somehow|kind of|sort of|always|simply) )*(?:passed|went|sailed|"
        rf"slipped|flew|rushed|has passed|swept) (?:\w+ )?{_PAST} me\b",
    ),
    (
        "lacks",
        r"(?:an? )?(?:(?:completely|totally|still|entirely|wholly) )*(?:unexplored|unknown|uncharted|foreign|"
        r"undiscovered|unfamiliar|virgin|alien) (?:territory|ground|land|country|waters?|world|planet)\b",
    ),
    (
        "lacks",
        r"(?:(?:is|was|that's|that is|it is) )?(?:not|n't|no) (?:a )?(?:part of|among|one of|in|on|within) (?:what i|"
        r"(?:the )?things i|my (?:skills?|abilities|toolbox|tool ?(?:box|kit|set|belt)|repertoire|vocabulary|arsenal|"
        r"strengths|list))\b",
    ),
    (
        "lacks",
        r"(?:i )?(?:wrote|did|made|built|have|had|ran|used|know|knew|tried|touched|got) (?:none|zero|not one|"
        r"not a single one|nothing|exactly (?:none|zero))(?: so far| yet| ever)?(?=\W*$|[.,;!])",
    ),
    ("lacks", r"(?:i )?(?:slept|dozed|daydreamed|skipped|sat) (?:right )?(?:through )?(?:that|the|those|all|every)\b"),
    (
        "lacks",
        r"(?:i )?(?:only|just|merely) (?:know|recogni[sz]e|seen|saw|heard|remember) (?:\w+ )?(?:the |its |their )?"
        r"(?:logo|name|word|sticker|t-shirt|icon|hype|mascot)s?\b",
    ),
    (
        "lacks",
        r"(?:mine|my (?:team|department|group|side)|we|our (?:team|side|department)) (?:never|didn't ever) (?:got|came|"
        r"went|been) (?:anywhere )?(?:near|close to) (?:it|that|them)\b",
    ),
    (
        "lacks",
        r"(?:i )?(?:wouldn't|would not|wouldnt|don't|do not|dont) (?:even )?(?:know|have a clue|have any idea)"
        r" (?:how|where|what|which)\b(?! much)",
    ),
    (
        "lacks",
        r"(?:(?:'s |is |are )?(?:the |my |one )*(?:only |single |one |big )*(?:thing|skill|one|tool|part|"
        r"subject|area|gap|hole)s? )"
        r"(?:of these )?(?:that |which )?i (?:(?:really|just|simply|honestly|still|absolutely) )*(?:can(?:'t|"
        r"not)|cant|don't|dont|"
        r"do not|never|lack|couldn't|miss|haven't)\b",
    ),
    (
        "lacks",
        r"(?:(?:sorry|i|well|no|nope)[ ,]+)*(?:only |just |merely )+(?:know|heard|aware|knew)(?: that)? "
        r"(?:they|it|this|that|these|those|such things?)"
        r" (?:do |does )?exists?\b",
    ),
    (
        "none",
        r"(?:(?:is|are|was|were) )?(?:(?:just|really|more|all) )*(?:someone|somebody|anyone|another|the|our|"
        r"my|his|her|their)(?: \w+){0,2}?(?:'s|s')"
        r" (?:job|thing|task|business|baby|work|domain|turf|area|side|department|problem)\b",
    ),
    ("none", _HATED),
    (
        "none",
        r"(?:no,? thanks?(?: you)?|not interested|no interest|please no|spare me|yuck|ugh|hard pass|"
        r"pass)(?=\W*$|[.,;!])",
    ),
    (
        "forgot",
        r"(?:i )?(?:have |'ve )?(?:quit|dropped|left(?: it| that)? behind|abandoned|gave up(?: on)?|given up|stopped)"
        r"(?: (?:it|that|them|using it))? (?:\w+ )?(?:years|ages|decades|long|a (?:long )?while|months|in "
        r"(?:19|20)\d\d)"
        r"\b|(?:is |has been |was )?(?:out of my (?:life|head|hands)|behind me) (?:since|for)\b",
    ),
    (
        "basic",
        r"(?:i )?(?:can |could |do |manage |know |have |get by |get there |work |understand )*(?:it |them "
        r")?(?:(?:but )?"
        r"(?:only |just )?(?:(?:as|so) long as|if|when|provided|once|with|while) (?:somebody|someone|anyone|a "
        r"colleague|"
        r"a friend|others|help|google|stack ?overflow|chat ?gpt|the manual|a tutorial|a cheat ?sheet|"
        r"instructions|notes|"
        r"examples?|templates?|i (?:can )?(?:copy|google|look)|there(?:'s| is) (?:an example|somebody|someone|a"
        r" template)))\b",
    ),
)
"""What stands behind one."""
