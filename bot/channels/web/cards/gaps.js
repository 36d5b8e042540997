/** What a person has and lacks for a role. */

import { el } from "../dom.js";
import { add } from "../texts.js";
import { icon, ring, strip } from "./charts.js";
import { amount, bullets, facts, fold, frame, head, line, part, quote, table, text, texts, thing, things, words } from "./parts.js";

add("en", {
  "card.gaps": "Where you stand",
  "card.gaps.for": "Where you stand: {role}",
  "card.gaps.readiness": "Readiness {n} of 100",
  "card.gaps.asked": "Asked about {asked} of {total}",
  "card.gaps.strengths": "Your strengths",
  "card.gaps.areas": "What the role asks for",
  "card.gaps.area": "Area",
  "card.gaps.severity": "Gap",
  "card.gaps.counts": "Requirements",
  "card.kind.technical": "technical",
  "card.kind.soft": "people skills",
  "card.severity.significant": "significant gap",
  "card.severity.moderate": "moderate gap",
  "card.severity.show it": "to be shown",
  "card.severity.none": "no gap",
  "card.gaps.unknown": "not asked yet",
  "card.gaps.so_far": "no gap so far",
  "card.gaps.slight": "only small things",
  "card.state.met": "met",
  "card.state.show it": "to be shown",
  "card.state.below level": "below the level",
  "card.state.lacking": "lacking",
  "card.state.not asked": "not asked",
  "card.importance.must": "must",
  "card.importance.should": "should",
  "card.importance.nice": "nice to have",
  "card.gaps.level": "Level wanted",
  "card.gaps.importance": "Importance",
  "card.gaps.state": "State",
  "card.gaps.credit": "Counts",
  "card.gaps.percent": "{n} %",
  "card.gaps.via": "By way of",
  "card.gaps.rule": "Why",
  "card.gaps.sources": "Sources",
});

const STATES = ["met", "show it", "below level", "lacking", "not asked"];
const LOOKS = { met: "met", "show it": "show", "below level": "below", lacking: "lacking", "not asked": "unknown" };
const SIGNS = { met: "check", "show it": "ring", "below level": "half", lacking: "warn", "not asked": "dots",
  significant: "warn", moderate: "half", none: "check" };

/** @type {import("./parts.js").Card} */
export function gaps(card, kit) {
  const role = text(thing(card.role).name);
  const areas = things(card.areas).filter(({ area }) => text(area));
  const heads = [kit.t("gaps.area"), kit.t("gaps.severity"), kit.t("gaps.counts")];
  return frame(
    "gaps",
    role ? kit.t("gaps.for", { role }) : kit.t("gaps"),
    figures(card, kit),
    part(kit.t("gaps.strengths"), bullets(things(card.strengths).map((one) => strength(one, kit)), "rows")),
    part(kit.t("gaps.areas"), bullets(areas.map((one) => area(one, kit)), "rows")),
    table(kit, kit.t("gaps.areas"), heads, areas.map((one) => [text(one.area), severity(one, kit).word, tally(one, kit)])),
  );
}

function figures(card, kit) {
  const value = amount(card.readiness, 100);
  const { asked, total, text: said } = thing(card.coverage);
  return head(value !== null && ring(value, kit.number(value)), [
    value !== null && el("strong", null, kit.t("gaps.readiness", { n: kit.number(value) })),
    kit.number(asked) && kit.number(total) ? kit.t("gaps.asked", { asked: kit.number(asked), total: kit.number(total) }) : text(said),
    text(thing(card.years).text),
  ]);
}

function strength(one, kit) {
  const skills = things(one.skills).filter(({ name }) => text(name));
  const build = () => [
    words(one.why, "p"),
    bullets(skills.map((skill) => [words(skill.name), quote(kit, skill.quote)]), "names"),
  ];
  const names = skills.map(({ name }) => text(name)).join(", ");
  return text(one.name) ? fold([icon("star"), words(one.name, "span", "name"), names && line([names], "span")], build) : [];
}

function counted(one) {
  const rows = things(one.rows);
  return STATES.map((state) => rows.filter((row) => row.state === state).length);
}

/** How many requirements stand how: in words, since five columns of figures fit on no phone. */
function tally(one, kit) {
  const told = counted(one).map((n, i) => n && `${kit.number(n)} ${kit.word("state", STATES[i])}`);
  return told.filter(Boolean).join(", ");
}

function severity(one, kit) {
  const counts = counted(one);
  const asked = counts.slice(0, 4).some(Boolean);
  // Not asked is not the same as no gap.
  if (one.severity === "none" && !asked && counts[4]) return { word: kit.t("gaps.unknown"), sign: "dots" };
  if (one.severity === "none" && counts[1] + counts[2] + counts[3]) return { word: kit.t("gaps.slight"), sign: "half" };
  if (one.severity === "none" && counts[4]) return { word: kit.t("gaps.so_far"), sign: "dots" };
  const word = kit.word("severity", one.severity);
  return { word, sign: word ? SIGNS[one.severity] : "dots" };
}

function area(one, kit) {
  const { word, sign } = severity(one, kit);
  const counts = counted(one);
  const label = [
    words(one.area, "span", "name"),
    el("b", null, icon(sign), word),
    strip(counts.map((count, i) => [count, LOOKS[STATES[i]]])),
  ];
  const build = () => [
    line([kit.word("kind", one.kind)]),
    words(one.why, "p"),
    bullets(things(one.rows).map((row) => requirement(row, kit)), "rows"),
  ];
  return fold(label, build);
}

function requirement(row, kit) {
  const state = kit.word("state", row.state);
  const name = text(row.requirement);
  const label = [icon(state ? SIGNS[row.state] : "dots"), words(name, "span", "name"), el("small", null, state)];
  const asked = row.state !== "not asked";
  const build = () => [
    quote(kit, row.quote),
    facts(kit, "gaps", {
      state,
      level: kit.word("level", row.level),
      importance: kit.word("importance", row.importance),
      severity: asked && kit.word("severity", row.severity),
      credit: asked && amount(row.credit) !== null && kit.t("gaps.percent", { n: kit.number(row.credit * 100) }),
      via: text(row.via),
      rule: text(row.rule),
      sources: texts(row.sources).join(", "),
    }),
  ];
  return name ? fold(label, build) : [];
}
