import { sql, type Db, type Sql, type Tx } from '#platform/db'
import type { Day } from '#platform/time'
import type { OrganisationId } from '#people'
import type { MarketId } from '#market'
import type { OrderId } from '#delivery'
import type { ShareId } from '#payments'
import { receiptContent, type Receipt } from './receipt.ts'
import type { ReceiptId } from '../ids.ts'

/** The next number of a merchant in a year: held until the transaction ends, so that none is missing and none is twice. */
export async function nextReceiptNumber(
  tx: Tx,
  organisationId: OrganisationId,
  year: number,
): Promise<number> {
  const row = await tx.row<{ last: number }>(sql`
    insert into orders.receipt_numbers as n (organisation_id, year, last)
    values (${organisationId}, ${year}, 1)
    on conflict (organisation_id, year) do update
    set last = n.last + 1
    returning last`)
  if (!row) throw new Error('insert returned nothing')
  return row.last
}

export async function insertReceipt(tx: Tx, receipt: Receipt): Promise<void> {
  const { content } = receipt
  await tx.run(sql`
    insert into orders.receipts (
      id, market_id, organisation_id, year, number, kind, about, order_id, share_id, corrects, replaces, issued_on, issued_at, content, cents, net_cents,
      commission_cents
    ) values (
      ${receipt.id}, (select market_id from orders.orders where id = ${receipt.orderId}), ${receipt.organisationId}, ${receipt.year}, ${receipt.number}, ${receipt.kind}, ${receipt.about},
      ${receipt.orderId}, ${receipt.shareId}, ${receipt.corrects}, ${receipt.replaces}, ${receipt.issuedOn}, ${receipt.issuedAt},
      ${JSON.stringify(content)}::jsonb, ${content.totals.cents}, ${content.totals.netCents}, ${receipt.commissionCents}
    )`)
}

/** A receipt, and the market where it was given. */
export type KeptReceipt = Receipt & { marketId: MarketId }

type Row = Omit<KeptReceipt, 'content'> & { content: unknown }

async function receiptsWhere(db: Db, where: Sql): Promise<KeptReceipt[]> {
  const rows = await db.rows<Row>(sql`
    select id, market_id as "marketId", organisation_id as "organisationId", year, number, kind, about, order_id as "orderId", share_id as "shareId", corrects, replaces,
      issued_on as "issuedOn", issued_at as "issuedAt", content, commission_cents as "commissionCents"
    from orders.receipts
    where ${where}
    order by issued_at, organisation_id, number`)
  return rows.map((row) => ({ ...row, content: receiptContent.parse(row.content) }))
}

/** The receipts and credit notes of an order, in the order they were issued. */
export const receiptsOfOrder = (db: Db, orderId: OrderId): Promise<Receipt[]> =>
  receiptsWhere(db, sql`order_id = ${orderId}`)

/** The same, of several orders at once. */
export const receiptsOfOrders = (db: Db, orderIds: readonly OrderId[]): Promise<Receipt[]> =>
  receiptsWhere(db, sql`order_id = any(${orderIds}::uuid[])`)

/** Those of a merchant's share. */
export const receiptsOfShare = (db: Db, shareId: ShareId): Promise<Receipt[]> =>
  receiptsWhere(db, sql`share_id = ${shareId}`)

/** For whoever may read it: the customer of the order, its merchant, whoever runs the market. */
export const readReceipt = async (db: Db, id: ReceiptId): Promise<KeptReceipt | undefined> =>
  (await receiptsWhere(db, sql`id = ${id}`))[0]

/** What a merchant issued in a month, from the first number to the last. */
export const receiptsOfMonth = (
  db: Db,
  organisationId: OrganisationId,
  { from, until }: { from: Day; until: Day },
): Promise<Receipt[]> =>
  receiptsWhere(
    db,
    sql`organisation_id = ${organisationId} and issued_on >= ${from} and issued_on < ${until}`,
  )
