import { sql, type Db, type Sql } from '#platform/db'
import type { Day } from '#platform/time'
import { sameAs } from './person-store.ts'
import type { Role } from './role.ts'
import type { PersonId, OrganisationId } from './ids.ts'

export type Professional = {
  personId: PersonId
  /** As a sentence says it. */
  name: string
  givenName: string
  familyName: string
  organisationId: OrganisationId
  organisationName: string
}

/** Those who hold a role on that day, in any organisation or in one: to choose a trainer, a juror, a referent from a list. */
export async function professionals(
  db: Db,
  role: Role,
  on: Day,
  organisationId?: OrganisationId,
): Promise<Professional[]> {
  return db.rows<Professional>(sql`
    select p.id as "personId", p.given_name || ' ' || p.family_name as name, p.given_name as "givenName",
      p.family_name as "familyName", o.id as "organisationId", o.name as "organisationName"
    from (
      ${inOffice(on)}
        and m.role = ${role}
        and (${organisationId ?? null}::uuid is null or m.organisation_id = ${organisationId ?? null}::uuid)
    ) held
    join people.persons p on p.id = held.person_id
    join people.organisations o on o.id = held.organisation_id
    order by p.family_name collate "fr-x-icu", p.given_name collate "fr-x-icu"`)
}

/** Who holds roles on that day, by who they are today, once for each organisation. */
const inOffice = (on: Day): Sql => sql`
  select distinct coalesce(who.merged_into, who.id) as person_id, m.organisation_id
  from people.memberships m
  join people.persons who on who.id = m.person_id
  where m.from_day <= ${on} and coalesce(m.until_day, ${on}) >= ${on}`

/** Those who hold one of these roles on that day, in these organisations: who is told of what happens there, or may answer for it. Once for each organisation. */
export async function professionalsOf(
  db: Db,
  roles: readonly Role[],
  on: Day,
  organisationIds: readonly OrganisationId[],
): Promise<Pick<Professional, 'personId' | 'name' | 'organisationId'>[]> {
  return db.rows(sql`
    select p.id as "personId", p.given_name || ' ' || p.family_name as name, held.organisation_id as "organisationId"
    from (
      ${inOffice(on)}
        and m.role = any(${roles})
        and m.organisation_id = any(${organisationIds}::uuid[])
    ) held
    join people.persons p on p.id = held.person_id`)
}

/** Who accompanies somebody on their path, in whose name. */
export type Accompanying = Pick<Professional, 'personId' | 'name'> & { organisationName: string | null }

/** Who stands around somebody that day as their referent or their adviser, whether or not they opened the file; who began last comes first. */
export const accompanyingOf = (db: Db, personId: PersonId, on: Day): Promise<Accompanying[]> =>
  db.rows<Accompanying>(sql`
    select p.id as "personId", p.given_name || ' ' || p.family_name as name, o.name as "organisationName"
    from people.circle_places centre
    join people.circle_places place on place.circle_id = centre.circle_id
    join people.published_persons same on same.id = place.person_id
    join people.persons p on p.id = same.canonical_id
    left join people.organisations o on o.id = place.organisation_id
    where centre.person_id = ${sameAs(personId)} and centre.relation = 'centre'
      and place.relation in ('referent', 'integration adviser')
      and place.from_day <= ${on} and coalesce(place.until_day, ${on}) >= ${on}
    group by p.id, o.id
    order by max(place.from_day) desc, p.family_name collate "fr-x-icu", p.id, o.id`)

/**
 * Organisations that need a team where nobody may name it on that day: no direction, nor who leads one of its kind, nor who steers the territory;
 * by name. Who employs, pays or sells comes in by what they do.
 */
export async function unledOrganisations(db: Db, on: Day): Promise<{ id: string; name: string }[]> {
  return db.rows<{ id: string; name: string }>(sql`
    select o.id, o.name
    from people.organisations o
    where o.kind not in ('shop', 'employer', 'funder') and not exists (
      select 1
      from people.memberships m
      where m.organisation_id = o.id
        and m.role in ('direction', 'training lead', 'steward')
        and m.from_day <= ${on}
        and coalesce(m.until_day, ${on}) >= ${on}
    )
    order by o.name_key
    limit 100`)
}

/** Those of these people who hold a role in some organisation, or held one, under any of their ids. */
export async function withRoles(db: Db, personIds: readonly PersonId[]): Promise<ReadonlySet<string>> {
  const rows = await db.rows<{ id: string }>(sql`
    select distinct mine.id
    from people.published_persons mine
    join people.published_persons same on same.canonical_id = mine.canonical_id
    join people.memberships m on m.person_id = same.id
    where mine.id = any(${personIds}::uuid[])`)
  return new Set(rows.map(({ id }) => id))
}
