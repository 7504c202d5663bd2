import { openFile, type Actor } from '#people'
import { groupsOf, type Group } from '#actions'
import type { Db } from '#platform/db'
import { parisDay } from '#platform/time'
import { readInterview } from './interview-store.ts'
import type { Interview } from './interview.ts'
import { listPositionings, type Listed } from './list-store.ts'
import { countAdmitted } from './place-store.ts'
import { prescribersOf } from './prescriber-store.ts'

export type Candidate = { row: Listed; interview: Interview | undefined; comments: string[] }

/** The groups of an action that have not ended, with how many are admitted in each. */
export async function openGroups(
  db: Db,
  actionId: string,
  now: Date,
): Promise<{ group: Group; admitted: number }[]> {
  const groups = (await groupsOf(db, actionId)).filter((one) => one.endsOn >= parisDay(now))
  return Promise.all(groups.map(async (group) => ({ group, admitted: await countAdmitted(db, group.id) })))
}

const all = { search: '', after: '', limit: 500 } as const

/** The waiting list, in its order. */
export async function listWaiting(db: Db, actionId: string): Promise<Listed[]> {
  const rows = await listPositionings(db, { actionId }, { ...all, states: ['waiting'], sort: 'name' })
  return rows.toSorted((one, other) => (one.rank ?? 0) - (other.rank ?? 0))
}

/** Those whom a commission has to decide about, their files opened: each leaves its line. */
export async function openCandidates(
  db: Db,
  actor: Actor,
  actionId: string,
  now: Date,
): Promise<Candidate[]> {
  return db.transaction(async (tx) => {
    const states = ['positioned', 'invited', 'interviewed'] as const
    const rows = await listPositionings(tx, { actionId }, { ...all, states, sort: 'name' })
    const candidates: Candidate[] = []
    for (const row of rows) {
      const right = await openFile(tx, actor, row.personId, 'positioning', 'Préparer la commission', now)
      if (!right) continue
      const prescribers = await prescribersOf(tx, row.id)
      const comments = prescribers.flatMap(({ comment }) => (comment ? [comment] : []))
      candidates.push({ row, interview: await readInterview(tx, row.id), comments })
    }
    return candidates
  })
}
