import type { Actor } from '#people'
import { asDay, parisDay, type Day } from '#platform/time'
import { notFound, type Ask } from '#platform/web'
import { requireDispatcher } from '../access.ts'
import type { Hub } from '../hub.ts'
import type { Workday } from './workday.ts'
import { readWorkday } from './read-workday.ts'
import type { OrderId, PlaceId } from '../ids.ts'

/** A day as an address writes it; undefined for what is none, or is of another century. */
export function dayWritten(text: string): Day | undefined {
  const day = asDay(text)
  return day && day >= '2000-01-01' && day < '2100-01-01' ? day : undefined
}

/** The day of the address, a date or `aujourdhui`. @throws notFound when there is no such day. */
export function dayIn(c: Ask): Day {
  const typed = c.req.param('day') ?? ''
  const day = typed === 'aujourdhui' ? parisDay(c.var.now) : dayWritten(typed)
  if (!day) throw notFound()
  return day
}

export type OpenWorkday = { actor: Actor; hub: Hub; day: Day; work: Workday }

/** The day of the address with all that is known of it, for who runs its hub. */
export async function openWorkday(c: Ask): Promise<OpenWorkday> {
  const { actor, hub } = await requireDispatcher(c)
  const day = dayIn(c)
  return { actor, hub, day, work: await readWorkday(c.var.db, hub, day, c.var.now) }
}

/** Whom an order is for, as lists name it. */
export const recipientOf = ({ rows }: Workday, orderId: OrderId): string =>
  rows.orders.find(({ id }) => id === orderId)?.door.recipientName ?? 'Commande'

/** A shop or the farm by its name. */
export const placeNameOf = ({ rows }: Workday, placeId: PlaceId): string =>
  rows.places.find(({ id }) => id === placeId)?.name ?? 'Commerce'
