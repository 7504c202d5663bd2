import { sql, type Db, type Tx } from '#platform/db'
import type { Day } from '#platform/time'
import type { OrganisationId, PersonId } from '#people'
import type { AuId, RegistrationId } from './ids.ts'

/** Those whose last group ended before that day, by every row that they have. */
export async function trainedBefore(db: Db, before: Day): Promise<PersonId[]> {
  const rows = await db.rows<{ id: PersonId }>(sql`
    with gone as (
      select t.person_id
      from training.published_trainees t
      join actions.published_groups g on g.id = t.group_id
      group by t.person_id
      having max(g.ends_on) < ${before}
    )
    select p.id
    from gone
    join people.published_persons p on p.canonical_id = gone.person_id
    order by p.id`)
  return rows.map(({ id }) => id)
}

/** A registration as the store knows it: whose it is there, and the activities it is about. */
export type OldRegistration = {
  id: RegistrationId
  organisationId: OrganisationId
  pseudonym: string
  home: string
  auIds: AuId[]
}

export async function registrationsOfAll(db: Db, personIds: readonly PersonId[]): Promise<OldRegistration[]> {
  return db.rows<OldRegistration>(sql`
    select r.id, c.organisation_id as "organisationId", r.pseudonym, r.home,
      array(
        select distinct a.id
        from courses.aus a
        join courses.packages k on k.id = a.package_id
        where k.course_id = r.course_id
      ) as "auIds"
    from courses.registrations r
    join courses.courses c on c.id = r.course_id
    where r.person_id = any(${personIds}::uuid[])
    order by r.id`)
}

/** Forgets who followed what, and all that was reached. */
export async function deleteRegistrations(tx: Tx, ids: readonly RegistrationId[]): Promise<void> {
  await tx.run(sql`
    delete from courses.sessions
    where registration_id = any(${ids}::uuid[])`)
  await tx.run(sql`
    delete from courses.reached
    where registration_id = any(${ids}::uuid[])`)
  await tx.run(sql`
    delete from courses.satisfied
    where registration_id = any(${ids}::uuid[])`)
  await tx.run(sql`
    delete from courses.registrations
    where id = any(${ids}::uuid[])`)
}
