import type { MyData } from '#people'
import { writeCsv } from '#platform/sheets'
import { stateWord } from './sentences.ts'
import { linesOf } from '../share-store.ts'
import { ordersOfPerson } from '../order-store.ts'

/** What this room keeps of somebody who bought while signed in: their orders, line by line. */
export const ordersData: MyData = async (db, personIds) => {
  const orders = await ordersOfPerson(db, personIds)
  if (orders.length === 0) return { folder: 'commandes', files: [] }
  const lines = await linesOf(
    db,
    orders.map((one) => one.id),
  )
  const referenceOf = new Map(orders.map((one) => [one.id, one.reference]))
  const euros = (cents: number) => (cents / 100).toFixed(2)
  return {
    folder: 'commandes',
    files: [
      {
        path: 'commandes.csv',
        bytes: writeCsv(
          [
            'Commande',
            'Passée le',
            'Pour le',
            'État',
            'Nom',
            'Téléphone',
            'Courriel',
            'Adresse',
            'Produits',
            'Livraison',
          ],
          orders.map((one) => [
            one.reference,
            one.orderedAt.toISOString(),
            one.day,
            stateWord(one.state).label,
            one.way.buyer?.name ?? '',
            one.way.buyer?.phone ?? '',
            one.way.buyer?.email ?? '',
            'door' in one.way ? one.way.door.address : '',
            euros(one.goodsCents),
            euros(one.deliveryCents),
          ]),
        ),
      },
      {
        path: 'produits.csv',
        bytes: writeCsv(
          ['Commande', 'Produit', 'Quantité', 'Prix', 'État'],
          lines.map((one) => [
            referenceOf.get(one.orderId) ?? '',
            one.name,
            String(one.finalQuantity),
            euros(one.finalCents),
            one.state,
          ]),
        ),
      },
    ],
  }
}
