import { steers, type Actor } from '#people'
import type { Db } from '#platform/db'
import type { Card } from '#platform/web'
import { readTerritory } from './save-settings.ts'

/** To who steers a territory that has no name yet: what comes first. */
export async function territoryToday(db: Db, actor: Actor, now: Date): Promise<Card[]> {
  if (!steers(actor) || (await readTerritory(db, now)).name !== '') return []
  const text = 'Les visiteurs le lisent en haut de chaque page.'
  return [{ title: 'Dire le nom de ce territoire', text, href: '/territoire', kind: 'do' }]
}
