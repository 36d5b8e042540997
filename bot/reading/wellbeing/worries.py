"""What people fear about their way, and what others say against it: told apart, so that each gets a word of its own.

A worry is about learning, a role or its chances; words of despair stand above all of them and are never read here.
"""

from __future__ import annotations

import re

from bot.reading.wellbeing.employer_says import employer_refused
from bot.reading.wellbeing.feelings import GRAVE, small
from bot.reading.wellbeing.figures import OTHERS_WISH
from bot.reading.wellbeing.spirits import NO_DRIVE, NO_POINT
from bot.reading.work.interviews import interview

OTHERS, TONGUE, FAILING, INTERVIEW, SELF = "others", "tongue", "failing", "interview", "self"
UNHIRED, ASKED, DRIVE, POINT = "unhired", "asked", "drive", "point"

_NEAR = (
    r"(?:(?:my|our|his|her|the|some|all|other|these|those|most|a|one) (?:\w+ ){0,2}?)?(?:boss(?:es)?|managers?|"
    r"supervisors?|team ?lead|chef|colleagues?|co-?workers?|(?:work|flat|house|room|school)mates?|team|people|folks"
    r"|guys|lads|girls|nurses|"
    r"teachers?|tutors?|trainers?|lecturer|professors?|coach|class(?:mates)?|dad|father|mum|mom|mother|parents?|"
    r"wife|husband|partner|spouse|fianc\w+|girlfriend|boyfriend|ex|brothers?|sisters?|cousins?|uncles?|aunt(?:ie|s)?|"
    r"in-?laws|family|kids|sons?|daughters?|children|friends?|mates?|buddies|buddy|neighbou?rs?|relatives|recruiters?"
    r"|hr|headhunters?|bankers?|landlord|clients?|customers?|"
    r"ones|others|everyone|everybody|someone|somebody|nobody|no ?one|guy|wom[ae]n|m[ae]n|lady|ladies|advisor"
    r"|counsell?or|village|they|he|she)"
    r"(?:[- ]in[- ]law| (?:else|at (?:home|work|school|the \w+(?: \w+)?)"
    r"|on (?:site|the \w+)|in (?:the|my) \w+|around (?:me|here)|here|there|of mine|from work))*"
)
_SAYS = (
    r"(?:says?|said|saying|keeps? (?:on )?(?:saying|telling)|tells?|told|telling|thinks?|thought|believes?|reckons?|"
    r"feels?|finds?|call(?:s|ed)?|insists?|swears?|is (?:sure|convinced)|are (?:sure|convinced)|warn(?:s|ed))"
)
_AGAINST = (
    r"(?:(?:never|won'?t|wont|will not|can'?t|cant|cannot|not going to|not gonna) (?:ever |be able to )?(?:make|get|"
    r"manage|do (?:it|this|that)|learn|pass|find|succeed|become|be (?:a|an|any|good|able|more)|understand|last|finish|"
    r"work(?: out)?|amount|happen|hire|go anywhere|cut it|change)\b"
    r"|(?:stupid|silly|dumb|idiotic|crazy|mad|insane|ridiculous|laughable|pointless|useless|hopeless|unrealistic|"
    r"nonsense|rubbish|bullshit|impossible|selfish|foolish|naive|childish|embarrassing|a joke|a phase|a fantasy|a hobby"
    r"|a scam|a (?:bad|terrible|weird) idea|a mistake)\b"
    r"|wast(?:e|ing|ed)\b|(?:mid-?life )?crisis\b|(?:just |only )?(?:a )?dream(?:er|ing)?\b|(?:will|gonna|going to) "
    r"(?:fail|quit|give up|regret)\b|too (?:old|late|slow|stupid|dumb|thick|hard|lazy|difficult|ambitious) ?"
    r"|(?:is|are)(?: only| just)? for (?:young|clever|smart|rich|educated|other)(?:er)? (?:people|men|ones|folks)"
    r"|(?:not|n'?t) (?:\w+ ){0,2}?(?:smart|clever|good|bright|young|technical|educated|cut out|made|the type|right"
    r"|able)"
    r"\b(?! (?:with|at|in) (?:excel|sql|python))"
    r"|(?:no|not an?|isn'?t an?) (?:real )?(?:jobs?|careers?|work|place|thing|field) for\b|(?:not|isn'?t) for "
    r"(?:women|girls|men|moms|mums|mothers|people|someone|somebody|us|me|my age|old)\b"
    r"|(?:stick to|stick with|stay (?:in|with|where)|be (?:happy|content|glad|grateful) with|know my place"
    r"|give (?:it )?"
    r"up|grow up|get a real job|stop dreaming|forget (?:it|about it)|drop it|let it go)\b)"
)
_OTHERS = re.compile(
    rf"\b{_NEAR}(?:'s|'re|s)?(?: (?!i\b|me\b)\w+){{0,3}}? {_SAYS}\b(?![^.!?]*\b(?:raise|promotion|budget|days off|"
    rf"leave)\b)[^.!?]{{0,60}}?\b{_AGAINST}"
    rf"|\b{_NEAR}(?:'s|'re| is| are| all| always| just| only| keeps?| have| has| was| were| even| already)*"
    r" (?:laugh\w*|jok\w+|mock\w*|snigger\w*|giggl\w*|smirk\w*|tease\w*|teasing|mak\w+ (?:fun|jokes)|made (?:fun"
    r"|jokes)|"
    r"roll\w* (?:\w+ )?eyes|look\w* down|put\w* me down|talk\w* me down|discourag\w+|belittl\w+|doubt\w*|(?:tak\w+"
    r"|took) the (?:piss|mick|mickey)|giv\w+ me (?:a hard time|grief|funny looks))\b"
    r"(?= (?:at|about|of|on|out of|me|my|when|because|that|this|it|for)\b|\W*$)"
    rf"|\b{_NEAR} (?:do(?:es)? ?n.?t|do(?:es)? not|dont|doesnt|never|hardly|barely|refuses? to|won'?t)(?: even"
    rf"| really| "
    rf"ever)* (?:believed? in (?:me|it|this)|support(?:ed)? (?:me|it|this|my)|(?:take|took) (?:me|this|it"
    rf"|my \w+) serious\w*|think i can|"
    rf"believe (?:that )?i can|understand why i|trust me to|see me as)\b"
    r"|\b(?:nobody|no ?one|none of (?:my \w+|them))(?: (?:at|in|around|of) (?:\w+ ){0,2}?\w+)?(?: really| even| ever| "
    r"has)* (?:believes?(?: in)? (?:me|it|this|i)|supports? (?:me|it|this)|takes? (?:me|it|this) serious\w*"
    r"|thinks? i (?:can|will|could|am|'?m)|"
    r"expects? (?:me|anything|much)|understands? why i)\b"
    rf"|\b{_NEAR} (?:keeps? |always |just |constantly )*(?:ask\w*|want\w*|wonder\w*|begg?\w*) (?:me )?(?:to |when "
    rf"|why |if )?(?:i(?:'?ll|'?m| will| am)? )?(?:\w+ )?"
    r"(?:(?:stop|quit|give up|drop|waste|wasting|bother)(?: with)? (?:it|this|that|all this|the|my|studying"
    r"|learning)\b|(?<=i )(?:do|bother(?: with)?) (?:it|this|that|all this)\b)[^.!?]{0,20}"
    r"|\bi(?:'?m| am| was|'ve been| get| got| being)? (?:\w+ )?(?:laughed at|mocked|teased|talked down to"
    r"|looked down on|"
    r"made fun of|told i(?:'?m| am|'ll| will| won'?t| can'?t))\b",
    re.IGNORECASE,
)
"""What others say or do against it: a doubt, a laugh, no support."""

_AFRAID = (
    r"(?:afraid|scared|scare|terrified|worr(?:y|ied|ies|ying)|nervous|anxious|fear(?:s|ing)?|frightened|concerned"
    r"|dread\w*"
    r"|panick\w*)"
)
_LANGUAGE = r"(?:english|accent|grammar|pronunciation|spoken english|language skills|speaking)"
_TONGUE = re.compile(
    rf"\b(?:{_AFRAID}|think|because|what if|with|but)\b[^.!?]{{0,40}}\b(?:my|of my|the) (?:\w+ )?{_LANGUAGE}\b[^.!?]"
    r"{0,40}\b(?:fail|enough|bad|poor|weak|broken|let|problem|hold|stop|kill|embarrass|hinder|low|terrible|limit"
    r"|not)\w*"
    rf"|\b{_AFRAID} (?:of|about|because of|for) (?:\w+ )?(?:my )?(?:\w+ )?{_LANGUAGE}\b"
    r"|\bmy (?:\w+ )?accent(?:'s| is|s)? (?:\w+ )?(?:strong|thick|heavy|bad|terrible|awful|funny)\b"
    rf"|\b(?:is|will|would|are) my (?:\w+ )?{_LANGUAGE}(?: \w+)? (?:\w+ ){{0,2}}?(?:good enough|enough|ok|okay"
    rf"|too \w+|a problem|"
    r"sufficient|fine|fluent)\b"
    rf"|\bmy (?:\w+ )?{_LANGUAGE}(?:'s| is| are|s)? (?:\w+ ){{0,2}}?(?:not|n'?t|never|too) (?:\w+ )?(?:good|enough"
    rf"|bad|weak|poor|"
    r"broken|low|strong)\b[^.!?]{0,30}\b(?:job|work|interview\w*|role|this|that|company|office|it|them)\b",
    re.IGNORECASE,
)
_UNHIRED = re.compile(
    r"\b(?:what if|what happens if|and if|afraid|scared|worried|fear|terrified)\b[^.!?]{0,15}\b(?:nobody|no ?one|none"
    r"|no company|not a single|they (?:never|don'?t|dont|won'?t)|i "
    r"(?:don'?t|dont|never|can'?t|cant|won'?t))\b[^.!?]{0,15}\b(?:hires?|hired|takes? me|wants? me|employs?"
    r"|find (?:a |any )?(?:job|work)|get (?:a |any |the )?(?:job|work|offer)|"
    r"answers? me|repl(?:y|ies))\b",
    re.IGNORECASE,
)
"""Fear to learn it all and find no work."""
_FAILING = re.compile(
    r"\bwhat (?:if|happens (?:if|when)) i (?:just |really |still |do |ever )?(?:fail|flunk|give up|quit|can'?t|cannot"
    r"|cant|"
    r"couldn'?t|don'?t|dont|never|won'?t|miss|fall|stop(?! (?:after|at|with|behind) (?:the |my )?(?:\w+ )?(?:phase|"
    r"step|first|second|part))|get (?:stuck|sick|ill|behind|(?:\w+ )?bored)|change my mind"
    r"|hate|regret|mess|screw|lose|break)\b"
    r"(?![^.!?]*\b(?:learn|skip|drop|do|need|use|have|know) (?!it\b|this\b|that\b|the (?:plan|date|deadline)"
    r"|enough)\w+)"
    rf"|\b{_AFRAID}[^.!?]{{0,12}}\b(?:of |to |that |i(?:'ll| will| might|'m going to| would| may)? ?|i'?ll "
    rf"|about )+(?:fail|"
    r"failing|failure|not (?:make|making|manage|managing|finish|finishing)|won'?t (?:make|manage|finish|succeed|pass)|"
    r"give up|giving up|let (?:everyone|them|people) down|wasting|waste)\b"
    rf"|\b{_AFRAID}[^.!?]{{0,12}}\b(?:i(?:'ll| will| may| might)?|to|that i(?:'ll| will)?|of) (?:never|not ever) "
    r"(?:\w+ )?(?:finish\w*|get(?:ting)? (?:there|through|it|anywhere|a job)|mak(?:e|ing) it|manag\w+|reach\w*|"
    r"learn\w*|understand\w*|succeed\w*|catch(?:ing)? up|be(?:ing)? (?:ready|good enough|done|able)|"
    r"find(?:ing)? (?:a|any) (?:job|work))"
    r"|\bwhat if (?:life|something|work|family|my (?:job|family|kids?|health)|things) (?:\w+ )?(?:gets?|comes?|goes"
    r"|happens?|chang\w+|breaks?)\b"
    r"|\bwhat if (?:it|this|that|all this|the plan|none of (?:it|this)) (?:does ?n.?t|doesnt|never|won'?t|fails?"
    r"|is for)\b",
    re.IGNORECASE,
)
_INTERVIEW = re.compile(
    rf"\b(?:{_AFRAID}|hate|freez\w+|froze|blank\w*|stutter\w*|shy|bad|terrible|awful|hopeless|suck|useless|sweat\w*)\b"
    r"[^.!?]{0,25}\b(?:in|at|of|about|before|during|for|the|with|by)?\b[^.!?]{0,12}\binterview(?:s|ing)?\b"
    r"|\binterviews?\b[^.!?]{0,20}\b(?:scare|terrify|frighten|freak|freez|panic|kill|stress|worr|i'?m bad|i freeze)\w*",
    re.IGNORECASE,
)
_LIKE_ME = r"(?:(?:people|someone|somebody|a person|women|men|mums|moms|folks|girls|a \w+) like me|me|my kind|my age)"
_SELF = re.compile(
    r"\b(?:i'?m|im|i am|am i|maybe i|feel(?:ing)?|i was|i might be|think i"
    r"|probably)\b(?: (?!not\b)\w+){0,3}? too (?:old|slow|"
    r"stupid|dumb|late|thick|dense|lazy|rusty|far (?:behind|gone)|unqualified|uneducated|set in my ways|simple|young"
    r"|shy)\b"
    r"(?! (?:to (?:reply|answer|ask|write|respond|do (?:it|that|this) (?:today|now|tonight)|study (?:today|now"
    r"|tonight)))|"
    r"today|tonight|now|this week)"
    r"|\b(?:i'?m|im|i am|am i|feel|maybe i'?m|i was never|never was|never been)\b(?: \w+){0,2}? (?:not|n'?t"
    r"|never)? ?(?:a |an |any |"
    r"that |much of an? )?(?:smart|clever|bright|intelligent|talented|technical|techy|mathematical|gifted|educated|"
    r"(?:tech|computer|maths?|numbers?|it) (?:person|people|type|guy|girl|brain)) enough\b"
    r"|\b(?:i'?m|im|i am) (?:just |really |simply |honestly )?(?:not|no|never)(?: \w+)? (?:an? |the "
    r"|much of an? )?(?:tech\w*|"
    r"computer|maths?|numbers?|it|analytical|academic|study\w*|book|school)[- ]?(?:y|person|people|type|guy|girl"
    r"|brain|kind|"
    r"material|smart)?\b(?= (?:person|type|guy|girl|brain|at all|enough)|\W*$)"
    r"|\b(?:not|n'?t|never) (?:really )?(?:cut out|made|built|born) for\b|\b(?:i'?m|im|i am) (?:just )?(?:not"
    r"|no) good at "
    r"(?:anything|learning|studying|school|tests?|computers)\b"
    r"|\b(?:i'?m|im|i am)(?: just| so| really| very| a| such a| kinda)* (?:slow|stupid|dumb|thick|dim)(?: learner"
    r"| person)?(?=\W|$)(?! (?:today|this|with (?:my )?repl))"
    r"|\btakes? me (?:ages|forever|so long|twice as long|three times)\b[^.!?]{0,12}\b(?:get|learn|understand|grasp"
    r"|remember|read|anything|everything)\b"
    r"|\bfeel(?:ing|s)?(?: \w+){0,2}? like (?:such )?an? (?:\w+ )?(?:dinosaur|idiot|failure|fool|loser|dummy"
    r"|lost cause)\b"
    r"|(?:\bi |^\W*)(?:just |really |honestly |still )*(?:do ?n.?t|do not|dont|can'?t|cannot|cant"
    r"|doubt)(?: \w+)? (?:believe"
    r"|think|see|"
    r"imagine|reckon|feel)?(?: (?:that|myself|me|like))* ?(?:i(?:'ll|'d| can| could| will| would|'m going to"
    r"| am going to|"
    r" am|'m|ll)?|doing|becoming|being|getting|making)(?: ever| really| even| actually| be)* (?:able to )?(?:make"
    r"|making|manage|"
    r"managing|do|doing|learn|get|pass|understand|finish|good enough|smart enough|up to|ready|capable|cut)"
    r"(?: (?:it|this|that|any of (?:it|this)|all (?:of )?(?:this|it|that)|there|the plan|for (?:it|this|that)"
    r"|to the end))"
    r"|\b(?:i'?ll|i will|i'?m (?:gonna|going to)|ill) (?:probably |just |surely "
    r"|for sure )?never (?:ever )?(?:make it|get"
    r" (?:there|it|this|a job|hired|good|anywhere)|learn (?:it|this|that|all)|understand (?:it|this|that|any)|manage"
    r"|be (?:able|"
    r"good|ready|smart|hired)|catch up|finish|pass)\b"
    r"|\bi (?:always|usually|tend to|never) (?:give up|quit|fail|fall off|start and|finish (?:what|anything|things)"
    r"|lose "
    r"(?:interest|motivation)|drop out)\b"
    r"|\bmy (?:brain|head|memory|mind)(?:'s| is|s)? (?:\w+ )?(?:too )?(?:slow|old|fried|mush|rusty|does ?n.?t|can'?t"
    r"|won'?t|not|"
    r"like a sieve|full)\b"
    r"|\bi(?:'?m| am)? ?(?:feel|feeling|look|sound)?(?: \w+){0,2}? (?:so |such an? |like an? |really |very |too "
    r"|pretty |kinda )+"
    r"(?:dumb|stupid|slow|old|idiot|dinosaur|thick|useless|failure|fool|lost cause)\b"
    rf"|\b(?:{_AFRAID}|think|feel like|sure|bet)(?: (?:that|i|i'?ve|have|might|may|probably|just))* "
    r"(?:forgot(?:ten)?|unlearned|lost) (?:everything|it all|all|most|half|how|what i)(?: (?:of )?(?:it|i knew|"
    r"i (?:ever )?learn\w+))?"
    r"|\b(?:feel|feeling|felt)(?: (?!not\b)\w+){0,2}? (?:dumb|stupid|slow|thick|incompetent|clueless)\b"
    rf"|\b(?:is|are|was) (?:it|this|that|there|these|any of (?:it|this))(?: \w+){{0,4}}? for {_LIKE_ME}\b(?=[^.!?]*\?"
    rf"|\W*$)"
    r"|\b(?:can|could|do|would) (?:people|someone|somebody|a person|an? \w+) like me\b"
    r"|\b(?:i'?m|im|i am|feel(?:ing|s)?|felt|been|got) (?:(?:so|very|really|completely|totally|a bit|quite|too|just|"
    r"like) )*"
    r"(?:out of touch|out of practi[cs]e|out of the loop|behind the times|rusty|obsolete|outdated|left behind|"
    r"past it)\b"
    r"|\b(?:nobody|no ?one|none|not one) (?:in|of|from) my (?:\w+ )?(?:family|village|street|friends|circle|town"
    r"|world|class)\b[^.!?]{0,20}\b(?:ever|"
    r"did|does|works?|worked|studied|went|has|had|knows?)\b|\bfirst (?:one )?in my family\b"
    r"|\bi (?:failed|flunked|never (?:liked|was good at|did well (?:at|in)))(?: \w+)? (?:high )?(?:school|"
    r"maths?|college|uni\w*)\b|\b(?:lost|no|zero|low|have no|lack of|got no) (?:all )?(?:my )?(?:confidence"
    r"|self[- ]esteem)\b",
    re.IGNORECASE,
)
"""What somebody thinks they are not: young, quick, clever or the right person enough."""

_DRIVE = re.compile(NO_DRIVE, re.IGNORECASE)
_POINT = re.compile(NO_POINT, re.IGNORECASE)

KINDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (TONGUE, _TONGUE),
    (OTHERS, _OTHERS),
    (ASKED, OTHERS_WISH),
    (UNHIRED, _UNHIRED),
    (FAILING, _FAILING),
    (INTERVIEW, _INTERVIEW),
    (DRIVE, _DRIVE),
    (POINT, _POINT),
    (SELF, _SELF),
)
"""In the order in which they are tried: what is named comes before what is felt."""

MOST = 40
"""Words up to which a message is read for worries."""

_TO_THE_BOT = re.compile(r"\b(?:you|u|ur|your|bot|this (?:thing|app|chat))\b", re.IGNORECASE)


_HARMLESS = re.compile(
    r"\b(?:forget\w*|forgot|remember|know|learn|understand|lose|see) (?:\w+ )?(?:everything|nothing|it all)\b"
    r"|\beverything i (?:learn\w*|read|see|study|studied|hear|know)\b",
    re.IGNORECASE,
)
"""Large words beside a worry that are only about what one learns."""


def worry(text: str, heavy: bool = False) -> str:
    """The kind of worry a message tells, empty where it tells none; `heavy` where it was taken for despair.

    Then nothing dark may stand beside the words of the worry itself.
    """
    if len(text.split()) > MOST or GRAVE.search(text):
        return ""
    for kind, words in KINDS:
        found = words.search(text)
        if found is None or (
            heavy and not small(_HARMLESS.sub(" ", text[: found.start()] + " " + text[found.end() :]))
        ):
            continue
        if kind == INTERVIEW and interview(text):
            continue  # one that is ahead has an answer of its own
        if kind == OTHERS and (_TO_THE_BOT.search(found[0]) or (employer_refused(text) and not _doubted(found[0]))):
            continue
        return kind
    return ""


def _doubted(said: str) -> bool:
    return (
        re.search(rf"{_AGAINST}|\b(?:believ|support|serious|laugh|jok|mock|teas)\w*", said, re.IGNORECASE) is not None
    )
