/** The cards of messages. */

import { checkin } from "./checkin.js";
import { gaps } from "./gaps.js";
import { match } from "./match.js";
import { kit } from "./parts.js";
import { profile } from "./profile.js";
import { progress } from "./progress.js";
import { report } from "./report.js";
import { phase, roadmap } from "./roadmap.js";
import { step } from "./step.js";

export { sheets } from "./styles.js";

const CARDS = new Map(Object.entries({ profile, gaps, match, roadmap, phase, step, progress, checkin, report }));

/**
 * A card, or null: its message says it all in words.
 * @param {any} card @param {import("./parts.js").Context} context @returns {HTMLElement | null}
 */
export function renderCard(card, context) {
  try {
    return CARDS.get(card.type)?.(card, kit(context)) ?? null;
  } catch {
    return null;
  }
}
