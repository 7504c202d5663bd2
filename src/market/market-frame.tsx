import type { ComponentChildren } from 'preact'
import { page, type Ask } from '#platform/web'
import { BASKET_ADDRESS } from './add-to-basket.tsx'
import { basketCountIn, basketPlace } from './basket-count.ts'

type Words = { title: string; description?: string; status?: number }

/** A page of the market as customers see it: its own bar, whoever reads. */
export function marketPage(
  c: Ask,
  { status, ...words }: Words & { market: string },
  children: ComponentChildren,
): Response {
  const { market, ...rest } = words
  const places = [
    { href: '/marche', label: 'Rayons' },
    { href: '/marche/commerces', label: 'Commerçants' },
    basketPlace(BASKET_ADDRESS, basketCountIn(c)),
  ]
  const here = places.findLast(({ href }) => c.req.path === href || c.req.path.startsWith(`${href}/`))
  const nav = places.map((one) => (one === here ? { ...one, current: true } : one))
  return page(c, { ...rest, room: 'market', density: 'public', nav, place: market }, children, status)
}
