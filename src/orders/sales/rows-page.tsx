import { managementWords, type Operating } from '#market'
import { writeCount, writeEuros } from '#platform/i18n'
import { writeShortDate } from '#platform/time'
import { Empty, Heading, Pager, Table } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { writeNumberOf } from '../receipt/door.ts'
import { monthWords, SALES, sourceWords } from './words.ts'
import type { CountedReceipt, SalesSource } from './store.ts'

type CountedRows = Pick<Operating, 'at'> & {
  month: string
  source: SalesSource
  rows: CountedReceipt[]
  total: number
  next: string | null
}

/** The receipts behind a figure: each one opens. */
export function salesRowsPage(c: Ask, { at, month, source, rows, total, next }: CountedRows): Response {
  const { label, rule } = sourceWords[source]
  const title = `${label}, ${monthWords(month)}`
  return page(
    c,
    { ...managementWords, title },
    <div class="stack">
      <p>
        <a href={at(`${SALES}?annee=${month.slice(0, 4)}`)}>Part des ventes</a>
      </p>
      <Heading title={title} lead={`${writeEuros(total)} hors taxes. ${rule}`} />
      {rows.length === 0 ? (
        <Empty icon="sheet" title="Aucun reçu" />
      ) : (
        <Table
          caption={writeCount(rows.length, 'ligne')}
          rows={rows}
          columns={[
            {
              key: 'number',
              label: 'Reçu',
              cell: (one) => (
                <a class="nowrap" href={`/marche/recus/${one.id}`}>
                  {writeNumberOf(one.kind, one.year, one.place)}
                </a>
              ),
            },
            { key: 'on', label: 'Le', cell: (one) => writeShortDate(one.issuedOn) },
            { key: 'merchant', label: 'Commerce', cell: (one) => one.merchant },
            { key: 'order', label: 'Commande', cell: (one) => one.reference },
            { key: 'cents', label: 'Hors taxes', num: true, cell: (one) => writeEuros(one.cents) },
          ]}
        />
      )}
      <Pager next={next ?? undefined} />
    </div>,
  )
}
