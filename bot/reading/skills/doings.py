"""Skills told by what one does: "led 12 soldiers", "wrote hundreds of reports", "I fix computers for neighbours".

No list of names holds them, as a number or an adjective stands within. What is found is a name like any other: who has
it, lacks it or only saw it is read from the words around.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.reading.facts import RoleMention
from bot.reading.lexical.heads import quick
from bot.reading.lexical.lexicon import Form, Hit, Lexicon

_COUNT = (
    r"(?:(?:a |about |around |roughly |over |up to |some |more than |nearly |all )*(?:\d{1,4}\+?|two|three|four|five|"
    r"six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|dozen|dozens of|a dozen|several))"
)
_WHOM = (
    r"(?:people|persons|staff|employees|workers|soldiers|recruits|colleagues|nurses|analysts|developers|engineers|"
    r"volunteers|cooks|chefs|waiters|waitresses|assistants|agents|technicians|juniors|interns|apprentices|trainees|"
    r"reps|cashiers|drivers|carers|team members|direct reports|reports|subordinates|men|women|guards|sales ?people|"
    r"teachers|labou?rers|fitters|electricians)"
)
_LEADS = (
    r"(?:led|lead|leads|leading|manag(?:e|ed|es|ing)|supervis(?:e|ed|es|ing)|ran|runs?|running|head(?:ed|ing)?|oversaw|"
    r"oversee|overseeing|command(?:ed|ing)?|in charge of|responsible (?:for|of)|coordinat(?:e|ed|ing))"
)
_UNIT = (
    r"(?:teams?|crews?|squads?|platoons?|units?|shifts?|kitchens?|brigades?|groups?|departments?|wards?|shops?|"
    r"sections?)"
)
_OWN = r"(?:(?:an?|the|my|our|own|small|large|big|whole|mixed|remote|young) )*"
_TASKS = (
    (
        rf"{_LEADS} {_OWN}(?:{_COUNT} (?:[\w-]+ )?{_WHOM}|(?:[\w-]+ )?{_UNIT} (?:of|with)"
        rf" {_COUNT}(?: (?:[\w-]+ )?{_WHOM})?)",
        "team-leadership",
    ),
    (r"(?:writ(?:e|es|ing)|wrote|written) (?:[\w-]+ ){1,3}?reports", "report-writing"),
    (
        r"(?:repair(?:s|ed|ing)?|fix(?:es|ed|ing)?|build(?:ing)?|built|assembl(?:e|ed|ing)) "
        r"(?:[\w'-]+ ){0,2}?(?:pcs|computers|laptops)(?! (?:programs?|games?|models?|vision))",
        "hardware-troubleshooting",
    ),
    (
        r"(?:serv(?:e|ed|ing)|help(?:ed|ing)?|advis(?:e|ed|ing)|look(?:ed|ing)? after|deal(?:t|ing)? with) "
        r"(?:[\w-]+ ){1,2}?(?:customers|guests|diners|shoppers)",
        "customer-service",
    ),
    (
        r"(?:present(?:s|ed|ing)?|show(?:s|ed|ing)?|explain(?:s|ed|ing)?) (?:(?!me\b|you\b|us\b)[\w'-]+ ){0,3}?"
        r"(?:numbers|figures|results|findings|statistics|stats|kpis|reports?|slides|data|insights|cases|plans)"
        r"(?: [\w'-]+){0,3}? (?:to|for|in front of) (?!me\b|you\b|us\b)[\w'-]+"
        r"|present(?:ed|ing)? (?:(?!me\b|you\b|us\b)[\w'-]+ ){0,3}?"
        r"(?:numbers|figures|results|findings|statistics|kpis|slides)"
        r"|present(?:ed|ing)? (?:to|in front of) (?:[\w'-]+ ){0,2}?(?:boards?|management|managers|bosses|clients|"
        r"customers|stakeholders|directors|people|groups?|doctors|colleagues|audiences?|students|teams?|heads)",
        "presentation-skills",
    ),
)
"""What people say they do, and the skill that it is."""
_PATTERNS = tuple((quick(rf"(?:{task})\b"), skill) for task, skill in _TASKS)
_PIVOT = re.compile(
    r"(?<!to )(?<!career )(?<!big )(?<!can )(?<!and i )\bpivots?\b"
    r"(?! (?:to|into|in(?! (?:excel|sheets|google))|towards?|from|away|my|out|now|tables?|charts?|point)\b)"
)
_SHEETS = re.compile(r"\b(?:excel|(?:[vxh]-?)?lookups?|formulas?|spread ?sheets?|sheets?|sumifs?|macros?)\b")
"""What says that a pivot is a table and no turn in a life."""


def doings(folded: str, lexicon: Lexicon) -> list[Hit]:
    """The skills of a text that are told as doings, in order; none where the catalogue does not hold them."""
    found = [
        Hit(match.start(), match.end(), Form(match[0], skill))
        for pattern, skill in _PATTERNS
        if skill in lexicon.names
        for match in pattern.finditer(folded)
    ]
    if "pivot-tables" in lexicon.names and _SHEETS.search(folded):
        found += [Hit(m.start(), m.end(), Form(m[0], "pivot-tables")) for m in _PIVOT.finditer(folded)]
    return sorted(found)


def beside(hits: list[Hit], told: list[Hit]) -> list[Hit]:
    """All hits in order; a doing gives way to a name that stands within it or over it."""
    free = [one for one in told if all(one.end <= hit.start or hit.end <= one.start for hit in hits)]
    return sorted([*hits, *free], key=lambda hit: hit.start) if free else hits


def told_of(role: RoleMention, hits: Sequence[Hit]) -> bool:
    """Whether what looks like a line of work off the catalogue is a doing that is told: "I supervise nine cashiers"."""
    return role.role is None and any(not h.form.cased and role.start <= h.start < role.end for h in hits)
