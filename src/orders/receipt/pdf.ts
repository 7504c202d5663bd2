import { renderPdf } from '#platform/pdf'
import type { Receipt } from './receipt.ts'
import type { SaidReceipt } from './said.ts'

/** A receipt on paper (PDF/UA). The same bytes each time. */
export const renderReceipt = (receipt: Receipt, said: SaidReceipt): Promise<Uint8Array> =>
  renderPdf({
    template: new URL('receipt.typ', import.meta.url),
    data: {
      ...said,
      sentences: [...said.law, ...said.sentences],
      facts: said.facts.map(({ label, value }) => [label, value]),
      lines: said.lines.map((one) =>
        said.invoice
          ? [one.name, one.quantity, one.unit, one.rate, one.cents]
          : [one.name, one.quantity, one.rate, one.cents],
      ),
      rates: said.rates.map((one) => [one.rate, one.net, one.vat, one.cents]),
    },
    title: said.title,
    place: receipt.content.merchant,
    at: receipt.issuedAt,
  })
