import type { ComponentChildren } from 'preact'
import { actorOf } from '#people'
import { Tabs, type NavItem } from '#platform/ui'
import { page, refusedPage, type Ask, type PageWords } from '#platform/web'
import type { Day } from '#platform/time'
import { runsBikes } from './access.ts'

/** The places of whoever runs the bikes, as addresses write them. */
export type Place = 'jours' | 'commandes' | 'demandes' | 'lieux' | 'velos' | 'depot' | 'chiffres'

const places: Record<Place, string> = {
  jours: 'Jours',
  commandes: 'Commandes',
  demandes: 'Demandes',
  lieux: 'Lieux',
  velos: 'Vélos',
  depot: 'Dépôt',
  chiffres: 'Chiffres',
}

/** The bar of the pages of the bikes, the place where one stands told. */
export const dispatchPlaces = (here: Place): NavItem[] =>
  Object.entries(places).map(([place, label]) => ({
    href: `/livraisons/${place}`,
    label,
    current: place === here,
  }))

/** `room`: another sheet, for a page that holds a figure, or where an address is proposed while one types. */
type DispatchFrame = { title: string; here?: Place; room?: 'delivery' } & Pick<PageWords, 'scripts'>

/** A page of whoever runs the bikes, at a desk. `refused` when a form came back. */
export function dispatchPage(
  c: Ask,
  { here = 'jours', ...words }: DispatchFrame,
  children: ComponentChildren,
  refused = false,
): Response {
  const all: PageWords = {
    room: 'dispatch',
    density: 'bureau',
    space: 'Livraisons',
    places: dispatchPlaces(here),
    ...words,
  }
  return refused ? refusedPage(c, { ...all, refused: true }, children) : page(c, all, children)
}

export const dayAddress = (day: Day): string => `/livraisons/jours/${day}`

/** Where all that a hub was asked is listed. */
export const HUB_ORDERS = '/livraisons/commandes'

/** The page of an order, for whoever runs the bikes. */
export const orderAddress = ({ day, id }: { day: Day; id: string }): string =>
  `${dayAddress(day)}/commandes/${id}`

export type DayTab = '' | 'carte' | 'equipe' | 'historique'

const tabs: [DayTab, string][] = [
  ['', 'Tournées'],
  ['carte', 'Carte'],
  ['equipe', 'Équipe'],
  ['historique', 'Historique'],
]

export const DayTabs = ({ day, here }: { day: Day; here: DayTab }) => (
  <Tabs
    label="La journée"
    items={tabs.map(([tab, label]) => ({
      href: [dayAddress(day), tab].filter(Boolean).join('/'),
      label,
      current: tab === here,
    }))}
  />
)

/** The address where the point of what this page shows is moved. */
export const movePage = (page: string): string => `${page}/point`

const requestWords = {
  title: 'Livraisons',
  room: 'delivery',
  density: 'bureau',
  space: 'Livraisons',
} as const

/** The frame of these pages: whoever runs the bikes keeps their own bar. `space`: what it is called, in the language of the page. */
export function requestFrame(
  c: Ask,
  here: 'demandes' | 'lieux' = 'demandes',
  space: string = requestWords.space,
) {
  const actor = actorOf(c)
  const runs = actor !== undefined && runsBikes(actor)
  return { ...requestWords, space, ...(runs ? { places: dispatchPlaces(here) } : {}) }
}
