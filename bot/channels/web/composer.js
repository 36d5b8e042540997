/** Where one writes: a growing field, a file read as text, a send button. */

import { el } from "./dom.js";
import { load, save } from "./store.js";
import { add } from "./texts.js";

add("en", {
  write: "Write a message", send: "Send", attach: "Add a text file", left: "{count} of {most} characters",
  over: "Too long by {count} characters: please shorten it.",
  notText: "I can read plain text and Markdown files only. Please open {name} and paste its text here.",
  empty: "{name} is empty.", tooBig: "{name} is larger than 200 kB. Please paste the part that matters.",
  fromFile: "Added to the field below: {name}. Press Send when you are ready.", fromNamed: "From {name}:",
  dropHere: "Drop a text file to add it",
});

const WARN = 18_000;
const MOST = 20_000;
const BIGGEST = 200_000;
const PEN = "M3 11.5 20.5 3.5 14 21l-3-7.5z";
const CLIP = "M20 11.5 12 19.5a5 5 0 0 1-7-7l8.5-8.5a3.3 3.3 0 0 1 4.7 4.7L9.7 17a1.6 1.6 0 0 1-2.3-2.3L15 7";

/** A drawing of one stroke. @param {string} path @returns {SVGElement} */
export function icon(path) {
  return el("svg", { class: "icon", viewBox: "0 0 24 24", "aria-hidden": "true", focusable: "false" }, el("path", { d: path }));
}

export class Composer {
  /** @param {import("./texts.js").Speech} speech @param {{ say: (text: string) => void, tell: (text: string) => void }} does */
  constructor(speech, does) {
    const { t } = speech;
    this.speech = speech;
    this.does = does;
    this.counter = el("small", { class: "count", id: "count", hidden: true });
    this.field = el("textarea", { rows: "1", dir: "auto", placeholder: t("write"), "aria-label": t("write"), "aria-describedby": "count",
      oninput: () => this.#grow(), onkeydown: (event) => this.#key(event) });
    this.file = el("input", {
      type: "file", multiple: true, accept: "text/plain,text/markdown,.txt,.md,.markdown", hidden: true, tabindex: "-1", "aria-label": t("attach"),
      onchange: () => this.#chosen() });
    this.button = el("button", { class: "send", type: "submit", "aria-label": t("send") }, icon(PEN));
    const clip = el("button", {
      class: "round", type: "button", "aria-label": t("attach"), title: t("attach"), onclick: () => this.file.click() }, icon(CLIP));
    this.field.value = load("draft") ?? "";
    this.form = el("form", { class: "composer", onsubmit: (event) => {
      event.preventDefault();
      this.#send();
    } }, this.counter, clip, this.file, this.field, this.button);
  }

  /** Lets files be dropped anywhere on it. @param {HTMLElement} place */
  accept(place) {
    const over = (event) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      place.classList.add("over");
    };
    const leave = () => place.classList.remove("over");
    place.dataset.drop = this.speech.t("dropHere");
    place.addEventListener("dragenter", over);
    place.addEventListener("dragover", over);
    place.addEventListener("dragleave", (event) => place.contains(/** @type {Node} */ (event.relatedTarget)) || leave());
    place.addEventListener("drop", (event) => {
      leave();
      if (!event.dataTransfer?.files.length) return;
      event.preventDefault();
      this.#read(event.dataTransfer.files);
    });
  }

  /** Puts the text of a file into the field and returns its name, or says why not. @param {File} file */
  async read(file) {
    const { t } = this.speech;
    const { name } = file;
    if (file.size > BIGGEST) return this.does.tell(t("tooBig", { name }));
    const kind = /^text\/(plain|(x-)?markdown)$/.test(file.type) || (!file.type && /\.(txt|md|markdown)$/i.test(name));
    const text = kind ? decoded(await file.arrayBuffer()) : null;
    if (text === null) return this.does.tell(t("notText", { name }));
    if (!text.trim()) return this.does.tell(t("empty", { name }));
    const before = this.field.value.trim();
    this.put(`${before && `${before}\n\n`}${t("fromNamed", { name })}\n${text.trim()}`);
    this.does.tell(t("fromFile", { name }));
    return name;
  }

  /** @param {string} text */
  put(text) {
    this.field.value = text;
    this.#grow();
    this.field.focus();
  }

  /** As high as what is in it, once it can be seen. */
  fit() {
    if (this.field.scrollHeight) this.#grow();
  }

  #key(event) {
    // While a word is being composed (Japanese, Chinese, …) Enter belongs to the keyboard.
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.#send();
  }

  #send() {
    const text = this.field.value.trim();
    if (text.length > MOST) this.does.tell(this.counter.textContent);
    if (!text || text.length > MOST) return this.field.focus();
    this.field.value = "";
    this.#grow();
    this.does.say(text);
    this.field.focus();
  }

  #chosen() {
    const files = [...(this.file.files ?? [])];
    this.file.value = "";
    this.#read(files);
  }

  /** One after the other, so that they stand in order. */
  async #read(files) {
    const read = [];
    for (const file of [...files]) read.push(await this.read(file));
    const names = read.filter(Boolean);
    if (names.length > 1) this.does.tell(this.speech.t("fromFile", { name: names.join(", ") }));
  }

  #grow() {
    const { field, counter } = this;
    if ((load("draft") ?? "") !== field.value) save("draft", field.value || null);
    field.style.setProperty("height", "auto");
    field.style.setProperty("height", `${field.scrollHeight}px`);
    const count = field.value.trim().length;
    const { t, number } = this.speech;
    counter.hidden = count <= WARN;
    field.setAttribute("aria-invalid", String(count > MOST));
    counter.textContent =
      count > MOST ? t("over", { count: number(count - MOST) }) : t("left", { count: number(count), most: number(MOST) });
  }
}

/** Text of bytes: UTF-8, else Latin-1; null when it is no text at all. */
function decoded(bytes) {
  let text;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    text = new TextDecoder("latin1").decode(bytes);
  }
  return text.includes("\0") ? null : text;
}
