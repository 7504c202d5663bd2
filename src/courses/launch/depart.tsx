import { goTo, page, speak, type Ask } from '#platform/web'
import { launchSentences } from './sentences.ts'

/**
 * Goes to the content. To another server by a page that leads there: a form of ours may be sent to ourselves only, redirections
 * included (`form-action`).
 */
export function depart(c: Ask, url: string): Response {
  if (new URL(url).origin === new URL(c.req.url).origin || url.startsWith(`${c.var.ground.site.url}/`))
    return goTo(c, url)
  const say = speak(c, launchSentences)
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
