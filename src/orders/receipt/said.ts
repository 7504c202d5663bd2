import { FRANCHISE_WORDS, LATE_WORDS } from '#payments'
import { typo, writeEuros, writePercent } from '#platform/i18n'
import { writeDate } from '#platform/time'
import type { Business } from '../business/door.ts'
import { receiptWord, writeNumberOf, type Receipt, type ReceiptContent, type ReceiptLine } from './receipt.ts'

/** Everything that a receipt says, on the screen and on paper. */
export type SaidReceipt = {
  title: string
  facts: { label: string; value: string }[]
  /** `unit`: without tax, on an invoice only. */
  lines: { name: string; quantity: string; unit: string; rate: string; cents: string }[]
  invoice: boolean
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
  const invoice = content.buyer !== null && content.issuer !== null
  return {
    title: `${receiptWord(receipt)} ${number}`,
    invoice,
    facts: [
      ...issuerFacts(content),
      ...(content.buyer && invoice ? [{ label: 'Client', value: sayBusiness(content.buyer) }] : []),
      { label: 'Le', value: writeDate(issuedOn) },
      { label: 'Commande', value: `${content.reference}, du ${writeDate(content.orderedOn)}` },
      ...(corrected ? [{ label: 'Corrige', value: invoice ? corrected : `le reçu ${corrected}` }] : []),
      ...(content.why ? [{ label: 'Pourquoi', value: content.why }] : []),
    ],
    lines: content.lines.map((one) => ({
      name: one.name,
      quantity: one.quantity,
      unit: unitWords(one),
      rate: rateOf(one.vat_bp),
      cents: writeEuros(one.cents),
    })),
    rates: totals.rates.map((one) => ({
      rate: rateOf(one.vat_bp),
      net: writeEuros(one.netCents),
      vat: writeEuros(one.vatCents),
      cents: writeEuros(one.cents),
    })),
    total: typo(totalWords(receipt)),
    sentences: [
      ...(content.vat === 'franchise' ? [`${FRANCHISE_WORDS}.`] : []),
      ...(invoice && kind === 'receipt'
        ? [typo(`Payée comptant le ${writeDate(content.orderedOn)}. ${LATE_WORDS}`)]
        : []),
      ...(content.replaced ? ['Rien n’est rendu : le prix ne change pas.'] : []),
      ...(content.buyer && !invoice && kind === 'receipt'
        ? [
            'Ce commerce n’a pas encore écrit ses coordonnées de facturation : ceci est un reçu, pas une facture.',
          ]
        : []),
    ],
  }
}

function totalWords({ kind, content: { totals, replaced } }: Receipt): string {
  const cents = writeEuros(totals.cents)
  if (kind === 'receipt') return `Payé : ${cents} par carte`
  return replaced ? `Repris par une facture : ${cents}` : `Rendu : ${cents} sur la carte`
}

function issuerFacts({ merchant, address, siret, issuer }: ReceiptContent): SaidReceipt['facts'] {
  const shop = [
    { label: 'Commerce', value: merchant },
    { label: 'Adresse', value: address },
  ]
  if (issuer) return [...shop, { label: 'Vendeur', value: sayBusiness(issuer) }]
  return siret ? [...shop, { label: 'SIRET', value: siret }] : shop
}

const sayBusiness = ({ name, siret, address, postcode, town, vatNumber }: Business): string =>
  typo(
    [name, address, `${postcode} ${town}`.trim(), `SIRET ${siret}`, vatNumber && `TVA ${vatNumber}`]
      .filter(Boolean)
      .join(', '),
  )

const perWords = { piece: 'pièce', kilo: 'kg', litre: 'L' } as const

/** The price of one of them without tax, to the hundredth of a cent. Source: CGI, annexe II, article 242 nonies A, I, 8°. */
function unitWords({ unit, vat_bp }: ReceiptLine): string {
  if (!unit) return ''
  const euros = (unit.cents * 100) / (10_000 + (vat_bp ?? 0))
  return `${euros
    .toFixed(4)
    .replace('.', ',')
    .replace(/0{1,2}$/, '')} € / ${perWords[unit.per]}`
}
