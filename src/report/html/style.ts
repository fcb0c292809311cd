/** The page's looks: paper and margin notes; light and dark; screen, telephone and print. */
export const STYLE: string = `
:root {
  color-scheme: light dark;
  --ground: #f3f0e9; --paper: #fffdf9; --ink: #24211c; --soft: #655f54; --line: #dcd6c8; --link: #1d4f91;
  --redact: #7a4a00; --redact-tint: #fdedc8; --redact-line: #d99a1c;
  --refer: #5c2d87; --refer-tint: #efe4fa; --refer-line: #a376d4;
  --block: #981b1b; --block-tint: #fbe1de; --block-line: #d65151;
  --pass: #1b6637; --pass-tint: #e0f1e5; --pass-line: #54a873;
  --hatch: #8a8372;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #16171a; --paper: #1f2125; --ink: #e9e6df; --soft: #aaa69c; --line: #3a3c42; --link: #9cc3f5;
    --redact: #f6d083; --redact-tint: #41330f; --redact-line: #b98a2b;
    --refer: #dcbff6; --refer-tint: #38274e; --refer-line: #8e67bd;
    --block: #ffb4ad; --block-tint: #501f1e; --block-line: #c15450;
    --pass: #a3dfb7; --pass-tint: #173824; --pass-line: #46875e;
    --hatch: #77736a;
  }
}
* { box-sizing: border-box; }
html { scroll-padding: 5rem 0 6rem; }
body {
  margin: 0; background: var(--ground); color: var(--ink); line-height: 1.65; overflow-wrap: anywhere;
  font-family: system-ui, -apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif;
}
main { max-width: 72rem; margin: 0 auto; padding: 1.5rem 1.25rem 6rem; }
h1 { font-size: 1rem; font-weight: 600; letter-spacing: .12em; color: var(--soft); margin: 0 0 1rem; }
h2 { font-size: 1.15rem; margin: .1rem 0 .4rem; font-weight: 600; }
h3 { font-size: 1rem; margin: 2rem 0 .6rem; }
h4 { font: inherit; font-size: .8rem; color: var(--soft); margin: 0; padding: .6rem 0 .2rem; }
p { margin: .3rem 0; }
a { color: var(--link); }
.redact { --tone: var(--redact); --tint: var(--redact-tint); --edge: var(--redact-line); }
.refer { --tone: var(--refer); --tint: var(--refer-tint); --edge: var(--refer-line); }
.block { --tone: var(--block); --tint: var(--block-tint); --edge: var(--block-line); }
.pass { --tone: var(--pass); --tint: var(--pass-tint); --edge: var(--pass-line); }
.overview { padding: 0; list-style: none; }
.overview li { padding: .45rem 0; border-bottom: 1px solid var(--line); }
.overview .outcome { display: inline-block; min-width: 8em; color: var(--tone); font-weight: 600; }
article + article { margin-top: 4rem; }
.verdict { background: var(--tint); border-left: .5rem solid var(--edge); border-radius: .5rem; padding: 1.1rem 1.5rem; }
.verdict .outcome { font-size: 1.9rem; line-height: 1.3; font-weight: 700; color: var(--tone); margin: 0; }
.facts { font-size: .9rem; color: var(--tone); }
.tasks { list-style: none; padding: 0; margin: 0; display: grid; gap: .75rem; grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr)); }
.tasks li { background: var(--paper); border: 1px solid var(--line); border-radius: .5rem; padding: .8rem 1.1rem; }
.law, .passes, .about { font-size: .88rem; color: var(--soft); }
.passes { margin-top: .8rem; }
.gap { background: repeating-linear-gradient(-45deg, var(--tint) 0 10px, var(--paper) 10px 14px); border: 1px dashed var(--edge); border-radius: .4rem; padding: .55rem 1rem; }
.gap b { color: var(--tone); }
.sheet { margin: 0 0 1.25rem; content-visibility: auto; contain-intrinsic-size: auto 60rem; }
.sheet > .gap { margin: .4rem 0; }
.row { display: grid; grid-template-columns: minmax(0, 1fr) 20rem; column-gap: 1.25rem; }
.text { background: var(--paper); padding: .1rem 2.5rem; border-inline: 1px solid var(--line); font-family: "Songti SC", "Noto Serif CJK SC", "Source Han Serif SC", SimSun, serif; font-size: 1.04rem; line-height: 1.85; }
.row:first-of-type > .text { padding-top: 1.6rem; border-top: 1px solid var(--line); border-radius: .4rem .4rem 0 0; }
.row:last-of-type > .text { padding-bottom: 2rem; border-bottom: 1px solid var(--line); border-radius: 0 0 .4rem .4rem; }
.text p { margin: .35rem 0; white-space: pre-wrap; }
.text .title { text-align: center; font-size: 1.25em; font-weight: 600; margin: .2rem 0 1rem; line-height: 1.5; }
.m { color: var(--tone); background: var(--tint); border-bottom: 2px solid var(--edge); text-decoration: none; border-radius: .2rem .2rem 0 0; padding: .05em .15em; }
.m sup { font: 600 .62em/1 system-ui, sans-serif; margin-left: .15em; }
.m:focus, .m:target { outline: 3px solid var(--edge); outline-offset: 1px; border-radius: .2rem; }
.k { border-bottom: 1px dotted var(--soft); }
.withheld .text { color: var(--line); user-select: none; }
.notes { list-style: none; margin: 0; padding: .35rem 0 1rem; font-size: .85rem; line-height: 1.5; align-self: start; position: sticky; top: .5rem; }
.notes li { border-left: 3px solid var(--edge); padding: .1rem 0 .1rem .75rem; margin-bottom: .8rem; }
.notes li:has(:target) { background: var(--tint); outline: 2px solid var(--edge); outline-offset: 3px; }
.notes p { margin: .1rem 0; color: var(--soft); }
.notes .what { color: var(--tone); }
.notes .what span { margin-left: .3em; }
.notes .nums a { color: inherit; display: inline-block; min-width: 1.5em; text-align: center; }
.notes .do { color: var(--ink); }
.layer { position: relative; margin: .9rem 0; padding: .7rem 1rem .5rem; border: 1.5px dashed var(--hatch); border-radius: .4rem; font-family: system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; font-size: .92rem; line-height: 1.6; }
.tag { display: inline-block; font: 600 .72rem/1.4 system-ui, sans-serif; color: var(--paper); background: var(--soft); border-radius: .25rem; padding: 0 .45em; margin-right: .35em; }
.layer > .tag { position: absolute; top: -.65rem; left: .7rem; }
.label { color: var(--soft); }
.label::after { content: "："; }
html:lang(en) .label::after { content: ":"; }
.wide { overflow-x: auto; margin: .8rem 0; }
table { border-collapse: collapse; width: 100%; font-size: .93em; line-height: 1.5; }
caption { text-align: left; font-size: .85rem; color: var(--soft); padding: .2rem 0; }
th, td { border: 1px solid var(--line); padding: .3rem .55rem; text-align: left; vertical-align: top; min-width: 3.4em; overflow-wrap: normal; word-break: normal; }
th { background: var(--ground); font-weight: 600; }
td.hidden, th.hidden, td.embedded, th.embedded { border: 1.5px dashed var(--hatch); background: repeating-linear-gradient(-45deg, transparent 0 7px, var(--line) 7px 8px); }
article > .wide td { background: var(--paper); }
details { margin-top: 1.5rem; font-size: .85rem; color: var(--soft); }
summary { cursor: pointer; }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .2rem 1rem; }
dd { margin: 0; }
#bar { position: fixed; inset: auto 0 1rem; margin: 0 auto; width: max-content; max-width: calc(100% - 1rem); display: flex; flex-wrap: wrap; justify-content: center; align-items: center; gap: .2rem .75rem; background: var(--ink); color: var(--paper); border-radius: 2rem; padding: .4rem 1rem; box-shadow: 0 4px 18px rgb(0 0 0 / .25); font-size: .9rem; }
#bar[hidden] { display: none; }
#bar button { font: inherit; color: inherit; background: none; border: 0; padding: .3rem .5rem; border-radius: 1rem; cursor: pointer; }
#bar button:hover, #bar button:focus-visible { outline: 2px solid currentColor; }
#count { font-variant-numeric: tabular-nums; min-width: 4em; text-align: center; }
@media screen and (max-width: 52rem) {
  main { padding: 1rem .75rem 6rem; }
  .verdict { padding: .9rem 1rem; }
  .row { display: block; }
  .text { padding: .1rem 1.1rem; border-radius: 0; }
  .notes { position: static; background: var(--paper); border-inline: 1px solid var(--line); padding: .5rem 1.1rem .3rem; }
  .row:last-of-type > .text:has(+ .notes) { border-bottom: 0; border-radius: 0; padding-bottom: .1rem; }
  .row:last-of-type > .notes { border-bottom: 1px solid var(--line); }
  #bar small { display: none; }
  dl { display: block; }
  dd { margin-bottom: .4rem; }
}
@media print {
  :root {
    --ground: #fff; --paper: #fff; --ink: #000; --soft: #444; --line: #bbb; --link: #000; --hatch: #666;
    --redact: #5c3800; --redact-tint: #fdedc8; --redact-line: #d99a1c;
    --refer: #45206a; --refer-tint: #efe4fa; --refer-line: #a376d4;
    --block: #7c1212; --block-tint: #fbe1de; --block-line: #d65151;
    --pass: #14502b; --pass-tint: #e0f1e5; --pass-line: #54a873;
  }
  body { font-size: 10pt; print-color-adjust: exact; }
  main { max-width: none; padding: 0; }
  #bar { display: none; }
  .sheet { content-visibility: visible; }
  .row { grid-template-columns: minmax(0, 1fr) 6cm; }
  .notes { position: static; }
  .notes li, .tasks li, tr { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  article + article { break-before: page; margin: 0; }
}
`;
