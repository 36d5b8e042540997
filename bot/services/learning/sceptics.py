"""Questions of who doubts or wonders: who checks a step, who pays and sells, bias, terms of work, what comes after."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.reading.facts import Facts
from bot.reading.work import terms
from bot.reports.chat import amount
from bot.services import flow
from bot.services.acknowledging import acknowledgement
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.hearing import hear
from bot.services.learning import steering
from bot.services.plan import moves

_DONE = (
    r"(?:done|finish\w*|complete\w*|learn(?:ed|t)|passed|real(?:ly)?|true|honest|lying|lie|cheat\w*|mastered|it|that"
    r"|this|step\w*|know it)"
)
PROOF = re.compile(
    r"\b(?:you|u) (?:just |simply |really |only )?(?:trust|believe|take) (?:me|my word)\b|\btaking my word\b"
    r"|\bhow (?:is|are|does|do|will|gets?) (?:an? |the |my |each |these )?(?:\w+ )?"
    r"(?:steps?|it|this|that|they) (?:\w+ )?(?:marked|counted|checked|verified|graded|judged|decided|measured|closed"
    r"|ticked)\b|"
    r"\bwho(?:'?s| is|'?ll| will| would| can)? (?:gonna |going to |supposed to )?(?:decides?|checks?|says?|judges?"
    r"|verif\w+|controls?|grades?|confirms?|determines?|approves?|tests?"
    r"|evaluates?|marks?|"
    r"makes sure)\b[^.!?]{0,40}\b(?:done|finish\w*|complete\w*|step\w*|it|that|this|me|my|work|deliverable|project"
    r"|if i|learn\w*|pass\w*)\b"
    r"|\bhow (?:do|does|will|would|can|could|should|did)? ?(?:you|u|it|the bot|this|anyone|anybody|someone"
    r"|they) (?:even |really |ever |actually )?"
    r"(?:know|check|verif\w+|see|notice|tell|control|prove|test|be sure|make sure|judge|find out|confirm|measure"
    r"|decide)\b[^.!?]{0,25}"
    rf"\b(?:i|i'm|im|i've|ive|my|me|when|whether|if|it|that|step)\b[^.!?]{{0,30}}\b{_DONE}\b"
    r"|\bhow (?:do|does|will|would|can) (?:you|u|it) (?:check|verify|control|test|measure|grade) (?:it|this|that|them"
    r"|me|my (?:work|progress|steps?|"
    r"projects?)|the (?:steps?|work|projects?))\b"
    r"|\b(?:what|which) (?:kind of |sort of )?(?:proof|evidence)\b[^.!?]{0,30}\b(?:you|u|want|need|show|count|step"
    r"|done|finish\w*|give)\b"
    r"|\b(?:do|must|should|have) i (?:have to |need to )?(?:prove|show (?:you|proof)|hand in|send (?:you|in)|submit"
    r"|upload)\b[^.!?]{0,40}"
    r"\b(?:step|done|finish\w*|work|it|that|project|homework|deliverable|anything|something)\b"
    r"|\b(?:do|does|will|would|can) (?:you|u|it|any(?:one|body)|someone) (?:really |ever |actually )?(?:check|verify"
    r"|grade|correct|review|control|mark)"
    r" (?:my|what i|if i|whether i|that i|the (?:work|step|project))\b"
    r"|\b(?:what stops me|could i (?:just )?|can i (?:just )?|what if i (?:just )?)(?: from)? ?(?:say(?:ing)?|lie"
    r"|lying|cheat(?:ing)?|claim(?:ing)?|"
    r"tick(?:ing)?|pretend(?:ing)?)\b[^.!?]{0,40}",
    re.IGNORECASE,
)
"""Who asks by whom and how a step is checked."""
_NO_PROOF = re.compile(
    r"\b(?:employers?|company|companies|recruiters?|interview\w*|cv|job|data|sources?|hours|salary)\b", re.I
)

_OWNER = re.compile(
    r"\bwho (?:pays|finances|funds|sponsors|finance|fund)\b[^.!?]{0,30}\b(?:you|u|this|it|that|bot)\b|\bhow (?:do"
    r"|does|are) (?:you|u|this(?: \w+)?|it|"
    r"they) (?:make money|earn|get paid|paid|financed|funded|finance)\b|\b(?:what'?s|wheres?|where'?s|what is"
    r"|where is|is there|or)"
    r" (?:the |your |an? |any |some )?(?:(?:an? )?(?:catch|business model|trick|trap|strings attached))\b|\b(?:do"
    r"|are) (?:you|u"
    r"|they) (?:\w+ )?(?:get(?:ting)? "
    r"|earn(?:ing)? |tak(?:e|ing) |paid )(?:an? |any |"
    r"some )?(?:commissions?|kickbacks?|money|by)\b[^.!?]{0,40}|\b(?:affiliate|sponsored|sponsors?|advert\w*"
    r"|ads)\b[^.!?]{0,30}\b(?:here|links?|you|"
    r"this|courses?|behind)\b|\b(?:you|this|it|bot)\b[^.!?]{0,25}\b(?:affiliate|sponsored|commissions?|ads)\b"
    r"|\b(?:you|u|they|this|it|bot|thing)\b(?:'re|'s)?(?: \w+){0,3}? (?:sell(?:ing|s)?|advertis\w+|promot(?:e|es|ing)|"
    r"push(?:es|ing)?|plug(?:ging)?)\b[^.!?]{0,20}\b(?:courses?|books?|certificat\w+|bootcamps?|subscriptions?|trainings?|products?|"
    r"something|stuff|anything)\b|\b(?:sales pitch|sales talk|sales funnel|an advert(?:isement)?|to sell me)\b"
    r"|\bwhat do (?:you|they) (?:get|gain|earn)"
    r" (?:from|out of|by)\b|\bwhy (?:are you|is (?:this|it)) free\b",
    re.IGNORECASE,
)
_SELLS = re.compile(
    r"\b(?:do|does|will|would|are) (?:you|u|they|it) (?:\w+ )?(?:sell|selling|share|sharing|leak|trade|pass)(?:ing)? "
    r"(?:it|this|that|them)\b(?! with (?:me|us))|"
    r"\b(?:do|does|will|would|are|can|could|did) (?:you|u|they|this(?: \w+)?|it|the bot) (?:\w+ )?(?:sell|selling"
    r"|sold|share|sharing|give|giving|pass|"
    r"passing|trade|hand|leak|use|using)\b[^.!?]{0,25}\b(?:my|what i|our|these|this|the|people'?s|users?'?"
    r"|any)\b[^.!?]{0,25}\b(?:data|info\w*|answers?|"
    r"details?|type|write|say|tell|cv|resume|profile|chats?|messages?|conversations?)\b"
    r"|\b(?:is|are|will|does)(?: \w+)? (?:my|this|the|our) (?:\w+ )?(?:data|info\w*|answers?|cv|chats?|messages?"
    r"|conversations?)\b[^.!?]{0,25}"
    r"\b(?:sold|sell|shared|used (?:for|to)|given|passed|train(?:ing)?)\b"
    r"|\b(?:do|will|are) (?:you|they) (?:\w+ )?(?:train|training) (?:\w+ ){0,3}?(?:on|with) (?:my|our|what)\b",
    re.IGNORECASE,
)
BIAS = re.compile(
    r"\b(?:ageist|ageism|sexist|sexism|racist|racism|discriminat\w*|prejudic\w*|biased|bias against)\b"
    r"|\b(?:do|would|will|does) (?:they|companies|employers|anyone|anybody|recruiters|tech|firms|people"
    r"|it)\b[^.!?]{0,12}\b(?:hire|take|want|employ|"
    r"accept|like|welcome)\b[^.!?]{0,15}\b(?:older|old|over \d\d|women|woman|girls|mothers|mums|moms|foreigners?"
    r"|immigrants?|refugees?|muslims?|black|"
    r"disabled|people (?:over|above|with|from)\b|(?:\d\d)[- ]year)\w*\b"
    r"|\b(?:am i|is (?:it|\d\d)) (?:\w+ )?too (?:old|young) (?:for (?:employers|companies|them|tech|it)|to (?:be"
    r"|get) (?:hired|taken|employed))\b",
    re.IGNORECASE,
)
_GROUP = (
    r"(?:wom[ae]n|girls?|m[ae]n|mothers?|mums?|moms?|single (?:mum|mom|parent|dad)|foreigners?|immigrants?|migrants?"
    r"|refugees?|asylum seekers?|gay|lesbian|trans|queer|"
    r"black|brown|muslim|jewish|disabled|blind|deaf|wheelchair|autistic|pregnant|older|over \d\d|\d\d (?:years? old|yo)"
    r"|ex[- ]?con\w*|criminal record|prison|hijab|headscarf|veil)"
)
COUNTED = re.compile(
    rf"\b(?:does|will|would|do|is|can|could)\b[^.!?]{{0,30}}\b(?:matter|count|held|used|work|hurt"
    rf"|be (?:a )?(?:problem|issue|disadvantage)|against)\b[^.!?]{{0,30}}\b{_GROUP}\b"
    rf"|\b{_GROUP}\b[^.!?]{{0,25}}\b(?:is|will|does|would|do)\b[^.!?]{{0,25}}\b(?:matter|against me|hurt|problem"
    rf"|issue|disadvantage|obstacle|count)\b",
    re.IGNORECASE,
)
"""Whether who one is counts against one."""
PREJUDICE = re.compile(f"{BIAS.pattern}|{COUNTED.pattern}", re.IGNORECASE)
HYPE = re.compile(
    r"\b(?:bubbles?|(?:over)?hyped?|fad|gold ?rush|flash in the pan|hot air|passing (?:trend|fashion)|"
    r"(?:just|only) a (?:trend|fashion|phase)|buzz ?words?|"
    r"(?:will|would|does|is|going to|gonna)\b[^.!?]{0,40}\b(?:burst|crash|blow over|collapse|cool (?:off|down)))\b",
    re.IGNORECASE,
)
"""Whether a field is but a fashion."""
UNPROVEN = re.compile(
    r"\b(?:hire|take|want|accept|employ|jobs?|work|role|get in|chance)\b[^.!?]{0,40}\b(?:without|with no|no|zero"
    r"|never had) (?:\w+ ){0,3}?(?:experience|"
    r"background|portfolio|track record)\b|\b(?:how (?:do|can|should) (?:i|anyone|you) get experience"
    r"|experience without a job|need experience to get)\b",
    re.IGNORECASE,
)
AFTER = re.compile(
    r"\b(?:what (?:happens|comes|is|do i do|now|then|next)?|whats?|and)\b[^.!?]{0,25}\b(?:when|after|once"
    r"|at the end)\b[^.!?]{0,25}\b(?:(?:finish|complete)\w*"
    r"|done|through|over|the end)\b[^.!?]{0,15}\b(?:everything|all|it all|the (?:plan|whole|roadmap)|whole|plan"
    r"|roadmap|last step)\b"
    r"|\b(?:do|will|can|would) (?:i|you|u)\b[^.!?]{0,15}\b(?:get|give|issue|hand|receive|have"
    r"|earn)\b[^.!?]{0,20}\b(?:certificate|diploma|proof|paper|"
    r"badge|document)\b[^.!?]{0,30}\b(?:from (?:you|u|this|here)|at the end|in the end|when (?:i'?m|im|i am"
    r"|it'?s) (?:done|finished)|for (?:this|finishing|the plan))"
    r"|\b(?:do|will|can) (?:you|u) (?:\w+ )?(?:give|issue|hand out|offer)(?: me)?(?: \w+)? (?:certificates?|diplomas?"
    r"|badges?)\b",
    re.IGNORECASE,
)
TERMS = re.compile(
    r"\b(?:jobs?|roles?|work|positions?|they|it|this|that|there|kind of|field|companies|employers?|usually|as an?)\b",
    re.IGNORECASE,
)
_QUESTION = re.compile(
    r"\?|^\W*(?:(?:and|so|but|ok|hey|hm+)\W+)*(?:what|how|where|is|are|does|do|would|will|can|could|whats|any)\b", re.I
)
REGRET = re.compile(
    r"\b(?:will|would|do|does|did|might|could|anyone|anybody|people|ever|afraid|scared|worried|someone|others?|"
    r"how many)\b"
    r"[^.!?]{0,40}\bregret\w*|\bregret(?:ted|s|ting)? (?:it|this|that|the (?:change|switch|move|step)|(?:switch|"
    r"leav|chang|"
    r"start|quitt|mov)ing|having)\b|\b(?:is|will|was|would) (?:it|this|that|all this|all of (?:it|this)"
    r"|the whole thing)(?: \w+){0,2}? (?:be )?worth (?:all )?(?:the|my|this|that|all) (?:\w+ )?"
    r"(?:effort|time|trouble|hassle|money|work|stress|hours|pain|nights)\b|\bhow many (?:people )?(?:actually "
    r"|really |ever )?(?:make it|succeed|finish|fail|give up|quit|drop out)\b|"
    r"(?<!how )\bdoes (?:this|it) (?:really |actually |even )?work(?: for (?:anyone|people|others|anybody))?\W*$"
    r"|\bsuccess rate\b"
    r"|\b(?:is|was|will|would) (?:it|this|that|all this|all of (?:it|this)|any of (?:it|this)|the whole thing)"
    r"(?: all)?(?: (?:even|really|still|actually|honestly|be|ever))* worth (?:it|doing|the bother)(?! to)\b",
    re.IGNORECASE,
)
WHY_LEFT = re.compile(
    r"\b(?:what|how) (?:do|should|can|shall|would|could) i (?:\w+ )?(?:say|explain|answer|tell|justify|sell"
    r"|talk about|put)\b[^.!?]{0,50}\b(?:why|gap|left|leav\w+|chang\w+|switch\w+|age|"
    r"no (?:degree|experience|job)|fired|laid off|unemploy\w+|break|pause|years off|kids|career)\b",
    re.IGNORECASE,
)
"""How to tell a change or a gap to an employer."""
_DAYS = re.compile(
    r"\b(?:jobs?|work|roles?|positions?)\b[^.!?]{0,25}\b(?:one|two|three|four|\d) (?:days|mornings|afternoons)(?: a"
    r"| per| each)? week\b",
    re.I,
)
_KEYS = {
    "remote": "working from home",
    "part": "part time",
    "regular": "shifts and weekends",
    "stay": "place and travel",
    "calm": "stress and overtime",
}
_NOT_TERMS = re.compile(
    r"\b(?:my plan|the plan|learn\w*|stud(?:y|ying)|courses?|steps?|phase|you|your|bot|chat|resources?|certif\w*"
    r"|hours? a week|mentors?|experience)\b",
    re.I,
)
_CALM = re.compile(
    r"^\W*(?:(?:and|so|but|is|it|a|very|ok)\W+)*(?:how stressful|stressful|hectic)\b[^.!?]{0,30}\W*$", re.IGNORECASE
)
WORDS = 25


def proof(desk: Desk, turn: Turn) -> Reply | None:
    """That the person decides, by a check that is written down; with a plan, the one of the step at hand."""
    if len(turn.text.split()) > WORDS or _NO_PROOF.search(turn.text) or any(m.polarity for m in turn.facts.skills):
        return None
    shown = steering.done_when(desk, turn)
    if shown is not None:
        return shown.after(Part("utter_who_checks"))
    with desk.memory.unit() as unit:
        return flow.go_on(desk, unit, turn).after(Part("utter_who_checks"))


def _says(name: str, desk: Desk, turn: Turn, **values: object) -> Reply | None:
    """One response; skills told beside are kept, while years and roles in such a question are of people at large."""
    if len(turn.text.split()) > WORDS:
        return None
    told = replace(Facts(), skills=tuple(m for m in turn.facts.skills if m.polarity))
    with desk.memory.unit() as unit:
        heard = hear(desk, unit, replace(turn, intent="state_skills", facts=told)) if told.skills else None
        lead = acknowledgement(heard, desk.catalogue) if heard else ()
        return flow.softly(desk, unit, turn).after(*lead, Part(name, values))


def owner(desk: Desk, turn: Turn) -> Reply | None:
    """Who pays, and that nothing named here is advertised."""
    return _says("utter_who_pays", desk, turn)


def sells(desk: Desk, turn: Turn) -> Reply | None:
    """That nothing told is sold, shared or trained on."""
    return _says("utter_never_sold", desk, turn)


def bias(desk: Desk, turn: Turn) -> Reply | None:
    """That people are treated unequally out there, which no source here measures, and equally here."""
    return _says("utter_bias", desk, turn)


def unproven(desk: Desk, turn: Turn) -> Reply | None:
    """Whether one is taken without experience: what the role says of years, and what stands in for them."""
    with desk.memory.unit() as unit:
        role = desk.role(unit.person(turn.person_id, turn.instant))
    if role is None:
        return _says("utter_unproven", desk, turn)
    if role.years:
        return _says("utter_unproven_years", desk, turn, role=role.name, years=amount(role.years))
    return _says("utter_unproven_role", desk, turn, role=role.name)


def regret(desk: Desk, turn: Turn) -> Reply | None:
    """Whether it is worth it: not measured by any source, and cheap to try."""
    return _says("utter_worth_trying", desk, turn)


def hype(desk: Desk, turn: Turn) -> Reply | None:
    """Whether it is a bubble: what the sources say of the demand, that none knows how long, and what stays useful."""
    if not (_QUESTION.search(turn.text) or turn.intent.startswith("ask_")) or turn.facts.topics:
        return None
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        role = desk.catalogue.roles.get(next((m.role or "" for m in turn.facts.roles), "")) or desk.role(person)
        market = desk.catalogue.markets.get(role.id) if role else None
        if role is None or market is None or market.demand is None:
            return flow.softly(desk, unit, turn).after(Part("utter_hype_unknown"))
        values = {"role": role.name, "demand": market.demand.text, "source": market.demand.source}
        return flow.softly(desk, unit, turn).after(Part("utter_hype", values))


def why_left(desk: Desk, turn: Turn) -> Reply | None:
    """How to tell a change or a gap: forward, short, without excuse."""
    return _says("utter_say_why", desk, turn)


def after(desk: Desk, turn: Turn) -> Reply | None:
    """What there is at the end of a plan: no paper of the bot's, but the pieces made."""
    with desk.memory.unit() as unit:
        held = moves.seen(desk, unit, turn)
    return _says("utter_after_all", desk, turn, role=held.roadmap.role.name if held else "the role")


def conditions(desk: Desk, turn: Turn) -> Reply | None:
    """Terms of work that no source here speaks of, where they are asked of a role and no posting is known."""
    asked = ("part",) if _DAYS.search(turn.text) else terms.asked(turn.text)
    keys = [key for key in asked if key in _KEYS]
    if turn.intent == "distress" and not _CALM.match(turn.text):
        return None
    elsewhere = _NOT_TERMS.search(turn.text) and not _DAYS.search(turn.text)
    if not keys or not _QUESTION.search(turn.text) or elsewhere or turn.facts.topics:
        return None
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        named = next((m.role for m in turn.facts.roles if m.role), None)
        role = desk.catalogue.roles.get(named) if named else desk.role(person)
        if person.posting and named is None:
            return None
    about = " and ".join(_KEYS[key] for key in keys[:2])
    return _says("utter_terms_unknown", desk, turn, about=about, role=role.name if role else "these roles")


OWNER, SELLS = _OWNER, _SELLS
