import type { ComponentChildren } from 'preact'
import { page, type Ask } from '#platform/web'
import { BASKET_ADDRESS } from './add-to-basket.tsx'

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
    { href: BASKET_ADDRESS, label: 'Panier', icon: 'basket' as const },
  ]
  const here = places.findLast(({ href }) => c.req.path === href || c.req.path.startsWith(`${href}/`))
  const nav = places.map((one) => (one === here ? { ...one, current: true } : one))
  return page(c, { ...rest, room: 'market', density: 'public', nav, place: market }, children, status)
}

/** The address of the drawing or of the photograph of a product or of a shop. */
export const pictureAddress = (
  { pictureId, drawing }: { pictureId: string | null; drawing: string | null },
  fallback: string,
): string => (pictureId ? `/marche/photos/${pictureId}` : `/img/${drawing ?? fallback}.svg`)
