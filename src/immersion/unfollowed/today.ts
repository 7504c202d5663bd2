import type { Actor } from '#people'
import type { Db } from '#platform/db'
import { writeCount } from '#platform/i18n'
import type { Card } from '#platform/web'
import { UNFOLLOWED } from '../addresses.ts'
import { findUnfollowed } from './find-unfollowed.ts'

/** Immersions that nobody follows any more, on the first page of who directs: what is said of them waits for nobody else. */
export async function unfollowedToday(db: Db, actor: Actor, now: Date): Promise<Card[]> {
  const count = (await findUnfollowed(db, actor, now))?.length ?? 0
  if (count === 0) return []
  return [
    {
      title: writeCount(count, 'immersion que personne ne suit', 'immersions que personne ne suit'),
      text: 'Qui l’accompagnait n’est plus là. Choisissez quelqu’un d’autre.',
      href: UNFOLLOWED,
      kind: 'do',
    },
  ]
}
