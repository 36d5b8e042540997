/** Every text of the widget by language; dates and numbers by Intl. Cards and core keep theirs here, by topic. */

/** @type {Record<string, Record<string, string>>} */
const TEXTS = {
  en: {},
};

/**
 * Adds texts of a language, so that each module keeps its own beside its use.
 * @param {string} language @param {Record<string, string>} texts
 */
export function add(language, texts) {
  TEXTS[language] = { ...TEXTS[language], ...texts };
}

/**
 * What a part of the widget needs to speak: texts with `{name}` filled in, and dates and numbers of a language.
 * @typedef {{ language: string, t: (key: string, values?: Record<string, unknown>) => string,
 *   day: (iso: string) => string, time: (iso: string) => string, number: (value: number) => string }} Speech
 */

/** @param {string} [language] @returns {Speech} */
export function speech(language = "en") {
  try {
    Intl.getCanonicalLocales(language);
  } catch {
    language = "en";
  }
  const known = TEXTS[language] ? language : TEXTS[language.split("-")[0]] ? language.split("-")[0] : "en";
  const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const days = new Intl.DateTimeFormat(language, { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
  const times = new Intl.DateTimeFormat(language, { hour: "numeric", minute: "2-digit", day: "numeric", month: "short" });
  return {
    language: known,
    t: (key, values = {}) =>
      (TEXTS[known][key] ?? TEXTS.en[key] ?? key).replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? "")),
    day: (iso) => (iso ? days.format(new Date(`${iso.slice(0, 10)}T00:00:00Z`)) : ""),
    time: (iso) => times.format(new Date(iso)),
    number: (value) => numbers.format(value),
  };
}
