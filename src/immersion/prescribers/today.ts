import type { Db } from '#platform/db'
import { typo } from '#platform/i18n'
import { parisDay, writeDate } from '#platform/time'
import type { Card } from '#platform/web'
import type { Desk } from '../access.ts'
import { findDirectors } from './find-directors.ts'
import { delegationsOver } from './prescriber-store.ts'
import { PRESCRIBING } from '../addresses.ts'

/** A delegation that has ended, for who says in whose name the body prescribes: until it is renewed, or another word is said. */
export async function delegationsToday(db: Db, { actor, own }: Desk, now: Date): Promise<Card[]> {
  const today = parisDay(now)
  const over = await delegationsOver(
    db,
    own.map(({ id }) => id),
    today,
  )
  const cards: Card[] = []
  for (const { organisationId, name, toDay } of over)
    if (toDay && (await findDirectors(db, actor, organisationId, today)).isMine)
      cards.push({
        title: 'Une délégation pour prescrire est finie',
        text: typo(`${name}, depuis le ${writeDate(toDay)} : plus aucune convention ne part.`),
        href: PRESCRIBING,
        kind: 'do',
      })
  return cards
}
