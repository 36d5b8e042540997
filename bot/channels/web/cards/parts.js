/** What cards share. */

import { el } from "../dom.js";
import { add } from "../texts.js";

/** @typedef {import("../dom.js").Child} Child */
/** @typedef {Record<string, any>} Fields */
/**
 * What the page offers; `press` may return a promise.
 * @typedef {{ speech: import("../texts.js").Speech, press: (id: string, stay?: boolean) => unknown, say: (text: string) => unknown,
 *   download: (name: string, text: string, type: string) => unknown,
 *   follow?: (step: Fields, tell: () => void) => void }} Context
 * `follow` tells when the `state` of a step has changed, or of a plan, which is "old" where another holds;
 * `press` may leave the view where it is.
 */
/** The same in the hand of a card. @typedef {Record<string, (...given: any[]) => any>} Kit */
/** @typedef {(card: Fields, kit: Kit) => HTMLElement | null} Card */

add("en", {
  "card.level.basic": "basic",
  "card.level.intermediate": "intermediate",
  "card.level.advanced": "advanced",
  "card.hours.one": "{n} hour",
  "card.hours.other": "{n} hours",
  "card.said": "You said:",
  "card.table": "Show as a table",
  "card.more": "{n} more",
});

/** Controls and turns of direction. */
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g;

/** A text, or "". @param {unknown} value */
export function text(value) {
  const made = typeof value === "string" ? value : (amount(value) ?? "");
  return String(made).slice(0, 2000).replace(UNSEEN, "").trim();
}

/** A number, or null; 0 to `most`. @param {unknown} value @param {number} [most] */
export function amount(value, most) {
  if (typeof value !== "number" || !Number.isFinite(value)) return null;
  return most === undefined ? value : Math.min(Math.max(value, 0), most);
}

/** An object, or {}. @param {unknown} value @returns {Fields} */
export function thing(value) {
  return value && typeof value === "object" && !Array.isArray(value) ? value : {};
}

/** A list. @param {unknown} value @returns {any[]} */
export function list(value) {
  return Array.isArray(value) ? value.slice(0, 500) : [];
}

/** A list of objects. @param {unknown} value @returns {Fields[]} */
export function things(value) {
  return list(value).filter((one) => Object.keys(thing(one)).length);
}

/** A list of texts. @param {unknown} value @returns {string[]} */
export function texts(value) {
  return list(value).map(text).filter(Boolean);
}

/** The action of this key. @param {Fields} holder @param {string} key @returns {Fields | null} */
export function actionOf(holder, key) {
  const found = things(holder.actions).find((one) => one.key === key && text(one.id));
  return found ? { key, title: text(found.title) || key, id: found.id } : null;
}

/** The kit of a card. @param {Context} context @returns {Kit} */
export function kit({ speech, press, download, follow = () => {} }) {
  const t = (key, values) => speech.t(`card.${key}`, values);
  const day = (iso) => (typeof iso === "string" && !Number.isNaN(Date.parse(iso.slice(0, 10))) ? speech.day(iso) : "");
  const number = (value) => (amount(value) === null ? "" : speech.number(value));
  const plural = new Intl.PluralRules(speech.language);
  return {
    t,
    day,
    number,
    word: (kind, value) => {
      const made = t(`${kind}.${text(value)}`);
      return made.startsWith("card.") ? "" : made;
    },
    many: (key, n) => number(n) && t(`${key}.${plural.select(n) === "one" ? "one" : "other"}`, { n: number(n) }),
    days: (start, end) => [day(start), day(end)].filter(Boolean).join(" – "),
    press,
    download,
    follow,
  };
}

/** A card, null if empty. @param {string} type @param {string} title @param {...(Child | Child[])} children */
export function frame(type, title, ...children) {
  const kept = children.flat().filter(Boolean);
  // No landmark: there would be too many.
  return kept.length
    ? el("section", { class: `card ${type}`, role: "group", "aria-label": title }, words(title, "h3"), kept)
    : null;
}

/** A text in its own direction. @param {unknown} value @param {string} [tag] @param {string} [type] */
export function words(value, tag = "span", type) {
  return text(value) && el(tag, { class: type, dir: "auto" }, text(value));
}

/** A line of small facts. @param {Child[]} facts @param {string} [tag] */
export function line(facts, tag = "p") {
  const kept = facts.filter(Boolean);
  return kept.length > 0 && el(tag, { class: "line" }, kept.map((one) => el("span", { dir: "auto" }, one)));
}

/** Names and values. @param {Kit} kit @param {string} topic @param {Fields} values */
export function facts(kit, topic, values) {
  const kept = Object.entries(values).filter(([, value]) => value);
  const pair = ([name, value]) => el("div", null, el("dt", null, kit.t(`${topic}.${name}`)), words(value, "dd"));
  return kept.length > 0 && el("dl", null, kept.map(pair));
}

/** Built anew whenever one of the steps stands otherwise. @param {Kit} kit @param {Fields[]} steps @param {() => Child} build */
export function live(kit, steps, build) {
  let shown = build();
  const again = () => {
    const made = build();
    if (shown && made) shown.replaceWith(made);
    shown = made;
  };
  for (const one of steps) kit.follow(one, again);
  return shown;
}

/** The person's own words. @param {Kit} kit @param {unknown} said */
export function quote(kit, said) {
  return text(said) && el("p", null, `${kit.t("said")} `, words(said, "q"));
}

/** Figures beside their ring. @param {Child} ring @param {Child[]} told */
export function head(ring, told) {
  const kept = told.filter(Boolean).map((one) => el("p", null, one));
  return kept.length > 0 && el("div", { class: "head" }, ring, el("div", null, kept));
}

/** A part with its heading. @param {string} title @param {Child} body @returns {Child[]} */
export function part(title, body) {
  return body ? [el("h4", null, title), body] : [];
}

/** A list. @param {Child[][]} items @param {string} [type] @param {string} [tag] */
export function bullets(items, type = "", tag = "ul") {
  const kept = items.filter((item) => item.length > 0);
  return kept.length > 0 && el(tag, { class: type, role: "list" }, kept.map((item) => el("li", null, item)));
}

/**
 * A button that opens what follows.
 * @param {Child | Child[]} label @param {() => Child[]} build @param {string} [type] @param {boolean} [open]
 */
export function fold(label, build, type = "", open = false) {
  const panel = el("div", { class: "inner" });
  const button = el("button", { type: "button", class: `fold ${type}`, onclick: () => show(panel.hidden) }, label);
  const show = (wanted) => {
    if (wanted && !panel.hasChildNodes()) panel.append(...el("div", null, build()).childNodes);
    panel.hidden = !wanted;
    button.setAttribute("aria-expanded", String(wanted));
  };
  show(open);
  return [button, panel];
}

/**
 * A list, the first of it open.
 * @param {Kit} kit @param {Child[][]} items @param {number} first @param {string} type @param {string} [tag] @returns {Child[]}
 */
export function some(kit, items, first, type, tag = "ul") {
  const rest = items.slice(first);
  const more = () => [bullets(rest, type, tag)];
  return [
    bullets(items.slice(0, first), type, tag),
    ...(rest.length ? fold(kit.t("more", { n: kit.number(rest.length) }), more, "plain") : []),
  ];
}

/** A table to open. @param {Kit} kit @param {string} caption @param {string[]} heads @param {string[][]} rows @returns {Child[]} */
export function table(kit, caption, heads, rows) {
  const cells = ([first, ...others]) =>
    el("tr", null, el("th", { scope: "row" }, first), others.map((one) => el("td", null, one)));
  const build = () => [
    el("table", null,
      el("caption", null, caption),
      el("thead", null, el("tr", null, heads.map((one) => el("th", { scope: "col" }, one)))),
      el("tbody", null, rows.map(cells))),
  ];
  const [button, panel] = fold(kit.t("table"), build, "plain");
  button.ariaLabel = `${kit.t("table")}: ${caption}`;
  return rows.length ? [button, panel] : [];
}

/**
 * A button; `about` is for listeners, `taken` is called when the press is known.
 * @param {Kit} kit @param {Fields | null} action @param {string} about @param {string} [type]
 * @param {(control: HTMLElement) => void} [taken]
 */
export function act(kit, action, about, type = "", taken) {
  if (!action) return null;
  const onclick = async ({ currentTarget }) => (await once(kit, currentTarget, action.id, Boolean(taken))) && taken?.(currentTarget);
  return el("button", { type: "button", class: `act ${type}`, "aria-label": `${action.title} (${about})`, onclick }, action.title);
}

/**
 * Presses once, true where it was taken. Not `disabled`, which would lose the focus.
 * @param {Kit} kit @param {HTMLElement} control @param {string} id
 * @param {boolean} stay Whether the view stays where it is. @param {() => void} [undo]
 */
export async function once(kit, control, id, stay, undo) {
  if (control.ariaDisabled) return false;
  control.ariaDisabled = control.ariaBusy = "true";
  let taken = true;
  try {
    const told = kit.press(id, stay);
    if (!(told instanceof Promise)) return true;
    await told;
  } catch {
    taken = false;
    control.ariaDisabled = null;
    undo?.();
  }
  control.ariaBusy = null;
  return taken;
}
