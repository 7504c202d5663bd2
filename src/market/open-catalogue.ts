import type { Db } from '#platform/db'
import type { Day } from '#platform/time'
import { makeCatalogue, type Catalogue } from './catalogue.ts'
import { productsOnSale, readNow } from './catalogue-store.ts'
import { readMarket } from './market-store.ts'
import { listMerchants } from './merchant-store.ts'

// One catalogue a database, read again when the version of the market says that it changed.
const kept = new WeakMap<Db, Promise<Catalogue>>()

async function read(db: Db): Promise<Catalogue> {
  return db.transaction(async (tx) => {
    const market = await readMarket(tx) // first: what is written after it makes a newer version
    const [merchants, products] = [await listMerchants(tx), await productsOnSale(tx)]
    return makeCatalogue(market?.version ?? 0, market?.name ?? 'Le marché', merchants, products)
  })
}

function latest(db: Db): Promise<Catalogue> {
  const known = kept.get(db)
  if (known) return known
  const reading = read(db)
  kept.set(db, reading)
  reading.catch(() => kept.delete(db)) // the next reader tries again
  return reading
}

export type Shown<T> = { catalogue: Catalogue; chosen: T; left: Map<string, number> }

/**
 * Chooses in the catalogue as it is now, and says what is left of what was chosen: one question to the database when nothing changed.
 * What customers see is never older than the version they are answered under.
 */
export async function openCatalogue<T>(
  db: Db,
  today: Day,
  choose: (catalogue: Catalogue) => T,
  idsOf: (chosen: T) => string[],
): Promise<Shown<T>> {
  for (;;) {
    const catalogue = await latest(db)
    const chosen = choose(catalogue)
    const { version, left } = await readNow(db, idsOf(chosen), today)
    if (version <= catalogue.version) return { catalogue, chosen, left }
    if ((await kept.get(db)) === catalogue) kept.delete(db)
  }
}
