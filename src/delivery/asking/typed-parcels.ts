import type { Typed } from '#platform/web'
import type { Parcels } from './parcels.ts'

export const typedParcels = (parcels: Parcels | null): Typed => ({
  bags: String(parcels?.bags ?? 1),
  weight: parcels?.weight ?? '',
  cold: parcels?.cold ?? 'ambient',
  what: parcels?.what ?? '',
  readyClock: parcels?.readyClock ?? '',
})
