import { idIn, notFound, type Ask } from '#platform/web'
import { requireEditor } from '../access.ts'
import type { Edition } from '../edition.ts'
import { readEdition } from '../edition-store.ts'

/** The edition that is asked for, by somebody who writes. @throws SignInNeeded or notFound */
export async function editionIn(c: Ask): Promise<Edition> {
  requireEditor(c)
  const edition = await readEdition(c.var.db, idIn(c))
  if (!edition) throw notFound()
  return edition
}
