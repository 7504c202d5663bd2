import { LinkButton } from '#platform/ui'
import type { Ask } from '#platform/web'
import type { Inside } from '../access.ts'
import { companyAddress } from '../company.ts'
import { Back, companyPage } from '../frame.tsx'
import type { Invoice } from '../quote.ts'
import { QuoteSheet } from '../quote-sheet.tsx'
import { french as common } from '../sentences.fr.ts'
import { french as say } from './sentences.fr.ts'

/** An invoice as it is printed. */
export function invoicePage(c: Ask, inside: Inside, invoice: Invoice): Response {
  const { company } = inside
  const title = common.paper.invoice(invoice.number)
  return companyPage(
    c,
    inside,
    { title },
    <>
      <h1>{title}</h1>
      <QuoteSheet company={company} paper={invoice.quote} invoice={invoice} />
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
      <Back company={company} />
    </>,
  )
}
