import type { CastId } from '#people'
import type { Listed } from '#platform/web'

const followed = (url: string): Listed<CastId> => ({
  room: 'delivery',
  pattern: '/livraisons/suivre/:follow',
  as: ['public'],
  url: `/livraisons/suivre/${url}`,
})

export const followPages: Listed<CastId>[] = [
  followed('demo-today-003-suivre-sa-livraison'),
  followed('demo-yesterday-002-suivre-sa-livraison'),
]
