import type { ExitState } from './list-store.ts'
import { addressWith } from '../list-address.ts'

export const exitFilters = {
  toutes: 'all',
  'a-preciser': 'to settle',
  'sans-preuve': 'to prove',
  'a-demander': 'to ask',
} as const satisfies Record<string, ExitState>

export type ExitFilter = keyof typeof exitFilters

export const exitFilterNames = ['toutes', 'a-preciser', 'sans-preuve', 'a-demander'] as const

export const exitLabels: Record<ExitFilter, string> = {
  toutes: 'Toutes',
  'a-preciser': 'À préciser',
  'sans-preuve': 'Sans preuve',
  'a-demander': 'Situation à demander',
}

export const EXITS = '/insertion/sorties'

export const exitsAddress = (filter: ExitFilter, search: string, after = ''): string =>
  addressWith(EXITS, { etat: filter === 'toutes' ? '' : filter, q: search, apres: after })
