import type { Door, Placed } from './order.ts'

/** The door of an order, as its row says it. */
export type DoorRow = {
  recipient_name: string
  phone: string | null
  email: string | null
  address: string
  postcode: string
  town: string
  floor: number
  lift: Door['lift']
  words: string
  latitude: number | null
  longitude: number | null
  point_from: Placed['from'] | null
}

/** The row as a door: on the map, or waiting for somebody to place it. */
export function doorIn(row: DoorRow): Door {
  const { latitude, longitude, point_from: from } = row
  const point = latitude !== null && longitude !== null && from ? { latitude, longitude, from } : null
  return {
    recipientName: row.recipient_name,
    phone: row.phone,
    email: row.email,
    address: row.address,
    postcode: row.postcode,
    town: row.town,
    floor: row.floor,
    lift: row.lift,
    words: row.words,
    point,
  }
}
