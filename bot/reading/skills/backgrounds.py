"""What studies and everyday tasks suggest of skills: inferred at most, and never said for the person."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.reading.lexical.heads import quick
from bot.reading.skills.persons import of_others

_FIELDS = (
    (r"(?:applied |pure )?(?:maths?|mathematics)", "linear-algebra calculus probability"),
    (
        r"(?:applied |bio)?(?:statistics|stats)|biometrics|actuarial (?:science|studies)",
        "probability descriptive-statistics hypothesis-testing",
    ),
    (r"data (?:science|analytics|analysis)|analytics", "descriptive-statistics python sql"),
    (r"(?:theoretical |applied |engineering |astro)?physics|astronomy", "calculus linear-algebra"),
    (
        r"computer science|comp ?sci|cs|informatics|software engineering|computing|information systems",
        "sql clean-code linear-algebra",
    ),
    (r"econometrics|economics|econ", "descriptive-statistics regression"),
    (
        r"psychology|psych|sociology|political science|social sciences?|public health|epidemiology",
        "descriptive-statistics hypothesis-testing",
    ),
    (
        r"biology|biochem\w*|biotech\w*|bioinformatics|chemistry|life sciences?|neuroscience",
        "descriptive-statistics experimentation-mindset",
    ),
    (
        r"(?:(?:electrical|mechanical|civil|chemical|industrial|aerospace|electronic|automotive|mechatronics?)(?: "
        r"(?:and|&) \w+)? )engineering|mechatronics",
        "calculus linear-algebra",
    ),
    (
        r"accounting|accountancy|finance|business(?: administration| studies| management)?|commerce|mba",
        "excel report-writing",
    ),
    (r"marketing", "market-research business-communication"),
    (r"linguistics|translation", "linguistic-intuition written-communication"),
    (
        r"journalism|english(?: lit\w*)?|literature|history|philosophy|law|media studies",
        "written-communication critical-thinking",
    ),
    (r"(?:graphic |communication |visual |product )?design|architecture", "visual-design color-theory"),
)
"""Fields of study and what hardly anyone leaves them without."""

_TASKS = (
    (
        r"chart(?:s|ing)|care plans?|patient notes|incident reports?|shift reports?|weekly (?:reports?|figures|"
        r"numbers)",
        "report-writing",
    ),
    (
        r"hand-?overs?|hand(?:ing)? over|briefings?|talking to (?:families|customers|patients|clients|guests)|"
        r"complaints?",
        "business-communication",
    ),
    (
        r"meds|medications?|drug rounds?|stock ?(?:counts?|takes?|taking|checks?)|cycle counts?|inventory|"
        r"cash(?:ing)? up|audits?|"
        r"quality checks?|reconcil\w+|data entry",
        "attention-to-detail",
    ),
    (
        r"(?:train(?:ing|ed)?|onboard(?:ing|ed)?|precept(?:ing|ed)?|teach(?:ing)?) (?:the |new |our )*(?:starters?|"
        r"staff|hires?|juniors?|"
        r"people|nurses|colleagues|students|joiners?|newbies|temps)",
        "mentoring",
    ),
    (r"newsletters?|press releases?|blog ?posts?|copywriting|ad copy|product descriptions?", "written-communication"),
    (
        r"(?:lead|led|leading|run|running|supervis\w+) (?:a |the |my |our )?(?:shifts?|teams?|crews?|floor)|shift "
        r"lead(?:er)?",
        "team-leadership",
    ),
    (r"(?:talk|talking|negotiat\w+) (?:to|with) suppliers?|supplier negotiations?", "negotiation"),
)
"""Tasks of a working day and what doing them takes."""

_PAPER = (
    r"(?:b\.?sc|m\.?sc|b\.?a|m\.?a|b\.?eng|m\.?eng|b\.?tech|ph\.?d|bachelor'?s?|master'?s?|degree|diploma|"
    r"doctorate|major|minor)"
)
_DEGREE = re.compile(
    rf"(?:\b{_PAPER}\.?(?: degree| diploma)?(?: course)?,? (?:in|of|:)? ?(?:the )?|\b(?:studied|majored in|majoring in|"
    rf"graduated in|graduated with) )(?P<a>FIELD)\b(?! (?:course|book|bootcamp|team|certificate))"
    rf"|\bstud(?:y|ying|ies) (?P<c>FIELD) (?:at|in) (?:the |a |my )?(?:uni\w*|college|school)\b"
    rf"|\b(?P<b>FIELD) (?:{_PAPER}|grad(?:uate)?|student|studies|undergrad(?:uate)?)\b"
)
_STUDIED = quick(rf"(?:{_PAPER}|stud(?:y|ying|ies|ied|ent)|majored|majoring|graduated|grad(?:uate)?|undergrad\w*)\b")
"""What every telling of studies holds, tried before the fields one by one."""
_NOT = re.compile(
    r"\b(?:no|not|never|n't|without|want|wanna|would|'d|plan\w*|thinking|consider\w*|should|need|needs|require[sd]?|if|whether|"
    r"instead of|dropp?(?:ed)? out|unfinished|abandoned|left|quit|apply\w*|hop(?:e|ing)|wish|going to|"
    r"do i)\b[^.,;!?]{0,30}$"
)
_UNFINISHED = re.compile(
    r"[^.!?;\n]{0,25}?\b(?:unfinished|not finished|un-?completed?|incomplete|abandoned|interrupted|"
    r"broke(?:n)? (?:it )?off|on hold|"
    r"(?:never|not|n[o']t|didn'?t|did not) (?:\w+ )?(?:finish\w*|complet\w*|graduat\w*)|dropp?(?:ed)? out|"
    r"without (?:a |the )?(?:degree|"
    r"diploma)|gave (?:it )?up|quit)\b"
)
"""Behind studies that were left before their end."""
_LOOKED = 60
"""Characters before the words that are looked at for whose they are and whether they hold."""
_STUDIES = tuple(
    (re.compile(_DEGREE.pattern.replace("FIELD", f"(?:{field})")), skills.split()) for field, skills in _FIELDS
)
_WORK = tuple((re.compile(rf"\b(?:{task})\b"), skills.split()) for task, skills in _TASKS)


def suggested(folded: str, of_work: bool) -> Iterator[tuple[str, int, int]]:
    """Each skill that studies suggest, and tasks in answer to a question `of_work`, with the place of its words."""
    if "?" in folded and not of_work:
        return
    seen: set[str] = set()
    studies = _STUDIES if _STUDIED.search(folded) else ()
    for pattern, skills in (*studies, *(_WORK if of_work else ())):
        found = pattern.search(folded)
        if found is None or not _own(folded[: found.start()]) or _UNFINISHED.match(folded, found.end()):
            continue
        for skill in skills:
            if skill not in seen:
                seen.add(skill)
                yield skill, found.start(), found.end()


def _own(before: str) -> bool:
    """Whether what follows is the speaker's, and holds."""
    sentence = re.split(r"[.!?;\n]", before)[-1][-_LOOKED:]
    return not of_others(sentence) and not _NOT.search(sentence)


def is_task(phrase: str) -> bool:
    """Whether a phrase names a task of a working day, such as "handovers"."""
    return any(pattern.search(phrase) for pattern, _ in _WORK)
