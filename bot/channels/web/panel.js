/** The frame around the conversation: launcher, header, menu, notices. */

import { icon } from "./composer.js";
import { el } from "./dom.js";
import { Elsewhere } from "./elsewhere.js";
import { add } from "./texts.js";

add("en", {
  title: "Career advisor", open: "Open {title}", close: "Close", menu: "Menu", unread: "{count} unread",
  data: "My data", gaps: "My gaps", plan: "My plan", help: "Help", sayData: "What do you know about me?",
  sayGaps: "Show my gaps", sayPlan: "Show my plan", sayHelp: "Help", copyAll: "Copy conversation", theme: "Colours",
  light: "Light", dark: "Dark", auto: "Auto", forget: "Forget me", sure: "Forget everything?",
  gone: "All that is stored about you is deleted: messages, skills, gaps, plans and check-ins. This cannot be undone.",
  yes: "Delete everything", no: "Keep it",
});

const CHAT = "M4 5.5h16v11H10L5.5 20v-3.5H4zM8 9.5h8M8 12.5h5";
const CROSS = "M6 6l12 12M18 6 6 18";
const DOTS = "M12 5.5v.01M12 12v.01M12 18.5v.01";

/** Up to this width of the window, in pixels, it fills the screen: as in styles.js. */
const FULL = 480;

/** @typedef {Record<"say" | "copyAll" | "forget" | "theme" | "opened" | "tell" | "call", (...values: any[]) => any>} Does */

export class Panel {
  /**
   * @param {import("./texts.js").Speech} speech @param {{ mode: string, title: string, theme: string }} options
   * @param {Does} does @param {import("./log.js").Log} log @param {import("./composer.js").Composer} composer
   */
  constructor(speech, options, does, log, composer) {
    const { t } = speech;
    this.speech = speech;
    this.does = does;
    this.title = options.title || t("title");
    this.floating = options.mode === "floating";
    this.isOpen = !this.floating;
    this.composer = composer;
    this.status = el("p", { class: "status", role: "status" });
    this.busy = el("p", { class: "hidden", role: "status" });
    this.announcer = el("div", { class: "hidden", "aria-live": "polite", "data-part": "announcer" });
    this.badge = el("span", { class: "badge", hidden: true });
    this.sure = this.#confirm();
    this.elsewhere = new Elsewhere(speech, does);
    this.panel = el(this.floating ? "dialog" : "section", { class: "panel", id: "panel", "aria-labelledby": "title", hidden: !this.isOpen,
      onkeydown: (event) => this.#key(event), oncancel: (event) => this.#cancel(event), onclose: () => this.panel.open || this.open(false) },
      this.#header(options.theme), this.status, el("div", { class: "middle" }, log.view, log.jump), composer.form, this.sure,
      this.elsewhere.dialog, this.busy, this.announcer);
    composer.accept(this.panel);
    this.launcher = this.floating && el("button", { class: "launcher", type: "button", "aria-expanded": "false", "aria-controls": "panel",
      onclick: () => this.open(!this.isOpen) }, icon(CHAT), this.badge);
    this.full = matchMedia(`(max-width:${FULL}px)`);
    this.unread(0);
  }

  /** @param {boolean} on @param {boolean} [focus] */
  open(on, focus = true) {
    if (!this.floating || on === this.isOpen) return;
    this.isOpen = on;
    this.panel.hidden = !on;
    this.#stand();
    this.full.onchange = on ? () => this.#stand() : null;
    this.launcher.setAttribute("aria-expanded", String(on));
    this.does.opened(on);
    if (focus) (on ? this.composer.field : this.launcher).focus();
  }

  /** Where it fills the screen, nothing behind it can be reached; elsewhere the page goes on beside it. */
  #stand() {
    const held = this.panel.getRootNode().activeElement;
    if (this.panel.open) this.panel.close();
    if (this.isOpen && this.full.matches) this.panel.showModal();
    else this.panel.open = this.isOpen;
    if (this.isOpen && this.panel.contains(held)) held.focus();
  }

  /** @param {number} count */
  unread(count) {
    if (!this.launcher) return;
    const { t, number } = this.speech;
    this.badge.hidden = !count;
    this.badge.textContent = count > 99 ? "99+" : number(count);
    const name = t("open", { title: this.title });
    this.launcher.setAttribute("aria-label", count ? `${name} (${t("unread", { count: number(count) })})` : name);
  }

  /** A notice above the conversation; "" takes it away. @param {string} text */
  tell(text) {
    this.status.textContent = text;
    // Where the panel is higher than the window, whoever writes would not see it.
    if (text && this.panel.matches(":focus-within")) this.status.scrollIntoView({ block: "nearest" });
  }

  /** Says a new message to a screen reader, once. @param {string} text */
  announce(text) {
    this.announcer.append(el("p", null, text));
    if (this.announcer.childElementCount > 3) this.announcer.firstChild.remove();
  }

  #header(theme) {
    const { t } = this.speech;
    const item = (key, press) =>
      el("li", null, el("button", { type: "button", class: key, onclick: () => {
        this.#fold(false);
        press();
      } }, t(key)));
    const ask = (key) => item(key, () => this.does.say(t(`say${key[0].toUpperCase()}${key.slice(1)}`)));
    this.menu = el("div", { class: "menu", id: "menu", hidden: true },
      el("ul", null, ["data", "gaps", "plan", "help"].map(ask), this.elsewhere.item,
        item("copyAll", () => this.does.copyAll()), item("forget", () => this.sure.showModal())),
      this.#themes(theme));
    this.more = el("button", {
      type: "button", class: "round", "aria-label": t("menu"), title: t("menu"), "aria-expanded": "false", "aria-controls": "menu",
      onclick: () => this.#fold(this.menu.hidden) }, icon(DOTS));
    const close = this.floating && el("button", {
      type: "button", class: "round", "aria-label": t("close"), title: t("close"), onclick: () => this.open(false) }, icon(CROSS));
    const holder = el("div", { class: "holder", onfocusout: (event) => {
      const to = event.relatedTarget;
      if (to && !holder.contains(to)) this.#fold(false);
    } }, this.more, this.menu);
    return el("header", null, el("h2", { id: "title" }, this.title), holder, close);
  }

  #themes(chosen) {
    const { t } = this.speech;
    const choice = (name) => el("label", null, el("input", { type: "radio", name: "theme", value: name, checked: name === chosen,
      onchange: () => this.does.theme(name) }), el("span", null, t(name)));
    return el("fieldset", null, el("legend", null, t("theme")), ["light", "dark", "auto"].map(choice));
  }

  #confirm() {
    const { t } = this.speech;
    const yes = el("button", { type: "button", class: "danger", onclick: async () => {
      yes.disabled = true;
      await this.does.forget();
      yes.disabled = false;
      this.sure.close();
      this.composer.field.focus();
    } }, t("yes"));
    return el("dialog", { class: "sure", "aria-labelledby": "sure", "aria-describedby": "gone" },
      el("h3", { id: "sure" }, t("sure")), el("p", { id: "gone" }, t("gone")),
      el("div", null, el("button", { type: "button", class: "answer", onclick: () => this.sure.close() }, t("no")), yes));
  }

  #fold(on) {
    this.menu.hidden = !on;
    this.more.setAttribute("aria-expanded", String(on));
    if (on) void this.elsewhere.look();
    if (on) this.menu.querySelector("button").focus();
    else if (this.menu.contains(this.menu.getRootNode().activeElement)) this.more.focus();
  }

  #key(event) {
    if (event.key !== "Escape" || event.isComposing || this.sure.open || this.elsewhere.dialog.open) return;
    if (!this.menu.hidden) {
      this.#fold(false);
      this.more.focus();
    } else if (this.floating) this.open(false);
    else return;
    event.stopPropagation();
    event.preventDefault();
  }

  /** Escape where nothing has the focus. */
  #cancel(event) {
    if (event.target !== this.panel) return;
    event.preventDefault();
    if (this.menu.hidden) this.open(false);
    else this.#fold(false);
  }
}
