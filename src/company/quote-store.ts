import type { PersonId } from '#people'
import { sql, type Db, type Tx } from '#platform/db'
import type { Day } from '#platform/time'
import type { CompanyId, InvoiceId, QuoteId, RequestId } from './ids.ts'
import type { VatChoice } from './law.ts'
import type { Answer, Came, Invoice, Quote, QuoteContent } from './quote.ts'

type Row = Omit<Quote, 'answered'> & {
  answer: Answer['answer'] | null
  answeredName: string | null
  answeredOn: Day | null
}

const columns = sql`
  q.id, q.company_id as "companyId", q.request_id as "requestId", q.number, q.content, q.vat_rate as vat,
  q.net_cents as "netCents", q.vat_cents as "vatCents", q.made_by as "madeBy", q.made_on as "madeOn", q.answer,
  q.answered_by_name as "answeredName", q.answered_on as "answeredOn"`

function quoteOf({ answer, answeredName, answeredOn, ...row }: Row): Quote {
  const answered = answer && answeredOn ? { answer, name: answeredName, on: answeredOn } : null
  return { ...row, answered }
}

/** The next number of a company, held until the transaction ends, so that none is missing and none is twice. */
export async function nextQuoteNumber(tx: Tx, companyId: CompanyId): Promise<number> {
  const row = await tx.row<{ last: number }>(sql`
    update company.companies
    set last_quote = last_quote + 1
    where id = ${companyId}
    returning last_quote as last`)
  return row?.last ?? 1
}

export async function nextInvoiceNumber(tx: Tx, companyId: CompanyId): Promise<number> {
  const row = await tx.row<{ last: number }>(sql`
    update company.companies
    set last_invoice = last_invoice + 1
    where id = ${companyId}
    returning last_invoice as last`)
  return row?.last ?? 1
}

type NewQuote = {
  id: QuoteId
  companyId: CompanyId
  requestId: RequestId
  number: number
  content: QuoteContent
  vat: VatChoice
  netCents: number
  vatCents: number
  madeBy: PersonId
  madeOn: Day
}

export async function insertQuote(tx: Tx, one: NewQuote, at: Date): Promise<void> {
  await tx.run(sql`
    insert into company.quotes (
      id, company_id, request_id, number, content, net_cents, vat_cents, vat_rate, made_by, made_on, made_at
    ) values (
      ${one.id}, ${one.companyId}, ${one.requestId}, ${one.number}, ${JSON.stringify(one.content)}, ${one.netCents},
      ${one.vatCents}, ${one.vat}, ${one.madeBy}, ${one.madeOn}, ${at}
    )`)
}

/** One quote of this company. */
export async function quoteIn(db: Db, companyId: CompanyId, id: QuoteId): Promise<Quote | undefined> {
  const row = await db.row<Row>(sql`
    select ${columns}
    from company.quotes q
    where q.company_id = ${companyId} and q.id = ${id}`)
  return row && quoteOf(row)
}

/** True when a quote has this id, in whatever company. */
export const isQuote = async (db: Db, id: QuoteId): Promise<boolean> =>
  (await db.row(sql`select 1 from company.quotes where id = ${id}`)) !== undefined

/** The last quote that a company made. */
export async function lastQuoteOf(db: Db, companyId: CompanyId): Promise<Quote | undefined> {
  const row = await db.row<Row>(sql`
    select ${columns}
    from company.quotes q
    where q.company_id = ${companyId}
    order by q.number desc
    limit 1`)
  return row && quoteOf(row)
}

export async function answerQuoteRow(
  tx: Tx,
  id: QuoteId,
  { answer, name, on }: Answer,
  by: PersonId,
  at: Date,
): Promise<void> {
  await tx.run(sql`
    update company.quotes
    set answer = ${answer}, answered_by_name = ${name}, answered_on = ${on}, answered_at = ${at}, typed_by = ${by}
    where id = ${id} and answer is null`)
}

export async function insertInvoice(
  tx: Tx,
  one: { id: InvoiceId; companyId: CompanyId; quoteId: QuoteId; number: number; issuedOn: Day },
  by: PersonId,
  at: Date,
): Promise<void> {
  await tx.run(sql`
    insert into company.invoices (id, company_id, quote_id, number, issued_on, issued_by, issued_at)
    values (${one.id}, ${one.companyId}, ${one.quoteId}, ${one.number}, ${one.issuedOn}, ${by}, ${at})`)
}

/** One invoice of this company, with the quote whose words it says. */
export async function invoiceIn(db: Db, companyId: CompanyId, id: InvoiceId): Promise<Invoice | undefined> {
  const row = await db.row<Omit<Invoice, 'came' | 'quote'> & { quoteId: QuoteId }>(sql`
    select i.id, i.company_id as "companyId", i.quote_id as "quoteId", i.number, i.issued_on as "issuedOn",
      s.given_on as "givenOn"
    from company.invoices i
    join company.services s on s.quote_id = i.quote_id
    where i.company_id = ${companyId} and i.id = ${id}`)
  const quote = row && (await quoteIn(db, companyId, row.quoteId))
  if (!row || !quote) return undefined
  const { quoteId: _, ...invoice } = row
  return { ...invoice, quote, came: await cameFor(db, quote.requestId) }
}

/** Who was at the client's of a service that was given, and how long in all: those whose turn on site stands. */
export const cameFor = (db: Db, requestId: RequestId): Promise<Came[]> =>
  db.rows<Came>(sql`
    select p.canonical_id as "personId", (sum(extract(epoch from t.ends_at - t.starts_at)) / 60)::int as minutes
    from company.turns t
    join people.published_persons p on p.id = t.person_id
    where t.request_id = ${requestId} and t.role = 'on site' and t.cancelled_at is null
    group by p.canonical_id
    order by min(t.starts_at), p.canonical_id`)

/** The invoice of a quote, if it has one. */
export const invoiceOfQuote = async (db: Db, quoteId: QuoteId): Promise<InvoiceId | undefined> =>
  (await db.row<{ id: InvoiceId }>(sql`select id from company.invoices where quote_id = ${quoteId}`))?.id
