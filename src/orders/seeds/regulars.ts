import { seededProductId as product, type ProductId } from '#market'

/** Who buys at the market of the demo week after week, and fetches it at the hub. */
export const regulars = [
  'Véronique Butez',
  'Christian Lheureux',
  'Latifa Ouali',
  'Stéphane Ducloy',
  'Marie-Paule Verhaeghe',
  'Hervé Gossart',
  'Camille Bourgois',
  'Mehdi Saïdi',
  'Annick Sergent',
  'Jean-Luc Pruvot',
  'Élodie Noël',
  'Francis Baert',
  'Nathalie Quénehen',
  'Samuel Hembert',
  'Rachida Amrani',
  'Dominique Level',
] as const

export type Basket = readonly (readonly [ProductId, number])[]

const basket = (...wanted: [n: number, quantity: number][]): Basket =>
  wanted.map(([n, quantity]) => [product(n), quantity])

/** The vegetables, bread and dairy of a morning, by the numbers of `seeded-products.ts`: nothing that is weighed, of a lot, or recalled. */
export const mornings: readonly Basket[] = [
  basket([9, 1], [1, 2], [11, 1], [12, 2], [28, 1], [31, 2], [44, 1]),
  basket([9, 1], [3, 2], [5, 2], [13, 1], [16, 4], [24, 1], [30, 1], [52, 1]),
  basket([9, 2], [1, 2], [11, 2], [18, 1], [29, 1], [32, 1], [48, 1], [50, 1]),
  basket([9, 1], [1, 3], [3, 1], [12, 3], [17, 3], [28, 1], [30, 2], [50, 1], [52, 1]),
]

/** The bread, fish, books and drinks of an evening. */
export const evenings: readonly Basket[] = [
  basket([9, 1], [11, 1], [15, 2], [35, 1], [44, 1], [61, 2], [58, 1]),
  basket([9, 1], [5, 2], [12, 2], [20, 2], [42, 1], [60, 4], [56, 1]),
  basket([9, 1], [3, 2], [14, 1], [35, 1], [42, 1], [50, 2], [64, 2], [58, 1]),
  basket([9, 1], [1, 2], [12, 2], [19, 1], [35, 2], [60, 2], [62, 1], [55, 1]),
]

/** The same on a day when the wine merchant is closed. */
export const tuesday = basket([9, 1], [1, 1], [11, 1], [12, 2], [35, 1], [42, 1], [58, 1])
