import {
  accompanyingOf,
  isStaff,
  listOrganisations,
  openFile,
  organisationsOf,
  readPerson,
  requireActor,
  rightOver,
  roles,
  searchPeople,
  steers,
} from '#people'
import { searchOrders } from '#orders'
import { parisDay } from '#platform/time'
import { idIn, newSite, notFound, type Ask } from '#platform/web'
import { pagesAbout } from './list-pages-about.ts'
import { personSheetPage } from './person-sheet-page.tsx'
import { searchPage } from './page.tsx'

/** Finding somebody, an organisation or an order from anywhere, and the one page that leads to all that one may read of a person. */
export const searchSite = newSite().get('/recherche', search).get('/personnes/:id{[0-9a-fA-F-]{36}}', person)

const MOST = 10

async function search(c: Ask): Promise<Response> {
  const actor = requireActor(c)
  if (!isStaff(actor)) throw notFound()
  const { db, now } = c.var
  const text = (c.req.query('q') ?? '').slice(0, 80)
  const among = steers(actor) ? undefined : organisationsOf(actor, ...roles)
  const asked = text.trim().length >= 2
  return searchPage(c, {
    text,
    people: await searchPeople(db, actor, { text, now, limit: MOST + 1 }),
    organisations: asked ? await listOrganisations(db, { search: text, among, limit: MOST + 1 }) : [],
    orders: await searchOrders(db, actor, { text, limit: MOST + 1 }),
    most: MOST,
  })
}

const WHY = { code: 'found' } as const

async function person(c: Ask): Promise<Response> {
  const actor = requireActor(c)
  const { db, now } = c.var
  const found = await db.transaction(async (tx) => {
    const right = await openFile(tx, actor, idIn(c), 'identity', WHY, now)
    const known = right?.reads ? await readPerson(tx, idIn(c)) : undefined
    return right && known && { right, known }
  })
  if (!found || found.known.id === actor.personId) throw notFound()
  const { id } = found.known
  const cards = await pagesAbout(db, actor, id, now)
  const readsPath = (await rightOver(db, actor, id, 'positioning', now)).reads
  const around = readsPath ? await accompanyingOf(db, id, parisDay(now)) : []
  const nameOnly = found.right.only !== undefined
  return personSheetPage(c, { person: found.known, nameOnly, around, cards })
}
