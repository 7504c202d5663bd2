import { languagesOf } from '#people'
import type { Db, Tx } from '#platform/db'
import { tell, type Notice } from '#platform/notices'
import { addDays, parisClock, parisDay, parisInstant, type Day } from '#platform/time'
import type { MerchantId } from '../ids.ts'
import { keepingSentences } from '../keeping/door.ts'
import { readMerchant } from '../merchant-store.ts'
import { keepersOf } from './find-keepers.ts'
import { LOW } from '../shelf/door.ts'
import { forgetTold, lowToTell, markTold } from '../stock/door.ts'

/**
 * Tells each shop, once a day at its hour, of what fell low since it was last told: whoever keeps it, as they chose. For a job that comes back
 * within the hour. @returns of how many products.
 */
export async function tellLowStock(db: Db, now: Date): Promise<number> {
  const today = parisDay(now)
  return db.transaction(async (tx) => {
    await forgetTold(tx, today)
    const low = await lowToTell(tx, today, Number(parisClock(now).slice(0, 2)))
    for (const [merchantId, products] of Map.groupBy(low, (one) => one.merchantId))
      await tellShop(tx, { merchantId, names: products.map(({ name }) => name), today }, now)
    await markTold(
      tx,
      low.map(({ productId }) => productId),
      today,
    )
    return low.length
  })
}

type Low = { merchantId: MerchantId; names: string[]; today: Day }

async function tellShop(tx: Tx, { merchantId, names, today }: Low, now: Date): Promise<void> {
  const merchant = await readMerchant(tx, merchantId)
  if (!merchant) return
  const [first = ''] = names
  const notice: Omit<Notice, 'to' | 'title'> = {
    key: `low stock ${merchantId} ${today}`,
    path: `/marche/boutique?commerce=${merchant.slug}&voir=${LOW}`,
    pace: 'soon',
    until: parisInstant(addDays(today, 2), '12:00'),
  }
  const keepers = await keepersOf(tx, merchant, today)
  const languageOf = await languagesOf(tx, keepers)
  const shown = `${names.slice(0, SHOWN).join(', ')}${names.length > SHOWN ? '…' : ''}`
  await tell(
    tx,
    keepers.map((to) => {
      const { told } = keepingSentences.says[languageOf(to)]
      const title = names.length === 1 ? told.oneLow(first) : told.manyLow(names.length)
      return { to, ...notice, title, body: told.low(merchant.name, shown) }
    }),
    now,
  )
}

const SHOWN = 10
