"""Words that decide whether a skill is had, lacking, wanted, or only talked about. Patterns over masked text."""

from __future__ import annotations

from bot.reading.skills.contrasts import SHADES
from bot.reading.skills.dreams import WISHES
from bot.reading.skills.trigger_words import ABLE, AFTER, NOT, PEOPLE, SOFT

PATTERNS: tuple[tuple[str, str], ...] = (
    (
        "has",
        r"the (?:one|person|guy|girl|go-to(?: person)?) (?:that |who )?(?:people|everyone|everybody|colleagues|they|"
        r"others|the team|we all) (?:asks?|calls?|comes? to|goe?s? to|turns? to)(?: about| for| with| on)?",
    ),
    (
        "none",
        rf"(?:(?<!at )work(?:s|ed|ing)? (?:at|for)|(?:job|intern(?:ship)?|employed|rep|role|stint|"
        rf"{PEOPLE}) at)(?= §)",
    ),
    ("none", rf"for(?: an?| the| our| my)?(?: \w+)?(?= § (?:{PEOPLE}|dept|staff(?:ing)?|agents?|shifts?)\b)"),
    (
        "has",
        r"(?:without|(?:do not|don't|dont|never) have|have no|having no|no|never)(?: any| much| a| the slightest|"
        r" real| major| big| great)* (?:trouble|difficult(?:y|ies)|problems?|issues?|effort|hesitation|headaches?)"
        r"(?: (?:with|using|writing|in|at|at all))*",
    ),
    (
        "has",
        r"(?:can't|cant|cannot|couldn't|could not|wouldn't|can not) say(?: that)? i(?:'ve| have)? "
        r"(?:never|don't|dont|do not|haven't|have not)(?: \w+){0,2}? (?:know|used?|tried|touched|done|worked with)",
    ),
    (
        "has",
        r"(?:people|colleagues?|co-?workers?|everyone|everybody|others|teammates?|folks|friends|they)(?: \w+){0,3}? "
        r"(?:comes? to|asks?|turns? to|goe?s? to|rel(?:y|ies) on|looks? to|calls?) me (?:for|with|about|"
        r"when it comes to|in)"
        r"(?: (?:any |all |their |some )?(?:questions?|problems?|help|advice|issues?) (?:about|on|with|for|"
        r"in))?(?= |$)",
    ),
    (
        "has",
        r"(?:some|basic|a (?:smidgen?|dash|pinch|hint|sprinkle) of|a (?:little |tiny )?bit(?: of)?|a little|"
        r"limited|beginner|intermediate|decent|bits of)"
        r"(?= (?:of |knowledge of |experience with |experience in )?§)",
    ),
    (
        "has",
        rf"(?:no|not|none|nope|never|nothing)(?: to| of| really| know| know of)? (?:all|any|"
        rf"most)(?: of)?(?: (?:them|these|those|it))?,? "
        r"(?:except|but|besides|apart from|other than|aside from|minus)(?: for)?|"
        rf"{NOT}(?: \w+){{0,2}} any(?: of)?(?: (?:them|these|those|it))?,? (?:except|but|besides|apart from|"
        rf"other than)(?: for)?",
    ),
    (
        "has",
        r"(?:you|u)(?:'ve| have)? (?:forgot(?:ten)?|missed|skipped|ignored|overlooked|left out|(?:(?:did|"
        r"have)(?: ?n[o']?t| not)|"
        r"never) (?:\w+ )?(?:wr[io]te|written|noted?|list(?:ed)?|save[d]?|record(?:ed)?|store[d]?|count(?:ed)?|"
        r"add(?:ed)?|"
        r"mention(?:ed)?|include[d]?|put))(?: (?:down|about|that i (?:know|have|can|use)|in|to|add|note|my|the|"
        r"of))*(?= §)",
    ),
    ("none", r"you (?:have|had|put|wrote|list(?:ed)?|show|noted|recorded|saved|mention(?:ed)?)(?= ['\"]?§)"),
    (
        "none",
        rf"(?:{NOT}|no longer|never)(?: really| exactly| much of| so much)? an?(?= § (?:persons?|guys?|gals?|girl|"
        rf"user|type)\b)",
    ),
    (
        "none",
        r"(?:(?:no|without|never (?:got|had|finished|did|completed)|(?:did|have)(?:n't| not) (?:finish(?:ed)?|"
        r"complete[d]?|get|got)|left|"
        r"quit|abandoned|unfinished|dropped out of|broke off|don't have|do not have)(?: an?| any| my| the|"
        r" real| formal)* "
        r"(?:degree|diploma|bachelor'?s?|master'?s?|phd|studies|b\.?sc|m\.?sc)(?: degree| studies)? (?:in|of)(?= §)|"
        r"(?:unfinished|abandoned|dropped out of|never finished|left|quit|broke off|no|without)(?: an?| my|"
        r" the| formal)*"
        r"(?= § (?:degree|diploma|studies|school|bachelor|master|phd)))",
    ),
    ("none", r"(?:rather than|instead of|as opposed to)(?= §)"),
    (
        "lacks",
        r"never (?:really |actually )?(?:needed|had (?:any |a |the )?(?:need|reason|chance|opportunity|"
        r"cause)(?: to| for)?"
        r"(?: \w+){0,2}?|got (?:the chance|around|to)(?: to)?(?: \w+)?)(?= §)",
    ),
    ("basic", r"(?:know|understand|learned|learnt) (?:only |just )?the theory (?:of|behind|about)|only in theory"),
    (
        "forgot",
        r"(?:it's|its|it has|it is) been (?:\w+ )?(?:years|ages|months|a while|a long time|decades|forever) since i "
        r"(?:last |really |ever )?\w+(?: with| in| any)?",
    ),
    *SHADES,
    ("wants", r"(?:rather|prefer(?: to)?) (?:do|start with|begin with|learn|begin|study)(?= |$)"),
    ("none", r"we (?:don't|do not|dont|didn't|never|no longer) (?:really |even )?(?:use|have|need|work with|do)\b"),
    (
        "other",
        r"^\W*(?:the|this|that|my|a|our|your) (?:\w+ )?(?:courses?|bootcamp|book|tutorial|class|program|degree|module|"
        r"lecture|videos?|exam) (?:(?:that |which )?(?:i|we|you|they) (?:\w+ ){0,4})?(?:also )?(?:covers?|"
        r"teaches|includes?|uses?|is about|deals with|is on)\b",
    ),
    (
        "basic",
        r"(?:hardly|barely|scarcely) (?:know|knew|use|used|touched|worked with|understand|remember|any)"
        r"(?: any| much| with| anything about)?\b",
    ),
    (
        "other",
        rf"^(?:and|but|so|because|though|although|while|whereas|that|if|even|well|also|,|\s)*(?:(?:my|our|the|a|an|"
        rf"his|her|their|most|some|all|many|other|every)\s+(?:[\w-]+\s+){{0,2}}?{PEOPLE}(?!\s+(?:and|&) (?:i|"
        rf"me)\b)(?:'s)?|he|she|they|he's|she's|they're|everyone|everybody|someone|somebody|people|nobody|"
        rf"recruiters?|companies|employers?|(?:company|boss|client|manager|team|agency|hr|advert|vacancy|job "
        rf"ad)(?= (?:wants?|"
        rf"asks?|needs?|requires?|demands?|expects?|uses|prefers?|insists?|is looking|looks for|says)\b)|"
        rf"jobs?(?= ask| need| req| want)|it (?:requires?|needs?|asks?|says)|"
        rf"(?:the|this|that|these|those|most|all) (?:jobs?|roles?|positions?|postings?|ads?|listings?|description|"
        rf"¤)|¤s?)\b(?! name)",
    ),
    (
        "other",
        r"\b(?:wants? me to|asked me to|told me to|(?:job|role|posting|position|listing|ad|ads|vacancy|"
        r"¤) (?:\w+ )?(?:requires?|needs?|asks? for|wants?|demands?|lists?|mentions?|says)|(?:is|are) (?:required|"
        r"requested)|requirements? (?:is|are|include)|required:|according to|they (?:want|ask|require|need|use|"
        r"know))\b",
    ),
    (
        "has",
        r"\b(?:not only|not just|nothing but|no problem with|no problems with|no doubt|no stranger to|"
        r"never stop\w* (?:using|learning)?|(?:can't|cant|couldn't|cannot) (?:live|work|imagine \w+) without|"
        r"who (?:doesn't|does not|doesnt|hasn't|has not|didn't|can't|wouldn't|isn't)(?: \w+)?(?: know| used?|"
        r" with)?|(?:don't|dont|do not) (?:just|only|merely|simply)(?: \w+)?|no worries with|not to mention|"
        r"there's nothing .{0,20} about|not afraid of|haven't stopped (?:using)?|not a day .{0,30}(?:without)|"
        r"i'd be (?:a )?\w+ (?:analyst|engineer|developer|¤) (?:if|without))",
    ),
    (
        "lacks",
        r"\b(?:do i look like (?:i|an?y?one|someone|somebody|a person|the type|a guy)(?: who| that)?(?: would|"
        r" could| can)? (?:knows?|uses?|can \w+|codes?|writes?)|as if i (?:know|knew|could|can|had)|like i(?:'d|"
        r" would|"
        r" even)? (?:know|knew|ever)|since when (?:do|can) i (?:know|use|do)|you think i (?:know|can)|"
        r"i wish i (?:hadn't)|who (?:still )?(?:needs|uses|has time for)(?=[^.;]*(?:\?|anyway|these days|now)))",
    ),
    (
        "basic",
        rf"{NOT} (?:know|understand|use|do|have) (?:much|a lot|that much|enough|too much|a ton|a great deal|often|"
        rf"very often)(?: of| about| with)?",
    ),
    (
        "basic",
        rf"{NOT}(?: \w+)? ?(?:very|so|that|too|super|particularly|especially|overly|terribly|really) (?:good|great|"
        rf"strong|confident|comfortable|experienced|proficient|skilled|familiar|fluent|advanced|deep|"
        rf"knowledgeable)(?: with| in| at)?",
    ),
    (
        "basic",
        r"\b(?:suck|sucks|terrible|bad|awful|horrible|hopeless|weak|poor|useless|rubbish|struggling|"
        r"struggle) (?:at|in|with|on)",
    ),
    (
        "good",
        r"(?:would|do|could|can)(?:n't| not) (?:call|say|consider|claim|"
        r"describe)(?: \w+){0,4} (?:an? )?(?:experts?|pro|guru|wizard|master|ninja|advanced|fluent|"
        r"strong)(?: at| in| with)?",
    ),
    ("good", rf"{NOT}(?: too| so| that| half)? (?:bad|terrible|awful|shabby)(?: with| in| at)?"),
    (
        "good",
        rf"(?:{NOT}|no)(?: an?| really an?| yet an?)? (?:experts?|pro|guru|wizard|master|ninja|genius)(?: at| in|"
        rf" with| on)?(?: but| yet)?",
    ),
    (
        "none",
        rf"(?:{NOT}|no longer|never) (?:really |even |actually )?(?:want|wanna|like|love|enjoy|plan|planning|need|"
        rf"needing|"
        rf"interested|care|intend|wish|aim)(?:ed)?(?: to)?(?: learn| know| use| touch| do| study)?(?: in| about|"
        rf" on)?|\bno (?:interest|plans?|need|time|intention)(?: \w+)? (?:in|to|for)(?: learn(?:ing)?| use)?|"
        rf"\bnot a fan of|\b(?:i )?(?:hate(?! (?:that|it|not|how|when|myself)\b)|avoid|refuse to|"
        rf"skip)\b(?: learn(?:ing)?| us(?:e|ing))?",
    ),
    (
        "none",
        r"(?:didn't|did not|didnt|couldn't|could not|couldnt|haven't|have not|hadn't) (?:\w+ )?(?:do|done|finish|"
        r"complete|completed|finished|start|started|manage|work on|get through)(?=[^.;]*\b(?:module|course|step|"
        r"chapter|lesson|task|exercises?|part|this week|last week|today|yesterday|assignment|phase|homework|"
        r"tutorial|exam)\b)",
    ),
    (
        "none",
        r"(?:didn't|did not|didnt|couldn't|could not|haven't|have not|no time to) (?:get to|get around to|manage|"
        r"finish|start|do any|make progress|have time|had time|been able|yet (?:finished|"
        r"started))(?: to)?(?: \w+)?|\bfailed (?:the|my)?\b|\bstuck (?:on|with|at|in)\b",
    ),
    ("has", r"\b(?:know|knew|learned|learnt|figured out|understand|taught myself) how to\b"),
    (
        "ask",
        r"(?:\bwhat(?:'s| is| are| about| does| exactly)|\bhow (?:do|can|should|to|hard|long|much|important|does|"
        r"is|about|would|difficult)|\btell me (?:more )?(?:about|what|how|why)|\bexplain\b|\bdefine|\bdifferen(?:ce|"
        r"t) between|\bcompare|\bdo i (?:really |also |even )?(?:need|have to)|\bis it (?:worth|necessary|hard|"
        r"possible|ok)|\brecommend|\bsuggest|\bshow me|\bgive me|\bsend me|\bfind me|\bhelp me (?:with|learn|"
        r"understand|choose|decide)|\b(?:want|like|love|need|wish) to (?:know|understand) (?:what|how|if|whether|"
        r"why|more)|\bask(?:ing)?(?: you)? (?:about|for|if|whether)|\bquestions? (?:about|on|regarding)|"
        r"\bwonder(?:ing)?\b|\bcurious (?:what|how|if|why|whether)|\bwhy (?:do|is|should|would|are|did)|\bwhich\b|"
        r"\bmeaning of|\bmean by|\bwhere (?:do|can|to|should)|\bwhen (?:do|should|to)|\b(?:is|are) there|"
        r"\bany (?:good )?(?:courses?|books?|resources?|tutorials?|tips|videos?|links?)|\bshould i|\bcan you|"
        r"\bcould you|\bdo you|\bwill i|\bwould i|\bhave you|\bmust i|\bcan i|\bdoes|\bnot sure (?:if|whether|what|"
        r"about|how)|\bidk (?:if|whether|what)|\b(?:don't|dont|do not) (?:know|understand|get) (?:if|whether|why|"
        r"what|how|which|when)\b(?! to (?:use|work|do|code|write|program|build|deploy))|\b(?:heard|told|said|says|"
        r"read|think|believe|guess)(?: that)?(?= § (?:is|are|was|will|has)))",
    ),
    (
        "has",
        r"\b(?:took|did|finished|completed|passed|have|has|got|earned|hold|done|read|watched|taken|"
        r"through)(?: \w+){0,3}? (?:courses?|class(?:es)?|bootcamps?|tutorials?|books?|certificat\w+|certs?|exams?|"
        r"projects?|trainings?|degree|nanodegree|modules?)(?: \w+)? (?:on|in|about|for|of|with|using|covering)",
    ),
    (
        "ask",
        r"\b(?:courses?|books?(?! in\b)|resources?|tutorials?|certifications?|certificates?|certs?|materials?|links?|"
        r"videos?|exercises|project ideas|roadmap|salary|jobs?|exam) (?:for|on|about|to learn|in)\b",
    ),
    (
        "forgot",
        rf"\b(?:used to (?:know|use|work|do|code|program|write|be|have|love|play)|"
        rf"(?<!you )(?<!bot )(?<!have )forgot(?:ten)?(?!\s*[:,-]|\s+(?:to (?:say|mention|tell|add|write|note|put)|"
        rf"that i|about my)\b)|(?:a (?:bit|"
        rf"little) )?rusty|once (?:knew|used|learned|did|learnt|worked)|(?:have not|haven't|havent|"
        rf"not) (?:really )?(?:used|touched|written|done|worked with|coded in|coded|opened)(?: any| much)?(?: with|"
        rf" in)?(?= §[^.,;]{{0,6}} (?:in|for|since) (?:years|ages|a while|a long time|\w+ (?:years|months)|\d+|"
        rf"school|college|univer|uni|my))|{NOT} (?:remember|recall)(?: much| anything| a lot)?){AFTER}",
    ),
    (
        "started",
        r"\b(?:trying to (?:learn|pick up|understand|get into)|(?:start|starting|started|began|begun|"
        r"begin)(?: \w+)? (?:learning|to learn|with|using|on|studying|out with|a course (?:in|on))|(?:just |"
        r"recently |only )?(?:started|began)|in the middle of|half-?way thr(?:ough|u)|new to|(?:taking|doing|following|"
        r"attending)(?: \w+){0,3} (?:courses?|class|classes|bootcamp|tutorials?|training) (?:in|on|about|for|with)|"
        r"enrolled in|signed up for|first steps (?:in|with)|teaching myself|dabbl(?:ed|ing|e) (?:in|with)|"
        r"play(?:ed|ing) (?:around )?with|tinker(?:ed|ing) with|experiment(?:ed|ing) with|toyed with|(?:have |"
        r"i've )?touched(?: on| upon)?|scratched the surface of|(?:had|took|taken|have had) a (?:quick |short |"
        r"brief )?look (?:at|into)|exposure to|exposed to|"
        r"(?<!not a )(?<!no )beginner (?:in|at|with|to)|(?<!not )a newbie (?:in|at|with|to))\b",
    ),
    *WISHES,
    (
        "has",
        r"\b(?:improve|improving|get better (?:at|in|with)|getting better (?:at|in|with)|deepen(?:ing)?|"
        r"brush up(?: on)?|strengthen)(?: my)?\b",
    ),
    (
        "started",
        r"\b(?:learning|studying|picking up|getting into|getting started with|getting to know|working through|"
        r"exploring|practi[cs]ing|reading up on)\b",
    ),
    (
        "lacks",
        r"\b(?:(?:only |just |have |i've |merely |barely )*(?:heard|read) (?:of|about|the name(?: of)?)|know (?:of|"
        r"only the name of)|familiar with the name)\b",
    ),
    (
        "flip",
        r"\b(?:(?:everything|all(?: of (?:them|these|those|it))?)(?: (?:on|in|from) (?:the|this|that|your) list)?|"
        r"the rest|"
        r"anything|any of (?:them|these)|each(?: of them)?|the whole list|yes|yep|most of (?:them|these|"
        r"it)),? (?:except|"
        r"but|besides|apart from|other than|aside from|minus|save|excluding|without|bar)(?: for)?(?: not)?\b",
    ),
    (
        "has",
        r"\b(?:nothing|none(?: of (?:them|these))?|not much|no(?:thing)? (?:one|else)|neither),? (?:except|but|"
        r"besides|apart from|other than|aside from|beyond)(?: for)?\b|\b(?:besides|apart from|aside from|"
        r"in addition to|other than)\b",
    ),
    ("flip", r"\b(?:except|excluding)(?: for)?\b"),
    (
        "lacks",
        rf"{NOT}{SOFT} {ABLE}{AFTER}(?: (?:any|any experience|experience|much experience|anything|"
        rf"anything (?:about|of)|what|the))*{AFTER}",
    ),
    (
        "lacks",
        r"\bnever\b(?: \w+){0,2}?(?: (?:with|in|at|on|of|about|to|any|used|touched|heard))*(?= |$|,)",
    ),
    (
        "lacks",
        rf"\b(?:no|zero|0|nil|little to no|without(?: any)?|lack(?:ing)?(?: of)?|hardly any|not any|"
        rf"absence of)(?: (?:prior|real|actual|practical|hands-on|hands on|much|formal|professional|work|working|"
        rf"previous|deep|particular|solid|concrete|any|relevant|whatsoever))* (?:experience|exp|knowledge|idea|"
        rf"clue|skills?|exposure|background|understanding|training|expertise|practice|familiarity|proficiency|"
        rf"know-how|contact)(?: whatsoever| at all| yet)?{AFTER}(?: what)?",
    ),
    (
        "lacks",
        r"\b(?:unfamiliar with|clueless (?:about|in|with|at|when it comes to)|ignorant (?:of|about)|"
        r"know(?:ing)? (?:nothing|zero|jack|nada|zilch|absolutely nothing|next to nothing) (?:about|of|in)?|"
        r"nothing (?:about|in|of|with)|a (?:complete |total )?stranger to|none of|neither|nor|lack(?:ing)?|missing|"
        r"without(?: any)?|no(?= (?:advanced |basic |real |deep |good |strong |actual |such |more |fancy )?§)|"
        r"(?:not|never) (?:even )?(?:an?|one)(?: single| real)? (?:line|word|day|hour|minute|bit|drop|second|clue|idea)"
        r"(?: (?:of|about|in|with|on))?|zero(?= §)|(?<![\d.,])(?:0|zero|none)(?: years?)? (?:of|in|with)(?= §)|"
        r"no access to|not(?= §)|not (?:in|"
        r"with|at|yet)(?= §)|nil|minus|(?:can't|cant|cannot|can not)(?! stand| bear)(?: \w+)?(?: do|"
        r" use| work with| code in| handle| write)?|(?:don't|dont|do not|haven't|havent|have not|didn't|didnt|"
        r"isn't|doesn't)(?! (?:mind|worry|you|we|forget|think|care))|far from (?:knowing|good at)|"
        r"in the dark about|my (?:weak(?:ness| point| spot)|gaps?)(?: (?:is|are))?|could use help with|"
        r"struggl\w* with)(?= |$|,)",
    ),
    (
        "has",
        r"\b(?:know|knows|knew|dominate|use|uses|used|using|work|works|worked|working|experience|experienced|good|familiar|"
        r"comfortable|proficient|skilled|fluent|sharp|handy|adept|can|did|built|build|made|wrote|write|written|have|has|i've|ive|had|"
        r"like|love|enjoy|mostly|mainly|prefer|mastered|understand|learned|learnt|taught|studied|expert|strong|"
        r"strongest|solid|certified|confident|my (?:stack|skills|tools|toolkit|tech stack|languages?|background)|"
        r"yes|sure|of course|course|definitely|absolutely|obviously|finished|completed|done|passed|deployed|"
        r"created|coded|developed|trained|great|excellent|advanced|intermediate|(?:i|we) (?:ran|run|installed))\b",
    ),
)
"""Kinds with their patterns, tried in this order at each place: the first that fits wins."""
