import type { Actor } from '#people'
import { sql, type Db } from '#platform/db'
import type { Day } from '#platform/time'

export type InOffice = { email: string | null; actor: Actor }

/** Everybody who has an account and a role on that day, for a command that acts in somebody's name; oldest roles first. */
export async function peopleInOffice(db: Db, today: Day): Promise<InOffice[]> {
  const rows = await db.rows<Omit<Actor, 'name'> & { familyName: string; email: string | null }>(sql`
    select p.id as "personId", p.given_name as "givenName", p.family_name as "familyName", p.language, a.email,
      json_agg(
        json_build_object('organisationId', o.id, 'organisationName', o.name, 'organisationKind', o.kind, 'role', m.role)
        order by m.from_day, m.role
      ) as memberships
    from people.accounts a
    join people.persons p on p.id = a.person_id
    join people.memberships m on m.person_id = p.id
    join people.organisations o on o.id = m.organisation_id
    where m.from_day <= ${today} and coalesce(m.until_day, ${today}) >= ${today}
    group by p.id, a.email
    order by min(m.from_day), p.family_name, p.id`)
  return rows.map(({ familyName, email, ...rest }) => ({
    email,
    actor: { ...rest, name: `${rest.givenName} ${familyName}` },
  }))
}
