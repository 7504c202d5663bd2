import type { Tx } from '#platform/db'
import { sql } from '#platform/db'
import type { Language } from '#platform/languages'
import { sameAs } from '../person-store.ts'
import type { PersonId } from '../ids.ts'

/** Keeps the language in which somebody reads, whichever of their rows is asked for. */
export async function saveLanguage(tx: Tx, personId: PersonId, language: Language): Promise<void> {
  await tx.run(sql`
    update people.persons
    set language = ${language}
    where id = ${sameAs(personId)}`)
}
