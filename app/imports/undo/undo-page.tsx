import type { Actor } from '#people'
import type { Importer, SentFile } from '#platform/imports'
import { typo } from '#platform/i18n'
import { writeInstant } from '#platform/time'
import { Confirm } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { importWords } from '../access.ts'
import { summaryOf } from '../outcomes.tsx'

/** Asks before a whole import is taken back. */
export function undoPage(
  c: Ask,
  importer: Importer<Actor>,
  file: SentFile & { state: 'imported' },
  rows: { updated: number; deleted: number },
): Response {
  const address = `/imports/${importer.kind}/${file.id}`
  const title = 'Annuler cet import ?'
  return page(
    c,
    { title, ...importWords },
    <Confirm
      title={title}
      verb="Annuler cet import"
      kind="stop"
      action={`${address}/annuler`}
      back={{ href: address, label: 'Garder cet import' }}
    >
      <p>
        {file.name}, {importer.title}, importé le {writeInstant(file.importedAt)}.
      </p>
      <ul>
        <li>Tout ce que ce fichier a fait entrer est effacé ({summaryOf(file.report)}).</li>
        {rows.updated + rows.deleted > 0 && <li>Tout ce qu’il a changé redevient comme avant.</li>}
      </ul>
      <p>{typo('Rien d’autre ne bouge. Vous pourrez envoyer le fichier à nouveau.')}</p>
    </Confirm>,
  )
}
