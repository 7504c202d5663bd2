import type { Db, Tx } from '#platform/db'
import { sql } from '#platform/db'
import { asLanguage, type Language } from '#platform/languages'
import { sameAs } from '../person-store.ts'
import type { PersonId } from '../ids.ts'

/** Keeps the language in which somebody reads, whichever of their rows is asked for. */
export async function saveLanguage(tx: Tx, personId: PersonId, language: Language, at: Date): Promise<void> {
  await tx.run(sql`
    update people.persons
    set language = ${language}, language_chosen_at = ${at}
    where id = ${sameAs(personId)}`)
}

/** In which language each of these people reads, whichever of their rows is named: what they are told is written in it; French at first. */
export async function languagesOf(
  db: Db,
  personIds: readonly PersonId[],
): Promise<(id: PersonId) => Language> {
  const chosen = await languagesChosenBy(db, personIds)
  return (id) => chosen(id).language
}

/** Same, with when each chose it: null for who did not, or did before it was kept. */
export async function languagesChosenBy(
  db: Db,
  personIds: readonly PersonId[],
): Promise<(id: PersonId) => { language: Language; chosenAt: Date | null }> {
  const rows = await db.rows<{ id: PersonId; language: string; chosenAt: Date | null }>(sql`
    select named.id, p.language, p.language_chosen_at as "chosenAt"
    from people.persons named
    join people.persons p on p.id = coalesce(named.merged_into, named.id)
    where named.id = any(${personIds}::uuid[])`)
  const all = new Map(rows.map((row) => [row.id, row]))
  return (id) => {
    const own = all.get(id)
    return { language: asLanguage(own?.language) ?? 'fr', chosenAt: own?.chosenAt ?? null }
  }
}
