import { actorOf, requireActor } from '#people'
import { latestLetters } from '#platform/mail'
import { renderPage, Specimen } from '#platform/ui'
import { readTerritory } from '#territory'
import { newSite, notFound, type Ask } from '#platform/web'
import { h } from 'preact'
import { accessibilityPage } from './about/accessibility-page.tsx'
import { employersPage } from './about/employers-page.tsx'
import { writeToUsPage } from './about/write-to-us-page.tsx'
import { home } from './home/show-home.ts'
import { legalPage } from './about/legal-page.tsx'
import { letterBoxPage } from './about/letter-box-page.tsx'
import { openDataPage } from './about/open-data-page.tsx'
import { openingFor, openingTitle, opensSomething } from './home/opening.ts'
import { openingPage } from './home/opening-page.tsx'
import { publisherOf } from './about/publisher.ts'
import { yourDataPage } from './about/your-data-page.tsx'

export const hallSite = newSite()
  .get('/', async (c) => home(c, actorOf(c)))
  .get('/ouverture', opening)
  .get('/entreprises', async (c) => employersPage(c, await publisherOf(c)))
  .get('/contact', async (c) => writeToUsPage(c, await publisherOf(c)))
  .get('/mentions-legales', legal)
  .get('/vos-donnees', async (c) => yourDataPage(c, await publisherOf(c)))
  .get('/accessibilite', accessibilityPage)
  .get('/donnees-ouvertes', openDataPage)
  .get('/composants', specimen)
  .get('/demo/courrier', letterBox)

async function legal(c: Ask): Promise<Response> {
  const { host } = await readTerritory(c.var.db, c.var.now)
  return legalPage(c, await publisherOf(c), host)
}

/** What this reader has to open, and sees opened. @throws notFound for who opens nothing. */
async function opening(c: Ask): Promise<Response> {
  const actor = requireActor(c)
  if (!opensSomething(actor)) throw notFound()
  const { db, now } = c.var
  const { name } = await readTerritory(db, now)
  return openingPage(c, { trades: await openingFor(db, actor, now), title: openingTitle(actor, name) })
}

function requireDemo(c: Ask): void {
  if (!c.var.ground.site.demo) throw notFound()
}

function specimen(c: Ask): Response {
  requireDemo(c)
  const html: string = renderPage(h(Specimen, {}))
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } })
}

async function letterBox(c: Ask): Promise<Response> {
  requireDemo(c)
  const before = Number(c.req.query('avant') ?? 'none')
  const letters = await latestLetters(c.var.db, {
    limit: 21,
    before: Number.isSafeInteger(before) ? before : undefined,
  })
  return letterBoxPage(c, letters.slice(0, 20), letters.length > 20)
}
