import { typo } from '#platform/i18n'
import { LinkButton } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import type { Bulletin, Published } from '../edition.ts'
import { addressOfEdition, numberOf } from '../edition-number.ts'
import { Paper } from './paper.tsx'
import { Printings } from './printings.tsx'

type Printed = { bulletin: Bulletin<Published>; printings: Published[] }

/** A published edition, with the other printings of the same number. */
export function editionPage(c: Ask, { bulletin, printings }: Printed): Response {
  const { edition } = bulletin
  const address = `/bulletin/${addressOfEdition(edition)}`
  return page(
    c,
    { title: typo(`Le Petit Papier n° ${numberOf(edition)}`), room: 'results', description: edition.theme },
    <>
      <Printings edition={edition} printings={printings} />
      <p class="row no-print tools">
        <LinkButton icon="print" href={`${address}.pdf`}>
          Le PDF à imprimer
        </LinkButton>
        <LinkButton kind="quiet" icon="download" href="/resultats.csv">
          Les chiffres (CSV)
        </LinkButton>
        <a href="/bulletin">Tous les numéros</a>
      </p>
      <Paper bulletin={bulletin} frozen={edition.frozen} />
    </>,
  )
}
