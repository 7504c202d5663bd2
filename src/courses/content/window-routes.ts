import { languagesOf } from '#people'
import { asId } from '#platform/id'
import type { Language } from '#platform/languages'
import { isId, newSite, type Ask, type Site } from '#platform/web'
import type { LaunchId } from '../ids.ts'
import { readRegistration } from '../registration-store.ts'
import { readSession } from '../session-store.ts'
import { absent } from './answer.ts'
import { CONTENT, LEFT, WINDOW } from './url.ts'
import { leftPage, windowPage } from './window-page.ts'

const ID = '{[0-9a-f-]{36}}'

/**
 * Our window around contents, where they run: beside our pages, or at the address of their own. Alone beside our pages, a content could
 * write any address of ours in the browser's bar, for a sandbox takes away its origin and not its address; and anywhere, it may have
 * no button that stops it. No cookie is read: the session says who follows, and their language.
 */
export const windowSite: Site = newSite()
  .get(`${WINDOW}/essai/:trial${ID}/:package${ID}/*`, openTrial)
  .get(`${WINDOW}/:activity${ID}/:session${ID}/:package${ID}/*`, open)
  .get(`${WINDOW}/:package${ID}/*`, openAlone)
  .get('/cours/suivre/:activity', leave)
  .get(`/cours/essais/:trial${ID}`, leave)

async function open(c: Ask): Promise<Response> {
  const { activity, session = '' } = c.req.param()
  const language = await languageIn(c, session)
  return held(c, 5, language, { href: `/cours/suivre/${activity}?retour=${session}`, session })
}

function openTrial(c: Ask): Response {
  const { trial = '' } = c.req.param()
  return held(c, 5, 'fr', { href: `/cours/essais/${trial}`, session: trial })
}

/** A page that a content opened in a window of its own. */
function openAlone(c: Ask): Response {
  return c.var.ground.site.settings.contentUrl ? absent() : held(c, 3, 'fr')
}

function held(c: Ask, parts: number, language: Language, back?: { href: string; session: string }): Response {
  const { url, settings } = c.var.ground.site
  const { pathname, search } = new URL(c.req.url)
  return windowPage({
    content: `${CONTENT}/${pathname.split('/').slice(parts).join('/')}${search}`,
    back: back && { href: `${url}${back.href}`, left: `${url}${LEFT}?seance=${back.session}` },
    apart: settings.contentUrl !== undefined,
    language,
  })
}

/** The page of the course is asked for inside the window when a content that is over goes back there (cmi5 § 10.2.6). */
async function leave(c: Ask, next: () => Promise<void>): Promise<Response | void> {
  const inside = c.req.header('sec-fetch-dest') === 'iframe'
  if (!inside) return next()
  const language = await languageIn(c, c.req.query('retour') ?? '')
  return leftPage(c.var.ground.site.settings.contentUrl, language)
}

/** The language of whoever follows in that session; French when it is nobody's. */
async function languageIn(c: Ask, session: string): Promise<Language> {
  const { db } = c.var
  const opened = isId(session) ? await readSession(db, asId<LaunchId>(session)) : undefined
  const registration = opened && (await readRegistration(db, opened.registrationId))
  return registration ? (await languagesOf(db, [registration.personId]))(registration.personId) : 'fr'
}
