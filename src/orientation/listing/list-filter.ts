import { rowsAsked, type Ask } from '#platform/web'
import { sorts, type Filter, type Sort } from './list-store.ts'
import type { State } from '../positioning.ts'

const PER_PAGE = 30

/** True when all of the list is asked for, to be printed. */
export const isWhole = ({ limit }: Filter): boolean => limit > PER_PAGE + 1

/** Groups of states, as a referent looks for them. */
export const filters = {
  '': { label: 'Toutes', states: [] },
  'en-cours': { label: 'En cours', states: ['positioned', 'invited', 'interviewed'] },
  attente: { label: 'Liste d’attente', states: ['waiting'] },
  admises: { label: 'Admises', states: ['admitted'] },
  closes: { label: 'Non retenues, retirées', states: ['refused', 'withdrawn'] },
} as const satisfies Record<string, { label: string; states: readonly State[] }>

export type FilterName = keyof typeof filters

const isFilter = (text: string): text is FilterName => Object.hasOwn(filters, text)

/** What the address asks for: `?etat=…&tri=…&q=…&apres=…`. What cannot be read is as if it were not there. */
export function filterIn(c: Ask): Filter & { name: FilterName } {
  const asked = c.req.query('etat') ?? ''
  const name = isFilter(asked) ? asked : ''
  const sort = sortNames.find(([, french]) => french === c.req.query('tri'))?.[0] ?? 'silence'
  const after = c.req.query('apres') ?? ''
  const { rows } = rowsAsked(c, PER_PAGE)
  const known = /~[0-9a-f-]{36}$/.test(after) && (sort !== 'date' || /^-?\d{1,6}~/.test(after))
  return {
    name,
    states: filters[name].states,
    search: (c.req.query('q') ?? '').slice(0, 100),
    sort,
    after: known ? after : '',
    limit: rows + 1,
  }
}

const french: Record<Sort, string> = { silence: 'silence', name: 'nom', date: 'date' }

export const sortNames = sorts.map((sort) => [sort, french[sort]] as const)

export const sortWords: Record<Sort, string> = {
  silence: 'Le plus long silence d’abord',
  name: 'Par nom',
  date: 'Les derniers positionnés d’abord',
}

/** The address of the same list with something changed. */
export function listAddress(
  path: string,
  filter: { name: FilterName; sort: Sort; search: string },
  change: Partial<{ name: FilterName; sort: Sort; after: string }> = {},
): string {
  const { name, sort, search } = { ...filter, ...change }
  const query = new URLSearchParams({
    ...(name ? { etat: name } : {}),
    ...(sort === 'silence' ? {} : { tri: french[sort] }),
    ...(search ? { q: search } : {}),
    ...(change.after ? { apres: change.after } : {}),
  })
  return query.size > 0 ? `${path}?${query}` : path
}
