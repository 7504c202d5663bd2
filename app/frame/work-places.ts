import { directs, worksAs, type Actor, type OrganisationKind, type Role } from '#people'
import { importers } from '../importers.ts'
import { nameOf } from './place-sentences.ts'
import type { Place } from './places.ts'

/** Where each role works, in the order of the bar; those beyond five fold under the last one. */
const forStaff: { item: Place; roles: readonly Role[]; directionOf?: readonly OrganisationKind[] }[] = [
  { item: { href: '/orientation', label: 'Positionnements' }, roles: ['referent', 'training lead'] },
  {
    item: { href: '/orientation/accompagnements', label: 'Personnes accompagnées' },
    roles: [], // a referent finds them beside their positionings
    directionOf: ['prescriber'],
  },
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
  {
    item: { href: '/immersions/employeurs', label: 'Employeurs', around: '/immersions' },
    roles: ['referent', 'training lead', 'integration adviser'],
    directionOf: ['training', 'prescriber', 'public', 'integration', 'other'],
  },
  { item: { href: '/marche/boutique', ...nameOf('ownShop') }, roles: ['merchant'] },
  {
    item: { href: '/marche/gestion', label: 'Marché' },
    roles: ['technical supervisor', 'market keeper'],
    directionOf: ['integration', 'public', 'other'],
  },
  {
    item: { href: '/livraisons/jours', label: 'Livraisons', around: '/livraisons' },
    roles: ['technical supervisor'],
    directionOf: ['integration'],
  },
  {
    item: { href: '/ferme/taches', label: 'Ferme', around: '/ferme' },
    roles: ['technical supervisor'],
    directionOf: ['integration'],
  },
  { item: { href: '/livraisons/tournee', ...nameOf('round') }, roles: ['courier'] },
  { item: { href: '/livraisons/demandes', ...nameOf('deliveries') }, roles: ['merchant'] },
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
    roles: ['steward', 'training lead', 'technical supervisor', 'referent'],
    directionOf: ['integration', 'public', 'prescriber', 'other'],
  },
]

/** The bar of a professional: their day, where their roles work, who they are. */
export function workPlaces(actor: Actor): Place[] {
  const places = forStaff.filter(
    ({ roles, directionOf = [] }) => worksAs(actor, ...roles) || directs(actor, ...directionOf),
  )
  const imports = importers.some((importer) => importer.may(actor))
    ? [{ href: '/imports', label: 'Imports' }]
    : []
  return [
    { href: '/', ...nameOf('day') },
    ...places.map(({ item }) => item),
    { href: '/recherche', ...nameOf('search') },
    ...imports,
    { href: '/moi', ...nameOf('me') },
  ]
}
