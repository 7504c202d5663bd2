import {
  directs,
  holds,
  organisationsOf,
  requireActor,
  worksAs,
  type Actor,
  type OrganisationKind,
  type OrganisationId,
} from '#people'
import type { Db } from '#platform/db'
import { notFound, type Ask } from '#platform/web'
import { marketsRunBy, readMarket, type Market } from './market-store.ts'
import { merchantsOf } from './merchant-store.ts'
import type { Merchant } from './merchant.ts'
import type { MarketId } from './ids.ts'

/** Who opens a market in the name of their organisation, and keeps its own stall. */
export const operating = ['technical supervisor', 'direction'] as const

/** The kinds of organisations that may run a market. */
export const runningKinds: ReadonlySet<OrganisationKind> = new Set(['integration', 'public', 'other'])

/** Who runs a market in the name of its organisation. */
const running = [...operating, 'market keeper'] as const

/** True for who may run a market somewhere: for menus and what may be proposed. It opens nothing: `requireOperator` does. */
export const runsMarket = (actor: Actor): boolean =>
  worksAs(actor, 'technical supervisor', 'market keeper') || directs(actor, ...runningKinds)

const operates = (actor: Actor, organisationId: OrganisationId): boolean =>
  holds(actor, operating, organisationId)

/** True for whoever runs the market: the technical supervisor, the keeper and the direction of its organisation. */
const isOperator = (actor: Actor, market: Pick<Market, 'organisationId'> | undefined): boolean =>
  market !== undefined && holds(actor, running, market.organisationId)

/** The shops of somebody: those of the organisations where they are merchant, or whose team they lead (the farm's stall). */
export async function ownShops(db: Db, actor: Actor): Promise<Merchant[]> {
  const ids = organisationsOf(actor, 'merchant', ...operating)
  return ids.length === 0 ? [] : merchantsOf(db, ids)
}

/** True when somebody may write in this shop: it is theirs, or they run its market and help its merchants. */
export async function mayKeep(db: Db, actor: Actor, merchant: Merchant): Promise<boolean> {
  if (holds(actor, 'merchant', merchant.organisationId) || operates(actor, merchant.organisationId))
    return true
  return isOperator(actor, await readMarket(db, merchant.marketId))
}

/** The markets that somebody runs, the oldest first. */
export const ownMarkets = (db: Db, actor: Actor): Promise<Market[]> =>
  marketsRunBy(db, organisationsOf(actor, ...running))

/** Somebody on a page of a market that they run. `at` writes an address of it, which says which market when they run several, as does `keep`. */
export type Operating = {
  actor: Actor
  market: Market
  markets: Market[]
  at: (path: string) => string
  keep: { marche?: string }
}

const operatingOn = (actor: Actor, market: Market, markets: Market[]): Operating => ({
  actor,
  market,
  markets,
  keep: markets.length > 1 ? { marche: market.slug } : {},
  at: (path) => (markets.length > 1 ? `${path}${path.includes('?') ? '&' : '?'}marche=${market.slug}` : path),
})

/**
 * Who runs a market: the one that the address names (`?marche=`), else their first. @throws SignInNeeded, or notFound for everybody else.
 */
export async function requireOperator(c: Ask): Promise<Operating> {
  const actor = requireActor(c)
  const markets = await ownMarkets(c.var.db, actor)
  const named = c.req.query('marche')
  const market = named ? markets.find(({ slug }) => slug === named) : markets[0]
  if (!market) throw notFound()
  return operatingOn(actor, market, markets)
}

/** Who runs this market, on a page about a thing of it. @throws SignInNeeded, or notFound for everybody else. */
export async function requireOperatorOf(c: Ask, marketId: MarketId | undefined): Promise<Operating> {
  const actor = requireActor(c)
  const markets = await ownMarkets(c.var.db, actor)
  const market = markets.find(({ id }) => id === marketId)
  if (!market) throw notFound()
  return operatingOn(actor, market, markets)
}
