"""Work told by the place of it, or by an everyday word: "I run a small bakery", "I work as a cook"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.reading.facts import RoleMention
from bot.reading.lexical.text import Text

PLACE = (
    r"(?:baker(?:y|ies)|shops?|\w+shop|stores?|boutique|salons?|barber'?s|restaurants?|caf[eé]s?|bars?|pubs?|bistro|"
    r"farms?|garages?|workshops?|studios?|hotels?|hostels?|guest ?house|b&b|agency|agencies|compan(?:y|ies)|firms?|"
    r"business(?:es)?|start-?ups?|practice|clinic|gyms?|kiosk|stall|food truck|catering|nursery|kindergarten|daycare|"
    r"laundry|laundrette|pharmacy|franchise|cleaning service|taxi service|market stall|vineyard|brewery|pizzeria|"
    r"campsite|riding school|driving school|dance school|language school)"
)
HOUSE = (
    r"(?:hospitals?|banks?|factory|factories|warehouses?|supermarkets?|librar(?:y|ies)|museums?|call cent(?:re|er)s?|"
    r"kitchens?|schools?|care homes?|nursing homes?|retirement homes?|airports?|post office|"
    r"slaughterhouse|steel ?works|"
    r"mine|shipyard|sawmill|tax office|town hall|law firm|insurance company|dental practice|vet'?s|petrol station|"
    r"gas station|construction site|building site|cinema|theat(?:re|er)|zoo)"
)
_HEADED = re.compile(
    rf"\b(?:i|ive|we)(?:'ve| have)? (?:also |currently |now |still |mostly |used to |once )*(?:run|ran|own|"
    rf"owned|manage|managed|"
    rf"opened|started|founded|have|had|keep|got)(?: and (?:run|own))? (?:an?|my|my own|our|our own|the|two|three) "
    rf"(?P<what>(?!good|data|no\b|few|lot|idea)(?:[\w'-]+ ){{0,3}}?{PLACE})\b"
    rf"|\b(?:i|ive|i'm|im|i am|we)(?:'ve| have)? (?:also |currently |now |still |mostly |been )*(?:work|works|"
    rf"working|worked|"
    rf"employed)(?: (?:now|currently|today|mostly|right now|at present))? (?:in|at|for) (?:an?|the|"
    rf"my family'?s?|my \w+'s|our)? ?"
    rf"(?P<where>(?!data|home\b)(?:[\w'-]+ ){{0,2}}?(?:{PLACE}|{HOUSE}))\b"
)
_EVERYDAY = (
    r"(?:cook|pilot|cleaner|painter(?: and decorator)?|courier|driver|writer|editor|tutor|coach|joiner|tiler|"
    r"dispatcher|manager|worker|operator|controller|director|agent|assistant|executive|guide|guard|postman|"
    r"fisherman|dancer|singer|actor|actress|model|maid|priest|pastor|judge|detective|investigator|inspector|"
    r"secretary|dishwasher|beautician|policem[ae]n|policewoman|firem[ae]n|postwoman|lifeguard|bouncer|trucker|"
    r"zookeeper|hairdresser|hostess|croupier|foreman|helper|labourer|laborer)"
)
"""Words for work that mean something else in other places."""
FIELD = (
    r"(?:ware ?hous(?:e|es|ing)|logistics|retail|sales|hospitality|construction|nursing|teaching|accounting|"
    r"bookkeeping|"
    r"customer (?:service|support|care)|security|cleaning|catering|gastronomy|call cent(?:er|re)s?|manufacturing|"
    r"production|"
    r"farming|agriculture|police|army|navy|military|childcare|elder(?:ly)? ?care|care(?: work)?|banking|insurance|hr|"
    r"admin(?:istration)?|office(?: work)?|reception|delivery|deliveries|driving|trucking|taxi|hairdressing|beauty|"
    r"social work|events?|tourism|real estate|transport|building(?: sites)?|gardening|landscaping|plumbing|"
    r"carpentry|welding|"
    r"assembly(?: line)?|packing|healthcare|pharmacy|fashion|textiles?|kitchens?|restaurants?|hotels?|factory|"
    r"factories|"
    r"shops?|supermarkets?|hospitals?|banks?|schools?|kindergarten|public (?:sector|service)|government)"
)
_YEARS = r"\d{1,2}\+? ?(?:years?|yrs?|yr|y)\b\.?"
_NOTES = re.compile(
    rf"(?:^|[,.;:(]|\band\b|\bthen\b|\bwith\b)\s*(?:(?:i|have|got|about|over|almost|around|nearly)\s+)*{_YEARS} "
    rf"(?:(?:of|in|at|on|as|working|work|worked|doing|experience|exp|an?|the)\s+)*(?P<in>(?:(?!and\b|or\b|"
    rf"with\b)[\w'-]+ )?{FIELD})"
    rf"(?! (?:plan|ago|analy|data|engineer|software|tool))\b"
    rf"|^\W*(?:(?:hi|hello|hey|ex|former|im|i'm|well|so)\W+)*(?P<first>(?:[\w'-]+ )?(?:{_EVERYDAY}|"
    rf"{FIELD}))\s*(?:,|-|:|\(|for)? ?"
    rf"(?:for )?(?:about |over |almost )?{_YEARS}(?! (?:old|ago|plan))"
)
"""Work beside its years in notes: "14 yrs warehouse", "cook, 12 years"."""
LONG_IN = re.compile(
    rf"(?:^|[.;\n])\W*(?:(?:hi|hello|hey|ex|former|im|i'm|well|so)\W+)*(?:[\w'-]+ )?(?:{_EVERYDAY}|"
    rf"{FIELD})\s*(?:,|-|:|\()? ?"
    rf"(?:for )?(?:about |over |almost )?$"
)
"""What stands before the years in such notes."""
_LENGTH_AS = (
    r"(?:\d{1,2}|an?|half a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|some|several|a few|"
    r"many)\+? ?"
    r"(?:years?|yrs?|months?) (?:of )?(?:working |work |employed |experience |spent )?as"
)
_AS = re.compile(
    r"\b(?:(?:i|ive|we)(?:'ve| have)? (?:also |currently |now |still |mostly |been )*(?:work|works|"
    r"working|worked|employed)"
    r" (?:now |mostly |currently |full[- ]time |part[- ]time )*as|(?:i'm|im|i am|i was|i've been|ive been|i have been)"
    rf"(?: just| only| still| currently| now| also)*|{_LENGTH_AS}|^\W*(?:(?:and|before that|then|"
    rf"also)\W+)*as) (?:an? )?(?!good|great|big|bad|better|little)"
    rf"(?P<title>(?:(?!at|in|of|who|and|or|with|for)[\w'-]+ ){{0,2}}?{_EVERYDAY})\b"
    r"(?! (?:wannabe|person|in training|of my own|now what))"
)
"""Work told by a word that may be another thing elsewhere: only where somebody says that it is theirs."""
_DOING = re.compile(
    r"\b(?:i|i'm|im|i am)(?: (?:also|just|only|mostly|currently|now|still))* (?P<doing>pick(?:ing)? (?:and|&|n|"
    r"'n') pack(?:ing)?|"
    r"(?:drive|driving|operate|operating) (?:an? |the )?(?:forklifts?|van|trucks?|lorry|lorries|bus|taxi|reach "
    r"truck|tram|cab|crane)|"
    r"stack(?:ing)? (?:the )?shelves|load(?:ing)? (?:the )?(?:trucks|vans|lorries)|wait(?:ing)? tables|"
    r"pack(?:ing)? (?:orders|boxes)|"
    r"pick(?:ing)? orders|clean(?:ing)? (?:houses|offices|rooms)|deliver(?:ing)? (?:parcels|food|mail|packages))\b"
)
"""Work told by what one does all day."""
_OWN_PLACE = re.compile(rf"\b(?:in|at|from|with) (?:my|our) (?:own )?(?P<own>(?:[\w'-]+ )?{PLACE})\b")
_OPENS = re.compile(r"\W*(?:(?:senior|junior|jr|sr|lead|former|ex|retired|freelance|trained|hi|hello|hey)\W+)*")
_NOTED = re.compile(r"\s*(?:[,.;|(\u2013-]|(?:for|with|since) |\d)")
_WISHES = re.compile(
    r"\b(?:want|wanna|would like|'?d like|looking|aim\w*|goal|hop(?:e|ing)|mov(?:e|ing)|switch\w*|"
    r"transition\w*|plan\w*|"
    r"into|towards?|chang(?:e|ing)|next)\b"
)
_WISHED = re.compile(r"\W*(?:that|it|this|is|one day|please|sounds|would|as (?:a|my)|i want)\b")
LISTED = 2
"""Skills from which on a message is notes about a person."""
_ASKED = re.compile(r"[^.!;\n]{0,40}\?")
_DENIED = re.compile(r"\b(?:if|not|never|n't) $")
_LONGEST = 400
"""Characters up to which a message is looked at: who writes more names a title as well."""


def place_of_work(text: Text) -> RoleMention | None:
    """The place that somebody runs or works at; None where none is told, or it is asked of."""
    folded = text.folded[:_LONGEST]
    found = _AS.search(folded) or _HEADED.search(folded) or _OWN_PLACE.search(folded) or _NOTES.search(folded)
    found = found or _DOING.search(folded)
    if found is None:
        return None
    group = next(name for name, said in found.groupdict().items() if said)
    if re.match(r"[^.!;\n]{0,40}\?", folded[found.end() :]) or re.search(
        r"\b(?:if|not|never|n't) $", folded[: found.start()]
    ):
        return None
    start, end = found.span(group)
    return RoleMention(None, text.quote(start, end), 0.0, start, end)


_VERB = re.compile(
    r"(?:drive|operate|stack|load|unload|wait|pack|pick|clean|deliver|count|lift|sort|sell|serve|cook|answer|file|"
    r"move|carry|"
    r"sew|weld|fix|repair|paint|wash|fold|assemble|push|greet|feed|book|process|cash)(?= )",
    re.IGNORECASE,
)


def as_work(said: str) -> str:
    """What somebody does all day as the name of their work: who says "I drive a van" works at driving a van."""
    return _VERB.sub(lambda verb: f"{verb[0].removesuffix('e')}ing", said, count=1) if _VERB.match(said) else said


def opening_title(
    text: Text, roles: Sequence[RoleMention], wanted: RoleMention | None, skills: int
) -> RoleMention | None:
    """The title that opens notes of a person: "Frontend dev, React, Node, 7 yrs. Want to move into AI".

    One of the list may be the wish itself, so another must be wished for then.
    """
    if not roles or roles[0] == wanted or not _NOTED.match(text.folded, roles[0].end):
        return None
    if skills < LISTED or (roles[0].role is not None and (wanted is None or wanted.role is None)):
        return None
    opens = _OPENS.match(text.folded)
    told = text.folded[roles[0].end : roles[0].end + _LONGEST]
    first = opens is not None and opens.end() >= roles[0].start
    return roles[0] if first and "?" not in told and _WISHES.search(told) and not _WISHED.match(told) else None
