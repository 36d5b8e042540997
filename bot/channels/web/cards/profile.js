/** What is known of a person. */

import { el } from "../dom.js";
import { add } from "../texts.js";
import { icon } from "./charts.js";
import { act, actionOf, bullets, facts, fold, frame, part, quote, some, text, texts, things, words } from "./parts.js";

add("en", {
  "card.profile": "What I know about you",
  "card.profile.goal": "Goal",
  "card.profile.years": "Experience",
  "card.profile.now": "Now",
  "card.profile.hours": "Time to learn",
  "card.years.one": "{n} year",
  "card.years.other": "{n} years",
  "card.profile.said": "You told me",
  "card.profile.demonstrated": "You showed it",
  "card.profile.certified": "Certified",
  "card.profile.inferred": "Inferred, please confirm",
  "card.profile.wants": "You want to learn",
  "card.profile.lacks": "You do not have",
  "card.profile.assumed": "Taken as new to you, not told",
  "card.profile.kept": "Kept as well",
  "card.profile.level": "Level of {name}",
  "card.profile.no_level": "Level not told",
  "card.profile.level_is": "Level: {level}",
  "card.profile.removed": "removed",
});

const LEVELS = ["basic", "intermediate", "advanced"];
const GROUPS = /** @type {const} */ ([
  ["said", "check"],
  ["demonstrated", "star"],
  ["certified", "half"],
  ["inferred", "ring"],
  ["wants", "play"],
  ["lacks", "stop"],
  ["assumed", "ring"],
]);

function groupOf(skill) {
  if (skill.polarity === "lacks" && skill.evidence === "inferred") return "assumed";
  return skill.polarity === "has" ? skill.evidence : skill.polarity;
}

/** @type {import("./parts.js").Card} */
export function profile(card, kit) {
  const skills = things(card.skills).filter((skill) => text(skill.name));
  const hours = kit.many("hours", card.hours_per_week);
  const told = facts(kit, "profile", {
    goal: text(card.goal),
    years: kit.many("years", card.years),
    now: text(card.now),
    hours: hours && kit.t("roadmap.week", { n: hours }),
  });
  const groups = GROUPS.flatMap(([group, sign]) => {
    const chips = skills.filter((skill) => groupOf(skill) === group).map((skill) => chip(skill, group, sign, kit));
    return chips.length ? part(kit.t(`profile.${group}`), el("div", null, some(kit, chips, 16, "chips"))) : [];
  });
  const kept = bullets(texts(card.kept).map((one) => [words(one)]), "names");
  return frame("profile", kit.t("profile"), told, groups, part(kit.t("profile.kept"), kept));
}

function chip(skill, group, sign, kit) {
  const level = kit.word("level", skill.level);
  const small = el("small", { hidden: !level }, level);
  const label = [icon(sign), words(skill.name), small];
  const tell = (word) => {
    small.textContent = word;
    small.hidden = false;
  };
  const gone = () => {
    button.classList.add("gone");
    tell(kit.t("profile.removed"));
  };
  const [button, panel] = fold(label, () => opened(skill, group, level, kit, tell, gone), `chip c-${group}`);
  if (skill.removed === true) gone();
  return [button, panel];
}

function opened(skill, group, level, kit, tell, gone) {
  const name = text(skill.name);
  const choices = LEVELS.map((key) => choice(skill, key, kit, tell)).filter(Boolean);
  const plain = level ? kit.t("profile.level_is", { level }) : kit.t("profile.no_level");
  return [
    group === "inferred" && el("p", null, kit.t("profile.inferred")),
    quote(kit, skill.quote),
    choices.length
      ? el("div", { class: "acts", role: "group", "aria-label": kit.t("profile.level", { name }) }, choices)
      : !["lacks", "assumed"].includes(group) && el("p", null, plain),
    act(kit, actionOf(skill, "remove"), name, "", gone),
  ];
}

/** No radio button: arrow keys must change nothing. */
function choice(skill, key, kit, tell) {
  const held = skill.level === key;
  const button = act(kit, actionOf(skill, key), text(skill.name), "", (pressed) => {
    for (const one of pressed.parentElement.children) {
      one.ariaPressed = String(one === pressed);
      if (one !== pressed) one.ariaDisabled = null;
    }
    // Who gives a level to what was removed has it again.
    pressed.closest(".inner").previousSibling.classList.remove("gone");
    tell(kit.word("level", key));
  });
  button?.setAttribute("aria-pressed", String(held));
  return button ?? (held && el("b", null, icon("check"), kit.word("level", key)));
}
