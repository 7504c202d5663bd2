const css = `
:root { color-scheme: light; --ink: #1a2228; --brick: #86311f; --line: #c6d0d2; --light: #f1f5f5; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 70rem; padding: 1rem; color: var(--ink); font: 1.05rem/1.5 'Atkinson Hyperlegible Next', system-ui, sans-serif; }
header { border-block-end: 4px solid var(--brick); margin-block-end: 1.5rem; }
h1 { font-size: 1.7rem; margin-block: 0 .5rem; }
h2 { font-size: 1.35rem; margin-block: 2rem .5rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; padding: 0; }
nav a { display: inline-block; padding-block: .5rem; }
a { color: #0a5066; }
a:focus-visible, summary:focus-visible { outline: 3px solid #0a5066; outline-offset: 2px; }
details { border: 1px solid var(--line); margin-block-end: .75rem; background: #fff; }
summary { cursor: pointer; font-weight: 700; padding: .75rem; background: var(--light); }
small { font-weight: 400; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; vertical-align: top; padding: .5rem .75rem; border-block-end: 1px solid var(--line); }
th { font-size: .95rem; white-space: nowrap; }
td { min-width: 6rem; max-width: 32rem; overflow-wrap: break-word; }
.given { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(16rem, 100%), 1fr)); gap: 1rem; list-style: none; padding: 0; }
.given li { border: 1px solid var(--line); padding: .75rem; display: grid; gap: .25rem; align-content: start; }
.given img { width: 100%; max-height: 14rem; object-fit: contain; background: var(--light); }
@media (max-width: 40rem) {
  .wide { position: relative; }
  thead { display: block; position: absolute; clip-path: inset(50%); inline-size: 1px; block-size: 1px; overflow: hidden; }
  table, tbody, tr, td { display: block; }
  tr { padding-block: .5rem; border-block-end: 1px solid var(--line); }
  td { border: 0; padding: .15rem .75rem; max-width: none; }
  td:empty { display: none; }
  td::before { content: attr(data-label) ' : '; color: #414f57; }
}
@media print { details > * { display: block; } nav { display: none; } }
`

/** How a page begins that is opened from a folder, far from any server: it carries its whole look. */
export const head = `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Mes données dans Beffroi</title>
<style>${css}</style>
</head>
`
