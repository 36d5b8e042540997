/**
 * The entry: `<script type="module" src="https://bot.example/chat/web/widget.js"></script>` puts the advisor on any page.
 * `data-mode` floating, inline or page; `data-open`, `data-lang`, `data-title`, `data-accent`; `data-target` for inline.
 */

import { App } from "./app.js";
import { sheet } from "./styles.js";

performance.mark("career-advisor:script");
const server = new URL(import.meta.url).origin;
const MODES = ["floating", "inline", "page"];

class CareerAdvisor extends HTMLElement {
  connectedCallback() {
    if (this.app) return;
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [sheet];
    const { mode = "", open, lang = "", title = "", accent } = this.dataset;
    this.dataset.mode = MODES.includes(mode) ? mode : "floating";
    if (accent && CSS.supports("color", accent)) this.#paint(accent);
    this.app = new App(root, server, { mode: this.dataset.mode, open: open !== undefined && open !== "false", lang, title });
    this.lang = this.app.speech.language;
  }

  disconnectedCallback() {
    // An element that is only moved stays as it is.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.app?.end();
      this.app = undefined;
      this.shadowRoot?.replaceChildren();
    });
  }

  /** The page's own colour, and black or white upon it, whichever is easier to read. */
  #paint(accent) {
    this.style.setProperty("--advisor-accent", accent);
    this.style.setProperty("color", accent);
    const [r, g, b] = (getComputedStyle(this).color.match(/[\d.]+/g) ?? []).map((part) => (Number(part) / 255) ** 2.2);
    this.style.removeProperty("color");
    this.style.setProperty("--advisor-on-accent", 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.18 ? "#000" : "#fff");
  }
}

if (!customElements.get("career-advisor")) {
  customElements.define("career-advisor", CareerAdvisor);
  place();
}

/** Puts one on the page, unless the page holds one already. */
function place() {
  if (document.querySelector("career-advisor")) return;
  const tag = [...document.querySelectorAll("script[src]")].find((one) => one.src === import.meta.url);
  const made = document.createElement("career-advisor");
  if (tag) Object.assign(made.dataset, tag.dataset);
  const target = made.dataset.target && document.querySelector(made.dataset.target);
  if (target) target.append(made);
  else if (made.dataset.mode === "inline" && tag) tag.after(made);
  else document.body.append(made);
}
