import { followUrl, readHub, type ServingHub } from '#delivery'
import { merchantsOf } from '#market'
import { refundsOf, type Refund, type ShareId } from '#payments'
import type { Ground } from '#platform/ground'
import type { Language } from '#platform/languages'
import { asId } from '#platform/id'
import { refusedAtDoorOf, type RefusedLine } from '../at-door/door.ts'
import { changesOf, type Change } from '../change/door.ts'
import { keptOf, type Kept } from '../kept/door.ts'
import type { Line } from '../line.ts'
import type { Order } from '../order.ts'
import { receiptLinks } from '../receipt/door.ts'
import { recallsOfOrder } from '../recall/door.ts'
import { replacementsOfOrder } from '../replacement-store.ts'
import { linesOf, sharesOf } from '../share-store.ts'
import { storyOf } from '../story-store.ts'
import type { Share } from '../share.ts'
import { findHeld, withdrawalsOf, type Held, type Withdrawal } from '../withdrawal/door.ts'
import { ownSale } from './follow-sale.ts'
import { tellStoryOf } from './story-words.ts'

/** An order as its customer reads it. */
export type OwnOrder = {
  order: Order
  shares: Share[]
  lines: Line[]
  refunds: Refund[]
  phones: Map<string, string | null>
  /** Who settles a quarrel with each shop, by share. */
  mediators: Map<ShareId, { name: string; address: string }>
  hub: Pick<ServingHub, 'name' | 'address'> | undefined
  follow: string | null
  mayCancel: boolean
  receipts: { href: string; label: string }[]
  kept: Pick<Kept, 'id' | 'about'>[]
  questions: { id: string }[]
  recalls: { id: string }[]
  withdrawn: Withdrawal[]
  refusedLines: RefusedLine[]
  held: Held
  now: Date
  changes: Change[]
  story: { at: Date; words: string }[]
  refused?: string | undefined
}

/** All that this order is now, for whoever has its secret address. */
export async function ownOrder(
  { db, site }: Pick<Ground, 'db' | 'site'>,
  order: Order,
  language: Language,
  now: Date,
): Promise<OwnOrder> {
  const shares = await sharesOf(db, [order.id])
  const shops = await merchantsOf(
    db,
    shares.map((one) => one.organisationId),
  )
  return {
    order,
    shares,
    lines: await linesOf(db, [order.id]),
    refunds: await refundsOf(db, asId(order.id)),
    phones: new Map(shops.map((one) => [one.id, one.phone])),
    mediators: new Map(
      shares.flatMap(({ id, merchantId }) => {
        const mediator = shops.find((one) => one.id === merchantId)?.mediator
        return mediator ? [[id, mediator]] : []
      }),
    ),
    hub: await readHub(db, order.hubId),
    follow: order.state === 'confirmed' && order.paid.follow ? followUrl(site.url, order.paid.follow) : null,
    mayCancel: (await ownSale.mayCancel(db, order.id, now)) ?? false,
    kept: await keptOf(db, order.id),
    receipts: await receiptLinks(db, order, language),
    questions: (await replacementsOfOrder(db, order.id)).filter((one) => one.answer === null),
    recalls: await recallsOfOrder(db, order.id),
    withdrawn: await withdrawalsOf(db, order.id),
    refusedLines: await refusedAtDoorOf(db, order.id),
    held: await findHeld(db, { order, shares }, now),
    now,
    changes: await changesOf(db, order.id),
    story: tellStoryOf(
      await storyOf(db, order.id),
      new Map(shares.map((one) => [one.id, one.merchantName])),
      language,
    ),
  }
}
