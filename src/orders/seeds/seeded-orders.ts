import { parisDay, parisInstant, type Day } from '#platform/time'
import { pastOrders } from './past-orders.ts'
import { BAKERY, FARM, FEE, goods, of, to } from './seeded-goods.ts'
import type { SeededOrder } from './seeded-order.ts'

/** When the bikes of the demo ride. */
export type RidingDays = { today: boolean; next: Day }

const { leeks, chicory, batavia, carrots, radishes, bread, baguette, wholemeal, faluche } = goods
const { croissant, tart, maroilles, eggs, butter } = goods

/** Fourteen orders, from a month ago to the next day that bikes ride: waiting, being prepared, asked about, refused, brought, given back. */
export function seededOrders(now: Date, rides: RidingDays): SeededOrder[] {
  const today = parisDay(now)
  const begun = new Date(now.getTime() - 3_600_000)
  const soon = new Date(now.getTime() - 1_800_000)
  const ahead = (clock: string) => parisInstant(rides.next, clock)
  // a demo opened in the afternoon has something to prepare too
  const hasToday = rides.today && now < parisInstant(today, '13:30')
  const next = hasToday ? parisInstant(today, '16:00') : ahead('10:00')
  return [
    {
      buyerName: 'Colette Vanhoutte',
      contact: to(1, 'colette.vanhoutte'),
      orderedAt: begun,
      slotFrom: next,
      goods: of([bread, 1], [baguette, 2], [leeks, 2], [batavia, 1], [maroilles, 1], [eggs, 1]),
      deliveryCents: FEE,
      address: '8 Rue du Vauxhall',
      point: [50.9558, 1.8603],
      steps: [],
    },
    {
      buyerName: 'Ahmed Benali',
      contact: to(2, 'ahmed.benali'),
      orderedAt: begun,
      slotFrom: next,
      goods: of([croissant, 4], [baguette, 1]),
      deliveryCents: 0,
      steps: [{ what: 'accept', at: soon }],
    },
    {
      buyerName: 'Famille Lecoq',
      contact: to(3, 'lecoq'),
      orderedAt: begun,
      slotFrom: ahead('10:00'),
      goods: of([tart, 1], [chicory, 1000], [carrots, 1500]),
      deliveryCents: FEE,
      address: '22 Rue Mollien',
      point: [50.9524, 1.8579],
      steps: [{ what: 'accept', shop: FARM, at: soon }],
    },
    {
      buyerName: 'Jeanne Delattre',
      contact: to(4, 'jeanne.delattre'),
      orderedAt: begun,
      slotFrom: ahead('14:00'),
      goods: of([wholemeal, 1], [faluche, 2]),
      deliveryCents: 0,
      steps: [
        {
          what: 'replace',
          at: soon,
          shop: BAKERY,
          productId: wholemeal,
          byProductId: baguette,
          quantity: 2,
        },
      ],
    },
    {
      buyerName: 'Luc Vasseur',
      contact: to(5, 'luc.vasseur'),
      orderedAt: begun,
      slotFrom: ahead('16:00'),
      goods: of([eggs, 1], [butter, 1], [radishes, 2]),
      deliveryCents: FEE,
      address: '5 Boulevard Gambetta',
      point: [50.9466, 1.8497],
      steps: [],
    },
    ...pastOrders(today),
  ]
}
