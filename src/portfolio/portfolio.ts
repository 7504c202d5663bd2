import { asWritten } from '#platform/languages'
import { asset } from '#platform/ui'
import { pictureOf } from '#training'
import type { Evidence, Looks, Origin } from './evidence.ts'

/** Where the room is. */
export const PORTFOLIO = '/portfolio'

/** On what somebody wrote, in whatever language: it runs in its direction. */
export const asTyped = { dir: 'auto' } as const

/** On the name of an evidence: ours where it is still what was named elsewhere, else that of its person. */
export const onTitle = ({ origin, title }: Pick<Evidence, 'origin' | 'title'>) =>
  origin && ('words' in origin || origin.seen.name === title) ? asWritten : asTyped

/** On what is read of an origin: said in the language of the page, or words that were kept in French. */
export const onWords = (origin: Origin) => ('words' in origin ? asWritten : asTyped)

const drawn: Partial<Record<Looks, string>> = { audio: 'son', document: 'carnet', link: 'plan' }

/** Where nothing else is called for. */
const otherwise: Partial<Record<Looks, string>> = { video: 'film', words: 'mots', noted: 'mots' }

const drawnRooms: Record<string, string> = { farm: 'ferme', delivery: 'velo', certification: 'secours' }

/** Each act of a company by its own; a service by what was done. */
const drawnActs: Record<string, string> = {
  call: 'appel',
  quote: 'devis',
  planning: 'semaine',
  event: 'affiche',
}

type Drawn = { looks: Looks; title: string; origin?: Pick<Origin, 'room' | 'id'> | null }

/** The drawing of an evidence without a picture: that of its kind, or one that its name calls for. The words beside say the same. */
export function drawingOf({ looks, title, origin }: Drawn): string {
  const [act = ''] = origin?.room === 'company' ? origin.id.split(' ') : []
  const named = drawn[looks] ?? drawnActs[act] ?? drawnRooms[origin?.room ?? '']
  return named ? asset(`img/${named}.svg`) : pictureOf({ title, picture: null }, otherwise[looks] ?? 'carnet')
}
