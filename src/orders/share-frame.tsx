import { shopAddress, type Merchant } from '#market'
import { Alert } from '#platform/ui'
import { page, refusedPage, type Ask } from '#platform/web'
import type { ComponentChildren } from 'preact'
import type { ShareId } from '#payments'
import type { LineId } from './ids.ts'

export const SHARES = '/marche/boutique/commandes'
export const shareAddress = (shareId: ShareId, end = ''): string => `${SHARES}/${shareId}${end}`
export const lineAddress = (shareId: ShareId, lineId: LineId, end: string): string =>
  `${SHARES}/${shareId}/lignes/${lineId}/${end}`

type Screen = {
  title: string
  merchant: Merchant
  here: 'todo' | 'done' | 'month'
  /** Why the last press was refused. */
  refused?: string
}

/** A screen of the shop's telephone: large, one thing at a time, three places at the bottom. */
export function sharePage(
  c: Ask,
  { title, merchant, here, refused }: Screen,
  children: ComponentChildren,
): Response {
  const shop = `commerce=${merchant.slug}`
  const place = (is: Screen['here'], href: string, label: string, icon: 'basket' | 'done' | 'calendar') => ({
    href: `${href}?${shop}`,
    label,
    icon,
    current: here === is,
  })
  const words = {
    title,
    room: 'share',
    density: 'terrain' as const,
    place: merchant.name,
    nav: [
      place('todo', SHARES, 'À préparer', 'basket'),
      place('done', `${SHARES}/faites`, 'Faites', 'done'),
      place('month', `${SHARES}/mois`, 'Mon mois', 'calendar'),
      { href: shopAddress('', merchant), label: 'Boutique', icon: 'home' as const },
    ],
    refused: refused !== undefined,
  }
  return (refused === undefined ? page : refusedPage)(
    c,
    words,
    <div class="stack">
      {refused !== undefined && <Alert kind="late" role="alert" title={refused} />}
      {children}
    </div>,
  )
}
