import type { Ground } from '#platform/ground'
import { newSite, readBytes, type Ask } from '#platform/web'
import { keepAnnouncement, markWorked, unworked } from './store.ts'
import { providerOf, type Announcement } from '../provider/door.ts'
import { payeeAt } from '../payee-store.ts'
import { paymentOf } from '../payment-store.ts'
import { payoutOfProvider, workPayout } from '../payout/door.ts'
import { readPayeeAgain } from '../payee/door.ts'
import { refundOfProvider, workRefund } from '../refund/door.ts'
import { settleNow } from '../checkout/door.ts'
import { workDispute } from '../dispute/door.ts'

/** Where the provider announces what happened: for a program, which signs each announcement. */
export const providerSite = newSite().post('/argent/annonces', hear)

const LONGEST = 1_000_000

/** Kept by its id before anything is done, then worked by a job with those that came meanwhile: the provider is answered at once, and once is enough. */
async function hear(c: Ask): Promise<Response> {
  const { ground, now } = c.var
  const signature = c.req.header('stripe-signature') ?? ''
  const provider = await providerOf(ground)
  if (!provider?.mayHear(signature, now)) return c.json({ title: 'unsigned' }, 400)
  const said = await provider.hear(new TextDecoder().decode(await readBytes(c, LONGEST)), signature, now)
  if (!said) return c.json({ title: 'unsigned' }, 400)
  await keepAnnouncement(ground.db, said, now)
  return c.json({ received: true })
}

/**
 * Works announcements: whatever they say, the object is read again at the provider, so that one that comes late, twice or after another says the
 * same as one in its place. One of a page that was paid for all we know has nothing to say. @throws once all were tried, when it did not answer for
 * some.
 */
export async function workAnnouncements(ground: Ground, ids: readonly string[], now: Date): Promise<void> {
  const { db } = ground
  const failures: unknown[] = []
  for (const said of await db.transaction((tx) => unworked(tx, ids, now)))
    await work(ground, said, now)
      .then(() => db.transaction((tx) => markWorked(tx, said.id, now)))
      .catch((cause: unknown) => failures.push(cause))
  if (failures.length > 0) throw new AggregateError(failures, 'The provider did not answer for all')
}

async function work(ground: Ground, { kind, objectId, payee }: Announcement, now: Date): Promise<void> {
  const { db } = ground
  if (kind.startsWith('checkout.session.')) {
    const paymentId = await paymentOf(db, { pageId: objectId })
    if (paymentId) await settleNow(ground, paymentId, now)
  } else if (kind.startsWith('refund.') || kind.startsWith('charge.refund.')) {
    const refund = await refundOfProvider(db, objectId)
    if (refund) await workRefund(ground, refund.id, now)
  } else if (kind.startsWith('charge.dispute.')) await workDispute(ground, objectId, now)
  else if (kind.startsWith('payout.')) {
    const payoutId = await payoutOfProvider(db, objectId)
    if (payoutId) await workPayout(ground, payoutId, now)
  } else if (kind === 'account.updated') {
    const known = await payeeAt(db, payee ?? objectId)
    if (known) await readPayeeAgain(ground, known.organisationId, now)
  }
}
