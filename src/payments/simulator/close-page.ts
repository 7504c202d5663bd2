import type { Ground } from '#platform/ground'
import { keep, need } from './ask.ts'
import { startSimulator } from './start-simulator.ts'

/** The time of a page is over at the provider. One that is paid stays so. */
export const closePage = (ground: Ground, pageId: string): Promise<void> =>
  startSimulator(ground).turns({
    names: [pageId],
    work: async (at) => {
      const page = await need(at, 'checkout.session', pageId)
      if (page.status === 'open') keep(at, { ...page, status: 'expired' }, 'checkout.session.expired')
    },
  })
