import type { CddiState } from './list-store.ts'
import { addressWith } from '../list-address.ts'

/** The words of the address, and what each asks for. */
export const cddiFilters = {
  'en-cours': 'current',
  'finit-bientot': 'ending',
  'sans-sortie': 'without exit',
  tous: 'all',
} as const satisfies Record<string, CddiState>

export type CddiFilter = keyof typeof cddiFilters

export const cddiFilterNames = ['en-cours', 'finit-bientot', 'sans-sortie', 'tous'] as const

export const cddiLabels: Record<CddiFilter, string> = {
  'en-cours': 'En cours',
  'finit-bientot': 'Finissent bientôt',
  'sans-sortie': 'Finis, sortie à écrire',
  tous: 'Tous',
}

export const CDDIS = '/insertion/contrats'

export const cddisAddress = (filter: CddiFilter, search: string, after = ''): string =>
  addressWith(CDDIS, { etat: filter === 'en-cours' ? '' : filter, q: search, apres: after })
