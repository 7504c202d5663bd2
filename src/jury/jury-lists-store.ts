import { sameAs, type PersonId, type OrganisationId } from '#people'
import { sql, type Db } from '#platform/db'
import type { GroupId } from '#actions'
import type { Jury } from './jury.ts'
import { juriesWhere } from './jury-store.ts'

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
          and not exists (select 1 from jury.attestations a where a.jury_id = c.jury_id and a.person_id = any(people.published_ids_of(c.person_id)))
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

/** The juries before which one of these people passes, under any of their ids, the next or latest first. */
export async function juriesFacing(db: Db, ...personIds: readonly PersonId[]): Promise<Jury[]> {
  return juriesWhere(
    db,
    sql`
    where j.forgotten_at is null and exists (
      select 1
      from jury.jury_candidates c
      join people.published_persons own on own.id = c.person_id
      join people.published_persons asked on asked.canonical_id = own.canonical_id
      where c.jury_id = j.id and asked.id = any(${personIds}::uuid[])
    )
    order by j.held_on desc, j.id`,
  )
}
