/** How far a person has come. */

import { el } from "../dom.js";
import { add } from "../texts.js";
import { bar, lines, ring } from "./charts.js";
import { amount, bullets, frame, head, line, list, part, table, text, things, words } from "./parts.js";

add("en", {
  "card.progress": "How far you are",
  "card.progress.share": "{n} % of the plan done",
  "card.progress.hours": "{done} of {all} done",
  "card.ahead.one": "{n} day ahead of the plan",
  "card.ahead.other": "{n} days ahead of the plan",
  "card.behind.one": "{n} day behind the plan",
  "card.behind.other": "{n} days behind the plan",
  "card.progress.on_time": "On time",
  "card.streak.one": "{n} week in a row",
  "card.streak.other": "{n} weeks in a row",
  "card.progress.phases": "By phase",
  "card.progress.phase": "Phase",
  "card.progress.done_share": "Done, %",
  "card.progress.time": "Over time",
  "card.progress.key": "Solid line: readiness. Dashed line: done, %.",
  "card.progress.day": "Day",
  "card.progress.ready": "Readiness",
  "card.progress.next": "Next steps",
});

/** @type {import("./parts.js").Card} */
export function progress(card, kit) {
  const next = things(card.next).map(({ name }) => text(name)).filter(Boolean);
  const named = next.map((name) => [words(name)]);
  return frame("progress", kit.t("progress"), figures(card, kit), byPhase(card, kit), overTime(card, kit),
    part(kit.t("progress.next"), bullets(named, "names", "ol")));
}

function figures(card, kit) {
  const [share, slip] = [amount(card.share, 1), amount(card.slip_days)];
  const [done, all] = [kit.number(card.done_hours), kit.many("hours", card.planned_hours)];
  const percent = (n) => kit.t("gaps.percent", { n: kit.number(n) });
  return head(share !== null && ring(share * 100, percent(Math.round(share * 100))), [
    share !== null && el("strong", null, kit.t("progress.share", { n: kit.number(share * 100) })),
    kit.number(card.readiness) && kit.t("gaps.readiness", { n: kit.number(card.readiness) }),
    done && all && kit.t("progress.hours", { done, all }),
    slip !== null && (slip ? kit.many(slip > 0 ? "behind" : "ahead", Math.abs(slip)) : kit.t("progress.on_time")),
    amount(card.streak_weeks) > 0 && kit.many("streak", card.streak_weeks),
  ]);
}

function byPhase(card, kit) {
  const shares = list(card.phases).map((one) => amount(one, 1));
  const known = shares.map((share, i) => ({ share, n: kit.number(i + 1) })).filter(({ share }) => share !== null);
  if (!known.length) return [];
  const bars = known.map(({ share, n }) => [
    el("span", null, kit.t("phase", { n })),
    bar(share * 100),
    el("small", null, kit.t("gaps.percent", { n: kit.number(share * 100) })),
  ]);
  const rows = known.map(({ share, n }) => [n, kit.number(share * 100)]);
  const heads = [kit.t("progress.phase"), kit.t("progress.done_share")];
  return [...part(kit.t("progress.phases"), bullets(bars, "bars")), ...table(kit, kit.t("progress.phases"), heads, rows)];
}

function overTime(card, kit) {
  const points = things(card.points)
    .filter(({ day }) => kit.day(day))
    .map(({ day, readiness, share }) => ({ day, at: Date.parse(day.slice(0, 10)), values: [amount(readiness, 100), amount(share, 100)] }))
    .filter(({ values }) => values.some((value) => value !== null))
    .sort((one, two) => one.at - two.at);
  if (!points.length) return [];
  const heads = [kit.t("progress.day"), kit.t("progress.ready"), kit.t("progress.done_share")];
  const rows = points.map(({ day, values }) => [kit.day(day), ...values.map(kit.number)]);
  return [...part(kit.t("progress.time"), lines(points)), line([kit.t("progress.key")]), ...table(kit, kit.t("progress.time"), heads, rows)];
}
