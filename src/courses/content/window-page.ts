import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { typo } from '#platform/i18n'
import { languages, type Language } from '#platform/languages'
import { SANDBOX } from './sandbox.ts'
import { contentSentences } from './sentences.ts'

const style = readFileSync(new URL('./window-page.css', import.meta.url), 'utf8')
// A few lines that need no file. Who stops is led back once the content was unloaded and had a moment to say its last word; a content
// that says its end is followed there; one of ours that has the button says so, and there is one button.
const LEAVE = `(function(){var back=document.querySelector('a'),held=document.querySelector('iframe'),gone
function leave(){location.replace(back.href)}
function told(){if(navigator.sendBeacon)navigator.sendBeacon(back.dataset.left)}
back.addEventListener('click',function(e){e.preventDefault();if(gone)return leave();gone=true;back.textContent=back.dataset.moment;if(held)held.src='about:blank';setTimeout(function(){told();leave()},1200)})
addEventListener('message',function(said){if(said.source!==frames[0])return
if(said.data==='retour')leave()
if(said.data==='arrêt tenu')back.hidden=true})})()`
const LEFT = `parent.postMessage('retour','*')`

type Held = {
  content: string
  /** Where one returns, and who is told that the session was left, when the content belongs to one. */
  back: { href: string; left: string } | undefined
  /** Contents have an origin of their own here. */
  apart: boolean
  /** Of who follows the course. */
  language: Language
}

// Its own address is all that a content may lead the whole window away from, and only when somebody presses.
const APART = 'allow-same-origin allow-top-navigation-by-user-activation'

/** Our window around a content: who is in it always has one button to stop. */
export function windowPage({ content, back, apart, language }: Held): Response {
  const say = contentSentences.says[language]
  return answer(
    language,
    say.title,
    `<header>
${back ? `<a href="${escaped(back.href)}" data-left="${escaped(back.left)}" data-moment="${say.moment}">${say.stop}</a>` : ''}
<h1>${say.title}</h1>
<p>${typo(say.notOurs)}</p>
</header>
<main><iframe title="${say.inside}" sandbox="${SANDBOX}${apart ? ` ${APART}` : ''}" allow="autoplay; fullscreen" src="${escaped(content)}"></iframe></main>
${back ? `<script>${LEAVE}</script>` : ''}`,
    {
      script: LEAVE,
      around: `frame-src http: https:; frame-ancestors 'none'; connect-src ${back ? new URL(back.left).origin : "'none'"}`,
    },
  )
}

type Elsewhere = Pick<Held, 'content' | 'language'> & {
  back: NonNullable<Held['back']>
  /** It asks for a window of its own (cmi5 § 13.1.4), or could not be shown in ours. */
  ownWindow: boolean
}

/**
 * The same around a content of another server. A server may refuse to be held in a window: its content opens in a tab as well, and ours stays
 * with the button to stop.
 */
export function outsideWindow({ content, back, ownWindow, language }: Elsewhere): Response {
  const say = contentSentences.says[language]
  const tab = (words: string) =>
    `<a href="${escaped(content)}" target="_blank" rel="noopener noreferrer">${typo(words)}</a>`
  return answer(
    language,
    say.title,
    `<header>
<a href="${escaped(back.href)}" data-left="${escaped(back.left)}" data-moment="${say.moment}">${say.stop}</a>
<h1>${say.title}</h1>
<p>${typo(say.notOurs)}</p>
${ownWindow ? '' : tab(say.inTab)}
</header>
${
  ownWindow
    ? `<main><p>${typo(say.ownTab)}</p>${tab(say.openTab)}</main>`
    : `<main><iframe title="${say.inside}" sandbox="${SANDBOX} ${APART}" allow="autoplay; fullscreen" src="${escaped(content)}"></iframe></main>`
}
<script>${LEAVE}</script>`,
    {
      script: LEAVE,
      around: `frame-src http: https:; frame-ancestors 'none'; connect-src ${new URL(back.left).origin}`,
    },
  )
}

/** What stands for the page of the course inside the window, when a content goes back there: the window hears it and goes itself. */
export function leftPage(contentUrl: string | undefined, language: Language): Response {
  const say = contentSentences.says[language]
  return answer(
    language,
    say.back,
    `<main><h1>${say.ended}</h1><p>${typo(say.pressStop)}</p></main><script>${LEFT}</script>`,
    { script: LEFT, around: `frame-ancestors 'self' ${contentUrl ?? ''}` },
  )
}

function answer(
  language: Language,
  title: string,
  body: string,
  { script, around }: { script: string; around: string },
): Response {
  const policy = `default-src 'none'; style-src ${hashOf(style)}; script-src ${hashOf(script)}; base-uri 'none'; form-action 'none'; ${around}`
  const html = `<!doctype html>
<html lang="${language}" dir="${languages[language].direction}">
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
