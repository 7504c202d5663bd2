import type { Frame } from '#platform/web'
import { nameOf } from './place-sentences.ts'

/** A place of the bar: its address, its name, its drawing under the thumb; `around`, what it holds besides what is under its address. */
export type Place = Frame['nav'][number] & { around?: string }

export const forVisitors: Place[] = [
  { href: '/actions', ...nameOf('learn') },
  { href: '/marche', ...nameOf('market') },
  { href: '/entreprises', ...nameOf('companies') },
  { href: '/resultats', ...nameOf('results') },
]

/** The dock under the thumb: four places at most. */
export const forTrainees: Place[] = [
  { href: '/formation/aujourdhui', ...nameOf('today'), icon: 'home' },
  { href: '/formation/travail', ...nameOf('work'), icon: 'done' },
  { href: '/portfolio', ...nameOf('portfolio'), icon: 'award' },
  { href: '/moi', ...nameOf('me'), icon: 'person' },
]

/** The same for who is in no group: the farm where they work, their contract where they have one, what they were proposed for, who they are. */
export const forOthers = ({ atFarm, holdsCddi }: { atFarm: boolean; holdsCddi: boolean }): Place[] => [
  ...(atFarm ? [{ href: '/ferme', ...nameOf('farm'), icon: 'done' as const }] : []),
  ...(holdsCddi ? [{ href: '/insertion/mon-contrat', ...nameOf('contract'), icon: 'work' as const }] : []),
  { href: '/moi/parcours', ...nameOf('path'), icon: 'pin' },
  { href: '/moi', ...nameOf('me'), icon: 'person' },
]
