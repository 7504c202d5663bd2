import type { CastId } from '#people'
import type { Listed } from '#platform/web'
import { bedId, lastingCropId, seededLot } from './seeds/farm.ts'

const page = (pattern: string, as: Listed<CastId>['as'], url = pattern): Listed<CastId> => ({
  room: 'farm',
  pattern,
  as,
  url,
})

const runners = ['bruno', 'didier'] as const
const farm = ['yanis', 'bruno', 'didier'] as const

/** The pages of the room, and who opens them. */
export const farmPages: Listed<CastId>[] = [
  page('/ferme', farm),
  page('/ferme/recolte', farm),
  page('/ferme/recolte/:id', farm, `/ferme/recolte/${lastingCropId}`),
  page('/ferme/plan', farm),
  page('/ferme/planches/:id', farm, `/ferme/planches/${bedId(5)}`),
  page('/ferme/lots', farm),
  page('/ferme/lots/:number', ['public', ...farm], `/ferme/lots/${seededLot.number}`),
  page('/ferme/moi', farm),
  page('/ferme/envois', farm),
  page('/ferme/hors-ligne', farm),
  page('/ferme/taches', runners),
  page('/ferme/taches/donner', runners),
  page('/ferme/cultures', runners),
  page('/ferme/cultures/nouvelle', runners),
  page('/ferme/cultures/:id', runners, `/ferme/cultures/${lastingCropId}`),
  page('/ferme/planches/nouvelle', runners),
  page('/ferme/planches/:id/modifier', runners, `/ferme/planches/${bedId(5)}/modifier`),
  page('/ferme/equipe', runners),
  page('/ferme/chiffres', runners),
]
