import type { Frame } from '#platform/web'

/** A place of the bar: its address, its name, its drawing under the thumb; `around`, what it holds besides what is under its address. */
export type Place = Frame['nav'][number] & { around?: string }

export const forVisitors: Place[] = [
  { href: '/actions', label: 'Se former' },
  { href: '/marche', label: 'Le marché' },
  { href: '/entreprises', label: 'Entreprises' },
  { href: '/resultats', label: 'Résultats' },
]

/** The dock under the thumb: four places at most. */
export const forTrainees: Place[] = [
  { href: '/formation/aujourdhui', label: 'Aujourd’hui', icon: 'home' },
  { href: '/formation/travail', label: 'Mon travail', icon: 'done' },
  { href: '/moi/parcours', label: 'Mon parcours', icon: 'pin' },
  { href: '/moi', label: 'Moi', icon: 'person' },
]

/** The same for who is in no group: the farm where they work, their contract where they have one, what they were proposed for, who they are. */
export const forOthers = ({ atFarm, holdsCddi }: { atFarm: boolean; holdsCddi: boolean }): Place[] => [
  ...(atFarm ? [{ href: '/ferme', label: 'La ferme', icon: 'done' as const }] : []),
  ...(holdsCddi ? [{ href: '/insertion/mon-contrat', label: 'Mon contrat', icon: 'work' as const }] : []),
  { href: '/moi/parcours', label: 'Mon parcours', icon: 'pin' },
  { href: '/moi', label: 'Moi', icon: 'person' },
]
