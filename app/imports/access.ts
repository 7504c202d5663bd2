import { requireActor, type Actor } from '#people'
import { findSentFile, type Importer, type SentFile } from '#platform/imports'
import { idIn, notFound, type Ask } from '#platform/web'
import { importerOf } from '../importers.ts'

/** Who imports, and what kind of file. @throws SignInNeeded, or notFound for whoever may not */
export function importerIn(c: Ask): { actor: Actor; importer: Importer<Actor> } {
  const actor = requireActor(c)
  const importer = importerOf(c.req.param('kind') ?? '')
  if (!importer?.may(actor)) throw notFound()
  return { actor, importer }
}

/** The file that is asked for, by who sent it. @throws notFound for anybody else */
export async function sentFileIn(c: Ask, importer: Importer<Actor>, actor: Actor): Promise<SentFile> {
  const file = await findSentFile(c.var.db, idIn(c), actor.personId)
  if (!file || file.kind !== importer.kind) throw notFound()
  return file
}

/** The frame of the pages where files are imported. */
export const importWords = { room: 'imports', density: 'bureau', space: 'Imports' } as const
