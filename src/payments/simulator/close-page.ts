import type { Ground } from '#platform/ground'
import { keep, need } from './ask.ts'
import { inSimulator } from './changes.ts'

/** The time of a page is over at the provider. One that is paid stays so. */
export const closePage = (ground: Ground, pageId: string): Promise<void> =>
  ground.db.transaction((tx) =>
    inSimulator(tx, ground.clock(), async (at) => {
      const page = await need(at, 'checkout.session', pageId, 'held')
      if (page.status === 'open') keep(at, { ...page, status: 'expired' }, 'checkout.session.expired')
    }),
  )
