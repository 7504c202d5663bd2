import { idsOf, rightsOver, type Actor, type PersonId } from '#people'
import type { Db } from '#platform/db'
import { writeCount } from '#platform/i18n'
import { parisDay } from '#platform/time'
import type { Card } from '#platform/web'
import { CONVENTIONS } from '../frame.tsx'
import { readBeside } from './beside-store.ts'

type Pages = { href: string; count: number }

/**
 * Where a trainer of somebody's group, or who supervises their post, reads their immersions, the latest first; nothing of whose they do not. It leaves
 * no line: the page does.
 */
export async function besidePages(
  db: Db,
  actor: Actor,
  personIds: readonly PersonId[],
  now: Date,
): Promise<Map<PersonId, Pages>> {
  const rights = await rightsOver(db, actor, personIds, 'immersion', now)
  const of = personIds.filter((id) => rights.get(id)?.reads)
  if (of.length === 0) return new Map()
  const mine = await idsOf(db, actor.personId)
  const found = Map.groupBy(await readBeside(db, { mine, of, on: parisDay(now) }), ({ askedId }) => askedId)
  return new Map(
    [...found].map(([id, all]) => [id, { href: `${CONVENTIONS}/${all[0]?.id}`, count: all.length }]),
  )
}

/** The same, on the page of one person. */
export async function besideCard(db: Db, actor: Actor, personId: PersonId, now: Date): Promise<Card[]> {
  const own = (await besidePages(db, actor, [personId], now)).get(personId)
  return own
    ? [{ title: 'Immersions', text: `${writeCount(own.count, 'convention')}.`, href: own.href, kind: 'look' }]
    : []
}
