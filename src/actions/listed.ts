import type { CastId } from '#people'
import type { Listed } from '#platform/web'

const room = 'actions'
const leads = ['brigitte', 'paul'] as const
const managed = (path: string, url: string): Listed<CastId> => ({
  room,
  pattern: `/actions/:slug/${path}`,
  as: leads,
  url: `/actions/clea-metiers-sap/${url}`,
})

/** The pages of the room, and who opens them. */
export const actionsPages: Listed<CastId>[] = [
  { room, pattern: '/actions', as: ['public'], url: '/actions' },
  { room, pattern: '/actions/:slug', as: ['public'], url: '/actions/clea-metiers-sap' },
  { room, pattern: '/actions/nouvelle', as: [...leads, 'didier', 'helene'], url: '/actions/nouvelle' },
  managed('modifier', 'modifier'),
  managed('partenaires', 'partenaires'),
  managed('obligations', 'obligations'),
  managed('groupes', 'groupes'),
  managed('groupes/:group', 'groupes/groupe-7'),
  managed('photos', 'photos'),
]
