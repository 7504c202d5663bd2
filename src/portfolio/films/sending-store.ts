import type { FileId } from '#platform/files'
import { sql, type Db, type Tx } from '#platform/db'
import type { PersonId } from '#people'
import type { SendingId } from '../ids.ts'
import { oldestUnfinished, type Sending } from './sending.ts'

const columns = sql`
  s.id, s.person_id as "personId", s.name, s.bytes::float8 as bytes, s.begun_at as "begunAt", s.file_id as "fileId"`

export async function insertSending(tx: Tx, { id, personId, name, bytes, begunAt }: Sending): Promise<void> {
  await tx.run(sql`
    insert into portfolio.sendings (id, person_id, name, bytes, begun_at)
    values (${id}, ${personId}, ${name}, ${bytes}, ${begunAt})`)
}

/** Somebody's own, under any of their ids. */
export function ownSending(db: Db, mine: readonly PersonId[], id: SendingId): Promise<Sending | undefined> {
  return db.row<Sending>(sql`
    select ${columns}
    from portfolio.sendings s
    where s.id = ${id} and s.person_id = any(${mine}::uuid[])`)
}

/** The same; nobody else finishes it meanwhile. */
export function lockSending(tx: Tx, mine: readonly PersonId[], id: SendingId): Promise<Sending | undefined> {
  return tx.row<Sending>(sql`
    select ${columns}
    from portfolio.sendings s
    where s.id = ${id} and s.person_id = any(${mine}::uuid[])
    for update`)
}

export async function becameFile(tx: Tx, id: SendingId, fileId: FileId): Promise<void> {
  await tx.run(sql`
    update portfolio.sendings
    set file_id = ${fileId}
    where id = ${id}`)
}

export async function deleteSendings(tx: Tx, ids: readonly SendingId[]): Promise<void> {
  await tx.run(sql`
    delete from portfolio.sendings
    where id = any(${ids}::uuid[])`)
}

/** What a person has begun and not finished, the latest first. */
export async function unfinishedOf(db: Db, mine: readonly PersonId[]): Promise<SendingId[]> {
  const rows = await db.rows<{ id: SendingId }>(sql`
    select s.id
    from portfolio.sendings s
    where s.person_id = any(${mine}::uuid[]) and s.file_id is null
    order by s.begun_at desc, s.id`)
  return rows.map(({ id }) => id)
}

/** What was begun too long ago, finished or not. */
export async function sendingsToSweep(db: Db, now: Date): Promise<SendingId[]> {
  const rows = await db.rows<{ id: SendingId }>(sql`
    select s.id
    from portfolio.sendings s
    where s.begun_at < ${oldestUnfinished(now)}`)
  return rows.map(({ id }) => id)
}
