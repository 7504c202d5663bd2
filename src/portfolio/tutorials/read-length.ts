import type { Db } from '#platform/db'
import { lengthOf } from '#platform/files'
import type { Evidence } from '../evidence.ts'
import { filmOf } from './tutorial.ts'

/** How long the film of an evidence lasts, in seconds; null while nobody knows. */
export async function lengthOfFilm(db: Db, evidence: Evidence): Promise<number | null> {
  const film = filmOf(evidence)
  return film ? lengthOf(db, film.fileId) : null
}
