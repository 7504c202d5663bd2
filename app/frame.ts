import {
  actorOf,
  directs,
  isStaff,
  titleOf,
  worksAs,
  type Actor,
  type OrganisationKind,
  type Role,
} from '#people'
import type { Db } from '#platform/db'
import type { Ask, Frame } from '#platform/web'
import type { Settings } from '#territory'
import { importers } from './importers.ts'
import { ownSpaceOf } from './home/own-space.ts'

type Item = Frame['nav'][number]

const forVisitors: Item[] = [
  { href: '/actions', label: 'Se former' },
  { href: '/marche', label: 'Le marché' },
  { href: '/entreprises', label: 'Entreprises' },
  { href: '/resultats', label: 'Résultats' },
]

/** The dock under the thumb: four places at most. */
const forTrainees: Item[] = [
  { href: '/formation/aujourdhui', label: 'Aujourd’hui', icon: 'home' },
  { href: '/formation/travail', label: 'Mon travail', icon: 'done' },
  { href: '/moi/parcours', label: 'Mon parcours', icon: 'pin' },
  { href: '/moi', label: 'Moi', icon: 'person' },
]

/** The same for who is in no group: the farm where they work, their contract where they have one, what they were proposed for, who they are. */
const forOthers = ({ atFarm, holdsCddi }: { atFarm: boolean; holdsCddi: boolean }): Item[] => [
  ...(atFarm ? [{ href: '/ferme', label: 'La ferme', icon: 'done' as const }] : []),
  ...(holdsCddi ? [{ href: '/insertion/mon-contrat', label: 'Mon contrat', icon: 'work' as const }] : []),
  { href: '/moi/parcours', label: 'Mon parcours', icon: 'pin' },
  { href: '/moi', label: 'Moi', icon: 'person' },
]

/** Where each role works, in the order of the bar; those beyond five fold under the last one. */
const forStaff: { item: Item; roles: readonly Role[]; directionOf?: readonly OrganisationKind[] }[] = [
  { item: { href: '/orientation', label: 'Positionnements' }, roles: ['referent', 'training lead'] },
  { item: { href: '/formation', label: 'Formation' }, roles: ['trainer', 'training lead'] },
  { item: { href: '/cours', label: 'Cours' }, roles: ['trainer'] },
  {
    item: { href: '/certification', label: 'Certification' },
    roles: ['trainer', 'evaluator', 'training lead'],
  },
  {
    item: { href: '/certification/jury', label: 'Jury' },
    roles: ['juror', 'training lead'],
    directionOf: ['jury'],
  },
  {
    item: { href: '/actions', label: 'Actions' },
    roles: ['training lead', 'steward', 'funder'],
    directionOf: ['training', 'integration', 'public', 'jury', 'prescriber', 'evaluation', 'funder', 'other'],
  },
  {
    item: { href: '/insertion', label: 'Insertion' },
    roles: ['technical supervisor', 'integration adviser'],
    directionOf: ['integration'],
  },
  { item: { href: '/marche/boutique', label: 'Ma boutique' }, roles: ['merchant'] },
  {
    item: { href: '/marche/gestion', label: 'Marché' },
    roles: ['technical supervisor', 'market keeper'],
    directionOf: ['integration', 'public', 'other'],
  },
  {
    item: { href: '/livraisons/jours', label: 'Livraisons' },
    roles: ['technical supervisor'],
    directionOf: ['integration'],
  },
  {
    item: { href: '/ferme/taches', label: 'Ferme' },
    roles: ['technical supervisor'],
    directionOf: ['integration'],
  },
  { item: { href: '/livraisons/tournee', label: 'Ma tournée' }, roles: ['courier'] },
  { item: { href: '/livraisons/demandes', label: 'Livraisons' }, roles: ['merchant'] },
  { item: { href: '/organismes', label: 'Organismes' }, roles: ['steward'] },
  { item: { href: '/territoire', label: 'Territoire' }, roles: ['steward'] },
  { item: { href: '/bulletin/redaction', label: 'Le Petit Papier' }, roles: ['steward', 'editor'] },
  {
    item: { href: '/resultats', label: 'Résultats' },
    roles: [
      'training lead',
      'trainer',
      'referent',
      'evaluator',
      'juror',
      'funder',
      'steward',
      'integration adviser',
      'direction',
    ],
  },
  {
    item: { href: '/ouverture', label: 'Ouverture' },
    roles: ['steward', 'training lead', 'technical supervisor'],
    directionOf: ['integration', 'public', 'other'],
  },
]

/** What the bars of a page hold for this reader. */
export async function frameOf(c: Ask, { name }: Settings): Promise<Frame> {
  const actor = actorOf(c)
  const items = actor ? await placesOf(c.var.db, actor, c.var.now) : forVisitors
  const here = currentOf(c.req.path, items)
  return {
    nav: items.map((item) => (item === here ? { ...item, current: true } : item)),
    ...(name ? { place: name } : {}),
    demo: c.var.ground.site.demo,
    ...(actor ? { who: { id: actor.personId, name: actor.name, role: titleOf(actor) } } : {}),
  }
}

async function placesOf(db: Db, actor: Actor, now: Date): Promise<Item[]> {
  if (isStaff(actor)) return workPlaces(actor)
  const space = await ownSpaceOf(db, actor.personId, now)
  return space.inGroup ? forTrainees : forOthers(space)
}

function workPlaces(actor: Actor): Item[] {
  const places = forStaff.filter(
    ({ roles, directionOf = [] }) => worksAs(actor, ...roles) || directs(actor, ...directionOf),
  )
  const imports = importers.some((one) => one.may(actor)) ? [{ href: '/imports', label: 'Imports' }] : []
  return [
    { href: '/', label: 'Ma journée' },
    ...places.map(({ item }) => item),
    { href: '/recherche', label: 'Chercher' },
    ...imports,
    { href: '/moi', label: 'Moi' },
  ]
}

/** The place one stands in: the longest address that leads here, so that one place at most is current. */
function currentOf(path: string, items: Item[]): Item | undefined {
  const around = items.filter(({ href }) => path === href || (href !== '/' && path.startsWith(`${href}/`)))
  return around.toSorted((a, b) => b.href.length - a.href.length)[0]
}
