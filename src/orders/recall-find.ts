import { lotsByNumber, readProduct, type Lot } from '#market'
import type { Db } from '#platform/db'
import { typo } from '#platform/i18n'
import { writeShortDate, type Day } from '#platform/time'
import type { RecallAbout } from './recall.ts'
import { affectedBy, productsOrdered, type Affected } from './recall-store.ts'

/** What somebody looks for: the number of a lot, else a product and the days when it was brought. */
export type RecallSearch = { lot: string; product: string; from: Day | null; until: Day | null }

export type FoundLot = Lot & { productName: string }

/** What a search found: lots or one product, everybody who had some, or the products to choose from. */
export type RecallFound = {
  lots: FoundLot[]
  choices: { productId: string; name: string; merchantName: string }[]
  about: (RecallAbout & { about: string }) | null
  people: Affected[]
}

const nothing: RecallFound = { lots: [], choices: [], about: null, people: [] }

/** From what was typed to every customer. `productId`: the one chosen among those of that name. */
export async function findRecall(
  db: Db,
  { lot, product, from, until }: RecallSearch,
  productId: string | null,
): Promise<RecallFound> {
  if (lot) return findLots(db, lot)
  if (!product && !productId) return nothing
  const choices = product ? await productsOrdered(db, product) : []
  const chosen = productId ?? (choices.length === 1 ? (choices[0]?.productId ?? null) : null)
  const known = chosen ? await readProduct(db, chosen) : undefined
  if (!known || !from || !until) return { ...nothing, choices }
  const about = {
    lotIds: [],
    productId: known.id,
    from,
    until,
    about: typo(`${known.name}, livré du ${writeShortDate(from)} au ${writeShortDate(until)}`),
  }
  return { lots: [], choices, about, people: await affectedBy(db, about) }
}

async function findLots(db: Db, number: string): Promise<RecallFound> {
  const found = await lotsByNumber(db, number)
  if (found.length === 0) return nothing
  const lots: FoundLot[] = []
  for (const one of found)
    lots.push({ ...one, productName: (await readProduct(db, one.productId))?.name ?? '' })
  const names = lots.map((one) => one.productName).join(', ')
  const about = {
    lotIds: lots.map((one) => one.id),
    productId: null,
    from: null,
    until: null,
    about: `${names}, lot ${number}`,
  }
  return { lots, choices: [], about, people: await affectedBy(db, about) }
}
