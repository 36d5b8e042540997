/** The roles that fit best. */

import { el } from "../dom.js";
import { add } from "../texts.js";
import { bar } from "./charts.js";
import { act, actionOf, amount, bullets, fold, frame, line, some, table, text, texts, thing, things, words } from "./parts.js";

add("en", {
  "card.match": "Roles that fit you",
  "card.match.role": "Role",
  "card.match.score": "fit {n} of 100",
  "card.match.fit": "Fit of 100",
  "card.match.readiness": "readiness {n} of 100",
  "card.match.ready": "Readiness of 100",
  "card.match.have": "{n} you have",
  "card.match.below": "{n} below the level",
  "card.match.missing": "{n} missing",
});

const PARTS = ["have", "below", "missing"];

/** @type {import("./parts.js").Card} */
export function match(card, kit) {
  const roles = things(card.roles).filter(({ role }) => text(thing(role).name));
  const shown = some(kit, roles.map((role) => row(role, kit)), 5, "rows", "ol");
  const numbers = roles.map(({ role, score, readiness }) => [text(role.name), kit.number(score), kit.number(readiness)]);
  const heads = [kit.t("match.role"), kit.t("match.fit"), kit.t("match.ready")];
  return frame("match", kit.t("match"), shown, table(kit, kit.t("match"), heads, numbers));
}

function row(fit, kit) {
  const name = text(fit.role.name);
  const counts = PARTS.flatMap((key) => {
    const names = texts(fit[key]);
    const label = [kit.t(`match.${key}`, { n: kit.number(names.length) }), el("span", { class: "vh" }, ` (${name})`)];
    const open = () => [bullets(names.map((one) => [words(one)]), "names")];
    return names.length ? [el("div", null, fold(label, open, `chip c-${key}`))] : [];
  });
  return [
    words(name, "h4"),
    amount(fit.score) !== null && bar(amount(fit.score, 100) ?? 0),
    line([
      kit.number(fit.score) && kit.t("match.score", { n: kit.number(fit.score) }),
      kit.number(fit.readiness) && kit.t("match.readiness", { n: kit.number(fit.readiness) }),
    ]),
    counts.length > 0 && el("div", { class: "chips" }, counts),
    act(kit, actionOf(fit, "aim"), name, "main"),
  ];
}
