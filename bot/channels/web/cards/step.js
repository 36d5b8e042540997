/** A step of a plan, alone or in its phase. */

import { el, safeUrl } from "../dom.js";
import { add } from "../texts.js";
import { icon } from "./charts.js";
import { act, actionOf, amount, bullets, facts, fold, frame, line, live, once, part, text, things, words } from "./parts.js";

add("en", {
  "card.step": "Your step",
  "card.step.tick": "Done: {name}",
  "card.step.from": "from {from} to {to}",
  "card.step.to": "to {to}",
  "card.step.optional": "optional",
  "card.step.why": "Why",
  "card.step.learn": "Learn",
  "card.step.deliverable": "Make",
  "card.step.metric": "Done when",
  "card.step.resources": "Where to learn it",
  "card.step.alive": "link seen alive on {day}",
  "card.step.new_tab": "opens in a new tab",
  "card.work.to do": "to do",
  "card.work.doing": "under way",
  "card.work.done": "done",
  "card.work.blocked": "blocked",
  "card.work.skipped": "skipped",
});

const NEEDED = ["why", "learn", "deliverable", "metric"];
const SIGNS = { "to do": "ring", doing: "play", done: "check", blocked: "stop", skipped: "skip" };

/** @type {import("./parts.js").Card} */
export function step(card, kit) {
  const name = text(card.name);
  const row = name && el("div", { class: "steps" }, el("div", null, tick(card, kit), brief(card, kit)));
  return frame("step", name || kit.t("step"), row || brief(card, kit), needed(card, kit));
}

/** The steps of a phase. @param {import("./parts.js").Fields[]} steps @param {import("./parts.js").Kit} kit */
export function stepList(steps, kit) {
  const items = steps.filter(({ name }) => text(name)).map((one) => {
    const label = [words(one.name, "span", "name"), brief(one, kit, "span")];
    return [tick(one, kit), el("div", null, fold(label, () => needed(one, kit)))];
  });
  return bullets(items, "steps", "ol");
}

/** Done or skipped. @param {import("./parts.js").Fields} one */
export function closed(one) {
  return one.state === "done" || one.state === "skipped";
}

function tick(one, kit) {
  const wish = (checked) => actionOf(one, checked ? "done" : "undone");
  const back = () => (box.checked = !box.checked);
  const turned = async () => {
    const wished = wish(box.checked);
    if (!wished) back();
    else if ((await once(kit, box, wished.id, true, back)) && wish(!box.checked)) box.ariaDisabled = null;
  };
  const box = el("input", {
    type: "checkbox",
    "aria-label": kit.t("step.tick", { name: text(one.name) }),
    checked: one.state === "done",
    disabled: !wish(one.state !== "done"),
    onclick: (event) => box.ariaDisabled && event.preventDefault(),
    onchange: turned,
  });
  kit.follow(one, () => (box.checked = one.state === "done"));
  return el("label", { class: "tick" }, box);
}

function brief(one, kit, tag) {
  return live(kit, [one], () => stands(one, kit, tag));
}

function stands(one, kit, tag) {
  const state = one.state !== "to do" && kit.word("work", one.state);
  const [from, to] = [kit.word("level", one.from), kit.word("level", one.to)];
  const [done, all] = [amount(one.done_hours), kit.many("hours", amount(one.hours))];
  const kept = [
    state && el("b", null, icon(SIGNS[one.state]), state),
    to && (from ? kit.t("step.from", { from, to }) : kit.t("step.to", { to })),
    !closed(one) && (done ? kit.t("progress.hours", { done: kit.number(done), all }) : all),
    kit.days(one.start, one.end),
    one.optional === true && kit.t("step.optional"),
  ];
  return line(kept, tag);
}

function needed(one, kit) {
  const acts = [actionOf(one, "open"), actionOf(one, "stuck")].map((action) => act(kit, action, text(one.name)));
  return [
    facts(kit, "step", Object.fromEntries(NEEDED.map((key) => [key, text(one[key])]))),
    ...part(kit.t("step.resources"), bullets(things(one.resources).map((two) => resource(two, kit)), "resources")),
    acts.some(Boolean) && el("div", { class: "acts" }, acts),
  ];
}

function resource(one, kit) {
  const title = text(one.title);
  const href = text(one.url) && safeUrl(text(one.url));
  if (!title && !href) return [];
  const link = { href, target: "_blank", rel: "noopener noreferrer", dir: "auto" };
  return [
    href ? el("a", link, title || href, el("span", { class: "vh" }, ` (${kit.t("step.new_tab")})`)) : words(title),
    line([
      text(one.kind),
      text(one.by),
      text(one.cost),
      kit.word("level", one.level),
      href && kit.day(one.checked) && kit.t("step.alive", { day: kit.day(one.checked) }),
    ]),
  ];
}
