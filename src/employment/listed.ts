import type { CastId } from '#people'
import type { Listed } from '#platform/web'
import { seededEmployment } from './seeds/seeded-employment.ts'

const { post, person, cddi, leftPath } = seededEmployment

const page = (pattern: string, as: readonly CastId[], url = pattern): Listed<CastId> => ({
  room: 'employment',
  pattern,
  as,
  url,
})

const office = ['didier', 'farida'] as const

/** The pages of the room, and who opens them. */
export const employmentPages: Listed<CastId>[] = [
  page('/insertion', [...office, 'bruno']),
  page('/insertion/postes', [...office, 'bruno']),
  page('/insertion/postes/nouveau', ['didier']),
  page('/insertion/postes/:id/correction', ['didier'], `/insertion/postes/${post}/correction`),
  page('/insertion/postes/:id/fin', ['didier'], `/insertion/postes/${post}/fin`),
  page('/insertion/postes/:id', [...office, 'bruno'], `/insertion/postes/${post}`),
  page(
    '/insertion/postes/:id/contrat',
    ['didier'],
    `/insertion/postes/${seededEmployment.vacantPost}/contrat`,
  ),
  page('/insertion/contrats', office),
  page('/insertion/contrats/:id/correction', ['didier'], `/insertion/contrats/${cddi}/correction`),
  page('/insertion/sorties', office),
  page('/insertion/a-verifier', office),
  page('/insertion/parcours/:id/sortie', ['didier'], `/insertion/parcours/${leftPath}/sortie`),
  page('/insertion/personnes/:id', office, `/insertion/personnes/${person}`),
  page('/insertion/mon-contrat', ['yanis']),
]
