"""Which lengths of time are the speaker's working experience; ages, plans, studies, hobbies, others' years are not."""

from __future__ import annotations

import re

from bot.reading.lexical.mask import FILL, LONGEST
from bot.reading.skills.persons import of_others
from bot.reading.skills.ties import PLAN_BEFORE
from bot.reading.times.amounts import EXPERIENCE, MONTHS_WORD, RANGE, YEAR, Duration
from bot.reading.work.businesses import LONG_IN
from bot.reading.work.means import lasts

BRIEF = 6
"""Words of a message that says years "in all" and nothing of what for."""
_NEAR, _AROUND = 100, 200
"""Characters of the sentence that are looked at on each side, and in which words of work may stand."""
_AGE_AFTER = re.compile(r"[\s-]*(?:old|of age|young)\b")
_AGE_BEFORE = re.compile(r"\b(?:aged?|turned|turning|i'm only|i'm just)\s+(?:is\s+)?$")
_AGO = re.compile(r"\s*(?:ago|back|earlier|prior)\b")
_ENDED = (
    r"(?! (?:[\w']+ ){1,4}(?:closed|shut|went|left|was|were|got|moved|fired|ended|stopped|sold|quit|lost|had|died|"
    r"became|fell|broke|merged|cut|retired|burned|burnt|laid|let)\b|"
    r" (?:recently|now|last \w+|(?:19|20)\d\d|covid|corona)\b)"
)
"""Behind "until": what ended it, so that the time before it is over and was worked."""
_PLAN_AFTER = re.compile(
    rf"[\s-]*(?:plan|roadmap|from now|left|(?:until|till){_ENDED}|courses?|bootcamp|program|programme|time ?frame|"
    r"timeline|deadline|to (?:learn|study|become|get|reach|switch|prepare|go|"
    r"finish|be|make|do)|available|later|contract|window|time\b|is (?:enough|realistic|ok)|enough|"
    r"max(?:imum)?)\b"
)
_PAUSE_AFTER = re.compile(
    r"[\s-]*(?:of )?(?:(?:career|work|employment|family|parental|maternity|long|sick) )*(?:breaks?|gaps?|pause|off\b|"
    r"sabbatical|"
    r"leave|hiatus|out of (?:work|the (?:workforce|field|job))|without (?:a |any )?(?:job|work)|unemployed|"
    r"unemployment|jobless|not working|"
    r"at home\b|travelling|traveling)\b"
)
_PAUSE_BEFORE = re.compile(
    r"\b(?:break|gap|pause|sabbatical|leave|hiatus|(?:took|taken|take|had|time|years?|months?) off|unemployed|"
    r"unemployment|jobless|out of (?:work|"
    r"the (?:workforce|field|job))|without (?:a |any )?(?:job|work)|at[ -]home(?: (?:mum|mom|dad|parent|mother|"
    r"father|"
    r"wife))?|home with (?:the |my )?(?:kids|children|baby|family|\w+)|housewife|homemaker|househusband|retired|"
    r"rais(?:ed|ing) (?:\w+ ){0,2}(?:kids|children|family|son|daughter|boys|girls)|not work(?:ed|ing)|haven't worked|"
    r"searching|job hunting|looking for (?:a |work|jobs?)\w*)\b[^,.;\d]{0,25}$"
)
_STUDY = re.compile(
    r"^\s*(?:of |in |at |doing a |doing my |for (?:a |my ))*(?:an? |my )?(?:university|college|uni|study|studies|"
    r"studying|"
    r"degree|bachelor\w*|master'?s?|phd|school|high school|education|coursework|apprenticeship at school|courses|"
    r"self[ -]study|"
    r"learning|lessons|lectures|diploma)\b"
)
_DROPPED = re.compile(
    r"^\s*(?:of |in |at |doing )?[\w ]{0,40}[\w,]\W+(?:but |and |then |before |until |i |had to |have )*"
    r"(?:dropp?(?:ed)? out|(?:didn't|did not|never|not) (?:graduated?|finish(?:ed)?|completed?)|without (?:a |the |"
    r"any )?degree|"
    r"no degree)\b"
)
"""What is said of studies that were not finished, behind their length."""
_STUDY_BEFORE = re.compile(
    r"\b(?:studied|studying|study|studies|learned|learnt|(?<!machine )(?<!deep )learning|lessons|student|"
    r"degree (?:took|lasted)|self-taught|"
    r"(?:at|in|to) (?:uni|university|college|school)|phd|bachelor'?s?|master'?s?|(?:it )?took me|it takes|course|"
    r"courses|"
    r"diploma)\b[^,.;\d]{0,30}$"
)
_HOBBY = re.compile(
    r"(?<!-)\b(?:guitar|piano|violin|drums|choir|gym|married|divorced|living|live|lived|resid\w+|moved|together|"
    r"played|"
    r"playing|plays?|jogging|marathons?|yoga|relationship|dating|chess|football|soccer|gaming|games|dog|cat|"
    r"kids?|child|"
    r"children|son|daughter|baby|smok\w+|sober|vegan|vegetarian|hobby|hobbies|hobbyist|hiking|tennis|knitting|"
    r"gardening|prison|sick|ill|dream(?:ed|ing|t)|friends|known (?:him|her|each)|car(?! (?:makers?|factory|plant|"
    r"dealer\w*|company|industry|manufactur\w+|parts|repair|shop|rental))|house|mortgage|for fun|"
    r"collect\w*|"
    r"wanted|wanting|interested|thinking|thought|follow(?:ed|ing)|reading|watch(?:ed|ing)|wait(?:ed|ing) for|"
    r"waiting|saving|saved|stuck|struggl\w+|depress\w*|single|engaged|loved|liked|hated|parental|maternity|"
    r"blog as a hobby|"
    r"using (?:linux|windows|mac|chatgpt)|military service|subscri\w+|member|pain|disease|illness|cancer|"
    r"diabetes|migraines?|"
    r"headaches?|surgery|therapy)\b"
)
_AT_WORK = re.compile(
    r"\b(?:work\w*|manag\w+|ran|running an?|teach\w*|taught|coach\w*|sell\w*|sold|repair\w*|fix\w*|job|as an?|"
    r"profession\w*|"
    r"employ\w+|clean\w*|build\w*|built|design\w*|develop\w*|serv\w+|train(?:er|ed)|assist\w*|deliver\w*|"
    r"freelanc\w+)\b"
)
_ABROAD = re.compile(
    r"^\s*(?:living )?in (?:the )?(?:abroad|japan|germany|france|spain|italy|india|china|canada|mexico|brazil|"
    r"england|britain|"
    r"uk|us|usa|states|europe|asia|africa|australia|ireland|portugal|poland|turkey|sweden|norway|netherlands|"
    r"switzerland|austria|"
    r"russia|ukraine|london|paris|berlin|madrid|new york|dubai|singapore|tokyo|this (?:country|city|town)|"
    r"another (?:country|city)|"
    r"prison|jail|rehab)\b(?! (?:office|army|branch))"
)
_MATERIAL = re.compile(
    r"^\s*(?:worth )?of (?!which|them|those|that|work\w*|experience)(?:(?!in\b|as\b|at\b|"
    r"with\b)[\w-]+ ){0,2}?(?:data|history|"
    r"records|logs|figures|reports|prices|warranty|salary|tuition|archives?|rent|savings|runway|"
    r"sales data)\b(?! (?:entry|"
    r"analysis|science|engineering|work))"
)
_SINCE_LAST = re.compile(r"^\s*(?:since|that)\b")
_AHEAD = re.compile(
    r"\b(?:plan|planning|will|want|hope|hoping|intend|would like|i'd like|i'll|wish|expect|aim|need|going|gonna|"
    r"might|could|can)\b"
    r"(?:(?!\b(?:have|has|had|worked|my|these|with|been|after|use|because|since)\b)[^,.;])*$"
)
"""What is still to come."""
_OVER = re.compile(
    r"\b(?:it's|its|it has|it is|it) (?:been )?(?:a |some )?(?:(?:hard|tough|rough|long|good|great|crazy|bad|"
    r"wild|busy) )*(?:like |about |almost |over |now |already |the last )*$"
)
_UNDONE = re.compile(
    r"\b(?:haven't|have not|hasn't|didn't|did not|havent|not|never|no longer|nothing|hardly|"
    r"barely)\b[^,.;]*\b(?:in|for|since)"
    r"(?: (?:about|over|almost|like|the last|the past|at least|nearly|more than))*\s*$"
)
_AFTER_WORK = re.compile(
    r"\b(?:after|with|following|having)\s+(?:(?:about|around|almost|nearly|over|more than|my|these|all|the|"
    r"like)\s+)*$"
)
_SPENT = re.compile(
    r"\s+(?:in|as|at|of|on|with|for|behind|under|driving|working|doing|running|teaching|[a-z]+ing\b)"
    r"(?! (?:data|sql|python|the plan|learning|study\w*|it|uni|college|school|university)\b)"
)
_OWN_WORK = re.compile(
    rf"\b(?:work\w*|jobs?|{EXPERIENCE}|yoe|employed|career|field|industry|(?:as|been|i'm|im|i am) an?|developer|"
    rf"engineer|"
    r"analyst|programmer|scientist|manager|teacher|nurse|consultant|accountant|designer|driver|freelanc\w+|intern\w*|"
    r"self-employed|in (?:it|tech|hr|sales|marketing|finance|retail|logistics|banking|healthcare|hospitality|"
    r"construction|"
    r"the (?:field|industry|business|trade|army|navy|police|military|workforce|labou?r market))|[a-z]{3,}ing|worker|"
    r"technician|mechanic|electrician|chef|cook|shop|ran|run|sold|drove|taught|served|built|led|managed)\b|¤"
)
_WORK = re.compile(
    rf"\b(?:{EXPERIENCE}|yoe|work\w*|jobs?|career|industry|professional\w*|field|as an?|i have|i've|i got|"
    r"ive|have|got|employed|tech|business|belt|dev(?:eloper)?|engineer|analyst|developing|programming|coding|"
    r"programmer|"
    r"consultant|manager|teacher|nurse|accountant|intern\w*|freelanc\w+|role|company|background|"
    r"all ?together|altogether|employment|in total|spent|doing|been|"
    r"experienced|position|sector|domain|team|startup|did|in|"
    r"clerk|assistant|operator|officer|specialist|technician|worker|trainer|tester)\b|¤"
)
_DID = re.compile(
    r"(?:\b(?:i|i've|ive|i have|and|then|but|also|mostly|before that|previously|first|later)\s+|, (?=have|had|"
    r"been))(?:then |also |just |have |"
    r"had |mostly |mainly |once |only |even )*(?:been )?(?!played|lived|wanted|loved|studied|learned|moved|"
    r"married|needed|hated|liked|"
    r"dreamed|owned|smoked|waited for|followed|watched|used|tried|collected|suffered|practi[cs]ed|finished|"
    r"started|graduated|"
    r"stopped|quit|need\b|speed|bed\b)(?:[a-z]{2,}ed|[a-z]{3,}ing|drove|ran|sold|taught|led|built|made|wrote|kept|"
    r"held|flew|sang|cut|fought|dealt|took care|did|was|were|done (?:so|this|that|it))\b[^,;]*\bfor (?:about |"
    r"around |almost |over |nearly |like |"
    r"maybe |the (?:last|past) |more than |roughly |another |some |at least |approximately )*$"
)
_BEING = re.compile(
    r"(?:^|\b)(?:i am|i'm|im) (?:an? )?(?:[\w-]+ ){1,3}(?:since|for|from) (?:about |over |almost |the last )?$"
    r"|\b(?:i am|i'm|im|i was|i've been|been|as) an? (?:[\w-]+ ){0,3}?(?!(?:man|woman|girl|guy|boy|lad|male|female|"
    r"mum|mom|"
    r"dad|mother|father|parent|student|person|human|beginner|widow|single)\b)[\w-]{3,}(?:,| -|:) ?(?:for |about |over |"
    r"almost |now |already |the last )*$"
)
_EMPLOYER = re.compile(
    r"\b(?:at|with) (?!home\b|school|uni|college|sea\b|my (?:parents|mom|dad))[\w&. -]{1,30}\bfor (?:\w+ )?$"
)
_FIELD = re.compile(
    r"^\s*(?:of|in|doing)\s+(?:[\w-]+ ){0,2}?(?:paid (?:work|employment|jobs?)|development|dev|engineering|"
    r"analysis|analytics|support|service|sales|"
    r"marketing|teaching|nursing|accounting|consulting|testing|administration|management|research|operations|"
    r"logistics|retail|banking|finance|security|design|recruiting|journalism|construction)\b"
)
_PAID = re.compile(r"^\s*of (?:paid|professional|full[- ]time|proper|real) (?:work|employment|jobs?|experience)\b")
_ALTOGETHER = re.compile(
    r"\b(?:altogether|all together|all in all|in total|together|combined|in all|in sum)\W+"
    r"(?:(?:maybe|about|around|roughly|some|it's|that's|makes|almost|nearly|over|like)\s+)*$"
)
_TURNS = re.compile(
    r"\b(?:it|that|this|which)(?:'?ll| will) (?:soon )?(?:be|make|have been)(?: about| almost| around)?\W+$"
)
"""What comes before a length that is nearly full: "it'll be 11 years this spring"."""
_CORRECTS = re.compile(
    r"^\W*(?:no|sorry|actually|correction|i meant|i mean|wait|make it|make that|it was|it's|its|rather|oops)\b"
)
_SHORT = re.compile(
    r"^\W*(?:(?:about|around|roughly|over|almost|nearly|approx\w*|maybe|just|only|like|more than|at least)\s+)*$"
)
_AT_SOME = re.compile(
    r"^\W*(?:(?:i|i'?m|i'?ve|it'?s|been|always|do|work|mostly|that'?s)\W+)*(?:(?:in|doing|do) [a-z]+|(?:(?:do |"
    r"doing )?[\w ]{3,25} )?"
    r"(?:for|at|with|in) (?:an?|the|one|my) (?!hobby|while|plan|course)[\w' -]{3,30}?),?\s*$"
)
"""An employer before "since 2012", and nothing else: "for a chain of bakeries, since 2012"."""
_AT_A = re.compile(r"\s+(?:at|with|for|on) (?:an?|the|one|my) (?!plan|course|hobby|break|diet|dog|cat)[a-z]")
"""Behind a length that opens a sentence: "11 years at a savings bank"."""
_PERIOD = re.compile(
    rf"\b(?:{EXPERIENCE}|work\w*|jobs?|intern\w*|as an?|career|background|employed|field|industry|at an?|shop|"
    rf"company)\b|¤"
)
_MINE = re.compile(r"\b(?:i have|i've|ive|i worked|with my|my)\b")
_ME = re.compile(r"\b(?:i|i'm|i'd|me|my)\b")
_STARTED = re.compile(r"\b(?:started|joined|began|entered|first job|since|been working)\b.{0,40}$")
_WORKING = re.compile(r"\b(?:work|career|job|industry|field|professional|working)\b|¤")


_STOPS = (". ", "!", "?", "\n", ";")
_ALONE = re.compile(
    rf"^\W*(?:(?:like|about|around|maybe|perhaps|roughly|for|some|just|only|probably|over|almost|nearly|say|i think|"
    rf"i guess)\W+)*{RANGE}[\s-]*(?:{YEAR}|{MONTHS_WORD}|weeks?)"
    r"(?:\W+(?:maybe|perhaps|or so|or less|or more|i think|i guess|at most|max|tops|roughly|about|probably))*\W*$"
)


_ALTOGETHER_AFTER = re.compile(
    r"^\W*(?:(?:there|here|of work|working|of it)\W+)?(?:all ?together|(?:in )?total|overall|all in all|in "
    r"all|in sum)\b"
)
_NEARLY = re.compile(r"\b(?:going on(?: for)?|getting on for|coming up (?:to|on|for)|pushing|nearing|approaching) $")
"""Before a length that is nearly full, and no plan: "going on six years"."""


def counts(folded: str, masked: str, one: Duration, asked: bool) -> bool:
    """Whether a duration is the person's working experience."""
    low, high = max(0, one.start - LONGEST), min(len(folded), one.end + LONGEST)
    start = max(low - 1, *(folded.rfind(stop, low, one.start) for stop in _STOPS)) + 1
    end = min((at for at in (folded.find(stop, one.end, high) for stop in _STOPS) if at >= 0), default=high)
    before, after = folded[max(start, one.start - _NEAR) : one.start], folded[one.end : min(end, one.end + _NEAR)]
    around = masked[max(start, one.start - _AROUND) : min(end, one.end + _AROUND)]
    if not of_others(before.rpartition(",")[2]) and (
        _PAID.match(after) or (_ALTOGETHER.search(before) and (_PERIOD.search(around) or len(folded.split()) <= BRIEF))
    ):
        return True
    before = _NEARLY.sub("", before)
    if (
        _ALTOGETHER_AFTER.match(after)
        and (_PERIOD.search(around) or "¤" in masked)
        and not of_others(before.rpartition(",")[2])
    ):
        return True
    if asked and _TURNS.search(before) and not _AGE_AFTER.match(after):
        return True
    if is_elsewhere(before, after) or (one.unit == "w" and not asked):
        return False
    if _AGO.match(after):
        return bool(_STARTED.search(before)) and (asked or bool(_WORKING.search(before)))
    if (
        folded[end : end + 1] == "?"
        and not _MINE.search(before)
        and not (_worked(before, after) and _ME.search(before + after))
    ):
        return False
    planned = one.unit == "m" and folded.lstrip().startswith("make it")  # a plan's length
    if asked or (_CORRECTS.match(folded) and len(folded) < 45 and not planned):
        return True
    if _OVER.search(before) and not after.strip(" ,.!"):
        return False
    if one.kind != "length":
        return _OWN_WORK.search(around) is not None or _AT_SOME.match(before) is not None
    if one.unit not in "ydc" and not _PERIOD.search(around):
        return False
    return _of_work(before, after, around, start == 0)


def _of_work(before: str, after: str, around: str, first: bool) -> bool:
    """Whether the words about a length speak of work; `first` where nothing stands before its sentence."""
    if (
        _EMPLOYER.search(before)
        or _FIELD.match(after)
        or _DID.search(before)
        or _BEING.search(before)
        or LONG_IN.search(before)
        or _worked(before, after)
    ):
        return True
    return bool(
        _WORK.search(before + " " + after.replace(FILL, ""))
        or "¤" in around
        or (_SHORT.match(before) and (first or _AT_A.match(after)))
    )


def _worked(before: str, after: str) -> bool:
    """Whether it reads "after 8 years in banking" or "with 13 years as a nurse"."""
    return bool(_AFTER_WORK.search(before) and _SPENT.match(after))


def _leisure(clause: str, after: str) -> bool:
    """Whether it is a pastime, an illness, a place lived in; a gym that one runs is work."""
    if _AT_WORK.search(clause):
        return False
    behind = re.split(r",|\b(?:before|until|then|and|when|after|but|while)\b", after[:22], maxsplit=1)[0]
    return bool(_HOBBY.search(clause) or _HOBBY.search(behind) or _ABROAD.match(after))


def alone(folded: str) -> bool:
    """Whether a message is a length of time and nothing more, so that the question before says what it is."""
    return _ALONE.match(folded) is not None


def is_elsewhere(before: str, after: str) -> bool:
    """Whether a length is an age, a plan, a study, a pause, a hobby, or somebody else's."""
    if _AGE_AFTER.match(after) or _AGE_BEFORE.search(before) or _PAUSE_AFTER.match(after):
        return True
    if _PLAN_AFTER.match(after) or (
        PLAN_BEFORE.search(before)
        and not re.search(r"\b(?:last|past|worked|working)\b", before)
        and not _worked(before, after)
    ):
        return not _AGO.match(after)
    if of_others(before):
        return True
    if _AGO.match(after):
        return False
    clause = before[max(before.rfind(","), before.rfind(" but "), before.rfind(" and "), before.rfind(" then ")) + 1 :]
    if not _SPENT.match(after) and lasts(before, clause, after):
        return True
    if _STUDY.match(after) or _DROPPED.match(after) or _STUDY_BEFORE.search(clause) or _leisure(clause, after):
        return True
    if _AHEAD.search(clause) and not _MINE.search(clause):
        return True
    if _PAUSE_BEFORE.search(clause) or _UNDONE.search(clause) or _MATERIAL.match(after):
        return True
    return bool(_OVER.search(clause) and _SINCE_LAST.match(after))
