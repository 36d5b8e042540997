/** Pictures of numbers that stand beside them. */

import { el } from "../dom.js";

const ICONS = {
  check: "M3 8.5l3.5 3.5L13 4.5",
  warn: "M8 2l6.5 12h-13z",
  half: "M8 2l6 6-6 6-6-6zM8 2v12",
  ring: "M8 2.5a5.5 5.5 0 110 11 5.5 5.5 0 010-11z",
  dots: "M2 8h2m3 0h2m3 0h2",
  play: "M5 3l8 5-8 5z",
  stop: "M4 4l8 8m0-8l-8 8",
  skip: "M3 3l5 5-5 5m6-10v10",
  star: "M8 2l6 6-6 6-6-6z",
};

/** A sign. @param {keyof typeof ICONS} name */
export function icon(name) {
  return el("svg", { class: `icon i-${name}`, viewBox: "0 0 16 16", "aria-hidden": "true" }, el("path", { d: ICONS[name] }));
}

/** A share of 100 as a ring. @param {number} value @param {string} shown */
export function ring(value, shown) {
  const circle = { cx: 18, cy: 18, r: 15.9155 };
  return el("div", { class: "ring", "aria-hidden": "true" },
    el("svg", { viewBox: "0 0 36 36" },
      el("circle", { ...circle, class: "track" }),
      value > 0 && el("circle", { ...circle, class: "fill", "stroke-dasharray": `${value} 100`, transform: "rotate(-90 18 18)" })),
    el("span", null, shown));
}

/** A share of 100 as a bar. @param {number} value */
export function bar(value) {
  return strip([[value, "met"], [100 - value, "rest"]]);
}

/** Parts of a whole. @param {[number, string][]} parts */
export function strip(parts) {
  const whole = parts.reduce((sum, [size]) => sum + size, 0) || 1;
  const heights = { met: 8, show: 6, below: 4, rest: 3 };
  let x = 0;
  const made = parts.filter(([size]) => size > 0).map(([size, type]) => {
    const width = (size / whole) * 100;
    const height = heights[type] ?? 2;
    const rect = el("rect", { class: `s-${type}`, x, y: 8 - height, width: Math.max(width - 0.6, 0.4), height });
    x += width;
    return rect;
  });
  return el("svg", { class: "strip", viewBox: "0 0 100 8", preserveAspectRatio: "none", "aria-hidden": "true" }, made);
}

/** Lines over time. @param {{ at: number, values: (number | null)[] }[]} points */
export function lines(points) {
  const first = points[0].at;
  const span = points[points.length - 1].at - first || 1;
  const spot = ({ at, values }, i) => [round(6 + ((at - first) / span) * 288), round(94 - values[i] * 0.88)];
  const drawn = points[0].values.map((_, i) => {
    const spots = points.filter(({ values }) => values[i] !== null).map((point) => spot(point, i));
    return el("g", { class: `l-${i}` },
      el("polyline", { points: spots.join(" ") }),
      spots.map(([cx, cy]) => el("circle", { cx, cy, r: 3 })));
  });
  return el("svg", { class: "lines", viewBox: "0 0 300 100", "aria-hidden": "true" }, drawn);
}

function round(value) {
  return Math.round(value * 10) / 10;
}
