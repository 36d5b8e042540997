/** How it looks: one sheet made here, because a strict page allows no other. */

const LIGHT = `
--advisor-accent: #0f6354; --advisor-on-accent: #fff; --advisor-surface: #faf6f0; --advisor-raised: #fff;
--advisor-text: #28231d; --advisor-muted: #665d52; --advisor-line: #e4dcd0; --advisor-edge: #8a8074;
--advisor-good: #246339; --advisor-warn: #835200; --advisor-bad: #a32f26; --advisor-shade: #3c2f1e33;
color-scheme: light;
`;
const DARK = `
--advisor-accent: #86d3c0; --advisor-on-accent: #07271f; --advisor-surface: #1a1816; --advisor-raised: #272421;
--advisor-text: #f2ede5; --advisor-muted: #b8afa3; --advisor-line: #3d3832; --advisor-edge: #8c8377;
--advisor-good: #92d3a1; --advisor-warn: #f0c26c; --advisor-bad: #f4a59a; --advisor-shade: #0009;
color-scheme: dark;
`;

export const sheet = new CSSStyleSheet();
sheet.replaceSync(`
:host {
  ${LIGHT} --advisor-radius: 14px;
  --advisor-font: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif; display: block;
}
:where(.panel, .launcher) { all: initial; color: var(--advisor-text); color-scheme: inherit; text-align: start; }
@media (prefers-color-scheme: dark) {
  :host { ${DARK} }
}
:host([data-theme=light]) { ${LIGHT} }
:host([data-theme=dark]) { ${DARK} }
@media (forced-colors: active) {
  :host {
    --advisor-accent: Highlight; --advisor-on-accent: HighlightText; --advisor-surface: Canvas;
    --advisor-raised: Canvas; --advisor-text: CanvasText; --advisor-muted: CanvasText; --advisor-line: CanvasText;
    --advisor-edge: ButtonText; --advisor-good: CanvasText; --advisor-warn: CanvasText; --advisor-bad: CanvasText;
  }
}
*, ::before, ::after { box-sizing: border-box; }
[hidden] { display: none !important; }
button, textarea, input { font: inherit; color: inherit; }
button {
  min-height: 44px; border: 1px solid transparent; border-radius: var(--advisor-radius); background: none;
  cursor: pointer; padding: .5rem .9rem;
}
:focus-visible { outline: 3px solid var(--advisor-accent); outline-offset: 2px; }
.mine :focus-visible { outline-color: currentColor; }
h2, h3, p { margin: 0; }
.hidden {
  position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
.icon {
  width: 24px; height: 24px; fill: none; stroke: currentColor; stroke-width: 1.8; stroke-linecap: round;
  stroke-linejoin: round; display: block;
}
.launcher, .panel {
  font: 1rem/1.5 var(--advisor-font); position: fixed; z-index: 2147483000;
  inset-inline-end: max(1.25rem, env(safe-area-inset-right)); inset-block-end: 1.25rem;
}
.launcher {
  width: 60px; height: 60px; padding: 0; display: grid; place-items: center; border-radius: 50%;
  background: var(--advisor-accent); color: var(--advisor-on-accent); box-shadow: 0 6px 20px var(--advisor-shade);
}
.launcher:focus-visible { outline-color: var(--advisor-text); outline-offset: 3px; }
.launcher .icon { width: 28px; height: 28px; }
.badge {
  position: absolute; inset-block-start: -4px; inset-inline-end: -4px; min-width: 24px; padding: 0 6px;
  border-radius: 12px; background: var(--advisor-bad); color: var(--advisor-raised); font-size: .8rem;
  line-height: 24px; font-weight: 700;
}
.panel {
  display: flex; flex-direction: column; margin: 0; padding: 0; max-width: none; max-height: none;
  inset-inline-start: auto; inset-block: auto 6rem; width: min(420px, 100vw - 2.5rem);
  height: min(680px, 100dvh - 7.5rem); overflow: hidden; background: var(--advisor-surface);
  border: 1px solid var(--advisor-line); border-radius: calc(var(--advisor-radius) + 6px);
  box-shadow: 0 18px 50px var(--advisor-shade); animation: rise .18s ease-out;
}
:host([data-mode=inline]), :host([data-mode=page]) { height: 100%; }
:host(:not([data-mode=floating])) .panel {
  position: relative; inset: auto; width: 100%; height: 100%; min-height: 26rem; box-shadow: none; animation: none;
}
:host([data-mode=page]) .panel { height: 100dvh; min-height: 0; border: 0; border-radius: 0; }
:host([data-mode=page]) :is(header, .log, .composer, .status) { padding-inline: max(1rem, 50vw - 24rem); }
header {
  display: flex; align-items: center; gap: .25rem; padding: .5rem; padding-inline-start: 1.1rem;
  border-block-end: 1px solid var(--advisor-line); background: var(--advisor-raised);
}
h2 { flex: 1; font-size: 1.05rem; font-weight: 650; overflow-wrap: anywhere; }
.round, .send {
  flex: none; width: 44px; height: 44px; padding: 0; display: grid; place-items: center; border-radius: 50%;
}
.round:hover { background: var(--advisor-line); }
.holder { position: relative; }
.holder .icon { stroke-width: 3; }
.menu {
  position: absolute; z-index: 3; inset-inline-end: 0; inset-block-start: calc(100% + 4px); width: 15rem;
  max-width: 80vw; max-height: 60dvh; overflow: auto; padding: .4rem; background: var(--advisor-raised);
  border: 1px solid var(--advisor-line); border-radius: var(--advisor-radius);
  box-shadow: 0 10px 30px var(--advisor-shade);
}
.menu ul { list-style: none; margin: 0; padding: 0; }
.menu li button { width: 100%; text-align: start; border-radius: 8px; }
.menu li button:hover { background: var(--advisor-surface); }
.menu .forget { color: var(--advisor-bad); }
.menu fieldset {
  display: flex; flex-wrap: wrap; border: 0; border-block-start: 1px solid var(--advisor-line); margin: .4rem 0 0;
  padding: .4rem 0 0;
}
.menu legend {
  float: inline-start; width: 100%; padding: .2rem .9rem; font-size: .85rem; color: var(--advisor-muted);
}
.menu label {
  flex: 1; position: relative; cursor: pointer; min-height: 44px; display: grid; place-items: center;
  border-radius: 8px; font-size: .9rem;
}
.menu label input { position: absolute; opacity: 0; inset: 0; margin: 0; cursor: pointer; }
.menu label span { padding: .15rem .5rem; border-radius: 8px; }
.menu label :checked+span {
  background: var(--advisor-accent); color: var(--advisor-on-accent); forced-color-adjust: none;
  text-decoration: underline;
}
.menu label :focus-visible+span { outline: 3px solid var(--advisor-accent); outline-offset: 2px; }
.status {
  padding: .5rem 1.1rem; font-size: .9rem; background: var(--advisor-raised);
  border-block-end: 1px solid var(--advisor-line); border-inline-start: 4px solid var(--advisor-warn);
  overflow-wrap: anywhere;
}
.status:empty { padding: 0; border: 0; }
.middle { position: relative; flex: 1; min-height: 0; display: flex; }
.log {
  flex: 1; min-width: 0; overflow-y: auto; overscroll-behavior: contain; padding: 1rem; scrollbar-width: thin;
  scrollbar-color: var(--advisor-edge) transparent;
}
.log:focus-visible { outline-offset: -3px; }
.row {
  margin-block-start: 1rem; max-width: 100%; display: flex; flex-direction: column; align-items: flex-start;
  content-visibility: auto; contain-intrinsic-size: auto 5rem; padding: 2px;
}
.row.on { margin-block-start: .2rem; }
.mine { align-items: flex-end; }
.bubble {
  max-width: 88%; padding: .6rem .9rem; border-radius: var(--advisor-radius); overflow-wrap: anywhere;
  unicode-bidi: isolate; background: var(--advisor-raised); border: 1px solid var(--advisor-line);
  border-end-start-radius: 4px;
}
.mine .bubble {
  background: var(--advisor-accent); color: var(--advisor-on-accent); border-color: transparent;
  border-end-start-radius: var(--advisor-radius); border-end-end-radius: 4px;
}
.mine p { white-space: pre-wrap; }
.long { max-height: 12rem; overflow: hidden; mask-image: linear-gradient(#000 80%, transparent); }
.bubble > *+* { margin-block-start: .6rem; }
.bubble :is(ul, ol) { margin-block-end: 0; padding-inline-start: 1.4rem; }
.bubble li+li { margin-block-start: .25rem; }
code {
  font: .9em ui-monospace, Menlo, Consolas, monospace; background: var(--advisor-surface);
  border: 1px solid var(--advisor-line); border-radius: 5px; padding: .05em .3em;
}
a {
  color: inherit; text-decoration-color: var(--advisor-accent); text-underline-offset: 3px;
  text-decoration-thickness: 2px;
}
.place { width: 100%; margin-block-start: .5rem; }
.slight {
  min-height: 44px; padding: .2rem .4rem; font-size: .85rem; text-decoration: underline; text-underline-offset: 3px;
}
.copy { color: var(--advisor-muted); margin-inline-start: .3rem; }
.note { color: var(--advisor-muted); margin-block-start: .15rem; }
.day { text-align: center; font-size: .85rem; color: var(--advisor-muted); margin-block-start: 1.2rem; }
.answers { display: flex; flex-wrap: wrap; gap: .5rem; margin-block-start: .4rem; }
.answer {
  border-color: var(--advisor-edge); background: var(--advisor-raised); text-align: start; overflow-wrap: anywhere;
  max-width: 100%;
}
a.answer {
  display: inline-flex; align-items: center; min-height: 44px; padding: .5rem .9rem;
  border: 1px solid var(--advisor-edge); border-radius: var(--advisor-radius); color: inherit;
  text-decoration: none;
}
.answer:hover { border-color: var(--advisor-accent); box-shadow: inset 0 0 0 1px var(--advisor-accent); }
.answer:disabled {
  color: var(--advisor-muted); border-color: var(--advisor-line); border-style: dashed; background: none;
  cursor: default; box-shadow: none;
}
.answer.chosen { border-style: solid; border-color: var(--advisor-accent); color: var(--advisor-text); }
.chosen::before { content: "✓ " / ""; }
.typing { display: flex; gap: 5px; padding: .9rem; margin-block-start: .5rem; }
.typing i {
  width: 8px; height: 8px; border-radius: 50%; background: var(--advisor-muted); animation: beat 1.2s infinite;
}
.typing i:nth-child(2) { animation-delay: .15s; }
.typing i:nth-child(3) { animation-delay: .3s; }
.jump {
  position: absolute; inset-block-end: .6rem; inset-inline: 0; margin-inline: auto; width: fit-content;
  background: var(--advisor-text); color: var(--advisor-surface); border-radius: 22px;
  box-shadow: 0 4px 14px var(--advisor-shade);
}
.welcome { display: grid; gap: .7rem; padding: .5rem .25rem 1rem; }
h3 { font-size: 1.25rem; line-height: 1.3; font-weight: 650; }
.small { font-size: .85rem; color: var(--advisor-muted); }
.composer {
  display: flex; flex-wrap: wrap; align-items: flex-end; gap: .4rem; padding: .6rem;
  padding-block-end: max(.6rem, env(safe-area-inset-bottom)); border-block-start: 1px solid var(--advisor-line);
  background: var(--advisor-raised);
}
textarea {
  flex: 1; min-width: 0; min-height: 44px; max-height: calc(9em + 1.2rem); resize: none; padding: .6rem .8rem;
  border: 1px solid var(--advisor-edge); border-radius: var(--advisor-radius); background: var(--advisor-surface);
  line-height: 1.5;
}
textarea:focus-visible { outline-offset: 0; }
textarea::placeholder { color: var(--advisor-muted); opacity: 1; }
[aria-invalid=true] { border-color: var(--advisor-bad); border-width: 2px; }
.count { flex-basis: 100%; text-align: end; color: var(--advisor-muted); }
.send { background: var(--advisor-accent); color: var(--advisor-on-accent); }
:dir(rtl) .send .icon { transform: scaleX(-1); }
.over::after {
  content: attr(data-drop); position: absolute; inset: .5rem; z-index: 4; display: grid; place-items: center;
  border: 2px dashed var(--advisor-accent); border-radius: var(--advisor-radius);
  background: var(--advisor-surface); font-weight: 650;
}
.sure {
  max-width: min(26rem, 100vw - 2rem); padding: 1.4rem; border: 1px solid var(--advisor-line);
  border-radius: var(--advisor-radius); background: var(--advisor-raised); color: var(--advisor-text);
}
.sure::backdrop { background: #0008; }
.sure p { margin-block: .6rem 1.2rem; }
.sure div { display: flex; flex-wrap: wrap; gap: .6rem; justify-content: flex-end; }
.danger { background: var(--advisor-bad); color: var(--advisor-raised); }
@keyframes rise {
  from { opacity: 0; transform: translateY(12px); }
}
@keyframes beat {
  30% { transform: translateY(-5px); }
  60% { transform: none; }
}
@media (max-width: 480px) {
  :host([data-mode=floating]) .panel { inset: 0; width: 100%; height: 100dvh; border: 0; border-radius: 0; }
  .launcher[aria-expanded=true] { display: none; }
}
@media (prefers-reduced-motion: reduce) {
  *, ::before, ::after { animation: none !important; transition: none !important; scroll-behavior: auto !important; }
}
@media print {
  .launcher, .composer, .jump, .typing, header .round, .copy { display: none !important; }
  .panel, .log, .middle {
    position: static !important; height: auto !important; overflow: visible !important; display: block !important;
    box-shadow: none;
  }
  .row { content-visibility: visible; break-inside: avoid; }
  .long { max-height: none; mask: none; }
}
`);
