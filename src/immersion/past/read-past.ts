import { openFiles, type Actor } from '#people'
import type { Db } from '#platform/db'
import { parisDay } from '#platform/time'
import type { Verdict } from '../law/door.ts'
import { judgePast } from './judge-past.ts'
import type { PastImmersion } from './past-immersion.ts'
import { listPast, type EndedHere, type ListedPast, type PastQuery } from './past-list-store.ts'
import { pastOfPeople } from './past-store.ts'

/** One of a list is read again by the law; one that was signed here was held to it before. */
export type ShownPast = (ListedPast & { past: PastImmersion; verdict: Verdict }) | EndedHere

/** A page of immersions, each with what the law says of it; whoever is named reads who looked, at /moi/acces. */
export async function readPast(
  db: Db,
  actor: Actor,
  query: Omit<PastQuery, 'on'>,
  now: Date,
): Promise<{ rows: ShownPast[]; more: boolean }> {
  const found = await listPast(db, actor.personId, { ...query, limit: query.limit + 1, on: parisDay(now) })
  const listed = found.slice(0, query.limit)
  const people = [...new Set(listed.map(({ personId }) => personId))]
  const rights = await db.transaction((tx) =>
    openFiles(tx, actor, people, 'immersion', { code: 'immersions' }, now),
  )
  const all = await pastOfPeople(db, people)
  const rows = listed.flatMap((row): ShownPast[] => {
    if (!rights.has(row.personId)) return []
    if (row.kind === 'convention') return [row]
    const past = all.find(({ id }) => id === row.id)
    if (!past) return []
    const own = all.filter(({ personId }) => personId === past.personId)
    return [{ ...row, past, verdict: judgePast(past, own) }]
  })
  return { rows, more: found.length > query.limit }
}
