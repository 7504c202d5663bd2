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
    const prepared = story.flatMap(({ at, what, shareId }) => {
      const words = told[what]?.(shops.get(asId(shareId ?? '')) ?? 'un commerce')
      return words ? [{ at, words: typo(words) }] : []
    })
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

/** What its shops and its customer did, as somebody else reads it; what its bike did is told by who brings. */
const told: Record<string, (shop: string) => string> = {
  ordered: () => 'Commande passée',
  paid: () => 'Commande payée',
  cancelled: () => 'Commande annulée',
  'share accepted': (shop) => `${shop} a dit oui`,
  'share refused': (shop) => `${shop} ne peut pas la préparer`,
  'share ready': (shop) => `${shop} a fini de préparer`,
  'replacement offered': (shop) => `${shop} propose un autre produit`,
  'replacement: yes': () => 'Le client a accepté l’autre produit',
  'replacement: no': () => 'Le client a refusé l’autre produit',
  withdrawn: (shop) => `Le client renonce à un produit ${de(shop)}`,
  'line given back': (shop) => `Un produit ${de(shop)} est remboursé`,
  'handed over': () => 'Remise au client, au dépôt',
  'hand-over undone': () => 'La remise au dépôt était une erreur',
}
