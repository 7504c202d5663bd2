import { goTo, newSite, notFound, sayNext, type Ask } from '#platform/web'
import { openWorkday } from '../workday/door.ts'
import { dayAddress } from '../space.tsx'
import { historyPage } from './history-page.tsx'
import { versionsOfDay, planVersion } from '../plan/door.ts'
import { takeBackPlan } from './take-back-plan.ts'

const DAY = '/livraisons/jours/:day'

/** Versions of the plan of a day, and taking one back. */
export const historySite = newSite()
  .get(`${DAY}/historique`, history)
  .post(`${DAY}/historique/:version`, takeBack)

async function history(c: Ask): Promise<Response> {
  const open = await openWorkday(c)
  return historyPage(c, open, await versionsOfDay(c.var.db, open.hub.id, open.day))
}

async function takeBack(c: Ask): Promise<Response> {
  const open = await openWorkday(c)
  const version = Number(c.req.param('version'))
  if (!Number.isSafeInteger(version) || version < 1 || version > 1_000_000) throw notFound()
  const known = await planVersion(c.var.db, open.hub.id, open.day, version)
  if (!known) throw notFound()
  const taken = await takeBackPlan(c.var.db, {
    hub: open.hub,
    day: open.day,
    version,
    by: open.actor.personId,
    at: c.var.now,
  })
  if (!taken.ok)
    return historyPage(c, open, await versionsOfDay(c.var.db, open.hub.id, open.day), taken.refusal)
  sayNext(c, `La version ${version} est reprise`)
  return goTo(c, dayAddress(open.day))
}
