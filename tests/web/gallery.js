/** Shows the cards of /samples.json (or those of `only`) in a shadow root, and keeps what was pressed. */

import { renderCard, sheets } from "/web/cards/index.js";
import { speech } from "/web/texts.js";

const look = new CSSStyleSheet();
look.replaceSync(`
  :host {
    --advisor-accent: #0b6558; --advisor-surface: #fbf8f3; --advisor-raised: #ffffff; --advisor-text: #23211e; --advisor-muted: #615b53;
    --advisor-line: #ded7cb; --advisor-good: #1d7144; --advisor-warn: #8f5a00; --advisor-bad: #ad2f2f; --advisor-radius: 14px;
    --advisor-font: system-ui, sans-serif;
    display: block; color-scheme: light dark; max-inline-size: 40rem; margin-inline: auto;
  }
  @media (prefers-color-scheme: dark) {
    :host {
      --advisor-accent: #6fd0bd; --advisor-surface: #191817; --advisor-raised: #242220; --advisor-text: #f0ece6; --advisor-muted: #b8b0a5;
      --advisor-line: #464039; --advisor-good: #7fd3a0; --advisor-warn: #eab85c; --advisor-bad: #ff9a90;
    }
  }
  @media (forced-colors: active) {
    :host {
      --advisor-accent: LinkText; --advisor-surface: Canvas; --advisor-raised: Canvas; --advisor-text: CanvasText;
      --advisor-muted: CanvasText; --advisor-line: CanvasText; --advisor-good: CanvasText; --advisor-warn: CanvasText; --advisor-bad: CanvasText;
    }
  }`);
const page = new CSSStyleSheet();
page.replaceSync(`
  body { margin: 0; padding: 8px; background: #f3efe8; color: #23211e; font-family: system-ui, sans-serif; }
  @media (prefers-color-scheme: dark) { body { background: #191817; color: #f0ece6; } }
  main { margin: 0; } h1, h2 { font-size: 1rem; }`);
document.adoptedStyleSheets = [page];

const query = new URLSearchParams(location.search);
document.documentElement.dir = query.get("dir") ?? "ltr";
const root = document.getElementById("host").attachShadow({ mode: "open" });
root.adoptedStyleSheets = [look, ...sheets];

window.presses = [];
window.downloads = [];
window.settle = null;

/** Every press waits until a test settles it. */
const context = {
  speech: speech(query.get("lang") ?? "en"),
  press(id) {
    window.presses.push(id);
    return query.has("silent") ? undefined : new Promise((resolve, reject) => (window.settle = { resolve, reject }));
  },
  say() {},
  download: (...given) => window.downloads.push(given),
};

/** Shows cards instead of what stood there; tells which could be shown. */
window.show = (cards) => {
  const made = cards.map((card) => renderCard(card, context));
  root.replaceChildren(...made.filter(Boolean));
  return made.map(Boolean);
};

/** A card in which every single value is `bad`, but for those of the keys kept; of lists the first two items. */
function replaced(value, bad, kept) {
  if (Array.isArray(value)) return value.slice(0, 2).map((one) => replaced(one, bad, kept));
  if (value === null || typeof value !== "object") return bad;
  const pairs = Object.entries(value);
  return Object.fromEntries(pairs.map(([key, held]) => [key, kept.includes(key) ? held : replaced(held, bad, kept)]));
}

/** Shows all cards so replaced, with everything opened. */
window.showReplaced = (bad, kept) => {
  window.show(window.samples.map((card) => replaced(card, bad, kept)));
  window.openAll();
};

/** Opens all that can be opened. */
window.openAll = () => {
  for (let shut; (shut = root.querySelectorAll("[aria-expanded=false]")).length; ) shut.forEach((one) => one.click());
};

const samples = await (await fetch("/samples.json")).json();
const only = query.get("only");
window.show(Object.entries(samples).filter(([name]) => !only || name === only).map(([, card]) => card));
document.documentElement.dataset.ready = "yes";
