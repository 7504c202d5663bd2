import { sameAs, type PersonId, type OrganisationId } from '#people'
import { sql, type Db, type Sql, type Tx } from '#platform/db'
import type { GroupId } from '#actions'
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
async function juriesWhere(db: Db, clause: Sql): Promise<Jury[]> {
  return (await db.rows<JuryRow>(sql`select ${columns} ${from} ${clause}`)).map(asJury)
}

export type NewJury = Omit<PlannedJury, 'organiserName'>

/** Twice is once. Gives false when that id was there. */
export async function insertJury(tx: Tx, jury: NewJury, by: PersonId | null, at: Date): Promise<boolean> {
  const inserted = await tx.run(sql`
    insert into jury.juries (
      id, group_id, grid_id, kind, held_on, starts_at, place, organiser_id, read_from, planned_at, planned_by
    ) values (
      ${jury.id}, ${jury.groupId}, ${jury.gridId}, ${jury.kind}, ${jury.heldOn}, ${jury.startsAt}, ${jury.place},
      ${jury.organiserId}, ${jury.readFrom}, ${at}, ${by}
    )
    on conflict (id) do nothing`)
  return inserted === 1
}

/** Whoever asks must have a seat at it (`seat.ts`) or be one of its candidates. */
export async function readJury(db: Db, id: string): Promise<Jury | undefined> {
  const [jury] = await juriesWhere(
    db,
    sql`
    where j.id = ${id} and j.forgotten_at is null`,
  )
  return jury
}

/** Same, held until the transaction ends: marks, decisions and closing see each other. */
export async function lockJury(tx: Tx, id: string): Promise<Jury | undefined> {
  const [jury] = await juriesWhere(
    tx,
    sql`
    where j.id = ${id}
    for update of j`,
  )
  return jury
}

/** The juries of these groups, the next or latest first. */
export async function juriesOf(db: Db, groupIds: readonly GroupId[]): Promise<Jury[]> {
  return juriesWhere(
    db,
    sql`
    where j.group_id = any(${groupIds}::uuid[]) and j.forgotten_at is null
    order by j.held_on desc, j.id`,
  )
}

/** The juries where this person sits, the next or latest first. */
export async function juriesSeating(db: Db, personId: PersonId): Promise<Jury[]> {
  return juriesWhere(
    db,
    sql`
    where j.forgotten_at is null and exists (
      select 1
      from jury.jurors seat
      where seat.jury_id = j.id and seat.person_id = ${sameAs(personId)}
    )
    order by j.held_on desc, j.id`,
  )
}

/** The juries that these organisations hold, the next or latest first. */
export async function juriesHeldBy(db: Db, organisationIds: readonly OrganisationId[]): Promise<Jury[]> {
  return juriesWhere(
    db,
    sql`
    where j.organiser_id = any(${organisationIds}::uuid[]) and j.forgotten_at is null
    order by j.held_on desc, j.id`,
  )
}

/** Juries that these organisations hold, closed and signed by all since their last decision, where a candidate has no attestation. */
export async function juriesToAttest(db: Db, organisationIds: readonly OrganisationId[]): Promise<Jury[]> {
  return juriesWhere(
    db,
    sql`
    where j.organiser_id = any(${organisationIds}::uuid[]) and j.forgotten_at is null
      and j.kind = 'jury' and j.closed_at is not null
      and exists (
        select 1
        from jury.jury_candidates c
        where c.jury_id = j.id
          and not exists (select 1 from jury.attestations a where a.jury_id = c.jury_id and a.person_id = c.person_id)
      )
      and exists (select 1 from jury.jurors r where r.jury_id = j.id)
      and not exists (
        select 1
        from jury.jurors r
        where r.jury_id = j.id
          and not exists (
            select 1
            from jury.minutes_signatures s
            where s.juror_id = r.id
              and s.signed_at >= (select max(d.decided_at) from jury.jury_decisions d where d.jury_id = j.id)
          )
      )
    order by j.held_on, j.id`,
  )
}

/** The juries before which this person passes, the next or latest first. */
export async function juriesFacing(db: Db, personId: PersonId): Promise<Jury[]> {
  return juriesWhere(
    db,
    sql`
    where j.forgotten_at is null and exists (
      select 1
      from jury.jury_candidates c
      where c.jury_id = j.id and c.person_id = ${sameAs(personId)}
    )
    order by j.held_on desc, j.id`,
  )
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
