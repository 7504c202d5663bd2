import { sameAs, type PersonId } from '#people'
import { sql, type Db, type Tx } from '#platform/db'
import type { Id } from '#platform/id'
import type { ActivityId } from '#training'
import type { Registration } from './registration.ts'
import type { CourseId, PackageId, RegistrationId } from './ids.ts'

type Row = Omit<Registration, 'proof'> & { provenAt: Date | null; proofId: Id | null }

const columns = sql`
  r.id, r.activity_id as "activityId", r.person_id as "personId", r.pseudonym, r.course_id as "courseId", r.package_id as "packageId",
  c.organisation_id as "organisationId", r.home, r.registered_at as "registeredAt", r.proven_at as "provenAt",
  r.proof_id as "proofId"`

function asRegistration({ provenAt, proofId, ...row }: Row): Registration {
  if (!provenAt && !proofId) return { ...row, proof: undefined }
  if (!provenAt || !proofId)
    throw new Error(`Registration ${row.id} is proven without its statement or its day`)
  return { ...row, proof: { statementId: proofId, at: provenAt } }
}

type Who = { activityId: ActivityId; personId: PersonId; courseId: CourseId }

/** The registration of a person, whichever of their rows it was made with. */
export async function findRegistration(db: Db, who: Who): Promise<Registration | undefined> {
  const row = await db.row<Row>(sql`
    select ${columns}
    from courses.registrations r
    join courses.courses c on c.id = r.course_id
    where r.person_id = ${sameAs(who.personId)} and r.activity_id = ${who.activityId} and r.course_id = ${who.courseId}
    order by r.registered_at
    limit 1`)
  return row && asRegistration(row)
}

/** Who follows a course for an activity, as rows of today's persons. */
export async function registrationsOf(
  db: Db,
  activityId: ActivityId,
  courseId: CourseId,
): Promise<Registration[]> {
  const rows = await db.rows<Row>(sql`
    select ${columns}
    from courses.registrations r
    join courses.courses c on c.id = r.course_id
    where r.activity_id = ${activityId} and r.course_id = ${courseId}
    order by r.registered_at`)
  return rows.map(asRegistration)
}

/** The registration with this id; until the end of the transaction nobody else writes in it. */
export async function holdRegistration(tx: Tx, id: RegistrationId): Promise<Registration | undefined> {
  const row = await tx.row<Row>(sql`
    select ${columns}
    from courses.registrations r
    join courses.courses c on c.id = r.course_id
    where r.id = ${id}
    for update of r`)
  return row && asRegistration(row)
}

export async function readRegistration(db: Db, id: RegistrationId): Promise<Registration | undefined> {
  const row = await db.row<Row>(sql`
    select ${columns}
    from courses.registrations r
    join courses.courses c on c.id = r.course_id
    where r.id = ${id}`)
  return row && asRegistration(row)
}

/** The registration whose activity this statement proved. */
export async function registrationProvenBy(
  db: Db,
  activityId: ActivityId,
  proofId: Id,
): Promise<Registration | undefined> {
  const row = await db.row<Row>(sql`
    select ${columns}
    from courses.registrations r
    join courses.courses c on c.id = r.course_id
    where r.activity_id = ${activityId} and r.proof_id = ${proofId}`)
  return row && asRegistration(row)
}

type NewRegistration = Omit<Registration, 'organisationId' | 'proof'>

/** False when it was there already. */
export async function insertRegistration(tx: Tx, made: NewRegistration): Promise<boolean> {
  const inserted = await tx.run(sql`
    insert into courses.registrations (id, activity_id, person_id, pseudonym, package_id, course_id, home, registered_at)
    values (
      ${made.id}, ${made.activityId}, ${made.personId}, ${made.pseudonym}, ${made.packageId}, ${made.courseId}, ${made.home},
      ${made.registeredAt}
    )
    on conflict (activity_id, person_id, course_id) do nothing`)
  return inserted === 1
}

/** From now on they follow that version. */
export async function moveToPackage(tx: Tx, id: RegistrationId, packageId: PackageId): Promise<void> {
  await tx.run(sql`
    update courses.registrations
    set package_id = ${packageId}
    where id = ${id}`)
}

export async function markProven(tx: Tx, id: RegistrationId, proofId: Id, at: Date): Promise<void> {
  await tx.run(sql`
    update courses.registrations
    set proven_at = ${at}, proof_id = ${proofId}
    where id = ${id} and proven_at is null`)
}
