import type { Db } from '#platform/db'
import type { Ground } from '#platform/ground'
import { typo } from '#platform/i18n'
import { postAll, type Letter } from '#platform/mail'
import { tell } from '#platform/notices'
import { parisClock, parisDay } from '#platform/time'
import { deleteWaitsBefore, lockBack, markTold, type Back } from './store.ts'
import { stopAddress, WAIT_DAYS } from './wait.ts'

/** So many at a time: the next minutes tell the others. */
const MOST = 500

/**
 * Tells those who wait for a product that is on the shelf again, once each, in the day. For a job: it looks at those who wait, never at the
 * products; twice is once. @returns how many.
 */
export async function tellWaiting({ db, site }: Pick<Ground, 'db' | 'site'>, now: Date): Promise<number> {
  const clock = parisClock(now)
  if (clock < '08:00' || clock >= '20:00') return 0
  return db.transaction(async (tx) => {
    const back = await lockBack(tx, parisDay(now), MOST)
    await markTold(
      tx,
      back.map((one) => one.id),
      now,
    )
    const letters = back.flatMap((one) => (one.reach ? [letterOf(one, one.reach, site.url)] : []))
    if (letters.length > 0) await postAll(tx, letters, now)
    const notices = back.flatMap(({ id, personId, product, slug, shop }) =>
      personId
        ? [
            {
              to: personId,
              key: `product back ${id}`,
              title: typo(`${product} est revenu`),
              body: typo(`Chez ${shop}.`),
              path: `/marche/produits/${slug}`,
              pace: 'now' as const,
            },
          ]
        : [],
    )
    await tell(tx, notices, now)
    return back.length
  })
}

function letterOf(back: Back, recipient: string, url: string): Letter {
  const { product, shop, slug } = back
  const words = [
    `${product} est revenu chez ${shop}.`,
    `Le prendre : ${url}/marche/produits/${slug}`,
    `Ne plus rien recevoir : ${url}${stopAddress(back)}`,
  ]
  return {
    channel: recipient.includes('@') ? 'email' : 'sms',
    recipient,
    subject: typo(`${product} est revenu`),
    body: words.map(typo).join('\n'),
    key: back.id,
  }
}

/** What was asked more than sixty days ago is forgotten. @param dryRun gives the same count and changes nothing. */
export const forgetWaits = (
  db: Db,
  now: Date,
  { dryRun = false }: { dryRun?: boolean } = {},
): Promise<number> =>
  db.transaction((tx) => deleteWaitsBefore(tx, new Date(now.getTime() - WAIT_DAYS * 86_400_000)), { dryRun })
