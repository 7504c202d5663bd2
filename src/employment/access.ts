import { requireActor } from '#people'
import { parisDay } from '#platform/time'
import { notFound, type Ask } from '#platform/web'
import { findInside } from './find-inside.ts'
import type { Inside, Seat } from './reach.ts'
import { searchIn, PER_PAGE } from './list-address.ts'

/** Who may open this page of integration, and what they may see there. @throws SignInNeeded, or notFound for everybody else. */
export async function openInsertion(c: Ask, ...seats: Seat[]): Promise<Inside> {
  const inside = await findInside(c.var.db, requireActor(c), c.var.now)
  if (!inside || !seats.includes(inside.seat)) throw notFound()
  return inside
}

/** A list of contracts or of exits: who reads it, and what they ask for. @throws SignInNeeded, or notFound for everybody else. */
export async function openList(c: Ask) {
  const inside = await openInsertion(c, 'direction', 'integration adviser')
  const today = parisDay(c.var.now)
  return { inside, today, asked: { ...searchIn(c, 'day'), on: today, limit: PER_PAGE + 1 } }
}
