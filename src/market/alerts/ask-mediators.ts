import type { Db, Tx } from '#platform/db'
import { tell } from '#platform/notices'
import { addDays, parisDay, writeDate, type Day } from '#platform/time'
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
  await tell(
    tx,
    keepers.map((to) => ({
      to,
      key: `mediator ${merchant.id} ${stage}`,
      title: gone ? 'Vos produits ont quitté la vente' : 'Dites votre médiateur',
      body: gone
        ? `${merchant.name} : aucun médiateur de la consommation n’est dit. Dites-le, puis remettez vos produits en vente.`
        : `${merchant.name} : la loi demande un médiateur de la consommation. Sans lui, vos produits quittent la vente le ${writeDate(MEDIATOR_KEPT_UNTIL)}.`,
      path: `/marche/boutique/presentation?commerce=${merchant.slug}`,
      pace: 'soon' as const,
    })),
    now,
  )
}
