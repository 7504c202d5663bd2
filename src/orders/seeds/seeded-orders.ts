import { seededProductId as product, type LotId, type ProductId } from '#market'
import { asId } from '#platform/id'
import { addDays, parisDay, parisInstant, type Day } from '#platform/time'
import { idOf } from './example-ids.ts'
import type { SeededOrder, SeededStep } from './seeded-order.ts'

const NONE = asId<ProductId>('')
const BAKERY = 'boulangerie-delplanque'
const FARM = 'la-ferme-urbaine'
const FEE = 290

// Products of the demo, by what they are (seeded-products.ts).
const [leeks, chicory, batavia, carrots, radishes, parsley] = [1, 2, 3, 4, 5, 8].map(product)
const [bread, baguette, wholemeal, faluche, croissant, tart] = [11, 12, 14, 15, 16, 18].map(product)
const [maroilles, eggs, butter, milk] = [24, 25, 28, 31].map(product)

/** A lot of parsley, sold to three customers. */
export const seededLot = { id: idOf<LotId>('lot parsley'), productId: parsley ?? NONE, number: 'PERSIL-07' }

const of = (...goods: [ProductId | undefined, number][]) =>
  goods.map(([productId = NONE, quantity]) => ({
    productId,
    quantity,
    ...(productId === seededLot.productId ? { lotId: seededLot.id } : {}),
  }))

const to = (n: number, name: string) => ({
  phone: `+336399801${String(n).padStart(2, '0')}`,
  email: `${name}@example.org`,
})

/** When the bikes of the demo ride. */
export type RidingDays = { today: boolean; next: Day }

/** Thirteen orders, from a month ago to the next day that bikes ride: waiting, being prepared, asked about, refused, brought, given back. */
export function seededOrders(now: Date, rides: RidingDays): SeededOrder[] {
  const today = parisDay(now)
  const at = (days: number, clock: string) => parisInstant(addDays(today, days), clock)
  const begun = new Date(now.getTime() - 3_600_000)
  const soon = new Date(now.getTime() - 1_800_000)
  // a demo opened in the afternoon has something to prepare too
  const ahead = (clock: string) => parisInstant(rides.next, clock)
  const next = rides.today && now < at(0, '13:30') ? at(0, '16:00') : ahead('08:00')
  const whole = (days: number): SeededStep[] => [
    { what: 'accept', at: at(days, '08:10') },
    { what: 'ready', at: at(days, '09:40') },
  ]
  const brought = (days: number) => ({ how: 'delivered' as const, at: at(days, '11:05') })
  return [
    {
      buyerName: 'Monique Hochart',
      contact: to(1, 'monique.hochart'),
      orderedAt: begun,
      slotFrom: next,
      goods: of([bread, 1], [baguette, 2], [leeks, 2], [batavia, 1], [maroilles, 1], [eggs, 1]),
      deliveryCents: FEE,
      address: '14 Rue du Vauxhall',
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
          productId: wholemeal ?? NONE,
          byProductId: baguette ?? NONE,
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
      steps: [],
    },
    {
      buyerName: 'Sophie Calon',
      contact: to(6, 'sophie.calon'),
      orderedAt: at(-2, '18:20'),
      slotFrom: at(-1, '10:00'),
      goods: of([bread, 1], [butter, 1], [parsley, 2], [leeks, 1]),
      deliveryCents: FEE,
      address: '41 Rue Royale',
      steps: whole(-1),
      ended: brought(-1),
    },
    {
      buyerName: 'Karim Haddad',
      contact: to(7, 'karim.haddad'),
      orderedAt: at(-2, '20:02'),
      slotFrom: at(-1, '10:00'),
      goods: of([baguette, 2], [croissant, 3], [milk, 2]),
      deliveryCents: FEE,
      address: '8 Rue des Quatre Coins',
      steps: [
        { what: 'refuse', at: at(-1, '07:50'), shop: BAKERY, productId: croissant ?? NONE, why: 'sold out' },
        ...whole(-1),
      ],
      ended: brought(-1),
    },
    {
      buyerName: 'Thérèse Wadoux',
      contact: { phone: null, email: null },
      orderedAt: at(-4, '09:15'),
      slotFrom: at(-3, '16:00'),
      goods: of([chicory, 1500], [parsley, 1]),
      deliveryCents: 0,
      steps: [
        { what: 'accept', at: at(-3, '08:10') },
        { what: 'weigh', at: at(-3, '09:00'), shop: FARM, productId: chicory ?? NONE, weight_g: 1370 },
        { what: 'ready', at: at(-3, '09:20') },
      ],
      ended: { how: 'collected', at: at(-3, '16:25') },
    },
    {
      buyerName: 'Bernard Fiolet',
      contact: to(9, 'bernard.fiolet'),
      orderedAt: at(-6, '11:00'),
      slotFrom: at(-5, '10:00'),
      goods: of([tart, 1]),
      deliveryCents: FEE,
      address: '3 Rue Lafayette',
      steps: [{ what: 'refuse all', at: at(-6, '15:00'), why: 'cannot prepare' }],
    },
    {
      buyerName: 'Inès Morel',
      contact: to(10, 'ines.morel'),
      orderedAt: at(-13, '17:45'),
      slotFrom: at(-12, '10:00'),
      goods: of([bread, 2], [maroilles, 1], [parsley, 1]),
      deliveryCents: FEE,
      address: '60 Boulevard Jacquard',
      steps: [
        ...whole(-12),
        {
          what: 'give back',
          at: at(-11, '10:30'),
          shop: BAKERY,
          productId: bread ?? NONE,
          cents: 360,
          words: 'un pain trop cuit',
        },
      ],
      ended: brought(-12),
    },
    {
      buyerName: 'Paul Leriche',
      contact: to(11, 'paul.leriche'),
      orderedAt: at(-21, '12:30'),
      slotFrom: at(-20, '10:00'),
      goods: of([leeks, 3], [radishes, 2], [batavia, 2]),
      deliveryCents: FEE,
      address: '17 Rue de Vic',
      steps: whole(-20),
      ended: brought(-20),
    },
    {
      buyerName: 'Odile Pruvost',
      contact: to(12, 'odile.pruvost'),
      orderedAt: at(-36, '08:05'),
      slotFrom: at(-35, '10:00'),
      goods: of([baguette, 4], [leeks, 4], [eggs, 2]),
      deliveryCents: FEE,
      address: '2 Rue du Temple',
      steps: whole(-35),
      ended: brought(-35),
    },
    {
      buyerName: 'Marie-Antoinette de Saint-Just-Lonquety',
      contact: to(13, 'marie-antoinette'),
      orderedAt: at(-65, '19:30'),
      slotFrom: at(-64, '10:00'),
      goods: of([faluche, 6], [leeks, 6], [milk, 3]),
      deliveryCents: FEE,
      address: '128 Avenue du Président Wilson',
      steps: whole(-64),
      ended: brought(-64),
    },
  ]
}
