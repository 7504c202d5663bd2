import { sql, type Db } from '#platform/db'
import type { PersonId } from '#people'
import type { ActivityId } from '#training'
import type { How, Reason } from './registration.ts'

export type OwnCourse = {
  cours: string
  version: number
  activite: string
  inscription: Date
  valide: Date | null
  trace: string | null
}

/** The courses that these persons, who are one, followed. */
export async function ownCourses(db: Db, personIds: readonly PersonId[]): Promise<OwnCourse[]> {
  return db.rows<OwnCourse>(sql`
    select k.title as cours, k.version, r.activity_id as activite, r.registered_at as inscription, r.proven_at as valide,
      r.proof_id as trace
    from courses.registrations r
    join courses.packages k on k.id = r.package_id
    where r.person_id = any(${personIds}::uuid[])
    order by r.registered_at, r.id`)
}

export type OwnStep = {
  cours: string
  partie: string
  etape: How
  le: Date
  score: number | null
  raison: Reason | null
  mot: string | null
  trace: string
}

/** What they reached in each part, with the id of the trace that says so; in the courses that prove these activities alone, when they are given. */
export async function ownSteps(
  db: Db,
  personIds: readonly PersonId[],
  activityIds?: readonly ActivityId[],
): Promise<OwnStep[]> {
  const proven = activityIds ? sql`and r.activity_id = any(${activityIds}::uuid[])` : sql``
  return db.rows<OwnStep>(sql`
    select k.title as cours, a.title as partie, t.how as etape, t.at as le, t.scaled::float8 as score, t.reason as raison, t.why as mot,
      t.statement_id as trace
    from courses.reached t
    join courses.registrations r on r.id = t.registration_id
    join courses.packages k on k.id = r.package_id
    join courses.aus a on a.package_id = k.id and a.id = t.au_id
    where r.person_id = any(${personIds}::uuid[]) ${proven}
    order by t.at, t.how`)
}

export type OwnLaunch = {
  cours: string
  partie: string
  ouvert: Date
  ferme: Date | null
  abandonne: Date | null
}

/** Each time they opened a part. */
export async function ownLaunches(db: Db, personIds: readonly PersonId[]): Promise<OwnLaunch[]> {
  return db.rows<OwnLaunch>(sql`
    select k.title as cours, a.title as partie, s.launched_at as ouvert, s.terminated_at as ferme, s.abandoned_at as abandonne
    from courses.sessions s
    join courses.registrations r on r.id = s.registration_id
    join courses.packages k on k.id = r.package_id
    join courses.aus a on a.package_id = k.id and a.id = s.au_id
    where r.person_id = any(${personIds}::uuid[])
    order by s.launched_at`)
}
