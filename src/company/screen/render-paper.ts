import type { Ground } from '#platform/ground'
import { typo, writeEuros } from '#platform/i18n'
import { renderPdf } from '#platform/pdf'
import { addDays, writeDate, writeMinutes } from '#platform/time'
import type { Company } from '../company.ts'
import { invoiceMentions, percentOf, VALID_DAYS, vatWords } from '../law.ts'
import { logoFile } from '../logo-file.ts'
import { lineCents, quantityWords, ratesOf, unitWithVatCents, type Quote } from '../quote.ts'
import { minutesIn, type PrintedInvoice } from './printed-invoice.ts'
import { french as say } from './sentences.fr.ts'

/** A quote on paper, or its invoice (PDF/UA): stamped, and saying that nobody pays. */
export async function renderPaper(
  ground: Pick<Ground, 'db' | 'site'>,
  company: Company,
  { quote, invoice }: { quote: Quote; invoice?: PrintedInvoice },
  at: Date,
): Promise<Uint8Array> {
  const { content, netCents, vatCents, vat, answered } = quote
  const client = content.client ?? { name: say.client(null), address: '' }
  const logo = await logoFile(ground, company)
  const title = invoice ? say.paper.invoice(invoice.number) : say.paper.quote(quote.number)
  return renderPdf({
    template: new URL('paper.typ', import.meta.url),
    data: {
      title: typo(title),
      stamp: say.stamp,
      learning: say.learning,
      logo: logo.name,
      logoAlt: say.logoOf(content.company.name),
      company: {
        name: content.company.name,
        lines: [content.company.address, content.company.phone].filter(Boolean),
      },
      client: client.name,
      facts: [
        ['Pour', [client.name, client.address].filter(Boolean).join(', ')],
        ...(invoice
          ? [
              ['Émise le', writeDate(invoice.issuedOn)],
              ['Devis', typo(`n° ${quote.number}, du ${writeDate(quote.madeOn)}`)],
              ['Prestation faite le', writeDate(invoice.givenOn)],
              ...(invoice.came.length > 0 ? whoCame(invoice) : []),
            ]
          : [
              ['Fait le', writeDate(quote.madeOn)],
              ['Valable jusqu’au', writeDate(addDays(quote.madeOn, VALID_DAYS))],
            ]),
      ],
      lines: content.lines.map((line) => [
        typo(line.name),
        quantityWords(line, say.paper),
        writeEuros(line.unitCents),
        writeEuros(unitWithVatCents(line, vat)),
        writeEuros(lineCents(line)),
        percentOf(line.vat ?? vat) === 0 ? '–' : typo(`${percentOf(line.vat ?? vat)} %`),
      ]),
      sums: [
        ['Total hors taxe', writeEuros(netCents)],
        ...ratesOf(content.lines, vat).map((rate, _, all) => {
          if (percentOf(rate.vat) === 0) return ['TVA', vatWords(rate.vat)]
          const on =
            all.length > 1
              ? say.paper.vatOn(vatWords(rate.vat), writeEuros(rate.netCents))
              : vatWords(rate.vat)
          return [typo(on), writeEuros(rate.vatCents)]
        }),
      ],
      total: typo(`À payer, toutes taxes comprises : ${writeEuros(netCents + vatCents)}`),
      agreed:
        answered?.answer === 'accepted'
          ? typo(`${say.paper.agreed(writeDate(answered.on))} ${say.client(answered.name)}`)
          : null,
      sign: !invoice && answered === null,
      terms: typo(content.terms),
      mentions: (invoice ? invoiceMentions : content.mentions).map(typo),
    },
    files: { [logo.name]: logo.bytes },
    title: `${title}, ${content.company.name}`,
    house: content.company.name,
    place: say.stamp,
    at,
  })
}

const whoCame = (invoice: PrintedInvoice): [string, string][] => [
  [
    'Qui est venu',
    typo(invoice.came.map(({ name, minutes }) => `${name} (${writeMinutes(minutes)})`).join(', ')),
  ],
  ['Temps passé', writeMinutes(minutesIn(invoice))],
]
