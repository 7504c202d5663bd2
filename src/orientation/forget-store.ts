import { sql, type Db, type Sql, type Tx } from '#platform/db'
import type { PositioningId } from './ids.ts'

const stale = (before: Date): Sql => sql`
  select p.id
  from orientation.positionings p
  where p.moved_at < ${before}
    and (
      p.mobility is not null
      or p.status is not null
      or exists (select 1 from orientation.interviews i where i.positioning_id = p.id)
      or exists (
        select 1
        from orientation.positioning_referents r
        where r.positioning_id = p.id
          and (coalesce(r.comment, r.phone, r.email) is not null or r.unread <> '[]')
      )
    )`

export async function countStale(db: Db, before: Date): Promise<number> {
  const row = await db.row<{ count: number }>(sql`select count(*) as count from (${stale(before)}) stale`)
  return row?.count ?? 0
}

/** Erases what was written about how people live; that they were positioned, and what was decided, stays. */
export async function eraseFollowUp(tx: Tx, before: Date): Promise<number> {
  const ids = (await tx.rows<{ id: PositioningId }>(stale(before))).map((row) => row.id)
  await tx.run(sql`
    delete from orientation.interviews
    where positioning_id = any(${ids}::uuid[])`)
  await tx.run(sql`
    update orientation.positioning_referents
    set comment = null, unread = '[]', phone = null, email = null
    where positioning_id = any(${ids}::uuid[])`)
  await tx.run(sql`
    update orientation.positionings
    set mobility = null, status = null
    where id = any(${ids}::uuid[])`)
  return ids.length
}

/** Empties questions that nobody answered in time: their line is erased, and counts as not the same. */
export async function eraseOldDoubts(tx: Tx, before: Date, at: Date): Promise<number> {
  return tx.run(sql`
    update orientation.doubts
    set said = null, answer = 'no', answered_at = ${at}
    where answer is null and asked_at < ${before}`)
}

export async function countOldDoubts(db: Db, before: Date): Promise<number> {
  const row = await db.row<{ count: number }>(sql`
    select count(*) as count
    from orientation.doubts
    where answer is null and asked_at < ${before}`)
  return row?.count ?? 0
}
