import { seededClaimId, seededSaleId } from '#payments'
import { asId } from '#platform/id'
import { addDays, holidayOn, parisInstant, weekday, type Day } from '#platform/time'
import { BAKERY, FARM, FEE, goods, of, to } from './seeded-goods.ts'
import type { SeededOrder, SeededStep } from './seeded-order.ts'

const { leeks, chicory, batavia, radishes, parsley, bread, baguette, faluche } = goods
const { croissant, tart, maroilles, eggs, butter, milk } = goods

/** The day of so many days ago; of a while ago, the last one then that bikes rode, from Tuesday to Saturday, and on no public holiday. */
export function ridden(today: Day, days: number): Day {
  const day = addDays(today, days)
  const rides = weekday(day) >= 2 && weekday(day) <= 6 && holidayOn(day) === undefined
  return days > -3 || rides ? day : ridden(today, days - 1)
}

/** What was ordered, prepared and had before this day. */
export function pastOrders(today: Day): SeededOrder[] {
  const at = (days: number, clock: string) => parisInstant(ridden(today, days), clock)
  const eve = (days: number, clock: string) => parisInstant(addDays(ridden(today, days), -1), clock)
  const whole = (days: number): SeededStep[] => [
    { what: 'accept', at: at(days, '08:10') },
    { what: 'ready', at: at(days, '09:20') },
  ]
  return [
    {
      buyerName: 'Sophie Calon',
      contact: to(6, 'sophie.calon'),
      orderedAt: eve(-1, '18:20'),
      slotFrom: at(-1, '10:00'),
      goods: of([bread, 1], [butter, 1], [parsley, 2], [leeks, 1]),
      deliveryCents: FEE,
      address: '41 Rue Royale',
      point: [50.9579, 1.8525],
      steps: whole(-1),
    },
    {
      id: asId(seededSaleId),
      buyerName: 'Karim Haddad',
      contact: to(7, 'karim.haddad'),
      orderedAt: eve(-1, '20:02'),
      slotFrom: at(-1, '10:00'),
      goods: of([baguette, 2], [croissant, 3], [milk, 2]),
      deliveryCents: FEE,
      address: '102 Rue Mollien',
      point: [50.9531, 1.8597],
      steps: [
        { what: 'refuse', at: at(-1, '07:50'), shop: BAKERY, productId: croissant, why: 'sold out' },
        ...whole(-1),
      ],
    },
    {
      buyerName: 'Thérèse Wadoux',
      contact: { phone: null, email: null },
      orderedAt: eve(-3, '09:15'),
      slotFrom: at(-3, '16:00'),
      goods: of([chicory, 1500], [parsley, 1]),
      deliveryCents: 0,
      steps: [
        { what: 'accept', at: at(-3, '08:10') },
        { what: 'weigh', at: at(-3, '09:00'), shop: FARM, productId: chicory, weight_g: 1370 },
        { what: 'ready', at: at(-3, '09:20') },
      ],
      collectedAt: at(-3, '16:25'),
    },
    {
      buyerName: 'Bernard Fiolet',
      contact: to(9, 'bernard.fiolet'),
      orderedAt: eve(-5, '11:00'),
      slotFrom: at(-5, '10:00'),
      goods: of([tart, 1]),
      deliveryCents: FEE,
      address: '3 Rue Lafayette',
      point: [50.9512, 1.8563],
      steps: [{ what: 'refuse all', at: eve(-5, '15:00'), why: 'cannot prepare' }],
    },
    {
      buyerName: 'Inès Morel',
      contact: to(10, 'ines.morel'),
      orderedAt: eve(-12, '17:45'),
      slotFrom: at(-12, '10:00'),
      goods: of([bread, 2], [maroilles, 1], [parsley, 1]),
      deliveryCents: FEE,
      address: '60 Boulevard Jacquard',
      point: [50.9487, 1.8552],
      steps: [
        ...whole(-12),
        {
          what: 'give back',
          at: at(-12, '18:30'),
          shop: BAKERY,
          productId: bread,
          cents: 360,
          words: 'un pain trop cuit',
        },
      ],
    },
    {
      buyerName: 'Paul Leriche',
      contact: to(11, 'paul.leriche'),
      orderedAt: eve(-20, '12:30'),
      slotFrom: at(-20, '10:00'),
      goods: of([leeks, 3], [radishes, 2], [batavia, 2]),
      deliveryCents: FEE,
      address: '17 Rue de Vic',
      point: [50.9421, 1.8472],
      steps: whole(-20),
    },
    {
      buyerName: 'Odile Pruvost',
      contact: to(12, 'odile.pruvost'),
      orderedAt: eve(-35, '08:05'),
      slotFrom: at(-35, '10:00'),
      goods: of([baguette, 4], [leeks, 4], [eggs, 2]),
      deliveryCents: FEE,
      address: '2 Rue du Temple',
      point: [50.9496, 1.8581],
      steps: whole(-35),
    },
    {
      buyerName: 'Marie-Antoinette de Saint-Just-Lonquety',
      contact: to(13, 'marie-antoinette'),
      orderedAt: eve(-64, '19:30'),
      slotFrom: at(-64, '10:00'),
      goods: of([faluche, 6], [leeks, 6], [milk, 3]),
      deliveryCents: FEE,
      address: '128 Avenue du Président Wilson',
      point: [50.9458, 1.8428],
      steps: whole(-64),
    },
    {
      id: asId(seededClaimId),
      buyerName: 'Gérard Pollet',
      contact: to(14, 'gerard.pollet'),
      orderedAt: eve(-8, '18:10'),
      slotFrom: at(-8, '10:00'),
      goods: of([maroilles, 2], [butter, 2], [eggs, 2]),
      deliveryCents: FEE,
      address: '11 Rue Colbert',
      point: [50.9504, 1.8478],
      steps: whole(-8),
    },
  ]
}
