import type { Db } from '#platform/db'
import type { Ground } from '#platform/ground'
import { spacedIn } from '#platform/languages'
import { postAll, type Letter } from '#platform/mail'
import { tell } from '#platform/notices'
import { DAY_MS, parisClock, parisDay } from '#platform/time'
import { deleteWaitsBefore, lockBack, markTold, type Back } from './store.ts'
import { productSentences } from '../words/door.ts'
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
    const notices = back.flatMap(({ id, personId, language, product, slug, shop }) =>
      personId
        ? [
            {
              to: personId,
              key: `product back ${id}`,
              title: spacedIn(language, productSentences.says[language].isBack(product)),
              body: productSentences.says[language].at(shop),
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
  const { product, shop, slug, language } = back
  const say = productSentences.says[language]
  const words = [
    say.isBackAt(product, shop),
    say.take(`${url}/marche/produits/${slug}`),
    say.stop(`${url}${stopAddress(back)}`),
  ]
  return {
    channel: recipient.includes('@') ? 'email' : 'sms',
    recipient,
    subject: spacedIn(language, say.isBack(product)),
    body: words.map((one) => spacedIn(language, one)).join('\n'),
    key: back.id,
  }
}

/** What was asked more than sixty days ago is forgotten. @param dryRun gives the same count and changes nothing. */
export const forgetWaits = (
  db: Db,
  now: Date,
  { dryRun = false }: { dryRun?: boolean } = {},
): Promise<number> =>
  db.transaction((tx) => deleteWaitsBefore(tx, new Date(now.getTime() - WAIT_DAYS * DAY_MS)), { dryRun })
