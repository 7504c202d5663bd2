// @exemplary
import type { Db } from '#platform/db'
import { announce } from '#platform/facts'
import { refuse, type Refused } from '#platform/refusal'
import type { Actor } from '../actor.ts'
import { insertMerge, lockMerges, pointRows, rootOf, type Root } from './merge-store.ts'
import { canReach, judgeOf } from './reach-store.ts'
import { answerResemblance } from './store.ts'
import { tellJoined } from './tell-joined.ts'
import { giveWay } from './give-way.ts'
import type { PersonId } from '../ids.ts'
import { newId } from '#platform/id'

export type AnswerRefusal = 'out of reach' | 'answered otherwise'
export type Merged = { ok: true; keptId: PersonId } | Refused<AnswerRefusal>

/**
 * Says that two rows are one person. Both rows and all that hangs on them stay; one points at the other. Twice is once.
 * An account that a signature alone opened gives way where both can sign in; who signs in in two ways still is told by each.
 * Refused to whoever may not write who both are, unless they steer the territory.
 */
export async function mergePersons(
  db: Db,
  { oneId, otherId, url }: { oneId: PersonId; otherId: PersonId; url: string },
  actor: Actor,
  now: Date,
): Promise<Merged> {
  return db.transaction(async (tx) => {
    await lockMerges(tx)
    if (!(await canReach(tx, judgeOf(actor, now), oneId, otherId))) return refuse('out of reach')
    const [one, other] = [await rootOf(tx, oneId), await rootOf(tx, otherId)]
    if (!one || !other) return refuse('out of reach')
    const stands = await answerResemblance(tx, { oneId, otherId }, 'same', actor.personId, now)
    if (stands !== 'same') return refuse('answered otherwise')
    if (one.id === other.id) return { ok: true, keptId: one.id }
    const [kept, merged] = keepFirst(one, other) <= 0 ? [one, other] : [other, one]
    const ids = { keptId: kept.id, mergedId: merged.id }
    await giveWay(tx, ids)
    await tellJoined(tx, { ...ids, by: actor, url }, now)
    await insertMerge(tx, { id: newId(), ...ids, by: actor.personId, at: now })
    await pointRows(tx, kept.id)
    await announce(tx, 'persons merged', ids, now)
    return { ok: true, keptId: kept.id }
  })
}

/** Who signs in is kept, so that nothing moves for them; else who was known first. */
const keepFirst = (one: Root, other: Root): number =>
  Number(other.accounts > 0) - Number(one.accounts > 0) ||
  one.registeredAt.getTime() - other.registeredAt.getTime()

/** Says that two rows are two people: they are not proposed again. */
export async function keepApart(
  db: Db,
  pair: { oneId: PersonId; otherId: PersonId },
  actor: Actor,
  now: Date,
): Promise<{ ok: true } | Refused<AnswerRefusal>> {
  if (!(await canReach(db, judgeOf(actor, now), pair.oneId, pair.otherId))) return refuse('out of reach')
  const stands = await db.transaction((tx) => answerResemblance(tx, pair, 'different', actor.personId, now))
  return stands === 'different' ? { ok: true } : refuse('answered otherwise')
}
