import type { Group } from '#actions'
import type { NavItem } from '#platform/ui'
import type { PageWords } from '#platform/web'

/** The places of a group's space, as addresses write them. `''` is the week of the group. */
export type Place =
  | ''
  | 'emargement'
  | 'programme'
  | 'travaux'
  | 'portfolios'
  | 'foad'
  | 'alertes'
  | 'dossier'
  | 'apres'
  | 'equipe'

const places: [Place, string][] = [
  ['', ''],
  ['emargement', 'Émargement'],
  ['programme', 'Programme'],
  ['travaux', 'Travaux'],
  ['portfolios', 'Preuves'],
  ['foad', 'Heures FOAD'],
  ['alertes', 'Alertes'],
  ['dossier', 'Dossiers'],
  ['apres', 'Après'],
  ['equipe', 'Équipe'],
]

/** The bar of a group's pages, the place where one stands told. */
const groupPlaces = (group: Pick<Group, 'id' | 'title'>, here: Place): NavItem[] =>
  places.map(([place, label]) => ({
    href: addressOf(group.id, place),
    label: label || group.title,
    current: place === here,
  }))

/** What people show is read in the room of the portfolio. */
const addressOf = (id: Group['id'], place: Place): string =>
  place === 'portfolios' ? `/portfolio/groupes/${id}` : ['/formation', id, place].filter(Boolean).join('/')

/** The words of a page of a group's space, at a desk. */
export const groupWords = (group: Pick<Group, 'id' | 'title'>, here: Place, title: string): PageWords => ({
  title: `${title}, ${group.title}`,
  room: 'training',
  density: 'bureau',
  space: 'Formation',
  places: groupPlaces(group, here),
})
