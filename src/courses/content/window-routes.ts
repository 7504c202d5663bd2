import { newSite, type Ask, type Site } from '#platform/web'
import { absent } from './answer.ts'
import { CONTENT, WINDOW } from './url.ts'
import { leftPage, windowPage } from './window-page.ts'

const ID = '{[0-9a-f-]{36}}'

/**
 * Our window around contents that stand beside our pages: alone, a content could write any address of ours in the browser's bar, for a
 * sandbox takes away its origin and not its address. No cookie is read. Where contents have an address of their own, there is none.
 */
export const windowSite: Site = newSite()
  .get(`${WINDOW}/:activity${ID}/:session${ID}/:package${ID}/*`, open)
  .get(`${WINDOW}/:package${ID}/*`, openAlone)
  .get('/cours/suivre/:activity', leave)

function open(c: Ask): Response {
  const { activity, session } = c.req.param()
  return held(c, 5, `/cours/suivre/${activity}?retour=${session}`)
}

/** A page that a content opened in a window of its own. */
function openAlone(c: Ask): Response {
  return held(c, 3, undefined)
}

function held(c: Ask, parts: number, back: string | undefined): Response {
  if (c.var.ground.site.settings.contentUrl) return absent()
  const { pathname, search } = new URL(c.req.url)
  return windowPage(`${CONTENT}/${pathname.split('/').slice(parts).join('/')}${search}`, back)
}

/** The page of the course is asked for inside the window when a content that is over goes back there (cmi5 § 10.2.6). */
async function leave(c: Ask, next: () => Promise<void>): Promise<Response | void> {
  const inside = c.req.header('sec-fetch-dest') === 'iframe' && !c.var.ground.site.settings.contentUrl
  return inside ? leftPage() : next()
}
