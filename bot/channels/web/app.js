/** Ties the parts together: what comes in is shown, what is said goes out. */

import { Composer } from "./composer.js";
import { el } from "./dom.js";
import { Log } from "./log.js";
import { plain } from "./markdown.js";
import { Panel } from "./panel.js";
import { load, forget, onOtherTab, save, unsent } from "./store.js";
import { add, speech } from "./texts.js";
import { Transport } from "./transport.js";

add("en", {
  connecting: "Connecting …", offline: "No connection. What you write is kept and sent as soon as it is back.",
  stopped: "The advisor cannot be reached from this page.",
  newSession: "Your earlier session has ended, so this is a new conversation.",
  forgotten: "Thank you for your trust. Everything stored about you is deleted.",
  notForgotten: "It could not be confirmed that everything was deleted: {text}",
  endedForgotten: "Your session had ended: what is stored under it cannot be deleted from here. This browser keeps nothing of it.",
  notSent: "Not sent: {text}", copiedAll: "The conversation is copied.", notCopied: "Copying is not allowed here.",
  hello: "What would you like to get to?",
  helloMore: "Tell me about your work and where you want to go. I show honest gaps and a dated plan, and why.",
  privacy: "What you write is stored on this advisor's own server. Menu, Forget me deletes it.",
  start1: "I want to change career", start2: "Which roles fit me?", start3: "What can you do?",
});

const PAUSE = 300;
const LONGEST_WAIT = 120_000;

/** One widget in its shadow root. */
export class App {
  /** @param {ShadowRoot} root @param {string} server @param {{ mode: string, open: boolean, lang: string, title: string }} options */
  constructor(root, server, options) {
    this.root = root;
    this.speech = speech(options.lang || undefined);
    this.unread = 0;
    /** Presses that the server has not told of yet. @type {Map<string, (() => void)[]>} */
    this.presses = new Map();
    /** Steps and plans in the cards on show, and whom to tell when one of them stands otherwise. @type {[any, () => void][]} */
    this.followed = [];
    this.transport = new Transport(server, {
      event: (event, isNew) => this.#event(event, isNew), state: (state) => this.#state(state),
      acked: (cid) => this.#acked(cid), refused: (message, text, code) => this.#refused(message, text, code), again: (why) => this.#again(why),
    });
    const does = { say: (text) => this.say(text), tell: (text) => this.panel.tell(text),
      call: (method, path) => this.transport.session.call(method, path) };
    this.composer = new Composer(this.speech, does);
    this.log = new Log(this.speech, {
      press: (id, title) => void this.press(id, title).catch(() => {}), copy, card: (card) => this.#card(card) });
    const theme = load("theme") ?? "auto";
    this.panel = new Panel(this.speech, { ...options, theme }, { ...does, copyAll: () => this.#copyAll(), forget: () => this.#forget(),
      theme: (name) => this.#theme(name), opened: () => this.#opened() }, this.log, this.composer);
    this.#theme(theme);
    root.append(this.panel.panel, this.panel.launcher || "");
    this.#welcome();
    for (const message of unsent()) this.log.expect(message);
    this.away = onOtherTab((key) => this.#otherTab(key));
    this.looked = () => {
      if (document.hidden) return;
      this.transport.wake();
      if (this.panel.isOpen) this.#looked();
    };
    document.addEventListener("visibilitychange", this.looked);
    if (options.open) this.panel.open(true, false);
    requestAnimationFrame(() => this.composer.fit());
    // Who never opens it is never a person on the server.
    if (this.panel.isOpen || load("session")) this.transport.start();
  }

  /** Leaves the page. */
  end() {
    this.away();
    document.removeEventListener("visibilitychange", this.looked);
    this.transport.stop();
  }

  /** Says words as the person. @param {string} text */
  say(text) {
    this.#sent(this.transport.say(text));
  }

  /**
   * Presses a button or an action; resolved once the server has it.
   * @param {string} id @param {string} [title]
   * @param {boolean} [kept] Whether the focus stays where it is. @param {boolean} [stay] Whether the view does.
   * @returns {Promise<void>}
   */
  press(id, title = "", kept = false, stay = false) {
    const message = this.transport.press(id, title);
    const stored = new Promise((done, failed) => this.presses.set(message.cid, [done, failed]));
    this.#sent(message, stay);
    if (this.panel.isOpen && !kept) (matchMedia("(pointer: coarse)").matches ? this.log.view : this.composer.field).focus();
    return stored;
  }

  /** What became of a press: the server has it, or does not take it. */
  #settled(cid, taken) {
    this.presses.get(cid)?.[taken ? 0 : 1]();
    this.presses.delete(cid);
  }

  #sent(message, stay) {
    this.welcome?.remove();
    this.log.expect(message, stay);
    if (this.transport.state === "online") this.panel.tell("");
    this.transport.start();
  }

  #event(event, isNew) {
    if (event.reset) this.#clear();
    this.welcome?.remove();
    this.#stand(event.states, event.version);
    this.log.show(event);
    this.#wait(event.by === "user");
    if (event.by === "user") return;
    if (this.panel.isOpen && !document.hidden) this.#seen(event.seq);
    else if (event.seq > (load("seen") ?? 0)) this.panel.unread(++this.unread);
    const said = plain((event.around ?? [event.text]).join(" ")).replace(/[*`]/g, "");
    if (isNew && this.panel.isOpen) this.panel.announce(`${this.speech.t("bot")} ${said}`);
  }

  /** Brings up the steps of cards that are older than what was said since; a plan of another version is old. */
  #stand(states, version) {
    const now = (one) => (one.phases ? one.version === version || "old" : states[one.id] ?? "to do");
    const due = states ? this.followed.filter(([one]) => one.state !== now(one)) : [];
    for (const [one] of due) one.state = now(one);
    for (const tell of new Set(due.map(([, tell]) => tell))) tell();
  }

  #clear() {
    this.log.clear();
    this.followed = [];
  }

  #seen(seq) {
    if (seq <= (load("seen") ?? 0)) return;
    save("seen", seq);
    this.transport.seen(seq);
  }

  #opened() {
    if (!this.panel.isOpen) return;
    performance.mark("career-advisor:opened");
    requestAnimationFrame(() => setTimeout(() => performance.mark("career-advisor:painted")));
    this.#looked();
    this.composer.fit();
    this.log.toEnd();
    this.transport.start();
  }

  #looked() {
    this.panel.unread((this.unread = 0));
    if (this.transport.after) this.#seen(this.transport.after);
  }

  #acked(cid) {
    this.log.acked(cid);
    this.#settled(cid, true);
    if (this.log.pending.has(cid)) this.#wait(true);
  }

  /** Shows that the bot writes when the answer takes a moment. */
  #wait(on) {
    clearTimeout(this.pause);
    this.#writing(on && !this.log.typing.hidden);
    if (on) this.pause = setTimeout(() => {
      this.#writing(this.transport.state === "online");
      this.pause = setTimeout(() => this.#writing(false), LONGEST_WAIT);
    }, PAUSE);
  }

  #writing(on) {
    this.log.writing(on);
    this.panel.busy.textContent = on ? this.speech.t("typing") : "";
  }

  #state(state) {
    clearTimeout(this.slow);
    if (state === "connecting") this.slow = setTimeout(() => this.#connection(state), 1500);
    else this.#connection(state === "offline" || state === "stopped" ? state : "");
    if (state !== "online") this.#wait(false);
    if (state === "stopped") {
      this.log.stuck();
      console.warn("career-advisor: the server does not allow this page's address, see ADVISOR_ORIGINS");
    }
  }

  /** A word on the connection goes when all is well; what else is told stays. */
  #connection(state) {
    const notice = state && this.speech.t(state);
    if (notice || this.panel.status.textContent === this.notice) this.panel.tell(notice);
    this.notice = notice;
  }

  #refused(message, text, code) {
    this.log.settle(message.cid);
    this.#settled(message.cid, false);
    this.log.revive();
    this.panel.tell(this.speech.t("notSent", { text }));
    if (code === "too_long" && !this.composer.field.value) this.composer.put(message.text ?? "");
  }

  #again(why) {
    this.#clear();
    if (!unsent().length) this.#welcome();
    for (const message of unsent()) this.log.expect(message);
    save("seen", null);
    if (why === "session") this.log.note(this.speech.t("newSession"));
  }

  #otherTab(key) {
    if (key === null || key === "session") {
      if (!load("session")) this.#emptied();
      else if (this.panel.isOpen) this.transport.start(load("session").who);
    } else if (key === "seen" && load("seen") >= this.transport.after) this.panel.unread((this.unread = 0));
    else if (key === "theme") this.#theme(load("theme") ?? "auto");
    else if (key.startsWith("unsent:")) {
      const message = load(key);
      if (message) {
        this.welcome?.remove();
        this.log.expect(message);
        // That tab may be gone before it could send it; sent twice it is still one message.
        setTimeout(() => this.transport.flush(), 3000);
      } else this.log.acked(key.slice(7));
    }
  }

  #emptied() {
    this.transport.stop();
    this.#clear();
    this.#wait(false);
    this.panel.unread((this.unread = 0));
    this.panel.announcer.replaceChildren();
    this.#welcome();
  }

  async #forget() {
    const { t } = this.speech;
    let gone = "forgotten";
    try {
      await this.transport.erase();
    } catch (error) {
      if (error.status !== 401) return this.panel.tell(t("notForgotten", { text: String(error.message) }));
      gone = "endedForgotten";
    }
    forget();
    this.#emptied();
    this.log.note(t(gone));
    this.panel.announce(t(gone));
  }

  async #copyAll() {
    this.panel.tell(this.speech.t((await copy(this.log.text())) ? "copiedAll" : "notCopied"));
  }

  #theme(name) {
    this.root.host.dataset.theme = name;
    if (load("theme") !== name) save("theme", name);
    const radio = this.root.querySelector(`input[value="${name === "light" || name === "dark" ? name : "auto"}"]`);
    if (radio) radio.checked = true;
  }

  #welcome() {
    this.welcome?.remove();
    const { t } = this.speech;
    const start = (key) => el("button", { type: "button", class: "answer", onclick: () => this.say(t(key)) }, t(key));
    this.welcome = el("div", { class: "welcome" }, el("h3", null, t("hello")), el("p", null, t("helloMore")),
      el("div", { class: "answers" }, ["start1", "start2", "start3"].map(start)), el("p", { class: "small" }, t("privacy")));
    this.log.list.before(this.welcome);
  }

  /** Cards come with the first that is needed; each waits for those before it. */
  async #card(card) {
    try {
      this.cards ??= import("./cards/index.js").then((cards) => {
        this.root.adoptedStyleSheets = [...this.root.adoptedStyleSheets, ...cards.sheets];
        return cards;
      });
      const { renderCard } = await this.cards;
      return renderCard(card, { speech: this.speech, say: (text) => this.say(text), download,
        press: (id, stay) => this.press(id, titleOf(card, id), true, stay),
        follow: (step, tell) => this.followed.push([step, tell]) });
    } catch (error) {
      // The text of the message says all of it anyway; the next card tries again.
      this.cards = undefined;
      console.warn("career-advisor: a card could not be shown", error);
      return null;
    }
  }
}

/** What the action of a card is called. */
function titleOf(part, id) {
  if (!part || typeof part !== "object") return "";
  if (part.id === id && part.title) return String(part.said ?? part.title);
  for (const inner of Object.values(part)) {
    const found = titleOf(inner, id);
    if (found) return found;
  }
  return "";
}

/** Puts text on the clipboard. */
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Offers a file made here. */
function download(name, text, type) {
  const href = URL.createObjectURL(new Blob([text], { type }));
  el("a", { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}
