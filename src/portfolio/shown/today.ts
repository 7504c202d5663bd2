import type { Actor } from '#people'
import type { Db } from '#platform/db'
import { typo, writeCount } from '#platform/i18n'
import type { Card } from '#platform/web'
import { whoShows } from './list-who-shows.ts'
import { SHOWN, SHOWN_TITLE } from './reader-pages.tsx'

/** On somebody's day: that people show them what they can do. */
export async function portfolioToday(db: Db, actor: Actor, now: Date): Promise<Card[]> {
  const count = (await whoShows(db, actor, now)).length
  const text = typo(`${writeCount(count, 'personne vous montre', 'personnes vous montrent')} des preuves.`)
  return count === 0 ? [] : [{ title: SHOWN_TITLE, text, href: SHOWN, kind: 'look' }]
}
