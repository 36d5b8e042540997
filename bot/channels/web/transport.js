/** Carries messages both ways: a socket, or long polling where sockets fail. Nothing said is lost or said twice. */

import { Refused, Session } from "./session.js";
import { queue, unqueue, unsent } from "./store.js";

/**
 * @typedef {{ seq: number, by: "user" | "bot", at: string, text: string, cid?: string, reset?: boolean,
 *   buttons?: { id: string, title: string }[], card?: any }} ChatEvent
 * @typedef {Record<"event" | "state" | "acked" | "refused" | "again", (...told: any[]) => void>} Listener
 * @typedef {"idle" | "connecting" | "online" | "offline" | "stopped"} State
 */

const PING = 25_000;
const CALM = 5_000;
const PATIENCE = 10_000;
/** Between two tries at most, in milliseconds. */
const LONGEST = 10_000;
const RETRY = new Set(["slow_down", "busy"]);

export class Transport {
  /** @param {string} server @param {Listener} listener */
  constructor(server, listener) {
    this.session = new Session(server);
    this.listener = listener;
    this.state = "idle";
    this.after = 0;
    /** Up to here it is history: what was there when this page first heard of the thread. */
    this.history = -1;
    this.failures = 0;
    this.attempts = 0;
    /** Not before this moment, says the server. */
    this.notBefore = 0;
    this.generation = 0;
    this.renewed = false;
    this.socket = null;
    this.who = null;
    this.sending = null;
    this.abort = new AbortController();
    this.wake = () => this.state === "offline" && this.start();
    this.lost = () => navigator.onLine === false && this.#set("offline");
  }

  /**
   * Connects, and keeps connected from now on; at once, where it is waiting for the next try or another tab began another session.
   * @param {string | null} [who]
   */
  start(who = this.who) {
    if (this.who && who !== this.who) return this.restart();
    if (this.state === "offline" && Date.now() >= this.notBefore) return this.restart();
    if (this.state !== "idle" && this.state !== "stopped") return;
    addEventListener("online", this.wake);
    addEventListener("offline", this.lost);
    this.restart();
  }

  /** Ends everything; `start` begins anew. @param {State} [state] */
  stop(state = "idle") {
    removeEventListener("online", this.wake);
    removeEventListener("offline", this.lost);
    this.#drop();
    Object.assign(this, { after: 0, history: -1, failures: 0, attempts: 0, renewed: false, who: null });
    this.#set(state);
  }

  /** Connects again at once. */
  restart() {
    this.#drop();
    this.abort = new AbortController();
    if (this.state !== "offline") this.#set("connecting");
    this.#connect(this.generation);
  }

  /** Says words. @param {string} text */
  say(text) {
    return this.#enqueue({ type: "say", text: wellFormed(text) });
  }

  /** Presses a button or an action of a card. @param {string} button @param {string} title */
  press(button, title) {
    return this.#enqueue({ type: "press", button, title });
  }

  /** Tells that everything up to this number was shown. @param {number} seq */
  seen(seq) {
    if (this.socket?.readyState === WebSocket.OPEN) this.#frame({ type: "seen", seq });
    else if (this.state === "online") this.session.call("POST", "/seen", { type: "seen", seq }).catch(() => {});
  }

  /** Everything stored of the person is deleted. @returns {Promise<any>} */
  async erase() {
    if (this.session.token) {
      await this.session.call("DELETE", "/session");
    }
    this.stop();
  }

  /** Sends what waits, one after the other so that the order stays. */
  flush() {
    const next = this.state === "online" && !this.sending ? unsent()[0] : undefined;
    if (!next) return;
    this.sending = next.cid;
    const frame = { type: next.type, cid: next.cid, ...(next.type === "say" ? { text: next.text } : { button: next.button }) };
    if (this.socket) return this.#frame(frame);
    const mine = this.generation;
    this.session.call("POST", "/say", frame, undefined, this.abort.signal).then(
      () => this.#acked(next.cid),
      (error) => {
        if (mine !== this.generation) return;
        this.sending = null;
        if (!(error instanceof Refused)) return this.#failed(mine);
        if (error.status === 401) return this.#unknown(this.session.token ?? "");
        const code = error.code || (error.status >= 500 ? "busy" : "unusable");
        this.#refused({ cid: next.cid, code, text: error.message, retry_after: error.pause });
      },
    );
  }

  #enqueue(message) {
    const made = queue(message);
    // Whoever calls shows the message first.
    queueMicrotask(() => this.flush());
    return made;
  }

  async #connect(mine) {
    try {
      const token = await this.session.open();
      if (mine !== this.generation) return;
      this.#same();
      if (this.failures < 2) this.#open(mine, token);
      else await this.#poll(mine, token);
    } catch (error) {
      if (mine !== this.generation) return;
      if (error instanceof Refused && error.status === 401) this.#unknown(this.session.token ?? "");
      else if (error instanceof Refused && error.code === "origin") this.stop("stopped");
      // When polling fails too the server is away: the next try is a socket again.
      else this.#failed(mine, error instanceof Refused ? error.pause : null, 1);
    }
  }

  #open(mine, token) {
    const socket = new WebSocket(`${this.session.server.replace(/^http/, "ws")}/chat/ws`);
    this.socket = socket;
    let deadline = setTimeout(() => socket.close(), PATIENCE);
    let ready = false;
    socket.onopen = () => this.#frame({ type: "hello", v: 1, token, after: this.after });
    socket.onmessage = ({ data }) => {
      if (mine !== this.generation) return;
      clearTimeout(deadline);
      deadline = setTimeout(() => {
        this.#frame({ type: "ping" });
        deadline = setTimeout(() => socket.close(), PATIENCE);
      }, PING);
      const frame = parsed(data);
      if (frame.type === "ready") ready = true;
      this.#heard(frame);
    };
    socket.onclose = ({ code }) => {
      clearTimeout(deadline);
      if (mine !== this.generation) return;
      if (code === 4401) return this.#unknown(token);
      if (code === 4403) return this.stop("stopped");
      this.#failed(mine, code === 4429 ? 20 : null, ready ? 0 : this.failures + 1);
    };
  }

  async #poll(mine, token) {
    this.socket = null;
    let wait = 0;
    for (;;) {
      const path = `/events?after=${this.after}&wait=${wait}`;
      const heard = await this.session.call("GET", path, undefined, token, this.abort.signal);
      if (mine !== this.generation) return;
      if (!wait) this.#heard({ type: "ready", seq: heard.seq });
      if (mine !== this.generation) return;
      for (const event of heard.events) this.#heard({ ...event, type: "ev" });
      // Some of what was looked at is not shown.
      this.after = Math.max(this.after, heard.seq);
      wait = 25;
      // Renewed in time, also while polling.
      token = await this.session.open();
    }
  }

  #heard(frame) {
    if (frame.type === "ready") this.#ready(frame.seq);
    else if (frame.type === "ack") this.#acked(frame.cid);
    else if (frame.type === "error") this.#refused(frame);
    else if (frame.type === "ev" && frame.seq > this.after) {
      this.after = frame.seq;
      if (frame.cid) unqueue(frame.cid);
      this.listener.event(frame, this.history >= 0 && frame.seq > this.history);
    }
  }

  #ready(seq) {
    if (seq < this.after) {
      this.#anew("thread");
      return this.restart();
    }
    if (this.history < 0) this.history = seq;
    this.failures = 0;
    // Only who stays comes back at once the next time.
    clearTimeout(this.calm);
    this.calm = setTimeout(() => (this.attempts = 0), CALM);
    this.renewed = false;
    this.#set("online");
    this.flush();
  }

  #acked(cid) {
    unqueue(cid);
    if (this.sending === cid) this.sending = null;
    this.listener.acked(cid);
    this.flush();
  }

  #refused(error) {
    const message = unsent().find(({ cid }) => cid === error.cid);
    if (!message) {
      // Another tab got it through, or a frame of no message was refused.
      if (error.cid && this.sending === error.cid) this.sending = null;
      return this.flush();
    }
    if (RETRY.has(error.code)) {
      const mine = this.generation;
      setTimeout(() => {
        if (mine !== this.generation) return;
        this.sending = null;
        this.flush();
      }, (error.retry_after ?? 2) * 1000);
      return;
    }
    unqueue(message.cid);
    this.sending = null;
    this.listener.refused(message, error.text, error.code);
    this.flush();
  }

  /** The server does not know the token: a new session, once. */
  #unknown(token) {
    if (this.session.spent(token)) return this.restart();
    if (this.renewed) return this.stop("stopped");
    this.renewed = true;
    this.restart();
  }

  /** Another session than before is another thread. */
  #same() {
    const { who } = this.session;
    if (this.who && this.who !== who) this.#anew("session");
    this.who = who;
  }

  #anew(why) {
    this.after = 0;
    this.history = -1;
    this.listener.again(why);
  }

  #failed(mine, pause = null, failures = this.failures) {
    if (mine !== this.generation) return;
    this.#drop();
    this.failures = failures;
    this.#set("offline");
    const longest = Math.min(LONGEST, 500 * 2 ** this.attempts++);
    const again = this.generation;
    // Random, so that a thousand widgets do not come back in the same second.
    const delay = pause === null ? longest * (0.5 + Math.random() / 2) : pause * 1000;
    this.notBefore = pause === null ? 0 : Date.now() + delay;
    setTimeout(() => again === this.generation && this.restart(), delay);
  }

  #drop() {
    clearTimeout(this.calm);
    this.generation++;
    this.sending = null;
    this.abort.abort();
    this.socket?.close();
    this.socket = null;
  }

  #frame(frame) {
    if (this.socket?.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(frame));
  }

  #set(state) {
    if (state === this.state) return;
    this.state = state;
    this.listener.state(state);
  }
}

function parsed(data) {
  try {
    return JSON.parse(String(data)) ?? {};
  } catch {
    return {};
  }
}

/** Half characters, which no server could keep, are replaced. */
function wellFormed(text) {
  return text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "\uFFFD");
}
