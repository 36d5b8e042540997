/** The little Markdown of messages, as nodes: paragraphs, lists, bold, emphasis, code, links. One pass, whatever the text. */

import { el, safeUrl } from "./dom.js";

const ITEM = /^\s{0,6}(?:[-•*]|(\d{1,6})[.)])\s+(?=\S)/;
// Every alternative ends at a character that begins the next try, so that no text is read twice.
const TOKEN =
  /`([^`\n]+)`|\[([^[\]\n]{1,500})\]\(((?:[^\s()<>]|\([^\s()<>]*\)){1,2000})\)|(https?:\/\/[^\s<>"'`]+)|(\*\*?)|\n/g;
// Characters that turn the reading direction around could make a link look like another.
const TURNING = /[\u202A-\u202E\u2066-\u2069]/g;

/** @param {unknown} text @returns {string} */
export function plain(text) {
  return String(text ?? "").replace(TURNING, "");
}

/** @param {string} text @returns {HTMLElement[]} */
export function render(text) {
  const blocks = [];
  let lines = [];
  let list = null;
  const close = () => {
    if (lines.length) blocks.push(el("p", { dir: "auto" }, inline(lines.join("\n"))));
    lines = [];
  };
  for (const line of plain(text).split(/\r\n?|\n/)) {
    const item = ITEM.exec(line);
    if (item) {
      close();
      const tag = item[1] ? "ol" : "ul";
      if (list?.localName !== tag) {
        list = el(tag, tag === "ol" && { start: item[1] });
        blocks.push(/** @type {HTMLElement} */ (list));
      }
      list?.append(el("li", { dir: "auto" }, inline(line.slice(item[0].length))));
    } else {
      if (!line.trim()) close();
      else lines.push(line);
      list = null;
    }
  }
  close();
  return blocks;
}

/** @typedef {{ mark: string, nodes: (Node | string)[] }} Frame */
function inline(text) {
  const open = [{ mark: "", nodes: [] }];
  const put = (node) => add(open[open.length - 1].nodes, node);
  let at = 0;
  TOKEN.lastIndex = 0;
  for (let found; (found = TOKEN.exec(text)); ) {
    if (found.index > at) put(text.slice(at, found.index));
    at = TOKEN.lastIndex;
    const [all, code, title, target, bare, mark] = found;
    if (code) put(el("code", null, code));
    else if (target) put(link(target, title) ?? all);
    else if (bare) {
      const address = trimmed(bare);
      put(link(address, address) ?? address);
      at = TOKEN.lastIndex = found.index + address.length;
    } else if (mark) emphasise(open, mark, text[found.index - 1] ?? " ", text[at] ?? " ");
    else put(el("br"));
  }
  put(text.slice(at));
  while (open.length > 1) unfold(open);
  return open[0].nodes;
}

/** Opens or closes bold or emphasis, or takes the stars as they are. */
function emphasise(open, mark, before, next) {
  const inside = open.some((frame) => frame.mark === mark);
  if (inside && /\S/.test(before)) {
    while (open[open.length - 1].mark !== mark) unfold(open);
    const { nodes } = /** @type {Frame} */ (open.pop());
    open[open.length - 1].nodes.push(el(mark === "*" ? "em" : "strong", null, nodes));
  } else if (!inside && /\S/.test(next) && !/[\p{L}\p{N}]/u.test(before)) open.push({ mark, nodes: [] });
  else add(open[open.length - 1].nodes, mark);
}

/** Words beside words become one. */
function add(nodes, node) {
  const last = nodes.length - 1;
  if (typeof node === "string" && typeof nodes[last] === "string") nodes[last] += node;
  else if (node !== "") nodes.push(node);
}

/** Something opened and never closed was meant as it stands. */
function unfold(open) {
  const { mark, nodes } = /** @type {Frame} */ (open.pop());
  const outer = open[open.length - 1].nodes;
  for (const node of [mark, ...nodes]) add(outer, node);
}

function link(target, title) {
  const href = safeUrl(target);
  return href && el("a", { href, target: "_blank", rel: "noopener noreferrer" }, title);
}

/** An address without the punctuation of the sentence around it. */
function trimmed(address) {
  let end = address.length;
  const bracketed = address.includes("(");
  while (end > 8 && (/[.,;:!?*\]]/.test(address[end - 1]) || (!bracketed && address[end - 1] === ")"))) end--;
  return address.slice(0, end);
}
