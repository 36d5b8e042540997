/** What this browser keeps for the widget. Without storage (private mode) it lasts as long as the page. */

const PREFIX = "career-advisor:";
/** @type {Map<string, string>} */
const spare = new Map();
let last = 0;

/**
 * A message that is not known to be stored by the server yet.
 * @typedef {{ type: "say" | "press", cid: string, text?: string, button?: string, title?: string, at: number }} Unsent
 */

/** A kept value, or null. @param {string} key @returns {any} */
export function load(key) {
  let kept;
  try {
    kept = localStorage.getItem(PREFIX + key);
  } catch {
    kept = spare.get(key);
  }
  try {
    // What found no room is newer than what is there.
    return JSON.parse(spare.get(key) ?? kept ?? "null");
  } catch {
    return null;
  }
}

/** Keeps a value; null forgets it. @param {string} key @param {unknown} value */
export function save(key, value) {
  spare.delete(key);
  try {
    if (value === null) localStorage.removeItem(PREFIX + key);
    else localStorage.setItem(PREFIX + key, JSON.stringify(value));
  } catch {
    if (value !== null) spare.set(key, JSON.stringify(value));
  }
}

/** Keys that begin so. */
function keys(start) {
  let found = [...spare.keys()];
  try {
    const kept = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
    found = found.concat(kept.map((key) => key.slice(PREFIX.length)));
  } catch {
    // Only what this page holds, then.
  }
  return found.filter((key) => key.startsWith(start));
}

/** Unsent messages, oldest first; one key each, so that two tabs never overwrite each other's. @returns {Unsent[]} */
export function unsent() {
  return keys("unsent:").map(load).filter(Boolean).sort((a, b) => a.at - b.at);
}

/** @param {Omit<Unsent, "at" | "cid">} message @returns {Unsent} */
export function queue(message) {
  last = Math.max(Date.now(), last + 1);
  const made = /** @type {Unsent} */ ({ ...message, cid: random(), at: last });
  save(`unsent:${made.cid}`, made);
  return made;
}

/** @param {string} cid */
export function unqueue(cid) {
  save(`unsent:${cid}`, null);
}

/** Forgets everything but how it looks. */
export function forget() {
  for (const key of keys("")) if (key !== "theme") save(key, null);
}

/** Calls back when another tab changed something; key is null when all went. @param {(key: string | null) => void} heard */
export function onOtherTab(heard) {
  const listener = (event) => {
    if (event.key === null) heard(null);
    else if (event.key.startsWith(PREFIX)) heard(event.key.slice(PREFIX.length));
  };
  addEventListener("storage", listener);
  return () => removeEventListener("storage", listener);
}

/** A name that nobody else has. @returns {string} */
export function random() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
