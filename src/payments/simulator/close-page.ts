import type { Ground } from '#platform/ground'
import { keep, need } from './ask.ts'
import { lockSimulator } from './simulator-store.ts'

/** The time of a page is over at the provider. One that is paid stays so. */
export const closePage = (ground: Ground, pageId: string): Promise<void> =>
  ground.db.transaction(async (tx) => {
    await lockSimulator(tx)
    const page = await need(tx, 'checkout.session', pageId)
    if (page.status !== 'open') return
    await keep({ tx, now: ground.clock() }, { ...page, status: 'expired' }, 'checkout.session.expired')
  })
