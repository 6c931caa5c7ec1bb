/** The page's style sheet: light and dark by the reader's system, one column on a phone; on paper what the reader has open, with the addresses of links. */
export const style = `
:root {
  color-scheme: light dark;
  --ground: light-dark(#f6f7f9, #101318);
  --card: light-dark(#ffffff, #181c23);
  --ink: light-dark(#1b2028, #e7eaef);
  --quiet: light-dark(#566070, #a2adbb);
  --line: light-dark(#dfe3e9, #2b323c);
  --link: light-dark(#0b57b0, #8ab8ff);
  --pass: light-dark(#116a3d, #62d29b);
  --fail: light-dark(#b3261e, #ff948b);
  --warn: light-dark(#7d4e00, #f3c25b);
  --skip: light-dark(#667080, #8b96a5);
  --pass-ground: light-dark(#e3f4ea, #153325);
  --fail-ground: light-dark(#fce8e6, #43201d);
  --warn-ground: light-dark(#fdf0d3, #3a2d10);
  --code-ground: light-dark(#f0f2f5, #0c0f13);
  --bar: light-dark(#a9b8cc, #4d5e75);
  --bar-critical: light-dark(#0b57b0, #8ab8ff);
  --mono: ui-monospace, "SF Mono", "Cascadia Code", Menlo, Consolas, monospace;
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body {
  margin: 0; padding: 0 clamp(1rem, 4vw, 2.5rem) 2rem; background: var(--ground); color: var(--ink);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; overflow-wrap: anywhere;
}
header, main, footer { max-width: 60rem; margin-inline: auto; }
a { color: var(--link); text-underline-offset: .15em; }
h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; }
h2 { margin: 2.75rem 0 .25rem; font-size: 1.35rem; }
h3 { margin: 0; font-size: 1.08rem; }
h4 { margin: 1.1rem 0 .35rem; color: var(--quiet); font-size: .82rem; letter-spacing: .05em; text-transform: uppercase; }
p { margin: .4rem 0; }
code, .code, pre { font-family: var(--mono); font-size: .86em; }
.note, .took { color: var(--quiet); font-size: .9rem; font-weight: 400; }
.took, .answer { font-variant-numeric: tabular-nums; white-space: nowrap; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

header { margin-top: clamp(1rem, 4vw, 2.5rem); padding: 1.4rem 1.6rem 1.2rem; border: 1px solid var(--line);
  border-left: .5rem solid var(--skip); border-radius: .9rem; background: var(--card); }
header.pass { border-left-color: var(--pass); }
header.fail { border-left-color: var(--fail); }
header.inconclusive { border-left-color: var(--warn); }
.tool { display: flex; flex-wrap: wrap; gap: .3rem .7rem; margin: 0; color: var(--quiet); font-size: .9rem; }
.simulated { padding: 0 .6rem; border-radius: 1rem; background: var(--warn-ground); color: var(--warn); }
h1 { display: flex; align-items: center; gap: .6rem; margin: .35rem 0 .5rem; font-size: clamp(1.7rem, 5vw, 2.3rem); }
h1 .mark { font-size: .75em; }
.next { max-width: 46rem; font-size: 1.12rem; }

.mark { display: inline-grid; place-items: center; width: 1.5em; height: 1.5em; border-radius: .45em; font-weight: 700; line-height: 1; }
.mark.pass { background: var(--pass-ground); color: var(--pass); }
.mark.fail { background: var(--fail-ground); color: var(--fail); }
.mark.warn, .mark.inconclusive { background: var(--warn-ground); color: var(--warn); }
.mark.skip { color: var(--skip); }

table { width: 100%; border-collapse: collapse; }
th, td { padding: .5rem .6rem; border-top: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { border-top: 0; white-space: nowrap; color: var(--quiet); font-size: .82rem; font-weight: 500; }
tbody th { font-weight: 500; }
caption { padding: 1.2rem .6rem .2rem; text-align: left; font-weight: 600; }
.matrix { margin: .8rem 0 1.6rem; overflow: hidden; border: 1px solid var(--line); border-collapse: separate; border-spacing: 0;
  border-radius: .9rem; background: var(--card); }
.matrix thead th { padding-block: .7rem .4rem; }
.matrix th + th, .matrix td { width: 4.6rem; text-align: center; vertical-align: middle; }
.matrix th:first-child { padding-left: 1.2rem; }
.matrix tbody a { color: inherit; font-weight: 600; text-decoration-color: var(--line); }
.state { font-size: .9rem; }
.state.pass { color: var(--pass); }
.state.fail { color: var(--fail); }
.state.inconclusive { color: var(--warn); }
.state.skip { color: var(--quiet); }
.why { color: var(--quiet); font-size: .9rem; font-weight: 400; }
.why::before { content: "· "; }

.cause { margin: 1rem 0; padding: 1.2rem 1.4rem; border: 1px solid var(--line); border-radius: .9rem; background: var(--card); }
.cause h3 { display: flex; gap: .6rem; align-items: baseline; }
.tags { display: flex; flex-wrap: wrap; align-items: stretch; gap: .4rem; margin: .6rem 0 .8rem; font-size: .88rem; }
.tags > * { padding: .08rem .6rem; border: 1px solid var(--line); border-radius: 1rem; color: var(--quiet); line-height: 1.5rem; }
dl { display: grid; grid-template-columns: 5rem 1fr; gap: .3rem 1rem; margin: .6rem 0; }
dt { color: var(--quiet); }
dd { grid-column: 2; margin: 0; }
.fix { margin: 0; padding-left: 1.3rem; }
.fix li + li { margin-top: .7rem; }
pre { margin: .4rem 0 0; padding: .7rem .9rem; border-radius: .5rem; background: var(--code-ground); white-space: pre-wrap; }
pre code { font-size: 1em; user-select: all; cursor: copy; }

.lane { margin: .8rem 0; padding: .9rem 1.4rem; border: 1px solid var(--line); border-radius: .9rem; background: var(--card); }
.lane h3 { display: flex; justify-content: space-between; align-items: baseline; }
.bars { margin: .5rem 0 0; padding: 0; list-style: none; }
.bars li { display: grid; grid-template-columns: 9.5rem 1fr 4.5rem; align-items: center; gap: .8rem; padding: .16rem 0; }
.bars .what { font-size: .92rem; }
.bars b { color: var(--fail); }
.bars .took { text-align: right; }
.axis { height: .8rem; border-radius: .4rem; background: var(--code-ground); }
.bar { display: block; width: var(--took); min-width: 3px; height: 100%; margin-left: var(--at); border-radius: .4rem; background: var(--bar); }
.bar.critical, .key.critical { background: var(--bar-critical); }
.key { display: inline-block; width: 1.4em; height: .6em; border-radius: .3em; }

details { margin-top: .7rem; }
summary { padding: .2rem 0; border-radius: .3rem; cursor: pointer; }
section > details { padding: .7rem 1.4rem; border: 1px solid var(--line); border-radius: .9rem; background: var(--card); }
section > details > summary { font-weight: 600; }
.lane summary { color: var(--quiet); font-size: .9rem; }
:is(a, summary):focus-visible { outline: 2px solid var(--link); outline-offset: 3px; }
.stacked { margin-top: .5rem; font-size: .93rem; }
.stacked tbody th { width: 14.5rem; }
.stacked tr.skip { color: var(--quiet); }
.stacked small { display: block; color: var(--quiet); }
footer { margin-top: 3rem; color: var(--quiet); font-size: .88rem; }

@media (max-width: 38rem) {
  body { padding-inline: .8rem; }
  header { padding: 1.1rem 1.1rem .9rem; }
  .matrix th + th, .matrix td { width: 2.45rem; padding-inline: 0; }
  .matrix thead th + th { font-size: .72rem; }
  .matrix th:first-child { padding-inline: .9rem .3rem; }
  .why { display: block; }
  .why::before { content: none; }
  .cause, .lane, section > details { padding: 1rem; }
  dl { grid-template-columns: 1fr; }
  dd { grid-column: 1; }
  .fix { padding-left: 1.1rem; }
  .bars li { grid-template-columns: 1fr 4.5rem; gap: 0 .8rem; padding: .3rem 0; }
  .bars .axis { grid-row: 2; grid-column: 1 / -1; }
  .stacked thead { display: none; }
  .stacked :is(tr, tbody th, td) { display: block; width: auto; padding: 0; border: 0; }
  .stacked :is(.took, .answer) { display: inline-block; margin-right: .9rem; }
  .stacked tbody tr { padding: .5rem 0; border-top: 1px solid var(--line); }
}
@media print {
  :root { color-scheme: light; }
  body { padding: 0; background: none; font-size: 10pt; }
  header, .cause, .lane, section > .matrix, .fix li, pre, tr { break-inside: avoid; }
  h2, h3, h4, h2 + .note { break-after: avoid; }
  * { print-color-adjust: exact; }
  a[rel]::after { content: " (" attr(href) ")"; font-size: .86em; }
}
`;
