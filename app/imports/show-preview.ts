import type { Actor } from '#people'
import type { Importer, SentFile } from '#platform/imports'
import type { Ask } from '#platform/web'
import { importSent, openSent } from './import-file.ts'
import { placesFor } from './list-places.ts'
import { previewPage } from './preview-page.tsx'
import { tryFile } from './try-file.ts'

export const GONE = 'Ce fichier a été effacé : il attendait depuis plus d’un jour. Envoyez-le à nouveau.'

/** What a file would do, tried and untried. */
export async function showPreview(
  c: Ask,
  importer: Importer<Actor>,
  actor: Actor,
  file: SentFile,
  status: 200 | 422 = 200,
): Promise<Response> {
  const { db, now } = c.var
  const places = await placesFor(db, actor, importer.scope)
  if (file.state !== 'waiting') return previewPage(c, importer, { file, places, refused: GONE }, status)
  const { bytes, name, scope, anyway } = file
  const opened = await tryFile(() => openSent(db, importer, { name, bytes }, file))
  if (!opened.ok) return previewPage(c, importer, { file, places, refused: opened.sentence }, status)
  const tried = await tryFile(() =>
    importSent(db, importer, { name, bytes }, opened.value, { by: actor, now, scope, anyway, dryRun: true }),
  )
  const said = tried.ok ? { outcomes: tried.value } : { refused: tried.sentence, looksLike: tried.looksLike }
  return previewPage(c, importer, { file, places, opened: opened.value, ...said }, status)
}
