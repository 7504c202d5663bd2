import { FRANCHISE_WORDS, LATE_WORDS } from '#payments'
import { saidIn, type Said } from '#market'
import { typo } from '#platform/i18n'
import type { Language } from '#platform/languages'
import { writeDate } from '#platform/time'
import type { Business } from '../business/door.ts'
import { afterSentences } from '../words/door.ts'
import { creditReasonIn } from './credit-reason.ts'
import {
  receiptWordIn,
  writeNumberOf,
  type Receipt,
  type ReceiptContent,
  type ReceiptLine,
} from './receipt.ts'

/** Everything that a receipt says, on the screen and on paper. `law`: in its own words, in French. */
export type SaidReceipt = {
  title: string
  facts: { label: string; value: string }[]
  /** `unit`: without tax, on an invoice only. */
  lines: { name: string; quantity: string; unit: string; rate: string; cents: string }[]
  invoice: boolean
  rates: { rate: string; net: string; vat: string; cents: string }[]
  total: string
  law: string[]
  sentences: string[]
}

type Told = Said<typeof afterSentences.says.fr>

const rateOf = (vat_bp: number | null, { write }: Told): string =>
  vat_bp === null ? '' : write.percent(vat_bp / 10_000)

/** A receipt in words. @param corrected the number of the receipt that a credit note takes from. */
export function sayReceipt(
  receipt: Receipt,
  corrected: string | null,
  language: Language = 'fr',
): SaidReceipt {
  const told = saidIn(language, afterSentences)
  const { write } = told
  const say = told.say.receipt
  const { kind, content, issuedOn } = receipt
  const { totals } = content
  const number = writeNumberOf(kind, receipt.year, receipt.number)
  const invoice = content.buyer !== null && content.issuer !== null
  return {
    title: `${receiptWordIn(language, receipt)} ${number}`,
    invoice,
    facts: [
      ...issuerFacts(content, told),
      ...(content.buyer && invoice ? [{ label: say.client, value: sayBusiness(content.buyer) }] : []),
      { label: say.on, value: write.date(issuedOn) },
      { label: say.order, value: say.orderOf(content.reference, write.date(content.orderedOn)) },
      ...(corrected ? [{ label: say.corrects, value: invoice ? corrected : say.theReceipt(corrected) }] : []),
      ...(content.reason ? [{ label: say.why, value: creditReasonIn(language, content.reason) }] : []),
    ],
    lines: content.lines.map((one) => ({
      name: receipt.about === 'delivery' ? say.delivery : one.name,
      quantity: one.quantity,
      unit: unitWords(one, told),
      rate: rateOf(one.vat_bp, told),
      cents: write.euros(one.cents),
    })),
    rates: totals.rates.map((one) => ({
      rate: rateOf(one.vat_bp, told),
      net: write.euros(one.netCents),
      vat: write.euros(one.vatCents),
      cents: write.euros(one.cents),
    })),
    total: totalWords(receipt, told),
    law: [
      ...(content.vat === 'franchise' ? [`${FRANCHISE_WORDS}.`] : []),
      ...(invoice && kind === 'receipt'
        ? [typo(`Payée comptant le ${writeDate(content.orderedOn)}. ${LATE_WORDS}`)]
        : []),
    ],
    sentences: [
      ...(content.replaced ? [say.nothingBack] : []),
      ...(content.buyer && !invoice && kind === 'receipt' ? [say.notInvoice] : []),
    ],
  }
}

function totalWords({ kind, content: { totals, replaced } }: Receipt, { say, write }: Told): string {
  const cents = write.euros(totals.cents)
  if (kind === 'receipt') return say.receipt.paid(cents)
  return replaced ? say.receipt.replaced(cents) : say.receipt.givenBack(cents)
}

function issuerFacts(
  { merchant, address, siret, issuer }: ReceiptContent,
  { say: { receipt: say } }: Told,
): SaidReceipt['facts'] {
  const shop = [
    { label: say.shop, value: merchant },
    { label: say.address, value: address },
  ]
  if (issuer) return [...shop, { label: say.seller, value: sayBusiness(issuer) }]
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
function unitWords({ unit, vat_bp }: ReceiptLine, { goods, language }: Told): string {
  if (!unit) return ''
  const euros = (unit.cents * 100) / (10_000 + (vat_bp ?? 0))
  const exact = euros.toFixed(4).replace(/0{1,2}$/, '')
  if (language !== 'fr') return `${exact} € ${goods.say[unit.per]}`
  return `${exact.replace('.', ',')} € / ${perWords[unit.per]}`
}
