import { sql, type Db, type Sql, type Tx } from '#platform/db'
import type { OrganisationId } from '#people'
import { invoiceContent, type Invoice, type InvoiceHead } from './invoice.ts'
import type { InvoiceId } from '../ids.ts'

/** The next number of an operator in a year: held until the transaction ends, so that none is missing and none is twice. */
export async function nextInvoiceNumber(tx: Tx, operatorId: OrganisationId, year: number): Promise<number> {
  const row = await tx.row<{ last: number }>(sql`
    insert into payments.invoice_numbers as n (operator_id, year, last)
    values (${operatorId}, ${year}, 1)
    on conflict (operator_id, year) do update
    set last = n.last + 1
    returning last`)
  if (!row) throw new Error('insert returned nothing')
  return row.last
}

/** Holds the invoices of an operator until the transaction ends: two runs at once issue each month once. */
export async function lockInvoices(tx: Tx, operatorId: OrganisationId): Promise<void> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${`invoices ${operatorId}`}, 0))`)
}

export async function insertInvoice(tx: Tx, invoice: Invoice): Promise<void> {
  const { id, operatorId, organisationId, month, kind, year, number, content } = invoice
  await tx.run(sql`
    insert into payments.invoices (
      id, operator_id, organisation_id, month, kind, year, number, issued_on, issued_at, net_cents, vat_cents, content
    ) values (
      ${id}, ${operatorId}, ${organisationId}, ${month}, ${kind}, ${year}, ${number}, ${invoice.issuedOn}, ${invoice.issuedAt},
      ${invoice.netCents}, ${invoice.vatCents}, ${JSON.stringify(content)}::jsonb
    )`)
}

const head = sql`
  id, operator_id as "operatorId", organisation_id as "organisationId", month, kind, year, number, issued_on as "issuedOn",
  issued_at as "issuedAt", net_cents as "netCents", vat_cents as "vatCents"`

const headsWhere = (db: Db, where: Sql, limit: number): Promise<InvoiceHead[]> =>
  db.rows<InvoiceHead>(sql`
    select ${head}, content #>> '{client,name}' as client
    from payments.invoices
    where ${where}
    order by year desc, number desc
    limit ${limit}`)

/** What a merchant was invoiced, the last first. */
export const invoicesTo = (db: Db, organisationId: OrganisationId, limit: number): Promise<InvoiceHead[]> =>
  headsWhere(db, sql`organisation_id = ${organisationId}`, limit)

/** What an operator invoiced, the last first, before one of them if it is given. */
export const invoicesBy = (
  db: Db,
  operatorId: OrganisationId,
  { before, limit }: { before: { year: number; number: number } | null; limit: number },
): Promise<InvoiceHead[]> => {
  const older = before ? sql`and (year, number) < (${before.year}, ${before.number})` : sql``
  return headsWhere(db, sql`operator_id = ${operatorId} ${older}`, limit)
}

/** The last that an operator invoiced to a merchant, credit notes left out. */
export const lastInvoice = async (
  db: Db,
  { operatorId, organisationId }: Pick<Invoice, 'operatorId' | 'organisationId'>,
): Promise<InvoiceHead | undefined> => {
  const between = sql`operator_id = ${operatorId} and organisation_id = ${organisationId}`
  return (await headsWhere(db, sql`${between} and kind = 'invoice'`, 1))[0]
}

export async function readInvoice(db: Db, id: InvoiceId): Promise<Invoice | undefined> {
  const row = await db.row<Omit<Invoice, 'content'> & { content: unknown }>(
    sql`select ${head}, content from payments.invoices where id = ${id}`,
  )
  return row && { ...row, content: invoiceContent.parse(row.content) }
}

/** Every organisation that runs a market where something was sold. */
export async function operatorsWhoSold(db: Db): Promise<OrganisationId[]> {
  const rows = await db.rows<{ id: OrganisationId }>(sql`
    select organisation_id as id
    from payments.accounts
    where kind = 'commission'
    order by organisation_id`)
  return rows.map(({ id }) => id)
}
