import { writeSiret } from '#people'
import { de, typo, writeEuros, writePercent } from '#platform/i18n'
import { writeDate, writeMonth, writeShortDate } from '#platform/time'
import { FRANCHISE_WORDS, LATE_WORDS, type Billing } from '../billing/door.ts'
import { writeInvoiceNumber, type Invoice } from './invoice.ts'

type Side = { title: string; name: string; lines: string[] }

/** Everything that an invoice says, on the screen and on paper. */
export type SaidInvoice = {
  title: string
  issuer: Side
  client: Side
  facts: { label: string; value: string }[]
  lines: { day: string; what: string; gross: string; commission: string; vat: string }[]
  rates: { rate: string; net: string; vat: string; cents: string }[]
  total: string
  sentences: string[]
}

const kindWords = {
  'share sold': 'Vente',
  'share refunded': 'Remboursement',
  'refund failed': 'Remboursement non passé',
  'dispute lost': 'Contestation perdue',
} as const

/** An invoice in words. Source of what it must say: CGI, annexe II, article 242 nonies A; Code de commerce, L441-9. */
export function sayInvoice(invoice: Invoice): SaidInvoice {
  const { kind, content, month, issuedOn, netCents, vatCents } = invoice
  const back = kind === 'credit note'
  const sign = back ? -1 : 1
  return {
    title: `${back ? 'Avoir' : 'Facture'} ${writeInvoiceNumber(invoice)}`,
    issuer: sideOf('Vendeur', content.issuer),
    client: sideOf('Client', content.client),
    facts: [
      { label: 'Date', value: writeDate(issuedOn) },
      {
        label: 'Prestation de services',
        value: typo(`Commission du marché, ventes ${de(writeMonth(month))}`),
      },
      ...(content.corrects ? [{ label: 'Corrige', value: `la facture ${content.corrects}` }] : []),
    ],
    lines: content.lines.map((one) => ({
      day: writeShortDate(one.on),
      what: `${kindWords[one.kind]} ${one.reference}`,
      gross: writeEuros(one.grossCents),
      commission: writeEuros(sign * one.commissionCents),
      vat: writeEuros(sign * one.vatCents),
    })),
    rates: content.rates
      .filter(({ vat_bp }) => vat_bp > 0)
      .map((one) => ({
        rate: writePercent(one.vat_bp / 10_000),
        net: writeEuros(sign * one.netCents),
        vat: writeEuros(sign * one.vatCents),
        cents: writeEuros(sign * (one.netCents + one.vatCents)),
      })),
    total: typo(
      vatCents === 0
        ? `${back ? 'Rendu' : 'Total'} : ${writeEuros(netCents)}`
        : `${back ? 'Rendu, TVA comprise' : 'Total TTC'} : ${writeEuros(netCents + vatCents)}`,
    ),
    sentences: [
      ...(content.issuer.vat === 'franchise' && vatCents === 0 ? [`${FRANCHISE_WORDS}.`] : []),
      typo(
        back
          ? 'Déjà rendu : compté dans ce que le marché vous doit, au jour de chaque remboursement.'
          : 'Déjà payée : retenue sur chaque vente, le jour où le client a payé. Rien à régler.',
      ),
      typo(LATE_WORDS),
    ],
  }
}

const sideOf = (title: string, { name, siret, address, postcode, town, vat, vatNumber }: Billing): Side => ({
  title,
  name,
  lines: [
    address,
    `${postcode} ${town}`,
    typo(`SIRET : ${writeSiret(siret)}`),
    typo(vat === 'liable' ? `TVA : ${vatNumber}` : 'TVA : franchise'),
  ],
})
