import { newSite, type Ask, type Site } from '#platform/web'
import { absent } from './answer.ts'
import { CONTENT, LEFT, WINDOW } from './url.ts'
import { leftPage, windowPage } from './window-page.ts'

const ID = '{[0-9a-f-]{36}}'

/**
 * Our window around contents, where they run: beside our pages, or at the address of their own. Alone beside our pages, a content could
 * write any address of ours in the browser's bar, for a sandbox takes away its origin and not its address; and anywhere, it may have
 * no button that stops it. No cookie is read.
 */
export const windowSite: Site = newSite()
  .get(`${WINDOW}/essai/:trial${ID}/:package${ID}/*`, openTrial)
  .get(`${WINDOW}/:activity${ID}/:session${ID}/:package${ID}/*`, open)
  .get(`${WINDOW}/:package${ID}/*`, openAlone)
  .get('/cours/suivre/:activity', leave)
  .get(`/cours/essais/:trial${ID}`, leave)

function open(c: Ask): Response {
  const { activity, session = '' } = c.req.param()
  return held(c, 5, { href: `/cours/suivre/${activity}?retour=${session}`, session })
}

function openTrial(c: Ask): Response {
  const { trial = '' } = c.req.param()
  return held(c, 5, { href: `/cours/essais/${trial}`, session: trial })
}

/** A page that a content opened in a window of its own. */
function openAlone(c: Ask): Response {
  return c.var.ground.site.settings.contentUrl ? absent() : held(c, 3, undefined)
}

function held(c: Ask, parts: number, back: { href: string; session: string } | undefined): Response {
  const { url, settings } = c.var.ground.site
  const { pathname, search } = new URL(c.req.url)
  return windowPage({
    content: `${CONTENT}/${pathname.split('/').slice(parts).join('/')}${search}`,
    back: back && { href: `${url}${back.href}`, left: `${url}${LEFT}?seance=${back.session}` },
    apart: settings.contentUrl !== undefined,
  })
}

/** The page of the course is asked for inside the window when a content that is over goes back there (cmi5 § 10.2.6). */
async function leave(c: Ask, next: () => Promise<void>): Promise<Response | void> {
  const inside = c.req.header('sec-fetch-dest') === 'iframe'
  return inside ? leftPage(c.var.ground.site.settings.contentUrl) : next()
}
