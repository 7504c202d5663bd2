import { hubOf } from '#delivery'
import { requireActor } from '#people'
import { goTo, newSite, type Ask } from '#platform/web'
import { ownMarkets, requireOperator } from '../access.ts'
import { managementPage } from './management-page.tsx'
import { toCompletePage } from './to-complete-page.tsx'
import type { Market } from '../market-store.ts'
import { merchantPage, readMerchant } from '../merchant-store.ts'
import { runnersOf } from './open-market.ts'
import { shelvesOf } from '../shelf/door.ts'
import { asId } from '#platform/id'

/** The whole market, for who runs it. */
export const managementSite = newSite()
  .get('/marche/gestion', list)
  .get('/marche/gestion/a-completer', toComplete)

const A_PAGE = 20

async function pageOfShops(c: Ask, market: Market, search: string) {
  const last = c.req.query('apres')
  const after = last && /^[0-9a-f-]{36}$/.test(last) ? await readMerchant(c.var.db, asId(last)) : undefined
  const found = await merchantPage(c.var.db, market.id, { after: after ?? null, search, limit: A_PAGE + 1 })
  const shown = found.slice(0, A_PAGE)
  const shelves = await shelvesOf(c.var.db, shown, c.var.now)
  const next = found.length > A_PAGE ? (shown.at(-1)?.id ?? null) : null
  return { rows: shown.map((merchant) => ({ merchant, shelf: shelves.get(merchant.id) ?? [] })), next }
}

async function list(c: Ask): Promise<Response> {
  const actor = requireActor(c)
  // who may open one and runs none is led there
  if ((await ownMarkets(c.var.db, actor)).length === 0 && (await runnersOf(c.var.db, actor)).length > 0)
    return goTo(c, '/marche/ouvrir')
  const operating = await requireOperator(c)
  const search = (c.req.query('q') ?? '').trim().slice(0, 60)
  const { rows, next } = await pageOfShops(c, operating.market, search)
  const address =
    next &&
    operating.at(
      `/marche/gestion?${new URLSearchParams({ ...(search ? { q: search } : {}), apres: next }).toString()}`,
    )
  const hub = await hubOf(c.var.db, operating.market.organisationId)
  return managementPage(c, { operating, hub, rows, search, next: address })
}

async function toComplete(c: Ask): Promise<Response> {
  const operating = await requireOperator(c)
  const { rows, next } = await pageOfShops(c, operating.market, '')
  const groups = rows
    .map(({ merchant, shelf }) => ({ merchant, shelf: shelf.filter((one) => one.state === 'to complete') }))
    .filter((one) => one.shelf.length > 0)
  const address = next && operating.at(`/marche/gestion/a-completer?apres=${next}`)
  const unmediated = rows.map(({ merchant }) => merchant).filter(({ mediator }) => mediator === null)
  return toCompletePage(c, { operating, groups, unmediated, next: address })
}
