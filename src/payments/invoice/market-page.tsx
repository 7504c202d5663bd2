import { typo, writeEuros } from '#platform/i18n'
import { writeMonth } from '#platform/time'
import { Alert, Empty, Heading, Pager, Table } from '#platform/ui'
import type { Ask } from '#platform/web'
import type { Operating } from '../access.ts'
import { billingAddress } from '../billing/door.ts'
import { moneyPage, OtherMarkets, placeAt } from '../frame.tsx'
import { ownWordsInFrench } from '../own/door.ts'
import type { InvoiceHead } from './invoice.ts'
import type { Uninvoiced } from './ledger-lines-store.ts'
import { InvoiceTable } from './table.tsx'

const HERE = '/argent/commissions'

type Issued = {
  keeper: Operating
  invoices: InvoiceHead[]
  next: string | undefined
  waiting: Uninvoiced[]
  /** Who runs this market is known, as an invoice says it. */
  known: boolean
}

/** What a market invoiced to its merchants, and what waits. */
export function commissionsPage(c: Ask, { keeper, invoices, next, waiting, known }: Issued): Response {
  return moneyPage(
    c,
    { title: 'Factures de commission', keeper },
    <div class="stack">
      <Heading
        title="Factures de commission"
        over={keeper.operator.name}
        lead="À chaque commerce, une facture par mois fini, tirée du grand livre. Elles partent d’elles-mêmes la nuit."
      />
      <OtherMarkets path={HERE} keeper={keeper} />
      {known ? (
        <p>
          <a href={billingAddress(keeper.operator.id)}>Nos coordonnées de facturation</a>
        </p>
      ) : (
        <Alert kind="wait" title="Une facture dit qui l’émet : nom, SIRET, adresse, TVA">
          <a href={billingAddress(keeper.operator.id)}>Écrire nos coordonnées de facturation</a>
        </Alert>
      )}
      {waiting.length > 0 && <Waiting rows={waiting} known={known} />}
      {invoices.length > 0 ? (
        <InvoiceTable rows={invoices} clients words={ownWordsInFrench} />
      ) : (
        waiting.length === 0 && (
          <Empty title="Aucune facture : aucune commission n’a été retenue sur les mois finis" />
        )
      )}
      <Pager {...(next && { next: placeAt(HERE, keeper, { avant: next }) })} />
    </div>,
  )
}

function Waiting({ rows, known }: { rows: Uninvoiced[]; known: boolean }) {
  return (
    <section class="stack tight">
      <Table
        caption="À facturer"
        rows={rows}
        columns={[
          { key: 'name', label: 'Commerce', cell: ({ name }) => name },
          { key: 'month', label: 'Mois', cell: ({ month }) => writeMonth(month) },
          { key: 'net', label: 'Hors taxes', num: true, cell: ({ netCents }) => writeEuros(netCents) },
        ]}
      />
      {known && (
        <p>
          {typo(
            'Ces commerces n’ont pas dit à qui la facture s’adresse. Ils le font dans « Mon argent », « Factures de commission ».',
          )}
        </p>
      )}
    </section>
  )
}
