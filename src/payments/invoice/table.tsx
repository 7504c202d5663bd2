import { writeEuros } from '#platform/i18n'
import { writeMonth, writeShortDate } from '#platform/time'
import { Table } from '#platform/ui'
import { writeInvoiceNumber, type InvoiceHead } from './invoice.ts'

type Listed = {
  rows: InvoiceHead[]
  /** Of several merchants: each row says whose it is. */
  clients?: boolean
}

/** Invoices and credit notes, one a row; nothing of their lines. */
export function InvoiceTable({ rows, clients = false }: Listed) {
  return (
    <Table
      caption="Factures et avoirs"
      captionHidden={!clients}
      rows={rows}
      columns={[
        {
          key: 'number',
          label: 'Numéro',
          cell: (one) => (
            <a class="nowrap" href={`/argent/factures/${one.id}`}>
              {writeInvoiceNumber(one)}
            </a>
          ),
        },
        ...(clients ? [{ key: 'client', label: 'Commerce', cell: ({ client }: InvoiceHead) => client }] : []),
        { key: 'month', label: 'Mois', cell: ({ month }) => writeMonth(month) },
        { key: 'on', label: 'Émise le', cell: ({ issuedOn }) => writeShortDate(issuedOn) },
        { key: 'net', label: 'Hors taxes', num: true, cell: (one) => writeEuros(signed(one, one.netCents)) },
        {
          key: 'cents',
          label: 'TTC',
          num: true,
          cell: (one) => writeEuros(signed(one, one.netCents + one.vatCents)),
        },
      ]}
    />
  )
}

/** A credit note takes from what was invoiced. */
const signed = ({ kind }: InvoiceHead, cents: number): number => (kind === 'invoice' ? cents : -cents)
