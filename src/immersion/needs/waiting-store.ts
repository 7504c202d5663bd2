import type { OrganisationId, PersonId } from '#people'
import { sql, type Db, type Tx } from '#platform/db'
import type { HostId, WaitingNeedId } from '../ids.ts'
import type { NeedCells } from './need-line.ts'
import type { OpenNeedLine, WaitingNeed } from './waiting-need.ts'

type Row = {
  id: WaitingNeedId
  keeperId: OrganisationId
  answer: WaitingNeed['answer']
  hostId: HostId | null
  cells: NeedCells | null
}

const columns = sql`w.id, w.keeper_id as "keeperId", w.answer, w.host_id as "hostId", w.list as cells`

function waitingFrom({ answer, hostId, cells, ...rest }: Row): WaitingNeed {
  if (answer === 'left out') return { ...rest, answer, hostId: null, cells: null }
  if (answer === 'host' && hostId) return { ...rest, answer, hostId, cells: null }
  if (answer === null && cells) return { ...rest, answer, hostId: null, cells }
  throw new Error('a line that waits has its cells, an answered one has none')
}

/** All lines of this keeper that waited once, by their key. */
export async function waitingOf(db: Db, keeperId: OrganisationId): Promise<Map<string, WaitingNeed>> {
  const rows = await db.rows<Row & { key: string }>(sql`
    select ${columns}, w.line_key as key
    from immersion.waiting_needs w
    where w.keeper_id = ${keeperId}`)
  return new Map(rows.map(({ key, ...row }) => [key, waitingFrom(row)]))
}

/** Lines of these keepers that wait for an answer, in the order in which they came; all that there are, counted. */
export async function openNeedLines(
  db: Db,
  keepers: readonly OrganisationId[],
  limit: number,
): Promise<{ lines: OpenNeedLine[]; count: number }> {
  const rows = await db.rows<Row & { count: number }>(sql`
    select ${columns}, (count(*) over ())::int as count
    from immersion.waiting_needs w
    where w.keeper_id = any(${keepers}::uuid[]) and w.answer is null
    order by w.sent_at, w.line_key
    limit ${limit}`)
  const lines = rows.map(waitingFrom).filter((one) => one.answer === null)
  return { lines, count: rows[0]?.count ?? 0 }
}

export async function readWaiting(db: Db, id: WaitingNeedId): Promise<WaitingNeed | undefined> {
  const row = await db.row<Row>(sql`select ${columns} from immersion.waiting_needs w where w.id = ${id}`)
  return row && waitingFrom(row)
}

/** Same, held until the transaction ends. */
export async function lockWaiting(tx: Tx, id: WaitingNeedId): Promise<WaitingNeed | undefined> {
  await tx.run(sql`select id from immersion.waiting_needs where id = ${id} for update`)
  return readWaiting(tx, id)
}

/** A line begins to wait; sent again, what it says today is what is shown. */
export async function keepWaiting(
  tx: Tx,
  one: { id: WaitingNeedId; keeperId: OrganisationId; key: string; cells: NeedCells },
  by: PersonId,
  now: Date,
): Promise<void> {
  await tx.run(sql`
    insert into immersion.waiting_needs (id, keeper_id, line_key, list, sent_at, sent_by)
    values (${one.id}, ${one.keeperId}, ${one.key}, ${JSON.stringify(one.cells)}, ${now}, ${by})
    on conflict (keeper_id, line_key) do update
    set list = excluded.list, answer = null, host_id = null, answered_at = null, answered_by = null
    where waiting_needs.answer is not null or waiting_needs.list <> excluded.list`)
}

export async function closeWaiting(
  tx: Tx,
  id: WaitingNeedId,
  { answer, hostId }: { answer: 'host'; hostId: HostId } | { answer: 'left out'; hostId: null },
  by: PersonId,
  now: Date,
): Promise<void> {
  await tx.run(sql`
    update immersion.waiting_needs
    set list = null, answer = ${answer}, host_id = ${hostId}, answered_at = ${now}, answered_by = ${by}
    where id = ${id}`)
}

/** Lines that came before then, answered or not. Gives how many. */
export const deleteWaiting = (tx: Tx, before: Date): Promise<number> =>
  tx.run(sql`delete from immersion.waiting_needs where sent_at < ${before}`)
