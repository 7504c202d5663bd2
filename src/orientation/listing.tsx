import { listName } from '#people'
import { writeCount } from '#platform/i18n'
import { parisDay, writeShortDate } from '#platform/time'
import { Tag, type TagKind } from '#platform/ui'
import type { Ask } from '#platform/web'
import { sorts, type Filter, type Listed, type ListedStanding, type Sort } from './list-store.ts'
import { states, type State } from './positioning.ts'
import { stateWords, withdrawalWords } from './sentences.ts'
import { SILENT_AFTER_DAYS, silentDays } from './silence.ts'

export const PER_PAGE = 30

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
  const known = /~[0-9a-f-]{36}$/.test(after) && (sort !== 'date' || /^-?\d{1,6}~/.test(after))
  return {
    name,
    states: filters[name].states,
    search: (c.req.query('q') ?? '').slice(0, 100),
    sort,
    after: known ? after : '',
    limit: PER_PAGE + 1,
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

const kinds: Record<State, TagKind> = {
  positioned: 'none',
  invited: 'far',
  interviewed: 'far',
  waiting: 'wait',
  admitted: 'ok',
  refused: 'late',
  withdrawn: 'none',
}
const icons = { withdrawn: 'minus', invited: 'mail', interviewed: 'note' } as const

/** Where a positioning stands, in a word and a shape. */
export function StateTag({ state, rank }: { state: State; rank?: number | null }) {
  const icon = state in icons ? icons[state as keyof typeof icons] : undefined
  return (
    <Tag kind={kinds[state]} icon={icon}>
      {rank ? `Attente n°\u00A0${rank}` : stateWords[state]}
    </Tag>
  )
}

/** Why it ended, or where it led. */
export function endWords(row: ListedStanding): string {
  if (row.state === 'admitted') return row.groupTitle
  const withdrawn = row.state === 'withdrawn' ? withdrawalWords[row.withdrawal] : ''
  return [withdrawn, 'why' in row && row.why].filter(Boolean).join('\u00A0: ')
}

/** 'Depuis 20 jours', in alarm when it has been too long. */
export function Silence({ row, now }: { row: Pick<Listed, 'state' | 'movedAt'>; now: Date }) {
  const days = silentDays(row, now)
  if (days === undefined) return <span class="muted">{writeShortDate(parisDay(row.movedAt))}</span>
  if (days === 0) return <>Aujourd’hui</>
  const words = `Depuis ${writeCount(days, 'jour')}`
  return days > SILENT_AFTER_DAYS ? <Tag kind="late">{words}</Tag> : <>{words}</>
}

export const nameOf = (row: Pick<Listed, 'givenName' | 'familyName'>): string => listName(row)

/** Counts of a list, in the order of a path. */
export const countedStates = (counts: Partial<Record<State, number>>): { state: State; count: number }[] =>
  states.map((state) => ({ state, count: counts[state] ?? 0 })).filter(({ count }) => count > 0)
