/**
 * The style of a report. Blue, amber and grey are told apart by all kinds of colour vision, and have patterns besides; texts
 * have a contrast of 4.5 : 1 or more on their ground, what is drawn 3 : 1.
 */
export const style = `
:root {
  color-scheme: light dark;
  --paper: #fff; --raised: #f6f7f9; --line: #d5d9df; --ink: #1c2430; --soft: #55606e; --link: #0a5a9c;
  --full: #0068ad; --stripe: #b25a00; --ground: #fff3e2; --hollow: #5d6875;
  --bad: #a3261c; --bad-ground: #fdf0ee; --open: #864600; --open-ground: #fff5e8; --good: #17633a; --good-ground: #ecf7f0;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #15181d; --raised: #1e2329; --line: #3a424d; --ink: #e7eaee; --soft: #a9b3bf; --link: #7cc0ff;
    --full: #4aa8ee; --stripe: #f2a64b; --ground: #33281a; --hollow: #93a0ae;
    --bad: #ff9a8f; --bad-ground: #34201f; --open: #f6b56a; --open-ground: #322718; --good: #7fd6a2; --good-ground: #1a2c22;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  overflow-wrap: anywhere;
}
body > * { max-width: 860px; margin-inline: auto; padding-inline: 24px; }
a { color: var(--link); text-underline-offset: 2px; }
a:focus-visible, summary:focus-visible, .scroll:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 2px; }
h1, h2, h3, h4, p, ul, ol, dl, figure, table { margin: 0; }
h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; }
h1 { font-size: 15px; font-weight: 600; letter-spacing: .02em; }
h2 { font: 600 32px/1.2 Charter, "Iowan Old Style", Georgia, "Noto Serif", serif; }
h3 { font-size: 20px; margin-bottom: 12px; }
h4 { font-size: 16px; }
code { font: .9em/1.4 ui-monospace, "SF Mono", Consolas, "DejaVu Sans Mono", monospace; }
.soft { color: var(--soft); }
body > header { display: flex; flex-wrap: wrap; gap: 4px 16px; justify-content: space-between; padding-block: 28px 12px; color: var(--soft); font-size: 15px; }
body > footer { padding-block: 24px 48px; color: var(--soft); font-size: 14px; border-top: 1px solid var(--line); margin-top: 48px; }
body > footer p + p { margin-top: 8px; }
main section { margin-top: 40px; }
main article { padding-top: 20px; }
main article + article { margin-top: 64px; border-top: 3px double var(--line); padding-top: 40px; }
.overview h2 { font: inherit; font-size: 20px; font-weight: 600; }
.overview ul { margin-top: 8px; padding-left: 20px; }
main .overview { margin-top: 20px; }
.overview + article { margin-top: 36px; border-top: 3px double var(--line); padding-top: 36px; }
.file { margin-top: 6px; color: var(--soft); }
.short { margin-top: 16px; font-size: 18px; max-width: 62ch; }
.status { white-space: nowrap; display: inline-flex; align-items: center; gap: 7px; border: 1px solid; border-radius: 99px; padding: 2px 12px 2px 10px; font-size: 14px; font-weight: 600; }
.status.needs-citations { color: var(--bad); background: var(--bad-ground); }
.status.unresolved { color: var(--open); background: var(--open-ground); }
.status.reviewed { color: var(--good); background: var(--good-ground); }
article > .status { margin-bottom: 14px; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); gap: 1px; margin-top: 24px; background: var(--line); border: 1px solid var(--line); border-radius: 8px; overflow: hidden; }
.figures > div { display: flex; flex-direction: column; padding: 14px 16px; background: var(--raised); }
.figures dt { font-size: 14px; color: var(--soft); }
.figures dd { margin: 0; font-size: 14px; color: var(--soft); }
.figures dd.number { font-size: 24px; line-height: 1.3; color: var(--ink); font-variant-numeric: tabular-nums; }
.scroll { overflow-x: auto; }
svg.chart { display: block; min-width: 600px; max-width: 100%; height: auto; }
svg.sample { display: inline-block; min-width: 0; vertical-align: -2px; margin-right: 6px; }
svg .full { fill: var(--full); }
svg .striped { stroke: var(--stripe); stroke-width: 1.5; }
svg .stripe { fill: var(--stripe); }
svg .ground { fill: var(--ground); }
svg .hollow { fill: none; stroke: var(--hollow); stroke-width: 1.5; }
svg text { fill: var(--ink); font-size: 14px; dominant-baseline: central; }
svg .label { unicode-bidi: plaintext; }
svg .value { fill: var(--soft); font-variant-numeric: tabular-nums; }
.legend { display: flex; flex-wrap: wrap; gap: 4px 20px; list-style: none; padding: 0; margin-bottom: 10px; font-size: 14px; color: var(--soft); }
figcaption { font-weight: 600; margin-bottom: 8px; }
figure + figure { margin-top: 28px; }
details { margin-top: 10px; }
summary { cursor: pointer; color: var(--link); font-size: 14px; width: fit-content; }
table { border-collapse: collapse; width: 100%; overflow-wrap: break-word; font-size: 15px; margin-top: 10px; }
caption { text-align: start; color: var(--soft); font-size: 14px; padding-bottom: 6px; }
th, td { text-align: start; vertical-align: top; padding: 7px 20px 7px 0; border-bottom: 1px solid var(--line); }
table.narrow { width: auto; min-width: 280px; }
thead th { font-size: 14px; color: var(--soft); font-weight: 600; }
tbody th { font-weight: 400; }
.count { text-align: end; font-variant-numeric: tabular-nums; }
td.count { white-space: nowrap; }
th.count:last-child, td.count:last-child { padding-right: 0; }
.verdicts { display: grid; grid-template-columns: auto 1fr; gap: 4px 12px; }
.verdicts dt { text-align: end; font-weight: 600; font-variant-numeric: tabular-nums; }
.verdicts dd { margin: 0; }
.remarks { padding-left: 18px; }
.rule + .rule { margin-top: 28px; }
.rule > p { color: var(--soft); font-size: 15px; }
.rule ul { list-style: none; padding: 0; margin-top: 8px; }
.rule li { display: grid; grid-template-columns: 96px 1fr; gap: 12px; padding: 7px 0; border-top: 1px solid var(--line); }
.mark { font-size: 13px; font-weight: 600; }
.mark::before { display: inline-block; width: 18px; }
.mark.error { color: var(--bad); } .mark.error::before { content: "\\25CF"; }
.mark.warning { color: var(--open); } .mark.warning::before { content: "\\25B2"; }
.mark.info { color: var(--link); } .mark.info::before { content: "\\25A0"; }
.mark.hint { color: var(--soft); } .mark.hint::before { content: "\\25CB"; }
.gaps { padding-left: 18px; } .gaps li + li { margin-top: 10px; }
.gaps ul { font-size: 15px; color: var(--soft); }
.gaps ul li + li { margin-top: 2px; }
@media (max-width: 520px) {
  body > * { padding-inline: 16px; }
  h2 { font-size: 26px; }
  .rule li { grid-template-columns: 1fr; gap: 0; }
  table { font-size: 14px; }
  th, td { padding-right: 10px; }
  td .status { white-space: normal; padding: 1px 8px; font-size: 13px; border-radius: 12px; }
}
@media print {
  @page { margin: 18mm 16mm; }
  :root {
    --paper: #fff; --raised: #fff; --line: #b5bbc3; --ink: #000; --soft: #444; --link: #000;
    --full: #0068ad; --stripe: #b25a00; --ground: #fff; --hollow: #5d6875;
    --bad: #a3261c; --bad-ground: #fff; --open: #864600; --open-ground: #fff; --good: #17633a; --good-ground: #fff;
  }
  body { font-size: 10.5pt; }
  body > * { max-width: none; padding-inline: 0; }
  a { text-decoration: none; }
  h2, h3, h4, figcaption, caption, .rule > p { break-after: avoid; }
  li, tr, figure, .figures { break-inside: avoid; }
  main article + article, .overview + article { break-before: page; border-top: 0; margin-top: 0; }
  svg.chart { min-width: 0; }
  details:not(.printed), summary { display: none; }
  details.printed::details-content { content-visibility: visible; block-size: auto; }
}
`;
