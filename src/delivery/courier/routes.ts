import { requireActing } from '#people'
import { parisDay } from '#platform/time'
import { newSite, notFound } from '#platform/web'
import { TOUR } from '../screen/door.ts'
import { bundleOf, daysAhead } from './phone.ts'
import { phonePage } from './phone-page.tsx'
import { roundPage } from './round-page.tsx'
import { noStopsPage } from './no-stops-page.tsx'
import { offlinePage } from './offline-page.tsx'
import { helpPage } from './help-page.tsx'
import { loadPage } from './load-page.tsx'
import { notePress } from './note-press.ts'
import { requireRound, standingOf } from './require-round.ts'
import { findStop, stopPage } from './stop-page.tsx'

/** The courier's telephone: the round of the day, one stop a screen. */
export const courierSite = newSite()
  .get(TOUR, async (c) => {
    const standing = await standingOf(c)
    const { round } = standing
    return round
      ? roundPage({ ...standing, round })
      : noStopsPage(standing, { day: parisDay(c.var.now), rides: [] })
  })
  .get(`${TOUR}/colis`, async (c) => loadPage(await requireRound(c)))
  .get(`${TOUR}/aide`, async (c) => helpPage(await standingOf(c)))
  .get(`${TOUR}/envois`, async (c) => {
    const standing = await standingOf(c)
    return phonePage(standing, await daysAhead(standing))
  })
  .get(`${TOUR}/hors-ligne`, (c) => (requireActing(c, 'courier'), offlinePage(c)))
  .get(`${TOUR}/telephone.json`, bundleOf)
  .post(`${TOUR}/gestes`, notePress)
  .get(`${TOUR}/:stop`, async (c) => {
    const riding = await requireRound(c)
    const stop = findStop(riding, c.req.param('stop') ?? '')
    if (!stop) throw notFound()
    return stopPage(riding, stop)
  })
