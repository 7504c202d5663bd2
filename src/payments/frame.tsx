import type { ComponentChildren } from 'preact'
import type { NavItem } from '#platform/ui'
import { page, refusedPage, type Ask, type PageWords } from '#platform/web'
import type { Keeper, Operating } from './access.ts'

/** `space`, `mine`: what the money, and one's own, are called in the language of the page. */
type MoneyFrame = Pick<PageWords, 'title' | 'space'> & { keeper: Keeper | Operating; mine?: string }

const places = [
  ['/argent/grand-livre', 'Grand livre'],
  ['/argent/contestations', 'Contestations'],
  ['/argent/comptes', 'Comptes'],
  ['/argent/commissions', 'Factures'],
] as const

/** A page of the money, at a desk: a merchant has one place, in the bar of their shop or here, an operator four more. */
export function moneyPage(
  c: Ask,
  { keeper, mine = 'Mon argent', ...words }: MoneyFrame,
  children: ComponentChildren,
  refused = false,
): Response {
  const { path } = c.req
  const inBar = c.var.frame.nav.some(({ href }) => href === '/argent')
  const spaces: NavItem[] = [
    ...(keeper.own.length > 0 ? [{ href: '/argent', label: mine, current: path === '/argent' }] : []),
    ...operatorPlaces(keeper, path),
  ]
  const all: PageWords = {
    room: 'payments',
    density: 'bureau',
    space: 'Argent',
    ...(inBar ? {} : { places: spaces }),
    ...words,
  }
  return refused ? refusedPage(c, { ...all, refused: true }, children) : page(c, all, children)
}

function operatorPlaces(keeper: Keeper | Operating, path: string): NavItem[] {
  const [first] = keeper.operators
  if (!first) return []
  const operating = 'operator' in keeper ? keeper : { ...keeper, operator: first }
  return places.map(([href, label]) => ({ href: placeAt(href, operating), label, current: href === path }))
}

type Market = Pick<Operating, 'operators' | 'operator'>

/** What an address says of a market: who runs it, where its reader answers for several. */
export const marketIn = ({ operators, operator }: Market): Record<string, string> =>
  operators.length > 1 ? { organisme: operator.id } : {}

/** The address of a page of a market, with what is asked of it. */
export function placeAt(path: string, market: Market, asked: Record<string, string> = {}): string {
  const query = new URLSearchParams({ ...marketIn(market), ...asked }).toString()
  return query ? `${path}?${query}` : path
}

/** The same page of the other markets that its reader answers for. */
export function OtherMarkets({ path, keeper: { operators, operator } }: { path: string; keeper: Operating }) {
  const others = operators.filter(({ id }) => id !== operator.id)
  if (others.length === 0) return null
  return (
    <p class="row">
      {others.map((one) => (
        <a href={placeAt(path, { operators, operator: one })}>{one.name}</a>
      ))}
    </p>
  )
}
