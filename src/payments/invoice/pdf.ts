import { renderPdf } from '#platform/pdf'
import type { Invoice } from './invoice.ts'
import { sayInvoice } from './said.ts'

/** An invoice on paper (PDF/UA). The same bytes each time. */
export function renderInvoice(invoice: Invoice): Promise<Uint8Array> {
  const said = sayInvoice(invoice)
  return renderPdf({
    template: new URL('invoice.typ', import.meta.url),
    data: {
      ...said,
      facts: said.facts.map(({ label, value }) => [label, value]),
      rates: said.rates.map((one) => [one.rate, one.net, one.vat, one.cents]),
      lines: said.lines.map((one) => [one.day, one.what, one.gross, one.commission, one.vat]),
    },
    title: said.title,
    house: invoice.content.issuer.name,
    place: invoice.content.client.name,
    at: invoice.issuedAt,
  })
}
