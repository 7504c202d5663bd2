import type { Db } from '#platform/db'
import { writeCount } from '#platform/i18n'
import { DAY_MS } from '#platform/time'
import type { Card } from '#platform/web'
import type { Desk } from '../access.ts'
import { HOSTS } from '../frame.tsx'
import { offersWaiting, writeOffer } from '../hosts/door.ts'

/** So long an offer is a thing of the day; then it is what the page of the host says. */
const DAYS = 14

/** Hosts that said by themselves that they can receive again, and for whom nothing was done since. */
export async function offersToday(db: Db, { own }: Desk, now: Date): Promise<Card[]> {
  const keepers = own.map(({ id }) => id)
  const [first, ...others] = await offersWaiting(db, keepers, new Date(now.getTime() - DAYS * DAY_MS))
  if (!first) return []
  const more = others.length > 0 ? `, et ${writeCount(others.length, 'autre', 'autres')}` : ''
  return [
    {
      title: 'Un employeur peut accueillir de nouveau',
      text: `${first.hostName} ${writeOffer(first)}${more}`,
      href: `${HOSTS}/${first.hostId}`,
      kind: 'do',
    },
  ]
}
