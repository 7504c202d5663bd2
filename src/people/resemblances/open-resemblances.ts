import type { Db, Tx } from '#platform/db'
import { insertAccessLine, openFile } from '../access/door.ts'
import { stewardsFor, type Actor } from '../actor.ts'
import { readPerson } from '../person-store.ts'
import type { Person } from '../person.ts'
import { judgeOf } from './reach-store.ts'
import { waitingResemblances, type Resembling } from './store.ts'
import type { PersonId } from '../ids.ts'

export type AskedPair = Resembling & { one: Person; other: Person }

const WHY = { code: 'twin files' } as const

/** Pairs to be answered by this reader, both files opened side by side: each leaves its line. */
export async function openResemblances(
  db: Db,
  actor: Actor,
  page: { limit: number; after?: Resembling | undefined },
  now: Date,
): Promise<{ pairs: AskedPair[]; more: boolean }> {
  return db.transaction(async (tx) => {
    const waiting = await waitingResemblances(tx, judgeOf(actor, now), { ...page, limit: page.limit + 1 })
    const pairs: AskedPair[] = []
    for (const pair of waiting.slice(0, page.limit)) {
      const one = await openIdentity(tx, actor, pair.oneId, now)
      const other = await openIdentity(tx, actor, pair.otherId, now)
      if (one && other) pairs.push({ ...pair, one, other })
    }
    return { pairs, more: waiting.length > page.limit }
  })
}

async function openIdentity(
  tx: Tx,
  actor: Actor,
  personId: PersonId,
  now: Date,
): Promise<Person | undefined> {
  const right = await openFile(tx, actor, personId, 'identity', WHY, now)
  // Whoever steers the territory stands in no circle: the list let them in, and the line is left all the same.
  if (!right) {
    const organisationId = stewardsFor(actor)
    const line = { personId, readerId: actor.personId, organisationId, why: WHY, at: now }
    await insertAccessLine(tx, { ...line, information: 'identity' })
  }
  return readPerson(tx, personId)
}
