"""The one door before the meaning of a message: what its words alone make plain is answered here, in this order.

A message that its words make unmistakable is answered by them; the meaning the classifier settled on decides in every
other case.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.reading import second_thoughts
from bot.services import (
    access,
    agreeing,
    asif,
    away,
    beginnings,
    blocking,
    breath,
    brief,
    care,
    carries,
    certified,
    certworth,
    chances,
    comparing,
    corrections,
    covered,
    either,
    ending,
    enough,
    explaining,
    feelings,
    fits,
    goals,
    grounds,
    halfanswers,
    honesty,
    howfar,
    jobwishes,
    known_steps,
    laterhours,
    lessons,
    letting_go,
    levelling,
    life,
    limits,
    lost_weeks,
    needs,
    onward,
    order,
    own_steps,
    pace,
    pastes,
    plainly,
    planasks,
    plancost,
    postingasks,
    postings,
    projects,
    put_right,
    remarks,
    reporting,
    restating,
    roadmaps,
    rolewhy,
    sceptics,
    schooling,
    silence,
    social,
    steering,
    stepwise,
    supposing,
    twofold,
    twoposts,
    undoing,
    unsaid,
    urged,
    versions,
    weekly,
    weighing,
    whatabout,
    wishes,
    worries,
)
from bot.services.desk import Desk, Reply, Turn

Answer = Callable[[Desk, Turn], Reply | None]


@dataclass(frozen=True)
class Row:
    """Words, what answers them (None where it is no answer after all), and what it gives way to beside the urgent."""

    words: re.Pattern[str]
    answer: Answer
    yields: frozenset[str] = frozenset()


URGENT: Mapping[str, tuple[Answer, ...]] = {
    "abuse": (wishes.fitted_in, supposing.suppose_hours, ending.how_long, undoing.redo, undoing.undo, undoing.slip),
    "distress": (
        sceptics.proof,
        sceptics.why_left,
        sceptics.conditions,
        explaining.plainly,
        chances.told,
        ending.how_long,
    ),
    "privacy_delete": (undoing.redo, undoing.undo, unsaid.thing, blocking.less, postings.forgotten),
    "privacy_export": (),
    "start_over": (
        carries.over,
        beginnings.assume_nothing,
        undoing.redo,
        undoing.undo,
        versions.changed,
        versions.go_back,
    ),
}
"""Meanings that nothing goes before but these answers, whose words leave no doubt."""

ROWS: tuple[Row, ...] = (
    Row(silence.ENOUGH, silence.enough),
    Row(re.compile(r"\w"), silence.resumed),
    Row(pastes.NAMES, pastes.which),
    Row(postingasks.ASKS, postingasks.said),
    Row(roadmaps.SHOWS, roadmaps.shown),
    Row(postings.FORGETS, postings.forgotten),
    Row(twoposts.PICKS, twoposts.picked),
    Row(twoposts.COMPARES, twoposts.compared),
    Row(postings.RETURNS, postings.returned),
    Row(postings.GOAL, postings.goal),
    Row(jobwishes.WORDS, jobwishes.told, jobwishes.YIELDS),
    Row(jobwishes.WHICH, jobwishes.which),
    Row(twofold.ASKS, twofold.answered),
    Row(enough.JOB_WHEN, enough.job_when),
    Row(enough.ENOUGH, enough.enough),
    Row(carries.CARRIES, carries.over),
    Row(carries.THAT, carries.that_role),
    Row(honesty.ASKS, honesty.asked),
    Row(honesty.APPLIES, honesty.asked),
    Row(sceptics.PROOF, sceptics.proof),
    Row(sceptics.OWNER, sceptics.owner),
    Row(sceptics.SELLS, sceptics.sells),
    Row(sceptics.AFTER, sceptics.after),
    Row(chances.ASKS, chances.told),
    Row(limits.PROMISE, limits.promise),
    Row(limits.SPEAKS, limits.language),
    Row(limits.IDENTITY, limits.identity),
    Row(limits.BACK, limits.back),
    Row(onward.WORDS, onward.goes_on),
    Row(limits.FAREWELL, limits.farewell),
    Row(limits.STARTS, limits.started),
    Row(unsaid.DENIED, unsaid.denied),
    Row(put_right.SWAPS, put_right.swapped),
    Row(put_right.NEVER, put_right.never_said),
    Row(put_right.WRONG, put_right.removed),
    Row(unsaid.THING, unsaid.thing),
    Row(halfanswers.WORDS, halfanswers.told),
    Row(urged.WORDS, urged.by_others),
    Row(known_steps.WORDS, known_steps.told),
    Row(either.WORDS, either.chosen),
    Row(access.WORDS, access.lost),
    Row(grounds.ASKS, grounds.shown),
    Row(brief.SHORTER, brief.shorter),
    Row(brief.FULL, brief.full),
    Row(steering.UNDECIDED, steering.choose),
    Row(steering.SKILLS_FIRST, steering.skills_first),
    Row(steering.SAID, steering.said_about),
    Row(asif.ONLY_IF, asif.counted_from),
    Row(needs.NEED, needs.needed),
    Row(certworth.ASKS, certworth.worth),
    Row(plancost.ASKED, plancost.cost),
    Row(rolewhy.NAMED, rolewhy.told),
    Row(rolewhy.WHY, rolewhy.told),
    Row(explaining.ASKS, explaining.plainly),
    Row(sceptics.UNPROVEN, sceptics.unproven),
    Row(sceptics.BIAS, sceptics.bias),
    Row(sceptics.COUNTED, sceptics.bias),
    Row(sceptics.REGRET, sceptics.regret),
    Row(sceptics.WHY_LEFT, sceptics.why_left),
    Row(sceptics.TERMS, sceptics.conditions),
    Row(weighing.READINESS, weighing.readiness),
    Row(fits.NEAR, fits.near_field),
    Row(fits.FITS, fits.fitting),
    Row(steering.JOBS, steering.no_jobs),
    Row(steering.ROLES, steering.roles),
    Row(steering.DONE_WHEN, steering.done_when),
    Row(steering.FIRST, steering.first),
    Row(supposing.IF_HOURS, supposing.suppose_hours),
    Row(ending.LEFT, ending.how_long),
    Row(whatabout.ASKS, whatabout.told),
    Row(planasks.LATE, planasks.late),
    Row(planasks.LEFT, planasks.left),
    Row(planasks.TAKES, planasks.takes),
    Row(planasks.TOGETHER, planasks.together),
    Row(planasks.WHEN, planasks.when),
    Row(planasks.AFTER, planasks.following),
    Row(planasks.QUICK, planasks.quick),
    Row(planasks.DEAD, planasks.dead_link),
    Row(own_steps.ADDS, own_steps.add),
    Row(own_steps.OWN_PLAN, own_steps.own_plan),
    Row(schooling.DEGREE, schooling.degree),
    Row(levelling.OF_ALL, levelling.of_all),
    Row(life.WHO_SEES, life.who_sees),
    Row(corrections.SAME, corrections.same_years),
    Row(corrections.SLIP, corrections.slip),
    Row(corrections.NOT_WANTED, corrections.not_wanted),
    Row(goals.WITHDRAWS, corrections.taken_back),
    Row(life.RAISE_OR_LEAVE, life.raise_or_leave),
    Row(life.AI_FEAR, life.ai_fear),
    Row(covered.COVERS, covered.covers),
    Row(life.OWN_PAY, life.own_pay),
    Row(comparing.FASTER, comparing.faster),
    Row(wishes.RESTORES, wishes.restore),
    Row(breath.SWAPS, breath.swapped),
    Row(second_thoughts.LESS, restating.less),
    Row(restating.WORDS, restating.not_mine),
    Row(undoing.REDO, undoing.redo),
    Row(undoing.UNDO, undoing.undo),
    Row(undoing.NOT_DONE, undoing.not_done),
    Row(second_thoughts.NOT_YET, restating.begun),
    Row(undoing.SLIP, undoing.slip),
    Row(undoing.WRONG, undoing.wrong),
    Row(beginnings.ASSUMES, beginnings.assume_nothing),
    Row(beginnings.KNOWS_NOTHING, beginnings.offer_zero),
    Row(beginnings.OTHER_GOAL, beginnings.other_goal),
    Row(beginnings.LIST, beginnings.list_musts),
    Row(pastes.MISREAD, pastes.other),
    Row(postingasks.ABOUT_POSTING, postingasks.about_posting),
    Row(versions.MOVED, versions.moved),
    Row(weighing.MATTERS, weighing.importance),
    Row(order.WORDS, order.wished),
    Row(weighing.ORDER, weighing.order),
    Row(weighing.QUICK, weighing.quickest),
    Row(lessons.ORDINAL, lessons.listed),
    Row(projects.ASKS, projects.shown),
    Row(certified.WORDS, certified.told),
    Row(own_steps.WORDS, own_steps.reported),
    Row(lost_weeks.WORDS, lost_weeks.told),
    Row(lost_weeks.NOT_BEGUN, lost_weeks.not_begun),
    Row(laterhours.BACK, laterhours.back),
    Row(laterhours.WORDS, laterhours.told),
    Row(pace.WORDS, pace.changed),
    Row(weekly.WORDS, weekly.told),
    Row(breath.WORDS, breath.told),
    Row(stepwise.WORDS, stepwise.reported, stepwise.YIELDS),
    Row(life.OWN_DEED, life.deed),
    Row(life.REFUSED_MEANS, life.refused_means),
    Row(blocking.WORDS, blocking.remedied),
    Row(blocking.SMALLER, blocking.less),
    Row(agreeing.WORDS, agreeing.answered),
    Row(away.WORDS, away.ended),
    Row(away.WORDS, away.told),
    Row(undoing.SCRAP, undoing.undo),
    Row(reporting.WORDS, reporting.plainly),
    Row(lessons.NO_MONEY, lessons.free_only),
    Row(versions.CHANGED, versions.changed),
    Row(versions.BACK, versions.go_back),
    Row(wishes.SAVES, wishes.saved),
    Row(supposing.MAY_LEAVE, supposing.without),
    Row(wishes.LEAVES, wishes.leave),
    Row(wishes.FITS_IN, wishes.fitted_in),
    Row(supposing.ADOPTS, roadmaps.adopt),
    Row(comparing.INSTEAD, comparing.instead),
    Row(supposing.OTHER_HOURS, supposing.suppose_hours),
    Row(howfar.DONE_SO_FAR, howfar.so_far),
    Row(ending.HOW_LONG, ending.how_long),
    Row(ending.HOW_LONG, roadmaps.how_long),
    Row(plainly.SHORT, plainly.of_the_plan, plainly.GIVES_WAY),
    Row(care.DOUBT, social.doubted, social.ANSWERED),
    Row(life.CIRCUMSTANCE, life.circumstance, life.TOLD_ELSEWHERE),
)
"""The first answer that is one counts."""


LONGEST = 2_500
"""Characters above which a message is no remark in passing, whatever words are in it."""


def answered(desk: Desk, turn: Turn) -> Reply | None:
    """The answer to what is plain from its words; None where the message is none of these."""
    if not turn.text or turn.facts.kind != "talk":
        return None
    dropped = letting_go.done(desk, turn) if letting_go.SIGN.search(turn.text) or turn.offer == "erase" else None
    dropped = dropped or (postings.dropped(desk, turn) if postings.ORDERS.search(turn.text) else None)
    if dropped:
        return dropped
    early = chances.worth(desk, turn) if chances.FITS.search(turn.text) else None
    early = early or (put_right.level(desk, turn) if put_right.LEVEL.search(turn.text) else None)
    if early:
        return early
    felt = worries.comforted(desk, turn) or remarks.answered(desk, turn) or feelings.answered(desk, turn)
    if felt:
        return felt
    hushed = limits.quiet(desk, turn)
    if hushed:
        return hushed
    if len(turn.text) > LONGEST:
        return None
    for row in ROWS:
        allowed = turn.intent not in row.yields and row.answer in URGENT.get(turn.intent, (row.answer,))
        reply = row.answer(desk, turn) if allowed and row.words.search(turn.text) else None
        if reply is not None:
            return reply
    return None
