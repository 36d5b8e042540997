/** A document to take away. */

import { el } from "../dom.js";
import { add } from "../texts.js";
import { frame, text, words } from "./parts.js";

add("en", {
  "card.document.report": "Your report",
  "card.document.assessment": "Your assessment",
  "card.document.summary": "Your summary",
  "card.document.roadmap": "Your plan",
  "card.document.progress": "Your progress report",
  "card.report.download": "Download",
  "card.report.copy": "Copy",
  "card.report.copied": "Copied.",
  "card.report.refused": "Not allowed here: download it instead.",
});

/** @type {import("./parts.js").Card} */
export function report(card, kit) {
  const markdown = typeof card.markdown === "string" ? card.markdown : "";
  if (!markdown.trim()) return null;
  const lines = markdown.slice(0, 4000).split("\n").map(plain).filter(Boolean);
  const kind = kit.word("document", card.kind) ? card.kind : "report";
  const said = el("p", { role: "status", class: "line" });
  return frame(
    "report",
    kit.t(`document.${kind}`),
    words(lines[0], "p", "lead"),
    lines.slice(1, 4).map((one) => words(one, "p")),
    el("div", { class: "acts" },
      button(kit.t("report.download"), () => kit.download(`career-${kind}.md`, markdown, "text/markdown"), "main"),
      button(kit.t("report.copy"), () => copy(markdown, said, kit))),
    said,
  );
}

function button(label, onclick, type = "") {
  return el("button", { type: "button", class: `act ${type}`, onclick }, label);
}

/** A line without its marks. */
function plain(line) {
  return text(line.replace(/[#*_`>|]|^\s*-+/g, "")).slice(0, 300);
}

async function copy(markdown, said, kit) {
  try {
    await navigator.clipboard.writeText(markdown);
    said.textContent = kit.t("report.copied");
  } catch {
    said.textContent = kit.t("report.refused");
  }
}
