import type { Db } from '#platform/db'
import type { Day } from '#platform/time'
import { makeCatalogue } from './make-catalogue.ts'
import type { Catalogue } from './catalogue.ts'
import { productsOnSale, readNow } from './store.ts'
import { countMarkets, readMarket } from '../market-store.ts'
import { marketMeant, type MarketKey } from '../market-key-store.ts'
import { listMerchants } from '../merchant-store.ts'
import type { MarketId, ProductId } from '../ids.ts'

// In each database: which market an address means, and the catalogue of each, read again when the version of its market says that it changed.
type Memory = { meant: Map<string, MarketId>; catalogues: Map<string, Promise<Catalogue | undefined>> }
const keptIn = new WeakMap<Db, Memory>()

function keptOf(db: Db): Memory {
  const kept = keptIn.get(db) ?? { meant: new Map(), catalogues: new Map() }
  keptIn.set(db, kept)
  return kept
}

async function read(db: Db, id: MarketId): Promise<Catalogue | undefined> {
  return db.transaction(async (tx) => {
    const market = await readMarket(tx, id) // first: what is written after it makes a newer version
    if (!market) return undefined
    const named = (await countMarkets(tx)) > 1 ? market.slug : null
    const [merchants, products] = [await listMerchants(tx, id), await productsOnSale(tx, id)]
    return makeCatalogue({ ...market, slug: named }, merchants, products)
  })
}

function latest(db: Db, id: MarketId): Promise<Catalogue | undefined> {
  const { catalogues } = keptOf(db)
  const known = catalogues.get(id)
  if (known) return known
  const reading = read(db, id)
  catalogues.set(id, reading)
  const forget = () => catalogues.delete(id)
  reading.then((found) => found ?? forget(), forget) // the next reader tries again
  return reading
}

async function idOf(db: Db, key: MarketKey): Promise<MarketId | undefined> {
  if (typeof key === 'object' && 'id' in key) return key.id
  const { meant } = keptOf(db)
  const words = JSON.stringify(key)
  const id = meant.get(words) ?? (await marketMeant(db, key))?.id
  if (id) meant.set(words, id)
  return id
}

export type OpenedCatalogue<T> = { catalogue: Catalogue; chosen: T; left: Map<string, number> }

/**
 * Chooses in the catalogue of a market as it is now, and says what is left of what was chosen: one question to the database when nothing
 * changed. What customers see is never older than the version they are answered under. Undefined when no market is meant.
 */
export async function openCatalogue<T>(
  db: Db,
  { market: key, today }: { market: MarketKey; today: Day },
  choose: (catalogue: Catalogue) => T,
  idsOf: (chosen: T) => ProductId[],
): Promise<OpenedCatalogue<T> | undefined> {
  for (;;) {
    const id = await idOf(db, key)
    const catalogue = id === undefined ? undefined : await latest(db, id)
    if (!catalogue) return undefined
    const chosen = choose(catalogue)
    const now = await readNow(db, key, idsOf(chosen), today)
    if (now?.id === catalogue.marketId && now.version <= catalogue.version)
      return { catalogue, chosen, left: now.left }
    const { meant, catalogues } = keptOf(db)
    meant.delete(JSON.stringify(key))
    if ((await catalogues.get(catalogue.marketId)) === catalogue) catalogues.delete(catalogue.marketId)
  }
}
