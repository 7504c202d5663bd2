import type { ComponentChildren } from 'preact'
import { fullName, type PersonId } from '#people'
import { Tabs, type Errors } from '#platform/ui'
import { page, refusedPage, type Ask, type Typed } from '#platform/web'
import type { Inside, Seat } from './reach.ts'

const tabs: { href: string; label: string; seats: readonly Seat[] }[] = [
  { href: '/insertion', label: 'Ce mois-ci', seats: ['direction', 'integration adviser'] },
  { href: '/insertion', label: 'Mon équipe', seats: ['technical supervisor'] },
  {
    href: '/insertion/postes',
    label: 'Postes',
    seats: ['direction', 'integration adviser', 'technical supervisor'],
  },
  { href: '/insertion/contrats', label: 'Contrats', seats: ['direction', 'integration adviser'] },
  { href: '/insertion/sorties', label: 'Sorties', seats: ['direction', 'integration adviser'] },
  { href: '/insertion/a-verifier', label: 'À vérifier', seats: ['direction', 'integration adviser'] },
]

/** `here` is the tab where one stands; a form has none, and one narrow column. */
type InsertionPage = { title: string; here?: string; errors?: Errors | undefined }

/** A page of integration for those who work there, with its tabs. */
export function insertionPage(
  c: Ask,
  inside: Pick<Inside, 'seat'>,
  { title, here, errors }: InsertionPage,
  children: ComponentChildren,
): Response {
  const items = tabs.filter(({ seats }) => seats.includes(inside.seat))
  const answer = errors ? refusedPage : page
  return answer(
    c,
    { title, room: 'employment', density: 'bureau', space: 'Insertion', refused: errors !== undefined },
    <div class={here === undefined && inside.seat !== 'funder' ? 'stack loose narrow' : 'stack loose'}>
      {here !== undefined && items.length > 0 && (
        <Tabs
          label="L’insertion"
          items={items.map(({ href, label }) => ({ href, label, current: href === here }))}
        />
      )}
      {children}
    </div>,
  )
}

type Filter = { href: string; label: string; current: boolean }

/** Which rows of a list are shown: links in a line, apart from the tabs of the room. */
export const Filters = ({ label, items }: { label: string; items: Filter[] }) => (
  <nav class="row no-print" aria-label={label}>
    <span class="muted" aria-hidden="true">
      Montrer
    </span>
    {items.map(({ href, label, current }) =>
      current ? <b aria-current="page">{label}</b> : <a href={href}>{label}</a>,
    )}
  </nav>
)

/** A form that was refused: what was typed, and what is wrong with it. */
export type RefusedForm = { errors?: Errors | undefined; typed?: Typed | undefined }

/** What a field shows: what was typed in it, else what is known, and what is wrong with it. */
export const shownIn =
  ({ errors, typed }: RefusedForm) =>
  (name: string, known = '') => {
    const value = typed?.[name]
    return { name, value: typeof value === 'string' ? value : known, error: errors?.[name] }
  }

type Named = { personId: PersonId; familyName: string; givenName: string }

/** The column of a list that leads to somebody's file. */
export const nameColumn = {
  key: 'name',
  label: 'Personne',
  cell: (row: Named) => <a href={`/insertion/personnes/${row.personId}`}>{fullName(row)}</a>,
}
