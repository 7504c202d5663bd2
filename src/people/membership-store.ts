import { sql, type Db, type Tx } from '#platform/db'
import type { Day } from '#platform/time'
import type { Ways } from './person.ts'
import type { Role } from './role.ts'
import type { PersonId, OrganisationId, MembershipId } from './ids.ts'

/** Gives a role from a day; the same role still open is left as it is, and gives false. */
export async function insertMembership(
  tx: Tx,
  membership: {
    id: MembershipId
    personId: PersonId
    organisationId: OrganisationId
    role: Role
    fromDay: Day
  },
): Promise<boolean> {
  const inserted = await tx.run(sql`
    insert into people.memberships (id, person_id, organisation_id, role, from_day)
    values (${membership.id}, ${membership.personId}, ${membership.organisationId}, ${membership.role}, ${membership.fromDay})
    on conflict do nothing`)
  return inserted === 1
}

/** Ends a role that is open: it may be used until the evening of that day. False when it had an end. */
export async function endMembership(tx: Tx, id: MembershipId, untilDay: Day): Promise<boolean> {
  const ended = await tx.run(sql`
    update people.memberships
    set until_day = greatest(from_day, ${untilDay}::date)
    where id = ${id} and until_day is null`)
  return ended === 1
}

export type Member = Ways & {
  membershipId: MembershipId
  personId: PersonId
  givenName: string
  familyName: string
  role: Role
  fromDay: Day
  untilDay: Day | null
}

/** Everybody of an organisation, those in office first. */
export async function membersOf(db: Db, organisationId: OrganisationId): Promise<Member[]> {
  return db.rows<Member>(sql`
    select m.id as "membershipId", p.id as "personId", p.given_name as "givenName", p.family_name as "familyName",
      m.role, m.from_day as "fromDay", m.until_day as "untilDay", a.email, a.phone
    from people.memberships m
    join people.persons p on p.id = m.person_id
    left join people.accounts a on a.person_id = p.id
    where m.organisation_id = ${organisationId}
    order by m.until_day is not null, p.family_name collate "fr-x-icu", p.given_name collate "fr-x-icu"`)
}

/** One role, wherever it is. */
export async function readMembership(
  db: Db,
  id: MembershipId,
): Promise<(Omit<Member, 'email' | 'phone'> & { organisationId: OrganisationId }) | undefined> {
  return db.row(sql`
    select m.id as "membershipId", p.id as "personId", p.given_name as "givenName", p.family_name as "familyName",
      m.role, m.from_day as "fromDay", m.until_day as "untilDay", m.organisation_id as "organisationId"
    from people.memberships m
    join people.persons p on p.id = m.person_id
    where m.id = ${id}`)
}

/** Who steers the territory on that day, and whether without an end; locked so that two departures see each other. */
export async function lockStewards(tx: Tx, on: Day): Promise<{ id: string; open: boolean }[]> {
  return tx.rows(sql`
    select id, until_day is null as open
    from people.memberships
    where role = 'steward' and from_day <= ${on} and coalesce(until_day, ${on}) >= ${on}
    order by id
    for update`)
}
