import { languagesOf } from '#people'
import type { Db, Tx } from '#platform/db'
import { writerOf, type Language } from '#platform/languages'
import { tell } from '#platform/notices'
import { addDays, parisDay, type Day } from '#platform/time'
import { keepingSentences } from '../keeping/door.ts'
import { MEDIATOR_ASKED_FROM, MEDIATOR_KEPT_UNTIL } from '../law/door.ts'
import { changeMarketOf } from '../market-store.ts'
import type { Merchant } from '../merchant.ts'
import { productsOf, saveProduct } from '../product-store.ts'
import { withdraw } from '../product.ts'
import { keepersOf } from './find-keepers.ts'
import { lockUnmediated } from './store.ts'

/** How long before the day a shop is told once more. */
const AGAIN_DAYS = 30

/**
 * Tells the shops that sell and named no mediator: at once, thirty days before the day, and that day, when what they sell leaves the sale.
 * For a job of every day. @returns how many shops.
 */
export async function askMediators(db: Db, now: Date): Promise<number> {
  const today = parisDay(now)
  if (today < MEDIATOR_ASKED_FROM) return 0
  return db.transaction(async (tx) => {
    const shops = await lockUnmediated(tx)
    for (const merchant of shops) {
      if (today >= MEDIATOR_KEPT_UNTIL) await takeOffSale(tx, merchant, now)
      await tellShop(tx, merchant, today, now)
    }
    return shops.length
  })
}

async function takeOffSale(tx: Tx, merchant: Merchant, now: Date): Promise<void> {
  for (const product of await productsOf(tx, merchant.id))
    if (product.standing === 'on sale') await saveProduct(tx, withdraw(product, now), null, now)
  await changeMarketOf(tx, merchant.id)
}

async function tellShop(tx: Tx, merchant: Merchant, today: Day, now: Date): Promise<void> {
  const gone = today >= MEDIATOR_KEPT_UNTIL
  const stage = gone ? 'gone' : today >= addDays(MEDIATOR_KEPT_UNTIL, -AGAIN_DAYS) ? 'again' : 'first'
  const keepers = await keepersOf(tx, merchant, today)
  const languageOf = await languagesOf(tx, keepers)
  const words = (language: Language) => {
    const { told } = keepingSentences.says[language]
    const day = writerOf(language).date(MEDIATOR_KEPT_UNTIL)
    return gone
      ? { title: told.gone, body: told.goneText(merchant.name) }
      : { title: told.mediator, body: told.mediatorText(merchant.name, day) }
  }
  await tell(
    tx,
    keepers.map((to) => ({
      to,
      key: `mediator ${merchant.id} ${stage}`,
      ...words(languageOf(to)),
      path: `/marche/boutique/presentation?commerce=${merchant.slug}`,
      pace: 'soon' as const,
    })),
    now,
  )
}
