import type { PersonId } from '#people'
import { sql, type Db, type Tx } from '#platform/db'
import type { Day } from '#platform/time'
import type { GroupId } from '#actions'
import type { SstSessionId } from '../ids.ts'
import type { HalfDay, SstKind } from './sst.ts'

export type SstSession = {
  id: SstSessionId
  groupId: GroupId
  code: string
  kind: SstKind
  trainerName: string
  startsOn: Day
  endsOn: Day
}

/** @throws the constraint `sst_sessions_group_id_code_key` when the code is taken in this group. */
export async function insertSession(
  tx: Tx,
  session: SstSession,
  halfDays: readonly HalfDay[],
  by: PersonId | null,
  at: Date,
): Promise<boolean> {
  const inserted = await tx.run(sql`
    insert into certification.sst_sessions (id, group_id, code, kind, trainer_name, starts_on, ends_on, opened_by, opened_at)
    values (
      ${session.id}, ${session.groupId}, ${session.code}, ${session.kind}, ${session.trainerName}, ${session.startsOn},
      ${session.endsOn}, ${by}, ${at}
    )
    on conflict (id) do nothing`)
  if (inserted === 0) return false
  for (const half of halfDays) {
    await tx.run(sql`
      insert into certification.sst_half_days (session_id, number, day, half, minutes)
      values (${session.id}, ${half.number}, ${half.day}, ${half.half}, ${half.minutes})`)
  }
  return true
}

export const sessionColumns = sql`
  s.id, s.group_id as "groupId", s.code, s.kind, s.trainer_name as "trainerName", s.starts_on as "startsOn", s.ends_on as "endsOn"`

/** The sessions of a group, in the order of their days. */
export async function sessionsOf(db: Db, groupId: GroupId): Promise<SstSession[]> {
  return db.rows<SstSession>(sql`
    select ${sessionColumns}
    from certification.sst_sessions s
    where s.group_id = ${groupId}
    order by s.starts_on, s.code`)
}

/** One session; `locked` keeps others from changing its people meanwhile. */
export async function readSession(
  tx: Tx,
  id: SstSessionId,
  { locked = false } = {},
): Promise<SstSession | undefined> {
  return tx.row<SstSession>(sql`
    select ${sessionColumns}
    from certification.sst_sessions s
    where s.id = ${id}
    ${locked ? sql`for update` : sql``}`)
}

export async function halfDaysOf(db: Db, sessionId: SstSessionId): Promise<HalfDay[]> {
  return db.rows<HalfDay>(sql`
    select number, day, half, minutes
    from certification.sst_half_days
    where session_id = ${sessionId}
    order by number`)
}
