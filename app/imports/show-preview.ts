import type { Actor } from '#people'
import { findSentFile, findWorking, type Importer, type SentFile } from '#platform/imports'
import { goTo, type Ask } from '#platform/web'
import { checkReading } from './import-file.ts'
import { openLately } from './open-lately.ts'
import { placesFor } from './list-places.ts'
import { previewPage } from './preview-page.tsx'
import { progressPage } from './progress-page.tsx'
import { reportPage } from './report-page.tsx'
import { orRefused } from './or-refused.ts'
import { tryGoing, trySent } from './try-sent.ts'
import { IMPORTING } from './work-on-file.ts'

export const GONE = 'Ce fichier a été effacé : il attendait depuis plus d’un jour. Envoyez-le à nouveau.'

/** What a file would do, tried and untried; how far the reading is, when it is long. */
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
  const going = await tryGoing(db, file, actor)
  if (going) return progressPage(c, importer, file, going, 'Lecture en cours')
  const opened = await orRefused(() => openLately(db, importer, file, file.bytes))
  if (!opened.ok) return previewPage(c, importer, { file, places, refused: opened.sentence }, status)
  const shown = { file, places, opened: opened.value }
  const checked = await orRefused(async () => checkReading(importer, opened.value, file.anyway))
  if (!checked.ok)
    return previewPage(
      c,
      importer,
      { ...shown, refused: checked.sentence, looksLike: checked.looksLike },
      status,
    )
  const said = await trySent(db, { importer, file, opened: opened.value, by: actor, now })
  if (!said) return showAgain(c, importer, actor, file)
  if (said.state === 'going') return progressPage(c, importer, file, said, 'Lecture en cours')
  if (said.state === 'refused') return previewPage(c, importer, { ...shown, refused: said.sentence }, status)
  return previewPage(c, importer, { ...shown, outcomes: said.outcomes }, status)
}

/** Somebody imported the file, or read it otherwise, while it was tried. */
async function showAgain(
  c: Ask,
  importer: Importer<Actor>,
  actor: Actor,
  { id }: SentFile,
): Promise<Response> {
  const file = await findSentFile(c.var.db, id, actor.personId)
  if (file?.state === 'imported') return reportPage(c, { importer, actor }, file)
  const going = await findWorking(c.var.db, id)
  return file && going?.state === 'going' && going.reading === IMPORTING
    ? progressPage(c, importer, file, going, 'Import en cours')
    : goTo(c, c.req.path)
}
