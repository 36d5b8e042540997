/** Makes elements, the only way this widget writes to a page: text is always text, never markup. */

/**
 * @typedef {string | number | Node | null | undefined | false} Child
 */

const SVG = new Set(["svg", "g", "path", "polyline", "circle", "rect", "line", "title", "desc"]);

/**
 * An element with attributes, properties and children. `class`, `aria-*`, `data-*` and the like are attributes;
 * `on*` are listeners; a value of false, null or undefined leaves the attribute out, true sets it empty.
 *
 * @param {string} tag
 * @param {Record<string, unknown> | null} [attributes]
 * @param {...(Child | Child[])} children
 * @returns {any}
 */
export function el(tag, attributes, ...children) {
  const made = SVG.has(tag)
    ? document.createElementNS("http://www.w3.org/2000/svg", tag)
    : document.createElement(tag);
  // One by one, for a long text has more parts than a call takes; before `dir=auto`, which reads all at each change.
  for (const child of children.flat()) if (wanted(child)) made.append(asNode(child));
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === false || value === null || value === undefined) continue;
    if (name.startsWith("on") && typeof value === "function") {
      made.addEventListener(name.slice(2), /** @type {EventListener} */ (value));
    } else {
      made.setAttribute(name, value === true ? "" : String(value));
    }
  }
  return made;
}

/** @param {Child} child */
function wanted(child) {
  return child !== null && child !== undefined && child !== false;
}

/** @param {Child} child @returns {Node | string} */
function asNode(child) {
  return child instanceof Node ? child : String(child);
}

/** The address if it may be followed, else null: http, https and mailto alone. @param {unknown} address */
export function safeUrl(address) {
  try {
    const made = new URL(String(address));
    return ["http:", "https:", "mailto:"].includes(made.protocol) ? made.href : null;
  } catch {
    return null;
  }
}
