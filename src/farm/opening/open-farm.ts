import { namedOf, type Actor } from '#people'
import { breaks, type Db } from '#platform/db'
import { fold } from '#platform/i18n'
import { done, refuse, type Result } from '#platform/refusal'
import { farmsOf, insertFarm, lettersTaken, readFarm } from '../farm-store.ts'
import type { Farm } from '../farm.ts'

export type OpenRefusal = 'not yours' | 'has one already' | 'letter taken'

/**
 * The integration organisations that this reader directs or supervises, when none of them has a farm yet: the pages of a farm show one, so
 * nobody runs two.
 */
export async function farmOpeners(db: Db, actor: Actor): Promise<{ id: string; name: string }[]> {
  const own = namedOf(actor, 'integration', 'technical supervisor', 'direction')
  if (own.length === 0) return []
  const farms = await farmsOf(
    db,
    own.map(({ id }) => id),
  )
  return farms.length === 0 ? own : []
}

const LETTERS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ')

/** A letter that begins the numbers of no other farm's lots: one of the name if it can, then any, then two. */
export async function proposeLetter(db: Db, name: string): Promise<string> {
  const taken = new Set(await lettersTaken(db))
  const own = Array.from(fold(name).toUpperCase()).filter((letter) => LETTERS.includes(letter))
  const pairs = LETTERS.flatMap((one) => LETTERS.map((other) => `${one}${other}`))
  return [...own, ...LETTERS, ...pairs].find((letter) => !taken.has(letter)) ?? ''
}

/**
 * Opens the farm of an integration organisation that the actor directs or supervises; the same id twice is once. Refusals: 'not yours',
 * 'has one already', 'letter taken' by another farm.
 */
export async function openFarm(
  db: Db,
  actor: Actor,
  farm: Farm,
  now: Date,
): Promise<Result<void, OpenRefusal>> {
  const own = namedOf(actor, 'integration', 'technical supervisor', 'direction')
  if (!own.some(({ id }) => id === farm.organisationId)) return refuse('not yours')
  try {
    return await db.transaction(async (tx): Promise<Result<void, OpenRefusal>> => {
      const known = await readFarm(tx, farm.id)
      if (known) return known.organisationId === farm.organisationId ? done(undefined) : refuse('not yours')
      await insertFarm(tx, farm, now)
      return done(undefined)
    })
  } catch (cause) {
    if (breaks(cause, 'farms_organisation_id_key')) return refuse('has one already')
    if (breaks(cause, 'farms_letter_key')) return refuse('letter taken')
    throw cause
  }
}
