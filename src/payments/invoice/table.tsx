import { Table } from '#platform/ui'
import type { OwnWords } from '../own/door.ts'
import { writeInvoiceNumber, type InvoiceHead } from './invoice.ts'

type Listed = {
  rows: InvoiceHead[]
  /** Of several merchants: each row says whose it is. */
  clients?: boolean
  words: OwnWords
}

/** Invoices and credit notes, one a row; nothing of their lines. */
export function InvoiceTable({ rows, clients = false, words: { say, write } }: Listed) {
  const says = say.invoice
  return (
    <Table
      caption={says.list}
      captionHidden={!clients}
      rows={rows}
      columns={[
        {
          key: 'number',
          label: says.number,
          cell: (one) => (
            <a class="nowrap" href={`/argent/factures/${one.id}`}>
              {writeInvoiceNumber(one)}
            </a>
          ),
        },
        ...(clients ? [{ key: 'client', label: says.shop, cell: ({ client }: InvoiceHead) => client }] : []),
        { key: 'month', label: says.month, cell: ({ month }) => write.monthYear(month) },
        { key: 'on', label: says.on, cell: ({ issuedOn }) => write.shortDate(issuedOn) },
        { key: 'net', label: says.net, num: true, cell: (one) => write.euros(signed(one, one.netCents)) },
        {
          key: 'cents',
          label: says.gross,
          num: true,
          cell: (one) => write.euros(signed(one, one.netCents + one.vatCents)),
        },
      ]}
    />
  )
}

/** A credit note takes from what was invoiced. */
const signed = ({ kind }: InvoiceHead, cents: number): number => (kind === 'invoice' ? cents : -cents)
