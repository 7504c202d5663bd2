import type { Actor } from '#people'
import type { Db } from '#platform/db'
import { typo, writeCount } from '#platform/i18n'
import type { Card } from '#platform/web'
import { OFFERED } from './library-answer.tsx'
import { actionsTrainedBy, offeredTo } from './open-library.ts'

/** On the day of who trains: the films that trainees offer to the next groups. */
export async function libraryToday(db: Db, actor: Actor, now: Date): Promise<Card[]> {
  const trained = await actionsTrainedBy(db, actor, now)
  const all = trained.length > 0 ? await offeredTo(db, { trained }) : []
  if (all.length === 0) return []
  const waiting = all.filter(({ film }) => film.state === 'offered').length
  const text = waiting
    ? `${writeCount(waiting, 'film attend', 'films attendent')} votre accord.`
    : `${writeCount(all.length, 'film offert', 'films offerts')} par des stagiaires.`
  return [{ title: 'Tutoriels des groupes', text: typo(text), href: OFFERED, kind: waiting ? 'do' : 'look' }]
}
