import { newSite, type Ask } from '#platform/web'
import { requireDispatcher } from '../access.ts'
import { countDoubts } from '../files/door.ts'
import { lostDoors } from '../addresses/door.ts'
import { placesPage } from './pages.tsx'
import { PLACES } from './place-columns.tsx'
import { searchPlaces } from '../place-store.ts'
import { editPlace, keepPlace } from './change-routes.ts'
import { beginPlace, createPlace } from './add-routes.ts'

const PER_PAGE = 50

export const placeSite = newSite()
  .get(PLACES, list)
  .get(`${PLACES}/nouveau`, beginPlace)
  .post(`${PLACES}/nouveau`, createPlace)
  .get(`${PLACES}/:id`, editPlace)
  .post(`${PLACES}/:id`, keepPlace)

async function list(c: Ask): Promise<Response> {
  const { hub } = await requireDispatcher(c)
  const { db, now } = c.var
  const search = (c.req.query('q') ?? '').replaceAll('\u0000', '').trim().slice(0, 80)
  const page = Math.max(1, Math.min(1000, Math.trunc(Number(c.req.query('page'))) || 1))
  const found = await searchPlaces(db, hub.id, { search, limit: PER_PAGE + 1, skip: (page - 1) * PER_PAGE })
  const at = (n: number) =>
    `${PLACES}?${new URLSearchParams({ ...(search ? { q: search } : {}), page: String(n) })}`
  return placesPage(c, {
    lost: await searchPlaces(db, hub.id, { lost: true, limit: 50 }),
    doors: await lostDoors(db, hub.id, now),
    doubts: await countDoubts(db, hub.id),
    places: found.slice(0, PER_PAGE),
    search,
    previous: page > 1 ? at(page - 1) : undefined,
    next: found.length > PER_PAGE ? at(page + 1) : undefined,
  })
}
