import { merchantsOf, type Catalogue, type MarketId, type MerchantId } from '#market'
import { seedPaidPayment } from '#payments'
import type { OrganisationId } from '#people'
import type { HubId } from '#delivery'
import type { Db, Tx } from '#platform/db'
import { newId } from '#platform/id'
import { parisDay } from '#platform/time'
import { insertOrder, type NewShare } from '../checkout/new-order-store.ts'
import { writeConfirmed } from '../checkout/confirm-store.ts'
import { insertKept } from '../kept/door.ts'
import type { Line } from '../line.ts'
import { contractOf, findNamed } from '../news/door.ts'
import { commissionOn, orderWords } from '../receipt/issue-receipt.ts'
import { issuerOf } from '../receipt/issue-receipts.ts'
import { linesSold } from '../receipt/lines.ts'
import { totalsOf } from '../receipt/totals.ts'
import type { Share } from '../share.ts'
import type { ConfirmedOrder } from '../order.ts'
import type { FetchedOrder } from './daily-orders.ts'
import { askOf } from './example.ts'
import { rowsOf } from './example-rows.ts'
import { writeFetched, type Prepared } from './fetched-store.ts'
import type { Happened } from './happened.ts'
import { BAKERY } from './seeded-goods.ts'
import { personOf } from './take-steps.ts'

type Where = { catalogue: Catalogue; marketId: MarketId; operatorId: OrganisationId; hubId: HubId }

/** What happened to orders that were paid, prepared and fetched: with a question or two each, for a demo that opens quickly. */
export async function fetchedLife(
  tx: Tx,
  where: Where,
  orders: readonly FetchedOrder[],
): Promise<Happened[]> {
  const rows = orders.map((daily) => ({ daily, ...rowsOf(daily.example, where.catalogue, where) }))
  const named = await nameShops(
    tx,
    rows.flatMap(({ shares }) => shares),
  )
  return rows.flatMap((one): Happened[] => {
    let reference = ''
    return [
      {
        at: one.daily.example.orderedAt,
        write: async (tx) => void (reference = await place(tx, one, where.operatorId)),
      },
      { at: one.daily.readyAt, write: (tx) => pack(tx, { ...one, reference }, named) },
    ]
  })
}

type Rows = ReturnType<typeof rowsOf> & { daily: FetchedOrder }

/** @returns its reference. */
async function place(tx: Tx, { order, shares, lines }: Rows, operatorId: OrganisationId): Promise<string> {
  const { orderedAt: at } = order
  const ordered = lines.map((one) => ({ ...one, lotId: null }))
  const reference = await insertOrder(tx, order, shares, ordered)
  await Promise.all([
    writeConfirmed(tx, order, { follow: null, nextOrderId: newId(), at }),
    seedPaidPayment(tx, askOf({ ...order, reference }, shares, operatorId), at),
  ])
  return reference
}

async function pack(tx: Tx, rows: Rows & { reference: string }, named: Named): Promise<void> {
  const { daily, reference, lines: asked } = rows
  const paid = { at: rows.order.orderedAt, follow: null }
  const order: ConfirmedOrder = { ...rows.order, reference, state: 'confirmed', paid }
  const { id: orderId } = order
  const shares = rows.shares.map((one): Share => ({ ...one, orderId, state: 'waiting' }))
  const lines = asked.map((one): Line => {
    const whole = { lotId: null, finalQuantity: one.quantity, finalCents: one.ceilingCents }
    return { ...one, ...whole, orderId, state: 'accepted' }
  })
  const contract = { order, shares, lines, merchants: named.merchants }
  const prepared = shares.map((share): Prepared => {
    const own = lines.filter((one) => one.shareId === share.id)
    const { slug, issuer } = named.issuers.get(share.merchantId) ?? {}
    if (!issuer) throw new Error(`no shop ${share.merchantName}`)
    const sold = linesSold(share, own, [])
    const totals = totalsOf(sold)
    return {
      share,
      by: personOf(slug === BAKERY ? 'nadege' : 'bruno'),
      commissionCents: commissionOn(totals.cents, share.commission_bp, parisDay(daily.readyAt)),
      content: {
        ...issuer,
        ...orderWords(order),
        issuer: null,
        buyer: null,
        reason: null,
        lines: sold,
        totals,
      },
    }
  })
  await Promise.all([
    insertKept(tx, [contractOf(contract, order.orderedAt)]),
    writeFetched(tx, daily, prepared),
  ])
}

type Named = Awaited<ReturnType<typeof nameShops>>

/** The shops of these shares, as their papers name them. */
async function nameShops(db: Db, all: readonly NewShare[]) {
  const shares = [...new Map(all.map((one) => [one.merchantId, one])).values()]
  const shops = await merchantsOf(
    db,
    shares.map((one) => one.organisationId),
  )
  const issuers = new Map<MerchantId, { slug: string; issuer: Awaited<ReturnType<typeof issuerOf>> }>()
  for (const share of shares) {
    const slug = shops.find((one) => one.id === share.merchantId)?.slug ?? ''
    issuers.set(share.merchantId, { slug, issuer: await issuerOf(db, share) })
  }
  return { issuers, merchants: await findNamed(db, shares) }
}
