import { readHub } from '#delivery'
import { keptShop, type Merchant } from '#market'
import { requireActor, type Actor } from '#people'
import { goTo, idIn, notFound, sayNext, type Ask } from '#platform/web'
import { shareAddress } from '../share-address.ts'
import type { Line } from '../line.ts'
import { readOrder } from '../order-store.ts'
import { refusedAtDoorOf } from '../at-door/door.ts'
import { changesOf } from '../change/door.ts'
import { receiptsOfShare } from '../receipt/door.ts'
import { claimsOf } from '../refund/door.ts'
import { replacementsOf } from '../replacement-store.ts'
import type { ShownShare } from './shown-share.ts'
import { readShare } from './list-store.ts'
import { withdrawalsOf } from '../withdrawal/door.ts'
import { wholeOf } from '../share-store.ts'

export type KeptShare = ShownShare & { actor: Actor; merchant: Merchant }

/** The share of the address, for whoever keeps its shop. @throws SignInNeeded, or notFound for everybody else. */
export async function keptShare(c: Ask): Promise<KeptShare> {
  requireActor(c)
  const { db } = c.var
  const header = await readShare(db, idIn(c))
  if (!header) throw notFound()
  const { actor, merchant } = await keptShop(c, header.merchantId)
  const order = await readOrder(db, header.orderId)
  const whole = order && (await wholeOf(db, order, header.shareId))
  if (!whole) throw notFound()
  const [replacements, receipts] = [
    await replacementsOf(db, [header.shareId]),
    await receiptsOfShare(db, header.shareId),
  ]
  const hub = order.way.mode === 'pickup' ? await readHub(db, order.hubId) : undefined
  const changes = (await changesOf(db, order.id)).filter((one) => one.shareId === header.shareId)
  const withdrawn = (await withdrawalsOf(db, order.id)).filter((one) =>
    whole.lines.some(({ id }) => id === one.lineId),
  )
  const refusedLines = await refusedAtDoorOf(db, order.id)
  const claim = (await claimsOf(db, [order.id]))(order.id)
  return {
    actor,
    merchant,
    header,
    whole,
    replacements,
    receipts,
    changes,
    withdrawn,
    refusedLines,
    claim,
    hub,
  }
}

/** A line of the share of the address. */
export async function keptLine(c: Ask): Promise<KeptShare & { line: Line }> {
  const kept = await keptShare(c)
  const line = kept.whole.lines.find((one) => one.id === idIn(c, 'line'))
  if (!line) throw notFound()
  return { ...kept, line }
}

/** Who answers, of which share. */
export const handOf = ({ actor, header }: KeptShare) => ({ shareId: header.shareId, by: actor.personId })

/** Back to the order, with what was just done. */
export const goToShare = (c: Ask, { header }: KeptShare, said: string): Response => {
  sayNext(c, said)
  return goTo(c, shareAddress(header.shareId))
}
