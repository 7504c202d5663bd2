import type { CastId } from '#people'
import type { Listed } from '#platform/web'
import { seededRecords } from './seeds/seed-records.ts'

const room = 'records'
const keepers = ['brigitte', 'paul'] as const
const { key, relay, trace } = seededRecords

/** The pages of the room, and who opens them. */
export const recordsPages: Listed<CastId>[] = [
  { room, pattern: '/traces', as: ['brigitte'], url: '/traces' },
  { room, pattern: '/traces/:id', as: ['brigitte'], url: `/traces/${trace}` },
  { room, pattern: '/traces/cles', as: keepers, url: '/traces/cles' },
  { room, pattern: '/traces/cles/:id/fermer', as: keepers, url: `/traces/cles/${key}/fermer` },
  { room, pattern: '/traces/refus', as: keepers, url: '/traces/refus' },
  { room, pattern: '/traces/transferts', as: keepers, url: '/traces/transferts' },
  { room, pattern: '/traces/transferts/:id', as: keepers, url: `/traces/transferts/${relay}` },
]
