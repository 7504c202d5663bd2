import type { Tx } from '#platform/db'
import { announce } from '#platform/facts'
import type { PersonId } from '#people'
import type { Line } from '../line.ts'
import { tellStory } from '../story-store.ts'
import { issueReceipts } from '../receipt/door.ts'
import type { ShareWhole } from '../share-store.ts'
import { settleShare } from '../settlement/door.ts'
import { finalCentsOf, shareStateOf } from './answer.ts'
import { acceptAsked } from './accept-share.ts'
import { markReady, saveShare, writeAnswers } from './store.ts'

/** The end of a share, whoever says so: weights are settled, the receipt is issued, 'goods sold' is announced with who did it. */
export async function closeShare(
  tx: Tx,
  { order, share, lines }: ShareWhole,
  { by, siteUrl }: { by: PersonId | null; siteUrl: string },
  now: Date,
): Promise<void> {
  const lighter = lines.filter((one) => one.state === 'weighed' && one.finalCents < one.ceilingCents)
  await writeAnswers(tx, lighter, { why: 'weighed', by, at: now })
  await settleShare(tx, { shareId: share.id, by, siteUrl, before: now }, now)
  await markReady(tx, share.id, now)
  const { id: shareId, organisationId } = share
  await tellStory(tx, { orderId: order.id, shareId, what: 'share ready', by }, now)
  if (finalCentsOf(lines) === 0) return
  await issueReceipts(tx, { order, share, lines }, now)
  const goods = lines.filter((one) => one.state !== 'refused').map(goodOf)
  await announce(tx, 'goods sold', { shareId, orderId: order.id, organisationId, by, goods }, now)
}

const goodOf = ({ productId, lotId, name, sold, finalQuantity, finalCents }: Line) => ({
  productId,
  lotId,
  name,
  sold,
  quantity: finalQuantity,
  cents: finalCents,
})

/** Lines that nobody answered, when the hours of the order are over: what was handed over was there. */
export async function acceptAsBrought(tx: Tx, whole: ShareWhole, now: Date): Promise<ShareWhole> {
  const lines = await acceptAsked(tx, whole.lines)
  const state = shareStateOf(lines)
  if (state !== whole.share.state) await saveShare(tx, whole.share.id, { state, by: null, at: now })
  return { ...whole, lines }
}
