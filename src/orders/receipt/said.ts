import { FRANCHISE_WORDS } from '#payments'
import { typo, writeEuros, writePercent } from '#platform/i18n'
import { writeDate } from '#platform/time'
import { writeNumberOf, type Receipt } from './receipt.ts'

/** Everything that a receipt says, on the screen and on paper. */
export type SaidReceipt = {
  title: string
  facts: { label: string; value: string }[]
  lines: { name: string; quantity: string; rate: string; cents: string }[]
  rates: { rate: string; net: string; vat: string; cents: string }[]
  total: string
  sentences: string[]
}

const rateOf = (vat_bp: number | null): string => (vat_bp === null ? '' : writePercent(vat_bp / 10_000))

/** A receipt in words. @param corrected the number of the receipt that a credit note takes from. */
export function sayReceipt(receipt: Receipt, corrected: string | null): SaidReceipt {
  const { kind, content, issuedOn } = receipt
  const { totals } = content
  const number = writeNumberOf(kind, receipt.year, receipt.number)
  const what = kind === 'receipt' ? 'Reçu' : 'Avoir'
  return {
    title: `${what} ${number}`,
    facts: [
      { label: 'Commerce', value: content.merchant },
      { label: 'Adresse', value: content.address },
      ...(content.siret ? [{ label: 'SIRET', value: content.siret }] : []),
      { label: 'Le', value: writeDate(issuedOn) },
      { label: 'Commande', value: `${content.reference}, du ${writeDate(content.orderedOn)}` },
      ...(corrected ? [{ label: 'Corrige', value: `le reçu ${corrected}` }] : []),
      ...(content.why ? [{ label: 'Pourquoi', value: content.why }] : []),
    ],
    lines: content.lines.map((one) => ({
      name: one.name,
      quantity: one.quantity,
      rate: rateOf(one.vat_bp),
      cents: writeEuros(one.cents),
    })),
    rates: totals.rates.map((one) => ({
      rate: rateOf(one.vat_bp),
      net: writeEuros(one.netCents),
      vat: writeEuros(one.vatCents),
      cents: writeEuros(one.cents),
    })),
    total: typo(
      kind === 'receipt'
        ? `Payé : ${writeEuros(totals.cents)} par carte`
        : `Rendu : ${writeEuros(totals.cents)} sur la carte`,
    ),
    sentences: content.vat === 'franchise' ? [`${FRANCHISE_WORDS}.`] : [],
  }
}
