"""Single things of a person deleted at once, with a receipt: the posting, hours, a goal, the plan, whatever is kept.

What is deleted can be put back by the next message alone; after that the journal of changes forgets it as well, so that
nothing of it stays behind.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.memory import Unit
from bot.reading import deletions
from bot.reading.deletions import ALL, DELETE, PLACE, SHOW, Wish
from bot.reading.facts import Facts
from bot.reading.kept_things import named_as
from bot.reading.topics_of_talk import as_yours
from bot.reports.chat import listing
from bot.services import flow, gaps
from bot.services.acknowledging import acknowledgement
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.hearing import hear, take_back
from bot.services.plan import moves, roadmaps
from bot.services.record import droppings, records, undoing
from bot.services.steps import matched

SIGN = deletions.SIGN

_VIEWS = (
    (re.compile(r"\b(?:plan|roadmap|schedule)\b", re.IGNORECASE), roadmaps.show),
    (re.compile(r"\b(?:gaps?|missing|lack)\b", re.IGNORECASE), gaps.show),
    (re.compile(r"\bnext (?:step|thing)?\b", re.IGNORECASE), roadmaps.next_step),
    (re.compile(r"\b(?:roles? (?:that )?fits?|closest|nearest)\b", re.IGNORECASE), gaps.closest),
)
"""What may be wished to be seen beside a deletion; without any of these words it is what is stored."""


def done(desk: Desk, turn: Turn) -> Reply | None:
    """Carries out the parts of a message in their order; None where nothing that is named is to be deleted."""
    short = _ONLY.match(turn.text) if turn.offer == "erase" else None
    wishes = () if turn.data else deletions.wishes(f"delete {short['what']}" if short else turn.text)
    if not wishes or _all_alone(wishes):
        return None
    beside = any(wish.act == SHOW or wish.things for wish in wishes)
    named = [_with_skills(desk, turn, wish, beside) for wish in wishes]
    wishes = tuple(wish for wish in named if wish is not None)
    alone = len(wishes) == 1 and not wishes[0].about and all(key.startswith(SKILL) for key in wishes[0].things)
    if len(wishes) < len(named) or alone or _told_anew(turn, wishes):
        return None
    return _in_order(desk, turn, wishes)


def _in_order(desk: Desk, turn: Turn, wishes: Sequence[Wish]) -> Reply:
    """Each part done and said in its place; a view that is no list of what is stored comes last."""
    parts: list[Part] = []
    card, last = None, None
    for wish in wishes:
        if wish.act == DELETE and wish.things == (ALL,) and not wish.but:
            return replace(records.ask_erase(desk, turn).after(*parts), card=card)
        view = next((service for words, service in _VIEWS if words.search(wish.words)), None)
        if wish.act == SHOW and view:
            last = view(desk, replace(turn, text=wish.words, facts=Facts()))
        elif wish.act == SHOW:
            with desk.memory.unit() as unit:
                shown, card = records.all_of(desk, unit, turn)
            parts += shown
        else:
            parts += _carried_out(desk, turn, wish)
    if last is None:
        with desk.memory.unit() as unit:
            last = flow.go_on(desk, unit, turn)
    last = last.after(*parts)
    return replace(last, card=card) if card else last


def _all_alone(wishes: tuple[Wish, ...]) -> bool:
    """Whether all is to go and nothing else is wished: that is asked for once more, as ever."""
    return len(wishes) == 1 and wishes[0].things == (ALL,) and not wishes[0].but


_ONLY = re.compile(r"^\W*(?:(?:no|nope|nah|wait|not everything|not all)\W+)*(?:only|just) (?P<what>.+)$", re.IGNORECASE)
"""One thing instead of everything, in answer to the question whether all shall go."""


def _with_skills(desk: Desk, turn: Turn, wish: Wish, beside: bool) -> Wish | None:
    """The wish with the skills that it names, those not on record only where more is wished; None for other things."""
    of_one = re.search(r"\b(?:job|employer|company|workplace|position|boss)\b", wish.about or "", re.IGNORECASE)
    if (
        wish.about and not of_one and wish.things == ("work",) and not wish.rest
    ):  # how long one worked is of one's work as well
        return replace(wish, things=("work", "years"))
    if wish.act != DELETE or not wish.rest or wish.but:
        return wish
    with desk.memory.unit() as unit:
        held = [desk.catalogue.skills.get(c.skill) for c in unit.claims(turn.person_id)]
    named = [skill for skill in held if skill is not None and matched.says(wish.words, skill)]
    own = {skill.id for skill in named}
    strange = [desk.catalogue.skills[m.skill] for m in desk.reader.skills_in(wish.words) if m.skill not in own]
    named += strange if wish.things or beside else []
    words = {word for skill in named for name in (skill.name, *skill.aliases) for word in name.casefold().split()}
    left = [word for word in wish.rest if word.casefold().strip(".,!?") not in words]
    if wish.about and not named and left:
        return _of_matter(desk, turn, wish)
    if len(left) > (MOST_NAMES if wish.things and deletions.LENIENT.issuperset(wish.things) else 0):
        return None if named else _by_words(desk, turn, wish, left)
    things = tuple(key for key in wish.things if key != SKILLS or not named or _ALL_OF_THEM.search(wish.words))
    return replace(wish, things=(*things, *(f"{SKILL}{skill.id}" for skill in named)))


def _of_matter(desk: Desk, turn: Turn, wish: Wish) -> Wish:
    """The wish for all that was said of a matter that has no place of its own: never everything."""
    with desk.memory.unit() as unit:
        work = unit.person(turn.person_id, turn.instant).current_said.casefold()
    said = [word.casefold().strip(".,!?") for word in wish.rest]
    own = ("work",) if work and all(word in work for word in said) else ()
    return replace(wish, things=own or (f"{SAID}{as_yours(wish.about)}",))


def _by_words(desk: Desk, turn: Turn, wish: Wish, left: Sequence[str]) -> Wish | None:
    """The wish for something that has no name of its own: the work that is noted in these words, else what is not kept;
    None where all may be meant, or no deletion.
    """
    meant = turn.intent == "privacy_delete" or (turn.intent in LOOSE and "work" in wish.things)
    if not meant or len(left) > MOST_WORDS or _MAY_BE_ALL.search(PLACE.sub(" ", wish.words)):
        return None
    with desk.memory.unit() as unit:
        work = unit.person(turn.person_id, turn.instant).current_said.casefold()
    said = [word.casefold().strip(".,!?") for word in left]
    if work and all(word in work for word in said):
        return replace(wish, things=("work",))
    others = tuple(key for key in wish.things if key != "work")
    words = [*said, *(["job"] if len(others) < len(wish.things) else [])]
    return replace(wish, things=(*others, f"{SAID}{' '.join(words)}"))


LOOSE = frozenset({"remove_or_correct", "nlu_fallback", "out_of_scope", "state_experience"})
"""Meanings under which a job may be named that is to be forgotten."""
SAID = "said:"
"""Before the words of something that is kept nowhere."""
MOST_WORDS = 4
_MAY_BE_ALL = re.compile(
    r"\b(?:all|everything|every|whole|entire|any(?:thing)?|complete\w*|traces?|data|account|profile|info\w*|"
    r"about me|of me|"
    r"records?|history|stuff|chats?|talks?|conversations?|messages?)\b",
    re.IGNORECASE,
)

SKILL = "skill:"
"""Before the id of a skill among the keys of things."""

SKILLS = "skills"
_ALL_OF_THEM = re.compile(r"\b(?:all|every|whole|entire|any|lists?|everything|each)\b", re.IGNORECASE)
"""Without such a word "my SQL skill" and "the SQL and Python skills" are those that are named, and no others."""

MOST_NAMES = 2
"""Words beside a posting that may name its employer."""


def _told_anew(turn: Turn, wishes: tuple[Wish, ...]) -> bool:
    """Whether an amount is told in place of the one to be forgotten: that is a correction, and no deletion."""
    facts, things = turn.facts, {key for wish in wishes for key in wish.things}
    alone = len(wishes) == 1
    years = "years" in things and facts.years is not None
    return alone and (years or ("hours" in things and facts.hours_per_week is not None))


def _carried_out(desk: Desk, turn: Turn, wish: Wish) -> list[Part]:
    """What is said of a deletion, or of what is told beside it."""
    with desk.memory.unit() as unit:
        if wish.act == DELETE:
            return _deleted(desk, unit, turn, wish)
        facts = desk.reader.read(wish.words, today=desk.today(turn))
        if facts.kind != "talk" or not facts.told:
            return []
        heard = hear(desk, unit, replace(turn, text=wish.words, facts=facts, intent="state_skills"))
        return list(acknowledgement(heard, desk.catalogue))


def _deleted(desk: Desk, unit: Unit, turn: Turn, wish: Wish) -> list[Part]:
    """Deletes what a part names and says what is gone, what was never kept, and what the goal is now."""
    keys = droppings.all_but(wish.things) if wish.but else wish.things
    skills = tuple(key.removeprefix(SKILL) for key in keys if key.startswith(SKILL))
    before = None if "plan" in keys else moves.seen(desk, unit, turn)
    gone: list[str] = []
    nothing: list[str] = []
    parts: list[Part] = []
    nothing += [key.removeprefix(SAID) for key in keys if key.startswith(SAID)]
    for key in (k for k in keys if not k.startswith((SKILL, SAID))):
        person = unit.person(turn.person_id, turn.instant)
        said = droppings.drop(desk, unit, turn, person, key)
        (gone if said else nothing).append(said or _called(key, wish))
    if wish.about and not gone and not skills and _forgets_words(unit, turn, wish):
        unit.mark_question(turn.person_id, undoing.LET_GO, "kept", turn.instant)
        return [Part("utter_words_gone", {"what": as_yours(wish.about)})]
    held = {c.skill for c in unit.claims(turn.person_id)}
    take_back(desk, unit, turn.person_id, tuple(s for s in skills if s in held), turn.instant)
    for skill in skills:
        (gone if skill in held else nothing).append(desk.catalogue.skill_name(skill))
    if gone:
        unit.mark_question(turn.person_id, undoing.LET_GO, "kept", turn.instant)
        parts.append(_receipt(desk, unit, turn, keys, gone))
        moved = moves.told(desk, unit, turn, before, unit.person(turn.person_id, turn.instant)) if before else ()
        parts += [part for part in moved if part.name != "utter_plan_same"]
    if nothing == [droppings.NAMES["posting"]] and not gone:
        parts.append(Part("utter_posting_none"))
    elif nothing == [droppings.NAMES["cv"]] and droppings.read_cv(unit, turn.person_id):
        parts.append(Part("utter_cv_text_none"))
    elif nothing and not wish.but:
        parts.append(Part("utter_untold_nothing", {"what": listing(nothing, last="or")}))
        if wish.about and not gone:
            parts.append(Part("utter_talk_whole"))
    return parts


def _called(key: str, wish: Wish) -> str:
    """What a thing is called of which nothing is kept: of somebody's own life by its own name, "your health"."""
    own = named_as(key, wish.words) if key in ("person", "degree") and len(wish.things) == 1 else ""
    return f"your {own.casefold()}" if own else droppings.NAMES[key]


def _forgets_words(unit: Unit, turn: Turn, wish: Wish) -> bool:
    """Whether words were kept in which the matter was mentioned; they are gone then, and what they told stays."""
    said = [word for word in re.findall(r"[^\W\d_]{3,}", wish.about) if word.casefold() not in _POSSESSIVES]
    return bool(said) and unit.forget_words(turn.person_id, said) > 0


_POSSESSIVES = frozenset({"our", "the", "his", "her", "their", "and", "with"})


def _receipt(desk: Desk, unit: Unit, turn: Turn, keys: tuple[str, ...], gone: list[str]) -> Part:
    """What is gone; where that is the posting alone, with what the goal is now."""
    if keys != ("posting",):
        return Part("utter_untold", {"what": listing(gone)})
    goal = records.goal_name(desk, unit.person(turn.person_id, turn.instant))
    return Part("utter_posting_forgotten", {"role": goal}) if goal else Part("utter_posting_forgotten_bare")
