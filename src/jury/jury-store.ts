import { openCircle, type PersonId } from '#people'
import { sql, type Db, type Sql, type Tx } from '#platform/db'
import type { Jury, PlannedJury } from './jury.ts'
import type { JuryId } from './ids.ts'

const columns = sql`
  j.id, j.group_id as "groupId", j.grid_id as "gridId", j.kind, j.held_on as "heldOn", j.starts_at as "startsAt", j.place,
  j.organiser_id as "organiserId", o.name as "organiserName", j.read_from as "readFrom", j.opened_at as "openedAt",
  j.closed_at as "closedAt"`

const from = sql`
  from jury.juries j
  join people.published_organisations o on o.id = j.organiser_id`

type JuryRow = PlannedJury & { openedAt: Date | null; closedAt: Date | null }

/** The database says that nothing is closed before it was open. */
function asJury({ openedAt, closedAt, ...planned }: JuryRow): Jury {
  if (!openedAt) return { ...planned, stage: 'planned' }
  return closedAt
    ? { ...planned, stage: 'closed', openedAt, closedAt }
    : { ...planned, stage: 'open', openedAt }
}

/** The juries of such a clause, as they stand. */
export async function juriesWhere(db: Db, clause: Sql): Promise<Jury[]> {
  return (await db.rows<JuryRow>(sql`select ${columns} ${from} ${clause}`)).map(asJury)
}

export type NewJury = Omit<PlannedJury, 'organiserName'>

/** Twice is once. Gives false when that id was there, or is another thing's circle. */
export async function insertJury(tx: Tx, jury: NewJury, by: PersonId | null, at: Date): Promise<boolean> {
  if (!(await openCircle(tx, jury.id))) return false
  await tx.run(sql`
    insert into jury.juries (
      id, group_id, grid_id, kind, held_on, starts_at, place, organiser_id, read_from, planned_at, planned_by
    ) values (
      ${jury.id}, ${jury.groupId}, ${jury.gridId}, ${jury.kind}, ${jury.heldOn}, ${jury.startsAt}, ${jury.place},
      ${jury.organiserId}, ${jury.readFrom}, ${at}, ${by}
    )`)
  return true
}

/** Whoever asks must have a seat at it (`seat.ts`) or be one of its candidates. */
export async function readJury(db: Db, id: JuryId): Promise<Jury | undefined> {
  const [jury] = await juriesWhere(
    db,
    sql`
    where j.id = ${id} and j.forgotten_at is null`,
  )
  return jury
}

/** Same, held until the transaction ends: marks, decisions and closing see each other. */
export async function lockJury(tx: Tx, id: JuryId): Promise<Jury | undefined> {
  const [jury] = await juriesWhere(
    tx,
    sql`
    where j.id = ${id}
    for update of j`,
  )
  return jury
}

/** Only `by` and `at` that are first count: twice is once. */
export async function markOpened(tx: Tx, id: JuryId, by: PersonId | null, at: Date): Promise<void> {
  await tx.run(sql`
    update jury.juries
    set opened_at = ${at}, opened_by = ${by}
    where id = ${id} and opened_at is null`)
}

export async function markClosed(tx: Tx, id: JuryId, by: PersonId | null, at: Date): Promise<void> {
  await tx.run(sql`
    update jury.juries
    set closed_at = ${at}, closed_by = ${by}
    where id = ${id} and closed_at is null`)
}
