import type { Db, Tx } from '#platform/db'
import { sql } from '#platform/db'
import { asLanguage, type Language } from '#platform/languages'
import { sameAs } from '../person-store.ts'
import type { PersonId } from '../ids.ts'

/** Keeps the language in which somebody reads, whichever of their rows is asked for. */
export async function saveLanguage(tx: Tx, personId: PersonId, language: Language): Promise<void> {
  await tx.run(sql`
    update people.persons
    set language = ${language}
    where id = ${sameAs(personId)}`)
}

/** In which language each of these people reads, whichever of their rows is named: what they are told is written in it; French at first. */
export async function languagesOf(
  db: Db,
  personIds: readonly PersonId[],
): Promise<(id: PersonId) => Language> {
  const rows = await db.rows<{ id: PersonId; language: string }>(sql`
    select named.id, p.language
    from people.persons named
    join people.persons p on p.id = coalesce(named.merged_into, named.id)
    where named.id = any(${personIds}::uuid[])`)
  const languages = new Map(rows.map(({ id, language }) => [id, asLanguage(language)]))
  return (id) => languages.get(id) ?? 'fr'
}
