import { listOrganisations, organisationsOf, type Actor, type Organisation } from '#people'
import type { Db } from '#platform/db'
import { done, refuse, type Result } from '#platform/refusal'
import { freeSlug } from '../find-free-slug.ts'
import { operating, runningKinds } from '../access.ts'
import {
  changeAllMarkets,
  insertMarket,
  lockOpenings,
  marketSlugsLike,
  marketsRunBy,
  readMarket,
  type Market,
} from '../market-store.ts'

export type OpenMarketRefusal = 'not yours' | 'runs one already'

/** An organisation that may run a market, as who acts for it chooses it. */
export type Runner = Pick<Organisation, 'id' | 'name'>

/** The organisations for which this reader may open a market: those that they direct, or whose team they lead, of a kind that runs markets. */
export async function runnersOf(db: Db, actor: Actor): Promise<Runner[]> {
  const among = organisationsOf(actor, ...operating)
  if (among.length === 0) return []
  const organisations = await listOrganisations(db, { among, limit: among.length })
  return organisations.filter(({ kind }) => runningKinds.has(kind))
}

/** Those of them that run none yet. */
export async function runnersWithoutMarket(db: Db, actor: Actor): Promise<Runner[]> {
  const runners = await runnersOf(db, actor)
  if (runners.length === 0) return []
  const ids = runners.map(({ id }) => id)
  const taken = new Set((await marketsRunBy(db, ids)).map(({ organisationId }) => organisationId))
  return runners.filter(({ id }) => !taken.has(id))
}

/** What is opened: `id` is made by whoever asks, so that the same form sent twice is once. */
export type NewMarket = Pick<Market, 'id' | 'organisationId' | 'name' | 'town'>

/**
 * Opens the market of an organisation, empty; its address is named after its town, for good. Refusals: 'not yours' (they neither direct it nor
 * lead its team, or it is of a kind that runs no market), 'runs one already'.
 */
export async function openMarket(
  db: Db,
  actor: Actor,
  market: NewMarket,
  now: Date,
): Promise<Result<Market, OpenMarketRefusal>> {
  const { id, organisationId, town } = market
  const runners = await runnersOf(db, actor)
  if (!runners.some((runner) => runner.id === organisationId)) return refuse('not yours')
  return db.transaction(async (tx): Promise<Result<Market, OpenMarketRefusal>> => {
    await lockOpenings(tx)
    const known = await readMarket(tx, id)
    if (known?.organisationId === organisationId) return done(known)
    if (known || (await marketsRunBy(tx, [organisationId])).length > 0) return refuse('runs one already')
    const opened = { ...market, slug: await freeSlug(town, (base) => marketSlugsLike(tx, base)) }
    await insertMarket(tx, opened, now)
    // with a second one, the addresses of the first begin to say which: its catalogue is read again
    await changeAllMarkets(tx)
    return done({ ...opened, version: 1 })
  })
}
