"""Words by which despair is told; without any of them an unsure guess of it is a false alarm."""

from __future__ import annotations

import re

_TIME_LOST = re.compile(
    r"\blos(?:e|es|ing|t) (?:about |around |some |maybe |at least |another )*"
    r"(?:\d+|an?|one|two|three|four|five|six|some|few|a few|several|my|the) ?(?:weeks?|days?|hours?|"
    r"months?|time|evenings?)\b",
    re.IGNORECASE,
)
_FEELS = re.compile(
    r"\b(?:feel\w*|felt|cr(?:y|ied|ying)|sad\w*|unhappy|hope\w*|scare\w*|afraid|fear\w*|frighten\w*|terri\w+|alone|"
    r"lonel\w*|die\w*|dying|dead|death|kill\w*|hurt\w*|pain\w*|worth\w*|pointless|no point|tired|"
    r"exhaust\w*|burn\w*|"
    r"panic\w*|anxi\w+|depress\w*|overwhelm\w*|hat(?:e|ed|ing)|myself|li[fv]e\w*|living|alive|sleep\w*|slept|awake|"
    r"wak(?:e|ing)|woke|break\w*|broke\w*|dark\w*|black|empty|numb|any ?more|can ?n?[o']?t|nobody|nothing|no one|"
    r"g[ai]v(?:e|ing) up|help|stress\w*|desp\w+|miser\w+|suffer\w*|drown\w*|los(?:e|ing|t)|end(?:s|"
    r"ed|ing)?|over|fail\w*|"
    r"burden|asham\w*|shame|guilt\w*|cope|coping|struggl\w*|heavy|hard|sick|ill|mental\w*|therap\w*|"
    r"doctor|medic\w*|"
    r"dr[iau]nk\w*|bad|worse|worst|awful|horrible|unbearable|useless|stupid|dumb|trapped|hell|"
    r"grie\w+|tears?|sob\w*|"
    r"scream\w*|bridge|pills?|rope|tracks?|jump\w*|gone|disappear\w*|exist\w*|not ok\w*|nicht mehr|"
    r"suicid\w*|safe|low|down|"
    r"weep\w*|heart|chest|breath\w*|shak\w*|stop|goodbye|farewell|world|everything|enough|crush\w*|collaps\w*|"
    r"devastat\w*|ruin\w*|destroy\w*|wreck\w*|weigh\w*|carry|bear|survive|finished|done|lower|nowhere|"
    r"unalive|hit me|tempting|inviting|balcony|platform|river|lake|letters|born|planet|bed|curtains|shake|vomit\w*|"
    r"thr[eo]w up|"
    r"throat|thoughts?|mirror|gr[ea]y|point|bother\w*|eaten|appetite|notice\w*|miss(?:es|ed)?|nights?|still here|"
    r"used to be|"
    r"without me|make it through|get through|without wanting|deserve\w*)\b"
    r"|[\U0001F600-\U0001F64F\U0001F494\u2639]",
    re.IGNORECASE,
)


def feels(text: str) -> bool:
    """Whether any word stands in a message that despair could be told by; weeks that are lost to work are none."""
    return _FEELS.search(_TIME_LOST.sub(" ", text)) is not None
