import { Facts, LinkButton, Table, Unbroken } from '#platform/ui'
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
        caption="Produits"
        captionHidden
        rows={said.lines}
        columns={[
          { key: 'name', label: 'Produit', cell: (one) => one.name },
          { key: 'quantity', label: 'Quantité', num: true, cell: (one) => one.quantity },
          ...(said.invoice
            ? [{ key: 'unit', label: 'Prix unitaire HT', num: true, cell: (one: SaidLine) => one.unit }]
            : []),
          { key: 'rate', label: 'TVA', num: true, cell: (one) => one.rate },
          { key: 'cents', label: 'Prix TTC', num: true, cell: (one) => one.cents },
        ]}
      />
      <p class="lead">
        <b>{said.total}</b>
      </p>
      {said.rates.length > 0 && (
        <Table
          caption="Taxes comprises dans les prix"
          rows={said.rates}
          columns={[
            { key: 'rate', label: 'Taux', cell: (one) => one.rate },
            { key: 'net', label: 'Hors taxes', num: true, cell: (one) => one.net },
            { key: 'vat', label: 'TVA', num: true, cell: (one) => one.vat },
            { key: 'cents', label: 'TTC', num: true, cell: (one) => one.cents },
          ]}
        />
      )}
      {said.sentences.map((one) => (
        <p>
          <Unbroken text={one} />
        </p>
      ))}
      <p class="no-print">
        <LinkButton kind="quiet" icon="download" href={pdf}>
          Télécharger en PDF
        </LinkButton>
      </p>
    </div>
  )
}
