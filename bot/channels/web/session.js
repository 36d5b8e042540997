/** The session with the server: its token, its renewal, and requests that carry it. */

import { load, random, save } from "./store.js";

/** @typedef {{ token: string, expires?: number, renew_after?: number, renew_at?: number, who?: string }} Kept */

/** An answer of the server that is no success; code as in the protocol, "" when there was none. */
export class Refused extends Error {
  /** @param {number} status @param {{ code?: string, text?: string, retry_after?: number }} [error] */
  constructor(status, error = {}) {
    super(error.text || `HTTP ${status}`);
    this.status = status;
    this.code = error.code || "";
    this.pause = error.retry_after ?? null;
  }
}

export class Session {
  /** @param {string} server Address of the bot without a slash at its end. */
  constructor(server) {
    this.server = server;
  }

  /** @returns {string | null} */
  get token() {
    return load("session")?.token ?? null;
  }

  /** Which session it is, through all renewals of its token. @returns {string | null} */
  get who() {
    return load("session")?.who ?? null;
  }

  /** A token that may be used: the kept one, renewed when it is time, or that of a new session. @returns {Promise<string>} */
  async open() {
    const kept = load("session");
    if (kept && !(kept.renew_at < Date.now())) return kept.token;
    // Two tabs that open at once must not become two people.
    return locked(async () => {
      const now = load("session") ?? (await soon());
      if (now && !(now.renew_at < Date.now())) return now.token;
      if (now) {
        try {
          return this.#keep(await this.call("POST", "/session/renew", undefined, now.token), now.who);
        } catch (error) {
          if (!(error instanceof Refused && error.status === 401)) return now.token;
          save("session", null);
        }
      }
      return this.#keep(await this.call("POST", "/session", { v: 1, zone: Intl.DateTimeFormat().resolvedOptions().timeZone }, null), random());
    });
  }

  /** The server did not know this token: true when another tab already has a better one. @param {string} token */
  spent(token) {
    const kept = this.token;
    if (kept && kept !== token) return true;
    save("session", null);
    return false;
  }

  #keep(made, who) {
    save("session", { token: made.token, who, renew_at: made.renew_after * 1000 });
    return made.token;
  }

  /**
   * One request; throws Refused for what the server says no to, TypeError when nothing was reached.
   * @param {string} method @param {string} path @param {unknown} [body] @param {string | null} [token]
   * @param {AbortSignal} [signal] @returns {Promise<any>}
   */
  async call(method, path, body, token = this.token, signal) {
    const headers = {};
    if (token) headers.Authorization = `Bearer ${token}`;
    if (body !== undefined) headers["Content-Type"] = "application/json";
    const answer = await fetch(`${this.server}/chat${path}`, {
      method, headers, signal: within(signal), body: body && JSON.stringify(body), credentials: "omit", cache: "no-store",
    });
    const said = await answer.json().catch(() => ({}));
    if (!answer.ok) throw new Refused(answer.status, said.error);
    return said;
  }
}

/** No request hangs for ever: a poll takes 25 seconds at most. */
function within(signal) {
  const limit = AbortSignal.timeout(40_000);
  return signal && AbortSignal.any ? AbortSignal.any([signal, limit]) : (signal ?? limit);
}

/** What another tab has just kept takes a moment to be seen here. */
function soon() {
  return new Promise((done) => setTimeout(() => done(load("session")), 60));
}

function locked(work) {
  return navigator.locks ? navigator.locks.request("career-advisor", work) : work();
}
