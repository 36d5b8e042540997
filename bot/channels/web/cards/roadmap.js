/** A dated plan, and one phase of it. */

import { el } from "../dom.js";
import { add } from "../texts.js";
import { icon } from "./charts.js";
import { bullets, facts, fold, frame, line, live, part, text, texts, thing, things, words } from "./parts.js";
import { closed, stepList } from "./step.js";

add("en", {
  "card.roadmap": "Your plan",
  "card.roadmap.for": "Your plan: {role}",
  "card.roadmap.version": "version {n}",
  "card.roadmap.old": "This plan was changed since: its dates and hours no longer hold.",
  "card.roadmap.week": "{n} a week",
  "card.roadmap.assumptions": "What the dates rest on",
  "card.phase": "Phase {n}",
  "card.phase.title": "Phase {n}: {title}",
  "card.phase.done": "{done} of {all} steps done",
  "card.phase.now": "now",
  "card.phase.capstone": "Capstone",
  "card.phase.metric": "Success",
  "card.phase.certifications": "Certificates worth having",
});

/** @type {import("./parts.js").Card} */
export function roadmap(card, kit) {
  const role = text(thing(card.role).name) || text(card.role);
  const phases = things(card.phases);
  const steps = phases.flatMap((one) => things(one.steps));
  const current = () => phases.find((one) => !things(one.steps).every(closed));
  const assumptions = texts(card.assumptions);
  const old = el("p", { class: "caveat", hidden: true }, kit.t("roadmap.old"));
  kit.follow(card, () => (old.hidden = card.state !== "old"));
  const build = () => [bullets(assumptions.map((one) => [words(one)]), "names")];
  return frame(
    "roadmap",
    role ? kit.t("roadmap.for", { role }) : kit.t("roadmap"),
    line([
      kit.days(card.start, card.end),
      kit.many("hours", card.hours),
      kit.number(card.hours_per_week) && kit.t("roadmap.week", { n: kit.many("hours", card.hours_per_week) }),
      text(card.version) && kit.t("roadmap.version", { n: text(card.version) }),
    ]),
    phases.length > 0 && old,
    words(card.caveat, "p", "caveat"),
    bullets(phases.map((one) => stage(one, () => one === current(), kit, steps)), "phases", "ol"),
    assumptions.length ? fold(kit.t("roadmap.assumptions"), build, "plain") : [],
  );
}

/** @type {import("./parts.js").Card} */
export function phase(card, kit) {
  return frame("phase", titled(card, kit), live(kit, things(card.steps), () => dated(card, kit)), body(card, kit));
}

function titled(one, kit) {
  const [n, title] = [text(one.number), text(one.title)];
  return n && title ? kit.t("phase.title", { n, title }) : title || kit.t("phase", { n });
}

function dated(one, kit, now = false, tag = "p") {
  const steps = things(one.steps);
  const done = steps.filter((two) => two.state === "done").length;
  return line([
    now && el("b", null, icon("play"), kit.t("phase.now")),
    kit.days(one.start, one.end),
    kit.many("hours", one.hours),
    steps.length > 0 && kit.t("phase.done", { done: kit.number(done), all: kit.number(steps.length) }),
  ], tag);
}

function stage(one, isNow, kit, steps) {
  const now = isNow();
  const told = live(kit, steps, () => dated(one, kit, isNow(), "span"));
  return fold([words(titled(one, kit), "span", "name"), told], () => body(one, kit), now ? "now" : "", now);
}

function body(one, kit) {
  const awards = things(one.certifications).filter(({ name }) => text(name));
  const capstone = facts(kit, "phase", { capstone: text(one.capstone), metric: text(one.capstone_metric) });
  return [
    words(one.goal, "p"),
    stepList(things(one.steps), kit),
    capstone && el("div", { class: "capstone" }, capstone),
    ...part(kit.t("phase.certifications"), bullets(awards.map(award), "resources")),
  ];
}

function award(one) {
  return [words(one.name), line([text(one.by), text(one.note)])];
}
