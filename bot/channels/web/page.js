/** The demo page: shows the line that embeds the widget, with this server's own address. */

import { add, speech } from "./texts.js";

add("en", { copyCode: "Copy the line", codeCopied: "Copied", codeNot: "Please select the line and copy it." });

const { t } = speech(document.documentElement.lang);
const code = /** @type {HTMLElement} */ (document.getElementById("code"));
const button = /** @type {HTMLButtonElement} */ (document.getElementById("copy"));
const done = /** @type {HTMLElement} */ (document.getElementById("done"));

code.textContent = `<script type="module" src="${location.origin}/chat/web/widget.js"></script>`;
button.textContent = t("copyCode");
button.hidden = false;
button.addEventListener("click", async () => {
  done.textContent = await navigator.clipboard.writeText(code.textContent ?? "").then(() => t("codeCopied"), () => t("codeNot"));
});
