import { readHandover, readHandoverPicture, readHub, type OrderId } from '#delivery'
import { de, typo } from '#platform/i18n'
import type { Db } from '#platform/db'
import { asId } from '#platform/id'
import { writeClock, writeDay, writeInstant } from '#platform/time'
import type { KnownSale, Sales } from '#payments'
import { writeGoods, type OrderedGoods } from '../goods-words.ts'
import type { LineId } from '../ids.ts'
import type { Order } from '../order.ts'
import { readOrder } from '../order-store.ts'
import { linesOf, sharesOf } from '../share-store.ts'
import { replacementsOfOrder } from '../replacement-store.ts'
import { storyOf, type StoryLine } from '../story-store.ts'
import { orderSentences } from '../words/door.ts'
import { tellStoryOf } from './story-words.ts'

/** What is known of an order, for who must answer to the bank of its customer: its payment and its delivery have its id. */
export const soldOrders: Sales = {
  read: async (ground, { paymentId, readerId }, now) => {
    const { db } = ground
    const order = await readOrder(db, asId(paymentId))
    if (!order) return undefined
    const brought = await readHandover(db, { orderId: order.id, readerId }, now)
    const shares = await sharesOf(db, [order.id])
    const shops = new Map(shares.map((one) => [one.id, one.merchantName]))
    const lines = await linesOf(db, [order.id])
    const instead = await replacedIn(db, order.id)
    const story = await storyOf(db, order.id)
    const prepared = tellStoryOf(story, shops, 'fr', toldToOthers)
    return {
      ...(await promisedTo(db, order)),
      orderedAt: order.orderedAt,
      goods: lines
        .filter(({ state }) => state !== 'refused')
        .map((line) => ({
          shop: shops.get(line.shareId) ?? '',
          words: writeGoods(instead.get(line.id) ?? { ...line, quantity: line.finalQuantity }),
          cents: line.finalCents,
        })),
      became: typo(became(order, story)),
      told: [...prepared, ...(brought?.told ?? [])].toSorted((a, b) => a.at.getTime() - b.at.getTime()),
      proof: brought?.proof ?? null,
    }
  },
  picture: ({ db, site }, { paymentId, readerId }, now) =>
    readHandoverPicture({ db, site }, { orderId: asId(paymentId), readerId }, now),
}

/** What took the place of a line, once its customer said yes. */
async function replacedIn(db: Db, id: OrderId): Promise<Map<LineId, OrderedGoods>> {
  const taken = (await replacementsOfOrder(db, id)).filter(({ answer }) => answer === 'yes')
  return new Map(taken.map((one) => [one.lineId, one]))
}

/** What became of it, where no bike proves it. */
function became({ state, way }: Order, story: readonly StoryLine[]): string {
  const last = (what: string) => story.findLast((one) => one.what === what)?.at
  const handedAt = last('handed over')
  if (state === 'collected')
    return `Remise au client, au dépôt${handedAt ? `, le ${writeInstant(handedAt)}` : ''}.`
  if (state === 'cancelled') return 'La commande a été annulée : rien n’a été remis.'
  if (state === 'undelivered') return 'La livraison n’a pas abouti : la commande n’a pas été remise.'
  if (state === 'delivered') return 'Livrée à vélo, sans preuve gardée.'
  return way.mode === 'pickup'
    ? 'La commande n’est pas encore retirée.'
    : 'La commande n’est pas encore livrée.'
}

async function promisedTo(db: Db, order: Order): Promise<Pick<KnownSale, 'buyer' | 'promised' | 'where'>> {
  const { way, day, slotFrom, slotTo } = order
  const hours = `le ${writeDay(day)}, de ${writeClock(slotFrom)} à ${writeClock(slotTo)}`
  const buyer = way.buyer?.name ?? ''
  if (way.mode === 'pickup') {
    const hub = await readHub(db, order.hubId)
    return { buyer, promised: typo(`Retrait ${hours}`), where: [hub?.name, hub?.address].join(', ') }
  }
  const where =
    'door' in way ? `${way.door.address}, ${way.door.postcode} ${way.door.town}` : 'adresse effacée'
  return { buyer, promised: typo(`Livraison à vélo ${hours}`), where }
}

/** As somebody else than the customer reads it; what the bike did is told by who brings. */
const toldToOthers = {
  ...orderSentences.says.fr.story,
  'replacement: yes': () => 'Le client a pris l’autre produit',
  'replacement: no': () => 'Le client n’a pas voulu de l’autre produit',
  withdrawn: (shop: string) => typo(`Le client renonce à un produit ${de(shop)}`),
  'handed over': () => 'Remise au client, au dépôt',
  'delivery confirmed': undefined,
  'delivery failed': undefined,
  'delivery undone': undefined,
}
