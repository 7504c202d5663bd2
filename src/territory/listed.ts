import type { CastId } from '#people'
import type { Listed } from '#platform/web'

/** The pages of the room, and who opens them. */
export const territoryPages: Listed<CastId>[] = [
  { room: 'territory', pattern: '/territoire', as: ['paul'], url: '/territoire' },
]
