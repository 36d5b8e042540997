"""Idioms about skills: inability in other words, and what others do to a person. Patterns over masked text."""

from __future__ import annotations

_LIFE = r"(?:to save my life|for the life of me|if my life depended on it|for toffee|even if (?:i tried|you paid me))"
_COULD_NOT = r"(?:couldn't|couldnt|could not|can't|cant|cannot|can not|wouldn't|wouldnt|would not)"
_ELSE = (
    r"(?![^.;]*\b(?:this week|last week|today|yesterday|modules?|courses?|steps?|lessons?|chapters?|exercises?|"
    r"without)\b)"
)
_SOME = (
    r"(?: (?:an?|the|any|one|single|simple|basic|proper|working|decent|my|some|with|up|out|to|in|how|what|where|even))*"
)

BEFORE: tuple[tuple[str, str], ...] = (
    ("has", r"after (?:\w+ ){0,3}(?:years?|months|decades?) (?:of|with|in|as)(?: doing| writing| using)?(?= §)"),
    ("none", r"(?:sell(?:s|ing)?|sold|recruit(?:s|ing|ed)?)(?: \w+)?(?= §)"),
    ("has", r"without(?= § i(?:'d| would| will|'ll)\b)"),
    (
        "other",
        r"^(?:and|but|so|because|,|\s)*(?:our|the|their|his|her|other|some|most|all) (?:[\w-]+ ){0,2}?¤s?"
        r"(?= (?:at|in|of|from|here|there|who|use|write|work|do|have|know|run|handle|build|love|prefer|deliver|make|"
        r"create|own|maintain|support|manage|develop|code|program|speak|deploy|ask)s?\b)",
    ),
    (
        "has",
        r"(?:then|later|after (?:that|which)|followed by|before that)(?: an?| one| two| some| several|"
        r" my)* (?:\w+ ){0,2}?"
        r"(?:courses?|class(?:es)?|bootcamps?|trainings?|degree|diploma) (?:in|on|about|for|with)",
    ),
    (
        "basic",
        r"(?:know|understand|learne?d?|learnt)(?: only| just)?(?: an?| the| some)? (?:few )?(?:few|little)"
        r" things (?:of|about|in)",
    ),
    (
        "started",
        r"(?<!should )(?<!shall )(?<!can )(?<!could )(?<!if )(?<!when )(?<!would )(?<!do )(?<!must )(?<!may "
        r")(?<!where )i "
        r"(?:currently |now )?(?:do|follow|attend|visit|take|make)(?: \w+){0,3}? (?:courses?|class(?:es)?|bootcamp|"
        r"tutorials?|training) (?:in|on|about|for|with|of)",
    ),
    ("lacks", r"no to(?= §)"),
    ("has", r"yes to(?= §)"),
    ("lacks", r"not yet (?:on|in|with|at|into|using|touched|tried)(?= §)"),
    ("wants", r"(?:maybe|perhaps|hopefully|ideally) (?:into|to|towards?)(?: (?:an?|the|some|more))?(?= §)"),
    ("has", r"never [^.;§]{0,40}?\buntil\b"),
    (
        "has",
        r"not (?:that|like|as if) i(?:'ve|'m)? (?:(?:do|did|have|am|could|would|know)(?:n't|nt| not)|can't|cant|"
        r"cannot|can not|"
        r"don't|dont|never|not)(?: \w+)?",
    ),
    (
        "none",
        r"(?:only|just|merely|simply) (?:consume|read|look at|receive|view|get sent|click through|click on)"
        r"(?: (?:the|their|its|his|her|ready-made|finished|some))*(?= §)",
    ),
    ("lacks", r"(?:nothing|n't (?:\w+ )?anything|not (?:\w+ )?anything|never anything) (?:at all )?to do with"),
    (
        "has",
        rf"{_COULD_NOT}(?: \w+)? (?:live|work|do|imagine|function|survive|cope|manage|get by|be|do my (?:\w+ )?(?:job|"
        rf"work)|"
        rf"get through (?:an?|the|my) (?:day|week))(?: \w+)? without(?= (?:my |the |some )?§)",
    ),
    (
        "none",
        rf"{_COULD_NOT} (?:even )?get(?= (?:my |the |this )?§[^.;]{{0,30}} (?:to (?:run|work|start|install|build|"
        rf"compile|connect|boot|"
        r"open|load)|running|working|started|installed)\b)",
    ),
    ("lacks", rf"{_COULD_NOT}(?: [\w'-]+){{1,4}}(?= §[^.;]{{0,30}}\b{_LIFE})"),
    (
        "lacks",
        rf"(?:couldn't|couldnt|could not)(?: (?:really|even|honestly|actually))* (?:call|write|read|explain|"
        rf"tell(?: you)?|set|"
        rf"build|make|create|use|do|code|program|configure|query|train|understand|draw|spell|"
        rf"define)\b{_ELSE}{_SOME}(?= §|$)",
    ),
    (
        "lacks",
        rf"(?:wouldn't|wouldnt|would not)(?: (?:really|even))* (?:know|recogni[sz]e|have (?:a|any) (?:clue|idea))"
        rf"(?: (?:start|begin|about|use|from|if i saw))*{_SOME}(?: (?:start|begin|use))?{_SOME}(?= §|$)",
    ),
    (
        "lacks",
        r"(?:never|couldn't|can't|cant|cannot|haven't)(?: (?:quite|really|yet))*(?: (?:got|get|gotten|wrapped?|"
        r"managed to get|"
        r"could get))? my head (?:round|around)",
    ),
    (
        "lacks",
        r"(?:no|not a|haven't a|havent a|not the (?:foggiest|faintest|slightest))(?: idea| clue| notion)? (?:where|"
        r"how) (?:to|i'd)"
        r" (?:even )?(?:start|begin|use|do|go about)(?: with)?",
    ),
    ("lacks", r"(?:draw|drawing|drew) (?:a )?(?:complete |total )?blank (?:on|with|at|when it comes to)"),
    (
        "lacks",
        r"(?:all thumbs|totally lost|a lost cause|allergic|two left hands)(?: (?:with|at|in|to|when it comes to))",
    ),
    ("lacks", r"(?:steered|steer|stayed|stay|kept|keep) (?:well )?(?:clear of|away from)"),
    (
        "other",
        r"(?:got|get|getting|was|were|been|am|being|i'm|im) (?:\w+ ){0,2}?(?:rejected|turned down|ghosted|dumped|"
        r"passed over|"
        r"refused|ignored|interviewed|screened|approached|contacted|headhunted|scammed|declined)(?: (?:by|from|at|"
        r"for|in|of))?"
        r"(?: (?:the|an?|some|this|that|one|two|three|another|every|all|big|local))*",
    ),
    (
        "other",
        r"(?:rejections?|rejection (?:letters?|e?mails?)|no (?:answer|reply)|nothing back|a no) (?:from|by|at)"
        r"(?: (?:the|an?|some|this|that|two|three|all|every))*",
    ),
)
"""What stands before a skill."""

BEHIND: tuple[tuple[str, str], ...] = (
    (
        "lacks",
        r"(?:a |all |still |just |might as well be |completely |pretty much |like |total )*(?:closed book|"
        r"gibberish|hieroglyph\w*|chinese|greek|"
        r"double dutch|"
        r"witchcraft|black magic|voodoo|(?:goes|went|flew) (?:right |way |straight |clean )?over my head|(?:way "
        r")?over my head|"
        r"above my pay ?grade)\b",
    ),
    ("lacks", rf"{_LIFE}\b"),
    ("lacks", r"(?:neither|not either|nor that)(?=\s*(?:[.,;!]|$))"),
    ("lacks", r"and (?:i|me) (?:don't|dont|do not|never) (?:really )?(?:get along|get on|mix|click|agree)\b"),
    (
        "none",
        r"(?:just |also |all |both |only |has |have |already )*(?:rejected|ghosted|dumped|turned (?:me|us) down|"
        r"said no|"
        r"never (?:called|answered|replied|wrote|got)(?: back)?)(?: me| us)?\b",
    ),
)
"""What stands behind one."""
