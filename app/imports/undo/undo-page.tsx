import type { Actor } from '#people'
import type { Importer, SentFile } from '#platform/imports'
import { typo } from '#platform/i18n'
import { writeInstant } from '#platform/time'
import { Alert, Confirm, Heading } from '#platform/ui'
import { UNDO_DAYS } from '#platform/undo'
import { page, type Ask } from '#platform/web'
import { importWords } from '../access.ts'
import { summaryOf } from '../outcomes.tsx'
import type { weighUndo } from './undo-import.ts'
import { sayWhyStays } from './undo-words.ts'

/** Asks before a whole import is taken back, or says what holds it. */
export function undoPage(
  c: Ask,
  importer: Importer<Actor>,
  file: SentFile & { state: 'imported' },
  { rows, whys }: Awaited<ReturnType<typeof weighUndo>>,
  status: 200 | 422 = 200,
): Response {
  const address = `/imports/${importer.kind}/${file.id}`
  const title = 'Annuler cet import ?'
  const words = { title, ...importWords, refused: status === 422 }
  const back = { href: address, label: 'Garder cet import' }
  if (rows && whys.length === 0)
    return page(
      c,
      words,
      <Confirm title={title} verb="Annuler cet import" kind="stop" action={`${address}/annuler`} back={back}>
        <p>
          {file.name}, {importer.title}, importé le {writeInstant(file.importedAt)}.
        </p>
        <ul>
          <li>Tout ce que ce fichier a fait entrer est effacé ({summaryOf(file.report)}).</li>
          {rows.updated + rows.deleted > 0 && <li>Tout ce qu’il a changé redevient comme avant.</li>}
        </ul>
        <p>{typo('Rien d’autre ne bouge. Vous pourrez envoyer le fichier à nouveau.')}</p>
      </Confirm>,
      status,
    )
  return page(
    c,
    words,
    <div class="stack">
      <p>
        <a href={address}>Retour au rapport</a>
      </p>
      <Heading title="Cet import ne s’annule plus" over={file.name} lead={importer.title} />
      <Alert
        kind="late"
        title={rows ? 'Autre chose s’appuie sur cet import' : 'C’est trop tard'}
        role={status === 422 ? 'alert' : undefined}
      >
        {rows ? (
          <ul>
            {sayWhyStays(whys).map((one) => (
              <li>{typo(one)}</li>
            ))}
          </ul>
        ) : (
          `Un import s’annule pendant ${UNDO_DAYS} jours. Ensuite, corrigez ligne par ligne.`
        )}
      </Alert>
      {rows && <p>Défaites d’abord cela, ou corrigez ce qui est faux ligne par ligne.</p>}
    </div>,
    status,
  )
}
