import type { Actor } from '#people'
import type { Importer, SentFile } from '#platform/imports'
import { typo, writeCount } from '#platform/i18n'
import { writeInstant } from '#platform/time'
import { Alert, Heading } from '#platform/ui'
import { UNDO_DAYS } from '#platform/undo'
import { page, type Ask } from '#platform/web'
import { importWords } from '../access.ts'
import { importerOf } from '../../importers.ts'
import type { LaterImport, Stay } from './explain-stay.ts'
import { sayLines, sayWhyStays } from './undo-words.ts'

type Imported = SentFile & { state: 'imported' }

/** Which import stays, what holds it, on which of its lines, and what there is to do; without `stay`, it is too late. */
export function staysPage(
  c: Ask,
  importer: Importer<Actor>,
  file: Imported,
  stay: Stay | undefined,
  status: 200 | 422,
): Response {
  const title = 'Annuler cet import'
  const role = status === 422 ? 'alert' : undefined
  return page(
    c,
    { title, ...importWords, refused: status === 422 },
    <div class="stack">
      <p>
        <a href={`/imports/${importer.kind}/${file.id}`}>Rapport</a>
      </p>
      <Heading
        title={title}
        over={file.name}
        lead={`${importer.title}, importé le ${writeInstant(file.importedAt)}.`}
      />
      {stay ? (
        <Held {...{ file, stay, role }} />
      ) : (
        <Alert kind="late" title={typo(`C’est trop tard pour « ${file.name} »`)} role={role}>
          {`Un import s’annule pendant ${UNDO_DAYS} jours. Ensuite, corrigez ligne par ligne.`}
        </Alert>
      )}
    </div>,
    status,
  )
}

function Held({ file, stay, role }: { file: Imported; stay: Stay; role: 'alert' | undefined }) {
  const { whys, lines, forGood } = stay
  return (
    <>
      <Alert
        kind="late"
        title={typo(
          forGood
            ? `« ${file.name} » ne s’annule plus`
            : `« ${file.name} » ne s’annule pas encore : autre chose s’appuie dessus`,
        )}
        role={role}
      >
        <ul>
          {sayWhyStays(whys).map((one) => (
            <li>{typo(one)}</li>
          ))}
        </ul>
      </Alert>
      {lines.length > 0 && (
        <section class="panel stack tight">
          <h2>
            {writeCount(
              lines.length,
              'ligne de ce fichier est retenue',
              'lignes de ce fichier sont retenues',
            )}
          </h2>
          <p>{typo(sayLines(lines))}</p>
        </section>
      )}
      <section class="panel stack tight">
        <h2>Ce que vous pouvez faire</h2>
        <WhatToDo stay={stay} />
      </section>
    </>
  )
}

function WhatToDo({ stay: { later, byHand, forGood } }: { stay: Stay }) {
  if (forGood)
    return (
      <>
        <p>Cet import reste. Corrigez ce qui est faux ligne par ligne.</p>
        {later.length > 0 && (
          <>
            <p>Des imports sont venus après lui :</p>
            <ul>
              {later.map((one) => (
                <li>
                  <Named later={one} />
                </li>
              ))}
            </ul>
          </>
        )}
      </>
    )
  return (
    <ol>
      {later.map((one) => (
        <li>
          {one.sender ? `Demandez à ${one.sender} d’annuler : ` : 'Annulez d’abord : '}
          <Named later={one} />
        </li>
      ))}
      {byHand && (
        <li>
          {later.length > 0 ? 'Défaites à l’écran le reste' : 'Défaites à l’écran ce qui est dit plus haut'},
          ou corrigez ligne par ligne.
        </li>
      )}
      <li>Revenez ici.</li>
    </ol>
  )
}

/** The file of somebody else is named by what it is: what they called it is theirs. */
function Named({ later: { id, kind, name, importedAt, sender } }: { later: LaterImport }) {
  const what = importerOf(kind)?.title ?? 'Un fichier'
  const when = `importé le ${writeInstant(importedAt)}`
  if (sender) return <>{`${what}, ${when} par ${sender}`}.</>
  return (
    <>
      <a href={`/imports/${kind}/${id}/annuler`}>{name}</a>, {what}, {when}.
    </>
  )
}
