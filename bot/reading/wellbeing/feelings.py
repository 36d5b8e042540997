"""What a message says of feelings, and of whom: told apart by plain words, so that each gets an answer of its own.

Anger of others is no insult, doubt about a goal no despair, and a bad back no cry for help. Nothing here speaks for
a message in which words of despair stand: those come before everything.
"""

from __future__ import annotations

import re

from bot.reading.wellbeing.hyperbole import LIFETIME, speaks_large, without_speech
from bot.reading.wellbeing.reassured import only_likes, reassures, without_reassurance
from bot.reading.wellbeing.remarks import LAID_OFF, let_go
from bot.reading.wellbeing.troubles import ill, of_study, without_illness, without_study
from bot.reading.wellbeing.weariness import weary, without_weariness

_PERSON = (
    r"(?:father|dad|mother|mum|mom|parents?|family|wife|husband|partner|spouse|fianc\w+|girlfriend|boyfriend|brothers?|"
    r"sisters?|uncle|aunt|in-?laws|son|daughter|kids?|children|friends?|relatives|neighbou?rs?|landlord|"
    r"teachers?|professors?|trainer|school)"
)
WORK = (
    r"(?:boss(?:es)?|managers?|supervisor|chief|team ?lead|director|ceo|cto|owner|colleagues?|co-?workers?|team|"
    r"company|"
    r"employers?|firm|office|hr|management|headquarters|customers?|clients?|patients?)"
)
THEM = (
    rf"(?:(?:my|our|the|his|her|their|some) (?:\w+ )?(?:{_PERSON}|{WORK})|he|she|they|hr|{WORK}|mum|mom|dad|"
    r"people|every(?:one|body)|some(?:one|body))"
)

GRAVE = re.compile(
    r"\b(?:kms|die|dead|dying|kill\w*|suicid\w*|self[- ]?harm|hurt(?:ing)? my ?self|end it|end my life|not wake up|"
    r"no (?:reason|point) (?:to|in) (?:liv\w+|life|anything)|can'?t (?:go on|take (?:it|this)|do this any ?more|cope|"
    r"breathe|stop crying)|give up on (?:life|everything)|hopeless|worthless|panic\w*|breaking down|breakdown|"
    r"burn(?:ed|t)? ?out|burnout|crying|depress\w*|despair\w*|desperate|overwhelm\w*|nobody would (?:care|miss)|"
    r"better off without me|hate my(?: ?self| life)|empty inside|numb|at the end of my|falling apart|drowning)\b",
    re.IGNORECASE,
)
"""Words of despair: no doubt and no worry, however they are wrapped."""

_DARK = re.compile(
    r"\b(?:li[fv]es?|living|alive|being(?= (?:here|alive|me|my ?self|an? |so |alone|around|no|nothing|on (?:this|the) "
    r"(?:earth|planet|world))\b|\W*$)|exist\w*|wak(?:e|ing)|woke|everything|nothing|it all|all of it|"
    r"fight\w*|my ?self|"
    r"pretend\w*|"
    r"cry|cried|cries|weep\w*|hope|bear|alone|lonely|nobody|no one|strength|force|failure|burden|shell|heart|chest|air|"
    r"shak\w+|trembl\w+|bed|guilty|asham\w*|disappear|vanish|gone wrong|dark\w*|drink\w*|drank|pills?|screaming|"
    r"for months|"
    r"for weeks|i feel (?:like|so)|fall apart|mentally|signed off|can'?t (?:even|any)|cannot|any longer|the end|"
    r"crushed|"
    r"worth|enough for anyone|feel nothing|cut|sick|ill|terrified|scared|"
    r"sle(?:pt|ep)\w* (?:\w+ ){0,2}(?:for|in|since(?! (?:\w+ ){0,2}(?:night|shift|job))))\b"
    r"|\b(?:tired|exhausted|weary|sick) of (?!(?:all )?(?:this |the |my |these )?(?:stud|learn|work|job|course|shift|"
    r"screen|"
    r"read|commut|exam|lesson|school|train|video|tutorial|night|application|applying|search))",
    re.IGNORECASE,
)
"""Words by which what else would be a small thing may be a large one."""

MOST = 25
"""Words up to which a remark is taken for no more than it says."""

TO_YOU = re.compile(r"\b(?:you|u|ur|your|yours|ya|bot|this (?:thing|app|chat))\b", re.IGNORECASE)

_ANGER = (
    r"(?:angry|mad|furious|upset|annoyed|pissed|cross|rag(?:e|es|ing)|yell\w*|shout\w*|scream\w*|swear\w*|insult\w*|"
    r"laugh\w*|mock\w*|blam\w*|disappointed|disown\w*|ashamed|against (?:it|this|me)|hates? (?:it|the idea|this|me|"
    r"that)|"
    r"not (?:be )?happy|unhappy|call(?:s|ed|ing)? me (?:an? |so |too |\w*(?:stupid|dumb|lazy|crazy|useless|names))|"
    r"make(?:s)? fun of|made fun of|treat(?:s|ed)? (?:me|us)|"
    r"(?:says?|said|thinks?|thought) (?:that )?i(?:'?m| am| was) (?:\w+ ){0,3}?(?:idiot|stupid|dumb|lazy|crazy|"
    r"useless|loser|"
    r"fool\w*|slow|old|moron|joke|nothing))\b"
)
_NEAR = rf"(?:(?:my|our|his|her) (?:\w+ )?(?:{_PERSON}|{WORK})|he|she|mum|mom|dad)"
_OTHERS = re.compile(
    rf"\b{_NEAR}(?:'ll|'s|'re)?(?: \w+(?:'\w+)?){{0,4}}? {_ANGER}"
    rf"|\b{THEM}(?:'ll|'s|'re)?(?: \w+(?:'\w+)?){{0,4}}? (?=.*\b(?:me|us|my|i'?m|i am)\b){_ANGER}"
    rf"|\b(?:angry|mad|furious|annoyed|pissed(?: off)?|upset|fed up|frustrated) (?:at|with|about|by) {_NEAR}\b"
    rf"|\b{_ANGER} (?:from|of) {_NEAR}\b",
    re.IGNORECASE,
)
"""Anger of people near; of just anyone, who may be those behind the bot, only where it meets the person."""

_JOB = r"(?:job|work|position|company|employer|firm|day ?job|profession|career)\b(?! at \d)"
_SOON = (
    r"(?:tomorrow|today|tonight|now|soon|asap|immediately|right (?:away|now)|this \w+|next \w+|on \w+day|at the end of|"
    r"without notice|in (?:a|one|two|three|\d+) \w+)"
)
_QUITS = re.compile(
    rf"\b(?:quit(?:ting)?|resign(?:ing)?|leav(?:e|ing)|giv(?:e|ing) up|walk(?:ing)? (?:out|away)) (?:of |from |on )*"
    rf"(?:my|this|the|that|our) (?:\w+ ){{0,2}}?{_JOB}"
    r"|\b(?:hand|giv|put|turn|submit|writ)\w*(?: in)? (?:my|the|a) (?:\w+ )?(?:notice|resignation)\b"
    rf"|\b(?:i|to|gonna|wanna|i'?ll) (?:just |really |finally )?(?:quit|resign|quitting|resigning) {_SOON}"
    r"|\b(?:to|wanna|gonna|should i|shall i|i'?ll|i will|of|i might|i could) (?:just |finally )?resign(?:ing)?\b"
    r"|\bjob\b[^.?]{0,30}\bi quit\b",
    re.IGNORECASE,
)
_QUIT = re.compile(
    r"\bi(?:'ve| have)? (?:just |finally )?(?:quit|resigned|left)\b(?: (?:from )?(?:my|the) (?:\w+ ){0,2}?(?:job|"
    r"work|company))?"
    r" (?:today|yesterday|this (?:week|morning|month)|last (?:week|month|night|friday))\b"
    r"|\bi(?:'ve| have)? (?:just|finally) (?:quit|left|resigned from) my (?:\w+ )?job\b|\bi (?:just |"
    r"finally )?handed in my\b",
    re.IGNORECASE,
)
_NEVER = re.compile(
    r"(?:n't|\b(?:not|dont|cant|wont|without|never|instead of|before|afraid to|no need to))\b(?: \w+){0,3}? "
    r"(?:quit|resign|leav|giv|hand)\w*",
    re.IGNORECASE,
)

_UNSURE = (
    r"(?:(?:not|n't|never|no longer) (?:\w+ )?(?:sure|certain|convinced)|unsure|do ?n.?t know|dunno|doubt(?:ing)?|"
    r"wonder(?:ing)?"
    r"|question(?:ing)?)(?: any ?more)?(?: if| that| whether)?"
)
_GOAL = r"(?:this|it|that|(?:the|my|this) (?:\w+ )?(?:goal|role|plan|path|job|career|choice|direction|field|roadmap))"
_RIGHT = (
    r"(?:for me|my thing|right for me|the right (?:\w+)|my (?:path|future|calling)|what i (?:really )?want(?:ed)?|"
    r"worth it|"
    r"a (?:good|right) (?:fit|choice|idea)|me)\b"
)
_DOUBTS = re.compile(
    rf"\b{_UNSURE} i (?:\w+ ){{0,2}}?(?:want|like|wanna do|made the right) (?:{_GOAL}|to (?:do|be|become|continue|"
    rf"keep))\b"
    rf"|\b{_UNSURE} {_GOAL}(?:'s| is| was| still)* (?:\w+ )?{_RIGHT}"
    r"|\b(?:second thoughts|(?:have|having|got) (?:\w+ )?doubts|(?:my|some|big) doubts|cold feet)\b"
    rf"|\b(?:cho(?:se|osen)|pick(?:ed)?|took|set|have|made) (?:the |a )?wrong (?:goal|role|path|career|choice|"
    rf"direction|field)\b"
    rf"|\b{_GOAL}(?:'s| is| was| might| may| could)?(?: be)?(?: really| maybe)?(?: ?n.?t| not|"
    rf" nothing)(?: be)?(?: really)? "
    r"(?:for me|my thing|right for me|the right \w+|what i want(?:ed)?)\b"
    r"|\b(?:don'?t|do not|no longer) (?:think i |know if i )?(?:really |even |still )?want (?:this|it|to (?:do|be|"
    r"become) (?:this|it|that|an? \w+(?: \w+)?))"
    r" (?:any ?more|any longer|now)\b"
    rf"|\bis {_GOAL} (?:really |even |still |actually )?{_RIGHT}"
    r"|\b(?:give up|giving up|quit|quitting|abandon\w*|drop(?:ping)?) (?:on )?(?:this |the |my )?(?:whole )?(?:plan|"
    r"roadmap|learning|studying|goal)\b"
    r"|\blost (?:all )?interest in (?:this|the|my|becoming|being)\b",
    re.IGNORECASE,
)
_LIFE = re.compile(r"\b(?:li[fv]e|living|alive|exist\w*|be here|around|go on|wake|breath\w*)\b", re.IGNORECASE)

_TIRED = re.compile(
    r"\b(?:tired|exhausted|worn[- ]?out|drained|knackered|wiped(?: out)?|weary|sleepy|fatigued|shattered|"
    r"running on empty|"
    r"(?:no|low on|out of|little|zero) energy)\b",
    re.IGNORECASE,
)
_SLEEP = re.compile(
    r"\b(?:not|no|n't|dont|cant|cannot|never|barely|hardly|little|without|few|[1-5]|two|three|four|less|lack of)\b"
    r"(?: \w+){0,2}? (?:sleep\w*|slept)\b|\bsleepless\b|\binsomnia\b|\bawake (?:all|at|half the) night\b"
    r"|\bsle(?:ep|pt|eping) (?:\w+ )?(?:bad\w*|poorly|little|less|[1-5]\b)|\b(?:short|bad) nights\b",
    re.IGNORECASE,
)
_STRESS = re.compile(r"\b(?:stress\w*|pressure|nervous|tense|swamped|under water|frantic|hectic)\b", re.IGNORECASE)
_LOAD = re.compile(
    r"\b(?:exams?|finals|tests?|midterms?|deadlines?|assignments?|thesis|dissertation|presentation|submission|"
    r"night shifts?|"
    r"double shifts?|overtime|newborn|baby|interviews?|audit|release)\b",
    re.IGNORECASE,
)

_BODY = re.compile(
    r"(?:\b(?:my|the) (?:\w+ )?|(?:^|[,.;!] ?)(?:and |but |also )?)(?:back|body|knees?|shoulders?|hips?|feet|foot|"
    r"legs?|wrists?|hands?|eyes?|eyesight|neck|joints?|"
    r"spine|health|hearing)"
    r"\b(?: \w+){0,3}? (?:hurts?|hurting|ach\w+|gone|shot|bad|ruined|finished|done|killing me|sore|weak|worn|wrecked|"
    r"destroyed|"
    r"failing|giv(?:es?|ing) (?:out|up)|going|goes|went|no good|not (?:what|good|great)|had it|in pain|broken|worse)\b"
    r"|\bi(?:'ve| have)? (?:got )?(?:a )?(?:bad|sore|wrecked|slipped) (?:back|knees?|hip|disc|shoulders?|wrists?|"
    r"feet|legs?)\b",
    re.IGNORECASE,
)
_DISLIKES = re.compile(
    r"\bi (?:\w+ )?(?:do ?n.?t (?:really |even )?(?:like|enjoy)|dislike|(?:can'?t|cannot) stand(?! it| this)|hate|"
    r"loathe)"
    r" (?!(?:it|this|that|you|u|your|me|my ?self|my life|living|being|who|what|how|when|everything|every|them)\b)"
    r"(?!.*\b(?:answers?|questions?|plan|step|bot|suggestion|roadmap|tone|reply|replies|data|messages?|"
    r"reminders?)\b)\w+",
    re.IGNORECASE,
)
_AGE = re.compile(
    r"^\W*(?:(?:and|but|also|well|btw|i mean)\W+)*i(?:'m| am|m) (?:already |now |only |just |over |almost |nearly )*"
    r"[1-7]\d(?: ?(?:years?(?: old)?|yrs?(?: old)?|yo|y/o))?(?: (?:already|now))?\W*$",
    re.IGNORECASE,
)
_WEAK = re.compile(
    r"\bmy (?P<what>(?:\w+ )?(?:english|grammar|spelling|writing|accent|pronunciation|vocabulary|typing))(?: skills?)?"
    r"(?: is|'s| are| was)? ?(?:(?:really|very|so|pretty|quite|still|just|also|a bit|kinda|not|too) )*"
    r"(?:no good|good|great|perfect|bad|terrible|awful|horrible|poor|weak|rubbish|lousy|crap\w*|shit\w*|sucks?|"
    r"broken|rusty|the worst)\b",
    re.IGNORECASE,
)
_GOOD = re.compile(
    r"(?<!no )(?<!not )(?<!not so )(?<!not very )(?<!not too )\b(?:good|great|perfect)\W*$", re.IGNORECASE
)


def small(text: str) -> bool:
    """Whether no word of despair stands in a remark, and none that could make it one."""
    text = LIFETIME.sub(" ", text)
    return len(text.split()) <= MOST and not GRAVE.search(text) and not _DARK.search(text)


def spoken_to(text: str) -> bool:
    """Whether a message speaks to the bot, or of it."""
    return TO_YOU.search(text) is not None


def anger_of_others(text: str) -> bool:
    """Whether somebody's anger is told, or one's own about somebody: no word of it is meant for the bot."""
    return bool(_OTHERS.search(text)) and not TO_YOU.search(text)


def quits(text: str) -> str:
    """ "soon" for a job that is about to be given up, "done" for one just given up, else empty."""
    if _NEVER.search(text):
        return ""
    return "done" if _QUIT.search(text) else "soon" if _QUITS.search(text) else ""


def doubts_goal(text: str) -> bool:
    """Whether a goal or a plan is doubted, and not one's life."""
    return (
        bool(_DOUBTS.search(text)) and not _LIFE.search(text) and not GRAVE.search(text) and len(text.split()) <= MOST
    )


def worn_by_work(text: str) -> bool:
    """Whether the work that is named wears somebody out, and nothing heavier is said beside."""
    return weary(text) and small(without_weariness(text)) and not TO_YOU.search(text) and "?" not in text


def tired(text: str) -> bool:
    """Whether somebody is tired and no more than that."""
    return bool(_TIRED.search(text)) and small(text) and not TO_YOU.search(text) and "?" not in text


def strained(text: str) -> bool:
    """Whether an exam, a deadline or the like costs sleep or nerves."""
    return bool(_SLEEP.search(text) or _STRESS.search(text)) and bool(_LOAD.search(text)) and small(text)


_CALMER = re.compile(
    r"\b(?:less|no more|fewer|without(?: the)?|away from(?: the)?|tired of(?: the)?) (?:\w+ )?(?:stress|shouting|"
    r"noise|pressure|"
    r"drama|shifts|lifting|overtime|travel(?:ling)?|crowds|dust|chaos)\b"
    r"|\b(?:stop|quit)(?:ping|ting)? (?:working |doing |the )?(?:\w+ )?(?:nights|shifts?|weekends|overtime)\b",
    re.IGNORECASE,
)


def reason_to_change(text: str) -> bool:
    """Whether a body that hurts or a dislike is told: why somebody wants other work."""
    return bool(_BODY.search(text) or _DISLIKES.search(text) or _CALMER.search(text)) and small(text)


def age_alone(text: str) -> bool:
    """Whether a message tells an age and nothing else."""
    return bool(_AGE.match(text))


def weak_language(text: str) -> bool:
    """Whether somebody says that their English, spelling or writing is not good."""
    found = _WEAK.search(text)
    return found is not None and not _GOOD.search(found[0])


_RUSTY = re.compile(
    r"\b(?:out of practi[cs]e|rusty|out of touch|out of the loop|(?:completely |totally )?out of it|nervous|"
    r"overwhelmed (?:by|with) (?:all )?(?:of )?(?:the|these|those|this|your|so many) (?:\w+ )?"
    r"(?:words?|terms?|options?|choices?|steps?|info\w*|lists?|stuff|things))\b",
    re.IGNORECASE,
)
"""Long away from a trade, or much at once: a worry."""
_FEELING_RUSTY = re.compile(rf"\bi(?:'m| am)? (?:\w+ )?feel(?:ing)? (?:\w+ )?{_RUSTY.pattern}", re.IGNORECASE)


def no_despair(text: str) -> bool:
    """Whether the words say plainly that it is something smaller than despair, for a classifier that is in doubt."""
    if speaks_large(text) and small(without_speech(text)):
        return True
    if (ill(text) and small(without_illness(text))) or (of_study(text) and small(without_study(text))):
        return True
    if (let_go(text) and small(LAID_OFF.sub(" ", text))) or (reassures(text) and small(without_reassurance(text))):
        return True
    if weary(text) and small(without_weariness(text)):
        return True
    if _RUSTY.search(text) and small(_FEELING_RUSTY.sub(" ", text)):
        return True
    return small(text) and bool(
        anger_of_others(text)
        or quits(text)
        or doubts_goal(text)
        or reason_to_change(text)
        or age_alone(text)
        or only_likes(text)
    )
