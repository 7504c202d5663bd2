import { typo } from '#platform/i18n'
import { parisDay, writeDate } from '#platform/time'
import { Alert } from '#platform/ui'
import type { Published } from '../edition.ts'
import { addressOfEdition, numberOf } from '../edition-number.ts'
import { changedFigures } from './changed-figures.ts'

/** What a reader of one printing must know of the others. */
export function Printings({ edition, printings }: { edition: Published; printings: Published[] }) {
  const latest = printings.at(-1)
  const { corrects } = edition
  const corrected = printings.find(({ id }) => id === corrects?.id)
  return (
    <>
      {latest && latest.version > edition.version && (
        <div class="tools">
          <Alert kind="wait" title="Ce numéro a été corrigé">
            <p>{typo(latest.corrects?.why ?? '')}</p>
            <a href={`/bulletin/${addressOfEdition(latest)}`}>{`Lire le n° ${numberOf(latest)}`}</a>
          </Alert>
        </div>
      )}
      {corrected && (
        <div class="tools">
          <Alert title={correctionTitle(edition, corrected)}>
            <p>{typo(corrects?.why ?? '')}</p>
            <ChangedFigures before={corrected} after={edition} />
            <a href={`/bulletin/${addressOfEdition(corrected)}`}>{`Lire le n° ${numberOf(corrected)}`}</a>
          </Alert>
        </div>
      )}
    </>
  )
}

const correctionTitle = ({ publishedAt }: Published, corrected: Published) =>
  typo(`Ce numéro corrige le n° ${numberOf(corrected)}, le ${writeDate(parisDay(publishedAt))}`)

function ChangedFigures({ before, after }: { before: Published; after: Published }) {
  const changed = changedFigures(before.frozen, after.frozen)
  if (changed.length === 0) return null
  return (
    <ul>
      {changed.map(({ label, was, is }) => (
        <li>{typo(`« ${label} » : ${was} dans le numéro corrigé, ${is} ici`)}</li>
      ))}
    </ul>
  )
}
