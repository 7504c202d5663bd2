import type { Order } from '../order.ts'
import { dayAddress } from '../space.tsx'

export const HUB_ORDERS = '/livraisons/commandes'

/** The page of an order, for whoever runs the bikes. */
export const orderAddress = ({ day, id }: Pick<Order, 'day' | 'id'>): string =>
  `${dayAddress(day)}/commandes/${id}`
