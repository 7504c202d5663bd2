import { goTo, languageOf, page, speak, type Ask } from '#platform/web'
import { LEFT, outsideWindow } from '../content/door.ts'
import { launchSentences } from './sentences.ts'

/** What is opened: where, who is told that it was left, where that leads back, and whether it asks for a window of its own. */
export type Opening = { url: string; session: string; back: string; ownWindow: boolean }

/**
 * Goes to the content. To the address of contents by a page that leads there: a form of ours may be sent to ourselves only, redirections
 * included (`form-action`). A content of another server is held in our window, with the button that stops it.
 */
export function depart(c: Ask, { url, session, back, ownWindow }: Opening): Response {
  const { site } = c.var.ground
  if (new URL(url).origin === new URL(c.req.url).origin || url.startsWith(`${site.url}/`)) return goTo(c, url)
  const say = speak(c, launchSentences)
  const { contentUrl } = site.settings
  if (!contentUrl || !url.startsWith(`${contentUrl}/`))
    return outsideWindow({
      content: url,
      back: { href: `${site.url}${back}`, left: `${site.url}${LEFT}?seance=${session}` },
      // a browser shows nothing of http inside https
      ownWindow: ownWindow || (url.startsWith('http:') && site.url.startsWith('https:')),
      language: languageOf(c),
    })
  c.header('refresh', `0;url=${url}`)
  return page(
    c,
    { title: say.opens, room: 'courses', density: 'terrain' },
    <div class="stack">
      <h1>{say.opens}</h1>
      <p>
        <a class="button go wide" href={url}>
          {say.open}
        </a>
      </p>
    </div>,
  )
}
