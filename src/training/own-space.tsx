import { asWritten } from '#platform/languages'
import { asset, frameSentences } from '#platform/ui'
import type { Ask, PageWords } from '#platform/web'
import type { Activity } from './activity.ts'
import type { ActivityId } from './ids.ts'
import type { Work } from './work.ts'

/** The words of a page of the trainee's own space, which speaks their language: the dock, the voice, and the beats of connection time. */
export const ownPage = (c: Ask, title: string, here: string, activityId?: ActivityId): PageWords => ({
  title,
  room: 'own-work',
  density: 'terrain',
  place: frameSentences.says[c.var.language].mySpace,
  here,
  listen: true,
  scripts: activityId === undefined ? [] : ['connection'],
})

/** On the words of a work: its trainee writes in the language of their choice, who trains says in French what was seen. */
export const asGiven = ({ handedInBy, personId }: Pick<Work, 'handedInBy' | 'personId'>) =>
  handedInBy === personId ? ({ dir: 'auto' } as const) : asWritten

const drawings: [RegExp, string][] = [
  [/repass|linge|chemise/i, 'linge'],
  [/vitre|ménage|nettoy|entreten|produit/i, 'vitre'],
  [/cuisin|repas|gaspill|soupe|\brestes/i, 'soupe'],
  [/sécur|secour|posture/i, 'secours'],
  [/trajet|planning|semaine|bord/i, 'plan'],
  [/vidéo|enregistr|présent/i, 'son'],
]

/** The drawing of an activity: the one it names, else one that its title calls for, else another. The title says the same: no words. */
export function pictureOf(activity: Pick<Activity, 'picture' | 'title'>, otherwise = 'affiche'): string {
  const called = drawings.find(([pattern]) => pattern.test(activity.title))?.[1] ?? otherwise
  return asset(`img/${known.has(activity.picture ?? '') ? activity.picture : called}.svg`)
}

const known = new Set(['linge', 'vitre', 'soupe', 'cuisine', 'secours', 'plan', 'son', 'affiche'])
