import { LinkButton } from '#platform/ui'
import type { Ask } from '#platform/web'
import type { Inside } from '../access.ts'
import { companyAddress, type Member } from '../company.ts'
import { Back, companyPage, printedInvoice, QuoteSheet, speakInside } from '../screen/door.ts'
import type { Invoice } from '../quote.ts'
import { sheetSentences } from './sentences.ts'

/** An invoice as it is printed; whoever came is named among these members, those who left too. */
export function invoicePage(c: Ask, inside: Inside, invoice: Invoice, members: readonly Member[]): Response {
  const { company } = inside
  const words = speakInside(c, inside, sheetSentences)
  const { say, common } = words
  const title = common.paper.invoice(invoice.number)
  return companyPage(
    c,
    inside,
    { title },
    <>
      <h1>{title}</h1>
      <QuoteSheet
        {...{ company, ...words }}
        paper={invoice.quote}
        invoice={printedInvoice(invoice, members, common)}
      />
      <LinkButton
        kind="quiet"
        wide
        icon="print"
        href={companyAddress(company.id, `/factures/${invoice.id}.pdf`)}
      >
        {say.print}
      </LinkButton>
      <LinkButton
        kind="quiet"
        wide
        href={companyAddress(company.id, `/prestations/${invoice.quote.requestId}`)}
      >
        {say.sheet}
      </LinkButton>
      <Back company={company} common={common} />
    </>,
  )
}
