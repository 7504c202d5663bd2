import { sql, type Db, type Tx } from '#platform/db'
import type { Day } from '#platform/time'
import type { GroupId } from '#actions'
import type { PersonId } from '#people'
import type { Half } from '../half-day.ts'

/** A sheet: one group, one half-day. */
export type SheetKey = { groupId: GroupId; day: Day; half: Half }

/** The code of a sheet, once it was opened. */
export async function codeOf(db: Db, { groupId, day, half }: SheetKey): Promise<string | undefined> {
  const row = await db.row<{ code: string }>(sql`
    select code
    from training.attendance_sheets
    where group_id = ${groupId} and day = ${day} and half = ${half}`)
  return row?.code
}

/** Opens a sheet; the code that it already has stays. */
export async function insertSheet(
  tx: Tx,
  { groupId, day, half }: SheetKey,
  code: string,
  by: PersonId,
  at: Date,
): Promise<void> {
  await tx.run(sql`
    insert into training.attendance_sheets (group_id, day, half, code, opened_at, opened_by)
    values (${groupId}, ${day}, ${half}, ${code}, ${at}, ${by})
    on conflict do nothing`)
}

export type SheetSignature = {
  trainerId: PersonId
  givenName: string
  familyName: string
  drawing: string | null
  signedAt: Date
  /** When we received what a device had kept until it found a network; null when it came at once. */
  keptAt: Date | null
}

type OnSheet = Pick<SheetKey, 'day' | 'half'>

/** The codes of the sheets of a group that were opened, between two days. */
export async function codesBetween(
  db: Db,
  groupId: GroupId,
  from: Day,
  to: Day,
): Promise<(OnSheet & { code: string })[]> {
  return db.rows<OnSheet & { code: string }>(sql`
    select s.day, s.half, s.code
    from training.attendance_sheets s
    where s.group_id = ${groupId} and s.day between ${from} and ${to}`)
}

/** Who signed these sheets as their trainer, in order; once each, with the first signature. */
export async function signaturesBetween(
  db: Db,
  groupId: GroupId,
  from: Day,
  to: Day,
): Promise<(OnSheet & SheetSignature)[]> {
  return db.rows<OnSheet & SheetSignature>(sql`
    select day, half, "trainerId", "givenName", "familyName", drawing, "signedAt", "keptAt"
    from (
      select distinct on (s.day, s.half, p.canonical_id)
        s.day, s.half, p.canonical_id as "trainerId", p.given_name as "givenName", p.family_name as "familyName",
        s.drawing, s.signed_at as "signedAt", s.kept_at as "keptAt"
      from training.sheet_signatures s
      join people.published_persons p on p.id = s.trainer_id
      where s.group_id = ${groupId} and s.day between ${from} and ${to}
      order by s.day, s.half, p.canonical_id, s.signed_at
    ) once
    order by "signedAt"`)
}

type Signing = Pick<SheetSignature, 'drawing' | 'signedAt' | 'keptAt'> & { personId: PersonId }

/** Signs once: a second press keeps the first signature. */
export async function insertSignature(
  tx: Tx,
  { groupId, day, half }: SheetKey,
  { personId, drawing, signedAt, keptAt }: Signing,
): Promise<void> {
  await tx.run(sql`
    insert into training.sheet_signatures (group_id, day, half, trainer_id, drawing, signed_at, kept_at)
    values (${groupId}, ${day}, ${half}, ${personId}, ${drawing}, ${signedAt}, ${keptAt})
    on conflict do nothing`)
}
