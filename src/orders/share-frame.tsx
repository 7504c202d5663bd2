import { shopWords, type Merchant } from '#market'
import { Alert, Tabs } from '#platform/ui'
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
  /** Why the last press was refused. */
  refused?: string
}

/** A screen of the shop's telephone: large, one thing at a time, under the bar of the shop. */
export function sharePage(
  c: Ask,
  { title, merchant, refused }: Screen,
  children: ComponentChildren,
): Response {
  const words = {
    ...shopWords(c, merchant, 'orders'),
    title,
    room: 'share',
    density: 'terrain' as const,
    desk: true,
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

const tabs = [
  ['', 'À préparer'],
  ['/faites', 'Faites'],
  ['/mois', 'Mon mois'],
] as const

/** What there is to read of the orders of a shop. */
export const OrderTabs = ({ merchant, here }: { merchant: Merchant; here: (typeof tabs)[number][0] }) => (
  <Tabs
    label="Mes commandes"
    items={tabs.map(([end, label]) => ({
      href: `${SHARES}${end}?commerce=${merchant.slug}`,
      label,
      current: end === here,
    }))}
  />
)
