import { goTo, type Ask } from '#platform/web'
import { orderAddress } from '../order-address.ts'
import type { Order } from '../order.ts'
import { leavePage } from './leave-page.tsx'

/** To the page of the provider. Another site is not reached by a form (our policy of content): a page leads there. */
export function goToProvider(c: Ask, order: Order, payUrl: string | null): Response {
  if (payUrl === null) return goTo(c, orderAddress(order))
  const here = new URL(c.var.ground.site.url)
  const there = new URL(payUrl, here)
  if (there.host === here.host) return goTo(c, `${there.pathname}${there.search}`)
  c.header('refresh', `0; url=${there.href}`)
  return leavePage(c, order, there.href)
}
