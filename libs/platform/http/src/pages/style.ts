import { createHash } from 'node:crypto';

/** Colours that were measured on paper and on white: see the test beside this file. */
export const COLOURS = {
  paper: '#FBF9F4',
  white: '#FFFFFF',
  linen: '#EFEAE0',
  ink: '#17313A',
  grey: '#5B6770',
  green: '#1F5F4B',
  'dark-green': '#174838',
  link: '#1F5D8C',
  ochre: '#8A5A00',
  'pale-ochre': '#F4DFA8',
  border: '#8C857A',
} as const;

const variables = Object.entries(COLOURS).map(([name, value]) => `--${name}: ${value};`);

/** The one style sheet of the pages. Sizes are in rem, so that readers choose them. */
export const STYLE = `
:root { ${variables.join(' ')} color-scheme: light; }
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); scroll-padding-top: 1rem;
  font: 1rem/1.55 'Atkinson Hyperlegible Next', system-ui, 'Segoe UI', Roboto, sans-serif; }
body { display: flex; flex-direction: column; min-height: 100vh; margin: 0; }
header, main, footer { width: 100%; padding: 1rem max(1rem, calc((100% - 62rem) / 2)); }
header { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between;
  gap: .25rem 1.5rem; border-bottom: 1px solid var(--linen); background: var(--white); }
main { flex: 1; padding-top: 1.5rem; padding-bottom: 3rem; outline: 0; }
footer { background: var(--linen); font-size: .9375rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 0; padding: 0;
  list-style: none; }
nav a { display: inline-block; padding: .25rem 0; }
nav a[aria-current] { color: var(--ink); font-weight: 600; text-decoration: none; }
footer a { color: var(--ink); }
.name { margin: 0; font-size: 1.375rem; font-weight: 700; letter-spacing: -.01em; }
.name a { color: var(--green); text-decoration: none; }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; top: .5rem; z-index: 1; padding: .5rem 1rem; background: var(--white); }
h1, h2, h3 { line-height: 1.2; letter-spacing: -.01em; text-wrap: balance;
  overflow-wrap: anywhere; }
h1 { margin: 0 0 1rem; color: var(--dark-green); font-size: clamp(1.5rem, 5vw, 2.125rem); }
h2 { margin: 2.25rem 0 .75rem; font-size: 1.3125rem; }
p, dd, li { max-width: 66ch; overflow-wrap: anywhere; }
p { margin: 0 0 .75rem; }
.lead { font-size: 1.125rem; }
a { color: var(--link); text-underline-offset: .15em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
:target { background: var(--pale-ochre); }
main > p > a:only-child { display: inline-block; padding: .25rem 0; }
main > ul { padding-left: 1.25rem; }
main li { margin-bottom: .375rem; }
.index { display: flex; flex-wrap: wrap; gap: .5rem 1.25rem; margin: 0 0 1rem; }
.index ul { gap: .125rem 1.25rem; } .index li { margin: 0; }
code, pre { font: .9375em/1.5 ui-monospace, 'Cascadia Mono', Menlo, Consolas, monospace; }
pre { margin: 0 0 1rem; padding: .875rem 1rem; border: 1px solid var(--linen); border-radius: 6px;
  background: var(--white); white-space: pre-wrap; overflow-wrap: anywhere; }
pre.letter { max-width: 72ch; font: inherit; }
blockquote { max-width: 72ch; margin: 0 0 .75rem; padding: .75rem 1rem; border: 1px solid var(--linen);
  border-left: 4px solid var(--green); border-radius: 6px; background: var(--white); }
blockquote p, blockquote ul { margin: 0; }
.language { color: var(--grey); font-size: .875rem; }
.status { display: inline-block; padding: .125rem .625rem; border-radius: 6px;
  background: var(--pale-ochre); font-weight: 600; }
var { padding: 0 .375em; border-radius: 3px; background: var(--pale-ochre); font-style: normal; }
dl { margin: 0 0 1rem; } dt { color: var(--grey); } dd { margin: 0 0 .5rem; }
details { margin-bottom: .75rem; } td time { white-space: nowrap; }
summary { padding: .25rem 0; cursor: pointer; }
table { width: 100%; border-collapse: collapse; background: var(--white); }
caption { padding: 0 0 .5rem; color: var(--grey); text-align: left; }
th, td { padding: .5rem .75rem; border: 1px solid var(--linen); text-align: left;
  vertical-align: top; font-weight: 400; overflow-wrap: anywhere; }
thead th { border-bottom-color: var(--border); background: var(--linen); font-weight: 600; }
tbody th { min-width: 11rem; }
tbody th:has(code) { width: 22rem; }
td p { max-width: none; margin: 0; }
.address { display: inline-block; width: max-content; max-width: 20rem; }
td:empty::after { content: '–'; color: var(--grey); }
@media screen and (max-width: 44rem) {
  table, tbody, tr, tbody th, td { display: block; }
  caption { display: block; }
  thead { position: absolute; left: -999rem; }
  table { background: none; }
  tr { margin-bottom: .75rem; padding: .5rem .75rem; border: 1px solid var(--linen);
    border-radius: 6px; background: var(--white); }
  tbody th, tbody th:has(code), td { width: auto; padding: .125rem 0; border: 0; }
  tbody th { font-weight: 600; }
  td p { display: inline; } td p + p::before { content: ' · '; }
  .address { width: auto; max-width: 100%; }
  td[data-label]::before { content: attr(data-label) ' : '; color: var(--grey); }
  html:lang(en) td[data-label]::before { content: attr(data-label) ': '; }
}
@media (prefers-contrast: more) { th, td, pre, blockquote { border-color: var(--ink); } }
@media print {
  html { background: none; font-size: 10pt; } body { display: block; }
  header nav, .skip, footer, .index { display: none; }
  header, main { padding: 0 0 1rem; border: 0; background: none; }
  thead { display: table-header-group; } tr, blockquote, pre { break-inside: avoid; }
  h2 { break-after: avoid; }
  main a[href^='http']::after { content: ' (' attr(href) ')'; }
}
`;

export const STYLE_PATH = 'pages.css';

const edition = createHash('sha256').update(STYLE).digest('base64url').slice(0, 12);

/** Named after what it says, so that browsers may keep it for as long as it says that. */
export const STYLE_ADDRESS = `/${STYLE_PATH}?v=${edition}`;
