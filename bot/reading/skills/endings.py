"""Words behind a skill that speak of it, and where clauses end and questions begin. Patterns over masked text."""

from __future__ import annotations

from bot.reading.lexical.mask import compiled
from bot.reading.skills import dreams, stories
from bot.reading.skills.contrasts import OF_ELSE, OF_IT
from bot.reading.skills.idioms import BEHIND as BEHIND_IDIOMS

BEHIND = (
    r"^[\s,:()=>-]*(?:\?+\s*)?(?:well,? |hmm,? |um+,? |though |honestly |sadly |unfortunately |sorry |still |is |"
    r"are |was |were |i |i'm |i've |that's |it's |it is |they are |as well |too |actually |then |for |now |"
    r"completely |totally |quite |pretty |rather |entirely |all |hell )*"
)
"""What may stand between a skill and the words of `AFTER`."""
_SMALL = (
    r"(?:to|for) (?:read\w*|follow\w*|understand\w*|open\w*|look\w* at|tweak\w*|edit\w*|copy\w*|check\w*|"
    r"view\w*|(?:small|simple|"
    r"tiny|little|basic|easy) )"
)
"""What one needs but a little of a skill for."""
_DOING = (
    r"to (?:also |really )?(?:start|begin|take|tackle|get (?:into|better at|good at|started (?:with|in))|"
    r"learn|do|know|try|study|"
    r"pick up|master|have|"
    r"work (?:with|in|on)|go into|move into|dive into|understand|specialize in)(?: (?:it|this|that|more|properly))*"
)
_NOT_MINE = (
    r"(?:really |actually |exactly |even )?(?:(?:something|anything|one|an? (?:tool|thing|skill|language|strength|"
    r"subject)|"
    r"among|skills?)(?: of)?(?: that)? (?:i(?:'ve|'m|'d)?(?: (?:really |ever |actually )?(?:know|knew|use|used|do|"
    r"can|have|touch|touched|learned))?|mine|my|the|me)\b|my (?:skill|strength|field|area|thing)s?\b|"
    r"mine\b)"
)
"""What is none of one's own: "isn't a skill of mine", "not something I know"."""
_PASSED_OVER = (
    r"(?:but |and |which |that )?(?:you|u)(?:'ve| have)? (?:forgot(?:ten)?|missed|skipped|ignored|overlooked|left "
    r"(?:(?:it|that|this|them) )?out|(?:(?:did|have)(?: ?n[o']?t| not)|never) (?:\w+ )?(?:wr[io]te|written|noted?|"
    r"list(?:ed)?|"
    r"save[d]?|record(?:ed)?|store[d]?|count(?:ed)?|add(?:ed)?|mention(?:ed)?|include[d]?|put))\b"
)
"""What the bot is told to have passed over, which is there all the same."""
AFTER: tuple[tuple[str, str], ...] = (
    ("has", _PASSED_OVER),
    (
        "none",
        r"(?:(?:degree|diploma|studies|school|bachelor\w*|master\w*|phd)\b[^.!?;§]{0,20}?\b)?(?:unfinished|"
        r"not finished|incomplete|"
        r"abandoned|interrupted|dropped out|never finished|(?:did(?:n't| not)|never) (?:finish\w*|complet\w*|"
        r"graduat\w*)|quit)\b",
    ),
    *BEHIND_IDIOMS,
    *dreams.BEHIND,
    *stories.BEHIND,
    (
        "none",
        r"(?:(?:thing|stuff|part|bit) )?(?:sounds?|looks?|seems?) (?:\w+ )?(?:horrible|awful|terrible|boring|"
        r"scary|hard|"
        r"difficult|dull|dreadful|bad|tedious|complicated)\b",
    ),
    ("good", r"(?:not (?:too |so |that )?bad|ok(?:ay)?[ -]?ish|not terrible|so[ -]so)\b"),
    (
        "basic",
        (
            r"(?:no good(?! (?:for|at|in|with|as|when|if)\b)|"
            r"not (?:very|so|that|too|really|particularly) (?:well|good|much|strong|deep|confident)|"
            r"not (?:so |that |very )?(?:great|good|strong|confident|amazing|comfortable|perfect)|rusty|"
            r"(?:a (?:bit|little) )?rusty|long forgotten|forgotten|forgot|(?:mostly )?forgot|not much|not a lot|"
            r"(?:(?:that|which|and|but) )?(?:i )?(?:have |'ve )?(?:never|not|haven't) (?:used|touched|needed|"
            r"opened)(?: (?:it|that|them|since))? "
            r"(?:again|since|afterwards|after that)|not any ?more|no longer|used to|barely|hardly|"
            r"(?:for )?reading only|read[ -]only|only (?:for )?reading|"
            r"(?:i )?only (?:know|use|used|do|did)(?! it well| them well)|"
            r"(?:i )?(?:have |'ve |i've )?(?:only |just )*(?:looked|peeked|glanced) at(?: it)?(?: once)?|"
            rf"(?:used |use |enough |it )*(?:only|just|mostly|mainly|purely|merely)(?: used| enough| good|"
            rf" use it)* {_SMALL}|"
            r"(?:only |just )+(?:a (?:little |tiny )?bit|(?:the )?basics|basic|"
            r"a little)|(?:but )?(?:(?:back )?(?:at|in|during|from) (?:my )?"
            r"(?:uni\w*|college|(?:high ?)?school|studies)(?: days| times)?,? )?"
            r"(?:(?:many|some|a few|several|long|ages) )?"
            r"(?:(?:years?|ages|decades?|a long time|long) ago|(?:long|all|mostly|mainly|nearly all) gone))\b"
        ),
    ),
    (
        "started",
        (
            r"(?:(?:i am |i'm )?(?:just |recently |still |only |newly |barely |first )*(?:getting (?:the hang "
            r"of|used to|to grips "
            r"with)(?: it)?|started|begun|began|learning (?:it|now|right now|at the moment|currently|"
            r"that)|"
            r"picking (?:it|this|that|them|that one|this one|the thing) up|learning(?: (?:it|them|that))? "
            r"(?:since|for|from|on|at|in|with)|"
            r"getting there|coming along|in the works|in progress|work in progress|am learning|currently "
            r"learning)|learning ?(?=[,.;)]|$))"
        ),
    ),
    (
        "wants",
        (
            r"(?:(?:is |are |that's |thats |that is |it's )?what i(?:'d| would|'m| am)? (?:really |"
            r"most )?(?:want|like|love|need|"
            rf"after|aim for|hope for|wish for)(?: {_DOING})?|(?:i )?(?:really |also |just )*(?:want|wanna|need|"
            rf"(?:'d|would) (?:like|love)|fancy|wish)"
            rf"(?: (?:to )?{_DOING[3:]}| (?:this|that|it|one)\b|(?=[^\w§]*$))|"
            r"(?:sounds?|looks?|seems?|would be|might be) (?:really |very |so |pretty |quite |kinda )*"
            r"(?:cool|interesting|fun|exciting|awesome|fascinating|tempting)|"
            r"(?:i )?(?:will|'ll|am going to|gonna|shall) (?:start|begin|do|try|take|tackle|study|pick up|get to|come)"
            r"(?: (?:with )?(?:it|that|this|them))?(?: \w+)?|"
            r"next(?! (?:year|month|week|job|to)\b(?= \w))|curious|tempted|intrigued|later|soon|someday|one "
            r"day|on (?:my|the) (?:list|todo|to-do)|want(?:ed)? to (?:learn|try|know)|"
            r"would (?:like|love) to (?:learn|know|try)|(?:i'd|id) (?:like|love) to(?: learn| know| try)?|"
            r"plan(?:ning|"
            r"ned)?(?: to)?(?: learn| try)?|in the future|would be nice|to learn|to be learned|going to learn|"
            r"will learn)(?=[\s,.!;)]|$)"
        ),
    ),
    (
        "lacks",
        (
            r"(?!(?:not?|none|nothing)(?: of)?(?: the)? (?:else|more|besides|rest|others?)\b|"
            r"nothing (?:for|since|until) )"
            rf"(?!{OF_ELSE})"
            rf"(?:(?:is|was|are|were)(?:n't|nt| not) {_NOT_MINE}|not {_NOT_MINE}|"
            r"no(?:pe|t (?:really|rly|rlly|realy)|t at all|t yet|t so much|t my thing|"
            r"t for me|"
            r"t familiar|t known|ne|thing)?|nah|nada|(?:except|but not|just not|apart from|"
            r"everyone but)(?: for)? me|not me|not an? (?:chance|clue|thing|bit)|no (?:chance|way)|"
            r"zero|zilch|nil|never|unknown|foreign|new to me|is new|scares me|(?<!i'm )(?<!im )(?:a |the "
            r")?(?:complete |total |"
            r"big )?blank|(?:is )?scary|intimidates me|"
            r"frightens me|confuses me|non-?existent|inexistent|a mystery|greek to me|chinese to me|(?:don't|dont|"
            r"do not|can't|cannot|cant|haven't|havent|have not|didn't|did not|have never|"
            r"never)(?! (?:coded|programmed)\b)(?: \w+){0,4}|"
            r"(?:(?:only|just|once|merely|i|i've|have|which i|ever) )*(?:saw|seen)(?: (?:it|that|them))?(?: (?:once|"
            r"twice|only|"
            r"just|a few times|briefly|from afar|in passing))*(?: (?:in|at|during|on|by|from) (?:an?|the|some|my|"
            r"our|one|two)? ?"
            r"(?:\w+ )?(?:demos?|talks?|presentations?|videos?|youtube|webinars?|conferences?|lectures?|meetings?|"
            r"meet-?ups?|"
            r"fairs?|tv|internet|screenshots?|colleague\w*|others?|friend\w*|somewhere|slides|"
            r"picture\w*)(?: [\w']+)?)?|"
            r"(?:i |i've |have )*(?:only |just |merely )*(?:heard of|heard about|read about|read of|(?:heard|"
            r"know|seen|read) (?:only )?the (?:word|name|term|logo))(?: it|"
            r" them)?|no (?:idea|experience|clue|knowledge|exp|way|skills?)|missing|lacking|"
            r"0(?:/\d+)?|none|beyond me|alien|out of my depth|not(?! only| just| bad| §| to mention| an?\b|"
            r" very| so| that| too| advanced| expert| great| good| basic| intermediate| fluent|"
            rf" sure)(?! (?!{OF_IT}|[^a-z])))(?=[\s,.!;)?]|$)(?! problem| worries| doubt| wonder)"
        ),
    ),
    (
        "has",
        (
            r"(?:yes+|yep|yeah|yup|ya|sure|of course|definitely|absolutely|certainly|obviously|ok|okay|fine|check|do|"
            r"know (?:it|that|them|well)|can do|no problem|used (?:it|that|them)|have(?: used| done| worked)?|"
            r"every day|daily|all the time|a lot|for years|done|worked with (?:it|them)|certified|duh|hell yes|"
            r"you bet|"
            r"naturally|sure thing|no doubt|easy|my favou?rite|love it|fluent\w*|"
            r"(?:am |'m )?(?:fine|happy|good|ok|okay|at home|at ease) (?:with|in)|every single day)(?! "
            r"not)(?=[\s,.!;)]|"
            r"$)"
        ),
    ),
)
"""What stands after a skill and speaks of it: "docker yes, kubernetes no"."""

_OPENS = (
    r"(?:but|however|though|although|whereas|while|yet(?! to)|because|cause|cuz|so(?! so|-so| far| much| § "
    r"please)|which(?! of)|"
    r"unless|even if|if|except that|who|and i\b|and my\b|and we\b|and he\b|and she\b|and they\b)\b"
)
BOUNDARY = compiled(
    rf"[,\s](?:(?=\s*{_OPENS})(?<!everything.)(?<!nothing.)(?<!list.)(?<!anything.)(?<!all.)(?<!none.)"
    rf"(?<!them.)(?<!these.)(?<!not.)"
    rf"(?:(?<=,)\s+|(?<=\s)\s*)(?={_OPENS})"
    r"|(?:(?<=,)(?:|\s+and|\s+then)|(?<=\s)(?:\s*and|\s*then|-{1,2}))\s+(?:and\s+)?"
    r"(?=(?:i|i'm|im|i've|ive|i'd|i'll|my|he|she|they|we|our|"
    r"so far|until now|up to now|at my (?:current|present|new|last)|in my (?:current|present|new|last)|at work\b|"
    r"right now|at the moment|these days|nowadays|me,? i\b|"
    r"(?<=, )§ i(?:'d|'ve|'ll)? (?:am|already|only|just|also|never|still|do|did|know|use|used|have|had|can|could|"
    r"will|would|want|"
    r"wanna|need|tried|learned|learnt)\b|"
    r"it's|is|are|do|does|did|what|what's|how|should|could|"
    r"would|can|where|why|never|haven't|havent|want|wanna|planning|plan|no(?! §\s+and\s+§\s+yes)|not|need|"
    r"learning|started|starting|used to|forgot|looking|currently|now|"
    r"only heard|heard|zero|started|interested|neither|just started|still learning|don't|dont|can't|cant|never|"
    r"know|everything|nothing|for|tell|explain|show|"
    r"started|studying|currently|most|everyone|the)\b))"
)
"""Where a clause ends inside a sentence."""

QUESTION = compiled(
    r"^(?:so|and|but|or|ok|okay|hey|hi|well|also|then|please|pls|,|\s|hmm|sorry|wait|no|"
    r"yes)*(?:what(?! (?:i|we)(?:'d|'m|'ve)? (?:\w+ )?(?:know|use|have|can|do|did|like|love|enjoy|prefer|want|"
    r"need|miss|lack|work|got|used|ran|built|picked up|bring|offer|master|am (?:after|aiming|looking|missing)|after|"
    r"learned|studied)\b[^?]*$)|which|how|why|when (?:should|do|is|can)|where(?! i(?:'m| am|'d| would| want| "
    r"wish| hope| aim)\b[^?]*$)|"
    r"who(?!\s+(?:doesn't|does not|hasn't))|is|are|"
    r"am i|do (?:i|you|we|they|people|most|all)|does|did (?:i|you)|can (?:i|you|we|someone|anyone)|could (?:i|"
    r"you|we)|should|would (?:i|you|it|§)|will (?:i|you|it|§)|whats|what's|hows|how's|tell me|explain|define|"
    r"any (?:tips|courses?|books?|resources?)|compare|difference)\b"
)
"""How a clause begins that asks, whatever it ends in."""
