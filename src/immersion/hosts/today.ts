import type { Db } from '#platform/db'
import { writeCount } from '#platform/i18n'
import type { Card } from '#platform/web'
import type { Desk } from '../access.ts'
import { HOSTS } from '../frame.tsx'
import { countHosts } from './list-store.ts'

/** The list of employers, and those to look at. */
export async function hostsToday(db: Db, desk: Desk): Promise<Card[]> {
  const { doubtful } = await countHosts(
    db,
    desk.own.map(({ id }) => id),
  )
  const { ready } = await countHosts(db, desk.keepers)
  const look: Card = {
    title: 'Employeurs',
    text:
      ready > 0
        ? `${writeCount(ready, 'peut', 'peuvent')} accueillir en immersion.`
        : 'Qui peut accueillir en immersion.',
    href: HOSTS,
    kind: 'look',
  }
  if (doubtful === 0) return [look]
  const title = writeCount(doubtful, 'employeur à vérifier', 'employeurs à vérifier')
  return [
    { title, text: 'Un SIRET, une commune, un métier.', href: `${HOSTS}?etat=a-verifier`, kind: 'do' },
    look,
  ]
}
