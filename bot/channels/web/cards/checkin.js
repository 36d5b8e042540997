/** What a check-in asks about. */

import { el } from "../dom.js";
import { add } from "../texts.js";
import { icon } from "./charts.js";
import { frame, line, text, thing, words } from "./parts.js";

add("en", { "card.checkin": "Check-in", "card.checkin.end": "planned to be done by {day}" });

/** @type {import("./parts.js").Card} */
export function checkin(card, kit) {
  const step = thing(card.step);
  const name = text(step.name);
  const end = kit.day(step.end);
  return frame(
    "checkin",
    kit.t("checkin"),
    name && el("p", { class: "lead" }, icon("ring"), words(name)),
    line([end && kit.t("checkin.end", { day: end })]),
  );
}
