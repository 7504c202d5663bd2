import { languagesOf, type PersonId } from '#people'
import type { Db } from '#platform/db'
import { writerOf, type Writer } from '#platform/languages'
import type { PhoneSentences } from './sentences.fr.ts'
import { phoneSentences } from './sentences.ts'

/** What one person is told, and how dates and hours are written to them. */
export type Said = { say: PhoneSentences['told']; write: Writer }

/** What each of these people may be told, in their own language. */
export async function readSaid(db: Db, personIds: readonly PersonId[]): Promise<(id: PersonId) => Said> {
  const languageOf = await languagesOf(db, personIds)
  return (id) => {
    const language = languageOf(id)
    return { say: phoneSentences.says[language].told, write: writerOf(language) }
  }
}
