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

_DOES = (
    r"(?:do|use|know|write|speak|prefer|love|have|handle|run(?: on)?|work (?:with|in|on)|swear by|live in|code in|"
    r"program in)"
)
"""What others are told to do with a tool."""
BEFORE: tuple[tuple[str, str], ...] = (
    (
        "none",
        r"(?:rather|prefer|like)(?: to)? (?:not|never)(?: to| ever| really| again)* (?:go near|go anywhere "
        r"near|touch|do|work "
        r"(?:with|in|on)|use|deal with|see|learn|have to do)(?: (?:any|more|the|all))*(?= §)",
    ),
    (
        "lacks",
        r"(?:nobody|no one|no-one|none of them|they never|he never|she never)(?:'s| has| have)?(?: ever| really| yet|"
        r" properly)* (?:show(?:ed|n)|taught|told|explained|trained|let)(?: to)? (?:me|us)"
        r"(?: (?:how to|to|use|do|work with|write|near|touch|anything about|any|about|how))*(?= §)",
    ),
    ("has", r"nobody (?:ever )?(?:had to )?(?:show|teach|explain)\w*(?: to)? me(?: how to \w+)?(?= § because)"),
    (
        "other",
        rf"^(?:and|but|so|because|,|\s)*(?:our|the|their|his|her|other|some|most|all) (?:[\w-]+ )?(?!days|weeks|"
        rf"months|years|times|evenings|hours|reports|things|tools|skills|jobs i|ones i)[a-z-]{{3,}}s "
        rf"(?:all |mostly |mainly |only |here |there |just |usually |always |still |now )*{_DOES}(?= §)",
    ),
    (
        "started",
        r"(?:click|pok|mess|fiddl|fool|muck|nos|tinker|play|hack|potter|faff)\w* (?:about |around |a bit |a little )*"
        r"(?:with|in|on)(?: an?| the| some)?(?= §)",
    ),
    ("started", r"(?:getting|to get|not got|wrapping my head around) (?:the hang of|to grips with|used to)(?= §)"),
    (
        "has",
        r"(?<!how )(?<!where )(?<!what )(?:i|we) (?:can|regularly|often|usually|even|have to|had to|love to|like to)"
        r"(?: (?:even|also|easily|now|usually|often|have to))* (?:explain|teach|present|show)"
        r"(?: (?:people|others|them|everyone|my \w+|the \w+|new \w+))?(?: how to use)?(?= §)",
    ),
    ("has", r"(?<=\bi )(?:(?:just|only|mostly|rather) )?(?:stick|stay|stuck|stayed) (?:with|to)(?= §(?!.*\bplan\b))"),
    (
        "basic",
        r"(?<!n't )(?<!not )(?<!dont )(?<!never )(?<!to )(?<!you )(?<!really )(?:know|understand)(?: roughly| vaguely|"
        r" more or less| about| in theory)? (?:what|how)(?: an?| the)?(?= § (?:is|are|does|do|means?|works?)\b)",
    ),
    (
        "none",
        r"(?:can't|cant|cannot|can not|couldn't|could not) (?:\w+ )?(?:stand|bear|stomach|take any more|"
        r"recommend|praise)"
        r"(?= (?:the |any |more )*§)",
    ),
    (
        "none",
        r"you(?:'ve| have)? (?:got|have|had|put|noted?|listed|marked|wrote|written)(?: me| it| that)?(?: down)? "
        r"(?:for|as having|as knowing|with)(?= §)",
    ),
    (
        "ask",
        r"any(?: [\w-]+){0,3} (?:channels?|playlists?|sites?|websites?|apps?|podcasts?|newsletters?|series|blogs?)"
        r"(?: (?:for|on|about|in|to learn))?(?= §)",
    ),
    (
        "lacks",
        r"(?:not once|not a single time|never)(?: in (?:my|all my) (?:whole |entire )?(?:life|career|years))? "
        r"(?:did|have|had) i"
        r"(?: ever| even| really)* \w+(?: with| in| a| an| any| the)*(?= §)",
    ),
    ("lacks", r"(?:an? )?(?:complete|total|perfect|utter) (?:stranger|newcomer|zero|blank) (?:to|in|at|with)(?= §)"),
    ("good", r"(?:hold|holding|held) my own (?:in|with|at|on)(?= §)"),
    ("wants", r"(?:^\W*|\b(?:so|then|just|maybe|some|more|now) )(?=§ (?:please|pls|plz)\W*$)"),
    (
        "started",
        r"(?:(?:i'm|i am|im|am|been|now) (?:in|on|doing|taking|following|halfway through)|attending|doing|taking|"
        r"following|joined|enrolled (?:in|on)|signed up for) (?:an?|my|the|this|some)(?: \w+)?"
        r"(?= § (?:evening |night |online |udemy |weekend )?(?:course|class|classes|bootcamp|training|tutorial|"
        r"programme?|workshop)\b(?!\w* (?:covers|is about)))",
    ),
    (
        "none",
        r"(?:give|show|send|offer|suggest|recommend|put|throw|bring)(?: (?:me|at me|us))? (?:anything|"
        r"something|stuff|jobs?|"
        r"roles?|things?) (?:with|in|about|on|using|that needs)(?= §)",
    ),
    ("none", r"at an?(?= §\s*(?:[,.;!)]|$|and\b|in\b|for\b|as\b))"),
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
    ("none", r"(?:scared|afraid|terrified|frightened|nervous|sick|tired) (?:of|about)(?= (?:my |the |all this )?§)"),
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
        "none",
        r"(?:makes?|made|gives?|gave|drives?|drove) me (?:(?:want to|wanna|feel like|the|a|all) )*(?:cry\w*|"
        r"scream\w*|sick|nuts|"
        r"mad|crazy|nightmares?|hives|creeps|angry|quit\w*|shivers|shudder|throw)\b|"
        r"(?:pls|please|god|thanks but) no\b(?! (?:problem|wait))|(?:i )?(?:hated?|hating) (?:it\b|every "
        r"(?:minute|second|day|bit))",
    ),
    (
        "lacks",
        r"(?:only |just |i |have |'ve )*(?:read|saw|seen|skimmed|watched) (?:only |just )*(?:an?|one|a single|"
        r"some|a few|"
        r"two|a couple of) (?:\w+ )?(?:blog ?(?:posts?)?|articles?|posts?|tweets?|threads?|headlines?|pages?|"
        r"keynotes?|talks?|demos?|webinars?|presentations?|trailers?|ads?)\b",
    ),
    (
        "lacks",
        r"(?:just |only |like |still |pretty much |basically )*(?:an?|another|the name of an?) (?!(?:lot|big|"
        r"huge|must|joy|"
        r"friend|second|hobby|tool|daily|great|home|real|walk|piece|help|gift)\b)[\w-]+(?: [\w-]+)? to me\b",
    ),
    (
        "has",
        r"(?:(?:have|had) to|use|used|do|did)(?: (?:use|do))?(?: it)?(?= (?:at|in|for|back|without|because|"
        r"when|since)\b)",
    ),
    (
        "lacks",
        r"the (?:one |only )?(?:course|class|exam|subject|lecture|lesson|topic|module)s? (?:that |which )?i "
        r"(?:always )?(?:skipped|"
        r"cheated|failed|slept|missed|dropped|flunked|avoided)\b",
    ),
    ("lacks", r"(?:both |all )?(?:missing|lacking|absent) (?:on my side|in my case|for me|here|from my \w+)\b"),
    (
        "lacks",
        r"(?:i |i've |have )*(?:only |just |ever |merely )+(?:watched|saw|seen) (?:my |an? |the |other |some "
        r"?\w+ ?)(?:\w+ )?"
        r"(?:do|doing|use|using|work|working|handle|run|running)\b",
    ),
    (
        "basic",
        r"where i (?:(?:start to |begin to |usually |always |often |mostly )?(?:get (?:lost|stuck)|struggle|"
        r"fall short|give up|"
        r"am weak(?:est)?|have (?:gaps|trouble))|'m weak(?:est)?)\b",
    ),
    (
        "basic",
        r"(?:only |just |have |'ve |ever |then )*(?:set (?:it )?up|ran|run|used|tried|did|installed|opened|"
        r"made|built|wrote|"
        r"touched|deployed|seen it|had)(?: (?:it|that|them|one))? (?:once|twice|one time|a single time|a "
        r"(?:few|couple of)"
        r" times|for (?:an?|one) (?:day|week|weekend|week-end|afternoon|evening|hour))\b",
    ),
    (
        "lacks",
        r"(?:a |all |still |just |might as well be |completely |pretty much |like |total )*(?:closed book|"
        r"(?<!i'm a )(?<!i am a )blank (?:page|slate|spot|sheet)|white spot|terra incognita|(?:big |total )?unknown|"
        r"gibberish|hieroglyph\w*|chinese|greek|"
        r"double dutch|"
        r"witchcraft|black magic|voodoo|(?:goes|went|flew) (?:right |way |straight |clean )?over my head|(?:way "
        r")?over my head|"
        r"above my pay ?grade)\b",
    ),
    ("lacks", rf"{_LIFE}\b"),
    (
        "lacks",
        r"(?:(?:have|know|do|use|speak|got) )?(?:neither|missing (?:both|all|them|all of them)|not either|nor "
        r"that|none)(?: of (?:them|those|these|which))?"
        r"(?=\s*(?:[.,;!]|$))",
    ),
    ("lacks", r"and (?:i|me) (?:don't|dont|do not|never) (?:really )?(?:get along|get on|mix|click|agree)\b"),
    (
        "none",
        r"(?:just |also |all |both |only |has |have |already )*(?:rejected|ghosted|dumped|turned (?:me|us) down|"
        r"said no|"
        r"never (?:called|answered|replied|wrote|got)(?: back)?)(?: me| us)?\b",
    ),
)
"""What stands behind one."""
