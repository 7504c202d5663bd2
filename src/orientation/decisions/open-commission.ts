import { openFiles, type Actor } from '#people'
import { groupsOfEach, type Group, type ActionId } from '#actions'
import type { Db } from '#platform/db'
import { parisDay } from '#platform/time'
import { readInterviews, type Interview } from '../interviews/door.ts'
import { listPositionings, type Listed } from '../listing/door.ts'
import { countAdmittedIn } from '../place-store.ts'
import { prescribersOfEach } from '../prescriber-store.ts'
import { saidBy } from '../sentences.ts'

export type OpenGroup = { group: Group; admitted: number }
export type Candidate = { row: Listed; interview: Interview | undefined; comments: string[] }

/** The groups of an action that have not ended, with how many are admitted in each. */
export async function openGroups(db: Db, actionId: ActionId, now: Date): Promise<OpenGroup[]> {
  return (await openGroupsOfEach(db, [actionId], now)).get(actionId) ?? []
}

/** The same for several actions, by the id of the action. */
export async function openGroupsOfEach(
  db: Db,
  actionIds: readonly ActionId[],
  now: Date,
): Promise<Map<string, OpenGroup[]>> {
  const groups = [...(await groupsOfEach(db, actionIds)).values()].flat()
  const open = groups.filter((group) => group.endsOn >= parisDay(now))
  const admitted = await countAdmittedIn(
    db,
    open.map((group) => group.id),
  )
  const counted = open.map((group) => ({ group, admitted: admitted.get(group.id) ?? 0 }))
  return Map.groupBy(counted, ({ group }) => group.actionId)
}

const all = { search: '', after: '', limit: 500 } as const

/** The waiting list, in its order. */
export async function listWaiting(db: Db, actionId: ActionId): Promise<Listed[]> {
  const rows = await listPositionings(db, { actionId }, { ...all, states: ['waiting'], sort: 'name' })
  return rows.toSorted((one, other) => rankOf(one) - rankOf(other))
}

const rankOf = (row: Listed): number => ('rank' in row ? row.rank : 0)

/** Those whom a commission has to decide about, their files opened: each leaves its line. */
export async function openCandidates(
  db: Db,
  actor: Actor,
  actionId: ActionId,
  now: Date,
): Promise<Candidate[]> {
  return db.transaction(async (tx) => {
    const states = ['positioned', 'invited', 'interviewed'] as const
    const rows = await listPositionings(tx, { actionId }, { ...all, states, sort: 'name' })
    const personIds = rows.map((row) => row.personId)
    const opened = await openFiles(tx, actor, personIds, 'positioning', { code: 'commission' }, now)
    const ids = rows.flatMap((row) => (opened.has(row.personId) ? [row.id] : []))
    const prescribers = await prescribersOfEach(tx, ids)
    const interviews = await readInterviews(tx, ids)
    return rows
      .filter((row) => opened.has(row.personId))
      .map((row) => ({
        row,
        interview: interviews.get(row.id),
        comments: (prescribers.get(row.id) ?? []).flatMap((one) => saidBy(one) ?? []),
      }))
  })
}
