import { sql, type Db } from '#platform/db'
import type { Candidate, Jury, Juror } from './jury.ts'

const columns = sql`
  j.id, j.group_id as "groupId", j.grid_id as "gridId", j.kind, j.held_on as "heldOn", j.starts_at as "startsAt", j.place,
  j.organiser_id as "organiserId", o.name as "organiserName", j.read_from as "readFrom", j.opened_at as "openedAt",
  j.closed_at as "closedAt"`

const from = sql`
  from certification.juries j
  join people.published_organisations o on o.id = j.organiser_id`

export type NewJury = Omit<Jury, 'organiserName' | 'openedAt' | 'closedAt'>

/** Twice is once. Gives false when that id was there. */
export async function insertJury(tx: Db, jury: NewJury, by: string | null, at: Date): Promise<boolean> {
  const inserted = await tx.run(sql`
    insert into certification.juries (
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
  return db.row<Jury>(sql`
    select ${columns} ${from}
    where j.id = ${id} and j.forgotten_at is null`)
}

/** Same, held until the transaction ends: marks, decisions and closing see each other. */
export async function lockJury(tx: Db, id: string): Promise<Jury | undefined> {
  return tx.row<Jury>(sql`
    select ${columns} ${from}
    where j.id = ${id}
    for update of j`)
}

/** The juries of these groups, the next or latest first. */
export async function juriesOf(db: Db, groupIds: readonly string[]): Promise<Jury[]> {
  return db.rows<Jury>(sql`
    select ${columns} ${from}
    where j.group_id = any(${groupIds}::uuid[]) and j.forgotten_at is null
    order by j.held_on desc, j.id`)
}

/** The juries where this person sits, the next or latest first. */
export async function juriesSeating(db: Db, personId: string): Promise<Jury[]> {
  return db.rows<Jury>(sql`
    select ${columns} ${from}
    where j.forgotten_at is null and exists (
      select 1
      from certification.jurors seat
      join people.published_persons seated on seated.id = seat.person_id
      join people.published_persons asked on asked.canonical_id = seated.canonical_id
      where seat.jury_id = j.id and asked.id = ${personId}
    )
    order by j.held_on desc, j.id`)
}

/** The juries that these organisations hold, the next or latest first. */
export async function juriesHeldBy(db: Db, organisationIds: readonly string[]): Promise<Jury[]> {
  return db.rows<Jury>(sql`
    select ${columns} ${from}
    where j.organiser_id = any(${organisationIds}::uuid[]) and j.forgotten_at is null
    order by j.held_on desc, j.id`)
}

/** Juries that these organisations hold, closed and signed by all since their last decision, where a candidate has no attestation. */
export async function juriesToAttest(db: Db, organisationIds: readonly string[]): Promise<Jury[]> {
  return db.rows<Jury>(sql`
    select ${columns} ${from}
    where j.organiser_id = any(${organisationIds}::uuid[]) and j.forgotten_at is null
      and j.kind = 'jury' and j.closed_at is not null
      and exists (
        select 1
        from certification.jury_candidates c
        where c.jury_id = j.id
          and not exists (select 1 from certification.attestations a where a.jury_id = c.jury_id and a.person_id = c.person_id)
      )
      and exists (select 1 from certification.jurors r where r.jury_id = j.id)
      and not exists (
        select 1
        from certification.jurors r
        where r.jury_id = j.id
          and not exists (
            select 1
            from certification.minutes_signatures s
            where s.juror_id = r.id
              and s.signed_at >= (select max(d.decided_at) from certification.jury_decisions d where d.jury_id = j.id)
          )
      )
    order by j.held_on, j.id`)
}

/** The juries before which this person passes, the next or latest first. */
export async function juriesFacing(db: Db, personId: string): Promise<Jury[]> {
  return db.rows<Jury>(sql`
    select ${columns} ${from}
    where j.forgotten_at is null and exists (
      select 1
      from certification.jury_candidates c
      join people.published_persons listed on listed.id = c.person_id
      join people.published_persons asked on asked.canonical_id = listed.canonical_id
      where c.jury_id = j.id and asked.id = ${personId}
    )
    order by j.held_on desc, j.id`)
}

/** Only `by` and `at` that are first count: twice is once. */
export async function markOpened(tx: Db, id: string, by: string | null, at: Date): Promise<void> {
  await tx.run(sql`
    update certification.juries
    set opened_at = ${at}, opened_by = ${by}
    where id = ${id} and opened_at is null`)
}

export async function markClosed(tx: Db, id: string, by: string | null, at: Date): Promise<void> {
  await tx.run(sql`
    update certification.juries
    set closed_at = ${at}, closed_by = ${by}
    where id = ${id} and closed_at is null`)
}

/** A candidate is the person they are today, where two rows turned out to be one. */
export async function insertCandidate(
  tx: Db,
  juryId: string,
  personId: string,
  position: number,
): Promise<void> {
  await tx.run(sql`
    insert into certification.jury_candidates (jury_id, person_id, position)
    values (${juryId}, ${personId}, ${position})
    on conflict (jury_id, person_id) do nothing`)
}

/** In the order in which they pass. The id is the one under which marks are kept. */
export async function candidatesOf(db: Db, juryId: string): Promise<Candidate[]> {
  return db.rows<Candidate>(sql`
    select c.person_id as "personId", p.given_name as "givenName", p.family_name as "familyName", c.position
    from certification.jury_candidates c
    join people.published_persons p on p.id = c.person_id
    where c.jury_id = ${juryId}
    order by c.position, p.family_name collate "fr-x-icu"`)
}

export async function insertJuror(tx: Db, juror: Omit<Juror, 'finishedAt'>): Promise<void> {
  await tx.run(sql`
    insert into certification.jurors (id, jury_id, name, person_id, college, part)
    values (${juror.id}, ${juror.juryId}, ${juror.name}, ${juror.personId}, ${juror.college}, ${juror.part})
    on conflict (jury_id, name) do nothing`)
}

/** Says of a juror what a file did not. */
export async function saveJuror(
  tx: Db,
  id: string,
  what: Pick<Juror, 'college' | 'personId'>,
): Promise<void> {
  await tx.run(sql`
    update certification.jurors
    set college = ${what.college}, person_id = ${what.personId}
    where id = ${id}`)
}

export async function jurorsOf(db: Db, juryId: string): Promise<Juror[]> {
  return db.rows<Juror>(sql`
    select r.id, r.jury_id as "juryId", r.name, coalesce(p.canonical_id, r.person_id) as "personId", r.college, r.part,
      r.finished_at as "finishedAt"
    from certification.jurors r
    left join people.published_persons p on p.id = r.person_id
    where r.jury_id = ${juryId}
    order by r.part = 'member', r.college nulls last, r.name collate "fr-x-icu"`)
}

export async function markPresident(tx: Db, jurorId: string): Promise<void> {
  await tx.run(sql`
    update certification.jurors
    set part = 'president'
    where id = ${jurorId}`)
}

/** A juror says that their marks are finished, or takes them up again (null). */
export async function markFinished(tx: Db, jurorId: string, at: Date | null): Promise<void> {
  await tx.run(sql`
    update certification.jurors
    set finished_at = ${at}
    where id = ${jurorId}`)
}
