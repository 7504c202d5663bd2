import type { Typed } from '#platform/web'
import type { Door } from '../order.ts'

/** A door as the form shows it again. */
export const typedDoor = (door: Door): Typed => ({
  recipientName: door.recipientName,
  phone: door.phone ?? '',
  email: door.email ?? '',
  address: door.address,
  postcode: door.postcode,
  town: door.town,
  floor: String(door.floor),
  lift: door.lift,
  words: door.words,
})
