import { requireActing, requireActor } from '#people'
import { newSite, notFound } from '#platform/web'
import { TOUR } from '../screen/door.ts'
import { bundleOf } from './phone.ts'
import { roundPage } from './round-page.tsx'
import { noRoundPage } from './no-round-page.tsx'
import { offlinePage, outboxPage } from './outbox-page.tsx'
import { helpPage } from './help-page.tsx'
import { loadPage } from './load-page.tsx'
import { noteAct } from './note-act.ts'
import { ridingOf, requireRound } from './require-round.ts'
import { findStop, stopPage } from './stop-page.tsx'

/** The courier's telephone: the round of the day, one stop a screen. */
export const courierSite = newSite()
  .get(TOUR, async (c) => {
    const riding = await ridingOf(c)
    return riding ? roundPage(riding) : noRoundPage(c, requireActor(c))
  })
  .get(`${TOUR}/colis`, async (c) => loadPage(await requireRound(c)))
  .get(`${TOUR}/aide`, async (c) => helpPage(await requireRound(c)))
  .get(`${TOUR}/envois`, async (c) => outboxPage(await requireRound(c)))
  .get(`${TOUR}/hors-ligne`, (c) => (requireActing(c, 'courier'), offlinePage(c)))
  .get(`${TOUR}/telephone.json`, async (c) => {
    const riding = await requireRound(c)
    return bundleOf(riding, (stop) => stopPage(riding, stop))
  })
  .post(`${TOUR}/gestes`, noteAct)
  .get(`${TOUR}/:stop`, async (c) => {
    const riding = await requireRound(c)
    const stop = findStop(riding, c.req.param('stop') ?? '')
    if (!stop) throw notFound()
    return stopPage(riding, stop)
  })
