import { cast, type CastId } from '#people'
import type { Listed } from '#platform/web'
import { ACCOMPANIED } from './accompanying/door.ts'
import { seededPositionings } from './seeds/seeded-positionings.ts'

const { accompanied, silent, interviewed, refused, meeting, link } = seededPositionings
const room = 'orientation'
const clea = '/orientation/actions/clea-metiers-sap'

/** The pages of the room, who reads each, and an address that exists in the demo. */
export const orientationPages: Listed<CastId>[] = [
  { room, pattern: '/orientation', as: ['karine', 'brigitte'], url: '/orientation' },
  { room, pattern: '/orientation/nouveau', as: ['karine'], url: '/orientation/nouveau' },
  { room, pattern: ACCOMPANIED, as: ['karine'], url: ACCOMPANIED },
  { room, pattern: `${ACCOMPANIED}/nouveau`, as: ['karine'], url: `${ACCOMPANIED}/nouveau` },
  { room, pattern: `${ACCOMPANIED}/:id`, as: ['karine'], url: `${ACCOMPANIED}/${accompanied}` },
  {
    room,
    pattern: '/orientation/a-verifier',
    as: ['karine', 'brigitte'],
    url: '/orientation/a-verifier',
  },
  { room, pattern: '/orientation/actions/:slug', as: ['brigitte'], url: clea },
  { room, pattern: '/actions/:slug/demande', as: ['public'], url: '/actions/clea-metiers-sap/demande' },
  { room, pattern: '/orientation/actions/:slug/demandes', as: ['brigitte'], url: `${clea}/demandes` },
  { room, pattern: '/orientation/actions/:slug/ajouter', as: ['brigitte'], url: `${clea}/ajouter` },
  { room, pattern: '/orientation/actions/:slug/commission', as: ['brigitte'], url: `${clea}/commission` },
  { room, pattern: '/orientation/reunions/:id', as: ['brigitte'], url: `/orientation/reunions/${meeting}` },
  { room, pattern: '/orientation/:id', as: ['karine', 'brigitte'], url: `/orientation/${interviewed}` },
  {
    room,
    pattern: '/orientation/:id/entretien',
    as: ['karine', 'brigitte'],
    url: `/orientation/${interviewed}/entretien`,
  },
  {
    room,
    pattern: '/orientation/:id/retrait',
    as: ['karine', 'brigitte'],
    url: `/orientation/${silent}/retrait`,
  },
  {
    room,
    pattern: '/orientation/:id/annuler',
    as: ['brigitte'],
    url: `/orientation/${refused}/annuler`,
  },
  { room, pattern: '/orientation/:id/referent', as: ['brigitte'], url: `/orientation/${silent}/referent` },
  { room, pattern: '/moi/parcours', as: cast.map((member) => member.id), url: '/moi/parcours' },
  { room, pattern: '/invitation/:token', as: ['public'], url: `/invitation/${link}` },
]
