/** The looks of the cards. */

const TEXT = `
.card {
  margin-block: .5rem; padding: 1rem; container-type: inline-size; text-align: start; overflow-wrap: anywhere;
  color: var(--advisor-text); background: var(--advisor-raised); font-family: var(--advisor-font);
  line-height: 1.45; border: 1px solid var(--advisor-line); border-radius: var(--advisor-radius);
  * { box-sizing: border-box; }
  h3, h4, p, ul, ol, dl, dd { margin: 0; padding: 0; list-style: none; }
  h3 { font-size: 1.1rem; line-height: 1.3; margin-block-end: .5rem; }
  h4 { font-size: .95rem; margin-block: 1rem .4rem; }
  p+p { margin-block-start: .35rem; }
  small, .line, dt, caption, thead { color: var(--advisor-muted); font-size: .875rem; }
  .vh { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .line { display: flex; flex-wrap: wrap; gap: 0 1rem; }
  [dir] { text-align: -webkit-match-parent; text-align: match-parent; }
  b, .lead { display: inline-flex; align-items: center; gap: .3rem; }
  .lead, .name { font-weight: 600; }
  .icon {
    width: 1rem; height: 1rem; flex: none; fill: none; stroke: currentColor; stroke-width: 1.8;
    stroke-linejoin: round;
  }
  .i-warn, .i-star, .i-play { fill: currentColor; }
  .i-check, .i-star { color: var(--advisor-good); }
  .i-half, .i-ring { color: var(--advisor-warn); }
  .i-warn, .i-stop { color: var(--advisor-bad); }
  .i-play { color: var(--advisor-accent); }
  .i-play:dir(rtl), .i-skip:dir(rtl), .strip:dir(rtl) { transform: scaleX(-1); }
  button, .tick, a { min-height: 44px; min-width: 44px; }
  button {
    font: inherit; text-align: start; color: inherit; background: none; border: 1px solid transparent;
    border-radius: 10px; padding: .5rem; cursor: pointer;
  }
  button:hover { text-decoration: underline; }
  :focus-visible { outline: 3px solid var(--advisor-accent); outline-offset: 2px; }
  .act { padding-inline: 1rem; font-weight: 600; color: var(--advisor-accent); border-color: currentColor; }
  .main, [aria-pressed=true] { color: var(--advisor-surface); background: var(--advisor-accent); }
  [aria-pressed=true]::before { content: "✓ " / ""; }
  .act[aria-disabled]:not([aria-pressed=true]) {
    background: none; color: var(--advisor-muted); border-style: dashed; cursor: default;
  }
  .act[aria-busy]::after { content: " …" / ""; }
  .acts, .chips { display: flex; flex-wrap: wrap; gap: .5rem; margin-block: .5rem; }
  .fold {
    position: relative; display: flex; flex-wrap: wrap; align-items: center; gap: .1rem .5rem; width: 100%;
    padding-inline-end: 1.75rem;
    &::after {
      content: ""; position: absolute; inset-inline-end: .65rem; top: 15px; width: 8px; height: 8px;
      border: solid var(--advisor-muted); border-width: 0 2px 2px 0; transform: rotate(45deg);
    }
    &[aria-expanded=true]::after { transform: translateY(4px) rotate(225deg); }
    .name { flex: 1 1 8rem; }
    .line { flex: 1 1 100%; }
  }
  .plain {
    width: auto; margin-block-start: .5rem; padding-inline-start: 0; color: var(--advisor-accent); font-weight: 600;
  }
  .inner { padding: 0 .5rem .5rem; }
  .inner .inner { border-inline-start: 3px solid var(--advisor-line); margin-inline-start: .5rem; }
  .rows > li { padding-block: .3rem; }
  .rows > li+li, .steps > li+li { border-block-start: 1px solid var(--advisor-line); }
  .chips > :has(> [aria-expanded=true]) { width: 100%; }
  .chip {
    width: auto; border-color: var(--advisor-line); border-radius: 22px; padding-inline-start: .8rem;
    background: var(--advisor-surface);
  }
  .c-inferred, .c-below { border-style: dashed; border-color: var(--advisor-warn); }
  .gone > span { text-decoration: line-through; }
  .c-lacks, .c-missing { border-style: dotted; border-color: var(--advisor-muted); }
  .caveat { margin-block: .6rem; padding-inline-start: .6rem; border-inline-start: 3px solid var(--advisor-warn); }
  .names { list-style: disc; padding-inline-start: 1.1rem; }
  ol.names { list-style: decimal; }
  dl > div { display: grid; grid-template-columns: 7rem 1fr; gap: 0 .75rem; padding-block: .2rem; }
  table { width: 100%; table-layout: fixed; border-collapse: collapse; font-size: .85rem; }
  caption, th, td { text-align: start; }
  th:first-child { width: 38%; font-weight: 400; }
  th, td {
    hyphens: auto; padding: .3rem .2rem; border-block-end: 1px solid var(--advisor-line); vertical-align: top;
  }
  .head { display: flex; align-items: center; gap: 1rem; }
  .ring {
    flex: none; width: 5rem; display: grid; place-items: center;
    > * { grid-area: 1 / 1; }
  }
  .ring svg { fill: none; stroke: var(--advisor-line); stroke-width: 3.4; stroke-linecap: round; }
  .ring .fill { stroke: var(--advisor-accent); }
  .ring span { font-size: 1.25rem; font-weight: 700; }
  .strip { display: block; width: 100%; height: .6rem; fill: var(--advisor-line); margin-block: .3rem .1rem; }
  .s-met { fill: var(--advisor-accent); }
  .s-show, .s-below { fill: var(--advisor-warn); }
  .s-lacking { fill: var(--advisor-bad); }
  .bars > li { display: grid; grid-template-columns: 5rem 1fr 3.2rem; align-items: center; gap: .6rem; }
  .lines { width: 100%; max-width: 34rem; border-block: 1px solid var(--advisor-line); }
  .l-0, .l-1 {
    stroke: var(--advisor-accent); stroke-width: 2.5; fill: var(--advisor-raised);
    polyline { fill: none; }
  }
  .l-1 {
    stroke: var(--advisor-warn); stroke-dasharray: 6 4;
    circle { stroke-dasharray: none; }
  }
  .phases > li {
    position: relative; padding-inline-start: 1rem; border-inline-start: 2px solid var(--advisor-line);
    margin-inline-start: .4rem;
  }
  .phases > li::before {
    content: ""; position: absolute; inset-inline-start: -.5rem; top: 15px; width: .9rem; height: .9rem;
    border-radius: 50%; background: var(--advisor-raised); border: 2px solid var(--advisor-muted);
  }
  .phases > li:has(> .now)::before { background: var(--advisor-accent); }
  .phases > li > .inner { border: 0; margin: 0; padding-inline: 0; }
  .steps > * { display: flex; align-items: flex-start; }
  .steps > * > :last-child { flex: 1; min-width: 0; }
  .tick { flex: none; display: grid; place-items: center; }
  .tick input { width: 1.35rem; height: 1.35rem; margin: 0; accent-color: var(--advisor-accent); }
  .tick [aria-busy] { opacity: .6; }
  .capstone { padding: .5rem .75rem; background: var(--advisor-surface); border-radius: 10px; }
  a { color: var(--advisor-accent); display: inline-flex; align-items: center; }
  @container (max-width: 24rem) {
    table { font-size: .75rem; }
    dl > div { display: block; }
  }
}
@media print {
  .act, .plain { display: none; }
}
`;

/** Sheets to be adopted beside one's own. */
export const sheets = [new CSSStyleSheet()];
sheets[0].replaceSync(TEXT);
