import { directs, holds, organisationsOf, requireActor, worksAs, type Actor } from '#people'
import type { Db } from '#platform/db'
import { notFound, type Ask } from '#platform/web'
import { readMarket, type Market } from './market-store.ts'
import { merchantsOf, readMerchant } from './merchant-store.ts'
import type { Merchant } from './merchant.ts'

const operating = ['technical supervisor', 'direction'] as const

/** Who runs a market in the name of its organisation. */
const running = [...operating, 'market keeper'] as const

/** True for who may run a market somewhere: for menus and what may be proposed. It opens nothing: `requireOperator` does. */
export const runsMarket = (actor: Actor): boolean =>
  worksAs(actor, 'technical supervisor', 'market keeper') || directs(actor, 'integration', 'public', 'other')

const operates = (actor: Actor, organisationId: string): boolean => holds(actor, operating, organisationId)

/** True for whoever runs the market: the technical supervisor, the keeper and the direction of its organisation. */
export const isOperator = (actor: Actor, market: Pick<Market, 'organisationId'> | undefined): boolean =>
  market !== undefined && holds(actor, running, market.organisationId)

/** The shops of somebody: those of the organisations where they are merchant, or whose team they lead (the farm's stall). */
export async function ownShops(db: Db, actor: Actor): Promise<Merchant[]> {
  const ids = organisationsOf(actor, 'merchant', ...operating)
  return ids.length === 0 ? [] : merchantsOf(db, ids)
}

/** True when somebody may write in this shop: it is theirs, or they run the market and help its merchants. */
export async function mayKeep(db: Db, actor: Actor, merchant: Merchant): Promise<boolean> {
  if (holds(actor, 'merchant', merchant.organisationId) || operates(actor, merchant.organisationId))
    return true
  return isOperator(actor, await readMarket(db))
}

/** The shop with this id, for whoever may write in it. @throws SignInNeeded, or notFound for everybody else. */
export async function keptShop(c: Ask, merchantId: string): Promise<{ actor: Actor; merchant: Merchant }> {
  const actor = requireActor(c)
  const merchant = await readMerchant(c.var.db, merchantId)
  if (!merchant || !(await mayKeep(c.var.db, actor, merchant))) throw notFound()
  return { actor, merchant }
}

/** Who runs the market. @throws SignInNeeded, or notFound for everybody else. */
export async function requireOperator(c: Ask): Promise<{ actor: Actor; market: Market }> {
  const actor = requireActor(c)
  const market = await readMarket(c.var.db)
  if (!market || !isOperator(actor, market)) throw notFound()
  return { actor, market }
}
