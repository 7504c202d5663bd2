import { asId } from '#platform/id'
import type { CountedRow, GroupId, ActionId } from '#actions'
import {
  fullName,
  openFiles,
  rightInCircle,
  type Actor,
  type Information,
  type Right,
  type PersonId,
  type ReadingReason,
} from '#people'
import type { Db, Tx } from '#platform/db'
import { informationBehind } from './key.ts'
import { namesOf } from './store.ts'
import { sources, wholeSources } from './sources.ts'

/** A row behind a figure; no name when the file of this person is closed to the reader. */
export type OpenRow = Omit<CountedRow, 'personId'> & { name: string | null }

/** `groupId` is the circle whose people are counted: a group's, or an action's for what is counted as a whole. */
type Asked = { groupId: GroupId | ActionId; key: string; actor: Actor; why: ReadingReason; now: Date }

/** Whether this reader may open the rows behind a figure, see their counts, or neither. Leaves no line. */
export async function rowsRight(
  db: Db,
  { groupId, key, actor, now }: Omit<Asked, 'why'>,
): Promise<'rows' | 'counts' | undefined> {
  const information = informationBehind(key)
  if (!information) return undefined
  const right = await rightInCircle(db, actor, groupId, information, now)
  if (readsRows(right)) return 'rows'
  return right.counts ? 'counts' : undefined
}

// A row says a name and a result: a right to the result only is enough, one to the progress or to a moment is not.
const readsRows = ({ reads, only }: Right) => reads && (only === undefined || only === 'result')

/**
 * The rows behind a figure, with names. Each file that is opened gets its line in the same transaction: without the line, no row.
 * @returns undefined for whoever has no right to the rows.
 */
export async function openRows(db: Db, asked: Asked): Promise<OpenRow[] | undefined> {
  const information = informationBehind(asked.key)
  if (!information || (await rowsRight(db, asked)) !== 'rows') return undefined
  return db.transaction(async (tx) => {
    const rows = await rowsBehind(tx, asked)
    const opened = await openedTo(tx, rows, information, asked)
    const names = await namesOf(tx, [...opened])
    const rank = (row: CountedRow) => names.findIndex((one) => one.id === row.personId)
    return rows
      .toSorted((one, other) => rank(one) - rank(other))
      .map((row) => ({ counted: row.counted, why: row.why, name: nameIn(names, row.personId) }))
  })
}

/** The circle of a figure is a group, or an action where it counts one as a whole. */
async function rowsBehind(db: Db, { groupId, key, now }: Asked): Promise<CountedRow[]> {
  const counts = ({ keys }: { keys: readonly string[] }) => keys.includes(key)
  const ofGroup = sources.find(counts)
  if (ofGroup) return ofGroup.rowsBehind(db, asId(groupId), key, now)
  return (await wholeSources.find(counts)?.rowsBehind(db, asId(groupId), key, now)) ?? []
}

function nameIn(names: Awaited<ReturnType<typeof namesOf>>, personId: PersonId): string | null {
  const found = names.find((one) => one.id === personId)
  return found ? fullName(found) : null
}

async function openedTo(
  tx: Tx,
  rows: CountedRow[],
  information: Information,
  asked: Asked,
): Promise<Set<PersonId>> {
  const ids = rows.map((row) => row.personId)
  const rights = await openFiles(tx, asked.actor, ids, information, asked.why, asked.now)
  return new Set([...rights].flatMap(([personId, right]) => (readsRows(right) ? [personId] : [])))
}
