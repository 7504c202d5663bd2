import { sql, type Db } from '#platform/db'
import type { PersonId } from '../ids.ts'

/** Somebody under the id that named them: what they sign in with, what their file says. */
export type ReachRow = {
  namedId: PersonId
  id: PersonId
  givenName: string
  language: string
  /** they have an account */
  comesIn: boolean
  ownPhone: string | null
  ownEmail: string | null
  phone: string | null
  email: string | null
}

export const reachRows = (db: Db, personIds: readonly PersonId[]): Promise<ReachRow[]> =>
  db.rows<ReachRow>(sql`
    select named.id as "namedId", p.id, p.given_name as "givenName", p.language, own.person_id is not null as "comesIn", own.phone as "ownPhone", own.email as "ownEmail",
      p.phone, p.email
    from people.persons named
    join people.persons p on p.id = coalesce(named.merged_into, named.id)
    left join lateral (
      select a.person_id, a.email, a.phone
      from people.accounts a
      join people.persons mine on mine.id = a.person_id
      where a.person_id = any ((select people.published_ids_of(p.id))::uuid[])
      order by mine.merged_into is null desc, a.opened_at, a.person_id
      limit 1
    ) own on true
    where named.id = any(${personIds}::uuid[])`)
