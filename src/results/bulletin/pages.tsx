import { typo } from '#platform/i18n'
import { parisDay, writeDate } from '#platform/time'
import { Alert, Empty, Heading, LinkButton, Pager } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { changedFigures } from './changed-figures.ts'
import { addressOfEdition, numberOf, type Bulletin, type Edition, type Frozen } from '../edition.ts'
import type { ListedEdition } from '../edition-store.ts'
import { Paper } from './paper.tsx'

type ListWords = { editions: ListedEdition[]; next?: string | undefined; writes: boolean }

/** The numbers of Le Petit Papier, the latest first. */
export function bulletinsPage(c: Ask, { editions, next, writes }: ListWords): Response {
  return page(
    c,
    {
      title: 'Le Petit Papier',
      room: 'results',
      description: 'Le bulletin des actions du territoire, avec leurs chiffres.',
    },
    <div class="stack loose">
      <Heading
        title="Le Petit Papier"
        lead="Ce qui se fait sur le territoire, et ce que cela donne. Un numéro paru ne change plus."
      >
        {writes && (
          <LinkButton kind="quiet" icon="pen" href="/bulletin/redaction">
            Rédaction
          </LinkButton>
        )}
      </Heading>
      {editions.length === 0 && <Empty icon="note" title="Aucun numéro n’a encore paru" />}
      <ol class="stack">
        {editions.map((one) => (
          <li class="panel stack tight">
            <p class="over">{typo(`N° ${numberOf(one)} · ${one.period} · ${one.towns}`)}</p>
            <h2>
              <a href={`/bulletin/${addressOfEdition(one)}`}>{typo(one.theme)}</a>
            </h2>
            <p class="muted">{`Daté du ${writeDate(one.dated)}`}</p>
          </li>
        ))}
      </ol>
      <Pager next={next} />
    </div>,
  )
}

type EditionWords = { bulletin: Bulletin; frozen: Frozen; printings: Edition[] }

/** A published edition, with the other printings of the same number. */
export function editionPage(c: Ask, { bulletin, frozen, printings }: EditionWords): Response {
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
      <Paper bulletin={bulletin} frozen={frozen} />
    </>,
  )
}

/** What a reader of one printing must know of the others. */
function Printings({ edition, printings }: { edition: Edition; printings: Edition[] }) {
  const latest = printings.at(-1)
  const corrected = printings.find((one) => one.id === edition.correctsId)
  return (
    <>
      {latest && latest.version > edition.version && (
        <div class="tools">
          <Alert kind="wait" title="Ce numéro a été corrigé">
            <p>{typo(latest.correctionWhy ?? '')}</p>
            <a href={`/bulletin/${addressOfEdition(latest)}`}>{`Lire le n° ${numberOf(latest)}`}</a>
          </Alert>
        </div>
      )}
      {corrected && (
        <div class="tools">
          <Alert title={correctionTitle(edition, corrected)}>
            <p>{typo(edition.correctionWhy ?? '')}</p>
            <ChangedFigures before={corrected} after={edition} />
            <a href={`/bulletin/${addressOfEdition(corrected)}`}>{`Lire le n° ${numberOf(corrected)}`}</a>
          </Alert>
        </div>
      )}
    </>
  )
}

const correctionTitle = (edition: Edition, corrected: Edition) => {
  const on = edition.publishedAt ? `, le ${writeDate(parisDay(edition.publishedAt))}` : ''
  return typo(`Ce numéro corrige le n° ${numberOf(corrected)}${on}`)
}

function ChangedFigures({ before, after }: { before: Edition; after: Edition }) {
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
