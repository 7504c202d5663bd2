import type { Tx } from '#platform/db'
import { tell } from '#platform/notices'
import { parisDay } from '#platform/time'
import { HOSTS } from '../frame.tsx'
import { lockHost } from './host-store.ts'
import { writeOffer, type Offer } from './offer.ts'
import { followerOf, lastOffer, saveOffer } from './offer-store.ts'

/** A host says that it can receive again, from when and how many: it is kept, and who follows it is told. Said twice the same day, it is once. */
export async function offerWelcome(tx: Tx, one: Offer): Promise<void> {
  const host = await lockHost(tx, one.hostId)
  if (!host) return
  const before = await lastOffer(tx, one.hostId)
  const today = parisDay(one.saidAt)
  if (
    before &&
    parisDay(before.saidAt) === today &&
    before.fromDay === one.fromDay &&
    before.places === one.places
  )
    return
  await saveOffer(tx, one)
  const to = await followerOf(tx, one.hostId)
  if (!to) return
  const notice = {
    to,
    key: `host ${one.hostId} offers ${one.saidAt.toISOString()}`,
    title: `${host.name} ${writeOffer(one)}`,
    path: `${HOSTS}/${one.hostId}`,
    pace: 'soon',
  } as const
  await tell(tx, [notice], one.saidAt)
}
