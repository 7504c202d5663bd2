import { professionals, requireActor } from '#people'
import { addDays, mondayOf, parisDay } from '#platform/time'
import { goTo, idIn, newSite, notFound, sayNext, type Ask } from '#platform/web'
import { lanesOf, dayIn, dayWritten, openWorkday } from '../workday/door.ts'
import { daysPage } from './days-page.tsx'
import { countDays } from './days-store.ts'
import { dayPage } from './day-page.tsx'
import { dayAddress } from '../space.tsx'
import { hubFor, hubOpeners, requireDispatcher } from '../access.ts'
import { countBegun } from '../hub-store.ts'
import { lockRound } from './lock-round.ts'
import { mapPage } from './map-page.tsx'
import { OPEN_HUB } from '../fleet/door.ts'
import { planVersion } from '../plan/door.ts'
import { roundPage } from './round-page.tsx'

const DAY = '/livraisons/jours/:day'

/** Days, a day, its map, its rounds. */
export const daySite = newSite()
  .get('/livraisons/jours', days)
  .get(DAY, day)
  .get(`${DAY}/carte`, async (c) => mapPage(c, await openWorkday(c)))
  .get(`${DAY}/tournees/:shift`, round)
  .post(`${DAY}/tournees/:shift/bloquer`, (c) => lock(c, true))
  .post(`${DAY}/tournees/:shift/debloquer`, (c) => lock(c, false))

async function days(c: Ask): Promise<Response> {
  const { db } = c.var
  const actor = requireActor(c)
  // the menu leads here whoever may run bikes: where no hub is open yet, to its opening
  if (!(await hubFor(db, actor)) && hubOpeners(actor).length > 0) return goTo(c, OPEN_HUB)
  const { hub } = await requireDispatcher(c)
  const from = mondayOf(dayWritten(c.req.query('du') ?? '') ?? parisDay(c.var.now))
  const couriers = await professionals(db, 'courier', parisDay(c.var.now), hub.organisationId)
  const begun = { ...(await countBegun(db, hub.id)), couriers: couriers.length }
  return daysPage(c, hub, { from, begun, days: await countDays(db, hub.id, from, addDays(from, 13)) })
}

async function day(c: Ask): Promise<Response> {
  const open = await openWorkday(c)
  const { kept } = open.work
  const before = kept && (await planVersion(c.var.db, open.hub.id, open.day, kept.version - 1))
  return dayPage(c, open, before)
}

async function round(c: Ask): Promise<Response> {
  const open = await openWorkday(c)
  const lane = lanesOf(open.work).find(({ shift }) => shift.id === idIn(c, 'shift'))
  if (!lane) throw notFound()
  return roundPage(c, open, lane)
}

async function lock(c: Ask, locked: boolean): Promise<Response> {
  const { actor, hub } = await requireDispatcher(c)
  const on = dayIn(c)
  const shiftId = idIn(c, 'shift')
  const what = { hub, day: on, shiftId, locked, by: actor.personId, at: c.var.now }
  if (!(await lockRound(c.var.db, what))) throw notFound()
  sayNext(c, locked ? 'La tournée est bloquée : plus rien ne la change' : 'La tournée est débloquée')
  return goTo(c, `${dayAddress(on)}/tournees/${shiftId}`)
}
