/** Going on in another channel: the menu's item for it, and the dialog that leads there. */

import { el, safeUrl } from "./dom.js";
import { add } from "./texts.js";

add("en", {
  goOn: "Continue in Telegram", part: "Part from Telegram", goOnTitle: "Continue in Telegram",
  goOnText: "This opens the chat with the advisor in Telegram and makes both one conversation. The link is yours alone: it works once, within {minutes} minutes.",
  goOnOpen: "Open Telegram", goOnNot: "The link could not be made: {text}", partTitle: "Part from Telegram?",
  partText: "What you told stays here. The chat in Telegram begins anew and knows nothing of you.",
  partYes: "Part them", partNot: "It did not work: {text}", shut: "Close",
});

export class Elsewhere {
  /**
   * @param {import("./texts.js").Speech} speech
   * @param {{ call: (method: string, path: string) => Promise<any>, tell: (text: string) => void }} does
   */
  constructor(speech, does) {
    this.speech = speech;
    this.does = does;
    this.linked = false;
    this.button = el("button", { type: "button", onclick: () => void (this.linked ? this.#part() : this.#goOn()) });
    this.item = el("li", { hidden: true }, this.button);
    this.dialog = el("dialog", { class: "sure", "aria-labelledby": "elsewhere" });
  }

  /** Asks the server whether there is another channel; without an answer there is none. */
  async look() {
    const { telegram } = await this.does.call("GET", "/link").catch(() => ({}));
    this.item.hidden = !telegram;
    this.linked = Boolean(telegram?.linked);
    this.button.textContent = this.speech.t(this.linked ? "part" : "goOn");
  }

  async #goOn() {
    const { t, number } = this.speech;
    try {
      const made = await this.does.call("POST", "/link");
      const minutes = number(Math.max(1, Math.round((made.expires * 1000 - Date.now()) / 60_000)));
      const link = {
        class: "answer", href: safeUrl(made.url), target: "_blank", rel: "noopener noreferrer", onclick: () => this.dialog.close() };
      this.#show(t("goOnTitle"), t("goOnText", { minutes }), el("a", link, t("goOnOpen")));
    } catch (error) {
      this.does.tell(t("goOnNot", { text: String(error.message) }));
    }
  }

  #part() {
    const { t } = this.speech;
    const yes = async () => {
      this.dialog.close();
      await this.does.call("DELETE", "/link").catch((error) => this.does.tell(t("partNot", { text: String(error.message) })));
    };
    this.#show(t("partTitle"), t("partText"), el("button", { type: "button", class: "danger", onclick: yes }, t("partYes")));
  }

  #show(title, text, act) {
    const shut = el("button", { type: "button", class: "answer", onclick: () => this.dialog.close() }, this.speech.t("shut"));
    this.dialog.replaceChildren(el("h3", { id: "elsewhere" }, title), el("p", null, text), el("div", null, shut, act));
    this.dialog.showModal();
  }
}
