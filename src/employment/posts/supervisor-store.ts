import { sql, type Db } from '#platform/db'
import type { ActionId } from '#actions'
import type { PersonId } from '#people'

export type Supervisor = { id: PersonId; name: string; givenName: string; familyName: string }

/** Who supervises the posts of these actions, by family name. */
export async function supervisorsOf(db: Db, actionIds: readonly ActionId[]): Promise<Supervisor[]> {
  return db.rows<Supervisor>(sql`
    select distinct who.canonical_id as id, who.given_name || ' ' || who.family_name as name,
      who.given_name as "givenName", who.family_name as "familyName"
    from employment.posts t
    join people.published_persons who on who.id = t.supervisor_id
    where t.action_id = any(${actionIds}::uuid[])
    order by "familyName", "givenName"`)
}
