import { sql, type Db } from '#platform/db'
import type { Reached, Registration } from './registration.ts'

const columns = sql`
  r.id, r.activity_id as "activityId", r.person_id as "personId", r.pseudonym, r.course_id as "courseId", r.package_id as "packageId",
  c.organisation_id as "organisationId", r.home, r.registered_at as "registeredAt", r.proven_at as "provenAt",
  r.proof_id as "proofId"`

type Who = { activityId: string; personId: string; courseId: string }

/** The registration of a person, whichever of their rows it was made with. */
export async function findRegistration(db: Db, who: Who): Promise<Registration | undefined> {
  return db.row<Registration>(sql`
    select ${columns}
    from courses.registrations r
    join courses.courses c on c.id = r.course_id
    join people.published_persons p on p.id = r.person_id
    join people.published_persons mine on mine.canonical_id = p.canonical_id
    where mine.id = ${who.personId} and r.activity_id = ${who.activityId} and r.course_id = ${who.courseId}
    order by r.registered_at
    limit 1`)
}

/** Who follows a course for an activity, as rows of today's persons. */
export async function registrationsOf(db: Db, activityId: string, courseId: string): Promise<Registration[]> {
  return db.rows<Registration>(sql`
    select ${columns}
    from courses.registrations r
    join courses.courses c on c.id = r.course_id
    where r.activity_id = ${activityId} and r.course_id = ${courseId}
    order by r.registered_at`)
}

/** The registration with this id; until the end of the transaction nobody else writes in it. */
export async function holdRegistration(tx: Db, id: string): Promise<Registration | undefined> {
  return tx.row<Registration>(sql`
    select ${columns}
    from courses.registrations r
    join courses.courses c on c.id = r.course_id
    where r.id = ${id}
    for update of r`)
}

export async function readRegistration(db: Db, id: string): Promise<Registration | undefined> {
  return db.row<Registration>(sql`
    select ${columns}
    from courses.registrations r
    join courses.courses c on c.id = r.course_id
    where r.id = ${id}`)
}

type NewRegistration = Omit<Registration, 'organisationId' | 'provenAt' | 'proofId'>

/** False when it was there already. */
export async function insertRegistration(tx: Db, one: NewRegistration): Promise<boolean> {
  const inserted = await tx.run(sql`
    insert into courses.registrations (id, activity_id, person_id, pseudonym, package_id, course_id, home, registered_at)
    values (
      ${one.id}, ${one.activityId}, ${one.personId}, ${one.pseudonym}, ${one.packageId}, ${one.courseId}, ${one.home},
      ${one.registeredAt}
    )
    on conflict (activity_id, person_id, course_id) do nothing`)
  return inserted === 1
}

export async function markProven(tx: Db, id: string, proofId: string, at: Date): Promise<void> {
  await tx.run(sql`
    update courses.registrations
    set proven_at = ${at}, proof_id = ${proofId}
    where id = ${id} and proven_at is null`)
}

/** What was reached in each au of a registration. */
export async function reachedIn(db: Db, registrationId: string): Promise<Reached[]> {
  return db.rows<Reached>(sql`
    select au_id as "auId", how, at, statement_id as "statementId", scaled::float8, by_id as "byId", why
    from courses.reached
    where registration_id = ${registrationId}
    order by at`)
}

type NewReached = Omit<Reached, 'byId' | 'why'> & Partial<Pick<Reached, 'byId' | 'why'>>

/** Once: a second time changes nothing, but for a failure, whose latest score is kept. */
export async function insertReached(
  tx: Db,
  registrationId: string,
  { auId, how, at, statementId, scaled, byId, why }: NewReached,
): Promise<void> {
  await tx.run(sql`
    insert into courses.reached (registration_id, au_id, how, at, statement_id, scaled, by_id, why)
    values (
      ${registrationId}, ${auId}, ${how}, ${at}, ${statementId}, ${scaled}, ${byId ?? null}, ${why ?? null}
    )
    on conflict (registration_id, au_id, how) do update
    set at = excluded.at, statement_id = excluded.statement_id, scaled = excluded.scaled
    where reached.how = 'failed'`)
}

/** The blocks and the course that were said satisfied, and by which statement. */
export async function satisfiedIn(db: Db, registrationId: string): Promise<Map<string, string>> {
  const rows = await db.rows<{ objectId: string; statementId: string }>(sql`
    select object_id as "objectId", statement_id as "statementId"
    from courses.satisfied
    where registration_id = ${registrationId}`)
  return new Map(rows.map(({ objectId, statementId }) => [objectId, statementId]))
}

export async function insertSatisfied(
  tx: Db,
  registrationId: string,
  { objectId, statementId, at }: { objectId: string; statementId: string; at: Date },
): Promise<void> {
  await tx.run(sql`
    insert into courses.satisfied (registration_id, object_id, at, statement_id)
    values (${registrationId}, ${objectId}, ${at}, ${statementId})`)
}
