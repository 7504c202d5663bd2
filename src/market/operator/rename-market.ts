import type { Db } from '#platform/db'
import { done, refuse, type Result } from '#platform/refusal'
import { foundThere, versionOf } from '#platform/web'
import { changeMarket, lockMarket, writeMarketName, type Market } from '../market-store.ts'

/** Changes when anything that the form of a market's name shows does. */
export const versionOfMarket = ({ name, town }: Pick<Market, 'name' | 'town'>): string =>
  versionOf([name, town])

/** Says otherwise what a market is called and where it is, as a form saw it; its address stays. Refusal: 'changed meanwhile'. */
export async function renameMarket(
  db: Db,
  { id, seen, ...said }: Pick<Market, 'id' | 'name' | 'town'> & { seen: string },
): Promise<Result<void, 'changed meanwhile'>> {
  return db.transaction(async (tx): Promise<Result<void, 'changed meanwhile'>> => {
    const before = await lockMarket(tx, id)
    if (!before) throw new Error(`no market ${id}`)
    const found = foundThere(versionOfMarket(before), versionOfMarket(said), seen)
    if (found === 'changed') return refuse('changed meanwhile')
    if (found === 'same') return done(undefined)
    await writeMarketName(tx, { id, ...said })
    await changeMarket(tx, id)
    return done(undefined)
  })
}
