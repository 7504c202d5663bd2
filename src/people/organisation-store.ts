import { sql, type Db } from '#platform/db'
import type { Day } from '#platform/time'
import { organisationKey, type Organisation } from './organisation.ts'
import type { Role } from './role.ts'

const columns = sql`id, name, kind, siret, town, phone, email`

/** The same id twice is once. @throws the constraint `organisations_name_key_key` or `organisations_siret_key` when taken. */
export async function insertOrganisation(tx: Db, organisation: Organisation, at: Date): Promise<void> {
  const { id, name, kind, siret, town, phone, email } = organisation
  await tx.run(sql`
    insert into people.organisations (id, name, name_key, kind, siret, town, phone, email, registered_at)
    values (${id}, ${name}, ${organisationKey(name)}, ${kind}, ${siret}, ${town}, ${phone}, ${email}, ${at})
    on conflict (id) do nothing`)
}

export async function updateOrganisation(tx: Db, organisation: Organisation): Promise<void> {
  const { id, name, kind, siret, town, phone, email } = organisation
  await tx.run(sql`
    update people.organisations
    set name = ${name}, name_key = ${organisationKey(name)}, kind = ${kind}, siret = ${siret}, town = ${town}, phone = ${phone}, email = ${email}
    where id = ${id}`)
}

/** The organisation with this id. Not a person: anybody may read it. */
export async function readOrganisation(db: Db, id: string): Promise<Organisation | undefined> {
  return db.row<Organisation>(sql`select ${columns} from people.organisations where id = ${id}`)
}

/** The organisation of that name, in any spelling. */
export async function findOrganisation(db: Db, name: string): Promise<Organisation | undefined> {
  return db.row<Organisation>(
    sql`select ${columns} from people.organisations where name_key = ${organisationKey(name)}`,
  )
}

/** Organisations in the order of their names, those whose name holds `search` if given; `after` is the last name seen. */
export async function listOrganisations(
  db: Db,
  { search = '', after = '', limit }: { search?: string; after?: string; limit: number },
): Promise<Organisation[]> {
  return db.rows<Organisation>(sql`
    select ${columns}
    from people.organisations
    where name_key > ${organisationKey(after)} and strpos(name_key, ${organisationKey(search)}) > 0
    order by name_key
    limit ${limit}`)
}

/** Gives a role from a day; the same role still open is left as it is. */
export async function insertMembership(
  tx: Db,
  membership: { id: string; personId: string; organisationId: string; role: Role; fromDay: Day },
): Promise<void> {
  await tx.run(sql`
    insert into people.memberships (id, person_id, organisation_id, role, from_day)
    values (${membership.id}, ${membership.personId}, ${membership.organisationId}, ${membership.role}, ${membership.fromDay})
    on conflict do nothing`)
}

export async function endMembership(tx: Db, id: string, untilDay: Day): Promise<void> {
  await tx.run(sql`
    update people.memberships
    set until_day = greatest(from_day, ${untilDay}::date)
    where id = ${id} and until_day is null`)
}

export type Member = {
  membershipId: string
  personId: string
  givenName: string
  familyName: string
  role: Role
  fromDay: Day
  untilDay: Day | null
  email: string | null
}

/** Everybody of an organisation, those in office first. */
export async function membersOf(db: Db, organisationId: string): Promise<Member[]> {
  return db.rows<Member>(sql`
    select m.id as "membershipId", p.id as "personId", p.given_name as "givenName", p.family_name as "familyName",
      m.role, m.from_day as "fromDay", m.until_day as "untilDay", a.email
    from people.memberships m
    join people.persons p on p.id = m.person_id
    left join people.accounts a on a.person_id = p.id
    where m.organisation_id = ${organisationId}
    order by m.until_day is not null, p.family_name collate "fr-x-icu", p.given_name collate "fr-x-icu"`)
}

export type Professional = {
  personId: string
  name: string
  organisationId: string
  organisationName: string
}

/** Those who hold a role on that day, in any organisation or in one: to choose a trainer, a juror, a referent from a list. */
export async function professionals(
  db: Db,
  role: Role,
  on: Day,
  organisationId?: string,
): Promise<Professional[]> {
  return db.rows<Professional>(sql`
    select p.id as "personId", p.given_name || ' ' || p.family_name as name, o.id as "organisationId", o.name as "organisationName"
    from people.memberships m
    join people.persons p on p.id = m.person_id
    join people.organisations o on o.id = m.organisation_id
    where m.role = ${role}
      and m.from_day <= ${on}
      and coalesce(m.until_day, ${on}) >= ${on}
      and (${organisationId ?? null}::uuid is null or o.id = ${organisationId ?? null}::uuid)
    order by p.family_name collate "fr-x-icu", p.given_name collate "fr-x-icu"`)
}
