/** The conversation as it is seen. */

import { el } from "./dom.js";
import { plain, render } from "./markdown.js";
import { add } from "./texts.js";

add("en", {
  log: "Conversation", you: "You said:", bot: "The advisor said:", sending: "Waiting to be sent", stuck: "Not sent",
  typing: "The advisor is writing", newer: "New messages", more: "Show all", less: "Show less", copy: "Copy",
  copied: "Copied", words: "Show as text", noWords: "Hide text", answers: "Suggested answers", chosen: "chosen",
});

const TOGETHER = 5 * 60_000;
const LONG = 1500;

/** @typedef {import("./transport.js").ChatEvent} ChatEvent */

export class Log {
  /**
   * @param {import("./texts.js").Speech} speech
   * @param {{ press: (id: string, title: string) => void, copy: (text: string) => Promise<boolean>,
   *   card: (card: any) => Promise<HTMLElement | null> }} does
   */
  constructor(speech, does) {
    this.speech = speech;
    this.does = does;
    /** What was said, for a copy. @type {{ by: string, at: string, text: string }[]} */
    this.said = [];
    /** Bubbles of messages that the server has not told of yet. @type {Map<string, HTMLElement>} */
    this.pending = new Map();
    /** Names of messages that the server has told of: another tab may tell of them later. @type {Set<string>} */
    this.told = new Set();
    /** Names of those that leave the view where it is. @type {Set<string>} */
    this.stays = new Set();
    this.atEnd = true;
    this.top = 0;
    const { t } = speech;
    this.list = el("div", { class: "list" });
    this.waiting = el("div", { class: "list queue" });
    this.typing = el("div", { class: "typing", hidden: true, "aria-hidden": "true" }, el("i"), el("i"), el("i"));
    this.view = el("div", { class: "log", role: "log", "aria-live": "off", "aria-label": t("log"), tabindex: "0" },
      this.list, this.waiting, this.typing);
    this.jump = el("button", { class: "jump", type: "button", hidden: true, onclick: () => this.toEnd(true) }, t("newer"), " ↓");
    this.view.addEventListener("scroll", () => this.#scrolled(), { passive: true });
    // Bubbles grow after they are shown: cards come late, and those out of sight are only guessed at.
    const watch = new ResizeObserver(() => this.atEnd && this.toEnd());
    for (const part of [this.list, this.waiting, this.view]) watch.observe(part);
  }

  /** Shows an event, in order. @param {ChatEvent} event */
  show(event) {
    if (event.cid) {
      this.settle(event.cid);
      this.told.add(event.cid);
    }
    const mine = event.by === "user";
    this.#day(event.at);
    const text = plain(event.text);
    this.said.push({ by: event.by, at: event.at, text });
    const [before, after] = event.around?.map(plain) ?? [text];
    const bubble = mine ? this.#mine(text) : el("div", { class: "bubble" }, render(before));
    const row = this.#row(event.by, event.at, bubble);
    this.anchor = mine ? undefined : row;
    if (mine) this.#answered(text);
    else this.#replied(row, bubble, event, text, after);
    this.list.append(row);
    this.#arrived(mine && !this.stays.has(event.cid));
  }

  /**
   * Shows what was said here before the server told of it.
   * @param {import("./store.js").Unsent} message @param {boolean} [stay] Whether the view stays where it is.
   */
  expect(message, stay = false) {
    if (this.pending.has(message.cid) || this.told.has(message.cid)) return;
    const text = plain(message.type === "say" ? message.text : message.title);
    const note = el("small", { class: "note" }, this.speech.t("sending"));
    const row = this.#row("user", "", this.#mine(text));
    row.append(note);
    this.pending.set(message.cid, row);
    this.waiting.append(row);
    this.#answered(message.type === "press" ? text : null);
    if (!stay) return this.toEnd();
    this.atEnd = false;
    this.stays.add(message.cid);
  }

  /** The server has it. @param {string} cid */
  acked(cid) {
    this.pending.get(cid)?.querySelector(".note")?.remove();
  }

  /** Nothing that waits will be taken here. */
  stuck() {
    for (const row of this.pending.values()) {
      const note = row.querySelector(".note");
      if (note) note.textContent = this.speech.t("stuck");
    }
  }

  /** Takes away what was shown before the server told of it. @param {string} cid */
  settle(cid) {
    this.pending.get(cid)?.remove();
    this.pending.delete(cid);
  }

  /** A line of the widget itself between the messages. @param {string} text */
  note(text) {
    this.list.append(el("p", { class: "day" }, text));
    this.#arrived(false);
  }

  /** Shows nothing. */
  clear() {
    this.said = [];
    this.day = this.last = this.live = this.copier = undefined;
    this.list.replaceChildren();
    this.waiting.replaceChildren();
    this.pending.clear();
    this.told.clear();
    this.#scrolled();
  }

  /** Lets a press be made again that the server refused. */
  revive() {
    for (const button of this.live?.children ?? []) {
      button.disabled = false;
      button.classList.remove("chosen");
      button.querySelector(".hidden")?.remove();
    }
  }

  /** @param {boolean} on */
  writing(on) {
    this.typing.hidden = !on;
    if (on && this.atEnd) this.toEnd();
  }

  /** @param {boolean} [smooth] */
  toEnd(smooth = false) {
    this.atEnd = true;
    this.jump.hidden = true;
    if (this.due && !smooth) return;
    this.due = requestAnimationFrame(() => {
      this.due = 0;
      // Who went up meanwhile stays there; a greeting is read from its beginning.
      if (!this.atEnd || !(this.list.firstChild ?? this.waiting.firstChild)) return;
      const calm = smooth && !matchMedia("(prefers-reduced-motion: reduce)").matches;
      this.view.scrollTo({ top: Math.min(this.view.scrollHeight, this.#start()), behavior: calm ? "smooth" : "instant" });
    });
    if (smooth) this.anchor = undefined;
    if (smooth) this.view.focus({ preventScroll: true });
  }

  /** An answer longer than the view is read from its beginning, with a little of what stands before it. */
  #start() {
    if (!this.anchor?.isConnected) return Infinity;
    return this.anchor.getBoundingClientRect().top - this.view.getBoundingClientRect().top + this.view.scrollTop - 48;
  }

  /** The whole conversation as text. @returns {string} */
  text() {
    const { t, time } = this.speech;
    return this.said.map(({ by, at, text }) => `[${time(at)}] ${t(by === "user" ? "you" : "bot")} ${text}`).join("\n\n");
  }

  #row(by, at, bubble) {
    const { t, time } = this.speech;
    const when = Date.parse(at) || Date.now();
    const goesOn = this.last?.by === by && when - this.last.when < TOGETHER;
    if (at) this.last = { by, when };
    return el("div", { class: `row ${by === "user" ? "mine" : "theirs"}${goesOn ? " on" : ""}`, title: at && time(at) },
      el("span", { class: "hidden" }, t(by === "user" ? "you" : "bot")), bubble);
  }

  /** Words of the person stay as they were written. */
  #mine(text) {
    const { t } = this.speech;
    const words = el("p", { dir: "auto", class: text.length > LONG && "long" }, text);
    const more = text.length > LONG && el("button", { type: "button", class: "slight", "aria-expanded": "false", onclick: () => {
      const open = words.classList.toggle("long");
      more.setAttribute("aria-expanded", String(!open));
      more.textContent = t(open ? "more" : "less");
    } }, t("more"));
    return el("div", { class: "bubble" }, words, more);
  }

  #replied(row, bubble, event, text, after) {
    this.#spend();
    bubble.hidden = !bubble.childNodes.length;
    if (event.card) {
      const place = el("div", { class: "place" });
      const rest = after && el("div", { class: "bubble" }, render(after));
      row.append(...[place, rest].filter(Boolean));
      this.does.card(event.card).then((card) => (
        card ? place.append(card, ...this.#twin(event, text)) : this.#cardless(place, rest, bubble, text)));
    }
    this.copier?.remove();
    const { t } = this.speech;
    this.copier = el("button", { type: "button", class: "slight copy", onclick: async () => {
      if (await this.does.copy(text)) copier.textContent = t("copied");
    } }, t("copy"));
    const copier = this.copier;
    row.append(copier);
    if (event.buttons?.length) row.append((this.live = this.#buttons(event.buttons)));
  }

  /** What a card shows, in words, for whoever prefers them. */
  #twin(event, text) {
    if (!event.around) return [];
    const words = el("div", { class: "bubble", hidden: true });
    const { t } = this.speech;
    const switched = el("button", { type: "button", class: "slight copy", "aria-expanded": "false", onclick: () => {
      if (!words.childNodes.length) words.append(...render(text));
      words.hidden = !words.hidden;
      switched.setAttribute("aria-expanded", String(!words.hidden));
      switched.textContent = t(words.hidden ? "words" : "noWords");
    } }, t("words"));
    return [switched, words];
  }

  /** Without its card a message says everything in words. */
  #cardless(place, rest, bubble, text) {
    place.remove();
    if (rest) rest.remove();
    bubble.replaceChildren(...render(text));
    bubble.hidden = false;
  }

  #buttons(buttons) {
    const group = el("div", { class: "answers", role: "group", "aria-label": this.speech.t("answers") });
    for (const { id, title } of buttons) {
      const onclick = () => this.does.press(id, plain(title));
      group.append(el("button", { type: "button", class: "answer", dir: "auto", onclick }, plain(title)));
    }
    return group;
  }

  /** Something was answered: what was pressed, if anything, is marked. */
  #answered(text) {
    for (const button of this.live?.querySelectorAll("button") ?? []) {
      if (button.textContent !== text || button.disabled) continue;
      button.classList.add("chosen");
      button.append(el("span", { class: "hidden" }, ` (${this.speech.t("chosen")})`));
      for (const other of this.live.children) other.disabled = true;
    }
  }

  #spend() {
    for (const button of this.live?.querySelectorAll("button") ?? []) button.disabled = true;
    this.live = undefined;
  }

  #day(at) {
    const date = new Date(at);
    if (Number.isNaN(date.getTime())) return;
    const local = new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
    if (local === this.day) return;
    this.day = local;
    this.last = undefined;
    this.list.append(el("p", { class: "day" }, this.speech.day(local)));
  }

  #arrived(mine) {
    // Who has just gone up is up, though the page has not told of it yet.
    if (this.atEnd && this.view.scrollTop < this.top) this.#scrolled();
    if (this.atEnd || mine) this.toEnd();
    else this.jump.hidden = false;
  }

  #scrolled() {
    const { scrollHeight, scrollTop, clientHeight } = this.view;
    // Only who goes up leaves the end: bubbles that come into sight and turn out larger do not.
    if (scrollHeight - scrollTop - clientHeight < 40) this.atEnd = this.jump.hidden = true;
    else if (scrollTop < this.top) this.atEnd = false;
    this.top = scrollTop;
  }
}
