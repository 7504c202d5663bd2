import { isId, newSite, rowsAsked, type Ask } from '#platform/web'
import { requireDispatcher } from '../access.ts'
import { HUB_ORDERS } from '../space.tsx'
import { hubOrdersPage } from './hub-orders-page.tsx'
import { ordersOfHub } from './hub-orders-store.ts'
import { showPicture, showProof } from './proof-routes.ts'

const PER_PAGE = 30

/** The orders of a hub, and what proves each delivery. */
export const hubOrdersSite = newSite()
  .get(HUB_ORDERS, list)
  .get(`${HUB_ORDERS}/:order/preuve`, showProof)
  .get('/livraisons/preuves/:id', showPicture)

async function list(c: Ask): Promise<Response> {
  const { hub } = await requireDispatcher(c)
  const search = (c.req.query('q') ?? '').replaceAll('\u0000', '').trim().slice(0, 80)
  const after = c.req.query('apres') ?? ''
  const before = isId(after) ? after : null
  const { rows, whole } = rowsAsked(c, PER_PAGE)
  const found = await ordersOfHub(c.var.db, hub.id, { search, before, limit: rows + 1 })
  const orders = found.slice(0, rows)
  const last = found.length > rows ? orders.at(-1) : undefined
  const next =
    last && `${HUB_ORDERS}?${new URLSearchParams({ ...(search ? { q: search } : {}), apres: last.id })}`
  return hubOrdersPage(c, { hub, orders, search, next, first: before === null, whole })
}
