import { asset } from '#platform/ui'
import type { PageWords } from '#platform/web'
import type { Activity } from './activity.ts'
import type { ActivityId } from './ids.ts'

/** The words of a page of the trainee's own space: the dock, the voice, and the beats of connection time. */
export const ownPage = (title: string, here: string, activityId?: ActivityId): PageWords => ({
  title,
  room: 'training',
  density: 'terrain',
  place: 'Mon espace',
  here,
  listen: true,
  scripts: activityId === undefined ? [] : ['connection'],
})

const drawings: [RegExp, string][] = [
  [/repass|linge|chemise/i, 'linge'],
  [/vitre|ménage|nettoy|entreten|produit/i, 'vitre'],
  [/cuisin|repas|gaspill/i, 'soupe'],
  [/sécur|secour|posture/i, 'secours'],
  [/trajet|planning|semaine|bord/i, 'plan'],
  [/vidéo|enregistr|présent/i, 'son'],
]

/** The drawing of an activity: the one it names, else one that its title calls for. The title says the same: no words. */
export function pictureOf(activity: Pick<Activity, 'picture' | 'title'>): string {
  const called = drawings.find(([pattern]) => pattern.test(activity.title))?.[1] ?? 'affiche'
  return asset(`img/${known.has(activity.picture ?? '') ? activity.picture : called}.svg`)
}

const known = new Set(['linge', 'vitre', 'soupe', 'cuisine', 'secours', 'plan', 'son', 'affiche'])
