import { shopWords, type Merchant } from '#market'
import { Alert, Tabs } from '#platform/ui'
import { page, refusedPage, type Ask } from '#platform/web'
import type { ComponentChildren } from 'preact'
import type { ShopSentences } from './sentences.fr.ts'
import { SHARES } from '../share-address.ts'

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

const tabs = { prepare: '', done: '/faites', month: '/mois' } as const
type Tab = keyof typeof tabs

/** What there is to read of the orders of a shop. */
export const OrderTabs = ({ merchant, here, say }: { merchant: Merchant; here: Tab; say: ShopSentences }) => (
  <Tabs
    label={say.tabs.label}
    items={(['prepare', 'done', 'month'] as const).map((tab) => ({
      href: `${SHARES}${tabs[tab]}?commerce=${merchant.slug}`,
      label: say.tabs[tab],
      current: tab === here,
    }))}
  />
)
