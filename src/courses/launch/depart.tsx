import { goTo, page, type Ask } from '#platform/web'

/**
 * Goes to the content. To another server by a page that leads there: a form of ours may be sent to ourselves only, redirections
 * included (`form-action`).
 */
export function depart(c: Ask, url: string): Response {
  if (new URL(url).origin === new URL(c.req.url).origin || url.startsWith(`${c.var.ground.site.url}/`))
    return goTo(c, url)
  c.header('refresh', `0;url=${url}`)
  return page(
    c,
    { title: 'Le cours s’ouvre', room: 'courses', density: 'terrain' },
    <div class="stack">
      <h1>Le cours s’ouvre</h1>
      <p>
        <a class="button go wide" href={url}>
          Ouvrir le cours
        </a>
      </p>
    </div>,
  )
}
