import { z } from 'zod'
import type { Door } from '../order.ts'
import type { Parcels } from './parcels.ts'
import type { PlaceId, OrderId } from '../ids.ts'

/** A request that somebody began: the door, then what is given; the hours make it an order. Its id will be the order's. */
export type Draft = {
  id: OrderId
  placeId: PlaceId
  door: Door | null
  parcels: Parcels | null
  writtenAt: Date
}

export const doorFormat: z.ZodType<Door> = z.object({
  recipientName: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  address: z.string(),
  postcode: z.string(),
  town: z.string(),
  floor: z.number().int(),
  lift: z.enum(['yes', 'no', 'unknown']),
  words: z.string(),
  point: z
    .object({
      latitude: z.number(),
      longitude: z.number(),
      from: z.enum(['sent', 'person', 'address', 'street']),
    })
    .nullable(),
})
