import type { Tx } from '#platform/db'
import { announce } from '#platform/facts'
import type { ShareId } from '#payments'
import type { PersonId } from '#people'
import { refuse, type Refused } from '#platform/refusal'
import type { Line } from '../line.ts'
import { tellStory } from '../story-store.ts'
import { lockShare, type ShareWhole } from '../share-store.ts'
import { closedWhy, shareStateOf, type OpenRefusal } from './answer.ts'
import { saveShare } from './store.ts'

export type Answering = { shareId: ShareId; by: PersonId | null }

/** Opens a share for one answer: held, and still open. */
export async function openShare(
  tx: Tx,
  shareId: ShareId,
): Promise<{ ok: true; whole: ShareWhole } | Refused<OpenRefusal>> {
  const whole = await lockShare(tx, shareId)
  if (!whole) return refuse('unknown share')
  const closed = closedWhy(whole.order, whole.share)
  return closed ? refuse(closed) : { ok: true, whole }
}

/** Writes what the lines make of the share, and announces the first answer. */
export async function keepShareState(
  tx: Tx,
  { order, share }: ShareWhole,
  lines: readonly Line[],
  by: PersonId | null,
  now: Date,
): Promise<void> {
  const state = shareStateOf(lines)
  if (state === share.state) return
  await saveShare(tx, share.id, { state, by, at: now })
  if (share.state !== 'waiting' || state === 'waiting') return
  const { id: shareId, organisationId } = share
  const what = state === 'refused' ? 'share refused' : 'share accepted'
  await tellStory(tx, { orderId: order.id, shareId, what, by }, now)
  await announce(tx, what, { shareId, orderId: order.id, organisationId, by }, now)
}
