"""Reads a message: the one door of this package."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from bot.advice.catalogue import Catalogue
from bot.advice.profile import Polarity
from bot.reading.answers import resolve
from bot.reading.asides import moves_on, wants_shown
from bot.reading.documents.bundles import kind_in
from bot.reading.documents.kinds import alone
from bot.reading.documents.papers import Papers
from bot.reading.documents.several import Several, split
from bot.reading.facts import NOT_ASKED, Asked, Facts, RoleMention, SkillMention
from bot.reading.followup.rhythms import bids, speaks
from bot.reading.introductions import without_name
from bot.reading.lexical.fuzzy import Speller
from bot.reading.lexical.lexicon import Hit, Lexicon, ungraded
from bot.reading.lexical.mask import mask
from bot.reading.lexical.mending import Mender
from bot.reading.lexical.text import Text, as_list, fold
from bot.reading.picks import picked
from bot.reading.questions import asked_of
from bot.reading.skills.doings import beside, doings, told_of
from bot.reading.skills.guards import Support, judge
from bot.reading.skills.mentions import as_skill, meets, mention, mentioned, original, suggestions, unclaimed, weighed
from bot.reading.skills.nicknames import find as named_shortly
from bot.reading.skills.nicknames import nicknames, no_chance
from bot.reading.skills.polarity import stands
from bot.reading.skills.relevels import corrected, put_right
from bot.reading.skills.removals import takes_off
from bot.reading.skills.standing import Stand
from bot.reading.skills.technical import support
from bot.reading.skills.technologies import is_technology, named, spellings
from bot.reading.times.absences import absence_of, without
from bot.reading.times.amounts import durations
from bot.reading.times.dates import start_of
from bot.reading.times.hours import only_hours, read_hours
from bot.reading.times.moments import weekday_in
from bot.reading.times.one_week import weekly
from bot.reading.wellbeing.irony import taken_lightly
from bot.reading.work.businesses import opening_title, place_of_work
from bot.reading.work.chosen import chosen
from bot.reading.work.daily_work import daily_work
from bot.reading.work.fields import fields_of, is_trade
from bot.reading.work.jobs import mentions, work_alone
from bot.reading.work.practised import practised
from bot.reading.work.present_work import behind_years, told_now
from bot.reading.work.roles import current, likely, refused, target, wished
from bot.reading.work.tenure import alone as only_a_length
from bot.reading.work.titles import Titles
from bot.reading.work.years import Years, read_years


class Reader:
    """Turns text into facts with the catalogue's names; holds no state of any talk."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self._lexicon = Lexicon(catalogue)
        self._speller = Speller(self._lexicon)
        self._titles = Titles(catalogue)
        self._mender = Mender(self._speller.known)
        self._skills, self._roles = catalogue.skills, dict(catalogue.roles)
        self._trades = frozenset(s.id for s in catalogue.skills.values() if is_trade(s))
        self._fields = fields_of(catalogue)
        self._papers = Papers(catalogue, self._titles, self._fields, self._trades)
        self._technologies = {s.id: s for s in catalogue.skills.values() if is_technology(s)}
        self._last: tuple[tuple[str, Asked, date], Facts] | None = None

    def read(self, text: str, asked: Asked = NOT_ASKED, *, today: date) -> Facts:
        """All facts of a message that answers `asked`; never raises, whatever the text.

        The last answer is kept: within a turn a message is read for its meaning and again for its facts.
        """
        key, last = (text, asked, today), self._last
        if last is None or last[0] != key:
            last = self._last = (key, self._read(text, asked, today))
        return last[1]

    def _read(self, text: str, asked: Asked, today: date) -> Facts:
        folded = as_list(self._mender.mend(fold(without_name(text))))
        if not folded.folded.strip():
            return Facts()
        kind = kind_in(text, folded.folded, asked.about_skills)
        hits = self._hits(folded, asked.about_skills, asked.skills if kind == "talk" else ())
        if kind in ("talk", "posting", "unclear") and asked.kind != "experience" and self.several(text):
            return Facts("postings", tuple(mention(folded, h, Stand(None)) for h in hits if h.form.skill))
        if asked.about_skills and asked.kind != "level" and moves_on(folded.folded):
            hits = [hit for hit in hits if hit.form.role]
        if kind == "posting":
            return self._papers.posting(folded, hits)
        if kind == "resume":
            return self._papers.resume(folded, hits, today)
        if kind in ("unclear", "bundle"):
            return Facts(kind, tuple(mention(folded, h, Stand(None)) for h in hits if h.form.skill))
        return taken_lightly(self._talk(folded, hits, asked, today), text)

    def hours(self, text: str) -> tuple[float | None, str]:
        """The hours a week of a text that answers the question for them, with its words; None where it has none."""
        folded = self._mender.mend(fold(text))
        found = read_hours(folded.folded, True)
        return (found.value, folded.quote(found.start, found.end)) if found else (None, "")

    def posting(self, text: str) -> Facts:
        """A text read as a job posting, whatever it looks like."""
        folded = fold(text)
        return self._papers.posting(folded, self._hits(folded, False)) if folded.folded.strip() else Facts("posting")

    def several(self, text: str) -> Several | None:
        """The postings of a text that holds more than one, each of which demands something; None where it does not."""
        found = split(text)
        return found if found and all(self.posting(part).demands for part in found.postings) else None

    def resume(self, text: str, *, today: date) -> Facts:
        """A text read as a CV, whatever it looks like."""
        folded = self._mender.mend(fold(text))
        return (
            self._papers.resume(folded, self._hits(folded, False), today) if folded.folded.strip() else Facts("resume")
        )

    def asked(self, bot_message: str) -> Asked:
        """What a message of the bot asks, from its plain words."""
        folded = fold(bot_message)
        hits = self._hits(folded, False)
        asked = asked_of(folded.folded, [(h.start, h.form.skill) for h in hits if h.form.skill])
        if asked.kind != "goal":
            return asked
        return replace(asked, roles=tuple(dict.fromkeys(h.form.role for h in hits if h.form.role)))

    def skills_in(self, text: str) -> tuple[SkillMention, ...]:
        """All skills named, in order, whatever is said of them."""
        folded = fold(text)
        skills = [h for h in self._hits(folded, False) if h.form.skill]
        return tuple(mention(folded, hit, Stand(None)) for hit in skills)

    def technologies(self, text: str, every: bool = False) -> list[str]:
        """The technologies a text names, in its own words; with `every` all other skills too."""
        folded = fold(text)
        known = self._skills if every else self._technologies
        hits = self._hits(folded, False, support=support)
        roles = mentions(folded, hits, self._titles)
        return named(folded, [h for h in hits if h.form.skill], roles, self._lexicon, known)

    def spellings(self, every: bool = False) -> Iterator[str]:
        """All that `technologies` may find, however it is spelt."""
        return spellings(self._lexicon, self._skills if every else self._technologies)

    def find_skill(self, name: str) -> str | None:
        """The id of a skill by its name, an alias, or a near spelling."""
        exact = self._lexicon.skill(name)
        if exact:
            return exact
        folded = fold(name)
        found = [h for h in self._hits(folded, True) if h.form.skill]
        whole = [h for h in found if h.end - h.start >= len(folded.folded.strip()) - 2]
        return whole[0].form.skill if whole else None

    def find_role(self, text: str) -> RoleMention | None:
        """The role a text names or describes; `role` is None, and `score` low, where none is near."""
        if not text.strip():
            return None
        folded = fold(text)
        title = self._titles.named(text)
        if title.role is None:
            named = [m for m in mentions(folded, self._lexicon.find(folded), self._titles) if m.role]
            if named:
                return named[0]
            described = self._titles.described(text)
            title = described if described.role else title
        return RoleMention(title.role, text.strip(), title.score, 0, len(text))

    def _hits(self, text: Text, asked: bool, about: Sequence[str] = (), support: Support | None = None) -> list[Hit]:
        """Roles and accepted skills in order, typos corrected; `about` are skills that a word of theirs may name."""
        hits = self._lexicon.find(text)
        if about:
            names = nicknames(about, self._skills, self._lexicon)
            hits = sorted([*hits, *named_shortly(text.folded, names, hits)], key=lambda h: h.start)
        typos = self._speller.find(text, hits)
        if typos:
            kept = [h for h in hits if all(h.end <= t.start or h.start >= t.end for t in typos)]
            hits = sorted([*kept, *typos], key=lambda h: h.start)
        accepted = judge(hits, text, self._lexicon.cues, asked, support)
        rest = set(map(id, hits)) - set(map(id, accepted))
        meant = [h for h in hits if id(h) in rest and ((h.form.skill in about and no_chance(h)) or alone(h, text))]
        accepted = sorted([*accepted, *meant], key=lambda h: h.start) if meant else accepted
        return accepted if support else beside(accepted, doings(text.folded, self._lexicon))

    def _talk(self, text: Text, hits: list[Hit], asked: Asked, today: date) -> Facts:
        folded = text.folded
        roles = [r for r in mentions(text, hits, self._titles) if not as_skill(folded, r, hits)]
        skills = [h for h in hits if h.form.skill and not _titled(h, roles)]
        skills = [ungraded(folded, h) for h in skills]
        masked = mask(
            folded, [(h.start, h.end) for h in skills], [(r.start, r.end) for r in roles if not meets(r, skills)]
        )
        work, away = self._lines_of_work(skills), absence_of(folded, today)
        dated, bare = without(folded, away), without(masked, away)  # days off count neither years nor hours
        years = read_years(dated, bare, asked.kind == "experience", today, *work)
        if asked.kind == "hours" and only_a_length(folded):
            years = Years()
        said, (gone, put) = (stands(masked), put_right(masked)) if skills else ([], (set(), {}))
        said = corrected(weighed(masked, said, skills, asked, gone), put)
        found = mentioned(text, masked, skills, said, dict(years.skills))
        added = _answered(text, asked, [m for n, m in enumerate(found) if n not in gone])
        lengths = durations(folded, today) if added and asked.kind in ("confirm", "level") and not skills else []
        if len(lengths) == 1:
            added, years = [replace(m, years=lengths[0].years) for m in added], Years()
        hours = weekly(dated, asked.kind == "hours")
        done = self._practised(folded, skills)
        wanted, found = (None, found) if done and not roles else self._goal(text, asked, roles, skills, found)
        if gone and wanted is not None and not wished(folded, wanted):
            wanted = None  # what is taken off is not what one wants to become
        fields = [] if done else self._worked_in(skills, found)
        named = done or any(h.form.skill in self._fields for h in skills)
        named = named or sum(m.polarity is Polarity.HAS for m in found) >= LISTED
        now, wanted = self._work(text, asked, roles, wanted, len(skills))
        return Facts(
            skills=(*found, *added, *suggestions(text, asked, (*found, *added))),
            years=years.total,
            years_quote=text.quote(years.start, years.end) if years.total is not None and years.end else "",
            hours_per_week=hours.value if hours else None,
            hours_quote=text.quote(hours.start, hours.end) if hours else "",
            target=original(text, wanted),
            likely=original(text, None if wanted else likely(text, roles, self._titles, fields, not named)),
            current=original(text, now),
            roles=tuple(r for r in (original(text, role) for role in roles) if r),
            refused=tuple(r for m in refused(text, roles) if (r := original(text, m))),
            removals=tuple(dict.fromkeys(skills[n].form.skill for n in sorted(gone))),
            start=start_of(dated, today),
            absence=away and replace(away, quote=text.quote(away.start, away.end)),
        )

    def _work(
        self, text: Text, asked: Asked, roles: Sequence[RoleMention], wanted: RoleMention | None, skills: int
    ) -> tuple[RoleMention | None, RoleMention | None]:
        """The work somebody has, and the role wanted, which the same words do not name."""
        now = current(text, roles, self._titles, wanted) or opening_title(text, roles, wanted, skills)
        if now is None and (now := place_of_work(text) or daily_work(text, asked.kind, skills > 0)):
            own = wanted is not None and (wanted in roles or wished(text.folded, wanted))
            wanted = wanted if own else None  # what one does is no wish
        if now is None and (present := told_now(text, skills > 0)):
            both = wanted is not None and wanted.start < present.end and present.start < wanted.end
            now = None if both and wanted and wanted.role else present
            wanted = None if both and now else wanted
        if asked.kind == "experience" and now is None and (wanted is None or not wished(text.folded, wanted)):
            return wanted or work_alone(text) or (None if skills else behind_years(text)), None  # it was asked for
        return now, wanted

    def _goal(
        self, text: Text, asked: Asked, roles: Sequence[RoleMention], skills: Sequence[Hit], found: list[SkillMention]
    ) -> tuple[RoleMention | None, list[SkillMention]]:
        """The goal told, and the skills with no claim to a field that is picked as the goal."""
        of_goal = asked.kind == "goal"
        places = [(h.start, h.end) for h in skills if h.form.skill in self._fields]
        tools = [(h.start, h.end) for h in skills if h.form.skill not in self._fields]
        field = chosen(text, self._titles, of_goal, roles, places, tools)
        claimed = [(h.start, h.end) for h, m in zip(skills, found, strict=True) if m.polarity]
        wanted = self._picked(text, asked, roles, claimed) or field
        aim = target(text, roles, self._titles, of_goal, tools) if wanted is None else None
        if aim is not None and not told_of(aim, skills):
            wanted = aim
            if wanted not in roles and not wished(text.folded, wanted) and any(m.level for m in found):
                return None, found  # "excel very good, sql ok" tells what one knows, whatever work it is like
            inside = any(a < wanted.end and wanted.start < b for a, b in (places if of_goal else places + tools))
            found = unclaimed(found, original(text, wanted)) if inside else found
        if of_goal and field is None and (wanted is None or wanted.role is None):
            field = chosen(text, self._titles, of_goal, roles, places, tools, wide=True)
            wanted = field or wanted
        return wanted, unclaimed(found, original(text, field))

    def _picked(
        self, text: Text, asked: Asked, roles: Sequence[RoleMention], claimed: Sequence[tuple[int, int]]
    ) -> RoleMention | None:
        """The role picked of those a question named; the name of other work and a skill that is told pick none."""
        if asked.kind != "goal" or any(r.role for r in roles):
            return None
        found = picked(text, asked.roles, self._roles)
        inside = found and any(r.start <= found.start and found.end <= r.end and _longer(r, found) for r in roles)
        inside = inside or (found and any(a <= found.start and found.end <= b for a, b in claimed))
        return None if inside else found

    def _practised(self, folded: str, skills: Sequence[Hit]) -> bool:
        """Whether a field that could be a goal is told as what the person does."""
        places = tuple(h.start for h in skills)
        done = [h for h in skills if practised(folded, h.start, h.end, places)]
        named = (folded[h.start : h.end] for h in done)
        titled = any(self._titles.named(name).role or self._titles.of_field(name).role for name in named)
        return titled or any(h.form.skill in self._fields for h in done)

    def _worked_in(self, skills: Sequence[Hit], found: Sequence[SkillMention]) -> list[tuple[int, int]]:
        """The places of the fields named that the person does not deny."""
        told = zip(skills, found, strict=True)
        return [(h.start, h.end) for h, m in told if h.form.skill in self._fields and m.polarity is not Polarity.LACKS]

    def _lines_of_work(self, skills: Sequence[Hit]) -> tuple[set[int], set[int]]:
        """The numbers of the skills that are industries, and of those that people work in."""
        trades = {n for n, hit in enumerate(skills) if hit.form.skill in self._trades}
        return trades, {n for n, hit in enumerate(skills) if hit.form.skill in self._fields}


LISTED = 2
"""Skills told from which a message lists what one has, and describes no goal."""


def _titled(hit: Hit, roles: Sequence[RoleMention]) -> bool:
    """Whether a name is part of a title: of one of ours, or an everyday word of any, as the chef of "pastry chef"."""
    return any(r.start <= hit.start and hit.end <= r.end for r in roles if r.role or hit.form.guarded)


def _longer(role: RoleMention, word: RoleMention) -> bool:
    return role.end - role.start > word.end - word.start


_PLAIN_ANSWER = re.compile(r"\b(?:none|neither|all of (?:them|these|those)|both)\b")


def _answered(text: Text, asked: Asked, found: list[SkillMention]) -> list[SkillMention]:
    """What the answer says of the skills asked about; nothing where it speaks of hours or of check-ins alone."""
    elsewhere = (speaks(text.folded) or bids(text.folded)) and not _PLAIN_ANSWER.search(text.folded)
    elsewhere = elsewhere or (not found and weekday_in(text.folded))
    if only_hours(text.folded) or elsewhere or wants_shown(text.folded) or takes_off(text.folded):
        return []
    return resolve(text.folded, text.raw, asked, found)
