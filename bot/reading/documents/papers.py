"""Facts of whole documents: a job ad and its demands, a CV and its owner."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from bot.advice.catalogue import Catalogue
from bot.reading.documents.employers import employer_of
from bot.reading.documents.posting_lines import head, lines
from bot.reading.documents.postings import demands, years_demanded
from bot.reading.documents.resumes import believed, claims, goals, role_of, within
from bot.reading.documents.sections import Section, pieces
from bot.reading.facts import Facts
from bot.reading.lexical.lexicon import Hit
from bot.reading.lexical.mask import mask
from bot.reading.lexical.text import Text
from bot.reading.skills.mentions import mention, original
from bot.reading.skills.standing import Stand
from bot.reading.work.careers import latest_role, years_in_role, years_of_resume
from bot.reading.work.jobs import mentions
from bot.reading.work.titles import Titles


class Papers:
    """Reads documents whose names are found already; `fields` and `trades` are skills that are lines of work."""

    def __init__(self, catalogue: Catalogue, titles: Titles, fields: Collection[str], trades: Collection[str]) -> None:
        self._skills, self._families = catalogue.skills, catalogue.strength_of
        self._titles, self._fields, self._trades = titles, frozenset(fields), frozenset(trades)

    def posting(self, text: Text, hits: Sequence[Hit]) -> Facts:
        """What a job ad demands, and the skills it names, none of which is claimed."""
        nothing = Stand(None)
        skills = tuple(mention(text, h, nothing) for h in hits if h.form.skill)
        named = mentions(text, hits, self._titles)
        roles = tuple(r for m in named if (r := original(text, m)))
        title, lines_of_work = head(text.folded, [m.start for m in named]), self._fields | self._trades
        hits = [h for h in hits if h.start >= title or h.form.skill not in lines_of_work]
        asking = list(lines(text.folded, hits))
        asked = demands(text, asking, hits, self._kin)
        years = years_demanded(text.folded, asking)
        places = [(m.start, m.end) for m in skills]
        by = employer_of(text.raw, roles[0].start, roles[0].end, places) if roles else ""
        return Facts("posting", skills, roles=roles, demands=asked, years_demanded=years, employer=by)

    def _kin(self, one: str, other: str) -> bool:
        """Whether two skills are of one sort: languages both, or of one group of areas."""
        if self._skills[one].kind == self._skills[other].kind == "language":
            return True
        return self._families.get(one) == self._families.get(other)

    def resume(self, text: Text, hits: Sequence[Hit], today: date) -> Facts:
        """What a CV says of its owner: skills with their levels, years, work, goals."""
        parts = pieces(text)
        named = mentions(text, hits, self._titles)
        skills = believed([h for h in hits if h.form.skill], text.folded, parts, named)
        masked = mask(text.folded, [(h.start, h.end) for h in skills])
        tools = mask(text.folded, [(h.start, h.end) for h in skills if h.form.skill not in self._fields])
        years, start, end = years_of_resume(text.folded, tools, parts, today)
        roles = within(named, parts, set(Section) - {Section.IDLE})
        wished = goals(masked, skills, parts, roles, lambda hit: role_of(hit, text, self._titles, self._fields))
        jobs = within(roles, parts, {Section.PLAIN, Section.WORK, Section.OTHER})
        held = [r for r in jobs if not any(r.start == w.start for w in wished)]
        now = latest_role(text.folded, parts, held, today)
        return Facts(
            "resume",
            tuple(
                mention(text, c.hit, Stand(c.polarity), c.level, c.years, c.evidence)
                for c in claims(masked, skills, parts, today)
            ),
            years=years,
            years_quote=text.quote(start, end) if years is not None and end > start else "",
            target=original(text, wished[0]) if len(wished) == 1 else None,
            wished=tuple(r for w in wished if (r := original(text, w))) if len(wished) > 1 else (),
            current=original(text, now),
            years_as=years_in_role(text.folded, parts, held, now, today),
            roles=tuple(r for m in roles if (r := original(text, m))),
        )
