import type { ComponentChildren } from 'preact'
import type { NavItem } from '#platform/ui'
import { page, refusedPage, type Ask, type PageWords } from '#platform/web'

type Words = Pick<PageWords, 'title'> & { operator?: boolean }

const places: NavItem[] = [
  { href: '/argent', label: 'Mon argent' },
  { href: '/argent/grand-livre', label: 'Grand livre' },
  { href: '/argent/contestations', label: 'Contestations' },
  { href: '/argent/comptes', label: 'Comptes' },
]

/** A page of the money, at a desk: the operator has three more places. */
export function moneyPage(
  c: Ask,
  { operator = false, ...words }: Words,
  children: ComponentChildren,
  refused = false,
): Response {
  const nav = [{ href: '/', label: 'Ma journée' }, ...(operator ? places : places.slice(0, 1))].map(
    (one) => ({
      ...one,
      current: one.href === c.req.path,
    }),
  )
  const all: PageWords = { room: 'payments', density: 'bureau', space: 'Argent', nav, ...words }
  return refused ? refusedPage(c, { ...all, refused: true }, children) : page(c, all, children)
}
