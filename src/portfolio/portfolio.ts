import { asset } from '#platform/ui'
import type { Evidence, Looks } from './evidence.ts'

/** Where the room is. */
export const PORTFOLIO = '/portfolio'

/** On what somebody wrote, in whatever language: it runs in its direction. */
export const asTyped = { dir: 'auto' } as const

/** On what a room of ours said of it: it stays in French. */
export const asWritten = { lang: 'fr', dir: 'auto' } as const

/** On the name of an evidence: ours where it was proven elsewhere, else that of its person. */
export const onTitle = ({ origin }: Pick<Evidence, 'origin'>) => (origin ? asWritten : asTyped)

const drawn: Record<Exclude<Looks, 'proven'>, string> = {
  image: 'affiche',
  video: 'plan',
  audio: 'son',
  document: 'carnet',
  link: 'plan',
  words: 'carnet',
}

const drawnRooms: Record<string, string> = { farm: 'ferme', delivery: 'velo', certification: 'secours' }

/** The drawing of an evidence without a picture. The words beside say the same. */
export const drawingOf = (looks: Looks, room = ''): string =>
  asset(`img/${looks === 'proven' ? (drawnRooms[room] ?? 'outils') : drawn[looks]}.svg`)
