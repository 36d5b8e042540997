"""Finds job titles in a text: those of the catalogue, and others by the words they end in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.reading.facts import RoleMention
from bot.reading.lexical.heads import Scanner
from bot.reading.lexical.lexicon import Hit
from bot.reading.lexical.text import Text, words_of
from bot.reading.work.titles import Title, Titles, bare

_HEADS = words_of(
    "engineer developer dev analyst scientist architect manager administrator admin designer consultant "
    "specialist researcher programmer tester officer director lead owner teacher nurse doctor lawyer "
    "accountant writer editor marketer recruiter coach chef cook pilot driver trainer strategist technician "
    "operator assistant executive founder economist statistician librarian journalist banker trader broker "
    "planner auditor controller bookkeeper mechanic electrician plumber carpenter physicist chemist biologist "
    "mathematician psychologist therapist pharmacist dentist surgeon physician barista waiter agent translator "
    "interpreter linguist musician artist photographer cashier clerk professor lecturer tutor student "
    "freelancer entrepreneur copywriter modeler modeller enginner evangelist advocate supervisor paramedic "
    "steward soldier athlete farmer baker firefighter leader forewoman picker packer operative stocker painter roofer "
    "miner tailor cleaner porter fitter astronaut animator gamer youtuber streamer "
    "welder hairdresser barber carer caregiver bartender receptionist dispatcher stylist midwife butcher "
    "gardener janitor caretaker nanny childminder locksmith machinist courier concierge optician dietitian "
    "radiographer medic physiotherapist physio veterinarian paralegal archivist surveyor florist seamstress bricklayer "
    "tiler plasterer joiner glazier scaffolder foreman sailor housekeeper worker "
)
_ALL_HEADS = frozenset(
    (
        *_HEADS,
        *(f"{head}s" for head in _HEADS),
        *words_of(
            "coaches master actuary actuaries waitress salesman salesperson dba sre qa cto ceo cio pm swe mle hacker "
            "pentester secretary secretaries engineering enginering guy person intern "
        ),
    )
)
_HEAD = Scanner(rf"(?:{'|'.join(sorted(_ALL_HEADS))})(?![\w-])")
_FIELD = re.compile(
    r" (?:of|for|in|with|on|who works (?:with|on)|working (?:with|on|in)|doing) ([\w-]+(?: [\w-]+){0,2})"
)
_PART = re.compile(r"(?=.*[a-z])[a-z0-9+#/&.'-]+")
_LONGEST = 4
"""Words a title may have before the one it ends in."""
_STOPPERS = frozenset(
    words_of(
        "a an the i i'm im be become becoming being as to at in on for with from by and or but of my your our who that "
        "this is are was were want wanna like love would will can could do does did not no now currently work works "
        "worked working employed hired also just into than then really still already been have has had am me we he she "
        "they it his her their what which how role job position some any every each became about years year yrs months "
        "experience between for good better best great former ex formerly previously once started career switch "
        "transition move go going get getting dream goal target aim plan hope towards toward require requires need "
        "needs does ask asks like interested looking help hi hello hey please so because if when while where "
        "another burnt burned out "
        "tired exhausted bored frustrated stressed desperate proud hiya "
        "more less since until after before long one day two three four five"
    )
)
_NO_TITLE = frozenset(
    words_of(
        "guy person lead leads master owner student students operator operators cook engineering engineerng intern "
        "coach pilot pm agent agents manager managers writer driver drivers controller controllers editor editors "
        "tutor directors executive assistant guys worker workers cleaner cleaners painter painters courier couriers "
        "dispatcher dispatchers joiner tiler"
    )
)
_ANY_FIELD = frozenset(words_of("architect architects"))
"""Words out of a role's name that many other titles end in."""
_NO_HEAD = frozenset(
    words_of(
        "guy person owner lead leads master student students agents operator engineering controller driver drivers"
    )
)


_LED = frozenset(
    words_of("shift team crew store site line warehouse project floor section department squad ward kitchen")
)
"""What somebody leads whose title ends in "lead"."""

_DRIVES = re.compile(
    r"\b(?:truck|lorry|bus|taxi|cab|van|train|tram|delivery|coach|forklift|ambulance|uber|hgv|tractor) drivers?$"
)
"""Those who drive for a living, unlike the driver of a device."""


def named_in_full(said: str) -> bool:
    """Whether words are a title with its field, "game designer": a job of its own, and no mere liking of design."""
    words = said.casefold().split()
    return len(words) > 1 and words[-1] in _HEADS


def is_worker(words: str) -> bool:
    """Whether words end in one for a worker: "a team lead", "manager"."""
    last = words.casefold().split()[-1:]
    return bool(last) and last[0] in _ALL_HEADS


def work_alone(text: Text) -> RoleMention | None:
    """The work that a message is nothing but: "truck driver", "shop assistant"; None for anything else."""
    phrase = text.folded.strip(" .!\n")
    start = text.folded.find(phrase)
    if not phrase or len(phrase.split()) > _LONGEST or not is_worker(phrase) or _stops(phrase.split()[0]):
        return None
    return RoleMention(None, said_of(text, start, start + len(phrase)), 0.0, start, start + len(phrase))


def mentions(text: Text, hits: Sequence[Hit], titles: Titles) -> list[RoleMention]:
    """All roles named: those of the catalogue, and titles off it by the words they end in."""
    found = [
        RoleMention(h.form.role, said_of(text, h.start, h.end), 1.0, h.start, h.end)
        for h in hits
        if h.form.role and text.folded[h.start : h.end] not in _ANY_FIELD
    ]
    for start, end in _titles(text.folded):
        turned = _turned(text.folded, start, end, titles)
        if turned and not any(start < m.end and turned[0] > m.start and m.start < start for m in found):
            found = [m for m in found if m.end <= start or m.start >= turned[0]]
            found.append(
                RoleMention(turned[1].role, said_of(text, start, turned[0]), turned[1].score, start, turned[0])
            )
            continue
        overlap = [m for m in found if start < m.end and end > m.start]
        words = text.folded[start:end]
        if any(m.end >= end for m in overlap):
            continue
        title = titles.named(words)
        if title.role is None and words.endswith((" person", " guy")):
            title = titles.of_field(bare(words))
        if title.role is None and not (bare(words) and _is_title(words)):
            continue
        found = [m for m in found if m not in overlap]
        found.append(RoleMention(title.role, said_of(text, start, end), title.score, start, end))
    return sorted(found, key=lambda m: m.start)


def _turned(folded: str, start: int, end: int, titles: Titles) -> tuple[int, Title] | None:
    """The end and the role of a title whose field stands behind it: "engineer for machine learning"."""
    field = _FIELD.match(folded, end)
    if field is None or " " in bare(folded[start:end]):
        return None
    for last in reversed(list(re.finditer(r"[\w-]+", field[1]))):
        stop = field.start(1) + last.end()
        title = titles.named(folded[start:stop])
        if title.role and title.score >= 0.95:
            return stop, title
    return None


def _is_title(words: str) -> bool:
    if " " not in words:
        return words not in _NO_TITLE
    *before, head = words.split()
    return (
        head not in _NO_HEAD or (head in ("lead", "leads") and before[-1] in _LED) or _DRIVES.search(words) is not None
    )


def _titles(folded: str) -> Iterator[tuple[int, int]]:
    """Spans of words that may be titles: a word for a worker with up to four words before it."""
    last = 0
    for head in _HEAD.finditer(folded):
        if head.start() < last:
            continue
        start = head.start()
        for _ in range(_LONGEST):
            stop = max(start - 1, last)
            at = max(folded.rfind(" ", last, stop), folded.rfind("\n", last, stop), last - 1) + 1
            word = folded[at : start - 1]
            if folded[start - 1 : start] != " " or not _PART.fullmatch(word) or _stops(word):
                break
            start = at
        last = head.end()
        yield start, last


def _stops(word: str) -> bool:
    return word.strip("'.") in _STOPPERS or word[0].isdigit() or word == "hiring"


def said_of(text: Text, start: int, end: int) -> str:
    """A title in the person's words, without seniority."""
    quote = text.quote(start, end)
    said = text.folded[start:end]
    kept = said if said.endswith((" lead", " leads")) else bare(said)
    at = quote.lower().find(kept) if kept else -1
    return quote[at : at + len(kept)] if at >= 0 else kept or quote
