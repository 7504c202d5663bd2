import { seeded } from '#actions'
import { cast, type CastId } from '#people'
import type { Listed } from '#platform/web'
import { seededEvidence, seededLink, seededSteps } from './seeds/seeded-evidence.ts'

const everybody = cast.map((one) => one.id)
const page = (pattern: string, as: Listed<CastId>['as'], url = pattern): Listed<CastId> => ({
  room: 'portfolio',
  pattern,
  as,
  url,
})
const readers = ['claire', 'brigitte', 'karine', 'mathieu', 'helene', 'martine', 'idriss'] as const
const trainers = ['claire', 'brigitte', 'mathieu'] as const
const idOf = (id: CastId) => cast.find((one) => one.id === id)?.personId ?? ''
const [aicha, yanis] = [idOf('aicha'), idOf('yanis')]
const shown = `/portfolio/personnes/${aicha}`
const own = `/portfolio/${seededEvidence.shirt}`

/** The pages of the room, and who opens them. */
export const portfolioPages: Listed<CastId>[] = [
  page('/portfolio', everybody),
  page('/portfolio/ajouter', everybody),
  page('/portfolio/ajouter/:way', everybody, '/portfolio/ajouter/photo'),
  page('/portfolio/envois', everybody),
  page('/portfolio/hors-ligne', everybody),
  page('/portfolio/propositions', everybody),
  page('/portfolio/proposer/:person', ['bruno'], `/portfolio/proposer/${yanis}`),
  page('/portfolio/carte', everybody),
  page('/portfolio/carte.pdf', ['aicha']),
  page('/portfolio/carte/changer', everybody),
  page('/portfolio/liens', everybody),
  page('/portfolio/liens/nouveau', everybody),
  page('/portfolio/liens/:id', ['aicha'], `/portfolio/liens/${seededLink}`),
  page('/portfolio/groupes/:group', trainers, `/portfolio/groupes/${seeded.group7}`),
  page('/portfolio/personnes', readers),
  page('/portfolio/personnes/:person', readers, shown),
  page('/portfolio/personnes/:person/:id', readers, `${shown}/${seededEvidence.shirt}`),
  page('/portfolio/personnes/:person/:id/film', readers, `${shown}/${seededEvidence.shirt}/film`),
  page('/portfolio/tutoriels', ['aicha', 'claire', 'brigitte']),
  page(
    '/portfolio/tutoriels/:id',
    ['aicha', 'claire', 'brigitte'],
    `/portfolio/tutoriels/${seededEvidence.shirt}`,
  ),
  page('/portfolio/bibliotheque', ['claire', 'brigitte']),
  page('/portfolio/criteres', everybody),
  page('/portfolio/emporter', everybody),
  page('/portfolio/:id', ['aicha'], own),
  page('/portfolio/:id/etapes', ['aicha'], `${own}/etapes`),
  page('/portfolio/:id/etapes/:step', ['aicha'], `${own}/etapes/${seededSteps.collar}`),
  page('/portfolio/:id/criteres', ['aicha'], `${own}/criteres`),
  page('/portfolio/:id/changer', ['aicha'], `${own}/changer`),
  page('/portfolio/:id/effacer', ['aicha'], `${own}/effacer`),
]
