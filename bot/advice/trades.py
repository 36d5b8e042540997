"""What people in a line of work usually bring: a hint for which role is near, never a claim about anyone.

It is written down by kinds of work, not by titles, and says only which way to look first: what somebody told of a skill
always counts before it, and nothing of it enters a profile or a gap.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Trade:
    """Words that tell a kind of work, and the skills that it usually asks for; the first are named as the reason."""

    words: re.Pattern[str]
    skills: tuple[str, ...]


def _trade(words: str, skills: str) -> Trade:
    return Trade(re.compile(rf"\b(?:{words})", re.IGNORECASE), tuple(skills.split()))


TRADES = (
    _trade(
        r"dev-?ops|sys(?:tem)?s? ?admin|network|it (?:support|technician|administrator|admin)|help ?desk|sre\b|"
        r"platform|"
        r"infrastructure|cloud|security|cyber",
        "troubleshooting systems-thinking documentation iam infrastructure-as-code security-compliance docker",
    ),
    _trade(r"test(?:er|ing)|qa\b|quality", "attention-to-detail automated-testing documentation troubleshooting sql"),
    _trade(
        r"(?:software|java|web|back-?end|front-?end|full-?stack|mobile|android|ios|game|php|\.net|c#|c\+\+|python|"
        r"javascript|ruby|go|app|embedded) ?(?:script )?(?:dev|eng|prog|arch)|developer|programmer|coder|software|"
        r"coding",
        "git clean-code rest-api sql ci-cd docker data-modeling data-pipelines containerization",
    ),
    _trade(r"database|dba\b|data (?:entry|clerk|steward)", "sql attention-to-detail data-quality sql-indexing"),
    _trade(
        r"account|bookkeep|audit|controll|financ|bank|tax|payroll|actuar|econom|insurance|claims|credit",
        "excel report-writing attention-to-detail excel-formulas domain-knowledge business-communication",
    ),
    _trade(
        r"(?:project|product|program|delivery) (?:manage\w*|owner|lead|coordinat\w+)|scrum|agile|business analyst|"
        r"consult",
        "stakeholder-management communication project-tracking requirements-gathering documentation agile",
    ),
    _trade(
        r"market|sales|commerc|retail|shop|store|buyer|purchas|e-?commerce|account manager|advert|seo\b|brand",
        "business-communication market-research negotiation excel report-writing domain-knowledge",
    ),
    _trade(
        r"nurs|doctor|physician|medic|clinic|health|care\b|carer|caregiver|pharma|dent|therap|paramedic|midwi|"
        r"hospital|"
        r"veterinar|radiograph",
        "domain-knowledge attention-to-detail report-writing business-communication domain-expert-collaboration",
    ),
    _trade(
        r"teach|lectur|tutor|professor|educat|train(?:er|ing)\b|school|instructor|coach",
        "business-communication data-storytelling report-writing domain-knowledge written-communication",
    ),
    _trade(
        r"writ|journalis|editor|translat|copy|content|linguist|author|librar|lawyer|legal|paralegal|interpret|"
        r"solicitor",
        "written-communication linguistic-intuition critical-thinking analytical-thinking domain-knowledge",
    ),
    _trade(
        r"(?:graphic|ux|ui|web|product|visual|interior|fashion) ?design|designer|illustrat|artist|photograph|film|"
        r"video",
        "visual-design color-theory dashboard-design chart-selection storyboarding",
    ),
    _trade(
        r"physic(?:s|ist)|mathemat|statistic|biolog|chemi|scien|research|lab\b|laborator|bioinf|geo|psycholog|"
        r"astronom",
        "statistics descriptive-statistics hypothesis-testing python experimentation-mindset data-storytelling",
    ),
    _trade(
        r"logist|supply|warehouse|forklift|pick(?:ing)? (?:and|&|n) pack|pack(?:ing)? (?:orders|boxes)|stack(?:ing)? |"
        r"transport|dispatch|planner|procure|production|manufactur|factory|machin|mechani|"
        r"electric|technician|operator|construct|civil|industrial|engineer",
        "excel attention-to-detail report-writing domain-knowledge business-communication",
    ),
    _trade(
        r"admin|office|secretar|assistant|clerk|reception|hr\b|human resources|recruit|customer|call cent|support|"
        r"public|"
        r"social work|police|cook|chef|wait|hotel|driver|clean|attendant|steward|cabin crew|beaut|hairdress|barber|"
        r"travel|tour|guide|driving|"
        r"event|guard|soldier|fire ?fight|nanny|child|baker|butcher|farm|garden|plumb|carpent|weld|paint|pilot",
        "business-communication report-writing excel attention-to-detail domain-knowledge",
    ),
)
"""The first that a title matches counts: what is told apart comes before what many kinds of work share."""

ANY_WORK = (
    "business-communication",
    "report-writing",
    "excel",
    "attention-to-detail",
    "domain-knowledge",
)
"""What hardly any work does without: where to look first from work that is none of these."""

PROGRAMS = "developer"
"""What someone who tells a language of software development is taken for where no work is told."""

SOFTWARE = frozenset(
    re.findall(
        r"[\w-]+",
        "java javascript typescript scala cpp c-language csharp fsharp go rust kotlin swift objective-c php ruby perl "
        "groovy clojure haskell elixir erlang dart delphi pascal cobol visual-basic embedded-c sap-abap "
        "salesforce-apex",
    )
)
"""Languages that software is written in, unlike those that analysts learn as well."""


def brings(work: str) -> tuple[str, ...]:
    """The skills that people of a line of work usually bring, the telling ones first; none for work not known of."""
    return next((trade.skills for trade in TRADES if trade.words.search(work)), ())
