import { answerBundle, comingDays } from '#platform/bundle'
import { parisDay } from '#platform/time'
import { newSite, type Ask, type Site } from '#platform/web'
import type { Proving } from '#people'
import { requireOwn } from '../access.ts'
import { keptTutorials } from '../library/door.ts'
import { addingPages, ownAlbum } from '../mine/door.ts'
import { SENDS } from '../own-screen.tsx'
import { PORTFOLIO } from '../portfolio.ts'
import { offlinePage, sendsPage } from './pages.tsx'

/** What a telephone keeps of the portfolio of who holds it: the album, the forms to add to it, what waits. */
export const newKeptSite = (proving: Proving): Site =>
  newSite()
    .get(SENDS, async (c) => (await requireOwn(c), sendsPage(c)))
    .get(`${PORTFOLIO}/hors-ligne`, async (c) => (await requireOwn(c), offlinePage(c)))
    .get(`${PORTFOLIO}/telephone.json`, async (c) => bundle(c, proving))

async function bundle(c: Ask, proving: Proving): Promise<Response> {
  const own = await requireOwn(c)
  const pages: Record<string, string> = {
    [PORTFOLIO]: await (await ownAlbum(c, own, proving)).text(),
    [SENDS]: await sendsPage(c).text(),
    [`${PORTFOLIO}/hors-ligne`]: await offlinePage(c).text(),
  }
  for (const [at, answer] of addingPages(c)) pages[at] = await answer.text()
  const { pages: tutorials, files } = await keptTutorials(c, own)
  for (const [at, html] of tutorials) pages[at] = html
  const days = comingDays(parisDay(c.var.now)).map((day) => ({ day, pages, files }))
  // no home: where somebody goes without network is where they work or learn, on another shelf
  return answerBundle(c, { owner: own.actor.personId, home: '', days })
}
