import { fullName, type PersonId } from '#people'
import { sql, type Db } from '#platform/db'

/** What these persons of ours are called, all at once. */
export async function namesIn(db: Db, personIds: readonly PersonId[]): Promise<Map<PersonId, string>> {
  const rows = await db.rows<{ id: PersonId; givenName: string; familyName: string }>(sql`
    select p.id, p.given_name as "givenName", p.family_name as "familyName"
    from people.published_persons p
    where p.id = any(${personIds}::uuid[])`)
  const names = new Map(rows.map((row) => [row.id, fullName(row)]))
  return new Map(personIds.map((id) => [id, names.get(id) ?? 'Une personne']))
}
