import { useSaid } from '#market'
import { AsWritten, Facts, LinkButton, Table, Unbroken } from '#platform/ui'
import { afterSentences } from '../words/door.ts'
import type { SaidReceipt } from './said.ts'

type SaidLine = SaidReceipt['lines'][number]

/** A receipt on the screen; the print sheet of the browser makes it one page. */
export function ReceiptView({
  said,
  pdf,
  back,
}: {
  said: SaidReceipt
  pdf: string
  back: { href: string; label: string }
}) {
  const say = useSaid(afterSentences).say.receipt
  return (
    <div class="stack">
      <p>
        <a href={back.href}>{back.label}</a>
      </p>
      <h1>
        <Unbroken text={said.title} />
      </h1>
      <Facts facts={said.facts} />
      <Table
        caption={say.products}
        captionHidden
        rows={said.lines}
        columns={[
          { key: 'name', label: say.product, cell: (one) => <AsWritten>{one.name}</AsWritten> },
          { key: 'quantity', label: say.quantity, num: true, cell: (one) => one.quantity },
          ...(said.invoice
            ? [{ key: 'unit', label: say.unit, num: true, cell: (one: SaidLine) => one.unit }]
            : []),
          { key: 'rate', label: say.vat, num: true, cell: (one) => one.rate },
          { key: 'cents', label: say.price, num: true, cell: (one) => one.cents },
        ]}
      />
      <p class="lead">
        <b>{said.total}</b>
      </p>
      {said.rates.length > 0 && (
        <Table
          caption={say.taxes}
          rows={said.rates}
          columns={[
            { key: 'rate', label: say.rate, cell: (one) => one.rate },
            { key: 'net', label: say.net, num: true, cell: (one) => one.net },
            { key: 'vat', label: say.vat, num: true, cell: (one) => one.vat },
            { key: 'cents', label: say.gross, num: true, cell: (one) => one.cents },
          ]}
        />
      )}
      {said.law.map((one) => (
        <p>
          <AsWritten>
            <Unbroken text={one} />
          </AsWritten>
        </p>
      ))}
      {said.sentences.map((one) => (
        <p>
          <Unbroken text={one} />
        </p>
      ))}
      <p class="no-print">
        <LinkButton kind="quiet" icon="download" href={pdf}>
          {say.pdf}
        </LinkButton>
      </p>
    </div>
  )
}
