import type { OrganisationId } from '#people'
import type { Db, Tx } from '#platform/db'
import { newId } from '#platform/id'
import { tryEach } from '#platform/jobs'
import { parisDay } from '#platform/time'
import { billingsOf, type Billing } from '../billing/door.ts'
import { monthOf, spanOf } from '../statement/door.ts'
import { ratesOf, writeInvoiceNumber } from './invoice.ts'
import { commissionLines, uninvoiced, type Uninvoiced } from './ledger-lines-store.ts'
import type { InvoiceId } from '../ids.ts'
import { insertInvoice, lastInvoice, lockInvoices, nextInvoiceNumber, operatorsWhoSold } from './store.ts'

/**
 * Invoices every month that is over to each merchant of an operator, from the ledger: once each. A month waits while the law would not let
 * its invoice be: it must name both sides. Gives how many were issued.
 */
export async function writeInvoices(
  tx: Tx,
  operatorId: OrganisationId,
  now: Date,
  newInvoiceId: () => InvoiceId = newId,
): Promise<number> {
  await lockInvoices(tx, operatorId)
  const months = await uninvoiced(tx, { operatorId }, monthOf(now))
  const clients = months.map(({ organisationId }) => organisationId)
  const billings = await billingsOf(tx, [operatorId, ...clients])
  const issuer = billings.get(operatorId)
  let issued = 0
  for (const month of months) {
    const client = billings.get(month.organisationId)
    if (!issuer || !client) continue
    await issue(tx, month, { id: newInvoiceId(), operatorId, issuer, client }, now)
    issued += 1
  }
  return issued
}

type Sides = { id: InvoiceId; operatorId: OrganisationId; issuer: Billing; client: Billing }

async function issue(
  tx: Tx,
  { organisationId, month }: Uninvoiced,
  { id, operatorId, issuer, client }: Sides,
  now: Date,
): Promise<void> {
  const lines = await commissionLines(tx, { operatorId, organisationId }, spanOf(month))
  const rates = ratesOf(lines)
  const netCents = rates.reduce((sum, one) => sum + one.netCents, 0)
  const vatCents = rates.reduce((sum, one) => sum + one.vatCents, 0)
  const kind = netCents < 0 ? 'credit note' : 'invoice'
  const last = kind === 'credit note' ? await lastInvoice(tx, { operatorId, organisationId }) : undefined
  const issuedOn = parisDay(now)
  const year = Number(issuedOn.slice(0, 4))
  await insertInvoice(tx, {
    id,
    operatorId,
    organisationId,
    month,
    kind,
    year,
    number: await nextInvoiceNumber(tx, operatorId, year),
    issuedOn,
    issuedAt: now,
    netCents: Math.abs(netCents),
    vatCents: Math.abs(vatCents),
    content: { issuer, client, lines, rates, corrects: last ? writeInvoiceNumber(last) : null },
  })
}

/** Every night: the months that are over, of every market. One that fails does not keep the others. */
export async function invoiceCommissions(db: Db, now: Date): Promise<void> {
  const invoice = (operatorId: OrganisationId) => db.transaction((tx) => writeInvoices(tx, operatorId, now))
  await tryEach(await operatorsWhoSold(db), invoice, 'Some markets were not invoiced')
}
