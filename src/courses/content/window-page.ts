import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { typo } from '#platform/i18n'
import { SANDBOX } from './sandbox.ts'

const style = readFileSync(new URL('./window-page.css', import.meta.url), 'utf8')
// Two lines that need no file: what a content says at its end, and where the window then goes.
const LEAVE = `addEventListener('message',function(said){if(said.source===frames[0]&&said.data==='retour')location.replace(document.querySelector('a').href)})`
const LEFT = `parent.postMessage('retour','*')`

/** Our window around a content; `back`: where one returns, when the content belongs to a session. */
export const windowPage = (content: string, back: string | undefined): Response =>
  answer(
    'Contenu du cours',
    `<header>
<h1>Contenu du cours</h1>
${back ? `<a href="${escaped(back)}">Quitter le cours</a>` : ''}
<p>${typo('Il n’est pas de Beffroi : n’y tapez jamais votre code.')}</p>
</header>
<main><iframe title="Ce que contient le cours" sandbox="${SANDBOX}" allow="autoplay; fullscreen" src="${escaped(content)}"></iframe></main>
${back ? `<script>${LEAVE}</script>` : ''}`,
    { script: LEAVE, around: "frame-src http: https:; frame-ancestors 'none'" },
  )

/** What stands for the page of the course inside the window, when a content goes back there: the window hears it and goes itself. */
export const leftPage = (): Response =>
  answer(
    'Retour au cours',
    `<main><h1>C’est fini</h1><p>${typo('Appuyez sur « Quitter le cours ».')}</p></main><script>${LEFT}</script>`,
    { script: LEFT, around: "frame-ancestors 'self'" },
  )

function answer(
  title: string,
  body: string,
  { script, around }: { script: string; around: string },
): Response {
  const policy = `default-src 'none'; style-src ${hashOf(style)}; script-src ${hashOf(script)}; base-uri 'none'; form-action 'none'; ${around}`
  const html = `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`
  return new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      // the address of a launch holds the way to its token
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    },
  })
}

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
